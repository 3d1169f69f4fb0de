// QR codes: what one module draws, the other reads.

import assert from "node:assert/strict";
import { test } from "node:test";

import { load, refused, votes } from "./module.mjs";

const { Qr } = load("ortaq_qr");
const scanner = load("ortaq_scanner");
const MODULE = 5; // pixels along the side of a code's module
const MARGIN = 4; // modules

// A picture of the code's path, in grey, as a camera would give it; turned by quarters.
function picture(qr, { dark = 30, light = 210, quarters = 0 } = {}) {
  const side = (qr.size + 2 * MARGIN) * MODULE;
  const gray = new Uint8Array(side * side).fill(light);
  const place = (x, y) => {
    let at = [x, y];
    for (let turn = 0; turn < quarters; turn += 1) at = [side - 1 - at[1], at[0]];
    return at[1] * side + at[0];
  };
  for (const [, x, y, width] of qr.path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    for (let row = 0; row < MODULE; row += 1) {
      for (let column = 0; column < width * MODULE; column += 1) {
        gray[place((Number(x) + MARGIN) * MODULE + column, (Number(y) + MARGIN) * MODULE + row)] = dark;
      }
    }
  }
  return [gray, side];
}

const read = (qr, options) => {
  const [gray, side] = picture(qr, options);
  return scanner.decode(gray, side, side);
};

test("a tracker and a letter's link are read from the picture of their code", () => {
  const texts = [votes[0].ballots[0].tracker, "https://vote.example/besqudyq/2027/booth/#1.008J4CT4ANK7F24SQ", "Бесқұдық"];
  for (const text of texts) {
    for (const options of [{}, { quarters: 1 }, { quarters: 2 }, { dark: 90, light: 140 }]) {
      assert.deepEqual(read(new Qr(text), options), [text]);
    }
  }
});

test("an opened ballot fits a code that a camera reads", () => {
  const opening = "x".repeat(900);
  const qr = new Qr(opening);
  assert.ok(qr.size <= 121, `${qr.size} modules`);
  assert.deepEqual(read(qr), [opening]);
});

test("a text that no code can hold is refused", () => {
  assert.equal(refused("qr-too-long", () => new Qr("x".repeat(3000))).length, 3000);
});

test("a picture without a code, or of other sizes than it says, has none", () => {
  assert.deepEqual(scanner.decode(new Uint8Array(10_000).fill(200), 100, 100), []);
  assert.deepEqual(scanner.decode(new Uint8Array(10_000), 100, 99), []);
  assert.deepEqual(scanner.decode(new Uint8Array(), 0, 0), []);
});

test("the time that a picture takes is shown", () => {
  const [code, side] = picture(new Qr("https://vote.example/besqudyq/2027/booth/#1.008J4CT4ANK7F24SQ"));
  const [width, height] = [640, 480];
  const gray = new Uint8Array(width * height).fill(180);
  for (let row = 0; row < side; row += 1) gray.set(code.subarray(row * side, (row + 1) * side), (row + 60) * width + 90);
  const before = performance.now();
  assert.equal(scanner.decode(gray, width, height).length, 1);
  console.log(`a picture of ${width} × ${height}: ${(performance.now() - before).toFixed(0)} ms`);
});
