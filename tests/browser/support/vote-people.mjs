// People of a demo's vote who come by any door: its letters, and trustees with their files of keys.

import { existsSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { councilOf } from "./council.mjs";
import { startDemo } from "./demo.mjs";
import { observer } from "./observer.mjs";

/** Where the vote of a platform is, on its own origin. */
export async function voteUrl(platform) {
  const keys = await (await fetch(`${platform}/kk/assemblies/sarzhailau/cycles/2027/keys`)).text();
  return new URL("..", keys.match(/href="([^"]*\/council\/)"/)[1]).href;
}

/** Asks the vote's interface. */
export const askOf = (url) => async (path) => (await fetch(`${url}api/${path}`)).json();

/** Starts a demo at a time of its vote: `{ url, folder, council, ask, platform, stop }`, `url` being the vote's. */
export const startVoteAt = async (phase) => voteOf(await startDemo(phase));

/** The vote of a demo that is open. */
export async function voteOf(demo) {
  const url = await voteUrl(demo.url);
  const folder = join(demo.letters, "..");
  const council = await councilOf(folder, `${url}api/`);
  return { url, folder, council, ask: askOf(url), platform: demo.url, stop: demo.stop };
}

/** The letters on a demo's printer: `{ codes, fragments }`, what they say and what their QR codes carry behind the `#`. */
export async function lettersOf(browser, vote) {
  const page = await browser.newPage();
  await page.goto(`${vote.platform}/en/demo/letters`);
  const letters = await page.$$eval("li.card", (cards) =>
    cards.map((card) => ({
      fragments: Array.from(card.querySelectorAll("a"), (link) => new URL(link.href).hash),
      codes: Array.from(card.querySelectorAll(".code"), (code) => code.textContent.trim()),
    })),
  );
  await page.close();
  return letters;
}

/** A trustee with a file of keys on a computer that knows nothing of the vote, and the observer's tool. */
export class Trustee {
  #folder;

  /** `folder` is where the computer may have a folder of its own. */
  static async of(vote, folder, index) {
    const trustee = new Trustee();
    trustee.#folder = await mkdtemp(join(folder, "trustee-"));
    const { text, passphrase } = vote.council.keys("council", index);
    await writeFile(join(trustee.#folder, "keys.json"), text);
    await writeFile(join(trustee.#folder, "passphrase.txt"), passphrase);
    return trustee;
  }

  /** Asks what is to be done with a log: exit code and words. */
  ask(log) {
    return observer(this.#folder, "trustee", log, "--keys", "keys.json", "--passphrase-file", "passphrase.txt", "--out", "acts.jsonl");
  }

  /** Whether anything was signed. */
  hasSigned = () => existsSync(join(this.#folder, "acts.jsonl"));
}

/** Somebody opens the council's page behind a door with the file of keys, on a device that knows nothing or something. */
export async function openCouncil(page, vote, door, index, role = "council") {
  const press = (name) => page.getByRole("button", { name, exact: true }).click();
  const { text, passphrase } = vote.council.keys(role, index);
  await page.goto(`${door.url}council/?lang=en`);
  await press("I have the file");
  await page.locator("#file").setInputFiles({ name: "keys.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.locator("#typed").fill(passphrase);
  await press("Open");
}

/** Waits until the page's heading has these words. */
export const headed = (page, words) => page.getByRole("heading", { level: 1 }).filter({ hasText: words }).waitFor();
