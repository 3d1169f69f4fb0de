// A whole election, and what its people have in common: the stage, a browser, everything that is sent, and an eye on every
// step.

import { heed } from "../support/browser.mjs";
import { accessible, fits } from "../support/checks.mjs";
import { signIn } from "../support/people.mjs";
import { Recorder } from "./recorder.mjs";

const PATIENCE = 60_000;

export class Election {
  #seen = new Set();

  constructor(browser, stage, findings) {
    Object.assign(this, { browser, stage, findings, recorder: new Recorder(), now: 0, contexts: new Set() });
  }

  /** A page in a browser of its own, on a device whose clock is right. */
  async newPage(where, options = {}, prepare = async () => {}) {
    const context = await this.browser.newContext({ acceptDownloads: true, reducedMotion: "reduce", ...options });
    context.setDefaultTimeout(PATIENCE);
    this.recorder.watch(context);
    this.contexts.add(context);
    context.on("close", () => this.contexts.delete(context));
    if (this.now) await context.clock.setFixedTime(this.now * 1000);
    await prepare(context);
    const page = await context.newPage();
    page.where = where;
    heed(page, this.findings);
    page.on("response", (response) => {
      if (response.status() >= 500) this.findings.add(`${response.status()} for ${new URL(response.url()).pathname}`, page.where);
    });
    return page;
  }

  /** Lets the days pass, on every device as well; fails where the cycle does not come so far. */
  async until(phase) {
    const { phase: reached, now } = await this.stage.until(phase);
    if (reached !== phase) throw new Error(`It is still ${reached}, and should be ${phase}.`);
    this.now = now;
    for (const context of this.contexts) await context.clock.setFixedTime(now * 1000);
  }

  /** Waits for a step by its heading; the first time that a step comes, it is looked at. */
  async at(page, words) {
    await page.getByRole("heading", { level: 1 }).filter({ hasText: words }).first().waitFor().catch(async () => {
      const shown = await page.locator("main").innerText();
      throw new Error(`${page.where} does not come to “${words}”. It shows:\n${shown}\nThe platform says:\n${this.stage.complaints.join("\n")}`);
    });
    const what = `${new URL(page.url()).pathname.replace(/\d+/g, "")} ${words}`;
    page.where = `${page.where.split(":")[0]}: ${words}`;
    if (this.#seen.has(what)) return;
    this.#seen.add(what);
    await accessible(page, this.findings);
    await fits(page, this.findings);
  }

  /** What every open page shows, for who looks for what went wrong. */
  pages() {
    const open = [...this.contexts].flatMap((context) => context.pages());
    return Promise.all(open.map(async (page) => `${page.where}: ${(await page.locator("main").innerText().catch(() => "?")).slice(0, 600)}`));
  }

  /** How many different steps were looked at. */
  get steps() {
    return this.#seen.size;
  }

  /** A page of the platform, signed in as one of the demo's people. */
  async official(role) {
    const { state } = await signIn(this.browser, { role, url: `${this.stage.platform}/en/demo/as/${role}` });
    return this.newPage(role, { storageState: state });
  }

  /** The secretary makes a link by which somebody enrols a key. */
  async invite(role, number) {
    this.secretary ??= await this.official("secretary");
    const page = this.secretary;
    await page.goto(this.stage.page("keys"));
    await page.locator(`form[action$="/keys"]:has(input[name=role][value=${role}]):has(input[name=number][value="${number}"]) button`).click();
    return page.locator(".notice .code").textContent();
  }

  /** Waits until the vote's own interface says that something is so. */
  async comes(what, path, isSo) {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      const answer = await this.stage.ask(path);
      if (isSo(answer)) return answer;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`${what} does not come`);
  }

  /** Waits until the log has an entry of a type. */
  async entry(type) {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      const found = (await this.stage.lines()).filter((line) => line.type === type);
      if (found.length > 0) return found.at(-1);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`the log gets no ${type}`);
  }
}
