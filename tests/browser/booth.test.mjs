// Voters in the booth, against a casting service that can refuse, fall silent and lie (`support/vote-mock.mjs`).

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";

import { launch } from "./support/browser.mjs";
import { accessible, fits } from "./support/checks.mjs";
import { Findings } from "./support/findings.mjs";
import { voteFiles } from "./support/vote-files.mjs";
import { startVote } from "./support/vote-mock.mjs";
import { Voter, newPhone, wordsOf } from "./support/voter.mjs";

const words = wordsOf("en");
const findings = new Findings();
let browser;
let files;
let vote;
let phone;

before(async () => {
  files = voteFiles("booth");
  browser = await launch();
});
after(async () => {
  await browser.close();
  findings.assertNone();
});
beforeEach(async () => {
  vote = await startVote(files, { style: "approval" });
  phone = await newPhone(browser, findings);
});
afterEach(async () => {
  await phone.close();
  await vote.stop();
});

const castsOf = ({ asked }) => asked.filter(({ url }) => /\/api\/cast(\?|$)/.test(url));

test("a voter chooses, checks, types the code, casts, and gets a receipt that shows no choice", async () => {
  const voter = await Voter.at(phone, vote);
  await voter.choose(2);
  await voter.page.getByText(words("check-not-yet")).waitFor();
  assert.match(await voter.page.locator(".chosen-list").textContent(), /2\. A footpath by the school/);
  await voter.confirm();
  await voter.type(...vote.codes);
  await voter.see("cast-title");
  await voter.page.getByText(words("history-never")).waitFor();
  const shown = await voter.tracker();
  await voter.cast();
  assert.equal(await voter.receipt(), shown);
  assert.ok(vote.ballots.has(shown));
  assert.doesNotMatch(await voter.page.locator("main").textContent(), /footpath/);
  await voter.page.locator("main svg.qr").waitFor();
  await voter.page.getByText("1 independent witness has seen this state of the log").waitFor();
  const receipt = JSON.parse(await voter.saved("receipt-save"));
  assert.equal(receipt.tracker, shown);
  assert.ok(vote.log.lines.includes(receipt.line));
  const kept = await voter.kept();
  assert.ok(kept.includes(shown) && !/choice|signature|pending/.test(kept), kept);
});

test("a receipt does not speak of witnesses where none has seen that state of the log", async () => {
  vote.log.isWitnessed = false;
  const voter = await Voter.at(phone, vote);
  await voter.prepare(1);
  await voter.cast();
  await voter.receipt();
  await voter.page.getByText(words("checked-no-witness")).waitFor();
});

test("neither code nor choice is in anything that leaves the device", async () => {
  const voter = await Voter.at(phone, vote, `#1=${vote.codes[0].replace(/ /g, "")}`);
  await voter.choose(1, 3);
  await voter.confirm();
  await voter.see("cast-title");
  await voter.cast();
  await voter.receipt();
  const sent = vote.asked.map(({ url, body }) => `${url} ${body}`).join("\n");
  const code = vote.codes[0].replace(/ /g, "");
  for (const secret of [code, code.slice(0, 16), vote.codes[0], "choice", "seed", "[1,0,1,0]"]) assert.ok(!sent.includes(secret), secret);
});

test("a mistake in the code is named at once, and look-alikes are none", async () => {
  const voter = await Voter.at(phone, vote);
  await voter.choose(1);
  await voter.confirm();
  const [code] = vote.codes;
  await voter.page.locator("#code-1").fill(`${code.slice(0, -1)}U`);
  await voter.page.locator("#code-1-problem").getByText("“U”").waitFor();
  await voter.page.locator("#code-1").fill(code.slice(0, 8));
  await voter.button("code-next").click();
  const summary = voter.page.locator("#problems");
  await summary.waitFor();
  assert.ok(await summary.evaluate((element) => element === document.activeElement), "the focus is on what is wrong");
  await summary.getByRole("link").click();
  assert.ok(await voter.page.locator("#code-1").evaluate((element) => element === document.activeElement));
  const alike = code.toLowerCase().replace(/0/g, "О").replace(/1/g, "l").replace(/ /g, "–");
  await voter.page.locator("#code-1").fill(alike);
  await voter.page.getByText(words("code-right")).waitFor();
  await voter.button("code-next").click();
  await voter.see("cast-title");
});

