// Keys that are lost after the vote was frozen: the secretary ends them, a link leads to a new one, and it stands once a quorum
// of the council has signed that it is that person's. Nobody who runs the platform can do that alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { IssuerPage } from "./election/issuers.mjs";
import { Member } from "./election/members.mjs";
import { heed, launch } from "./support/browser.mjs";
import { accessible, fits } from "./support/checks.mjs";
import { startDemo } from "./support/demo.mjs";
import { Findings } from "./support/findings.mjs";
import { NARROW } from "./support/languages.mjs";
import { Member as Reader } from "./support/member.mjs";
import { headed, openCouncil, voteOf } from "./support/vote-people.mjs";

const findings = new Findings();
let browser, demo, vote, secretary;

before(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo("letters")]);
  vote = await voteOf(demo);
  secretary = await newPage("the platform's page of keys");
  await secretary.goto(`${demo.url}/en/demo/as/secretary`);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

async function newPage(where) {
  const page = await (await browser.newContext({ viewport: NARROW, acceptDownloads: true })).newPage();
  page.where = where;
  heed(page, findings);
  return page;
}

/** Waits for a step by its heading, and looks at it. */
async function at(page, words) {
  await page.getByRole("heading", { level: 1 }).filter({ hasText: words }).waitFor();
  page.where = words;
  await accessible(page, findings);
  await fits(page, findings);
}

/** Where the people who make keys meet: the demo, with the secretary's link. Nothing that they keep secret is searched for here. */
const meeting = (link) => ({ invite: async () => link, newPage, at, recorder: { digits: () => {} } });

/** What the platform's page says of somebody's key. */
async function keyOf(role, number) {
  await secretary.goto(`${demo.url}/en/assemblies/sarzhailau/cycles/2027/keys`);
  return secretary.locator("li", { has: secretary.locator(`form:has(input[name=role][value=${role}]):has(input[name=number][value="${number}"])`) });
}

const fingerprintOf = async (role, number) => (await keyOf(role, number)).locator(".code").first().textContent();

/** The secretary ends a key and makes a link for a new one. */
async function loseKey(role, number) {
  const lost = await keyOf(role, number);
  await lost.locator("summary").click();
  await accessible(secretary, findings);
  await lost.locator("select").selectOption("exposed");
  await lost.getByRole("button", { name: /^End this key/ }).click();
  await secretary.getByText("The key has ended.").waitFor();
  await (await keyOf(role, number)).getByRole("button", { name: /^Make a link/ }).click();
  await secretary.getByText("The link is ready").waitFor();
  return secretary.locator(".notice .code").textContent();
}

/** As many members as are needed sign that the new key is that person's; the first one reads its fingerprint on the page. */
async function signNewKey(fingerprint) {
  const { quorum } = vote.council.first.council;
  const reader = await Reader.at(browser, findings, `${vote.url}council/?lang=en`, "en");
  await reader.open(vote.council.keys("council", 2));
  await reader.press("A new key");
  await reader.at("A new key");
  assert.deepEqual(await reader.page.locator(".digits li").allTextContents(), fingerprint);
  await reader.press("I agree and sign");
  await reader.at("Signed");
  for (let member = 3; member < quorum + 2; member += 1) {
    const { position } = await vote.council.sign(member, "role");
    assert.equal(position !== undefined, member === quorum + 1, "it stands with the last signature that it needs");
  }
}

/** Looks whether the key is signed, until the log of the page has it: a witness has to see it first. */
async function lookUntil(person, words) {
  const { page } = person;
  const there = page.getByRole("heading", { level: 1 }).filter({ hasText: words });
  while (!(await there.isVisible())) {
    await page.locator("#said").evaluate((said) => (said.textContent = ""));
    await person.press("Look whether it is signed");
    await there.or(page.locator("#said").filter({ hasText: "It is not signed yet." })).first().waitFor({ state: "attached" });
  }
  await person.at(words);
}

test("an issuer whose key was lost makes a new one, and goes on once the council has signed it", async () => {
  const before = await fingerprintOf("issuer", 1);
  const issuer = await IssuerPage.makeKey(meeting(await loseKey("issuer", 1)), 1);
  await issuer.at("Your key waits for the council");
  const fingerprint = await issuer.digits();
  await issuer.press("Look whether it is signed");
  await issuer.page.locator("#said").filter({ hasText: "It is not signed yet." }).waitFor({ state: "attached" });
  assert.match(await (await keyOf("issuer", 1)).textContent(), /A new key waits for the council's signatures/);

  // The page was closed meanwhile: it comes back to the same place with the file that it kept.
  await issuer.page.reload();
  await issuer.page.locator("#typed").fill(issuer.passphrase.join(" "));
  await issuer.press("Open");
  await issuer.at("Your key waits for the council");
  await signNewKey(fingerprint);
  await lookUntil(issuer, "Codes and letters");
  assert.equal(await fingerprintOf("issuer", 1), fingerprint.join(" "));
  assert.notEqual(await fingerprintOf("issuer", 1), before);
});

test("a member of the council whose key was lost makes a new one, and signs with it", async () => {
  const member = await Member.makeKey(meeting(await loseKey("council", 1)), "council", 1);
  await member.at("Your key waits for the council");
  await signNewKey(await member.digits());
  await lookUntil(member, "Your key is enrolled");
  await member.press("Go on");
  await member.page.getByText("Where the vote stands").waitFor();
});

test("who publishes while no witness looks is told so, and signs nothing on a log that lacks it", async () => {
  const page = await newPage("an observer's page");
  const press = (name) => page.getByRole("button", { name, exact: true }).click();
  await openCouncil(page, vote, vote, 1, "observer");
  await page.getByRole("button", { name: "State something or object" }).waitFor();
  // From here on the log stands still for this page, as no witness sees what comes.
  const entries = await page.evaluate(() => self.Ortaq.council.copy.entries);
  const still = await (await fetch(`${vote.url}api/log?from=${entries}`)).text();
  await page.route("**/api/log?*", (route) => route.fulfill({ body: still }));
  const stated = [];
  page.on("request", (request) => request.url().endsWith("/api/statements") && stated.push(request));
  const state = async (words) => {
    await press("State something or object");
    await headed(page, "State something or object");
    await page.locator("#words").fill(words);
    await press("Sign and publish");
  };
  await state("All letters were handed out.");
  await headed(page, "Published");
  await press("Go on");
  await state("And two came back.");
  await page.getByText("a witness has to see it first").first().waitFor();
  assert.equal(stated.length, 1);
});

test("every step is accessible and fits a phone, and no script fails", () => findings.assertNone());
