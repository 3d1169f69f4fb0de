// A script that somebody planted on the platform's origin, in the browser of a person who has a page of the vote open: it
// tries to open, frame, script, message and read that page, and gets nowhere. What users wrote is text there.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { launch } from "./support/browser.mjs";
import { Findings } from "./support/findings.mjs";
import { openDoor } from "./support/hostile.mjs";
import { observer } from "./support/observer.mjs";
import { h256 } from "./support/vote-mock.mjs";
import { serveVotePages } from "./support/vote-pages.mjs";
import { openCouncil, startVoteAt } from "./support/vote-people.mjs";
import { wordsOf } from "./support/voter.mjs";

const words = wordsOf("en");
const PAGES = ["booth", "council", "issuer", "recount"];
/** What the booth takes from another tab of its own origin: a part of a code. */
const PART = { offer: "x", part: 1, code: "008J4CT4ANK7F24SQ", digits: "" };
const MARK = "kept-by-the-vote";
const findings = new Findings();
let browser;
let vote;

before(async () => {
  // The page that is planted comes from no address; without this Chromium would refuse it everything on this computer, and
  // nothing would be known of what our own headers refuse.
  const fair = "--disable-features=LocalNetworkAccessChecks";
  [browser, vote] = await Promise.all([launch(fair), startVoteAt("voting")]);
});
after(async () => {
  await browser?.close();
  await vote?.stop();
  findings.assertNone();
});

/** Everything that a stranger could have changed of a page. */
const stateOf = (page) =>
  page.evaluate(async () => ({
    address: location.href,
    content: document.documentElement.innerHTML,
    kept: [Object.entries(localStorage), Object.entries(sessionStorage), (await indexedDB.databases()).map(({ name }) => name), await caches.keys()],
  }));

/** A voter's page, as it waits for the second part of a code. */
async function waitForCode(page) {
  await page.locator("#option-0").check();
  await page.getByRole("button", { name: words("choose-next"), exact: true }).click();
  await page.getByRole("button", { name: words("check-yes"), exact: true }).click();
  await page.locator("#code-1").waitFor();
}

/** The page of a person who uses it, with something in each place where a page can keep things. */
async function openPage(context, name) {
  const page = await context.newPage();
  page.on("pageerror", (error) => findings.add(`a script failed: ${error.message}`, name));
  await page.goto(`${vote.url}${name}/?lang=en`);
  await page.getByRole("heading", { level: 1 }).filter({ hasNotText: "moment" }).waitFor();
  await page.waitForLoadState("networkidle");
  if (name === "booth") await waitForCode(page);
  await page.evaluate(async (mark) => {
    localStorage.setItem(mark, mark);
    sessionStorage.setItem(mark, mark);
    await caches.open(mark);
    await new Promise((resolve) => (indexedDB.open(mark).onsuccess = ({ target }) => resolve(target.result.close())));
  }, MARK);
  return page;
}

