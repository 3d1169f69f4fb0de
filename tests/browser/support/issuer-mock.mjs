// The vote's origin for the issuers' page: a log that is real as far as it goes (the page's module replays it), to which
// keys, parts of the roll and printed letters are added as the page sends them. Every request is kept.

import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";

import { POLICY } from "./vote-pages.mjs";
import { VoteLog, keyOf } from "./vote-log.mjs";

const HERE = "/besqudyq/2027/";
const base64 = (bytes) => Buffer.from(bytes).toString("base64");

function h256(tag, ...parts) {
  const hash = createHash("sha256");
  for (const part of [`ortaq/1/${tag}`, ...parts]) {
    const bytes = Buffer.from(part);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest();
}

/** Starts it on a free port; `files` are `voteFiles("issuer")`. */
export async function startIssuing(files) {
  const origin = "vote.example/besqudyq/2027";
  const signer = keyOf(1);
  const nonce = randomBytes(32);
  const election = h256("election", origin, signer.raw, nonce);
  const log = new VoteLog(origin, signer, null);
  log.isWitnessed = false;
  const now = 1_800_000_000;
  log.append("cycle", {
    protocol: "ortaq/1", origin, log_key: base64(signer.raw), nonce: base64(nonce), election: base64(election), previous: "", rules: "",
    council: { size: 3, quorum: 2 }, trustees: [1, 2, 3], threshold: 2, closing_quorum: 2, issuers: 2, witnesses: { quorum: 0, keys: [] },
  }, now);
  const state = { log, election, asked: [], phase: "keys", proposed: [], isAway: false };

  function answer(path, query, body) {
    if (path === "api/vote") {
      const assembly = { kk: "Бесқұдық ауылдық округі", ru: "Бескудукский сельский округ", en: "Besqudyq rural district" };
      return { phase: state.phase, now, opens: now + 86_400, closes: now + 86_400 * 15, assembly, platform: "https://ortaq.example/", definition: null, position: null, texts: null, booth: "", first: log.lines[0] };
    }
    if (path === "api/log") {
      const from = Number(query.get("from"));
      const header = JSON.stringify({ bundle: "ortaq/1", entries: log.lines.length, checkpoint: log.checkpoint() });
      return `${[header, ...log.lines.slice(from)].join("\n")}\n`;
    }
    if (path === "api/keys") return { position: log.append("role", { role: body.role, index: body.index, key: body.key, signatures: [] }, now) };
    if (path === "api/acts") return { position: log.append(body.type, body.body, now) };
    if (path === "api/letters") return { all: body.issuer === 2 };
    if (path === "api/proposed" && body) {
      state.proposed.push({ number: state.proposed.length + 1, ...body, since: now, signatures: [{ role: "issuer", index: body.signature.index }], needed: {} });
      return { waiting: 1 };
    }
    return path === "api/proposed" ? state.proposed : { refused: "absent" };
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    const path = url.pathname.slice(HERE.length);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const sent = Buffer.concat(chunks).toString();
    state.asked.push({ method: request.method, url: request.url, body: sent });
    const send = (status, type, content, policy) => {
      response.writeHead(status, { "content-type": type, "cache-control": "no-store", "content-security-policy": policy || POLICY, "cross-origin-opener-policy": "same-origin" });
      response.end(content);
    };
    if (path.startsWith("issuer/")) {
      const file = files.get(path.slice("issuer/".length) || "index.html");
      return file ? send(200, file.type, file.content, file.policy) : send(404, "text/plain", "");
    }
    const answered = answer(path, url.searchParams, sent && JSON.parse(sent));
    if (typeof answered === "string") return send(200, "application/octet-stream", answered);
    return send(answered.refused ? 409 : 200, "application/json", JSON.stringify(answered));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const stop = () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve)));
  return Object.assign(state, { url, page: `${url}${HERE}issuer/`, stop });
}
