// A hostile server. It has all that a real one has: every entry, the key that signs the log, and its victims' connections.
// Behind it stands a real demo, which everybody else asks; whoever comes through its door is told what it likes.

import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before } from "node:test";

import { VoteLog, keyOf } from "./vote-log.mjs";
import { h256, trackerOf } from "./vote-mock.mjs";
import { startVoteAt } from "./vote-people.mjs";

const HEADERS = ["content-type", "content-security-policy", "cross-origin-opener-policy", "x-content-type-options"];

/** The key of a demo's log, which it makes from its secret as the server does. */
function logKeyOf(folder, origin) {
  const hmac = createHmac("sha256", readFileSync(join(folder, "secret")));
  for (const part of ["log-key", origin].map(Buffer.from)) {
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(part.length));
    hmac.update(length).update(part);
  }
  return keyOf(hmac.digest());
}

/** All entries that are signed by now, once the witness has seen them as well. */
async function linesOf(vote) {
  const text = async (path) => (await fetch(`${vote.url}${path}`)).text();
  const size = Number((await text("log/checkpoint")).split("\n")[1]);
  for (;;) {
    const lines = (await text("api/log")).trimEnd().split("\n").slice(1);
    if (lines.length >= size) return lines;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The demo's witness, which plays along with the demo's server: what a lie is caught by must not be the lack of it. */
function witnessOf(folder) {
  const number = Buffer.alloc(8);
  const seed = h256("demo/fresh", readFileSync(join(folder, "vault")), Buffer.from("witness"), number);
  return { name: "witness.demo", ...keyOf(seed) };
}

/** A history that the server writes anew: chained, hashed and signed with the log's own key, so that nothing shows. */
export class History extends VoteLog {
  /** What this vote's log says now, or with entries changed by `change`, a function from `{ time, type, body }[]`. */
  static async of(vote, change = (entries) => entries) {
    const lines = await linesOf(vote);
    const entries = change(lines.map((line) => JSON.parse(line)));
    const { origin } = entries[0].body;
    const history = new History(origin, logKeyOf(vote.folder, origin), witnessOf(vote.folder));
    for (const { type, body, time } of entries) history.append(type, body, time);
    return history;
  }

  /** The log in one file; `from` leaves out the entries before. */
  bundle(from = 0) {
    const header = { bundle: "ortaq/1", entries: this.lines.length, checkpoint: this.checkpoint() };
    return [JSON.stringify(header), ...this.lines.slice(from)].map((line) => `${line}\n`).join("");
  }

  /** What this history answers to a question of a page; nothing where it has nothing to say. */
  answer(path, query) {
    const value = path.split("/")[2];
    if (path === "log/checkpoint" || path === "log/cosigned") return this.checkpoint();
    if (path === "log/bundle.ortaq") return this.bundle();
    if (path === "api/log") return this.bundle(Number(query.get("from")));
    if (path === "api/consistency") return this.consistency(Number(query.get("from")), Number(query.get("to")));
    if (path.startsWith("api/entries/")) return this.entry(value);
    if (path.startsWith("api/trackers/")) return this.#tracker(value);
    if (path.startsWith("api/credentials/")) {
      const ballots = this.#ballots().filter(({ key }) => key === value);
      return { state: "active", ballots: ballots.map(({ key, ...ballot }) => ballot), challenges: 0 };
    }
    return undefined;
  }

  #ballots() {
    const entries = this.lines.map((line) => JSON.parse(line)).filter(({ type }) => type === "ballot");
    return entries.map(({ seq, time, body }) => {
      const bytes = Buffer.from(body.ballot, "base64");
      return { position: seq, time, tracker: trackerOf(h256("ballot", bytes)), key: bytes.subarray(65, 97).toString("hex") };
    });
  }

  #tracker(tracker) {
    const found = this.#ballots().find((ballot) => ballot.tracker.replaceAll(" ", "") === tracker);
    return found ? { state: "counted", position: found.position, ...this.entry(found.position) } : { state: "absent" };
  }
}

/**
 * Opens a door to this vote (`{ url, folder }`). `door.history` is what its log is said to be, or null for the truth;
 * `door.lie(path, question)` may answer anything else, from `{ query, body, honest }`.
 */
export async function openDoor(vote) {
  const door = { history: null, lie: () => undefined };
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const url = new URL(request.url, "http://localhost");
    const path = url.pathname.slice(new URL(vote.url).pathname.length);
    const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
    const real = () => fetch(`${new URL(vote.url).origin}${request.url}`, {
      method: request.method,
      headers: body && { "content-type": request.headers["content-type"] },
      body,
      redirect: "manual",
    });
    const question = { query: url.searchParams, body: body?.toString(), honest: async () => (await real()).json() };
    const told = (await door.lie(path, question)) ?? door.history?.answer(path, url.searchParams);
    const headers = { "cache-control": "no-store" };
    if (told !== undefined) {
      const isText = typeof told === "string";
      headers["content-type"] = isText ? "text/plain" : "application/json";
      return response.writeHead(told.refused ? 409 : 200, headers).end(isText ? told : JSON.stringify(told));
    }
    const answer = await real();
    for (const name of HEADERS) if (answer.headers.has(name)) headers[name] = answer.headers.get(name);
    return response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${server.address().port}${new URL(vote.url).pathname}`;
  const stop = () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve)));
  return Object.assign(door, { url, folder: vote.folder, booth: `${url}booth/`, log: `${url}log/bundle.ortaq`, stop });
}

/** A vote at a time of its year, with a fresh door for each story. */
export function voteAt(phase) {
  const vote = { doors: [] };
  before(async () => Object.assign(vote, await startVoteAt(phase)));
  after(async () => {
    for (const door of vote.doors) await door.stop();
    await vote.stop?.();
  });
  vote.door = async () => {
    const door = await openDoor(vote);
    vote.doors.push(door);
    return door;
  };
  vote.log = () => `${vote.url}log/`;
  return vote;
}
