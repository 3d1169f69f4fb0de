// Issuers at the real page: keys, codes, letters, a lost letter, codes that end for paper.

import { readFileSync } from "node:fs";

export class IssuerPage {
  /** Joins with the secretary's link. */
  static async join(election, number) {
    const issuer = await IssuerPage.makeKey(election, number);
    await issuer.at("Codes and letters");
    return issuer;
  }

  /** With the secretary's link a key is made, kept as a file and on paper, and handed in. */
  static async makeKey(election, number) {
    const issuer = new IssuerPage();
    Object.assign(issuer, { election, number, name: `issuer ${number}` });
    const link = await election.invite("issuer", number);
    issuer.page = await election.newPage(issuer.name, {}, async (context) => {
      // Nobody closes the dialogue of a printer here.
      await context.addInitScript(() => (self.print = () => {}));
    });
    await issuer.page.goto(link.replace("#", "?lang=en#"));
    await issuer.at("Make your key");
    await issuer.press("Make my key");
    await issuer.at("Write down the passphrase");
    issuer.passphrase = await issuer.digits();
    election.recorder.digits(`the passphrase of ${issuer.name}`, issuer.passphrase);
    await issuer.press("I wrote them down");
    await issuer.typeBack(issuer.passphrase);
    await issuer.at("Save the file with your key");
    await issuer.saved("Save the file");
    await issuer.press("It is there");
    await issuer.at("Your key on paper");
    const paper = await issuer.digits();
    election.recorder.digits(`the seed of ${issuer.name}`, paper);
    await issuer.press("I have it on paper");
    await issuer.typeBack(paper);
    await issuer.at("Enrol your key");
    await issuer.press("Enrol this key");
    return issuer;
  }

  press = (name) => this.page.getByRole("button", { name, exact: true }).click();
  digits = () => this.page.locator(".digits li").allTextContents();
  at = (words) => this.election.at(this.page, words);

  async typeBack(list) {
    await this.at("Type two groups");
    for (const field of await this.page.locator("input[id^=group-]").all()) {
      await field.fill(list[Number((await field.getAttribute("id")).slice(6)) - 1]);
    }
    await this.press("Compare");
  }

  async saved(button) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.press(button)]);
    return readFileSync(await download.path(), "utf8");
  }

  /** Back to the list of what there is to do, with news. */
  async home() {
    const list = this.page.getByRole("button", { name: /^(Back|To the list of steps)$/ });
    for (let steps = 0; (await this.page.getByRole("button", { name: "Look for news", exact: true }).count()) === 0; steps += 1) {
      if (steps > 5) throw new Error(`${this.name} finds no way to the list`);
      await list.first().click();
    }
    await this.page.locator("#said").evaluate((said) => (said.textContent = ""));
    await this.press("Look for news");
    await this.page.locator("#said").filter({ hasText: "The page has the newest log." }).waitFor({ state: "attached" });
    await this.at("Codes and letters");
  }

  /** Opens the list of people; its fingerprint. */
  async openTable(table) {
    await this.press("Open the list of people");
    await this.page.getByLabel("Or paste the table here").fill(table);
    await this.press("Check the list");
    await this.at("The list is right");
    const fingerprint = await this.digits();
    await this.press("The list agrees, continue");
    return fingerprint.join(" ");
  }

  /** Makes the codes and, where the other one has to come first, waits to publish. */
  async publishParts() {
    await this.press("Make and publish the codes' public parts");
    await this.at("The seed of your codes");
    await this.press("Make a new seed");
    await this.at("Save the file of codes");
    await this.saved("Save the file");
    await this.press("Continue");
    await this.at("Make the public parts");
    await this.press("Start");
    await this.at("Publish the public parts");
    const waits = this.page.getByRole("button", { name: "Wait here for issuer 1" });
    if (await waits.isVisible()) await waits.click();
    await this.press("Publish");
    await this.at("Your parts are published");
    await this.press("To the list of steps");
  }

  /** Prints everybody's letters: the codes, by line. */
  async print() {
    await this.home();
    await this.press("Print the letters");
    await this.at("Print the");
    const letters = await this.#printed("Print these letters");
    await this.press("Yes, all of them");
    await this.press("All letters are printed");
    await this.at("Say that all letters are printed");
    await this.press("Yes, all my letters are printed");
    await this.at("Destroy the codes");
    return letters;
  }

  async #printed(button) {
    const [window] = await Promise.all([this.page.context().waitForEvent("page"), this.press(button)]);
    await window.locator("section .fingerprint").first().waitFor();
    const codes = await window.locator("section").evaluateAll((sections) => sections.map((section) => section.querySelector(".secret").textContent));
    await window.close();
    codes.forEach((code, line) => this.election.recorder.code(`part ${this.number} of a code (${line + 1} of ${codes.length})`, code));
    return codes;
  }

  /** The new letter of somebody, after both have signed. */
  async printOne() {
    const [code] = await this.#printed("Print the new letter");
    return code;
  }

  /** The same, for who signed first and was not there when the other did. */
  async printOneOf(number) {
    await this.home();
    await this.press("Print the letters");
    await this.at("Print the");
    for (const label of ["From letter", "To letter"]) await this.page.getByLabel(label).fill(String(number));
    const [code] = await this.#printed("Print these letters");
    await this.press("Yes, all of them");
    return code;
  }

  /** Ends the codes of those who voted on paper. */
  async endForPaper(numbers) {
    await this.home();
    await this.press("End codes");
    await this.at("End codes");
    await this.page.getByLabel("Numbers of the letters").fill(numbers.join(", "));
    await this.page.locator("form button[type=submit]").first().click();
    await this.at("It waits for the other signature");
  }

  /** Says how many ballots a box had. */
  async box({ number, ballots, ended }) {
    await this.home();
    await this.press("End codes");
    await this.at("End codes");
    await this.page.getByLabel("Number of the box").fill(String(number));
    await this.page.getByLabel("Ballots in it").fill(String(ballots));
    await this.page.getByLabel("Codes that were ended for it").fill(String(ended));
    await this.page.locator("form button[type=submit]").last().click();
    await this.at("It waits for the other signature");
  }

  /** Signs all that waits. */
  async signWaiting() {
    await this.home();
    await this.press("Read and sign what waits for you");
    await this.at("What waits for you");
    await this.press("Sign");
    await this.at("It stands in the log");
  }
}
