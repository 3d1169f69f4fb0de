// The program is replaced by its next version while people vote: they go on with the booth that the council froze, byte for
// byte. A mended booth is for a quorum of the council to sign, and anybody can see which one is served.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import { launch } from "./support/browser.mjs";
import { openDemo } from "./support/demo.mjs";
import { Findings } from "./support/findings.mjs";
import { openDoor } from "./support/hostile.mjs";
import { observer } from "./support/observer.mjs";
import { rawBytes, writeOtherProgram } from "./support/other-program.mjs";
import { headed, lettersOf, openCouncil, voteOf } from "./support/vote-people.mjs";
import { Voter, newPhone } from "./support/voter.mjs";

const run = promisify(execFile);
const QUORUM = 10;
const findings = new Findings();
let browser;
let folder;
let next;
let vote;
/** What voters loaded before anything was replaced. */
let frozen;

before(async () => {
  [browser, folder] = await Promise.all([launch(), mkdtemp(join(tmpdir(), "ortaq-upgrade-"))]);
  vote = await voteOf(await openDemo(join(folder, "demo"), "voting"));
  next = join(folder, "ortaq-next");
  await writeOtherProgram(next, vote);
});
after(async () => {
  await browser?.close();
  await vote?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
  findings.assertNone();
});

/** The same platform, with the data that it has, by another program. */
async function restart(program) {
  await vote.stop();
  vote = await voteOf(await openDemo(join(folder, "demo"), undefined, { program }));
}

/** The hash of each file of the booth as it is served, in every form. */
async function served() {
  const list = (await rawBytes(`${vote.url}booth/files.txt`)).bytes.toString();
  const found = { "files.txt": list };
  for (const path of list.trimEnd().split("\n").map((line) => line.slice(66))) {
    for (const encoding of ["identity", "gzip", "br"]) {
      const { bytes } = await rawBytes(`${vote.url}booth/${path}`, encoding);
      found[`${path} ${encoding}`] = createHash("sha256").update(bytes).digest("hex");
    }
  }
  return found;
}

const look = (url = vote.url) => observer(folder, "booth", url);
const listOf = async (program) => (await run(program, ["booth", "list"])).stdout;

async function propose(program, text) {
  const env = { ORTAQ_DATA: join(folder, "demo"), ORTAQ_PUBLIC_URL: vote.platform };
  const words = ["--assembly", "sarzhailau", "--cycle", "2027", "--by", "administrator@demo.invalid", "--reason", "defect"];
  return run(program, ["booth", "propose", ...words, "--text", text], { env, cwd: folder });
}

test("another program changes no byte of the booth in the middle of a vote", async () => {
  frozen = await served();
  assert.equal(frozen["files.txt"], await listOf(process.env.ORTAQ_PROGRAM));
  await restart(next);
  assert.notEqual(await listOf(next), frozen["files.txt"], "the next version has another booth");
  assert.deepEqual(await served(), frozen);
  const { code, said } = await look();
  assert.equal(code, 0, said);
  assert.match(said, /The voting page is the one that the log names/);
});

test("what is served in place of it is told apart from what the log names", async () => {
  const door = await openDoor(vote);
  door.lie = (path) => (path === "booth/worker.js" ? "steal()" : undefined);
  const file = await look(door.url);
  assert.equal(file.code, 1);
  assert.match(file.said, /NOT the voting page that the log names.*worker\.js/);
  const list = await listOf(next);
  door.lie = (path) => (path === "booth/files.txt" ? list : undefined);
  const other = await look(door.url);
  assert.equal(other.code, 1);
  assert.match(other.said, /NOT the voting page that the log names.*and the log names/);
  await door.stop();
});

test("a mended booth waits for a quorum of the council, which reads what it signs, and is then served and confirmed", async () => {
  const refused = await propose(process.env.ORTAQ_PROGRAM, "Nothing").catch((failure) => failure);
  assert.match(refused.stderr, /the one that voters load already/);
  const words = "On narrow phones the button could not be reached.";
  const { stdout } = await propose(next, words);
  assert.match(stdout, /Changed: worker\.js\n/);
  const hash = stdout.match(/page shows it: (\S+)/)[1];

  const page = await browser.newPage();
  const press = (name) => page.getByRole("button", { name, exact: true }).click();
  await openCouncil(page, vote, vote, 11);
  await headed(page, "waits for your signature");
  await press("Mended files of the booth");
  await headed(page, "Mended files of the booth");
  await page.getByText(hash, { exact: true }).waitFor();
  await page.getByText(words, { exact: true }).waitFor();
  await press("I agree and sign");
  await headed(page, "Signed");
  await page.close();
  for (let member = 1; member < QUORUM - 1; member += 1) await vote.council.sign(member, "booth");
  assert.deepEqual(await served(), frozen, "nine of ten signatures change nothing");
  const { position } = await vote.council.sign(QUORUM - 1, "booth");
  assert.ok(position > 0);

  const mended = await served();
  assert.equal(mended["files.txt"], await listOf(next));
  const changed = Object.keys(mended).filter((name) => mended[name] !== frozen[name]);
  assert.deepEqual(changed, ["files.txt", "worker.js identity", "worker.js gzip", "worker.js br"]);
  const confirmed = await look();
  assert.equal(confirmed.code, 0, confirmed.said);
  assert.ok(confirmed.said.includes(stdout.match(/booth` shows it: (.*)\n/)[1]), confirmed.said);

  const [{ codes }] = await lettersOf(browser, vote);
  const phone = await newPhone(browser, findings);
  const voter = await Voter.at(phone, { booth: `${vote.url}booth/`, codes });
  await voter.prepare(1);
  await voter.cast();
  await voter.receipt();
  await phone.close();

  // The way back to the program before changes nothing of it either.
  await restart(process.env.ORTAQ_PROGRAM);
  assert.deepEqual(await served(), mended);
});
