// Forty voters with letters, each in their own way, and what they chose.

import assert from "node:assert/strict";

import { Voter, wordsOf } from "../support/voter.mjs";

/** People on the roll; the last two stay at home. */
export const PEOPLE = 42;
const VOTERS = 40;
const PROJECTS = 13;
/** Who votes twice, who tests the device first, and the ones with a story of their own. */
const TWICE = [1, 2, 3];
const TESTERS = [4, 5];
const [LOST, KEYBOARD, OFFLINE, LATE] = [6, 7, 8, 9];
/** Ballots in the log: all but the one that came too late, and those of who voted twice. */
export const BALLOTS = VOTERS - 1 + TWICE.length;
/** How many vote at the same time. */
const AT_ONCE = 2;

const words = wordsOf("en");

/** The projects that somebody chooses at last, by their printed numbers: up to three, and one is blank. */
function choiceOf(number) {
  if (number === 40) return [];
  const chosen = [number, number * 5, number * number].slice(0, 1 + (number % 3)).map((value) => (value % PROJECTS) + 1);
  return [...new Set(chosen)];
}

/** A voter in the booth, whose device is listened to. */
async function voterOf(election, letter) {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: letter.number % 2 === 0 };
  const page = await election.newPage(`voter ${letter.number}`, phone, (context) => election.recorder.overhear(context));
  const voter = new Voter(page, letter);
  await page.goto(`${letter.booth}?lang=en`);
  await election.at(page, words("choose-title"));
  return voter;
}

/** From choosing to the receipt, looking at every step. */
async function vote(election, voter, chosen) {
  await voter.choose(...chosen);
  await election.at(voter.page, words("check-title"));
  await voter.confirm();
  await voter.type(...voter.vote.codes);
  await election.at(voter.page, words("cast-title"));
  await voter.cast();
  await election.at(voter.page, words("receipt-title"));
  return voter.receipt();
}

const leave = (voter) => voter.page.context().close();

async function plainly(election, letter) {
  const voter = await voterOf(election, letter);
  await vote(election, voter, choiceOf(letter.number));
  await leave(voter);
}

async function twice(election, letter) {
  const voter = await voterOf(election, letter);
  const other = [((choiceOf(letter.number)[0] + 4) % PROJECTS) + 1];
  const first = await vote(election, voter, other);
  await voter.button("receipt-done").click();
  const second = await vote(election, voter, choiceOf(letter.number));
  assert.notEqual(first, second);
  await leave(voter);
}

async function testing(election, letter) {
  const voter = await voterOf(election, letter);
  await voter.prepare(...choiceOf(letter.number));
  const tested = await voter.tracker();
  await voter.button("cast-test").click();
  await election.at(voter.page, words("test-title"));
  await voter.button("test-go").click();
  await election.at(voter.page, words("opened-title"));
  await voter.button("opened-go-on").click();
  await voter.see("cast-title");
  await voter.cast();
  assert.notEqual(await voter.receipt(), tested);
  await leave(voter);
}

/** The letter is lost: both issuers make a new one, and the old code is good no more. */
async function withNewLetter(election, letter, [one, two]) {
  for (const issuer of [one, two]) await issuer.home();
  await one.press("Replace a lost letter");
  await one.at("Replace a lost letter");
  await one.page.getByLabel("Number of the letter").fill(String(letter.number));
  await one.press("Make my part");
  await one.at(`Your part for letter ${letter.number}`);
  const handed = await one.page.getByLabel("Text for issuer 2").inputValue();
  await two.press("Replace a lost letter");
  await two.page.getByLabel("Or its text").fill(handed);
  await two.press("Add my part and sign");
  await two.at("It waits for the other signature");
  await one.signWaiting();
  await one.press("Print the new letter");
  const codes = [await one.printOne(), await two.printOneOf(letter.number)];

  const finder = await voterOf(election, letter);
  await finder.choose(1);
  await finder.confirm();
  await finder.type(...letter.codes);
  await finder.page.getByText("revoked").first().waitFor();
  await leave(finder);
  await plainly(election, { ...letter, codes });
}

