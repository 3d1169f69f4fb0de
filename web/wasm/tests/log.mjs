// A log as a server keeps it: entries in a chain, and a signed checkpoint of all of them. What the pages make is
// appended here without being looked at, so that only replays judge it.

import { createHash, generateKeyPairSync, sign } from "node:crypto";

const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();
const u32 = (number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
};
const prefixed = (bytes) => Buffer.concat([u32(bytes.length), bytes]);

// H256 of docs/protocol.md §2.
export const h256 = (tag, ...parts) =>
  sha256(...[Buffer.from(`ortaq/1/${tag}`), ...parts.map((part) => Buffer.from(part))].map(prefixed));

const leaf = (line) => sha256(Buffer.of(0), Buffer.from(line));

// RFC 6962 §2.1.
function root(leaves) {
  if (leaves.length === 1) return leaves[0];
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), root(leaves.slice(0, split)), root(leaves.slice(split)));
}

export class Log {
  constructor({ size, quorum, trustees, threshold, issuers }) {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    this.key = privateKey;
    this.publicKey = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
    this.origin = "log.example/besqudyq/2027";
    this.lines = [];
    const nonce = Buffer.alloc(32, 3);
    this.election = h256("election", this.origin, this.publicKey, nonce);
    this.append("cycle", {
      protocol: "ortaq/1",
      origin: this.origin,
      log_key: this.publicKey.toString("base64"),
      nonce: nonce.toString("base64"),
      election: this.election.toString("base64"),
      previous: "",
      rules: "",
      council: { size, quorum },
      trustees,
      threshold,
      closing_quorum: trustees.length,
      issuers,
      witnesses: { quorum: 0, keys: [] },
    });
  }

  // `body` as an object, or as the text that a page made.
  append(type, body) {
    const last = this.lines[this.lines.length - 1];
    const prev = (last === undefined ? Buffer.alloc(32) : leaf(last)).toString("base64");
    const text = typeof body === "string" ? body : JSON.stringify(body);
    this.lines.push(`{"seq":${this.lines.length},"prev":"${prev}","time":1800000000,"type":"${type}","body":${text}}`);
  }

  // An act as `api/acts` takes it.
  post(act) {
    const { type } = JSON.parse(act);
    this.append(type, act.slice(`{"type":"${type}","body":`.length, -1));
  }

  enrol(role, index, key) {
    this.append("role", { role, index, key: Buffer.from(key).toString("base64"), signatures: [] });
  }

  checkpoint() {
    const text = `${this.origin}\n${this.lines.length}\n${root(this.lines.map(leaf)).toString("base64")}\n`;
    const id = sha256(Buffer.from(this.origin), Buffer.of(10, 1), this.publicKey).subarray(0, 4);
    const signed = Buffer.concat([id, sign(null, Buffer.from(text), this.key)]).toString("base64");
    return `${text}\n— ${this.origin} ${signed}\n`;
  }

  // The bundle, or what `api/log?from=` answers.
  bundle(from = 0) {
    const header = JSON.stringify({ bundle: "ortaq/1", entries: this.lines.length, checkpoint: this.checkpoint() });
    return Buffer.from([header, ...this.lines.slice(from), ""].join("\n"));
  }
}
