// Every page that anybody can reach, in every language: valid, accessible, readable at every width
// and size, light, and with links that lead somewhere.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { launch } from "./support/browser.mjs";
import { lookAround, lookAtWords } from "./support/checks.mjs";
import { crawl } from "./support/crawl.mjs";
import { startDemo } from "./support/demo.mjs";
import { Findings } from "./support/findings.mjs";
import { invalidities, shape } from "./support/html.mjs";
import { LANGUAGES } from "./support/languages.mjs";
import { everyone } from "./support/people.mjs";
import { onPages } from "./support/pool.mjs";

/** What a first visit of a reading page may cost, compressed, in bytes. */
const LIGHT = 30 * 1024;

let demo, browser, people, pages;
const linked = new Findings();

before(async () => {
  demo = await startDemo();
  browser = await launch();
  people = await everyone(browser, demo);
  const walks = people.flatMap((person) => LANGUAGES.map((language) => crawl(demo, person, language, linked)));
  pages = (await Promise.all(walks)).flat();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/**
 * One page of each shape and language: what is left out differs in its texts only. `isKnown` are those whose shape is there in
 * an earlier language.
 */
function distinct() {
  const [seen, shapes] = [new Set(), new Set()];
  const areNew = (keys, known) => {
    const isNew = keys.some((key) => !known.has(key));
    for (const key of keys) known.add(key);
    return isNew;
  };
  return LANGUAGES.flatMap((language) => pages.filter((page) => page.language === language)).flatMap((page) => {
    const { pattern, language, markup } = page;
    const { main, rest } = shape(markup);
    const keys = [`${pattern} ${main}`, rest];
    if (!areNew(keys.map((key) => `${language} ${key}`), seen)) return [];
    return [{ ...page, isKnown: !areNew(keys, shapes) }];
  });
}

const named = ({ url, person, language }) =>
  `${new URL(url).pathname}${new URL(url).search} as ${person.role} in ${language}`;

describe("the pages", () => {
  it("are all reached by links that lead somewhere", (test) => {
    test.diagnostic(`${pages.length} pages by ${people.length} people, ${distinct().length} of them distinct`);
    linked.assertNone();
  });

  it("are valid as they are served", async () => {
    const findings = new Findings();
    for (const page of distinct()) {
      for (const fault of await invalidities(page.markup)) findings.add(fault, named(page));
    }
    findings.assertNone();
  });

  it("are accessible and readable in every language, at every width, in light and dark", async () => {
    const findings = new Findings();
    const folder = process.env.ORTAQ_SCREENSHOTS;
    if (folder) await mkdir(folder, { recursive: true });
    await onPages(browser, demo, findings, distinct(), async (task, page) => {
      page.where = named(task);
      await page.goto(task.url);
      const name = `${
        task.pattern
          .replace("/{lang}", "")
          .replace(/[^a-z0-9]+/gi, "-")
          .replace(/^-|-$/g, "") || "home"
      }`;
      const picture = async (width) => {
        const path = folder && join(folder, `${name}.${task.person.role}.${task.language}.${width}.png`);
        if (path) await page.screenshot({ path, fullPage: true, animations: "disabled", caret: "initial" });
      };
      const look = task.isKnown ? lookAtWords : lookAround;
      await look(page, task.language, findings, picture);
    });
    findings.assertNone();
  });

  it("cost little on a first visit", async (test) => {
    const findings = new Findings();
    const reading = distinct().filter(({ person }) => person.role === "visitor");
    const page = await forgetful();
    let heaviest = { bytes: 0 };
    for (const task of reading) {
      const bytes = await firstVisit(page, task.url);
      if (bytes > LIGHT) findings.add(`${task.pattern} costs ${bytes} bytes, more than ${LIGHT}`, named(task));
      if (bytes > heaviest.bytes) heaviest = { bytes, pattern: task.pattern };
    }
    test.diagnostic(`${reading.length} reading pages; the heaviest costs ${heaviest.bytes} bytes: ${heaviest.pattern}`);
    findings.assertNone();
  });
});

/** The bytes of a page with all that it loads, heads and pictures aside. */
async function firstVisit(page, url) {
  const requests = [];
  const gather = (request) => request.resourceType() !== "image" && requests.push(request);
  page.on("requestfinished", gather);
  await page.goto(url);
  page.off("requestfinished", gather);
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

/** A page that keeps nothing for the next visit. */
async function forgetful() {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  return page;
}
