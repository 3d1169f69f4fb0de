// What a member reads before they sign the conclusion: who does not agree and why, in the words that were hashed. And what
// is rarely signed: that the vote is void.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";

import { launch } from "./support/browser.mjs";
import { startDemo } from "./support/demo.mjs";
import { Findings } from "./support/findings.mjs";
import { Member } from "./support/member.mjs";
import { voteOf } from "./support/vote-people.mjs";

const CYCLE = "en/assemblies/sarzhailau/cycles/2027";
const REASONS = "Too few of those who were asked answered.\nI want a second sample.";

const findings = new Findings();
let browser, demo, vote, secretary;

before(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo("conclusion")]);
  vote = await voteOf(demo);
  secretary = await (await browser.newContext()).newPage();
  await secretary.goto(`${demo.url}/en/demo/as/secretary`);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** A member who opened their keys, and sees what waits for their signature. */
async function member(number, language = "en") {
  const member = await Member.at(browser, findings, `${vote.url}council/?lang=${language}`, language);
  await member.open(vote.council.keys("council", number));
  return member;
}

/** The secretary prepares a conclusion; members 2 and 3 do not agree, one of them with words. */
async function prepareConclusion() {
  await secretary.goto(`${demo.url}/${CYCLE}/conclusion`);
  await secretary.locator("input[name=verdict][value=confirmed]").check();
  await secretary.locator("[name=text-en]").fill("The count was replayed by two observers. The council confirms the result.");
  for (const [field, number] of [["asked", "59"], ["answered", "41"], ["disputed", "1"]]) await secretary.locator(`[name=${field}]`).fill(number);
  await secretary.locator("main details summary").click();
  await secretary.locator("[name=dissent-2]").check();
  await secretary.locator("[name=words-2]").fill(REASONS);
  await secretary.locator("[name=dissent-3]").check();
  await secretary.locator("main form button:not([name])").last().click();
  await secretary.locator("#prepared").waitFor();
}

it("a member reads who does not agree and why, and then signs", async () => {
  await prepareConclusion();
  const reader = await member(1);
  await reader.at("One thing waits for your signature");
  await reader.press("The conclusion");
  await reader.at("The conclusion");
  const dissent = reader.page.locator("h2", { hasText: "Who dissents" }).locator("xpath=following-sibling::ul[1]/li");
  assert.equal(await dissent.count(), 2);
  assert.match(await dissent.nth(0).textContent(), /Member 2 of the council/);
  const reasons = await dissent.nth(0).locator("blockquote p").allTextContents();
  assert.deepEqual(reasons.map((line) => line.trim()), REASONS.split("\n"));
  assert.match(await dissent.nth(1).textContent(), /Member 3 of the council.*Gave no reasons/);
  await reader.press("I agree and sign");
  await reader.at("Signed");

  const dissenter = await member(2);
  await dissenter.press("The conclusion");
  await dissenter.heading("The conclusion");
  await dissenter.page.getByText("This is you.").waitFor();
  const [act] = await vote.ask("proposed");
  assert.deepEqual(act.signatures, [{ role: "council", index: 1 }]);
});

it("words that are not those of the act are not shown, and nothing can be signed", async () => {
  const reader = await member(4);
  const [act] = await vote.ask("proposed");
  act.dissent[0].text = "I agree with everything.";
  await reader.page.route("**/api/proposed", (route) => route.fulfill({ json: [act] }));
  await reader.page.reload();
  await reader.open(vote.council.keys("council", 4));
  await reader.press("The conclusion");
  await reader.at("The conclusion");
  assert.equal(await reader.page.getByText("I agree with everything").count(), 0);
  assert.equal(await reader.page.getByRole("button", { name: "I agree and sign" }).count(), 0);
});

it("that the vote is void is read with its reason, in each language", async () => {
  await secretary.goto(`${demo.url}/${CYCLE}/void`);
  await secretary.locator("input[name=reason][value=objection-upheld]").check();
  await secretary.locator("[name=text-en]").fill("Letters of one village were not handed out.");
  await secretary.locator("main form button:not([name])").last().click();
  await secretary.locator("#prepared").waitFor();
  for (const [language, name] of [["en", /void/], ["ru", /несостоявш/], ["kk", /өтпеді/]]) {
    const reader = await member(5, language);
    await reader.page.getByRole("button", { name }).click();
    await reader.page.getByText("Letters of one village were not handed out.").waitFor();
    await reader.look("void");
  }
});

it("every step is as accessible as the others, and no script fails", () => findings.assertNone());
