// A member of the council on a phone, with their keys in a file.

import { join } from "node:path";

import { accessible, fits } from "./checks.mjs";

const PHONE = { width: 320, height: 640 };
const PICTURES = process.env.ORTAQ_COUNCIL_PICTURES;
const OPEN = {
  en: ["I have the file", "Open"],
  ru: ["У меня есть файл", "Открыть"],
  kk: ["Менде файл бар", "Ашу"],
};

export class Member {
  /** Opens the council's page; faults of its scripts go to `findings`. */
  static async at(browser, findings, url, language) {
    const page = await (await browser.newContext({ viewport: PHONE })).newPage();
    page.where = "council";
    page.on("pageerror", (error) => findings.add(`a script failed: ${error.message}`, page.where));
    await page.goto(url);
    return Object.assign(new Member(), { page, findings, language });
  }

  /** Opens the keys of a file; goes on where the page says that it remembers nothing. */
  async open({ text, passphrase }) {
    const { page } = this;
    const [file, open] = OPEN[this.language];
    await this.press(file);
    await page.locator("#file").setInputFiles({ name: "keys.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await page.locator("#typed").fill(passphrase);
    await this.press(open);
    const waits = page.locator("ul.plain button");
    const forgotten = page.locator(".notice.warning + .hint");
    await waits.or(forgotten).first().waitFor();
    if (await forgotten.isVisible()) await page.locator("main .actions button").click();
    await waits.first().waitFor();
  }

  press(name) {
    return this.page.getByRole("button", { name, exact: true }).click();
  }

  /** Waits for a step by its heading. */
  heading(words) {
    return this.page.getByRole("heading", { level: 1 }).filter({ hasText: words }).waitFor();
  }

  /** Waits for a step by its heading, and looks at it. */
  async at(words) {
    await this.heading(words);
    await this.look(words);
  }

  /** Is what is shown accessible, does it fit a phone? */
  async look(name) {
    const { page, findings } = this;
    page.where = `council, ${name}`;
    await accessible(page, findings);
    await fits(page, findings);
    const file = name.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `council-${file}.${this.language}.png`), fullPage: true });
  }
}
