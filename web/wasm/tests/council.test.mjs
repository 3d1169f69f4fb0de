// Council members and trustees on their pages: keys on paper and in a file, and a ceremony in which each only asks what
// is to be done.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";

import { Log } from "./log.mjs";
import { hex, load, refused } from "./module.mjs";

const ortaq = load("ortaq_council");
const { Holder, Passphrase, Recount, Seed, TrusteeMemory } = ortaq;
const NOW = 1_800_000_000;
const counting = (length, from = 0) => Uint8Array.from({ length }, (_, place) => from + place);

// docs/protocol.md §13.3.
const PAPER =
  "257017 262154 267290 272439 277573 282714 287857 292990 298134 303273 308417 313558 318692 323836 328976 334114";
const PASSPHRASE = "514011 519154 524291 529437 534572 539717 544852 549993";
const FILE =
  '{"format":"ortaq/1 keys","election":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=","role":"council","index":3,' +
  '"rounds":131072,"salt":"RERERERERERERERERERERA==","nonce":"VVVVVVVVVVVVVVVV",' +
  '"sealed":"LI93FKseNdQMDHUcMcK604M3DXW6y4wK0Boj+PMQtYdp9eqUX8lRrvHTjml1vy+E"}';

test("seed, paper, passphrase and file are those of the specification", () => {
  const seed = new Seed(counting(32, 100));
  const passphrase = new Passphrase(counting(16, 200));
  assert.equal(seed.paper, PAPER);
  assert.equal(passphrase.written, PASSPHRASE);
  const holder = new Holder(counting(32), "council", 3);
  const fresh = Uint8Array.from({ length: 28 }, (_, place) => (place < 16 ? 0x44 : 0x55));
  assert.equal(ortaq.sealKeys(seed, holder, passphrase, fresh), FILE);
  assert.equal(ortaq.openKeys(FILE, Passphrase.read(PASSPHRASE.replaceAll(" ", ""))).paper, PAPER);
  const owner = ortaq.holderOf(FILE);
  assert.deepEqual([owner.role, owner.index, hex(owner.election)], ["council", 3, hex(counting(32))]);
  assert.equal(hex(holder.key(Seed.fromPaper(PAPER))), hex(owner.key(seed)));
  assert.match(holder.fingerprint(seed), /^(\d{5} ){7}\d{5}$/);
});

test("what is mistyped, damaged or another's is told apart", () => {
  const typed = PASSPHRASE.replace("529437", "529487");
  assert.equal(refused("digits-group", () => Passphrase.read(typed)).group, 4);
  assert.deepEqual(refused("digits-count", () => Seed.fromPaper(PASSPHRASE)), { code: "digits-count", read: 8, expected: 16 });
  refused("file-passphrase", () => ortaq.openKeys(FILE, new Passphrase(counting(16))));
  refused("file-damaged", () => ortaq.openKeys(FILE.slice(1), new Passphrase(counting(16))));
  refused("file-rounds", () => ortaq.openKeys(FILE.replace("131072", "5"), new Passphrase(counting(16))));
  refused("holder-unknown", () => new Holder(counting(32), "trustee", 1));
  refused("holder-unknown", () => new Holder(counting(32), "council", 0));
  refused("argument-length", () => new Seed(counting(31)));
});

// A member of the council at a page: a seed, a memory and a replay that grows with the log.
class Member {
  constructor(log, index, since = "seed") {
    this.log = log;
    this.seed = new Seed(counting(32, 10 * index));
    this.holder = new Holder(log.election, "council", index);
    this.memory = new TrusteeMemory(this.holder, since);
    this.replay = new Recount(0);
    this.read = 0;
  }

  load() {
    if (this.read > 0) this.replay.resume();
    this.replay.feed(this.log.bundle(this.read));
    this.replay.end();
    this.read = this.replay.entries;
  }

  next() {
    this.load();
    const { replay, seed, holder, memory } = this;
    return JSON.parse(replay.next(seed, memory, NOW, 5, randomBytes(32), false));
  }
}

function council() {
  const log = new Log({ size: 3, quorum: 2, trustees: [1, 2, 3], threshold: 2, issuers: 1 });
  const members = [1, 2, 3].map((index) => new Member(log, index));
  return { log, members };
}

const enrol = ({ log, members }) => {
  for (const { holder, seed } of members) log.enrol("council", holder.index, holder.key(seed));
};

