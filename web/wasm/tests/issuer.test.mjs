// Issuers on their pages: a table of the roll, parts that no issuer can use alone, letters, and a letter that was lost.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";

import { Log } from "./log.mjs";
import { hex, load, ortaq as voter, refused, votes } from "./module.mjs";

const ortaq = load("ortaq_issuer");
const { Codes, Holder, Letters, Passphrase, Recount, Registry, Roll, Seed } = ortaq;
const counting = (length, from = 0) => Uint8Array.from({ length }, (_, place) => from + place);
const TABLE = "№;Аты-жөні;Мекенжайы\n1;Асан Үсенов;\"Айдарлы, Абай 5\"\n2;Сәуле Ким;Айдарлы 7\n3;Дана <b>;Айдарлы 9\n";

test("the roll is read as offices write it, and every bad line is named", () => {
  const roll = new Roll(TABLE);
  assert.equal(roll.people, 3);
  assert.deepEqual(JSON.parse(roll.faults()), []);
  assert.deepEqual(JSON.parse(roll.person(0)), { name: "Асан Үсенов", address: "Айдарлы, Абай 5" });
  assert.equal(roll.person(3), "");
  const bad = new Roll("name,address\nA,x\n,y\nB\nA,x\n");
  assert.deepEqual(JSON.parse(bad.faults()), [
    { line: 3, problem: "no-name" },
    { line: 4, problem: "fields", expected: 2, found: 1 },
    { line: 5, problem: "twice", other: 2 },
  ]);
  assert.deepEqual(JSON.parse(new Roll("a;b\n").faults()).map(({ problem }) => problem), ["no-name-column", "no-address-column"]);
});

const LINES = 3;

// An issuer at a page: a key of one's own, the seed of all codes, and a replay of the log.
class Office {
  constructor(log, index) {
    this.log = log;
    this.index = index;
    this.seed = new Seed(counting(32, index));
    this.holder = new Holder(log.election, "issuer", index);
    this.codes = new Codes(log.election, index, counting(32, 50 * index));
    log.enrol("issuer", index, this.holder.key(this.seed));
  }

  replay() {
    const replay = new Recount(0);
    replay.feed(this.log.bundle());
    replay.end();
    return replay;
  }

  // As workers do it, a line at a time.
  publish() {
    for (let chunk = 0; chunk < ortaq.chunks(LINES); chunk += 1) {
      const [from, to] = ortaq.linesOfChunk(chunk, LINES);
      const parts = [];
      for (let line = from; line < to; line += 1) parts.push(this.codes.stretch(line, line + 1));
      const content = this.codes.chunk(chunk, LINES, Buffer.concat(parts), randomBytes(64));
      this.log.post(this.replay().sign(this.seed, this.holder, "roll", content));
    }
  }
}

function registry(log) {
  const registry = new Registry();
  registry.feed(log.bundle());
  registry.end();
  return registry;
}

const log = new Log({ size: 3, quorum: 2, trustees: [1, 2, 3], threshold: 2, issuers: 2 });
const offices = [1, 2].map((index) => new Office(log, index));

test("two issuers publish their parts, and the log accepts them", () => {
  for (const office of offices) office.publish();
  const report = JSON.parse(offices[0].replay().report());
  assert.ok(report.valid, JSON.stringify(report.checks.find(({ state }) => state === "failed")));
  const published = registry(log);
  assert.equal(published.size, LINES);
  assert.deepEqual(JSON.parse(published.reconciliation()), {
    issued: 3, replaced: 0, paper: 0, lost: 0, moved: 0, died: 0, error: 0, active: 3, used: 0,
  });
  assert.deepEqual(JSON.parse(published.line(2)), { state: "active", issue: 0, used: 0 });
  assert.equal(published.line(3), "");
  for (const { codes, index } of offices) {
    assert.ok(codes.made(published.part(index, 1), 1, 0));
    assert.ok(!codes.made(published.part(index, 1), 2, 0));
    assert.ok(!codes.made(published.part(3 - index, 1), 1, 0));
  }
});

test("the two codes of a letter give the voter's module the credential of the roll", () => {
  const definition = JSON.parse(votes[1].definition);
  definition.election = log.election.toString("base64");
  const vote = voter.Vote.read(JSON.stringify(definition));
  const [first, second] = offices.map(({ codes, index }) => voter.Part.stretch(vote, index, codes.code(1, 0)));
  assert.equal(hex(new voter.Credential(vote, first, second).key), hex(registry(log).credential(1)));
});

test("codes are kept in a file, and in no other form", () => {
  const [{ codes }] = offices;
  const passphrase = new Passphrase(counting(16));
  const file = codes.seal(passphrase, randomBytes(28));
  const opened = Codes.open(file, passphrase);
  for (const line of [0, 1, 2]) assert.equal(opened.code(line, 0), codes.code(line, 0));
  assert.match(codes.code(0, 0), /^\w{4} \w{4} \w{4} \w{5}$/);
  assert.notEqual(codes.code(0, 0), codes.code(0, 1));
  const owner = ortaq.holderOf(file);
  assert.deepEqual([owner.role, owner.index], ["issuer", 1]);
  refused("file-passphrase", () => Codes.open(file, new Passphrase(counting(16, 1))));
  refused("file-damaged", () => ortaq.openKeys(file, passphrase));
  refused("holder-unknown", () => new Codes(log.election, 3, counting(32)));
});

