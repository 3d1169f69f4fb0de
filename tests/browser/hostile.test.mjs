// What a hostile server can try while people vote, and who catches it. The server holds the key of the log and signs what
// it likes (`support/hostile.mjs`); the vote in its hands is a real one, and so are the pages and tools of its victims. The
// table in docs/attacks.md names these stories.

import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { launch } from "./support/browser.mjs";
import { Findings } from "./support/findings.mjs";
import { History, voteAt } from "./support/hostile.mjs";
import { observer } from "./support/observer.mjs";
import { Trustee, headed, lettersOf, openCouncil } from "./support/vote-people.mjs";
import { Voter, newPhone, wordsOf } from "./support/voter.mjs";

const words = wordsOf("en");
const findings = new Findings();
const HOUR = 3600;
const vote = voteAt("voting");
let browser;
let folder;
let letters;

before(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), "ortaq-hostile-"));
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
  findings.assertNone();
});

/** Another joint key for the first project, in entries of a log. */
function withOtherKey(entries) {
  const { definition } = entries.find(({ type }) => type === "definition").body;
  const keys = Buffer.from(definition.keys, "base64");
  // The key of the second project is as good as any that somebody would make.
  keys.copy(keys, 0, 32, 64);
  definition.keys = keys.toString("base64");
  return entries;
}

const lastBallot = (entries) => entries.findLastIndex(({ type }) => type === "ballot");

/** A voter with the next letter, on a phone of their own; everything that they ask goes through the door. */
async function voterAt(door, end = "") {
  letters ??= await lettersOf(browser, vote);
  const { codes, fragments } = letters.shift();
  const phone = await newPhone(browser, findings);
  const voter = await Voter.at(phone, { booth: door.booth ?? `${door.url}booth/`, codes }, end && fragments[0]);
  return Object.assign(voter, { phone, fragments });
}

const casts = async (voter, number = 1) => {
  await voter.prepare(number);
  await voter.cast();
  return voter.receipt();
};

/** On a device on which somebody has voted: everything up to where the log is looked at. */
async function voteAgain(voter) {
  await voter.choose(2);
  await voter.confirm();
  await voter.type(...voter.vote.codes);
}

test("other keys for one voter: caught by the booth, by the fingerprint of the letter", async () => {
  const door = await vote.door();
  door.lie = async (path, { honest }) => {
    if (path !== "api/vote") return undefined;
    const answer = await honest();
    const [entry] = withOtherKey([JSON.parse(answer.definition)]);
    return { ...answer, definition: JSON.stringify(entry) };
  };
  const scanning = await voterAt(door, "with the letter's link");
  await scanning.see("other-letter-title");
  await scanning.phone.close();
  // Who types the code instead compares the forty digits, which are beside the field.
  const typing = await voterAt(door);
  await typing.choose(1);
  await typing.confirm();
  await typing.page.getByText(words("fingerprint-summary")).click();
  const shown = await typing.page.locator("details .code").textContent();
  const printed = new URLSearchParams(typing.fragments[0].slice(1)).get("f");
  assert.match(shown, /^(\d{5} ){7}\d{5}$/);
  assert.notEqual(shown.replaceAll(" ", ""), printed);
  await typing.phone.close();
});

test("other keys for one trustee: caught by the trustee's page and by the replay", async () => {
  const door = await vote.door();
  door.history = await History.of(vote, withOtherKey);
  const page = await browser.newPage();
  await openCouncil(page, vote, door, 1);
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  await headed(page, "Stop: do not sign anything");
  await page.getByText(/The log breaks the rules: check 6 fails/).waitFor();
  await page.close();
  const { code, said } = await observer(folder, "verify", door.log);
  assert.equal(code, 1, said);
  assert.match(said, /NOT VALID: check 6 failed/);
});

