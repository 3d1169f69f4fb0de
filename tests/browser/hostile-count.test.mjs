// What a hostile server can try when it is time to count, and who catches it: it wants the sum of few ballots opened, or of
// all but one. As in hostile.test.mjs it signs whatever history it likes.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { History, voteAt } from "./support/hostile.mjs";
import { observer } from "./support/observer.mjs";
import { Trustee } from "./support/vote-people.mjs";

const vote = voteAt("count");
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "ortaq-hostile-"));
});
after(() => rm(folder, { recursive: true, force: true }));

/** The log with only these ballots, and a closing that counts them. */
function closedOver(entries, keeps) {
  // What trustees showed in the last days names entries after the ballots, and would not fit any more.
  const ballots = entries.filter(({ type }) => type === "ballot");
  const kept = entries.filter((entry) => entry.type !== "possession" && (entry.type !== "ballot" || keeps(ballots.indexOf(entry))));
  const count = kept.filter(({ type }) => type === "ballot").length;
  const closing = kept.findIndex(({ type }) => type === "closing");
  Object.assign(kept[closing].body, { entries: closing, ballots: count, counted: count });
  return kept;
}

test("one ballot offered as the sum: caught by the trustee's tool", async () => {
  const door = await vote.door();
  door.history = await History.of(vote, (entries) => closedOver(entries, (place) => place === 0));
  const replay = await observer(folder, "verify", door.log);
  assert.equal(replay.code, 0, "the history is sound in itself");
  const trustee = await Trustee.of(vote, folder, 1);
  const told = await trustee.ask(door.log);
  assert.match(told.said, /too few ballots to count them without showing who voted how/);
  assert.ok(!trustee.hasSigned());
});

test("all ballots but one offered as the sum: caught by trustees who compare, and by a device that remembers", async () => {
  const door = await vote.door();
  const [remembers, compares] = [await Trustee.of(vote, folder, 2), await Trustee.of(vote, folder, 3)];
  const digits = (said) => said.match(/(\d{5} ){7}\d{5}/)[0];
  const honest = digits((await remembers.ask(vote.log())).said);
  door.history = await History.of(vote, (entries) => closedOver(entries, (place) => place !== 0));
  // The first look at this vote on that computer: the fingerprint of what would be opened is another one.
  const told = await compares.ask(door.log);
  assert.notEqual(digits(told.said), honest);
  assert.ok(!compares.hasSigned(), "nothing is signed before they agree");
  const refused = await remembers.ask(door.log);
  assert.notEqual(refused.code, 0);
  assert.match(refused.said, /another history|has seen one with/);
});

test("a ballot dropped after trustees had looked at the log: caught by the replay", async () => {
  const door = await vote.door();
  door.history = await History.of(vote, (entries) => entries.toSpliced(entries.findIndex(({ type }) => type === "ballot"), 1));
  const { code, said } = await observer(folder, "verify", door.log);
  assert.equal(code, 1);
  assert.match(said, /NOT VALID: check 6 failed/);
});
