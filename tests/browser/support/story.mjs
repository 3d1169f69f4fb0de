// A story that several people live through, each on a telephone of their own: what they see is looked
// at on the way, and pictures of it are kept where somebody wants to see them.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { watchedPage } from "./browser.mjs";
import { accessible, fits, openEverything, valid } from "./checks.mjs";
import { NARROW, WIDE } from "./languages.mjs";
import { signIn } from "./people.mjs";

/** The cycle of the demo, after the language. */
const CYCLE = "/assemblies/sarzhailau/cycles/2027";

export class Story {
  #demo;
  #browser;
  #findings;
  #pages = new Map();
  #pictures = 0;

  constructor(demo, browser, findings) {
    this.#demo = demo;
    this.#browser = browser;
    this.#findings = findings;
  }

  /** The whole address of a page of the cycle. */
  address(language, path) {
    return `${this.#demo.url}/${language}${CYCLE}${path}`;
  }

  /** The page of somebody of the demo, or of a visitor: the same each time. `scripts: false` is another telephone. */
  async page(role, { scripts = true } = {}) {
    const key = `${role} ${scripts}`;
    if (!this.#pages.has(key)) {
      const link = this.#demo.links.find((link) => link.role === role);
      const state = link && (await signIn(this.#browser, link)).state;
      const context = await this.#browser.newContext({
        storageState: state,
        viewport: NARROW,
        javaScriptEnabled: scripts,
        // A page that glides to its place cannot be pressed meanwhile.
        reducedMotion: "reduce",
      });
      this.#pages.set(key, await watchedPage(context, this.#demo, this.#findings));
    }
    return this.#pages.get(key);
  }

  /** Another page of who has this one, as after a telephone was switched off and on. */
  async again(role) {
    const before = await this.page(role);
    const page = await watchedPage(before.context(), this.#demo, this.#findings);
    await before.close();
    this.#pages.set(`${role} true`, page);
    return page;
  }

  /** Goes to a page of the cycle, which must be there. */
  async open(page, language, path) {
    const response = await page.goto(this.address(language, path));
    if (!response.ok()) throw new Error(`${path} answers ${response.status()}`);
  }

  /** Presses a button or follows a link, and waits for the page that comes; gives how it was answered. */
  async press(page, target) {
    const answered = page.waitForResponse((response) => {
      const isRedirect = response.status() >= 300 && response.status() < 400;
      return response.request().isNavigationRequest() && !isRedirect;
    });
    const loaded = page.waitForEvent("load");
    for (const waiting of [answered, loaded]) waiting.catch(() => undefined);
    await page.locator(target).first().click();
    const [response] = await Promise.all([answered, loaded]);
    if (response.status() >= 500) throw new Error(`${target} answers ${response.status()} on ${page.url()}`);
    return response.status();
  }

  /** Fills in fields of the page by their names. */
  async fill(page, values) {
    for (const [name, value] of Object.entries(values)) {
      const field = page.locator(`main [name="${name}"]`).first();
      const kind = await field.evaluate(({ localName, type }) => (localName === "select" ? "select" : type));
      if (kind === "select") await field.selectOption(value);
      else if (kind === "radio" || kind === "checkbox") await page.locator(`main [name="${name}"][value="${value}"]`).check();
      else await field.fill(value);
    }
  }

  /** Looks at a page: accessible, in order, not too wide; the same with everything open. */
  async look(page, name) {
    page.where = `${name} (${new URL(page.url()).pathname})`;
    await this.#keep(page, name);
    await this.#check(page);
    if (await openEverything(page)) {
      page.where += ", with everything open";
      await this.#check(page);
    }
  }

  async #check(page) {
    await accessible(page, this.#findings);
    await valid(page, this.#findings);
    await fits(page, this.#findings);
  }

  async #keep(page, name) {
    const folder = process.env.ORTAQ_SCREENSHOTS;
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    this.#pictures += 1;
    const file = `story-${String(this.#pictures).padStart(2, "0")}-${name.replace(/[^a-z0-9]+/gi, "-")}`;
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      const path = join(folder, `${file}.${size.width}.png`);
      await page.screenshot({ path, fullPage: true, animations: "disabled", caret: "initial" });
    }
  }

  /** Goes on in the demo's time: "tomorrow", "next-week" or "next-phase". */
  async goOn(until) {
    const page = await this.page("visitor");
    await page.goto(`${this.#demo.url}/en/demo/time`);
    await this.fill(page, { until });
    await this.press(page, "main form button");
    return page;
  }

  /** What time it is in the demo, in seconds since 1970. */
  async now() {
    const page = await this.page("visitor");
    await page.goto(`${this.#demo.url}/en/demo/time`);
    return Number(await page.locator("main input[name=seen]").inputValue());
  }
}
