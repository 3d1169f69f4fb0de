// The pages of the vote from a folder, as the vote's origin serves them: with its content policy, and with a log beside
// the recount. `cargo xtask test --only browser` writes the folder.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const BUILT = fileURLToPath(new URL("../../../build/vote-pages/", import.meta.url));

/** The pages' files, a folder each. */
export const FOLDER = process.env.ORTAQ_VOTE_PAGES ?? BUILT;

/** Content types by the endings of names. */
export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** The content policy that the server sends with every page that is not one single file. */
export const POLICY = readFileSync(join(FOLDER, "policy.txt"), "utf8");

/** Serves the pages below `/vote/`, and `log` (bytes, or null where there is none) as the published log. */
export async function serveVotePages(log) {
  const state = { log };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname.replace(/^\/vote\//, "");
    const isLog = path === "log/bundle.ortaq";
    try {
      if (path.includes("..")) throw new Error("outside");
      const name = path.endsWith("/") ? `${path}index.html` : path;
      const content = isLog ? state.log : await readFile(join(FOLDER, name));
      if (content === null) throw new Error("no log");
      const type = isLog ? "application/octet-stream" : TYPES[extname(name)];
      const headers = { "content-type": type, "content-length": content.length, "cross-origin-opener-policy": "same-origin" };
      // A page in one file brings its own policy, with which it also opens from a disk.
      if (!name.endsWith("recount.html")) headers["content-security-policy"] = POLICY;
      response.writeHead(200, headers).end(content);
    } catch (failure) {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${server.address().port}/vote/`;
  return { url, publish: (bytes) => (state.log = bytes), stop: () => new Promise((resolve) => server.close(resolve)) };
}
