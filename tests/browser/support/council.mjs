// The demo's people with keys, from their vault: each one's file as it would be on a USB stick, and trustees who do their
// part by the same module as the page, one process instead of many devices.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

const built = (name) => new URL(`../../../build/wasm/${name}`, import.meta.url);
const PASSPHRASE = new Uint8Array(16).fill(7);

let loaded;
function module() {
  if (loaded) return loaded;
  loaded = runInThisContext(`${readFileSync(built("ortaq_council.js"), "utf8")};OrtaqCouncil`);
  loaded.initSync({ module: readFileSync(built("ortaq_council_bg.wasm")) });
  return loaded;
}

/** `H256` of docs/protocol.md §2. */
function h256(tag, ...parts) {
  const hash = createHash("sha256");
  for (const part of [Buffer.from(`ortaq/1/${tag}`), ...parts]) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    hash.update(length).update(part);
  }
  return hash.digest();
}

const number = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** Asks once more where a connection that was kept open was closed at the moment it was used again, as browsers do. */
const ask = (url, options) => fetch(url, options).catch(() => fetch(url, options));

/** The people of a demo's vote; `folder` is the demo's, `api` the address of `api/` on the vote's origin. */
export async function councilOf(folder, api) {
  const ortaq = module();
  const vault = readFileSync(join(folder, "vault"));
  const vote = await (await ask(`${api}vote`)).json();
  const first = JSON.parse(vote.first).body;
  const election = new Uint8Array(Buffer.from(first.election, "base64"));
  const seedOf = (role, index) => new ortaq.Seed(new Uint8Array(h256("demo/seed", vault, Buffer.from(role), number(index))));
  const holderOf = (role, index) => new ortaq.Holder(election, role, index);

  // How many entries the log must have: what was published last is among them once the witness has seen it.
  let least = 0;

  // A copy of the whole log, with all ballots verified if it is wanted.
  async function replay(verified) {
    const bytes = new Uint8Array(await (await ask(`${api}log`)).arrayBuffer());
    const log = new ortaq.Recount(bytes.length);
    log.feed(bytes);
    log.end();
    if (log.entries < least) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return replay(verified);
    }
    const fresh = () => crypto.getRandomValues(new Uint8Array(32));
    for (let batch = 0; verified && batch < log.batches; batch += 1) {
      const [from, to] = log.batch(batch);
      log.verify(batch, bytes.subarray(from, to), fresh());
    }
    return log;
  }

  /** A trustee does all that is to be done, and agrees to what is asked; answers what is awaited then. */
  async function sit(member) {
    const [seed, holder] = [seedOf("council", member), holderOf("council", member)];
    const memory = new ortaq.TrusteeMemory(holder, "seed");
    for (let verified = false; ; ) {
      const log = await replay(verified);
      const now = Math.floor(Date.now() / 1000);
      const next = JSON.parse(log.next(seed, memory, now, vote.keys, crypto.getRandomValues(new Uint8Array(32)), verified));
      if (next.do === "confirm") memory.agree();
      else if (next.do === "verify") verified = true;
      else if (next.do === "publish") for (const act of next.acts) await post("acts", act);
      else return next;
    }
  }

  async function post(path, body) {
    const answer = await ask(`${api}${path}`, { method: "POST", body, headers: { "content-type": "application/json" } });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    const said = await answer.json();
    least = Math.max(least, (said.position ?? -1) + 1);
    return said;
  }

  return {
    first,
    sit,
    /** A member of the council signs the act of this type that waits; answers what came of it. */
    async sign(member, type) {
      const act = (await (await ask(`${api}proposed`)).json()).find((waiting) => waiting.type === type);
      const signature = (await replay(false)).signature(seedOf("council", member), holderOf("council", member), type, act.content);
      return post(`proposed/${act.number}`, signature);
    },
    /** The text of somebody's file of keys, and its passphrase as it is typed. */
    keys(role, index) {
      const passphrase = new ortaq.Passphrase(PASSPHRASE);
      const text = ortaq.sealKeys(seedOf(role, index), holderOf(role, index), passphrase, new Uint8Array(28).fill(index));
      return { text, passphrase: passphrase.written };
    },
    /** What is memory of somebody who made their seed on this device. */
    memory: (role, index) => new ortaq.TrusteeMemory(holderOf(role, index), "seed").write(),
    /** The digits of somebody's paper. */
    paper: (role, index) => seedOf(role, index).paper,
  };
}
