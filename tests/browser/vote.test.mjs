// A district in which the vote is on: voters with letters from the demo's printer in the real booth, against the real
// casting service, and the recount of the log that they wrote.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "./support/browser.mjs";
import { accessible, fits } from "./support/checks.mjs";
import { startDemo } from "./support/demo.mjs";
import { Findings } from "./support/findings.mjs";
import { Voter, newPhone, wordsOf } from "./support/voter.mjs";

const words = wordsOf("en");
const PICTURES = process.env.ORTAQ_SCREENSHOTS;
const findings = new Findings();
let browser;
let demo;
/** `{ booth, codes, links, number }` of each letter on the printer. */
let letters;

before(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo("voting")]);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${demo.url}/en/demo/letters`);
  letters = await page.$$eval("li.card", (cards) =>
    cards.map((card) => ({
      links: Array.from(card.querySelectorAll("a"), (link) => link.href),
      codes: Array.from(card.querySelectorAll(".code"), (code) => code.textContent.trim()),
    })),
  );
  for (const letter of letters) letter.booth = letter.links[0].split("#")[0];
  await context.close();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
  findings.assertNone();
});

/** A phone whose requests are written down, whole. */
async function recorded(letter, end = "") {
  const phone = await newPhone(browser, findings);
  const sent = [];
  phone.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ""}`));
  return { phone, sent, voter: await Voter.at(phone, letter, end) };
}

/** Every way in which a text could be written on its way. */
function written(secret) {
  const bare = secret.replace(/\s/g, "");
  const bytes = Buffer.from(bare);
  return [secret, bare, bare.slice(0, 16), encodeURIComponent(secret), bytes.toString("hex"), bytes.toString("base64"), bytes.toString("base64url")];
}

test("a voter scans both parts, votes, votes again, and finds what became of both ballots", async () => {
  const [letter] = letters;
  const { phone, sent, voter } = await recorded(letter, `#${letter.links[0].split("#")[1]}`);
  await voter.see("choose-title");
  await accessible(voter.page, findings);
  // The second part comes by a link of its own, in the same tab.
  await voter.page.goto(letter.links[1]);
  await voter.page.waitForFunction(() => location.hash === "");
  await voter.choose(1, 3);
  await voter.confirm();
  await voter.see("cast-title");
  await voter.page.getByText(words("history-never")).waitFor();
  await voter.cast();
  const first = await voter.receipt();
  await accessible(voter.page, findings);
  await fits(voter.page, findings);
  if (PICTURES) await voter.page.screenshot({ path: `${PICTURES}/vote-receipt.en.png`, fullPage: true });
  await voter.button("receipt-done").click();
  await voter.prepare(2);
  await voter.page.getByText(words("history-object")).waitFor();
  await voter.cast();
  const second = await voter.receipt();
  await voter.page.getByText(words("checked-continues")).waitFor();
  await voter.button("foot-lookup").click();
  await voter.page.locator("#tracker").fill(first);
  await voter.button("lookup-go").click();
  await voter.page.locator("#found").getByText(/^Replaced/).waitFor();
  await voter.page.locator("#tracker").fill(second);
  await voter.button("lookup-go").click();
  await voter.page.locator("#found").getByText(/^Counted/).waitFor();
  const all = sent.join("\n");
  for (const secret of letter.codes.flatMap(written)) assert.ok(!all.includes(secret), `a code left the device as ${secret}`);
  await phone.close();
});

test("two phones with one letter: the one that did not see the other's ballot makes its own anew", async () => {
  const letter = letters[1];
  const [one, other] = await Promise.all([recorded(letter), recorded(letter)]);
  await one.voter.prepare(1);
  await other.voter.prepare(2);
  await one.voter.cast();
  await one.voter.receipt();
  await other.voter.cast();
  // The device says that there is another ballot before it goes on.
  await other.voter.page.getByText(words("history-object")).waitFor();
  await other.voter.cast();
  await other.voter.receipt();
  await Promise.all([one.phone.close(), other.phone.close()]);
});

test("a ballot whose answer is lost on the way is in the log once, with one receipt", async () => {
  const letter = letters[2];
  const { phone, voter } = await recorded(letter);
  await voter.prepare(1, 2, 3);
  const tracker = await voter.tracker();
  let lost = 0;
  await voter.page.route("**/api/cast*", async (route) => {
    await route.fetch();
    if (lost++ === 0) await route.abort("connectionreset");
    else await route.continue();
  });
  await voter.cast();
  assert.equal(await voter.receipt(), tracker);
  assert.ok(lost > 1, "it was sent again");
  const found = await (await fetch(new URL(`../api/trackers/${tracker.replaceAll(" ", "")}`, letter.booth))).json();
  assert.equal(found.state, "counted");
  assert.match(found.line, /"type":"ballot"/);
  await phone.close();
});

test("a device that is tested leaves a challenge in the log and can vote afterwards", async () => {
  const letter = letters[3];
  const { phone, voter } = await recorded(letter);
  await voter.prepare(1);
  const tracker = await voter.tracker();
  await voter.button("cast-test").click();
  await voter.button("test-go").click();
  await voter.see("opened-title");
  const found = await (await fetch(new URL(`../api/trackers/${tracker.replaceAll(" ", "")}`, letter.booth))).json();
  assert.equal(found.state, "challenged");
  await voter.button("opened-go-on").click();
  await voter.see("cast-title");
  await voter.page.getByText(words("history-never")).waitFor();
  await voter.cast();
  assert.notEqual(await voter.receipt(), tracker);
  await phone.close();
});

test("the log that the voters wrote is recounted in the browser, so far", async () => {
  const phone = await newPhone(browser, findings);
  const page = await phone.newPage();
  await page.goto(new URL("../recount/", letters[0].booth).href);
  await page.locator("h1").waitFor();
  await page.getByRole("button").filter({ hasText: /[Rr]ecount/ }).first().click();
  await page.locator("[data-check], li, tr").filter({ hasText: /proof/i }).first().waitFor({ timeout: 60_000 });
  await accessible(page, findings);
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/vote-recount.en.png`, fullPage: true });
  assert.doesNotMatch(await page.locator("main").textContent(), /Failed|NOT VALID/);
  await phone.close();
});
