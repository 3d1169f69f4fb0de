// The pictures of the README, taken of the demo: `node tests/browser/pictures.mjs docs/pictures`; with names behind it, only
// those. ORTAQ_PROGRAM names the built program, as for the tests.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { launch } from "./support/browser.mjs";
import { startDemo } from "./support/demo.mjs";
import { signIn } from "./support/people.mjs";

const PHONE = { width: 390, height: 780 };
const CYCLE = "/assemblies/sarzhailau/cycles/2027";

/** The name of a picture, who looks, in which language, at which page, what stands at the top, and what is done before. */
const PICTURES = {
  review: [
    ["proposals", "visitor", "kk", `${CYCLE}/proposals`, ".cards"],
    ["proposal", "visitor", "ru", `${CYCLE}/proposals/3`, "h1"],
    ["review", "reviewer", "ru", `${CYCLE}/review`, "main h2"],
    ["map", "visitor", "kk", `${CYCLE}/map`, "h1"],
  ],
  keys: [
    ["shortlist", "visitor", "kk", `${CYCLE}/shortlist`, "h1"],
    ["ballot", "visitor", "ru", `${CYCLE}/ballot`, ".booth-number >> nth=0"],
  ],
  voting: [["booth", "visitor", "kk", CYCLE, "header", choose]],
  objections: [
    ["results", "visitor", "ru", `${CYCLE}/results`, "#votes"],
    ["recount", "visitor", "en", CYCLE, "h1", recount],
  ],
};

/** In the booth, two projects are chosen. */
async function choose(page) {
  await page.locator("main a[href*='/booth/']").click();
  for (const number of [1, 3]) await page.locator(`#option-${number - 1}`).check();
}

/** Everything is counted again. */
async function recount(page) {
  await page.locator("main a[href*='/recount/']").click();
  await page.getByRole("button", { name: /recount/i }).first().click();
  await page.locator("main .notice h1").waitFor({ timeout: 120_000 });
}

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) throw new Error("Where to? `node tests/browser/pictures.mjs docs/pictures`");
const isWanted = ([name]) => wanted.length === 0 || wanted.includes(name);
await mkdir(folder, { recursive: true });
const browser = await launch();
for (const [phase, all] of Object.entries(PICTURES)) {
  const pictures = all.filter(isWanted);
  if (pictures.length === 0) continue;
  const demo = await startDemo(phase);
  for (const [name, role, language, path, top, before] of pictures) {
    const link = demo.links.find((link) => link.role === role);
    const state = link ? (await signIn(browser, link)).state : undefined;
    const context = await browser.newContext({ storageState: state, viewport: PHONE });
    const page = await context.newPage();
    await page.goto(`${demo.url}/${language}${path}`);
    if (before) await before(page);
    await page.locator(top).first().evaluate((element) => {
      element.scrollIntoView();
      window.scrollBy(0, -16);
    });
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
  }
  await demo.stop();
}
await browser.close();
