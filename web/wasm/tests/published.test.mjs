// What is published is small enough for a rural connection, old enough for a rural phone, and
// says what it was made of.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { bytes, text } from "./module.mjs";

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

test("the module imports no source of randomness and no clock", () => {
  const module = new WebAssembly.Module(bytes("ortaq_voter_bg.wasm"));
  for (const { name } of WebAssembly.Module.imports(module)) {
    assert.doesNotMatch(name, /random|date|now|crypto/i);
  }
});

// Newer than the browsers in docs/decisions/wasm.md: optional chaining, `??`, BigInt,
// import.meta, private fields.
test("the JavaScript beside it has no syntax that the oldest browsers do not know", () => {
  assert.doesNotMatch(text("ortaq_voter.js"), /\?\.[a-z[(]|\?\?|BigInt|import\.meta|[ .]#[a-z]/);
});

test("no path of the machine that built it is in it", () => {
  const strings = bytes("ortaq_voter_bg.wasm").toString("latin1");
  assert.doesNotMatch(strings, /\/(home|root|tmp|Users|build)\//);
});
