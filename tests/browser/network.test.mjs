// The demo as a phone of the same network reaches it: by a host that is not this machine's own name and without https, where
// browsers give a page neither the camera nor much else. One votes there all the same.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "./support/browser.mjs";
import { startDemo } from "./support/demo.mjs";
import { Findings } from "./support/findings.mjs";
import { NARROW } from "./support/languages.mjs";
import { Voter, wordsOf } from "./support/voter.mjs";

const HOST = "ortaq.test";
const words = wordsOf("en");
const findings = new Findings();
let browser, demo;

before(async () => {
  const resolved = [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`];
  [browser, demo] = await Promise.all([launch(...resolved), startDemo("voting", ["--address", HOST])]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** A page on a phone; what its scripts fail at goes to `findings`. */
async function phone() {
  const context = await browser.newContext({ viewport: NARROW, locale: "en-GB" });
  const page = await context.newPage();
  page.on("pageerror", (error) => findings.add(`a script failed: ${error.message}`, page.url()));
  page.on("console", (message) => {
    // That some protection needs https is what this is about, and told as an error.
    const isOfHttp = /Cross-Origin-Opener-Policy|Failed to load resource/.test(message.text());
    if (message.type() === "error" && !isOfHttp) findings.add(`the console says: ${message.text()}`, page.url());
  });
  return page;
}

test("pages, links and letters name the host, and a phone votes from a letter's link and by typing", async () => {
  assert.equal(new URL(demo.url).hostname, HOST);
  const page = await phone();
  await page.goto(`${demo.url}/en/demo/letters`);
  const links = await page.locator("li.card").first().getByRole("link").evaluateAll((all) => all.map((link) => link.href));
  const codes = await page.locator("li.card").first().locator(".code").allTextContents();
  for (const link of links) assert.equal(new URL(link).hostname, HOST);
  await page.goto(`${demo.url}/en`);
  await page.getByRole("link", { name: /^Vote/ }).click();
  await page.waitForURL(`http://${HOST}:*/sarzhailau/2027/booth/?lang=en`);
  assert.equal(await page.evaluate(() => isSecureContext), false);

  // The phone's own camera opens the link of one part; the other part is typed.
  await page.goto(links[0]);
  const voter = new Voter(page, { booth: links[0].split("#")[0], codes });
  await voter.choose(1, 2);
  await voter.confirm();
  await page.locator("#code-2").fill(codes[1]);
  assert.equal(await voter.button("scan").count(), 0, "no camera is offered where there is none");
  await page.getByText(words("code-camera")).waitFor();
  await voter.button("code-next").click();
  await voter.see("cast-title");
  await voter.cast();
  const tracker = await voter.receipt();
  const found = await page.evaluate((own) => fetch(`../api/trackers/${own}`).then((answer) => answer.json()), tracker.replaceAll(" ", ""));
  assert.equal(found.state, "counted");
});

test("the log is recounted there", async () => {
  const page = await phone();
  await page.goto(`${demo.url}/en/assemblies/sarzhailau/cycles/2027`);
  await page.getByRole("link", { name: "Look up your ballot" }).click();
  await page.locator("h1").waitFor();
  await page.getByRole("button").filter({ hasText: /[Rr]ecount/ }).first().click();
  await page.locator("[data-check], li, tr").filter({ hasText: /proof/i }).first().waitFor({ timeout: 60_000 });
  assert.doesNotMatch(await page.locator("main").textContent(), /Failed|NOT VALID/);
});

test("no script fails", () => findings.assertNone());
