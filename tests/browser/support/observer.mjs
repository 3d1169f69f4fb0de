// The observer's tool, as people run it: the built program, in English.

import { spawn } from "node:child_process";
import { dirname, join } from "node:path";

const PROGRAM = process.env.ORTAQ_OBSERVER ?? join(dirname(process.env.ORTAQ_PROGRAM ?? ""), "ortaq-observer");

/** Runs a command in a folder; answers its exit code and all that it said. Tests that it asks go on meanwhile. */
export function observer(folder, ...words) {
  const child = spawn(PROGRAM, words, { cwd: folder, env: { LANG: "C" }, stdio: ["ignore", "pipe", "pipe"] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => said.push(bytes));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, said: Buffer.concat(said).toString() }));
  });
}