/** A page of the platform's origin with a script of a stranger, which no content policy holds back. */
async function plant(context) {
  const planted = `${vote.platform}/planted`;
  await context.route(planted, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>planted</title><body>" }));
  const page = await context.newPage();
  await page.goto(planted);
  return page;
}

for (const name of PAGES) {
  describe(`a script on the platform's origin, and the ${name} page`, () => {
    let context, page, planted, address, state;
    before(async () => {
      context = await browser.newContext();
      page = await openPage(context, name);
      planted = await plant(context);
      address = `${vote.url}${name}/?lang=en`;
      state = await stateOf(page);
    });
    after(() => context?.close());

    const unmoved = async () => assert.deepEqual(await stateOf(page), state);

    test("it opens the page, and has no window to reach into", async () => {
      const opening = planted.evaluate((url) => void (self.stolen = window.open(url)), address);
      const [opened] = await Promise.all([context.waitForEvent("page"), opening]);
      await opened.getByRole("heading", { level: 1 }).waitFor();
      const reached = await planted.evaluate((part) => {
        const tried = (read) => {
          try {
            return read() ?? null;
          } catch (refused) {
            return null;
          }
        };
        const seen = [() => stolen.document.documentElement.innerHTML, () => stolen.Ortaq, () => stolen.localStorage.length, () => stolen.eval("1")];
        const found = seen.map(tried);
        tried(() => stolen.postMessage(part, "*"));
        tried(() => (stolen.location = "javascript:document.body.textContent='stolen'"));
        tried(() => (stolen.location = "/planted"));
        return { found, closed: stolen.closed };
      }, PART);
      assert.deepEqual(reached, { found: [null, null, null, null], closed: true });
      assert.equal(await opened.evaluate(() => opener), null);
      assert.equal(await opened.evaluate(() => location.href), address);
      assert.doesNotMatch(await opened.locator("body").textContent(), /stolen/);
      await opened.close();
      await unmoved();
    });

    test("it frames the page, and the frame stays empty", async () => {
      for (const [tag, attribute] of [["iframe", "src"], ["object", "data"], ["embed", "src"]]) {
        const refused = planted.waitForEvent("requestfailed", (request) => request.url() === address);
        await planted.evaluate(([tag, attribute, url]) => {
          document.body.replaceChildren(Object.assign(document.createElement(tag), { [attribute]: url }));
        }, [tag, attribute, address]);
        assert.match((await refused).failure().errorText, /BLOCKED_BY_RESPONSE/, tag);
        assert.deepEqual(planted.frames().map((frame) => frame.url()).filter((url) => url.startsWith(vote.url)), [], tag);
      }
      await unmoved();
    });

    test("it fetches the page and its scripts, and reads and runs nothing", async () => {
      const got = await planted.evaluate(async (urls) => {
        const text = (options) => (url) => fetch(url, options).then((answer) => answer.text()).catch(() => "");
        const inserted = (tag, values) => new Promise((resolve) => {
          const element = Object.assign(document.createElement(tag), values);
          element.onload = () => resolve(element.src || element.href);
          element.onerror = () => resolve("");
          document.head.append(element);
        });
        const working = (make) => new Promise((resolve) => {
          try {
            Object.assign(make(), { onmessage: () => resolve("ran"), onerror: () => resolve("") });
          } catch (refused) {
            resolve("");
          }
        });
        const all = [];
        for (const url of urls) all.push(await text({})(url), await text({ mode: "no-cors" })(url), await text({ credentials: "include" })(url));
        for (const url of urls) all.push(await inserted("script", { src: url }), await inserted("link", { rel: "stylesheet", href: url }), await inserted("img", { src: url }));
        for (const url of urls) all.push(await import(url).then(() => "ran", () => ""), await working(() => new Worker(url)));
        all.push(await navigator.serviceWorker.register(urls[1]).then(() => "ran", () => ""));
        return { all: [...new Set(all)], has: typeof self.Ortaq };
      }, [address, `${vote.url}${name}/first.js`, `${vote.url}api/vote`]);
      assert.deepEqual(got, { all: [""], has: "undefined" });
      // What is for every origin is read from there: it was the headers that refused the rest.
      assert.ok((await planted.evaluate((url) => fetch(url).then((answer) => answer.text()), `${vote.url}log/checkpoint`)).includes("—"));
      await unmoved();
    });

    test("it sends messages on every way there is, and nothing moves", async () => {
      await planted.evaluate(([path, message]) => {
        for (const place of [`ortaq${path}parts`, `ortaq${path}parts/practice`]) {
          new BroadcastChannel(place).postMessage(message);
          // Where a browser has no channels, tabs hear of what is kept.
          localStorage.setItem(place, JSON.stringify(message));
        }
        document.cookie = `ortaq${path}head=stolen; path=/`;
        for (const target of [parent, top, opener].filter((window) => window)) target.postMessage(message, "*");
      }, [new URL(address).pathname, PART]);
      // Whatever was sent is heard before what the page itself sends after it.
      await page.evaluate(() => new Promise((resolve) => {
        const [one, other] = [new BroadcastChannel("echo"), new BroadcastChannel("echo")];
        other.onmessage = resolve;
        one.postMessage("");
      }));
      await unmoved();
    });

    test("it reads all that this origin keeps, and finds nothing of the vote", async () => {
      const found = await planted.evaluate(async () =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), await caches.keys(), document.cookie]));
      assert.ok(!found.includes(MARK), found);
      // The vote's origin sets no cookie, which would be the platform's too where both are one host.
      const names = (await context.cookies(vote.url)).map(({ name }) => name).filter((name) => !name.startsWith("ortaq/"));
      assert.deepEqual(names, []);
      await unmoved();
    });
  });
}

test("what a planted script sends to the booth is what the booth's own tabs send, and would be heard from there", async () => {
  const context = await browser.newContext();
  const page = await openPage(context, "booth");
  const tab = await context.newPage();
  await tab.goto(`${vote.url}booth/?lang=en`);
  await tab.evaluate(([path, part]) => new BroadcastChannel(`ortaq${path}parts`).postMessage(part), [new URL(page.url()).pathname, PART]);
  await page.getByRole("button", { name: words("code-other"), exact: true }).waitFor();
  await context.close();
});

