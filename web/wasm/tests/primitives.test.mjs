// The module computes what the standards print.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { hex, ortaq, unhex, utf8 } from "./module.mjs";

const scalar = (number) => {
  const bytes = new Uint8Array(32);
  bytes[0] = number;
  return bytes;
};

test("SHA-512 agrees with Node's", () => {
  for (const length of [0, 1, 111, 112, 127, 128, 1000]) {
    const message = new Uint8Array(length).fill(length);
    assert.equal(hex(ortaq.sha512(message)), createHash("sha512").update(message).digest("hex"));
  }
});

// RFC 9496, A.1: the multiples 0 to 3 and 15 of the generator.
const MULTIPLES = [
  [0, "0000000000000000000000000000000000000000000000000000000000000000"],
  [1, "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76"],
  [2, "6a493210f7499cd17fecb510ae0cea23a110e8d5b901f8acadd3095c73a3b919"],
  [3, "94741f5d5d52755ece4f23f044ee27d5d1ea1e2bd196b462166b16152a9d0259"],
  [15, "e0c418f7c8d9c4cdd7395b93ea124f3ad99021bb681dfc3302a9d99a2e53e64e"],
];

test("multiples of the generator are those of RFC 9496, A.1", () => {
  for (const [number, expected] of MULTIPLES) {
    assert.equal(hex(ortaq.multiplyGenerator(scalar(number))), expected);
  }
});

test("any multiple agrees with the table of the generator's", () => {
  const generator = unhex(MULTIPLES[1][1]);
  const large = ortaq.sha512(utf8("scalar")).slice(0, 32);
  large[31] &= 0x0f;
  for (const factor of [scalar(15), large]) {
    assert.equal(
      hex(ortaq.multiply(generator, factor)),
      hex(ortaq.multiplyGenerator(factor)),
    );
  }
});

// RFC 9496, A.2: not canonical, negative, not square, minus one.
const REFUSED = [
  "00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
  "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "f3ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

test("encodings that RFC 9496, A.2 refuses are refused", () => {
  for (const encoding of REFUSED) {
    assert.throws(() => ortaq.multiply(unhex(encoding), scalar(1)), /not the encoding/);
  }
});

test("the order of the group and wrong lengths are no scalars", () => {
  const order = unhex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
  assert.throws(() => ortaq.multiplyGenerator(order), /below the order/);
  assert.throws(() => ortaq.multiplyGenerator(new Uint8Array(31)), /below the order/);
});

test("a label maps to the element that RFC 9496, A.3 derives from it", () => {
  const label = utf8("Ristretto is traditionally a short shot of espresso coffee");
  assert.equal(
    hex(ortaq.hashToGroup(label)),
    "3066f82a1a747d45120d1740f14358531a8f04bbffe6a819f86dfe50f44a0a46",
  );
});

// RFC 8032, 7.1: test 3.
const SECRET = "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7";
const PUBLIC = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";
const MESSAGE = unhex("af82");
const SIGNATURE =
  "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac" +
  "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a";

test("keys and signatures are those of RFC 8032, 7.1", () => {
  assert.equal(hex(ortaq.publicKey(unhex(SECRET))), PUBLIC);
  assert.equal(hex(ortaq.sign(unhex(SECRET), MESSAGE)), SIGNATURE);
  assert.throws(() => ortaq.publicKey(new Uint8Array(31)), /32 bytes/);
});

test("a signature verifies for its key and message, and for no other", () => {
  assert.ok(ortaq.verifies(unhex(PUBLIC), MESSAGE, unhex(SIGNATURE)));
  assert.ok(!ortaq.verifies(unhex(PUBLIC), unhex("af83"), unhex(SIGNATURE)));
  assert.ok(!ortaq.verifies(unhex(PUBLIC).fill(0), MESSAGE, unhex(SIGNATURE)));
  assert.ok(!ortaq.verifies(new Uint8Array(0), MESSAGE, new Uint8Array(3)));
  const changed = unhex(SIGNATURE);
  changed[0] ^= 1;
  assert.ok(!ortaq.verifies(unhex(PUBLIC), MESSAGE, changed));
});

test("a key of small order, which signs everything for lax verifiers, is refused", () => {
  const identity = scalar(1);
  const signature = new Uint8Array(64);
  signature[0] = 1;
  assert.ok(!ortaq.verifies(identity, MESSAGE, signature));
});
