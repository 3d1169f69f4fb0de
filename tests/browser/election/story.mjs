// A whole election on a database, through the real pages, from the keys to the conclusion and the recount, told in order: five trustees
// and five more members of the council, two issuers, forty voters, an observer, and who only reads.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";

import { launch } from "../support/browser.mjs";
import { Election } from "./election.mjs";
import { IssuerPage } from "./issuers.mjs";
import { Member } from "./members.mjs";
import { startStage } from "./stage.mjs";
import { BALLOTS, PEOPLE, everybodyVotes } from "./voters.mjs";
import { Findings } from "../support/findings.mjs";

const TRUSTEES = [1, 2, 3, 4, 5];
/** With the trustees two thirds of a council of fifteen. */
const OTHERS = [6, 7, 8, 9, 10];
const VILLAGES = ["Сарыжайлау", "Қызылтал", "Ақбастау", "Бесқұдық"];
/** So many sign the closing, so that no two closings can have enough signatures. One trustee is ill. */
const SITTING = 4;
/** One box, with the ballot of one person. */
const ON_PAPER = 10;

const nameOf = (number) => `Тұрғын ${"АӘБВГҒДЕЖЗИЙКҚЛМНҢОӨПРСТУҰҮ"[number % 27]}${"абвгдежзик"[Math.floor(number / 27)]}`;
const numbers = Array.from({ length: PEOPLE }, (_, nth) => nth + 1);
const ROLL = `Name;Born;Village\n${numbers.map((number) => `${nameOf(number)};1.1.${1950 + number};${VILLAGES[number % 4]}`).join("\n")}\n`;
const TABLE = `name;address\n${numbers.map((number) => `${nameOf(number)};"${VILLAGES[number % 4]}, Абай көшесі ${number}"`).join("\n")}\n`;