describe("what a user wrote is text", () => {
  const MARKUP = `<img src=x onerror="self.wasRun=1"><script>self.wasRun=1</script><b>Bridge</b>`;
  let door;
  before(async () => {
    door = await openDoor(vote);
  });
  after(() => door?.stop());

  const hashOf = (salt, text) => h256("text", Buffer.from(salt, "base64"), text).toString("base64");

  /** The frozen definition with a title of somebody who knows HTML, and the words that it has the hash of. */
  async function withMarkup(answer) {
    const entry = JSON.parse(answer.definition);
    const titles = JSON.parse(answer.texts.text);
    for (const words of Object.values(titles[0].texts)) for (const name of Object.keys(words)) words[name] = MARKUP;
    const texts = { salt: answer.texts.salt, text: JSON.stringify(titles) };
    entry.body.definition.texts = hashOf(texts.salt, texts.text);
    entry.body.definition.options[0].village = "<b>Aqterek</b>";
    return { ...answer, definition: JSON.stringify(entry), texts, assembly: { kk: MARKUP, ru: MARKUP, en: MARKUP } };
  }

  async function isText(page, markup = MARKUP) {
    await page.getByText(markup).first().waitFor();
    assert.equal(await page.locator("img[src=x], body script:not([src]), main b").count(), 0);
    assert.equal(await page.evaluate(() => self.wasRun), undefined);
  }

  test("in the booth", async () => {
    door.lie = async (path, { honest }) => (path === "api/vote" ? withMarkup(await honest()) : undefined);
    const page = await browser.newPage();
    await page.goto(`${door.booth}?lang=en`);
    await page.locator("main").getByText(MARKUP).first().waitFor();
    await isText(page);
    await page.locator("#option-0").check();
    await page.getByRole("button", { name: words("choose-next"), exact: true }).click();
    await page.getByRole("heading", { level: 1, name: words("check-title") }).waitFor();
    await isText(page);
    await page.close();
  });

  test("in the acts that the council reads", async () => {
    const salt = Buffer.alloc(32, 5).toString("base64");
    const act = { number: 1, since: 0, signatures: [] };
    door.lie = async (path) => {
      if (path !== "api/proposed") return undefined;
      const { definition, texts } = await withMarkup(await (await fetch(`${vote.url}api/vote`)).json());
      const frozen = JSON.stringify({ definition: JSON.parse(definition).body.definition });
      const ended = JSON.stringify({ reason: "other", text: hashOf(salt, MARKUP) });
      return [
        { ...act, type: "definition", content: frozen, text: texts },
        { ...act, type: "void", content: ended, text: { salt, text: MARKUP } },
      ];
    };
    const page = await browser.newPage();
    await openCouncil(page, vote, door, 6);
    for (const name of ["What is voted on", "The vote is to be void"]) {
      const act = page.getByRole("button", { name, exact: true });
      const goOn = page.getByRole("button", { name: "Go on", exact: true });
      await act.or(goOn).first().waitFor();
      if (await goOn.isVisible()) await goOn.click();
      await act.click();
      await isText(page);
      await page.getByRole("button", { name: "Not now", exact: true }).click();
    }
    await page.close();
  });

  test("in the recount", async () => {
    const code = "<img src=x onerror=self.wasRun=1>";
    const budget = [
      "META", "key;value", "description;Made up", "country;Kazakhstan", "unit;Test", "instance;1", "num_projects;2", "num_votes;3",
      "budget;1000", "vote_type;approval", "rule;greedy", "date_begin;01.01.2026", "date_end;02.01.2026", "max_length;2",
      "PROJECTS", "project_id;cost;votes", `${code};300;2`, "B;500;1", "VOTES", "voter_id;vote", `1;${code}`, `2;${code}`, "3;B",
    ];
    const folder = await mkdtemp(join(tmpdir(), "ortaq-text-"));
    await writeFile(join(folder, "vote.pb"), budget.join("\n") + "\n");
    const made = await observer(folder, "rehearse", "vote.pb", "--out", "vote.ortaq");
    assert.equal(made.code, 0, made.said);
    const site = await serveVotePages(await readFile(join(folder, "vote.ortaq")));
    const page = await browser.newPage();
    await page.goto(`${site.url}recount/?lang=en`);
    await page.getByRole("button", { name: "Recount the published log" }).click();
    await page.locator(".check").first().waitFor();
    await isText(page, code);
    await page.close();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  });
});
