// The demo under test: a fresh one per file of tests, with data of its own, on any free port.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/**
 * Starts the demo, at a phase and with more options if they are given, and waits for the line that says where it is and
 * who can sign in. Returns `{ url, links: [{ role, url }], letters, stop }`.
 */
export async function startDemo(phase, more = []) {
  const data = await mkdtemp(join(tmpdir(), "ortaq-browser-"));
  const remove = () => rm(data, { recursive: true, force: true });
  try {
    const demo = await openDemo(join(data, "demo"), phase, { more });
    const stop = async () => {
      await demo.stop();
      await remove();
    };
    return { ...demo, stop };
  } catch (failure) {
    await remove();
    throw failure;
  }
}

/** The same in a folder that stays, where it goes on if it is there already; by another program if one is named. */
export async function openDemo(folder, phase, { program = process.env.ORTAQ_PROGRAM, more = [] } = {}) {
  if (!program) throw new Error("ORTAQ_PROGRAM must name the built program: use `cargo xtask test --only browser`.");
  const at = phase ? ["--at", phase] : [];
  const child = spawn(program, ["demo", "--data", folder, "--listen", "127.0.0.1:0", "--json", ...at, ...more], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = [];
  createInterface({ input: child.stderr }).on("line", (line) => said.push(line));
  const ended = new Promise((resolve) => child.once("close", resolve));
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  const first = new Promise((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => line.startsWith("{") && resolve(line));
  });
  const line = await Promise.race([first, ended.then(() => undefined)]);
  if (line === undefined) throw new Error(`The demo ended before it was ready. It said:\n${said.join("\n")}`);
  const { url, links } = JSON.parse(line);
  return { url: url.replace(/\/$/, ""), links, letters: join(folder, "mail"), stop };
}