test("who has voted before is told when, votes again, and finds the first ballot replaced", async () => {
  const voter = await Voter.at(phone, vote);
  await voter.prepare(1);
  await voter.cast();
  const first = await voter.receipt();
  await voter.button("receipt-done").click();
  await voter.prepare(2);
  await voter.page.getByText(words("history-object")).waitFor();
  await voter.cast();
  const second = await voter.receipt();
  assert.notEqual(second, first);
  await voter.page.getByText(words("checked-continues")).waitFor();
  await voter.button("foot-lookup").click();
  await voter.page.locator("#tracker").fill(first.toLowerCase().replace(/ /g, "-"));
  await voter.button("lookup-go").click();
  await voter.page.locator("#found").getByText(/^Replaced/).waitFor();
  await voter.page.getByRole("button", { name: second }).click();
  await voter.page.locator("#found").getByText(/^Counted/).waitFor();
  await voter.page.locator("#tracker").fill("0".repeat(32));
  await voter.button("lookup-go").click();
  await voter.page.getByText(words("lookup-absent")).waitFor();
});

test("a connection that breaks while casting costs nothing but time", async () => {
  const voter = await Voter.at(phone, vote);
  await voter.prepare(1);
  const tracker = await voter.tracker();
  // The first time nothing arrives; the second time the ballot arrives and the answer does not.
  await voter.page.route("**/api/cast*", (route) => route.abort(), { times: 1 });
  await voter.cast();
  await voter.page.getByText(words("sending-not-yet")).waitFor();
  await voter.page.locator("#sending").getByText(/no connection/).waitFor();
  await voter.page.route("**/api/cast*", async (route) => (await route.fetch(), route.abort()), { times: 1 });
  await voter.button("sending-again").click();
  // The third time it goes by itself.
  assert.equal(await voter.receipt(), tracker);
  assert.equal(vote.ballots.size, 1);
  assert.equal(new Set(castsOf(vote).map(({ body }) => body)).size, 1, "the same bytes");
});

test("a page that was closed while casting sends the ballot when it is opened again", async () => {
  const voter = await Voter.at(phone, vote);
  await voter.prepare(1);
  const tracker = await voter.tracker();
  await phone.route("**/api/cast*", (route) => route.abort());
  await voter.cast();
  await voter.page.locator("#sending").getByText(/no connection/).waitFor();
  const kept = await voter.kept();
  assert.ok(kept.includes(tracker) && !/choice|seed/.test(kept) && !kept.includes(vote.codes[0]));
  await voter.page.close();
  await phone.unroute("**/api/cast*");
  const again = await Voter.at(phone, vote);
  assert.equal(await again.receipt(), tracker);
  assert.ok(!(await again.kept()).includes("signature"));
});

test("without a connection at the start or before casting the page says so and goes on when it is back", async () => {
  await phone.route("**/api/vote", (route) => route.abort());
  const voter = await Voter.at(phone, vote);
  await voter.see("unreachable-title");
  await phone.unroute("**/api/vote");
  await voter.button("again").click();
  await phone.route("**/api/credentials/*", (route) => route.abort());
  await voter.choose(1);
  await voter.confirm();
  await voter.type(...vote.codes);
  await voter.see("unreachable-title");
  await phone.unroute("**/api/credentials/*");
  await voter.button("again").click();
  await voter.see("cast-title");
});

const FINAL = ["closed", "not-open", "other-vote", "unknown-code", "revoked", "too-many", "challenged", "malformed", "signature", "proof"];
test("each refusal has its words, and leaves evidence that has no choice in it", async () => {
  for (const code of FINAL) {
    const context = await newPhone(browser, findings);
    const voter = await Voter.at(context, vote);
    await voter.prepare(1);
    vote.next.cast.push({ refused: code });
    await voter.cast();
    await voter.see("refused-title");
    await voter.page.getByText(words(`refused-${code}`)).waitFor();
    if (code === FINAL[0]) {
      await voter.page.getByText("witness.example: https://witness.example").waitFor();
      const evidence = await voter.saved("evidence-save");
      const { ballot, signature } = JSON.parse(castsOf(vote).at(-1).body);
      assert.equal(evidence, JSON.stringify({ origin: vote.definition.origin, ballot, signature }));
      await voter.button("refused-remove").click();
      await voter.see("choose-title");
      assert.ok(!(await voter.kept()).includes("signature"));
    }
    await context.close();
  }
});

test("when somebody else has voted with the code meanwhile, the ballot is made anew and the voter is told", async () => {
  const voter = await Voter.at(phone, vote);
  await voter.prepare(1);
  const before = await voter.tracker();
  const other = await newPhone(browser, findings);
  const stranger = await Voter.at(other, vote);
  await stranger.prepare(3);
  await stranger.cast();
  await stranger.receipt();
  await other.close();
  await voter.cast();
  await voter.page.getByText(words("history-meanwhile")).waitFor();
  const anew = await voter.tracker();
  assert.notEqual(anew, before);
  assert.equal(vote.ballots.size, 1, "nothing is cast without the voter's hand");
  await voter.cast();
  assert.equal(await voter.receipt(), anew);
});

test("a busy server is asked again by itself", async () => {
  const voter = await Voter.at(phone, vote);
  await voter.prepare(1);
  vote.next.cast.push({ refused: "busy", seconds: 1 });
  await voter.cast();
  await voter.receipt();
  assert.equal(castsOf(vote).length, 2);
});

