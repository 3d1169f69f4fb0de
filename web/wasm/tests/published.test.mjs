// What is published is small enough for a rural connection, old enough for a rural phone, and
// says what it was made of.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { Script, createContext, runInContext } from "node:vm";

import { MODULES, bytes, text } from "./module.mjs";

const MANIFEST = JSON.parse(text("build-manifest.json"));

// Of the 160 KB that a first visit to the booth may weigh.
const MOST_COMPRESSED = 110_000;

test("a voter's module is at most 110 KB compressed", () => {
  const { brotli } = MANIFEST.files.find(({ name }) => name === "ortaq_voter_bg.wasm");
  assert.ok(brotli <= MOST_COMPRESSED, `${brotli} bytes`);
});

test("the manifest names compiler, flags, libraries and the hash of every file", () => {
  assert.match(MANIFEST.compiler, /^rustc \d+\.\d+\.\d+/);
  assert.ok(MANIFEST.flags.length > 0);
  assert.ok(MANIFEST.libraries.some((library) => /^curve25519-dalek \d/.test(library)));
  for (const { name, sha256 } of MANIFEST.files) {
    assert.equal(createHash("sha256").update(bytes(name)).digest("hex"), sha256, name);
  }
});

for (const [name, global] of Object.entries(MODULES)) {
  test(`${name} imports no source of randomness and no clock`, () => {
    const module = new WebAssembly.Module(bytes(`${name}_bg.wasm`));
    for (const { name: imported } of WebAssembly.Module.imports(module)) {
      assert.doesNotMatch(imported, /random|date|now|crypto/i);
    }
  });

  // Newer than the browsers in docs/decisions/wasm.md: optional chaining, `??`, BigInt,
  // import.meta, private fields.
  test(`${name}: the JavaScript beside it has no syntax that the oldest browsers do not know`, () => {
    assert.doesNotMatch(text(`${name}.js`), /\?\.[a-z[(]|\?\?|BigInt|import\.meta|[ .]#[a-z]/);
  });

  // Workers of old phones take no ECMAScript modules, and a page that is one file cannot import.
  test(`${name} is a classic script that declares one name`, () => {
    const script = new Script(text(`${name}.js`));
    const context = createContext({ TextDecoder, TextEncoder, WebAssembly });
    script.runInContext(context);
    assert.deepEqual(Object.keys(context), ["TextDecoder", "TextEncoder", "WebAssembly"]);
    assert.equal(runInContext(`typeof ${global}.initSync`, context), "function");
  });

  test(`no path of the machine that built it is in ${name}`, () => {
    const strings = bytes(`${name}_bg.wasm`).toString("latin1");
    assert.doesNotMatch(strings, /\/(home|root|tmp|Users|build)\//);
  });
}
