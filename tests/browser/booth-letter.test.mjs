// The letter in the booth: codes that come as links, in any order and in other tabs; drafts; the kiosk; practice; the test
// of a device; the keyboard alone; the other ballot styles.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "./support/browser.mjs";
import { accessible } from "./support/checks.mjs";
import { Findings } from "./support/findings.mjs";
import { voteFiles } from "./support/vote-files.mjs";
import { startVote } from "./support/vote-mock.mjs";
import { Voter, newPhone, wordsOf } from "./support/voter.mjs";

const words = wordsOf("en");
const findings = new Findings();
let browser;
let files;

before(async () => {
  files = voteFiles("booth");
  browser = await launch();
});
after(async () => {
  await browser.close();
  findings.assertNone();
});

// A vote of this style and a phone, for one story.
async function story(options, act) {
  const vote = await startVote(files, options);
  const phone = await newPhone(browser, findings, options.phone);
  try {
    await act(vote, phone);
  } finally {
    await phone.close();
    await vote.stop();
  }
}

const link = (vote, part) => `#${part}=${vote.codes[part - 1].replace(/ /g, "")}`;

test("both parts scanned before choosing: the second link hands its part to the first tab", () =>
  story({ style: "points" }, async (vote, phone) => {
    const voter = await Voter.at(phone, vote, link(vote, 1));
    await voter.page.getByText(words("letter-one-of-two")).waitFor();
    assert.equal(voter.page.url(), vote.booth, "the code is out of the address");
    const second = await Voter.at(phone, vote, link(vote, 2));
    await second.see("handed-title");
    assert.equal(second.page.url(), vote.booth);
    await second.page.close();
    await voter.page.getByText(words("letter-all")).waitFor();
    for (let point = 0; point < 2; point += 1) await voter.page.locator("#option-1-more").click();
    // Taps beyond the choice: next, yes, cast.
    await voter.button("choose-next").click();
    await voter.confirm();
    await voter.see("cast-title");
    await voter.cast();
    await voter.receipt();
  }));

test("both parts scanned last, in the wrong order, while the page waits at the code", () =>
  story({ style: "points" }, async (vote, phone) => {
    const voter = await Voter.at(phone, vote);
    await voter.see("choose-title");
    await voter.button("choose-next").click();
    await voter.page.getByText(words("check-blank")).waitFor();
    await voter.confirm();
    await voter.page.locator("#code-1").waitFor();
    for (const part of [2, 1]) {
      const other = await Voter.at(phone, vote, link(vote, part));
      await other.see("handed-title");
      await other.page.close();
    }
    await voter.see("cast-title");
    await voter.cast();
    await voter.receipt();
  }));

test("a link in a phone without any waiting tab begins there", () =>
  story({ style: "points" }, async (vote, phone) => {
    const voter = await Voter.at(phone, vote, link(vote, 2));
    await voter.page.getByText(words("letter-one-of-two")).waitFor();
    await voter.button("choose-next").click();
    await voter.confirm();
    await voter.page.locator("#code-1").fill(vote.codes[0]);
    await voter.button("code-next").click();
    await voter.see("cast-title");
  }));

test("parts that are typed into each other's fields are put right", () =>
  story({ style: "points" }, async (vote, phone) => {
    const voter = await Voter.at(phone, vote);
    await voter.see("choose-title");
    await voter.button("choose-next").click();
    await voter.confirm();
    vote.next.credentials.push({ state: "unknown" });
    await voter.type(vote.codes[1], vote.codes[0]);
    await voter.see("cast-title");
  }));

test("a draft stays in the tab, on the phone only if asked, and is gone after casting", () =>
  story({}, async (vote, phone) => {
    const voter = await Voter.at(phone, vote);
    await voter.see("choose-title");
    await voter.page.locator("#option-1").check();
    await voter.page.reload();
    await voter.see("choose-title");
    assert.ok(await voter.page.locator("#option-1").isChecked());
    const other = await Voter.at(phone, vote);
    await other.see("choose-title");
    assert.ok(!(await other.page.locator("#option-1").isChecked()), "another tab knows nothing");
    await other.page.close();
    await voter.page.locator("summary").first().click();
    await voter.page.locator("#keep").check();
    const later = await Voter.at(phone, vote);
    await later.see("choose-title");
    assert.ok(await later.page.locator("#option-1").isChecked());
    await later.page.close();
    await voter.button("choose-next").click();
    await voter.confirm();
    await voter.type(...vote.codes);
    await voter.see("cast-title");
    await voter.cast();
    await voter.receipt();
    assert.doesNotMatch(await voter.kept(), /choice/);
  }));

test("the phone's way back leads one step back, and never behind a ballot that was cast", () =>
  story({}, async (vote, phone) => {
    const voter = await Voter.at(phone, vote);
    await voter.choose(1);
    await voter.page.goBack();
    await voter.see("choose-title");
    assert.ok(await voter.page.locator("#option-0").isChecked());
    await voter.button("choose-next").click();
    await voter.see("check-title");
    await voter.confirm();
    await voter.type(...vote.codes);
    await voter.see("cast-title");
    await voter.cast();
    const tracker = await voter.receipt();
    await voter.page.evaluate(() => history.back());
    assert.equal(await voter.receipt(), tracker);
  }));

