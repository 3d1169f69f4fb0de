// The recount page as people use it: on the vote's origin and as one file from a disk, with a sound log, a changed one
// and none.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { launch } from "./support/browser.mjs";
import { accessible, fits, lookAround, openEverything } from "./support/checks.mjs";
import { Findings } from "./support/findings.mjs";
import { FOLDER, serveVotePages } from "./support/vote-pages.mjs";

const EXAMPLE = fileURLToPath(new URL("../../docs/examples/election.jsonl", import.meta.url));
const FINGERPRINT = "13770 95070 25439 27711 39915 41836 82097 26738";
const SINGLE = `${pathToFileURL(join(FOLDER, "recount/recount.html"))}`;

const findings = new Findings();
let browser;
let site;
let folder;
let bundle;

before(async () => {
  bundle = await readFile(EXAMPLE);
  folder = await mkdtemp(join(tmpdir(), "ortaq-recount-"));
  [browser, site] = await Promise.all([launch(), serveVotePages(bundle)]);
});

after(async () => {
  await Promise.all([browser.close(), site.stop(), rm(folder, { recursive: true, force: true })]);
});

// A page in a browser of its own, which remembers nothing, whose errors are findings; other hosts are never asked.
async function open(url, options = {}) {
  const context = await browser.newContext({ bypassCSP: false, ...options });
  const page = await context.newPage();
  page.where = url;
  page.on("pageerror", (error) => findings.add(`a script failed: ${error.message}`, page.where));
  page.on("console", (message) => {
    const expected = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !expected) findings.add(`the console says: ${message.text()}`, page.where);
  });
  page.on("request", (request) => {
    const isOwn = request.url().startsWith(site.url) || /^(blob|data|file):/.test(request.url());
    if (!isOwn) findings.add(`it asks for ${request.url()}`, page.where);
  });
  await page.goto(url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

const served = (options) => open(`${site.url}recount/?lang=en`, options);
const fromDisk = (options) => open(`${SINGLE}?lang=en`, options);
const heading = (page) => page.getByRole("heading", { level: 1 });
const check = (page, number) => page.locator(".check").nth(number - 1);

async function recountPublished(page) {
  await page.getByRole("button", { name: "Recount the published log" }).click();
  await page.locator(".check, .notice.bad").first().waitFor();
}

async function recountFile(page, path) {
  await page.getByLabel("Log file on this device").setInputFiles(path);
  await page.getByRole("button", { name: "Recount this file" }).click();
  await page.locator(".check, .notice.bad").first().waitFor();
}

async function file(name, content) {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

// A bundle in which one ballot was changed, and one that ends early under a checkpoint for all of it.
const lines = () => bundle.toString().trimEnd().split("\n");
const joined = (all) => `${all.join("\n")}\n`;

test("an observer recounts the published log, and compares the fingerprint of the letter", async () => {
  const page = await served();
  await recountPublished(page);
  assert.equal(await heading(page).textContent(), "The vote is valid");
  assert.match(await page.locator(".notice").first().textContent(), /Now compare the fingerprint/);
  assert.equal(await page.locator(".check.passed").count(), 21);
  assert.deepEqual(await page.locator("tbody tr").first().locator("th, td").allTextContents(), ["P1", "6", "funded, place 1"]);
  await page.getByLabel("Fingerprint from a letter").fill(FINGERPRINT.replaceAll(" ", ""));
  await page.getByRole("button", { name: "Compare the fingerprint" }).click();
  await page.getByText("it is the vote of your letter").waitFor();
  assert.equal(await page.locator(".check.passed").count(), 22);
});

test("the fingerprint of another vote is told apart", async () => {
  const page = await served();
  await page.getByLabel("Fingerprint from a letter").fill(`9${FINGERPRINT.slice(1)}`);
  await recountPublished(page);
  assert.equal(await heading(page).textContent(), "NOT VALID: check 23 failed");
});

test("the same page in one file recounts a log from a disk, and asks no network", async () => {
  const page = await fromDisk();
  assert.equal(await page.getByRole("button", { name: "Recount the published log" }).count(), 0);
  await recountFile(page, EXAMPLE);
  assert.equal(await heading(page).textContent(), "The vote is valid");
  assert.equal(await page.locator(".check.passed").count(), 21);
});

test("a changed log is not valid, and the check that failed is named, on the site and from a disk", async () => {
  const all = lines();
  const ballot = all.findIndex((line) => line.includes('"type":"ballot"'));
  const place = all[ballot].indexOf('"signature":"') + 20;
  all[ballot] = all[ballot].slice(0, place) + (all[ballot][place] === "A" ? "B" : "A") + all[ballot].slice(place + 1);
  const changed = joined(all);
  site.publish(Buffer.from(changed));
  const page = await served();
  await recountPublished(page);
  site.publish(bundle);
  const disk = await fromDisk();
  await recountFile(disk, await file("changed.ortaq", changed));
  for (const shown of [page, disk]) {
    assert.equal(await heading(shown).textContent(), "NOT VALID: check 2 failed");
    assert.match(await check(shown, 2).textContent(), /FAILED — entry \d+ does not continue the entry before it/);
    assert.match(await check(shown, 12).textContent(), /not checked — because check 2 failed/);
    assert.equal(await shown.locator("table").count(), 0);
  }
});

test("what is no log, or only a part of one, is refused with what to do", async () => {
  const page = await fromDisk();
  await page.getByRole("button", { name: "Recount this file" }).click();
  assert.match(await page.getByRole("alert").textContent(), /Choose a file first/);
  await recountFile(page, await file("letter.txt", "Dear council"));
  assert.match(await page.locator("main").textContent(), /This file is not the log of a vote/);
  await page.getByRole("button", { name: "Recount another log" }).click();
  await recountFile(page, await file("cut.ortaq", bundle.subarray(0, bundle.length - 500)));
  assert.match(await page.locator("main").textContent(), /This file ends too early: it should have 81 entries/);
});

test("without a published log the page says so, and a file can be recounted", async () => {
  site.publish(null);
  const page = await served();
  await recountPublished(page);
  site.publish(bundle);
  assert.match(await page.locator("main").textContent(), /The log could not be fetched/);
  await page.getByRole("button", { name: "Recount another log" }).click();
  await recountFile(page, EXAMPLE);
  assert.equal(await heading(page).textContent(), "The vote is valid");
});

test("a voter looks up a ballot by its tracker and by its receipt", async () => {
  const line = lines().find((entry) => entry.includes('"type":"ballot"'));
  const checkpoint = JSON.parse(lines()[0]).checkpoint;
  const page = await served();
  await recountPublished(page);
  const receipt = await file("receipt.json", JSON.stringify({ line, proof: [], checkpoint }));
  await page.getByLabel("Receipt that the booth saved").setInputFiles(receipt);
  await page.getByText("The receipt's entry is in this log, in its place.").waitFor();
  const tracker = await page.locator("#found .code").textContent();
  await page.getByLabel("Tracker").fill(tracker.toLowerCase());
  await page.getByRole("button", { name: "Look it up" }).click();
  await page.locator("#found").getByText(/This ballot is in the log, as entry/).waitFor();
  await page.getByLabel("Tracker").fill("0".repeat(32));
  await page.keyboard.press("Enter");
  await page.locator("#found").getByText(/No ballot with this tracker/).waitFor();
  await page.getByLabel("Tracker").fill("hello");
  await page.keyboard.press("Enter");
  await page.locator("#found").getByText(/This is no tracker/).waitFor();
});

test("a log that was rewritten since an earlier copy is found out", async () => {
  const page = await served();
  await recountPublished(page);
  const [first, ...entries] = lines();
  const earlier = [JSON.stringify({ ...JSON.parse(first), entries: 40 }), ...entries.slice(0, 40)];
  const compare = async (name, all) => {
    await page.getByLabel("Earlier log file").setInputFiles(await file(name, joined(all)));
    await page.getByRole("button", { name: "Compare", exact: true }).click();
  };
  await compare("monday.ortaq", earlier);
  await page.getByText("40 entries of the earlier copy are the beginning of these 81").waitFor();
  await compare("rewritten.ortaq", earlier.map((line, place) => (place === 20 ? line.replace('"time":1', '"time":2') : line)));
  await page.getByText("entry 19 differs from the earlier copy").first().waitFor();
  assert.equal(await heading(page).textContent(), "NOT VALID: check 22 failed");
});

test("a device remembers what it saw, and notices another history", async () => {
  const page = await served();
  await recountPublished(page);
  await page.reload();
  await heading(page).waitFor();
  await recountPublished(page);
  await page.getByText("the log continues what it saw then").waitFor();
  const [first, ...entries] = lines();
  const shorter = joined([JSON.stringify({ ...JSON.parse(first), entries: 30 }), ...entries.slice(0, 30)]);
  await page.getByRole("button", { name: "Recount another log" }).click();
  await recountFile(page, await file("shorter.ortaq", shorter));
  await page.getByText("does not continue what it saw then").waitFor();
});

test("the log and the report are saved as they were recounted", async () => {
  const page = await served();
  await recountPublished(page);
  const saved = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return readFile(await download.path());
  };
  assert.ok(bundle.equals(await saved("Save the log file")));
  const report = JSON.parse(await saved("Save the report"));
  assert.ok(report.valid && report.checks.length === 21);
});

test("who listens hears how far it is, and who uses the keyboard alone comes through", async () => {
  const page = await served();
  await page.evaluate(() => {
    globalThis.heard = [];
    const said = document.getElementById("said");
    new MutationObserver(() => globalThis.heard.push(said.textContent)).observe(said, { childList: true });
  });
  const press = async (name) => {
    for (let tries = 0; tries < 60; tries += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => document.activeElement.textContent);
      if (focused === name) return page.keyboard.press("Enter");
    }
    return assert.fail(`the keyboard does not reach “${name}”`);
  };
  await press("Recount the published log");
  await page.locator(".check").first().waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.localName), "h1");
  const heard = await page.evaluate(() => globalThis.heard);
  assert.ok(heard.some((words) => words.startsWith("Verifying ballots")), heard.join("; "));
  await press("Look it up");
  await page.locator("#found").getByText(/This is no tracker/).waitFor();
});

for (const language of ["kk", "ru", "en"]) {
  test(`${language}: accessible, valid and readable, in the light and in the dark, wide, narrow and at twice the size`, async () => {
    for (const colorScheme of ["light", "dark"]) {
      const page = await open(`${site.url}recount/?lang=${language}`, { colorScheme });
      page.where = `${language}, ${colorScheme}, beginning`;
      await accessible(page, findings);
      await page.locator("button:not(.secondary)[type=button]:not([lang])").first().click();
      await page.locator(".check").first().waitFor();
      await openEverything(page);
      page.where = `${language}, ${colorScheme}, report`;
      await accessible(page, findings);
      if (colorScheme === "dark") continue;
      await lookAround(page, language, findings);
      await page.setViewportSize({ width: 320, height: 640 });
      await fits(page, findings);
    }
  });
}

test("nothing was found on the way", () => findings.assertNone());
