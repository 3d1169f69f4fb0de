// The receipt: a ballot is in the log that was shown before, and in no other.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hex, ortaq, refused, unhex, votes } from "./module.mjs";

const [reference] = votes;
const vote = ortaq.Vote.read(reference.definition);
const head = vote.head(reference.head);
const isBallot = ({ line }) => line.includes('"type":"ballot"');
const flipped = (proof) => {
  const bytes = unhex(proof);
  bytes[0] ^= 1;
  return bytes;
};

test("every ballot of the rehearsals is in their log", () => {
  for (const { definition, head, included } of votes) {
    const verified = ortaq.Vote.read(definition).head(head);
    assert.ok(verified.witnessed);
    assert.equal(verified.witnesses, 1);
    assert.ok(included.filter(isBallot).length >= 8);
    for (const { line, position, proof } of included) {
      assert.equal(verified.includes(line, unhex(proof)), position);
      assert.ok(position < verified.size);
    }
  }
});

test("a receipt names tracker, position, credential and the ballot before", () => {
  const receipts = reference.included.filter(isBallot).map(({ line, position }) => {
    const receipt = JSON.parse(ortaq.readBallot(line));
    assert.equal(receipt.position, position);
    assert.equal(receipt.time % 3600, 0);
    assert.equal(ortaq.readTracker(receipt.tracker.toLowerCase().replaceAll(" ", "-")), receipt.tracker);
    return receipt;
  });
  const again = receipts.filter(({ prev }) => prev !== "");
  assert.ok(again.length > 0, "somebody voted twice");
  for (const { prev, credential } of again) {
    const before = receipts.find(({ tracker }) => tracker === prev);
    assert.equal(before.credential, credential);
  }
});

test("a changed line, proof or place is refused", () => {
  const { line, proof, position } = reference.included.find(isBallot);
  refused("inclusion-root", () => head.includes(line.replace('"time":1', '"time":2'), unhex(proof)));
  refused("inclusion-root", () => head.includes(line, flipped(proof)));
  refused("inclusion-root", () => head.includes(line.replace(`"seq":${position}`, `"seq":${position ^ 1}`), unhex(proof)));
  refused("inclusion-length", () => head.includes(line, unhex(proof).slice(32)));
  refused("proof-length", () => head.includes(line, unhex(proof).slice(1)));
  refused("inclusion-outside", () => head.includes(line.replace(`"seq":${position}`, '"seq":99999'), unhex(proof)));
  refused("entry-unreadable", () => head.includes("", unhex(proof)));
});

test("a head is signed by this vote's log and by its witnesses", () => {
  const { head: note } = reference;
  assert.equal(head.size, Number(note.split("\n")[1]));
  refused("head-signature", () => vote.head(note.replace(`\n${head.size}\n`, `\n${head.size + 1}\n`)));
  refused("head-unreadable", () => vote.head(note.slice(0, -1)));
  const lines = note.trimEnd().split("\n");
  const unwitnessed = vote.head(`${lines.slice(0, -1).join("\n")}\n`);
  assert.equal(unwitnessed.witnesses, 0);
  assert.ok(!unwitnessed.witnessed);
  const [start, signature] = lines.at(-1).split(/ (?=\S+$)/);
  const forged = Buffer.from(signature, "base64");
  forged[forged.length - 40] ^= 1;
  const fault = refused("head-cosignature", () =>
    vote.head(`${lines.slice(0, -1).join("\n")}\n${start} ${forged.toString("base64")}\n`),
  );
  assert.equal(fault.witness, "witness.rehearsal");
});

test("a head continues the one that was seen before", () => {
  const earlier = vote.head(reference.earlier_head);
  head.continues(earlier, unhex(reference.continues));
  head.continues(head, new Uint8Array());
  refused("consistency-root", () => head.continues(earlier, flipped(reference.continues)));
  refused("consistency-length", () => head.continues(earlier, new Uint8Array()));
  refused("consistency-length", () => head.continues(head, unhex(reference.continues)));
  refused("head-smaller", () => earlier.continues(head, new Uint8Array()));
});

test("two logs of one name and size are a fork", () => {
  const [, points, knapsack] = votes;
  const seen = ortaq.Vote.read(points.definition).head(points.head);
  const shown = ortaq.Vote.read(knapsack.definition).head(knapsack.head);
  assert.equal(shown.size, seen.size);
  assert.equal(refused("head-fork", () => shown.continues(seen, new Uint8Array())).size, seen.size);
});

test("only ballots are read as ballots", () => {
  assert.equal(refused("entry-not-a-ballot", () => ortaq.readBallot(reference.definition_line)).type, "definition");
  const { line } = reference.included.find(isBallot);
  refused("entry-unreadable", () => ortaq.readBallot(line.replace('"ballot":"', '"other":"')));
  refused("entry-unreadable", () => ortaq.readBallot(line.slice(1)));
  refused("tracker-unreadable", () => ortaq.readTracker("ABCD"));
});

test("the leaf hash of a line is the next line's prev", () => {
  const next = (position) => reference.included.find((entry) => entry.position === position + 1);
  const pairs = reference.included.filter(({ position }) => next(position));
  assert.ok(pairs.length > 0);
  for (const { line, position } of pairs) {
    const { prev } = JSON.parse(next(position).line);
    assert.equal(hex(ortaq.leafHash(line)), Buffer.from(prev, "base64").toString("hex"));
  }
});
