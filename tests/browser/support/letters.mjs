// Letters of the demo: it writes each into a folder, as text beside what a mail program reads.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** How often the folder is looked at, and how long a letter is waited for, in milliseconds. */
const LOOK = 50;
const PATIENCE = 20_000;

/** The link that signs in, in the letter to `address`, once it is there. */
export async function linkInLetter(demo, address) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    for (const text of (await texts(demo.letters)).reverse()) {
      const link = text.includes(address) && text.match(/https?:\/\/[^\s<>]+\/sign-in\/[^\s<>]+/)?.[0];
      if (link) return link;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  throw new Error(`No letter to ${address} came into ${demo.letters}.`);
}

async function texts(folder) {
  const names = await readdir(folder).catch(() => []);
  const letters = names.filter((name) => name.endsWith(".txt")).sort();
  return Promise.all(letters.map((name) => readFile(join(folder, name), "utf8")));
}
