// The page of people with keys: a newcomer joins as a member of the council, and a trustee sits through the count while
// the others do their part. Each screen is looked at as the other pages are.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { launch } from "./support/browser.mjs";
import { accessible, fits } from "./support/checks.mjs";
import { Findings } from "./support/findings.mjs";
import { startVoteAt } from "./support/vote-people.mjs";

const KEYS = "kk/assemblies/sarzhailau/cycles/2027/keys";
const PHONE = { width: 320, height: 640 };
/** What 200% leaves of a screen of 1280 pixels. */
const HALF = { width: 640, height: 512 };
const PICTURES = process.env.ORTAQ_COUNCIL_PICTURES;

const findings = new Findings();
let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/** A page on a phone, whose faults and requests are noted. */
async function visitor(language) {
  const context = await browser.newContext({ viewport: PHONE, acceptDownloads: true });
  const page = await context.newPage();
  Object.assign(page, { where: "council", sent: [], language });
  page.on("pageerror", (error) => findings.add(`a script failed: ${error.message}`, page.where));
  page.on("request", (request) => page.sent.push(`${request.url()} ${request.postData() ?? ""}`));
  return page;
}

const heading = (page) => page.getByRole("heading", { level: 1 });
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** Waits for a step by its heading, and looks at it. */
async function at(page, words) {
  await heading(page).filter({ hasText: words }).waitFor();
  page.where = `council, ${words}`;
  await accessible(page, findings);
  await fits(page, findings);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await accessible(page, findings, ["color-contrast", "link-in-text-block"]);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize(HALF);
  await page.evaluate(() => (document.documentElement.style.fontSize = "225%"));
  await fits(page, findings);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  await page.setViewportSize(PHONE);
  const name = words.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `council-${name}.${page.language}.png`), fullPage: true });
}

/** What was sent has none of these secrets, as written and without spaces. */
function keepsToItself(page, secrets) {
  for (const secret of secrets) {
    const known = page.sent.filter((request) => request.includes(secret) || request.includes(secret.replace(/\s/g, "")));
    assert.deepEqual(known, [], "a secret left the page");
  }
}

describe("a newcomer joins as a member of the council", () => {
  let vote;
  before(async () => {
    vote = await startVoteAt("keys");
  });
  after(() => vote?.stop());

  it("from the secretary's link to the fingerprint, with the keyboard alone where something is typed", async () => {
    const secretary = await visitor("kk");
    await secretary.goto(`${vote.platform}/kk/demo/as/secretary`);
    await secretary.goto(`${vote.platform}/${KEYS}`);
    await secretary.locator("form[action$='/keys']:has(input[name=role][value=council]) button").first().click();
    const link = await secretary.locator(".notice .code").textContent();
    const number = Number(new URLSearchParams(new URL(link).hash.slice(1)).get("index"));

    const page = await visitor("en");
    await page.goto(link.replace("#", "?lang=en#"));
    await at(page, `You become: Member ${number} of the council`);
    assert.equal(new URL(page.url()).hash, "", "the link's secret leaves the address bar at once");

    await press(page, "Make my key");
    await at(page, "Passphrase");
    const digits = (await page.locator(".digits li").allTextContents()).join(" ");
    await press(page, "I wrote it down");
    await at(page, "Save the file with your key");
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, "Save the file")]);
    await press(page, "Go on");
    await at(page, "Your key on paper");
    await page.locator("svg.qr").waitFor();
    const groups = await page.locator(".digits li").allTextContents();
    await press(page, "The paper is ready");

    await at(page, "Is the paper right?");
    const labels = await page.locator("form label").allTextContents();
    const typed = labels.map((label) => groups[Number(label.replace(/\D/g, "")) - 1]);
    await page.locator("#group-0").fill("000000");
    await page.locator("#group-1").fill(typed[1]);
    await page.keyboard.press("Enter");
    await page.locator("#problems").waitFor();
    await accessible(page, findings);
    assert.equal(page.sent.filter((request) => request.includes("api/keys")).length, 0, "no key before the paper is right");
    await page.locator("#group-0").fill(typed[0]);
    await page.keyboard.press("Enter");
    await at(page, "Your key is enrolled");
    const fingerprint = (await page.locator(".digits li").allTextContents()).join(" ");
    await secretary.goto(`${vote.platform}/${KEYS}`);
    assert.match(await secretary.locator("main").textContent(), new RegExp(fingerprint), "the platform shows the same");
    await press(page, "Go on");
    await at(page, "Nothing to do for now");
    keepsToItself(page, [digits, groups.join(" "), ...groups.slice(0, 4).map((_, nth) => groups.slice(nth, nth + 3).join(" "))]);

    // The link is good once, and says so to the next one.
    const late = await visitor("en");
    await late.goto(link.replace("#", "?lang=en#"));
    await press(late, "Make my key");
    await press(late, "I wrote it down");
    await press(late, "Save the file");
    await press(late, "Go on");
    const others = await late.locator(".digits li").allTextContents();
    await press(late, "The paper is ready");
    const asked = await late.locator("form label").allTextContents();
    for (const [nth, label] of asked.entries()) await late.locator(`#group-${nth}`).fill(others[Number(label.replace(/\D/g, "")) - 1]);
    await press(late, "Check and hand in my key");
    await late.locator("#problems").filter({ hasText: "not good any more" }).waitFor();

    // Back another day, in another browser, with the file.
    const back = await visitor("en");
    await back.goto(`${vote.url}council/?lang=en`);
    await at(back, "Open your key");
    await press(back, "I have the file");
    await back.locator("#file").setInputFiles(await file.path());
    await back.locator("#typed").fill(digits);
    await at(back, "Open the file with your key");
    await press(back, "Open");
    await at(back, "Nothing to do for now");
  });
});

