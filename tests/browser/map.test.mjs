// The map: a drawing and a list for everybody, and the large map for who opens it, with the mouse, by touch and with
// the keyboard; picking the point of a draft on it, and without it.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { launch, watchedPage } from "./support/browser.mjs";
import { accessible, fits, valid } from "./support/checks.mjs";
import { startDemo } from "./support/demo.mjs";
import { Findings } from "./support/findings.mjs";
import { LANGUAGES, NARROW, WIDE } from "./support/languages.mjs";
import { signIn } from "./support/people.mjs";

const CYCLE = "/assemblies/sarzhailau/cycles/2027";
/** More keys than any page needs until the end. */
const MANY = 120;

let demo, browser;

before(async () => {
  demo = await startDemo();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

async function picture(page, name) {
  const folder = process.env.ORTAQ_SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: "disabled" });
}

/** Presses Tab until what has the focus matches `selector`. */
async function tabTo(page, selector) {
  for (let press = 0; press < MANY; press += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector} on ${page.url()}`);
}

/** Opens the large map with the keyboard and waits until it is drawn. */
async function openLarge(page) {
  await tabTo(page, "[data-open]");
  await page.keyboard.press("Enter");
  await page.locator(".map-frame.leaflet-container img.leaflet-image-layer").waitFor();
  await page.waitForFunction(() => document.querySelector("img.leaflet-image-layer").complete);
}

/** A draft of the demo's resident at the step that asks for the place, in a browser of theirs. */
async function placeStep(options, findings) {
  const resident = demo.links.find(({ role }) => role === "resident");
  const { state } = await signIn(browser, resident);
  const context = await browser.newContext({ storageState: state, ...options });
  const page = await watchedPage(context, demo, findings);
  await page.goto(`${demo.url}/en${CYCLE}/drafts`);
  await page.locator("main form[method=post] button").first().click();
  await page.waitForURL(/\/drafts\/\d+\//);
  await page.goto(page.url().replace(/\/[a-z]+$/, "/place"));
  return page;
}

const point = async (page) =>
  Promise.all(["latitude", "longitude"].map(async (name) => Number(await page.locator(`#${name}`).inputValue())));

describe("the map", () => {
  for (const language of LANGUAGES) {
    it(`opens when somebody asks for it, from our own host, in ${language}`, async () => {
      const [findings, context] = [new Findings(), await browser.newContext({ viewport: WIDE, reducedMotion: "reduce" })];
      const page = await watchedPage(context, demo, findings);
      page.where = `the map in ${language}`;
      const asked = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${demo.url}/${language}${CYCLE}/map`);
      await accessible(page, findings);
      await valid(page, findings);
      await picture(page, `map.closed.${language}.${WIDE.width}`);
      assert.ok(!asked.some((path) => /leaflet|map\.svg/.test(path)), "nothing of it is fetched before");
      await openLarge(page);
      assert.ok(asked.some((path) => path.includes("/static/map/leaflet.")));
      const listed = await page.locator(".map-list [data-number], .map-list li").count();
      assert.equal(await page.locator(".map-frame .map-pin").count(), listed, "every proposal of the list has a pin");
      assert.equal(await page.locator(".map-word:not(.is-place)").count(), 4);
      await accessible(page, findings);
      await fits(page, findings);
      await picture(page, `map.open.${language}.${WIDE.width}`);
      await tabTo(page, ".leaflet-marker-icon[role=button]");
      const named = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
      assert.match(named, /^P\d\d /);
      await page.keyboard.press("Enter");
      await page.locator(".leaflet-popup a[href*='/proposals/']").waitFor();
      await accessible(page, findings);
      await picture(page, `map.popup.${language}.${WIDE.width}`);
      await page.emulateMedia({ colorScheme: "dark" });
      await accessible(page, findings);
      await picture(page, `map.dark.${language}.${WIDE.width}`);
      await page.emulateMedia({ colorScheme: null });
      await page.setViewportSize(NARROW);
      await accessible(page, findings);
      await fits(page, findings);
      await picture(page, `map.open.${language}.${NARROW.width}`);
      await context.close();
      findings.assertNone();
    });
  }

  it("marks the proposal that somebody comes from", async () => {
    const [findings, context] = [new Findings(), await browser.newContext({ viewport: NARROW })];
    const page = await watchedPage(context, demo, findings);
    page.where = "the map with one proposal marked";
    await page.goto(`${demo.url}/en${CYCLE}/map?proposal=1`);
    await picture(page, `map.marked.en.${NARROW.width}`);
    await openLarge(page);
    await page.locator(".map-pin.is-wanted").waitFor();
    assert.equal(await page.locator(".map-pin.is-wanted").textContent(), "1");
    await accessible(page, findings);
    await picture(page, `map.marked-open.en.${NARROW.width}`);
    await context.close();
    findings.assertNone();
  });

  it("says so where it cannot be loaded, and leaves the rest in place", async () => {
    const [context, findings] = [await browser.newContext({ viewport: NARROW }), new Findings()];
    const page = await context.newPage();
    page.where = "the map without its library";
    await page.route("**/static/map/**", (route) => route.abort());
    await page.goto(`${demo.url}/en${CYCLE}/map`);
    await page.locator("[data-open]").click();
    await page.locator("[data-said]:not(:empty)").waitFor();
    assert.ok(await page.locator("[data-open]").isEnabled());
    assert.ok(await page.locator(".map-sketch").isVisible());
    await accessible(page, findings);
    await context.close();
    findings.assertNone();
  });

  it("is a drawing and a list without scripts", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: NARROW });
    const page = await context.newPage();
    await page.goto(`${demo.url}/kk${CYCLE}/map`);
    assert.ok(await page.locator(".map-sketch").isVisible());
    assert.ok((await page.locator(".map-list li").count()) > 3);
    assert.equal(await page.locator("[data-open]:visible").count(), 0, "what needs a script is not shown");
    await picture(page, `map.closed.kk.${NARROW.width}`);
    await context.close();
  });
});

describe("the point of a draft", () => {
  it("is picked with the keyboard alone", async () => {
    const findings = new Findings();
    const page = await placeStep({ viewport: WIDE }, findings);
    page.where = "picking a point with the keyboard";
    await picture(page, `map.draft-closed.en.${WIDE.width}`);
    await openLarge(page);
    await accessible(page, findings);
    assert.ok(await page.evaluate(() => document.activeElement.matches(".map-frame")), "the map has the focus");
    await page.keyboard.press("Enter");
    const middle = await point(page);
    assert.ok(middle[0] > 43.4 && middle[0] < 43.62 && middle[1] > 68.1 && middle[1] < 68.48, `${middle}`);
    await page.keyboard.press("ArrowUp");
    await page.waitForTimeout(500);
    await page.keyboard.press("Enter");
    const above = await point(page);
    assert.ok(above[0] > middle[0] && Math.abs(above[1] - middle[1]) < 0.001, `${middle} ${above}`);
    assert.match(await page.locator("[data-said]").textContent(), /43\.\d{6}, 68\.\d{6}/);
    await picture(page, `map.draft-picked.en.${WIDE.width}`);
    await page.locator(".map-frame").click({ position: { x: 200, y: 150 } });
    const touched = await point(page);
    assert.ok(touched[1] < above[1], `${above} ${touched}`);
    await accessible(page, findings);
    await page.setViewportSize(NARROW);
    await fits(page, findings);
    await picture(page, `map.draft-picked.en.${NARROW.width}`);
    await page.locator("form[data-draft] .actions button.button:not(.secondary)").last().click();
    await page.waitForURL(/\/costs/);
    await page.goBack();
    await page.reload();
    assert.deepEqual(await point(page), touched, "the server has kept it");
    await page.context().close();
    findings.assertNone();
  });

  it("is chosen from the places that people know, with and without scripts", async () => {
    const findings = new Findings();
    const page = await placeStep({ viewport: NARROW }, findings);
    page.where = "choosing a place";
    await page.locator("#spot").selectOption({ label: "School" });
    const school = await point(page);
    assert.ok(school[0] > 43.4, `${school}`);
    await accessible(page, findings);
    await page.context().close();

    const plain = await placeStep({ viewport: NARROW, javaScriptEnabled: false }, findings);
    await plain.locator("#spot").selectOption({ label: "School" });
    await plain.locator("form[data-draft] .actions button.button:not(.secondary)").last().click();
    await plain.goto(plain.url().replace(/\/[a-z]+$/, "/place"));
    assert.deepEqual(await point(plain), school);
    await plain.context().close();
    findings.assertNone();
  });
});
