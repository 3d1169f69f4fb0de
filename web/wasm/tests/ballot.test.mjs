// Choosing, making, casting and testing a ballot: the same bytes as the native build's.

import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { test } from "node:test";

import { credentialOf, hex, ortaq, refused, remake, unhex, votes } from "./module.mjs";

const byStyle = Object.fromEntries(votes.map((reference) => [reference.style, reference]));
const measure = (style, choice) =>
  JSON.parse(ortaq.Vote.read(byStyle[style].definition).measure(new Uint32Array(choice)));

test("what is chosen and what is left is counted in the unit of the style", () => {
  assert.deepEqual(measure("approval", [1, 0, 0, 0]), { chosen: 1, least: 0, most: 2, left: 1, refused: "" });
  assert.deepEqual(measure("approval", [1, 1, 1, 0]), { chosen: 3, least: 0, most: 2, left: 0, refused: "choice-total" });
  assert.deepEqual(measure("points", [1, 0, 0, 0]), { chosen: 1, least: 2, most: 6, left: 5, refused: "choice-total" });
  assert.deepEqual(measure("points", [0, 0, 0, 0]), { chosen: 0, least: 2, most: 6, left: 6, refused: "" });
  assert.equal(measure("points", [4, 0, 0, 0]).refused, "choice-option");
  assert.deepEqual(measure("knapsack", [1, 1, 0, 0]), { chosen: 800, least: 0, most: 1000, left: 200, refused: "" });
  assert.equal(measure("knapsack", [1, 0, 0, 1]).refused, "choice-total");
  assert.deepEqual(measure("ranking", [2, 0, 1, 0]), { chosen: 2, least: 0, most: 3, left: 1, refused: "" });
  assert.equal(measure("ranking", [1, 0, 1, 0]).refused, "choice-rank-twice");
  assert.equal(measure("approval", [1]).refused, "choice-options");
});

for (const reference of votes) {
  const vote = ortaq.Vote.read(reference.definition);

  test(`${reference.style}: body, tracker and both signatures are the native build's`, () => {
    const credential = credentialOf(reference);
    for (const made of reference.ballots) {
      const ballot = remake(vote, credential, made);
      assert.equal(hex(ballot.body), made.body);
      assert.equal(hex(ballot.hash), made.hash);
      assert.equal(ballot.tracker, made.tracker);
      assert.equal(hex(ballot.cast(credential)), made.cast);
      assert.equal(hex(ballot.cast(credential)), made.cast, "sent again");
      assert.equal(hex(remake(vote, credential, made).open(credential)), made.open);
    }
  });

  test(`${reference.style}: another device makes the opened ballot again`, () => {
    const credential = credentialOf(reference);
    for (const made of reference.ballots) {
      const ballot = remake(vote, credential, made);
      ballot.open(credential);
      const rebuilt = ortaq.Vote.read(reference.definition).rebuild(ballot.opening());
      assert.equal(hex(rebuilt.hash), made.hash);
      assert.equal(rebuilt.tracker, made.tracker);
      assert.deepEqual([...rebuilt.choice], made.choice);
      assert.ok(rebuilt.hasTracker(made.tracker.toLowerCase().replaceAll(" ", "")));
    }
  });
}

const [reference, other] = votes;
const vote = ortaq.Vote.read(reference.definition);
const [made] = reference.ballots;

test("a device that opens another choice than it showed is found out", () => {
  const credential = credentialOf(reference);
  const ballot = remake(vote, credential, made);
  ballot.open(credential);
  const opening = JSON.parse(ballot.opening());
  opening.choice = [0, 1, 0, 1];
  const rebuilt = vote.rebuild(JSON.stringify(opening));
  assert.ok(!rebuilt.hasTracker(made.tracker));
  refused("tracker-unreadable", () => rebuilt.hasTracker("U"));
  refused("choice-total", () => vote.rebuild(JSON.stringify({ ...opening, choice: [1, 1, 1, 0] })));
  refused("opening-unreadable", () => vote.rebuild(""));
  refused("opening-other-vote", () => ortaq.Vote.read(other.definition).rebuild(JSON.stringify(opening)));
});

test("a ballot is cast or opened, never both, and only by its own credential", () => {
  const credential = credentialOf(reference);
  const cast = remake(vote, credential, made);
  refused("ballot-not-opened", () => cast.opening());
  cast.cast(credential);
  refused("ballot-cast", () => cast.open(credential));
  refused("ballot-not-opened", () => cast.opening());
  const opened = remake(vote, credential, made);
  opened.open(credential);
  refused("ballot-opened", () => opened.cast(credential));
  refused("ballot-other-credential", () => remake(vote, credential, made).cast(credentialOf(other)));
});

test("the cast signature is one that Node verifies, over the message of the protocol", () => {
  const credential = credentialOf(reference);
  const ballot = remake(vote, credential, made);
  const election = Buffer.from(JSON.parse(reference.definition).election, "base64");
  const withLength = (part) => [Buffer.from([0, 0, 0, part.length]), Buffer.from(part)];
  const parts = [Buffer.from("ortaq/1/cast"), election, vote.hash, credential.key, ballot.hash];
  const x = Buffer.from(credential.key).toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  assert.ok(verify(null, Buffer.concat(parts.flatMap(withLength)), key, ballot.cast(credential)));
});

test("what cannot be a ballot is refused", () => {
  const credential = credentialOf(reference);
  refused("choice-total", () => remake(vote, credential, { ...made, choice: [1, 1, 1, 1] }));
  refused("choice-options", () => remake(vote, credential, { ...made, choice: [1] }));
  refused("tracker-unreadable", () => remake(vote, credential, { ...made, prev: "ABCD" }));
  assert.deepEqual(refused("argument-length", () => remake(vote, credential, { ...made, seed: "00" })), {
    code: "argument-length",
    argument: "seed",
    expected: 32,
    found: 1,
  });
  refused("argument-length", () => remake(vote, credential, { ...made, leaf: "" }));
});

test("another seed, choice or state of the log gives another ballot", () => {
  const credential = credentialOf(reference);
  const changes = [
    { seed: hex(unhex(made.seed).fill(9)) },
    { choice: [0, 1, 0, 0] },
    { prev: made.tracker },
    { position: made.position + 1 },
  ];
  const bodies = changes.map((change) => hex(remake(vote, credential, { ...made, ...change }).body));
  assert.equal(new Set([made.body, ...bodies]).size, changes.length + 1);
});

test("the time that a ballot takes is shown", () => {
  for (const reference of votes) {
    const vote = ortaq.Vote.read(reference.definition);
    const credential = credentialOf(reference);
    const [made] = reference.ballots;
    const before = performance.now();
    for (let round = 0; round < 20; round += 1) remake(vote, credential, made);
    const each = (performance.now() - before) / 20;
    console.log(`${reference.style}: ${(made.body.length / 2).toFixed(0)} bytes in ${each.toFixed(1)} ms`);
  }
});
