// The recount: the checks of the native build on the same logs, whatever the pieces, batches and workers.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";

import { load, refused, votes } from "./module.mjs";

const { Recount, Copy } = load("ortaq_recount");
const foreign = (head) => head.replaceAll("rehearsal.example", "other.example");
const encode = (text) => new TextEncoder().encode(text);

function feed(into, bundle, piece = 4096) {
  const bytes = encode(bundle);
  for (let from = 0; from < bytes.length; from += piece) into.feed(bytes.slice(from, from + piece));
  into.end();
  return into;
}

// Recounts as the page does, with its workers one after the other.
function recount(bundle, { workers = 1, piece } = {}) {
  const bytes = encode(bundle);
  const all = Array.from({ length: workers }, () => feed(new Recount(bytes.length), bundle, piece));
  const [one, ...others] = all;
  for (let batch = 0; batch < one.batches; batch += 1) {
    const [from, to] = one.batch(batch);
    all[batch % workers].verify(batch, bytes.slice(from, to), randomBytes(32));
  }
  for (const other of others) one.add(other.sums());
  return one;
}

const reported = (recounted) => JSON.parse(recounted.report());
const found = ({ checks }) => checks.map(({ number, state, code }) => [number, state, code || ""]);
const [reference, other] = votes;
const lines = (bundle) => bundle.split("\n").slice(1, -1);
const part = (bundle, entries) => {
  const [first, ...rest] = bundle.split("\n");
  const header = JSON.parse(first);
  return [JSON.stringify({ ...header, entries }), ...rest.slice(0, entries)].join("\n") + "\n";
};

for (const { style, bundle, found: expected, totals, fingerprint } of votes) {
  test(`${style}: the browser finds what the native build finds`, () => {
    const report = reported(recount(bundle));
    assert.deepEqual(found(report), expected);
    assert.deepEqual(report.totals, totals);
    assert.ok(report.valid && report.complete && !report.anchored);
    assert.equal(report.fingerprint, fingerprint);
  });
}

test("how a file comes in pieces, and how many workers share its ballots, changes nothing", () => {
  const whole = recount(reference.bundle).report();
  for (const options of [{ piece: 7 }, { piece: 1 << 20 }, { workers: 3 }]) {
    assert.equal(recount(reference.bundle, options).report(), whole);
  }
});

test("a worker's sums are taken once, and nothing else is taken for sums", () => {
  const one = recount(reference.bundle);
  refused("not-sums", () => one.add(encode("{}")));
  one.add(one.sums());
  const { valid, checks } = reported(one);
  assert.ok(!valid);
  assert.equal(checks.find(({ state }) => state === "failed").id, "ballot-proofs");
});

test("a recount that left out a batch is not valid", () => {
  const recounted = feed(new Recount(0), reference.bundle);
  assert.ok(recounted.batches > 0 && recounted.ballots > 0);
  assert.equal(found(reported(recounted)).find(([, state]) => state === "failed")[2], "ballot-proofs-unreadable");
});

test("a changed ballot, line or number of entries is found", () => {
  const failed = (bundle) => reported(recount(bundle)).checks.find(({ state }) => state === "failed");
  const ballot = lines(reference.bundle).find((line) => line.includes('"type":"ballot"'));
  const place = ballot.indexOf('"signature":"') + 20;
  const changed = ballot.slice(0, place) + (ballot[place] === "A" ? "B" : "A") + ballot.slice(place + 1);
  assert.equal(failed(reference.bundle.replace(ballot, changed)).id, "chain");
  assert.equal(failed(reference.bundle.replace(ballot, ` ${ballot}`)).code, "form-not-canonical");
  const size = lines(reference.bundle).length;
  assert.equal(failed(part(reference.bundle, size - 1)).code, "checkpoint-size");
});

test("what is no log of a vote, or was cut, is refused", () => {
  refused("not-a-bundle", () => feed(new Recount(0), "%PDF-1.7\n"));
  refused("not-a-bundle", () => feed(new Recount(0), ""));
  const cut = refused("bundle-cut", () => feed(new Recount(0), reference.bundle.slice(0, -10)));
  assert.equal(cut.announced, cut.found + 1);
  const newer = reference.bundle.replace("ortaq/1", "ortaq/9");
  assert.equal(refused("bundle-version", () => feed(new Recount(0), newer)).version, "ortaq/9");
});

