// A vote to try the booth on: its files, and a casting service that answers as docs/vote.md says. It believes every ballot
// whose last tracker is right; ballots are verified by the real server, whose tests are elsewhere. Here the server can be
// made to refuse, to lose the connection, and to lie.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

import { VoteLog, keyOf } from "./vote-log.mjs";
import { POLICY } from "./vote-pages.mjs";

const REFERENCE = new URL("../../../build/reference-votes.json", import.meta.url);
const HERE = "/besqudyq/2027/";
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const message = (...parts) =>
  Buffer.concat(parts.flatMap((part) => {
    const bytes = Buffer.from(part);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return [length, bytes];
  }));
export const h256 = (tag, ...parts) => createHash("sha256").update(message(`ortaq/1/${tag}`, ...parts)).digest();

/** The tracker of a ballot's body, in groups (docs/protocol.md §6). */
export function trackerOf(hash) {
  const bits = [...hash.subarray(0, 20)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const characters = bits.match(/.{5}/g).map((five) => ALPHABET[parseInt(five, 2)]).join("");
  return characters.match(/.{4}/g).join(" ");
}

const PROJECTS = [
  ["Су құбырын жаңарту", "Ремонт водопровода", "New water pipes", "Бесқұдық"],
  ["Мектеп алдындағы жаяу жүргіншілер жолы", "Пешеходная дорожка у школы", "A footpath by the school", "Ақтерек"],
  ["Балалар ойын алаңы", "Детская площадка", "A playground", "Бесқұдық"],
  ["Көше шамдары", "Уличное освещение", "Street lamps", "Тасбұлақ"],
];
const SENTENCE = {
  kk: "Ауылдың жиырма үйіне әсер етеді, бір жазда салынады.",
  ru: "Нужен двадцати домам села, строится за одно лето.",
  en: "Serves twenty houses of the village, and is built in one summer.",
};

/** Starts a vote of this ballot style on a free port; `files` are `voteFiles("booth")`. */
export async function startVote(files, { style = "approval", phase = "voting" } = {}) {
  const now = Math.floor(Date.now() / 1000);
  const reference = JSON.parse(readFileSync(REFERENCE, "utf8")).find((vote) => vote.style === style);
  const signer = keyOf(1);
  const witness = { name: "witness.example", ...keyOf(2) };
  const definition = JSON.parse(reference.definition);
  const options = definition.options.map((option, place) => ({ ...option, village: PROJECTS[place][3] }));
  const titles = options.map(({ id }, place) => {
    const [kk, ru, en] = PROJECTS[place];
    const words = (title, language) => ({ title, summary: SENTENCE[language] });
    return { id, texts: { en: words(en, "en"), kk: words(kk, "kk"), ru: words(ru, "ru") } };
  });
  const text = JSON.stringify(titles);
  const salt = Buffer.alloc(32, 3);
  Object.assign(definition, {
    options,
    log_key: signer.raw.toString("base64"),
    opens: phase === "letters" ? now + 86_400 : now - 86_400,
    closes: phase === "count" ? now - 3_600 : now + 86_400 * 3,
    texts: h256("text", salt, text).toString("base64"),
    witnesses: { quorum: 1, keys: [{ name: witness.name, key: witness.raw.toString("base64") }] },
  });
  const log = new VoteLog(definition.origin, signer, witness);
  log.append("cycle", { origin: definition.origin }, now - 900_000);
  const position = log.append("definition", { definition, signatures: [] }, now - 800_000);
  log.append("voting-open", { definition: h256("definition", JSON.stringify(definition)).toString("base64") }, now - 80_000);

  const state = {
    log,
    definition,
    codes: reference.codes,
    asked: [],
    ballots: new Map(),
    challenges: [],
    /** The next answers of a path, before the usual one: a refusal's body, or `"lost"` for a broken connection. */
    next: { cast: [], credentials: [], checkpoint: [] },
    isAway: false,
  };
  const mine = (key) => [...state.ballots.values()].filter((ballot) => ballot.key === key);

  function cast(body) {
    const bytes = Buffer.from(body.ballot, "base64");
    const hash = h256("ballot", bytes);
    const tracker = trackerOf(hash);
    const known = state.ballots.get(tracker);
    if (known) return log.entry(known.position);
    const key = bytes.subarray(65, 97).toString("hex");
    const last = mine(key).at(-1);
    const prev = trackerOf(bytes.subarray(97, 117));
    const none = trackerOf(Buffer.alloc(20));
    if (prev !== (last ? last.tracker : none)) return { refused: "not-latest", tracker: last ? last.tracker : none };
    const hour = now - (now % 3600);
    const position = log.append("ballot", { ballot: body.ballot, signature: body.signature }, hour);
    state.ballots.set(tracker, { key, tracker, position, time: hour });
    return log.entry(position);
  }

  function answer(path, query, body) {
    const [kind, value] = path.split("/").slice(1);
    if (path === "log/checkpoint") return state.next.checkpoint.shift() || log.checkpoint();
    if (kind === "vote") {
      const place = { kk: "Бесқұдық ауылдық округі", ru: "Бескудукский сельский округ", en: "Besqudyq rural district" };
      const line = phase === "freeze" ? null : log.lines[position];
      return { phase, now, opens: definition.opens, closes: definition.closes, assembly: place, platform: "https://ortaq.example/", witnesses: [{ name: witness.name, address: "https://witness.example" }], definition: line, position, texts: { salt: salt.toString("base64"), text }, booth: "", first: log.lines[0] };
    }
    if (kind === "entries") return log.entry(value);
    if (kind === "consistency") return log.consistency(Number(query.get("from")), Number(query.get("to")));
    if (kind === "credentials") {
      const known = { state: "active", ballots: mine(value).map(({ position, time, tracker }) => ({ position, time, tracker })), challenges: state.challenges.length };
      return { ...known, ...state.next.credentials.shift() };
    }
    if (kind === "trackers") {
      const found = state.ballots.get(value.match(/.{4}/g).join(" "));
      if (!found) return { state: "absent" };
      const isLast = mine(found.key).at(-1) === found;
      return { state: isLast ? "counted" : "replaced", position: found.position, ...log.entry(found.position), ...(!isLast && { replaced_at: mine(found.key).at(-1).position }) };
    }
    if (kind === "challenge") {
      state.challenges.push(body);
      return log.entry(log.append("challenge", body, now - (now % 3600)));
    }
    return cast(body);
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    const path = url.pathname.slice(HERE.length);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const sent = Buffer.concat(chunks).toString();
    state.asked.push({ method: request.method, url: request.url, body: sent });
    const send = (status, type, content) => {
      const headers = { "content-type": type, "cache-control": "no-store", "x-content-type-options": "nosniff" };
      // A page in one file brings its own policy, with which it also opens from a disk.
      if (!path.endsWith("checker.html")) headers["content-security-policy"] = POLICY;
      response.writeHead(status, headers).end(content);
    };
    if (path.startsWith("booth/")) {
      const file = files.get(path.slice("booth/".length) || "index.html");
      if (!file) return send(404, "text/plain", "");
      return send(200, file.type, file.content);
    }
    if (path.startsWith("api/pictures/")) {
      const colour = `hsl(${(path.charCodeAt(path.length - 1) * 77) % 360} 40% 60%)`;
      return send(200, "image/svg+xml", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path d="M0 0h16v9H0z" fill="${colour}"/></svg>`);
    }
    const kind = path.split("/")[1];
    const planned = kind === "cast" ? state.next.cast.shift() : null;
    if (state.isAway || planned === "lost") return request.socket.destroy();
    if (planned === "taken-and-lost") {
      answer(path, url.searchParams, JSON.parse(sent));
      return request.socket.destroy();
    }
    const answered = planned || answer(path, url.searchParams, sent && JSON.parse(sent));
    if (typeof answered === "string") return send(200, "text/plain", answered);
    return send(answered.refused ? 409 : 200, "application/json", JSON.stringify(answered));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const stop = () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve)));
  return Object.assign(state, { url, booth: `${url}${HERE}booth/`, stop });
}