test("a chunk has all of its lines, or is not made", () => {
  const [{ codes }] = offices;
  const fault = refused("parts-number", () => codes.chunk(0, LINES, codes.stretch(0, 2), randomBytes(64)));
  assert.deepEqual(fault, { code: "parts-number", expected: 3, found: 2 });
  refused("parts-number", () => codes.chunk(1, LINES, new Uint8Array(), randomBytes(64)));
  refused("parts-number", () => codes.chunk(0, LINES, new Uint8Array(96).fill(255), randomBytes(64)));
  refused("argument-length", () => codes.chunk(0, LINES, codes.stretch(0, 3), randomBytes(63)));
  assert.deepEqual([ortaq.chunks(1000), ortaq.chunks(1001)], [1, 2]);
  assert.deepEqual([...ortaq.linesOfChunk(1, 1001)], [1000, 1001]);
});

test("a lost letter is replaced, and another code revoked", () => {
  const before = registry(log);
  const old = before.credential(1);
  const made = offices.map(({ codes }) => JSON.parse(codes.replacement(old, 1, 1, randomBytes(64))));
  const joined = (name) => Buffer.concat(made.map((one) => Buffer.from(one[name], "base64")));
  const content = ortaq.replacementContent(old, joined("part"), joined("proof"), "lost");
  // Before the freezing no log takes it: what the registry makes of it does not need one.
  log.append("replacement", `${content.slice(0, -1)},"signatures":[]}`);
  const revoked = ortaq.revocationContent(before.credential(2), "moved");
  log.append("revocation", `${revoked.slice(0, -1)},"signatures":[]}`);
  const after = registry(log);
  assert.deepEqual(JSON.parse(after.line(1)), { state: "active", issue: 1, used: 0 });
  assert.deepEqual(JSON.parse(after.line(2)), { state: "moved", issue: 0, used: 0 });
  assert.notEqual(hex(after.credential(1)), hex(old));
  const { issued, replaced, moved, active } = JSON.parse(after.reconciliation());
  assert.deepEqual([issued, replaced, moved, active], [3, 1, 1, 2]);
  refused("argument-unknown", () => ortaq.revocationContent(old, "bored"));
  refused("argument-length", () => ortaq.revocationContent(old.slice(1), "lost"));
  refused("credentials-number", () => ortaq.revocationContent(new Uint8Array(), "lost"));
  refused("parts-number", () => ortaq.replacementContent(old, joined("part"), new Uint8Array(), "lost"));
});

test("both roles sign a revocation on their own devices", () => {
  const [registrar, member] = offices.map(({ seed, holder }) => {
    const replay = new Recount(0);
    const whole = new Log({ size: 3, quorum: 2, trustees: [1, 2, 3], threshold: 2, issuers: 2 });
    const own = new Holder(whole.election, "issuer", holder.index);
    whole.enrol("issuer", holder.index, own.key(seed));
    replay.feed(whole.bundle());
    replay.end();
    return JSON.parse(replay.signature(seed, own, "revocation", ortaq.revocationContent(counting(32), "lost")));
  });
  assert.deepEqual([registrar.role, registrar.index, member.index], ["issuer", 1, 2]);
});

const words = (lang) => ({ lang, title: "T", when: "W", part: "P", how: "H", warning: "!", fingerprint: "F" });

test("a letter has name, number, code and its QR, a slip no name", () => {
  const [{ codes }] = offices;
  const roll = new Roll(TABLE);
  const { name, address } = JSON.parse(roll.person(2));
  const letters = new Letters("Letters", "https://vote.example/b/2027/booth/", "13770 95070", 1, JSON.stringify(["kk", "ru", "en"].map(words)));
  const sheet = letters.sheet(3, name, address, codes.code(2, 0));
  const slip = letters.slip(3, codes.code(2, 0));
  for (const page of [sheet, slip]) {
    assert.ok(page.includes("№ 3") && page.includes(codes.code(2, 0)) && page.includes("<svg"));
  }
  assert.ok(sheet.includes("Дана &lt;b&gt;") && !sheet.includes("<b>") && !slip.includes("Дана"));
  const whole = letters.begin() + sheet + letters.end();
  assert.match(whole, /^<!doctype html>[\s\S]*<\/html>\s*$/);
  refused("words-unreadable", () => new Letters("", "", "", 1, "[{}]"));
  refused("booth-too-long", () => new Letters("", "x".repeat(4000), "", 1, "[]").slip(1, codes.code(0, 0)));
});

test("the time that a code takes to stretch is shown", () => {
  const before = performance.now();
  offices[0].codes.stretch(0, 4);
  console.log(`stretching a code: ${((performance.now() - before) / 4).toFixed(0)} ms`);
});
