// What is wrong, gathered over a whole walk: one run shows everything. The same fault on many pages
// is told once, with the first of them and their number.

import assert from "node:assert/strict";

export class Findings {
  #found = new Map();

  /** Notes a fault; `where` names page, person, language and width. */
  add(what, where) {
    const known = this.#found.get(what);
    if (known) known.count += 1;
    else this.#found.set(what, { where, count: 1 });
  }

  /** Fails if anything was found. */
  assertNone() {
    const lines = [...this.#found].map(([what, { where, count }]) => {
      const more = count > 1 ? `, and ${count - 1} more like it` : "";
      return `- ${what}\n    on ${where}${more}`;
    });
    assert.equal(lines.length, 0, `${lines.length} faults:\n${lines.join("\n")}`);
  }
}
