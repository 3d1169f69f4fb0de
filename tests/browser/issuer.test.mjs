// Two issuers, each with a browser of their own: from the link to the printed letters of a village of six.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { launch } from "./support/browser.mjs";
import { accessible, fits } from "./support/checks.mjs";
import { Findings } from "./support/findings.mjs";
import { startIssuing } from "./support/issuer-mock.mjs";
import { voteFiles } from "./support/vote-files.mjs";

const TABLE = "name;address\n" + ["Асан Үсенов", "Сәуле Ким", "Ерлан Әбдіров", "Айгүл Нұрова", "Пётр Иванов", "Дина Омар"].map((name, nth) => `${name};"Бесқұдық, Абай көшесі ${nth + 1}"\n`).join("");
const FINGERPRINT = "13770 95070 25439 27711 39915 41836 82097 26738";
const TOKENS = ["first-token", "second-token"];

const findings = new Findings();
let browser;
let vote;

before(async () => {
  vote = await startIssuing(voteFiles("issuer"));
  browser = await launch();
});

after(async () => {
  await Promise.all([browser.close(), vote.stop()]);
});

const heading = (page) => page.getByRole("heading", { level: 1 });
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const digits = (page) => page.locator(".digits li").allTextContents();

async function at(page, name) {
  await heading(page).filter({ hasText: name }).waitFor();
  page.where = name;
  await accessible(page, findings);
  await page.setViewportSize({ width: 320, height: 640 });
  await fits(page, findings);
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function open(index) {
  const context = await browser.newContext({ acceptDownloads: true });
  // Nobody closes the dialogue of a printer here.
  await context.addInitScript(() => (self.print = () => {}));
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.where = `issuer ${index}`;
  page.on("pageerror", (error) => findings.add(`a script failed: ${error.message}`, page.where));
  page.on("console", (message) => message.type() === "error" && findings.add(`the console says: ${message.text()}`, page.where));
  await page.goto(`${vote.page}?lang=en#role=issuer&index=${index}&invitation=${TOKENS[index - 1]}`);
  return page;
}

async function typeBack(page, list) {
  for (const field of await page.locator("input[id^=group-]").all()) {
    const id = await field.getAttribute("id");
    await field.fill(list[Number(id.slice(6)) - 1]);
  }
  await press(page, "Compare");
}

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, button)]);
  return readFileSync(await download.path(), "utf8");
}

// From the link to the enrolled key. Answers what nobody else may learn.
async function join(page) {
  await at(page, "Make your key");
  await press(page, "Make my key");
  await at(page, "Write down the passphrase");
  const passphrase = await digits(page);
  assert.equal(passphrase.length, 8);
  await press(page, "I wrote them down");
  await at(page, "Type two groups back");
  for (const field of await page.locator("input[id^=group-]").all()) await field.fill("000000");
  await press(page, "Compare");
  await page.getByRole("alert").waitFor();
  await typeBack(page, passphrase);
  await at(page, "Save the file with your key");
  await saved(page, "Save the file");
  await press(page, "It is there");
  await at(page, "Your key on paper");
  const paper = await digits(page);
  assert.equal(paper.length, 16);
  await press(page, "I have it on paper");
  await typeBack(page, paper);
  await at(page, "Enrol your key");
  await press(page, "Enrol this key");
  await at(page, "Codes and letters");
  return { passphrase, paper };
}

async function openTable(page) {
  await press(page, "Open the list of people");
  await page.getByLabel("Or paste the table here").fill(TABLE.replace("Сәуле Ким;", "Сәуле Ким;;"));
  await press(page, "Check the list");
  await at(page, "The list has mistakes");
  assert.match(await page.locator(".faults").textContent(), /Line 3: it has 3 fields in place of 2/);
  await press(page, "Take another list");
  await page.getByLabel("Or paste the table here").fill(TABLE);
  await press(page, "Check the list");
  await at(page, "The list is right. People: 6");
  const fingerprint = await digits(page);
  await press(page, "The list agrees, continue");
  return fingerprint.join(" ");
}

async function makeCodes(page) {
  await press(page, "Make and publish the codes' public parts");
  await at(page, "The seed of your codes");
  await press(page, "Make a new seed");
  await at(page, "Save the file of codes");
  await saved(page, "Save the file");
  await press(page, "Continue");
  await at(page, "Make the public parts");
  await press(page, "Start");
  await at(page, "Publish the public parts");
}

async function print(page) {
  // The vote is frozen by the council, whose ceremony is another test's.
  await page.evaluate((fingerprint) => {
    self.Ortaq.issuer.fingerprint = fingerprint;
    self.Ortaq.issuer.go("letters");
  }, FINGERPRINT);
  await heading(page).filter({ hasText: "Print the" }).waitFor();
  await accessible(page, findings);
  const [letters] = await Promise.all([page.context().waitForEvent("page"), press(page, "Print these letters")]);
  await letters.locator("section").nth(5).waitFor();
  if (process.env.ORTAQ_SCREENSHOTS) {
    const kind = (await letters.locator(".window p").count()) > 0 ? "sheet" : "slip";
    await letters.pdf({ path: `${process.env.ORTAQ_SCREENSHOTS}/letters-${kind}s.pdf`, preferCSSPageSize: true });
    await letters.locator("section").first().screenshot({ path: `${process.env.ORTAQ_SCREENSHOTS}/letter-${kind}.png` });
  }
  const found = await letters.locator("section").evaluateAll((sections) =>
    sections.map((section) => ({
      number: section.querySelector(".number").textContent,
      code: section.querySelector(".secret").textContent,
      window: [...section.querySelectorAll(".window p")].map((line) => line.textContent),
      fingerprint: section.querySelector(".fingerprint").textContent,
      languages: [...section.querySelectorAll("article")].map((article) => article.lang),
      hasPicture: section.querySelector("svg.qr path") !== null,
      height: section.getBoundingClientRect().height,
      room: section.getBoundingClientRect().bottom - section.querySelector(".languages").getBoundingClientRect().bottom,
    })),
  );
  await letters.close();
  await press(page, "Yes, all of them");
  return found;
}

