// What all tests here share: the module as a browser gets it, what the native build made of the
// same votes, and bytes from and to hex.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const built = (name) => new URL(`../../../build/${name}`, import.meta.url);

export const bytes = (name) => readFileSync(built(`wasm/${name}`));
export const text = (name) => readFileSync(built(`wasm/${name}`), "utf8");
export const hex = (array) => Buffer.from(array).toString("hex");
export const unhex = (string) => new Uint8Array(Buffer.from(string, "hex"));

// Written by web/wasm/examples/reference_votes.rs.
export const votes = JSON.parse(readFileSync(built("reference-votes.json"), "utf8"));

// A module's name, and the name that its script declares.
export const MODULES = {
  ortaq_voter: "OrtaqVoter",
  ortaq_scanner: "OrtaqScanner",
  ortaq_recount: "OrtaqRecount",
  ortaq_council: "OrtaqCouncil",
  ortaq_issuer: "OrtaqIssuer",
};

// A module as a page or a worker has it: the script declares a name, and is given the bytes.
export function load(name) {
  const declared = runInThisContext(`${text(`${name}.js`)};${MODULES[name]}`, `${name}.js`);
  declared.initSync({ module: bytes(`${name}_bg.wasm`) });
  return declared;
}

export const ortaq = load("ortaq_voter");

// That `action` is refused with this code; answers the fault with its values.
export function refused(code, action) {
  try {
    action();
  } catch (error) {
    const fault = JSON.parse(error.message);
    assert.equal(fault.code, code);
    return fault;
  }
  return assert.fail(`${code} was expected, and nothing was refused`);
}

// The credential of a vote's codes, which takes a second to stretch: once for each.
const stretched = new Map();
export function credentialOf(reference) {
  if (!stretched.has(reference.style)) {
    const vote = ortaq.Vote.read(reference.definition);
    const [first, second] = reference.codes.map((code, place) => ortaq.Part.stretch(vote, place + 1, code));
    stretched.set(reference.style, new ortaq.Credential(vote, first, second));
  }
  return stretched.get(reference.style);
}

// Makes the ballot of a reference again, here.
export const remake = (vote, credential, { prev, position, leaf, choice, seed }) =>
  vote.make(credential, prev, position, unhex(leaf), new Uint32Array(choice), unhex(seed));
