// Letters as they come out of a printer: each on one sheet, in large type, with nothing but the address in the window.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "./support/browser.mjs";
import { startDemo } from "./support/demo.mjs";

const PICTURES = process.env.ORTAQ_SCREENSHOTS;
const MILLIMETRE = 96 / 25.4;
/** The smallest type, 12 points, in pixels. */
const SMALLEST = 16;

let browser, demo;
before(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo("voting")]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

for (const [issuer, isNamed] of [[1, true], [2, false]]) {
  test(`the letters of issuer ${issuer} are one sheet each, and can be read without glasses`, async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${demo.url}/kk/demo/letters/${issuer}`);
    await page.emulateMedia({ media: "print" });
    const letters = await page.locator("section").evaluateAll((sections) =>
      sections.map((section) => {
        const sheet = section.getBoundingClientRect();
        const box = (selector) => {
          const { left, top, right, bottom } = section.querySelector(selector).getBoundingClientRect();
          return { left: left - sheet.left, top: top - sheet.top, right: sheet.right - right, bottom: sheet.bottom - bottom };
        };
        const words = [...section.querySelectorAll("p, h1")].filter((element) => element.textContent.trim() !== "");
        return {
          sizes: words.map((element) => parseFloat(getComputedStyle(element).fontSize)),
          secret: parseFloat(getComputedStyle(section.querySelector(".secret")).fontSize),
          window: section.querySelectorAll(".window p").length,
          end: box(".languages").bottom,
          parts: [".titles", ".aside", ".code"].map(box),
          inWindow: box(".window"),
        };
      }),
    );
    assert.equal(letters.length, 12);
    for (const letter of letters) {
      assert.ok(Math.min(...letter.sizes) >= SMALLEST, `the smallest type has ${Math.min(...letter.sizes)} pixels`);
      assert.ok(letter.secret >= 2 * SMALLEST);
      assert.ok(letter.end > 5 * MILLIMETRE, `the last line ends ${letter.end} pixels above the edge`);
      assert.equal(letter.window > 0, isNamed);
      // What is seen through an envelope's window is the address and nothing else.
      const [titles, aside, code] = letter.parts;
      assert.ok(titles.top > 5 * MILLIMETRE && titles.bottom > letter.inWindow.bottom);
      assert.ok(aside.left > 110 * MILLIMETRE && aside.right > 5 * MILLIMETRE);
      assert.ok(code.top > 90 * MILLIMETRE && code.right > 5 * MILLIMETRE);
    }
    const printed = await page.pdf({ preferCSSPageSize: true });
    assert.equal(printed.toString("latin1").match(/\/Type\s*\/Page\b/g).length, letters.length, "one sheet each");
    if (PICTURES) await page.locator("section").first().screenshot({ path: `${PICTURES}/letter-${issuer}.png` });
  });
}