const secretsOf = ({ passphrase, paper }) => [...passphrase, ...paper];

test("two issuers make keys, codes and letters, and nothing secret leaves their computers", { timeout: 110_000 }, async () => {
  const [one, two] = [await open(1), await open(2)];
  const secrets = [await join(one), await join(two)];
  assert.equal(await openTable(one), await openTable(two), "both issuers see the same fingerprint of the list");
  // Between loading and publishing nothing is asked, and the language can still be changed.
  await two.context().setOffline(true);
  const asked = vote.asked.length;
  await makeCodes(two);
  await press(two, "Русский");
  await at(two, "Опубликуйте открытые части");
  await press(two, "English");
  assert.equal(vote.asked.length, asked);
  await two.context().setOffline(false);
  await firstIsAwaited(two);
  await makeCodes(one);
  await press(one, "Publish");
  await at(one, "Your parts are published");
  await press(two, "Wait here for issuer 1");
  await two.getByRole("button", { name: "Publish", exact: true }).click();
  await at(two, "Your parts are published");
  assert.equal(vote.log.lines.filter((line) => line.includes('"type":"roll"')).length, 2);

  const [sheets, slips] = [await print(one), await print(two)];
  assert.deepEqual(sheets.map(({ number }) => number), slips.map(({ number }) => number));
  assert.deepEqual(sheets[1].window, ["Сәуле Ким", "Бесқұдық", "Абай көшесі 2"]);
  assert.ok(slips.every(({ window }) => window.length === 0), "a slip has no name");
  for (const letter of [...sheets, ...slips]) {
    assert.match(letter.code, /^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{5}$/);
    assert.equal(letter.fingerprint, FINGERPRINT);
    assert.deepEqual(letter.languages, ["kk", "ru", "en"]);
    assert.ok(letter.room > 20, `the last line is ${letter.room} pixels above the edge of the paper`);
    assert.ok(letter.hasPicture && letter.height > 1100 && letter.height < 1130);
  }
  const codes = [...sheets, ...slips].map(({ code }) => code);
  assert.equal(new Set(codes).size, 12);

  await press(one, "All letters are printed");
  await at(one, "Say that all letters are printed");

  await replaceLetter(one, two);

  // The page was closed: the file that this device keeps opens with the passphrase.
  await one.reload();
  await at(one, "Open your key");
  await one.getByLabel("Passphrase").fill(secrets[1].passphrase.join(" "));
  await press(one, "Open");
  await one.getByRole("alert").getByText("The passphrase belongs to another file").waitFor();
  await one.getByLabel("Passphrase").fill(secrets[0].passphrase.join(" "));
  await press(one, "Open");
  await at(one, "Codes and letters");

  const everything = vote.asked.map(({ url, body }) => url + body).join("\n");
  for (const code of codes) for (const written of encodings(code)) assert.ok(!everything.includes(written), "a code was sent");
  for (const group of secrets.flatMap(secretsOf)) assert.ok(!new RegExp(`\\b${group}\\b`).test(everything), "digits of a secret were sent");
  for (const name of ["Асан", "Сәуле", "Абай"]) for (const written of encodings(name)) assert.ok(!everything.includes(written), "a name was sent");
  findings.assertNone();
});

// A letter is lost: the first issuer hands over a part, the second completes and signs it, the first signs.
async function replaceLetter(one, two) {
  for (const page of [one, two]) await page.evaluate(() => self.Ortaq.issuer.go("lost"));
  await at(one, "Replace a lost letter");
  await one.getByLabel("Number of the letter").fill("7");
  await press(one, "Make my part");
  await one.getByRole("alert").getByText("There is no letter 7").waitFor();
  await one.getByLabel("Number of the letter").fill("2");
  await press(one, "Make my part");
  await at(one, "Your part for letter 2");
  const handed = await one.getByLabel("Text for issuer 2").inputValue();
  await at(two, "Replace a lost letter");
  await two.getByLabel("Or its text").fill(handed);
  await press(two, "Add my part and sign");
  await at(two, "It waits for the other signature");
  await one.evaluate(() => self.Ortaq.issuer.go("waiting"));
  await at(one, "What waits for you");
  await one.getByText("Letters: 2. Reason: The letter is lost").waitFor();
  await one.evaluate(() => self.Ortaq.issuer.go("revoke"));
  await at(one, "End codes");
  await one.evaluate(() => self.Ortaq.issuer.go("count"));
  await at(one, "Compare the numbers");
  await one.evaluate(() => self.Ortaq.issuer.go("destroy"));
  await at(one, "Destroy the codes");
  await press(one, "Erase the codes here");
  await at(one, "The codes are erased here");
}

async function firstIsAwaited(page) {
  await page.locator("#main").getByText("Issuer 1 publishes first").waitFor();
  await accessible(page, findings);
}

function encodings(text) {
  const plain = text.replaceAll(" ", "");
  return [text, plain, plain.toLowerCase(), encodeURIComponent(text), ...[text, plain].flatMap((one) => [Buffer.from(one).toString("hex"), Buffer.from(one).toString("base64").replace(/=+$/, "").slice(0, -1)])];
}
