// The platform of a whole election: the demo's district on a database of its own, where nobody acts by themselves and the
// days pass when the story says so.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { askOf, voteUrl } from "../support/vote-people.mjs";

const CYCLE = "assemblies/sarzhailau/cycles/2027";

/** Starts it in a phase, on a database of its own on this server, or in a file. */
export async function startStage(phase, database) {
  const program = process.env.ORTAQ_IN_TIME;
  if (!program) throw new Error("ORTAQ_IN_TIME must name the built program: use `cargo xtask test --only election`.");
  const data = await mkdtemp(join(tmpdir(), "ortaq-election-"));
  const child = spawn(program, [join(data, "demo"), phase], { env: { ...process.env, ORTAQ_TEST_DATABASE: database }, stdio: ["pipe", "pipe", "pipe"] });
  const complaints = [];
  createInterface({ input: child.stderr }).on("line", (line) => complaints.push(line));
  const said = [];
  let heard = () => {};
  createInterface({ input: child.stdout }).on("line", (line) => {
    said.push(JSON.parse(line));
    heard();
  });
  const ended = new Promise((resolve) => child.once("close", resolve)).then(() => heard());
  const next = async () => {
    while (said.length === 0) {
      if (child.exitCode !== null) throw new Error(`The platform ended. It said:\n${complaints.join("\n")}`);
      await new Promise((resolve) => (heard = resolve));
    }
    return said.shift();
  };
  const { url } = await next();
  const platform = url.replace(/\/$/, "");
  const vote = await voteUrl(platform);
  return {
    platform,
    /** What the platform has complained of. */
    complaints,
    /** The address of the vote on its own origin. */
    vote,
    /** A page of the cycle in English. */
    page: (path) => `${platform}/en/${CYCLE}/${path}`,
    ask: askOf(vote),
    lines: async () => (await (await fetch(`${vote}api/log`)).text()).trimEnd().split("\n").slice(1).map((line) => JSON.parse(line)),
    bundle: async () => Buffer.from(await (await fetch(`${vote}log/bundle.ortaq`)).arrayBuffer()),
    /** Lets the days pass until a phase has begun; `{ phase, now }` of where the cycle is then. */
    async until(phase) {
      child.stdin.write(`${phase}\n`);
      return next();
    },
    async stop() {
      child.stdin.end();
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}
