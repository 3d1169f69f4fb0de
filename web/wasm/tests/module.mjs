// What all tests here share: the module as a browser gets it, and bytes from and to hex.

import { readFileSync } from "node:fs";

const built = (name) => new URL(`../../../build/wasm/${name}`, import.meta.url);

export const bytes = (name) => readFileSync(built(name));
export const text = (name) => readFileSync(built(name), "utf8");
export const hex = (array) => Buffer.from(array).toString("hex");
export const unhex = (string) => new Uint8Array(Buffer.from(string, "hex"));
export const utf8 = (string) => new TextEncoder().encode(string);

// By its text, because older releases of Node take a file that ends in .js for no module.
const script = Buffer.from(text("ortaq_voter.js")).toString("base64");

export const ortaq = await import(`data:text/javascript;base64,${script}`);
ortaq.initSync({ module: bytes("ortaq_voter_bg.wasm") });