test("practice sends nothing, says so on every step, and needs no letter", () =>
  story({ phase: "letters" }, async (vote, phone) => {
    const early = await Voter.at(phone, vote);
    await early.see("not-open-title");
    await early.page.getByRole("link", { name: words("foot-practice") }).click();
    const says = () => early.page.locator("main .practice").waitFor();
    await early.see("choose-title");
    await says();
    await early.choose(1);
    await says();
    await early.confirm();
    await early.page.locator("#code-1").waitFor();
    await says();
    await early.button("practice-codes").click();
    await early.see("cast-title");
    await says();
    await early.cast();
    await early.see("receipt-practice-title");
    await says();
    assert.ok(vote.asked.every(({ method }) => method === "GET"));
    assert.ok(vote.asked.every(({ url }) => !url.includes("credentials")));
  }));

test("before, after and without a definition the booth says what is so", async () => {
  await story({ phase: "count" }, async (vote, phone) => {
    const voter = await Voter.at(phone, vote);
    await voter.see("closed-title");
  });
  await story({ phase: "freeze" }, async (vote, phone) => {
    const voter = await Voter.at(phone, vote);
    await voter.see("not-frozen-title");
  });
});

test("before the end that the council fixed, voting that is not on has not begun, was ended by the council, or is closed too early", () =>
  story({}, async (vote, phone) => {
    let phase;
    await phone.route("**/api/vote", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), phase } });
    });
    for (const [now, step] of [["letters", "not-open-title"], ["void", "closed-title"], ["count", "closed-early-title"]]) {
      phase = now;
      const voter = await Voter.at(phone, vote);
      await voter.see(step);
      assert.doesNotMatch(await voter.page.locator("main").textContent(), /Voting (ended|begins):/);
      await voter.page.close();
    }
  }));