test("three trustees make the keys, each asking only what is to be done", () => {
  const table = council();
  const { log, members } = table;
  assert.deepEqual(members[0].next(), { do: "wait", acts: [], step: "member-key", trustees: [], fingerprint: "" });
  enrol(table);
  const said = [];
  const compared = new Set();
  for (let round = 0; round < 12; round += 1) {
    for (const member of members) {
      let next = member.next();
      if (next.do === "confirm") {
        assert.equal(next.step, "roster");
        compared.add(next.fingerprint);
        member.memory.agree();
        next = member.next();
      }
      // A page that is closed in between finds its memory again.
      member.memory = TrusteeMemory.read(member.memory.write(), member.holder);
      for (const act of next.acts) {
        said.push(JSON.parse(act).type);
        log.post(act);
      }
    }
  }
  const last = members.map((member) => member.next());
  for (const { do: what, step } of last) assert.deepEqual([what, step], ["wait", "freezing"]);
  assert.equal(compared.size, 1, "all compare the same roster");
  for (const type of ["commit", "deal", "shares", "confirm", "rehearsal"]) {
    assert.equal(said.filter((one) => one === `ceremony-${type}`).length, 3, type);
  }
  const [{ replay }] = members;
  const report = JSON.parse(replay.report());
  assert.ok(report.valid && !report.complete);
  assert.ok(!JSON.parse(replay.course()).opened);
  assert.equal(replay.enrolled(members[1].holder), members[1].holder.fingerprint(members[1].seed));
});

test("who is awaited is named", () => {
  const table = council();
  enrol(table);
  const [first, second] = table.members;
  for (const act of first.next().acts) table.log.post(act);
  assert.deepEqual(first.next().trustees, [2, 3]);
  for (const act of second.next().acts) table.log.post(act);
  const { do: what, step, trustees } = first.next();
  assert.deepEqual([what, step, trustees], ["wait", "roster", [3]]);
});

test("a log that was rewritten or shortened since is refused", () => {
  const table = council();
  enrol(table);
  const [member] = table.members;
  member.next();
  const kept = member.memory.write();
  const { log } = table;
  const again = () => Object.assign(new Member(log, 1), { memory: TrusteeMemory.read(kept, member.holder) });
  const lines = [...log.lines];
  log.lines.pop();
  assert.deepEqual(refused("log-older", () => again().next()), { code: "log-older", seen: 4, found: 3 });
  log.append("role", JSON.parse(lines[3]).body.index === 3 ? { ...JSON.parse(lines[3]).body, index: 2 } : {});
  assert.ok(["log-other-history", "log-invalid"].includes(code(() => again().next())));
});

function code(action) {
  try {
    action();
    return "";
  } catch (failure) {
    return JSON.parse(failure.message).code;
  }
}

test("nothing is signed for a log with a forged head, by another key, or for somebody else's memory", () => {
  const table = council();
  enrol(table);
  const [one, two, three] = table.members;
  const stranger = Object.assign(new Member(table.log, 2), { seed: new Seed(counting(32, 99)) });
  refused("not-enrolled", () => stranger.next());
  const forged = new Member(table.log, 1);
  const bundle = table.log.bundle().toString().replace("besqudyq/2027\\n4\\n", "besqudyq/2027\\n5\\n");
  forged.log = { bundle: () => Buffer.from(bundle) };
  assert.equal(refused("log-invalid", () => forged.next()).check, 3);
  for (const other of [one, three]) {
    refused("memory-other", () => TrusteeMemory.read(two.memory.write(), other.holder));
  }
  three.memory = two.memory;
  refused("not-enrolled", () => three.next());
  refused("nothing-asked", () => new TrusteeMemory(one.holder, "paper").agree());
});

test("only acts of one's own role are signed, and a definition only as the log allows it", () => {
  const table = council();
  enrol(table);
  const [member] = table.members;
  member.load();
  const sign = (type, content) => member.replay.signature(member.seed, member.holder, type, content);
  const text = '{"reason":"too-few-ballots","text":""}';
  const signature = JSON.parse(sign("void", text));
  assert.deepEqual([signature.role, signature.index, signature.counter], ["council", 1, 1]);
  assert.equal(signature.seen.seq, table.log.lines.length - 1);
  refused("not-theirs", () => sign("statement", `{"about":"","text":"${Buffer.alloc(32).toString("base64")}"}`));
  refused("act-malformed", () => sign("void", `${text} `));
  refused("act-malformed", () => sign("definition", "{}"));
  refused("act-malformed", () => ortaq.actFingerprint("definition", "{}"));
});