test("a ballot that is acknowledged and withheld: caught by the witness, the booth and the recount", async () => {
  const door = await vote.door();
  const fork = await History.of(vote);
  fork.isWitnessed = false;
  door.history = fork;
  door.lie = (path, { body }) => {
    if (path !== "api/cast") return undefined;
    const now = Math.floor(Date.now() / 1000);
    return fork.entry(fork.append("ballot", JSON.parse(body), now - (now % HOUR)));
  };
  const voter = await voterAt(door);
  const tracker = await casts(voter);
  await voter.page.getByText(words("checked-no-witness")).waitFor();
  const receipt = JSON.parse(await voter.saved("receipt-save"));
  const honest = await voterAt(vote);
  await casts(honest);
  await honest.phone.close();
  assert.equal((await observer(folder, "witness", vote.log(), "--dir", "witness")).code, 0);
  const refused = await observer(folder, "witness", door.log, "--dir", "witness");
  assert.equal(refused.code, 1, refused.said);
  assert.match(refused.said, /the log signed two different histories/);
  assert.equal((await readdir(join(folder, "witness/proof"))).length, 2);
  // The others' log, recounted with the receipt.
  const page = await browser.newPage();
  await page.goto(`${vote.url}recount/?lang=en`);
  await page.getByRole("button", { name: "Recount the published log" }).click();
  await page.locator(".check").first().waitFor();
  await page.locator("#receipt").setInputFiles({ name: "receipt.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(receipt)) });
  await page.locator("#found").getByText(/The log signed two different histories/).waitFor();
  await page.close();
  // The same device, once it is shown what everybody sees.
  Object.assign(door, { history: null, lie: () => undefined });
  await voter.button("foot-lookup").click();
  await voter.page.locator("#tracker").fill(tracker);
  await voter.button("lookup-go").click();
  await voter.page.locator("#found").getByText(words("lookup-absent")).waitFor();
  await voter.page.reload();
  await voteAgain(voter);
  await voter.see("fork-title");
  await voter.phone.close();
});

test("an old log: caught by the booth, the trustee's page, the trustee's tool and the witness", async () => {
  const door = await vote.door();
  const yesterday = await History.of(vote, (entries) => entries.slice(0, -20));
  const voter = await voterAt(door);
  await casts(voter);
  const device = await browser.newContext();
  const page = await device.newPage();
  await openCouncil(page, vote, door, 2);
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  await headed(page, "Voting goes on");
  const trustee = await Trustee.of(vote, folder, 3);
  const before = await trustee.ask(door.log);
  assert.match(before.said, /Nothing is to be done until the last three days/);
  assert.equal((await observer(folder, "witness", door.log, "--dir", "old")).code, 0);

  door.history = yesterday;
  await voter.button("receipt-done").click();
  await voteAgain(voter);
  await voter.see("older-log-title");
  await voter.phone.close();
  await openCouncil(page, vote, door, 2);
  await headed(page, "Stop: do not sign anything");
  await page.getByText(/The server shows an older log/).waitFor();
  await device.close();
  const after = await trustee.ask(door.log);
  assert.equal(after.code, 2, after.said);
  assert.match(after.said, /this computer has seen one with/);
  const refused = await observer(folder, "witness", door.log, "--dir", "old");
  assert.equal(refused.code, 1);
  assert.match(refused.said, /A log never becomes shorter/);
});

test("a ballot dropped from the log: caught by its voter's booth, an earlier copy, and the ballot of the next voter", async () => {
  const door = await vote.door();
  const voter = await voterAt(door);
  await casts(voter);
  const earlier = await History.of(vote);
  await writeFile(join(folder, "monday.ortaq"), earlier.bundle());
  const next = await voterAt(vote);
  await casts(next);
  await next.phone.close();
  // The ballot after it takes its place: the log is as long as the one that the voter's device saw.
  door.history = await History.of(vote, (entries) => entries.toSpliced(lastBallot(entries) - 1, 1));
  await voter.button("receipt-done").click();
  await voteAgain(voter);
  await voter.see("fork-title");
  const evidence = JSON.parse(await voter.saved("fork-save"));
  assert.equal(evidence.fault, "head-fork");
  await voter.phone.close();
  const compared = await observer(folder, "compare", "monday.ortaq", door.log);
  assert.equal(compared.code, 1);
  assert.match(compared.said, /^FORKED/);
  // The ballot after it says that its device had seen the one before.
  const replay = await observer(folder, "verify", door.log);
  assert.equal(replay.code, 1);
  assert.match(replay.said, /refers to an entry that is not in this log/);
});

test("a second history: caught by two observers who compare their copies", async () => {
  const door = await vote.door();
  door.history = await History.of(vote, (entries) => entries.toSpliced(-2, 2, entries.at(-1), entries.at(-2)));
  await writeFile(join(folder, "mine.ortaq"), (await History.of(vote)).bundle());
  const { code, said } = await observer(folder, "compare", "mine.ortaq", door.log);
  assert.equal(code, 1, said);
  assert.match(said, /^FORKED[^]*This proves that it cheated/);
});

test("an early closing: caught by the booth, the trustee's own clock in page and tool, and the replay", async () => {
  const door = await vote.door();
  const closed = (time) => (entries) => {
    const { definition } = entries.find(({ type }) => type === "voting-open").body;
    const ballots = entries.filter(({ type }) => type === "ballot").length;
    const counts = { entries: entries.length + 1, ballots, counted: ballots, challenges: 0, revoked: 0, replaced: 0 };
    return entries.concat({ type: "voting-end", time, body: { definition } }, { type: "closing", time, body: { definition, ...counts } });
  };
  const { closes } = JSON.parse((await (await fetch(`${vote.url}api/vote`)).json()).definition).body.definition;
  const now = Math.floor(Date.now() / 1000);
  assert.ok(now < closes);
  // A server that tells the time as it is breaks the rules for everybody.
  door.history = await History.of(vote, closed(now));
  const early = await observer(folder, "verify", door.log);
  assert.equal(early.code, 1, early.said);
  assert.match(early.said, /NOT VALID: check 5 failed/);
  // One whose entries lie about the time as well is believed by the replay, and by no trustee.
  door.history = await History.of(vote, closed(closes + 1));
  const replay = await observer(folder, "verify", door.log);
  assert.equal(replay.code, 0, replay.said);
  const trustee = await Trustee.of(vote, folder, 4);
  const told = await trustee.ask(door.log);
  assert.match(told.said, /It is too early for this/);
  assert.ok(!trustee.hasSigned());
  // Voters who are told that it is over see until when the council lets them vote.
  door.lie = async (path, { honest }) => (path === "api/vote" ? { ...(await honest()), phase: "count" } : undefined);
  const voter = await voterAt(door);
  await voter.see("closed-early-title");
  await voter.phone.close();
  door.lie = () => undefined;
  const page = await browser.newPage();
  const sent = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
  await openCouncil(page, vote, door, 5);
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  await headed(page, "Stop: do not sign anything");
  await page.getByText(/by this device’s clock it goes on/).waitFor();
  assert.deepEqual(sent, []);
  await page.close();
});
