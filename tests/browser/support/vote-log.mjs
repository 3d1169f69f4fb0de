// A log in a few lines, for the booth's tests: entries, the tree of RFC 6962 over them, signed heads, proofs. What it
// writes is verified by the booth's module, which shares no code with it.

import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";

const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();
const leafHash = (line) => sha256(Buffer.from([0]), Buffer.from(line));
const node = (left, right) => sha256(Buffer.from([1]), left, right);
const split = (size) => 2 ** Math.floor(Math.log2(size - 1));

function root(leaves) {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0];
  const left = split(leaves.length);
  return node(root(leaves.slice(0, left)), root(leaves.slice(left)));
}

function inclusion(index, leaves) {
  if (leaves.length <= 1) return [];
  const left = split(leaves.length);
  if (index < left) return [...inclusion(index, leaves.slice(0, left)), root(leaves.slice(left))];
  return [...inclusion(index - left, leaves.slice(left)), root(leaves.slice(0, left))];
}

function consistency(from, leaves, isWhole = true) {
  if (from === leaves.length) return isWhole ? [] : [root(leaves)];
  const left = split(leaves.length);
  if (from <= left) return [...consistency(from, leaves.slice(0, left), isWhole), root(leaves.slice(left))];
  return [...consistency(from - left, leaves.slice(left), false), root(leaves.slice(0, left))];
}

/** A signing key from a seed of 32 bytes, or of 32 bytes of this value. */
export function keyOf(value) {
  const seed = Buffer.alloc(32, value);
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const raw = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
  return { key, raw };
}

export class VoteLog {
  lines = [];

  constructor(origin, signer, witness) {
    Object.assign(this, { origin, signer, witness, isWitnessed: true });
  }

  append(type, body, time) {
    const prev = this.lines.length > 0 ? leafHash(this.lines.at(-1)) : Buffer.alloc(32);
    this.lines.push(JSON.stringify({ seq: this.lines.length, prev: prev.toString("base64"), time, type, body }));
    return this.lines.length - 1;
  }

  get #leaves() {
    return this.lines.map(leafHash);
  }

  checkpoint() {
    const { origin, signer, witness } = this;
    const text = `${origin}\n${this.lines.length}\n${root(this.#leaves).toString("base64")}\n`;
    const id = (name, kind, raw) => sha256(Buffer.from(`${name}\n`), Buffer.from([kind]), raw).subarray(0, 4);
    const line = (name, bytes) => `— ${name} ${Buffer.concat(bytes).toString("base64")}\n`;
    const own = line(origin, [id(origin, 1, signer.raw), sign(null, Buffer.from(text), signer.key)]);
    if (!this.isWitnessed) return `${text}\n${own}`;
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(1_800_000_000n);
    const cosigned = sign(null, Buffer.from(`cosignature/v1\ntime 1800000000\n${text}`), witness.key);
    return `${text}\n${own}${line(witness.name, [id(witness.name, 4, witness.raw), time, cosigned])}`;
  }

  /** An entry with its proof, by its position or `newest`. */
  entry(which) {
    const position = which === "newest" ? this.lines.length - 1 : Number(which);
    const proof = inclusion(position, this.#leaves).map((hash) => hash.toString("base64"));
    return { line: this.lines[position], proof, checkpoint: this.checkpoint() };
  }

  consistency(from, to) {
    return { proof: consistency(from, this.#leaves.slice(0, to)).map((hash) => hash.toString("base64")) };
  }
}