test("the fingerprint of a letter is compared, in any grouping", () => {
  const recounted = recount(reference.bundle);
  const check = (typed) => {
    recounted.demandFingerprint(typed);
    return reported(recounted).checks.find(({ id }) => id === "fingerprint");
  };
  assert.equal(check(reference.fingerprint.replaceAll(" ", "-")).state, "passed");
  assert.ok(reported(recounted).anchored);
  assert.equal(check(other.fingerprint).code, "fingerprint-differs");
  assert.ok(!reported(recounted).valid);
  assert.equal(check(" "), undefined);
});

test("an earlier copy or head must be the beginning of the log", () => {
  const prefix = (demand) => {
    const recounted = recount(reference.bundle);
    demand(recounted);
    return reported(recounted).checks.find(({ id }) => id === "prefix");
  };
  const copy = (bundle) => (recounted) => recounted.demandCopy(feed(new Copy(), bundle));
  assert.equal(prefix(copy(part(reference.bundle, 5))).code, "prefix-ok");
  assert.equal(prefix(copy(reference.bundle)).code, "prefix-ok");
  assert.deepEqual(prefix(copy(other.bundle)).values, [["entry", 0]]);
  const longer = `${part(reference.bundle, lines(reference.bundle).length)}{}`;
  assert.equal(prefix(copy(longer)).code, "prefix-shorter");
  assert.equal(prefix((recounted) => recounted.demandHead(reference.earlier_head)).code, "prefix-ok");
  const recounted = recount(reference.bundle);
  refused("head-other-log", () => recounted.demandHead(foreign(other.head)));
  refused("head-unreadable", () => recounted.demandHead("nothing"));
});

// All rehearsals have one name and key.
test("two histories that one log signed are told apart", () => {
  const [, points, knapsack] = votes;
  const recounted = recount(points.bundle);
  recounted.demandHead(knapsack.head);
  const { code, state } = reported(recounted).checks.find(({ id }) => id === "prefix");
  assert.deepEqual([code, state], ["prefix-differs", "failed"]);
});

test("a tracker is looked up", () => {
  const recounted = recount(reference.bundle);
  const ballots = reference.included.filter(({ line }) => line.includes('"type":"ballot"'));
  const answers = ballots.map(({ line, proof }) => {
    const answer = JSON.parse(recounted.receipt(JSON.stringify({ line, proof, checkpoint: reference.head })));
    assert.equal(answer.position, JSON.parse(line).seq);
    assert.deepEqual([answer.entry, answer.head], ["same", "continued"]);
    const { entry, head, ...fate } = answer;
    assert.deepEqual(JSON.parse(recounted.tracker(answer.tracker.toLowerCase().replaceAll(" ", "-"))), fate);
    return answer;
  });
  const states = answers.map(({ state }) => state);
  assert.ok(states.includes("counted") && states.includes("replaced"));
  for (const { state, by, position } of answers) assert.ok(state !== "replaced" || by > position);
  const absent = JSON.parse(recounted.tracker("0".repeat(32)));
  assert.deepEqual(absent, { tracker: "0000 0000 0000 0000 0000 0000 0000 0000", state: "absent" });
  refused("tracker-unreadable", () => recounted.tracker("0000"));
});

test("a receipt of a ballot that this log does not have says so", () => {
  const recounted = recount(other.bundle);
  const { line } = reference.included.find((included) => included.line.includes('"type":"ballot"'));
  const answer = (checkpoint) => JSON.parse(recounted.receipt(JSON.stringify({ line, checkpoint })));
  const { state, entry, head } = answer(reference.head);
  assert.deepEqual([state, entry, head], ["absent", "other", "forked"]);
  assert.equal(answer(foreign(reference.head)).head, "other-log");
  refused("receipt-unreadable", () => recounted.receipt("{}"));
  refused("receipt-unreadable", () => recounted.receipt(JSON.stringify({ line: reference.definition_line })));
});

test("no bytes make it fall over", () => {
  const bundle = encode(reference.bundle);
  for (let round = 0; round < 50; round += 1) {
    const changed = Uint8Array.from(bundle);
    changed[(round * 7919) % changed.length] ^= 1 << round % 8;
    try {
      const recounted = new Recount(changed.length);
      recounted.feed(changed);
      recounted.end();
      assert.ok(!reported(recounted).valid);
    } catch (failure) {
      assert.match(failure.message, /"code":"(not-a-bundle|bundle-version|bundle-cut)"/);
    }
  }
});

test("the time that a recount takes is shown", () => {
  const before = performance.now();
  const recounted = recount(reference.bundle);
  const ballots = recounted.ballots;
  console.log(`${recounted.entries} entries with ${ballots} ballots: ${(performance.now() - before).toFixed(0)} ms`);
});
