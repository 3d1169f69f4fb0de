// The pictures of the README, taken of the demo: `node tests/browser/pictures.mjs docs/pictures`.
// ORTAQ_PROGRAM names the built program, as for the tests.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { launch } from "./support/browser.mjs";
import { startDemo } from "./support/demo.mjs";
import { signIn } from "./support/people.mjs";

const PHONE = { width: 390, height: 780 };
const CYCLE = "/assemblies/sarzhailau/cycles/2027";

/** The name of a picture, who looks, in which language, at which page, and from which heading on. */
const OF_THE_REVIEW = [
  ["proposals", "visitor", "kk", `${CYCLE}/proposals`],
  ["proposal", "visitor", "ru", `${CYCLE}/proposals/3`],
  ["draft", "resident", "kk", `${CYCLE}/drafts`],
  ["review", "reviewer", "ru", `${CYCLE}/review`],
  ["map", "visitor", "kk", `${CYCLE}/map`],
];
const OF_THE_KEYS = [
  ["shortlist", "visitor", "kk", `${CYCLE}/shortlist`],
  ["ballot", "visitor", "ru", `${CYCLE}/ballot`],
];

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("Where to? `node tests/browser/pictures.mjs docs/pictures`");
await mkdir(folder, { recursive: true });
const browser = await launch();
for (const [phase, pictures] of [
  ["review", OF_THE_REVIEW],
  ["keys", OF_THE_KEYS],
]) {
  const demo = await startDemo(phase);
  for (const [name, role, language, path] of pictures) {
    const link = demo.links.find((link) => link.role === role);
    const state = link ? (await signIn(browser, link)).state : undefined;
    const context = await browser.newContext({ storageState: state, viewport: PHONE });
    const page = await context.newPage();
    await page.goto(`${demo.url}/${language}${path}`);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
  }
  await demo.stop();
}
await browser.close();