/** Tells it on a database: the address of a PostgreSQL server, or nothing for SQLite. */
export function tellElection(name, database) {
  const findings = new Findings();
  let browser, election, stage;
  const members = new Map();
  const trustees = () => TRUSTEES.map((number) => members.get(number));
  let issuers, letters, voted;

  /** What an earlier step had to bring is missing. */
  let isBroken = false;

  /** A step of the story; those after a broken one are not told. */
  function step(name, tell) {
    it(name, async (test) => {
      if (isBroken) return test.skip("an earlier step failed");
      isBroken = true;
      try {
        await tell(test);
      } catch (failure) {
        for (const shown of await election.pages()) test.diagnostic(shown);
        throw failure;
      }
      isBroken = false;
      return undefined;
    });
  }

  describe(`a whole election on ${name}`, { concurrency: false }, () => {
    before(async () => {
      stage = await startStage("roll-check", database);
      browser = await launch();
      election = new Election(browser, stage, findings);
    });
    after(async () => {
      await browser?.close();
      await stage?.stop();
    });

    step("the registrar brings the roll", async () => {
      const page = await election.official("registrar");
      await page.goto(`${stage.platform}/en/assemblies/sarzhailau/residents/roll`);
      await page.locator("textarea[name=roll]").fill(ROLL);
      const replaces = page.locator("input[name=replaces]");
      if (await replaces.count()) await replaces.check();
      await page.locator("main form button").click();
      await page.getByText(`${PEOPLE} people`).first().waitFor();
      await page.context().close();
    });

    step("a member of the council finds the ballot ready", async () => {
      const page = await election.official("council-member");
      await page.goto(stage.page("ballot"));
      await election.at(page, "");
      await page.locator("form[action$='/ballot/ready'] button").click();
      await page.locator(".notice").first().waitFor();
      await page.context().close();
      await election.until("keys");
    });

    step("ten members of the council and two issuers make keys with the secretary's links", async () => {
      const joining = [];
      for (const number of [...TRUSTEES, ...OTHERS]) joining.push(await Member.join(election, "council", number).then((member) => members.set(number, member)));
      for (const number of OTHERS) await members.get(number).leave();
      issuers = [await IssuerPage.join(election, 1), await IssuerPage.join(election, 2)];
      const observer = await Member.join(election, "observer", 1);
      await observer.leave();
    });

    step("both issuers publish the codes' public parts, having compared their lists", async () => {
      const [one, two] = issuers;
      assert.equal(await one.openTable(TABLE), await two.openTable(TABLE));
      await one.publishParts();
      await two.publishParts();
      assert.equal((await stage.lines()).filter(({ type }) => type === "roll").length, 2);
    });

    step("five trustees compare who they are and make the keys together", async () => {
      const seen = await Promise.all(trustees().map((trustee) => trustee.compare("Compare with the other trustees")));
      assert.equal(new Set(seen).size, 1, "they see the same trustees");
      await election.comes("the freezing", "vote", ({ phase }) => phase === "freeze");
    });

    step("two thirds of the council freeze what is voted on", async () => {
      await election.comes("the definition", "proposed", (acts) => acts.some(({ type }) => type === "definition"));
      for (const number of [...OTHERS, ...TRUSTEES]) await members.get(number).sign("What is voted on");
      await election.comes("the letters", "vote", ({ phase }) => phase === "letters");
      for (const member of members.values()) await member.leave();
    });

    step("both issuers print their parts of the letters", async () => {
      const [sheets, slips] = [await issuers[0].print(), await issuers[1].print()];
      letters = numbers.map((number) => ({ number, booth: `${stage.vote}booth/`, codes: [sheets[number - 1], slips[number - 1]] }));
      assert.equal(new Set([...sheets, ...slips]).size, 2 * PEOPLE);
      await election.until("voting");
      await election.comes("the opening", "vote", ({ phase }) => phase === "voting");
      await election.entry("voting-open");
    });

    step("forty people vote, each in their own way", async () => {
      voted = await everybodyVotes(election, { letters, issuers, onPaper: ON_PAPER });
      await election.until("count");
      await election.entry("voting-end");
    });

    step("who comes after the end is told so, and keeps the evidence", async () => {
      await voted.late();
    });

    step("one voted on paper as well: the code ends, and the box is entered", async () => {
      await issuers[0].endForPaper([ON_PAPER]);
      await issuers[1].signWaiting();
      await issuers[0].box({ number: 1, ballots: 1, ended: 1 });
      await issuers[1].signWaiting();
      const desk = await election.official("registrar");
      await desk.goto(stage.page("polls"));
      await election.at(desk, "");
      await desk.locator("main form button").click();
      await desk.context().close();
    });

    step("four of the five trustees replay and sign what is counted, and three are enough to open the sum", async () => {
      const sitting = trustees().slice(0, SITTING);
      for (const trustee of sitting) await trustee.comeBack();
      const seen = await Promise.all(sitting.map((trustee) => trustee.compare("Compare with the other trustees before anything is opened")));
      assert.equal(new Set(seen).size, 1, "they count the same");
      await election.comes("the objections", "vote", ({ phase }) => phase === "objections");
      for (const trustee of sitting) await trustee.leave();
      const { body } = await election.entry("result");
      assert.deepEqual(body.totals, voted.totals(), "what was counted is what was chosen");
    });

    step("the council concludes", async () => {
      await election.until("conclusion");
      const desk = await election.official("secretary");
      await desk.goto(stage.page("conclusion"));
      await desk.locator("input[name=verdict][value=confirmed]").check();
      await desk.locator("textarea[name=text-kk]").fill("Кеңес дауыс берудің қорытындысын растайды.");
      for (const [what, count] of [["asked", 7], ["answered", 6], ["disputed", 0]]) await desk.locator(`input[name=${what}]`).fill(String(count));
      await election.at(desk, "");
      await desk.locator("main form button.button").last().click();
      await desk.getByText("Кеңес дауыс берудің").first().waitFor();
      await desk.context().close();
      for (const number of [...OTHERS, ...TRUSTEES]) await members.get(number).sign("The conclusion");
      await election.entry("conclusion");
      await election.comes("the decision", "vote", ({ phase }) => phase === "decision");
      for (const member of members.values()) await member.leave();
    });

    step("everybody sees the result, and the browser's recount agrees", async () => {
      const page = await election.newPage("a reader");
      await page.goto(stage.page("results"));
      await election.at(page, "");
      const shown = await page.locator("#votes ~ * tbody tr, section[aria-labelledby=votes] tbody tr").evaluateAll((rows) => rows.map((row) => Number(row.cells[2].textContent.replace(/\D/g, ""))));
      assert.deepEqual(shown.toSorted((one, other) => one - other), voted.totals().toSorted((one, other) => one - other));
      await page.goto(`${stage.vote}recount/?lang=en`);
      await page.getByRole("button").filter({ hasText: /[Rr]ecount/ }).first().click();
      await page.getByText("VALID", { exact: false }).first().waitFor();
      await election.at(page, "");
      await page.context().close();
    });

    step("`ortaq-observer verify` accepts the downloaded bundle, with the same outcome", async () => {
      const folder = await mkdtemp(join(tmpdir(), "ortaq-bundle-"));
      const bundle = join(folder, "vote.ortaq");
      await writeFile(bundle, await stage.bundle());
      const { stdout } = await promisify(execFile)(process.env.ORTAQ_OBSERVER, ["verify", bundle, "--json"]);
      const report = JSON.parse(stdout);
      await rm(folder, { recursive: true });
      assert.equal(report.valid, true, stdout);
      assert.equal((await stage.lines()).filter(({ type }) => type === "ballot").length, BALLOTS);
    });

    step("no code, key, choice or randomness left a device", (test) => {
      const { requests, secrets } = election.recorder.counts;
      test.diagnostic(`${requests} requests were searched for ${secrets} secrets; ${election.steps} different steps were looked at`);
      assert.ok(secrets > 2 * PEOPLE + 40, "codes, seeds, passphrases and randomness are known");
      assert.deepEqual(election.recorder.found(), []);
    });

    it("every step is accessible, and no script failed", () => findings.assertNone());
  });
}