test("codes that are revoked, unknown or used up are met before casting", async () => {
  for (const [answer, id] of [
    [{ state: "revoked" }, "revoked-title"],
    [{ state: "unknown" }, "unknown-code-title"],
    [{ ballots: Array.from({ length: 50 }, () => ({ position: 3, time: 0, tracker: "" })) }, "too-many-title"],
  ]) {
    const voter = await Voter.at(phone, vote);
    await voter.choose(1);
    await voter.confirm();
    vote.next.credentials.push(answer);
    await voter.type(...vote.codes);
    await voter.see(id);
    await voter.page.close();
  }
});

test("a log that was changed, or a ballot that is not in it, is noticed", async () => {
  const voter = await Voter.at(phone, vote);
  await voter.prepare(1);
  await voter.cast();
  await voter.receipt();
  // Another history of the same length, which the server signs as well.
  vote.log.lines[2] = vote.log.lines[2].replace('"time":1', '"time":2');
  await voter.button("receipt-done").click();
  await voter.choose(2);
  await voter.confirm();
  await voter.type(...vote.codes);
  await voter.see("fork-title");
  const evidence = JSON.parse(await voter.saved("fork-save"));
  assert.equal(evidence.fault, "head-fork");
  assert.ok(evidence.earlier !== evidence.offered);
});

test("a server that says “taken” and does not prove it is not believed", async () => {
  const voter = await Voter.at(phone, vote);
  await voter.prepare(1);
  vote.next.cast.push(vote.log.entry(1));
  await voter.cast();
  await voter.see("refused-title");
  assert.equal(vote.ballots.size, 0);
});

test("titles that the council did not freeze, and a letter of another vote, stop the voter", async () => {
  await phone.route("**/api/vote", async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    answer.texts.text = answer.texts.text.replace("Street lamps", "A palace");
    await route.fulfill({ response, json: answer });
  });
  const voter = await Voter.at(phone, vote);
  await voter.see("other-texts-title");
  await phone.unroute("**/api/vote");
  const other = await Voter.at(phone, vote, "#1=008J4CT4ANK7F24SQ&f=00000");
  await other.see("other-letter-title");
  assert.ok(!other.page.url().includes("#"));
});

test("both axe and the narrowest screen are content with every step, in three languages", async () => {
  for (const language of ["kk", "ru", "en"]) {
    const its = wordsOf(language);
    const context = await newPhone(browser, findings, { viewport: { width: 320, height: 560 } });
    const page = await context.newPage();
    const look = async (step) => {
      page.where = `the booth, ${step}, ${language}`;
      await accessible(page, findings);
      await fits(page, findings);
    };
    const press = (id) => page.getByRole("button", { name: its(id), exact: true }).click();
    const see = (id) => page.getByRole("heading", { level: 1, name: its(id) }).waitFor();
    await page.goto(`${vote.booth}?lang=${language}`);
    await see("choose-title");
    assert.equal(await page.evaluate(() => document.documentElement.lang), language);
    await look("choose");
    await page.locator("#option-0").check();
    await page.locator("#option-1").check();
    await page.locator("#option-2").check();
    await press("choose-next");
    await look("choose, too much");
    await page.locator("#option-2").uncheck();
    await press("choose-next");
    await see("check-title");
    await look("check");
    await press("check-yes");
    await page.locator("#code-1").fill("?");
    await press("code-next");
    await look("code, mistyped");
    await page.locator("#code-1").fill(vote.codes[0]);
    await press("code-next");
    await see("cast-title");
    await look("cast");
    await press("cast-test");
    await see("test-title");
    await look("test");
    await press("test-go");
    await see("opened-title");
    await page.locator("#frames svg").waitFor();
    await look("opened");
    await press("opened-go-on");
    await see("cast-title");
    await page.route("**/api/cast*", (route) => route.abort(), { times: 1 });
    await press("cast-go");
    await see("sending-title");
    await look("sending");
    await press("sending-again");
    await see("receipt-title");
    await look("receipt");
    await press("foot-lookup");
    await page.locator(".kept button").first().click();
    await page.locator("#found .notice").waitFor();
    await look("lookup");
    await context.close();
  }
});

test("a first visit costs at most 160 KB without pictures", async () => {
  const { brotliCompressSync } = await import("node:zlib");
  const voter = await Voter.at(phone, vote, "?lang=kk");
  await voter.page.locator(".cards").waitFor();
  const asked = new Set(vote.asked.map(({ url }) => new URL(url, vote.url).pathname.split("/booth/")[1]).filter((path) => path !== undefined));
  asked.add("worker.js");
  const sizes = [...asked].map((path) => brotliCompressSync(files.get(path || "index.html").content).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`first visit: ${(total / 1000).toFixed(1)} KB in ${asked.size} files`);
  assert.ok(total <= 160_000);
});
