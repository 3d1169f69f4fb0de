// Keys that are lost after the vote was frozen: the secretary ends them, a link leads to a new one, and it stands once a quorum
// of the council has signed that it is that person's. Nobody who runs the platform can do that alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "./support/browser.mjs";
import { accessible, fits } from "./support/checks.mjs";
import { startDemo } from "./support/demo.mjs";
import { Findings } from "./support/findings.mjs";
import { NARROW } from "./support/languages.mjs";
import { Member } from "./support/member.mjs";
import { voteOf } from "./support/vote-people.mjs";

const findings = new Findings();
let browser, demo, vote, secretary;

before(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo("letters")]);
  vote = await voteOf(demo);
  secretary = await (await browser.newContext({ viewport: NARROW })).newPage();
  secretary.where = "the platform's page of keys";
  await secretary.goto(`${demo.url}/en/demo/as/secretary`);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const digits = (page) => page.locator(".digits li").allTextContents();

async function at(page, words) {
  await page.getByRole("heading", { level: 1 }).filter({ hasText: words }).waitFor();
  page.where = words;
  await accessible(page, findings);
  await fits(page, findings);
}

/** What the platform's page says of somebody's key. */
async function keyOf(role, number) {
  await secretary.goto(`${demo.url}/en/assemblies/sarzhailau/cycles/2027/keys`);
  return secretary.locator("li", { has: secretary.locator(`form:has(input[name=role][value=${role}]):has(input[name=number][value="${number}"])`) });
}

/** The secretary ends a key and makes a link for a new one. */
async function loseKey(role, number) {
  const before = await (await keyOf(role, number)).locator(".code").first().textContent();
  const lost = await keyOf(role, number);
  await lost.locator("summary").click();
  await accessible(secretary, findings);
  await lost.locator("select").selectOption("exposed");
  await lost.getByRole("button", { name: /^End this key/ }).click();
  await secretary.getByText("The key has ended.").waitFor();
  await (await keyOf(role, number)).getByRole("button", { name: /^Make a link/ }).click();
  await secretary.getByText("The link is ready").waitFor();
  return { before, link: await secretary.locator(".notice .code").textContent() };
}

/** A person at the page that a link leads to. */
async function openLink(link) {
  const page = await (await browser.newContext({ viewport: NARROW })).newPage();
  page.on("pageerror", (error) => findings.add(`a script failed: ${error.message}`, page.where));
  await page.goto(link.replace("#", "?lang=en#"));
  return page;
}

/** As many members as are needed sign that the new key is that person's; the first one reads its fingerprint on the page. */
async function signNewKey(fingerprint) {
  const { quorum } = vote.council.first.council;
  const reader = await Member.at(browser, findings, `${vote.url}council/?lang=en`, "en");
  await reader.open(vote.council.keys("council", 2));
  await reader.press("A new key");
  await reader.at("A new key");
  assert.deepEqual(await digits(reader.page), fingerprint);
  await reader.press("I agree and sign");
  await reader.at("Signed");
  for (let member = 3; member < quorum + 2; member += 1) {
    const { position } = await vote.council.sign(member, "role");
    assert.equal(position !== undefined, member === quorum + 1, "it stands with the last signature that it needs");
  }
}

/** Looks whether the key is signed, until the log of the page has it: a witness has to see it first. */
async function lookUntil(page, words) {
  const there = page.getByRole("heading", { level: 1 }).filter({ hasText: words });
  while (!(await there.isVisible())) {
    await page.locator("#said").evaluate((said) => (said.textContent = ""));
    await press(page, "Look whether it is signed");
    await there.or(page.locator("#said").filter({ hasText: "It is not signed yet." })).first().waitFor({ state: "attached" });
  }
  await at(page, words);
}

test("an issuer whose key was lost makes a new one, and goes on once the council has signed it", async () => {
  const { before, link } = await loseKey("issuer", 1);
  const page = await openLink(link);
  const typeBack = async (list) => {
    for (const field of await page.locator("input[id^=group-]").all()) {
      await field.fill(list[Number((await field.getAttribute("id")).slice(6)) - 1]);
    }
    await press(page, "Compare");
  };
  await press(page, "Make my key");
  await at(page, "Write down the passphrase");
  const passphrase = await digits(page);
  await press(page, "I wrote them down");
  await typeBack(passphrase);
  await press(page, "Save the file");
  await press(page, "It is there");
  await at(page, "Your key on paper");
  const paper = await digits(page);
  await press(page, "I have it on paper");
  await typeBack(paper);
  await at(page, "Enrol your key");
  await press(page, "Enrol this key");
  await at(page, "Your key waits for the council");
  const fingerprint = await digits(page);
  await press(page, "Look whether it is signed");
  await page.locator("#said").filter({ hasText: "It is not signed yet." }).waitFor({ state: "attached" });
  assert.match(await (await keyOf("issuer", 1)).textContent(), /A new key waits for the council's signatures/);

  // The page was closed meanwhile: it comes back to the same place with the file that it kept.
  await page.reload();
  await page.locator("#typed").fill(passphrase.join(" "));
  await press(page, "Open");
  await at(page, "Your key waits for the council");
  await signNewKey(fingerprint);
  await lookUntil(page, "Codes and letters");
  const after = await (await keyOf("issuer", 1)).locator(".code").first().textContent();
  assert.equal(after, fingerprint.join(" "));
  assert.notEqual(after, before);
});

test("a member of the council whose key was lost makes a new one, and signs with it", async () => {
  const { link } = await loseKey("council", 1);
  const page = await openLink(link);
  await press(page, "Make my key");
  await press(page, "I wrote it down");
  await press(page, "Save the file");
  await press(page, "Go on");
  await at(page, "Your key on paper");
  const paper = await digits(page);
  await press(page, "The paper is ready");
  for (const [nth, label] of (await page.locator("form label").allTextContents()).entries()) {
    await page.locator(`#group-${nth}`).fill(paper[Number(label.replace(/\D/g, "")) - 1]);
  }
  await press(page, "Check and hand in my key");
  await at(page, "Your key waits for the council");
  await signNewKey(await digits(page));
  await lookUntil(page, "Your key is enrolled");
  await press(page, "Go on");
  await page.getByText("Where the vote stands").waitFor();
});

test("every step is accessible and fits a phone, and no script fails", () => findings.assertNone());
