// The files of a page of the vote, as the program has them: `cargo xtask test --only browser` writes them to a folder.

import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";

import { FOLDER, TYPES } from "./vote-pages.mjs";

/** A page's files by path: `{ type, content }`. */
export function voteFiles(page) {
  const folder = join(FOLDER, page);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const read = ({ parentPath, path = parentPath, name }) => {
    const file = join(path, name);
    const its = { type: TYPES[extname(name)], content: readFileSync(file) };
    return [file.slice(folder.length + 1), its];
  };
  return new Map(entries.map(read));
}