/** With the keyboard alone. */
async function withKeys(election, letter) {
  const voter = await voterOf(election, letter);
  const { page } = voter;
  const reach = async (target) => {
    const handle = await target.elementHandle();
    for (let steps = 0; steps < 120; steps += 1) {
      if (await handle.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("the keyboard does not reach it");
  };
  const press = async (id) => {
    await reach(voter.button(id));
    await page.keyboard.press("Enter");
  };
  for (const number of choiceOf(letter.number)) {
    await reach(page.locator(`#option-${number - 1}`));
    await page.keyboard.press("Space");
  }
  await press("choose-next");
  await voter.see("check-title");
  await press("check-yes");
  for (const [place, code] of letter.codes.entries()) {
    await reach(page.locator(`#code-${place + 1}`));
    await page.keyboard.type(code);
  }
  await page.keyboard.press("Enter");
  await voter.see("cast-title");
  await press("cast-go");
  await voter.receipt();
  await leave(voter);
}

/** Without a connection at each step; and the page is closed while the ballot is on its way. */
async function withBreaks(election, letter) {
  const voter = await voterOf(election, letter);
  const context = voter.page.context();
  await context.setOffline(true);
  await voter.choose(...choiceOf(letter.number));
  await voter.confirm();
  await voter.type(...letter.codes);
  await election.at(voter.page, words("unreachable-title"));
  await context.setOffline(false);
  await voter.button("again").click();
  await voter.see("cast-title");
  const tracker = await voter.tracker();
  await context.setOffline(true);
  await voter.cast();
  await election.at(voter.page, words("sending-title"));
  await voter.page.locator("#sending").filter({ hasText: "There is no connection" }).waitFor();
  await voter.page.close();
  await context.setOffline(false);
  voter.page = await context.newPage();
  voter.page.where = "voter, again";
  await voter.page.goto(`${letter.booth}?lang=en`);
  assert.equal(await voter.receipt(), tracker);
  await leave(voter);
}

/** Everything is ready before the end, and cast after it. */
async function ready(election, letter) {
  const voter = await voterOf(election, letter);
  await voter.prepare(...choiceOf(letter.number));
  return async () => {
    await voter.cast();
    await election.at(voter.page, words("refused-title"));
    await voter.page.getByText(words("refused-closed")).waitFor();
    const kept = JSON.parse(await voter.saved("evidence-save"));
    assert.ok(kept.ballot && kept.signature);
    await leave(voter);
  };
}

/** All of them, two at a time. Answers `{ totals, late }`. */
export async function everybodyVotes(election, { letters, issuers, onPaper }) {
  const of = (number) => letters[number - 1];
  const ways = new Map([[LOST, (letter) => withNewLetter(election, letter, issuers)], [KEYBOARD, (letter) => withKeys(election, letter)], [OFFLINE, (letter) => withBreaks(election, letter)]]);
  for (const number of TWICE) ways.set(number, (letter) => twice(election, letter));
  for (const number of TESTERS) ways.set(number, (letter) => testing(election, letter));
  const waiting = Array.from({ length: VOTERS }, (_, nth) => nth + 1).filter((number) => number !== LATE);
  const booth = async () => {
    for (let number = waiting.shift(); number; number = waiting.shift()) {
      const way = ways.get(number) ?? ((letter) => plainly(election, letter));
      await way(of(number));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, booth));
  const late = await ready(election, of(LATE));
  const counted = Array.from({ length: VOTERS }, (_, nth) => nth + 1).filter((number) => ![LATE, onPaper].includes(number));
  const totals = () => {
    const sums = Array(PROJECTS).fill(0);
    for (const number of counted) for (const project of choiceOf(number)) sums[project - 1] += 1;
    return sums;
  };
  return { totals, late };
}
