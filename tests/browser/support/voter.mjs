// A voter in the booth: what a hand does and an eye reads, by the words that stand on the page.

import { readFileSync } from "node:fs";

import { heed } from "./browser.mjs";
import { NARROW } from "./languages.mjs";
import { voteFiles } from "./vote-files.mjs";

/** The booth's words in a language, as the page has them. */
export function wordsOf(language) {
  const texts = JSON.parse(voteFiles("booth").get(`texts/${language}.json`).content.toString());
  return (id) => texts[`vote-booth-${id}`];
}

const words = wordsOf("en");

/** A phone of its own; what its pages report of errors goes to `findings`. */
export async function newPhone(browser, findings, options = {}) {
  const context = await browser.newContext({ viewport: NARROW, locale: "en-GB", ...options });
  context.on("page", (page) => {
    page.where ??= "the booth";
    heed(page, findings);
  });
  return context;
}

export class Voter {
  constructor(page, vote) {
    Object.assign(this, { page, vote });
  }

  /** Opens the booth; `end` is what stands behind its address. */
  static async at(context, vote, end = "") {
    const voter = new Voter(await context.newPage(), vote);
    await voter.page.goto(`${vote.booth}${end}`);
    return voter;
  }

  button = (id) => this.page.getByRole("button", { name: words(id), exact: true });
  heading = (name) => this.page.getByRole("heading", { level: 1, name });
  see = (id) => this.heading(typeof words(id) === "string" ? words(id) : /code/).waitFor();
  tracker = async () => (await this.page.locator("main .tracker span").allTextContents()).join(" ");

  /** Chooses projects by their printed numbers, and goes to the check. */
  async choose(...numbers) {
    await this.see("choose-title");
    for (const number of numbers) await this.page.locator(`#option-${number - 1}`).check();
    await this.button("choose-next").click();
    await this.see("check-title");
  }

  /** Says that this is the choice. */
  confirm = () => this.button("check-yes").click();

  /** Types the codes of the letter, and goes on. */
  async type(...codes) {
    await this.page.locator("#code-1").waitFor();
    for (const [place, code] of codes.entries()) await this.page.locator(`#code-${place + 1}`).fill(code);
    await this.button("code-next").click();
  }

  /** From an open booth to the ballot that can be cast. */
  async prepare(...numbers) {
    await this.choose(...numbers);
    await this.confirm();
    await this.type(...this.vote.codes);
    await this.see("cast-title");
  }

  cast = () => this.button("cast-go").click();

  /** Waits for the receipt; its tracker. */
  async receipt() {
    await this.see("receipt-title");
    return this.tracker();
  }

  /** The content of the file that this button offers. */
  async saved(id) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.button(id).click()]);
    return readFileSync(await download.path(), "utf8");
  }

  /** Everything that this page's origin keeps on the device. */
  kept = () => this.page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
}
