// The files of the vote's pages as the program has them: made by the program's own build, from `web/vote` as it is now.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = new URL("../../../", import.meta.url).pathname;

/** The newest build program of the platform that Cargo has compiled. */
function builder() {
  const folder = join(ROOT, "target/debug/build");
  const programs = readdirSync(folder)
    .filter((name) => name.startsWith("ortaq-server-"))
    .map((name) => join(folder, name, "build-script-main"))
    .filter((path) => statSync(path, { throwIfNoEntry: false }));
  const [newest] = programs.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  if (!newest) throw new Error("The platform is not built yet: `cargo build -p ortaq-server`.");
  return newest;
}

const FIELDS = [
  'page: "([^"]*)"',
  'path: "([^"]*)"',
  'content_type: "([^"]*)"',
  'policy: (None|Some\\(".*?"\\))',
  'plain: include_bytes!\\("([^"]*)"\\)',
  'brotli: (?:None|Some\\(include_bytes!\\("([^"]*)"\\)\\))',
];

/** A page's files by path: `{ type, policy, content, compressed }`, the last in bytes. */
export function voteFiles(page) {
  const out = join(tmpdir(), "ortaq-vote-files");
  mkdirSync(out, { recursive: true });
  execFileSync(builder(), { env: { ...process.env, OUT_DIR: out, CARGO_MANIFEST_DIR: join(ROOT, "server") } });
  const table = readFileSync(join(out, "vote_files.rs"), "utf8");
  const files = new Map();
  for (const [, its, path, type, policy, plain, brotli] of table.matchAll(new RegExp(FIELDS.join(", "), "g"))) {
    if (its !== page) continue;
    const content = readFileSync(plain);
    const compressed = brotli ? statSync(brotli).size : content.length;
    files.set(path, { type, policy: policy === "None" ? null : JSON.parse(policy.slice(5, -1)), content, compressed });
  }
  return files;
}
