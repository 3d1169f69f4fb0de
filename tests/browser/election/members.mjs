// Members of the council and observers at the real page, from the secretary's link to what they sign.

import { readFileSync } from "node:fs";

const PHONE = { width: 360, height: 740 };

/** Somebody with a key, in a browser of their own. */
export class Member {
  constructor(election, role, number) {
    Object.assign(this, { election, role, number, name: `${role} ${number}` });
  }

  /** Joins with the secretary's link. */
  static async join(election, role, number) {
    const member = await Member.makeKey(election, role, number);
    await member.at("Your key is enrolled");
    await member.press("Go on");
    return member;
  }

  /** With the secretary's link a key is made, kept as a file and on paper, and handed in. */
  static async makeKey(election, role, number) {
    const member = new Member(election, role, number);
    const link = await election.invite(role, number);
    member.page = await election.newPage(member.name, { viewport: PHONE });
    await member.page.goto(link.replace("#", "?lang=en#"));
    await member.at("You become");
    await member.press("Make my key");
    await member.at("Passphrase");
    member.passphrase = await member.digits();
    await member.press("I wrote it down");
    await member.at("Save the file with your key");
    const [file] = await Promise.all([member.page.waitForEvent("download"), member.press("Save the file")]);
    member.file = readFileSync(await file.path());
    await member.press("Go on");
    await member.at("Your key on paper");
    const paper = await member.digits();
    election.recorder.digits(`the passphrase of ${member.name}`, member.passphrase);
    election.recorder.digits(`the seed of ${member.name}`, paper);
    await member.press("The paper is ready");
    await member.at("Is the paper right?");
    for (const [nth, label] of (await member.page.locator("form label").allTextContents()).entries()) {
      await member.page.locator(`#group-${nth}`).fill(paper[Number(label.replace(/\D/g, "")) - 1]);
    }
    await member.press("Check and hand in my key");
    return member;
  }

  press = (name) => this.page.getByRole("button", { name, exact: true }).click();
  digits = () => this.page.locator(".digits li").allTextContents();
  at = (words) => this.election.at(this.page, words);

  /** Comes back another day, in another browser, with the file. */
  async comeBack() {
    await this.leave();
    this.page = await this.election.newPage(this.name, { viewport: PHONE });
    await this.page.goto(`${this.election.stage.vote}council/?lang=en`);
    await this.at("Open your key");
    await this.press("I have the file");
    await this.page.locator("#file").setInputFiles({ name: "keys.json", mimeType: "application/json", buffer: this.file });
    await this.page.locator("#typed").fill(this.passphrase.join(" "));
    await this.press("Open");
    const forgotten = this.page.getByRole("heading", { name: "This device does not know what you signed before" });
    await forgotten.or(this.page.getByText("Where the vote stands")).first().waitFor();
    if (await forgotten.isVisible()) await this.press("Go on");
  }

  async leave() {
    await this.page?.context().close();
    this.page = null;
  }

  /** Reads what waits, and signs it. */
  async sign(what) {
    if (!this.page) await this.comeBack();
    await this.at("waits for your signature");
    await this.press(what);
    await this.at(what);
    await this.press("I agree and sign");
    await this.at("Signed");
    await this.press("Go on");
  }

  /** Says that the fingerprint is that of the others; gives it. */
  async compare(words) {
    await this.at(words);
    const fingerprint = (await this.digits()).join(" ");
    await this.press("It is the same");
    return fingerprint;
  }
}