describe("a member signs what is voted on", () => {
  let vote, council;
  before(async () => {
    vote = await startVoteAt("freeze");
    council = vote.council;
  });
  after(() => vote?.stop());

  it("reads it in their language first, compares its fingerprint, and the signature is kept", async () => {
    const page = await visitor("ru");
    const { text, passphrase } = council.keys("council", 2);
    await page.goto(`${vote.url}council/?lang=ru`);
    await press(page, "У меня есть файл");
    await page.locator("#file").setInputFiles({ name: "keys.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await page.locator("#typed").fill(passphrase);
    await press(page, "Открыть");
    await heading(page).filter({ hasText: /Это устройство не знает|Вашей подписи/ }).waitFor();
    if (await page.getByRole("button", { name: "Дальше" }).isVisible()) await press(page, "Дальше");
    await at(page, "Вашей подписи ждёт 1 документ");
    await press(page, "За что голосуют");
    await at(page, "За что голосуют");
    await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
    await accessible(page, findings);
    const [act] = await vote.ask("proposed");
    const [first] = JSON.parse(act.text.text);
    await page.getByText(first.texts.ru.title).waitFor();
    await press(page, "Согласен(на), подписать");
    await at(page, "Подписано");
    const [signed] = await vote.ask("proposed");
    assert.deepEqual(signed.signatures, [{ role: "council", index: 2 }]);
    await press(page, "Дальше");
    await heading(page).filter({ hasText: /Ключи голосования сделаны|Сейчас делать нечего/ }).waitFor();
  });

  it("an observer states what they saw, and the words are kept beside the log", async () => {
    const page = await visitor("kk");
    const { text, passphrase } = council.keys("observer", 1);
    await page.goto(`${vote.url}council/?lang=kk`);
    await press(page, "Менде файл бар");
    await page.locator("#file").setInputFiles({ name: "keys.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await page.locator("#typed").fill(passphrase);
    await press(page, "Ашу");
    await at(page, "Әзірге істейтін ештеңе жоқ");
    await press(page, "Мәлімдеу немесе қарсы болу");
    await at(page, "Мәлімдеу немесе қарсы болу");
    await page.locator("#objection").check();
    await page.locator("#words").fill("Кілт сақтаушылар рәсімі жабық есік ішінде өтті.");
    await press(page, "Қол қойып, жариялау");
    await at(page, "Жарияланды");
    const { line } = await (await fetch(`${vote.url}api/entries/newest`)).json();
    assert.equal(JSON.parse(line).type, "objection");
  });
});

describe("a trustee sits through the count", () => {
  let vote, council, trustee;
  before(async () => {
    vote = await startVoteAt("count");
    council = vote.council;
    [trustee] = council.first.trustees;
  });
  after(() => vote?.stop());

  it("comes back from the file, waits for the others, compares, and the result is there", async () => {
    const page = await visitor("en");
    const { text, passphrase } = council.keys("council", trustee);
    await page.goto(`${vote.url}council/?lang=en`);
    await press(page, "I have the file");
    const keys = { name: "keys.json", mimeType: "application/json", buffer: Buffer.from(text) };
    await page.locator("#file").setInputFiles(keys);
    await page.locator("#typed").fill(passphrase);
    await press(page, "Open");
    await at(page, "This device does not know what you signed before");
    await press(page, "Go on");
    // All ballots are verified; who comes without a memory compares the closing before signing it.
    await at(page, "Compare with the other trustees before anything is opened");
    await press(page, "It is different");
    await at(page, "Stop: do not go on");
    await press(page, "Compare again");
    await at(page, "Compare with the other trustees before anything is opened");
    await press(page, "It is the same");
    await at(page, "You have signed what is counted");

    // The page is closed, and comes back with what this device remembers: nothing is compared a second time.
    await page.reload();
    await press(page, "I have only the paper");
    await page.locator("#index").fill(String(trustee));
    await page.locator("#typed").fill(council.paper("council", trustee));
    await at(page, "Type your key from paper");
    await press(page, "Open");
    await at(page, "You have signed what is counted");
    const waiting = council.first.trustees.slice(1);
    for (let round = 0; round < 4 && (await vote.ask("vote")).phase === "count"; round += 1) {
      for (const other of waiting) await council.sit(other);
    }
    await at(page, "All is done");
    assert.notEqual((await vote.ask("vote")).phase, "count");
    keepsToItself(page, [passphrase, council.paper("council", trustee)]);
  });
});

it("every step is as accessible as the others, and no script fails", () => findings.assertNone());