test("a device is tested: another one makes the ballot again from the file, and finds out a lie", () =>
  story({}, async (vote, phone) => {
    const voter = await Voter.at(phone, vote);
    await voter.prepare(2);
    const tracker = await voter.tracker();
    await voter.button("cast-test").click();
    await voter.see("test-title");
    await voter.button("test-go").click();
    await voter.see("opened-title");
    assert.equal(vote.challenges.length, 1);
    assert.doesNotMatch(JSON.stringify(vote.challenges), /choice|seed/);
    const content = await voter.saved("opened-save");
    await voter.button("opened-go-on").click();
    await voter.see("cast-title");
    assert.notEqual(await voter.tracker(), tracker, "an opened ballot is never cast");

    const second = await newPhone(browser, findings);
    const page = await second.newPage();
    page.where = "the checker";
    await page.goto(`${vote.booth}checker.html?lang=en`);
    const asked = vote.asked.length;
    await page.locator("#file").setInputFiles({ name: "test.json", mimeType: "application/json", buffer: Buffer.from(content) });
    await page.getByRole("heading", { name: words("checker-made") }).waitFor();
    assert.equal((await page.locator(".tracker span").allTextContents()).join(" "), tracker);
    assert.equal(await page.locator(".chosen-list").textContent(), "Project 2");
    await page.locator("#tracker").fill(tracker.toLowerCase());
    await page.getByRole("button", { name: words("checker-compare") }).click();
    await page.getByText(words("checker-same")).waitFor();
    await accessible(page, findings);
    const lie = JSON.parse(content);
    lie.opening = lie.opening.replace('"choice":[0,1,0,0]', '"choice":[1,0,0,0]');
    await page.reload();
    await page.locator("#file").setInputFiles({ name: "lie.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(lie)) });
    await page.getByRole("heading", { name: words("checker-made") }).waitFor();
    await page.locator("#tracker").fill(tracker);
    await page.getByRole("button", { name: words("checker-compare") }).click();
    await page.getByText(words("checker-differs")).waitFor();
    await page.reload();
    await page.locator("#file").setInputFiles({ name: "none.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await page.locator("#problems").waitFor();
    const further = vote.asked.slice(asked).filter(({ url }) => !url.includes("checker.html"));
    assert.deepEqual(further, [], "the checker asks for nothing");
    await second.close();
  }));

test("the keyboard alone is enough", () =>
  story({}, async (vote, phone) => {
    const voter = await Voter.at(phone, vote);
    await voter.see("choose-title");
    const { keyboard } = voter.page;
    const tabTo = async (selector) => {
      for (let step = 0; step < 60; step += 1) {
        if (await voter.page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
        await keyboard.press("Tab");
      }
      assert.fail(`the keyboard does not reach ${selector}`);
    };
    await tabTo("#option-2");
    await keyboard.press("Space");
    await tabTo(".chosen button");
    await keyboard.press("Enter");
    await voter.see("check-title");
    assert.ok(await voter.page.evaluate(() => document.activeElement.localName === "h1"), "the focus is on the heading");
    await tabTo("main .actions button");
    await keyboard.press("Enter");
    await tabTo("#code-1");
    await keyboard.type(vote.codes[0]);
    await keyboard.press("Enter");
    await voter.see("cast-title");
    await tabTo("main .actions button");
    await keyboard.press("Enter");
    await voter.receipt();
  }));

test("the language changes on the page, and nothing that was done is lost", () =>
  story({}, async (vote, phone) => {
    const voter = await Voter.at(phone, vote);
    await voter.choose(1);
    await voter.confirm();
    await voter.page.locator("#code-1").fill("008J");
    await voter.page.getByRole("button", { name: "Русский" }).click();
    await voter.page.getByRole("heading", { name: "Введите код из письма" }).waitFor();
    assert.equal(await voter.page.locator("#code-1").inputValue(), "008J");
    assert.equal(await voter.page.evaluate(() => document.documentElement.lang), "ru");
  }));

test("in each ballot style the limits are said in words, and a choice is cast", async () => {
  await story({ style: "knapsack" }, async (vote, phone) => {
    const voter = await Voter.at(phone, vote);
    await voter.see("choose-title");
    await voter.page.locator("#option-3").check();
    await voter.page.locator("#option-0-fits").getByText("100 ₸").waitFor();
    await voter.page.locator("#option-0").check();
    await voter.button("choose-next").click();
    await voter.page.locator("#problems").getByText(/200 ₸ too much/).waitFor();
    await voter.page.locator("#option-3").uncheck();
    await voter.button("choose-next").click();
    await voter.confirm();
    await voter.type(...vote.codes);
    await voter.see("cast-title");
    await voter.cast();
    await voter.receipt();
  });
  await story({ style: "ranking" }, async (vote, phone) => {
    const voter = await Voter.at(phone, vote);
    await voter.see("choose-title");
    await voter.page.locator("#option-0").selectOption("1");
    await voter.page.locator("#option-2").selectOption("1");
    await voter.page.locator("#measure").getByText("Project 1 gave up place 1.").waitFor();
    assert.equal(await voter.page.locator("#option-0").inputValue(), "0");
    await voter.page.locator("#option-0").selectOption("2");
    await voter.button("choose-next").click();
    assert.match(await voter.page.locator(".chosen-list").textContent(), /^Place 1: project 3.*Place 2: project 1/);
    await voter.confirm();
    await voter.type(...vote.codes);
    await voter.see("cast-title");
    await voter.cast();
    await voter.receipt();
  });
  await story({ style: "points" }, async (vote, phone) => {
    const voter = await Voter.at(phone, vote);
    await voter.see("choose-title");
    await voter.page.locator("#option-0-more").click();
    await voter.button("choose-next").click();
    await voter.page.locator("#problems").getByText(/Give at least 2/).waitFor();
    for (let tap = 0; tap < 5; tap += 1) await voter.page.locator("#option-0-more").click();
    assert.equal(await voter.page.locator("#option-0").textContent(), "3 points");
  });
});

test("a kiosk is unlocked for each voter, asks who walks away, and leaves nothing behind", () =>
  story({}, async (vote, phone) => {
    const page = await phone.newPage();
    await page.clock.install();
    await page.goto(`${vote.booth}?kiosk`);
    const kiosk = new Voter(page, vote);
    await kiosk.see("kiosk-set");
    await page.locator("#staff").fill("12");
    await kiosk.button("kiosk-set-go").click();
    await page.locator("#problems").waitFor();
    await page.locator("#staff").fill("271828");
    await kiosk.button("kiosk-set-go").click();
    await kiosk.see("kiosk-locked");
    const unlock = async () => {
      await page.locator("#staff").fill("271828");
      await kiosk.button("kiosk-unlock").click();
      await kiosk.see("choose-title");
    };
    await page.locator("#staff").fill("111111");
    await kiosk.button("kiosk-unlock").click();
    await page.getByText(words("kiosk-wrong")).waitFor();
    await accessible(page, findings);
    await unlock();
    assert.ok(!(await page.locator("#keep").count()), "nothing is kept here");
    await page.locator("#option-1").check();
    await page.clock.runFor(125_000);
    await page.getByRole("alertdialog").waitFor();
    await accessible(page, findings);
    await kiosk.button("kiosk-stay").click();
    assert.ok(await page.locator("#option-1").isChecked());
    await page.clock.runFor(155_000);
    await kiosk.see("kiosk-locked");
    await unlock();
    assert.ok(!(await page.locator("#option-1").isChecked()));
    await kiosk.choose(3);
    await kiosk.confirm();
    await kiosk.type(...vote.codes);
    await kiosk.see("cast-title");
    await kiosk.cast();
    const tracker = await kiosk.receipt();
    await kiosk.button("receipt-done-kiosk").click();
    await kiosk.see("kiosk-locked");
    const kept = await kiosk.kept();
    assert.ok(!kept.includes(tracker) && !/head|receipts|choice/.test(kept), kept);
    await page.goBack();
    await page.goForward().catch(() => null);
    await page.goto(`${vote.booth}?kiosk`);
    await kiosk.see("kiosk-locked");
    assert.ok(!(await page.locator("main").textContent()).includes(tracker));
  }));
