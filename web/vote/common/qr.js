// Draws QR codes (ISO/IEC 18004: bytes, error correction M, versions 1 to 40), on the device: a server that draws a code
// has read it. In WebAssembly this would be eight times as many bytes on the way to a phone.

(function (Ortaq) {
  "use strict";

  // By version, from 1: check bytes of a block, and blocks.
  const CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26].concat(Array(19).fill(28));
  const BLOCKS = [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37,
    38, 40, 43, 45, 47, 49,
  ];
  const FORMAT_M = 0;

  const MASKS = [
    (x, y) => (x + y) % 2,
    (x, y) => y % 2,
    (x) => x % 3,
    (x, y) => (x + y) % 3,
    (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
    (x, y) => ((x * y) % 2) + ((x * y) % 3),
    (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
    (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
  ];

  /**
   * The code of a text: `size`, its modules along a side without the margin of four, and `path`, the `d` of an SVG path
   * of its dark modules. Throws an Error if no code holds the text (2,331 bytes).
   */
  Ortaq.qr = (text) => {
    const bytes = new TextEncoder().encode(text);
    const version = BLOCKS.map((_, place) => place + 1).find((one) => bytes.length + (one < 10 ? 2 : 3) <= dataBytes(one));
    if (!version) throw new Error("no QR code holds so much");
    const code = new Code(version);
    code.drawBytes(interleaved(framed(bytes, version), version));
    const masked = MASKS.map((_, mask) => code.masked(mask));
    const best = masked.reduce((one, other) => (penalty(other) < penalty(one) ? other : one));
    return { size: code.size, path: path(best) };
  };

  /** The QR code of a text as a picture with this name, with the quiet zone that scanners need. */
  Ortaq.qrPicture = (content, label) => {
    const { size, path } = Ortaq.qr(content);
    const side = size + 8;
    const make = (name, attributes) => {
      const made = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const attribute of Object.keys(attributes)) made.setAttribute(attribute, attributes[attribute]);
      return made;
    };
    const picture = make("svg", { viewBox: `-4 -4 ${side} ${side}`, role: "img", "aria-label": label, class: "qr" });
    picture.append(make("path", { d: `M-4 -4h${side}v${side}h-${side}z`, fill: "#fff" }), make("path", { d: path }));
    return picture;
  };

  // Modules that carry bytes: all but the patterns.
  function rawBytes(version) {
    let modules = (16 * version + 128) * version + 64;
    if (version >= 2) {
      const align = Math.floor(version / 7) + 2;
      modules -= (25 * align - 10) * align - 55;
      if (version >= 7) modules -= 36;
    }
    return Math.floor(modules / 8);
  }

  const dataBytes = (version) => rawBytes(version) - CHECKS[version - 1] * BLOCKS[version - 1];

  // Mode, length, bytes, end and padding.
  function framed(bytes, version) {
    const length = version < 10 ? [bytes.length] : [bytes.length >> 8, bytes.length & 255];
    const nibbles = [4];
    for (const byte of length.concat(Array.from(bytes))) nibbles.push(byte >> 4, byte & 15);
    nibbles.push(0);
    const data = [];
    for (let place = 0; place < nibbles.length; place += 2) data.push((nibbles[place] << 4) | nibbles[place + 1]);
    for (let pad = 0xec; data.length < dataBytes(version); pad ^= 0xec ^ 0x11) data.push(pad);
    return data;
  }

  // Blocks with their check bytes, byte by byte in turn. The last blocks are one byte longer.
  function interleaved(data, version) {
    const [checks, count] = [CHECKS[version - 1], BLOCKS[version - 1]];
    const shorter = count - (rawBytes(version) % count);
    const length = Math.floor(rawBytes(version) / count) - checks;
    const divisor = generator(checks);
    let from = 0;
    const blocks = Array.from({ length: count }, (_, place) => {
      const to = from + length + (place < shorter ? 0 : 1);
      const block = data.slice(from, to);
      from = to;
      return { block, check: remainder(block, divisor) };
    });
    const bytes = [];
    for (let place = 0; place <= length; place += 1) {
      for (const { block } of blocks) if (place < block.length) bytes.push(block[place]);
    }
    for (let place = 0; place < checks; place += 1) for (const { check } of blocks) bytes.push(check[place]);
    return bytes;
  }

  // In GF(256) modulo x^8 + x^4 + x^3 + x^2 + 1.
  function multiply(one, other) {
    let product = 0;
    for (let bit = 7; bit >= 0; bit -= 1) {
      product = (product << 1) ^ ((product >> 7) * 0x11d);
      product ^= ((other >> bit) & 1) * one;
    }
    return product;
  }

  function generator(degree) {
    const divisor = Array(degree).fill(0);
    divisor[degree - 1] = 1;
    let root = 1;
    for (let round = 0; round < degree; round += 1) {
      for (let place = 0; place < degree; place += 1) {
        divisor[place] = multiply(divisor[place], root) ^ (place + 1 < degree ? divisor[place + 1] : 0);
      }
      root = multiply(root, 2);
    }
    return divisor;
  }

  function remainder(data, divisor) {
    const rest = divisor.map(() => 0);
    for (const byte of data) {
      const factor = byte ^ rest.shift();
      rest.push(0);
      divisor.forEach((coefficient, place) => (rest[place] ^= multiply(coefficient, factor)));
    }
    return rest;
  }

  class Code {
    constructor(version) {
      this.version = version;
      this.size = 17 + 4 * version;
      const grid = () => Array.from({ length: this.size }, () => Array(this.size).fill(0));
      this.dark = grid();
      this.fixed = grid();
      this.drawPatterns();
    }

    set(x, y, dark) {
      if (x < 0 || y < 0 || x >= this.size || y >= this.size) return;
      this.dark[y][x] = dark ? 1 : 0;
      this.fixed[y][x] = 1;
    }

    drawPatterns() {
      const last = this.size - 1;
      for (let place = 0; place <= last; place += 1) {
        this.set(6, place, place % 2 === 0);
        this.set(place, 6, place % 2 === 0);
      }
      for (const [x, y] of [[3, 3], [last - 3, 3], [3, last - 3]]) this.rings(x, y, 4);
      const centres = this.centres();
      const corner = centres.length - 1;
      centres.forEach((x, column) => {
        centres.forEach((y, row) => {
          const taken = (column === 0 && row % corner === 0) || (column === corner && row === 0);
          if (!taken) this.rings(x, y, 2);
        });
      });
      this.drawFormat(0);
      this.drawVersion();
    }

    rings(x, y, reach) {
      for (let down = -reach; down <= reach; down += 1) {
        for (let right = -reach; right <= reach; right += 1) {
          const ring = Math.max(Math.abs(down), Math.abs(right));
          this.set(x + right, y + down, reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
        }
      }
    }

    centres() {
      if (this.version === 1) return [];
      const count = Math.floor(this.version / 7) + 2;
      const step = this.version === 32 ? 26 : Math.ceil((this.version * 4 + 4) / (count * 2 - 2)) * 2;
      const places = [];
      for (let place = this.size - 7; places.length < count - 1; place -= step) places.unshift(place);
      return [6].concat(places);
    }

    drawFormat(mask) {
      const data = (FORMAT_M << 3) | mask;
      let rest = data;
      for (let round = 0; round < 10; round += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
      const bits = ((data << 10) | rest) ^ 0x5412;
      const bit = (place) => (bits >> place) & 1;
      for (let place = 0; place <= 5; place += 1) this.set(8, place, bit(place));
      this.set(8, 7, bit(6));
      this.set(8, 8, bit(7));
      this.set(7, 8, bit(8));
      for (let place = 9; place < 15; place += 1) this.set(14 - place, 8, bit(place));
      for (let place = 0; place < 8; place += 1) this.set(this.size - 1 - place, 8, bit(place));
      for (let place = 8; place < 15; place += 1) this.set(8, this.size - 15 + place, bit(place));
      this.set(8, this.size - 8, 1);
    }

    drawVersion() {
      if (this.version < 7) return;
      let rest = this.version;
      for (let round = 0; round < 12; round += 1) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
      const bits = (this.version << 12) | rest;
      for (let place = 0; place < 18; place += 1) {
        const [far, near] = [this.size - 11 + (place % 3), Math.floor(place / 3)];
        this.set(far, near, (bits >> place) & 1);
        this.set(near, far, (bits >> place) & 1);
      }
    }

    drawBytes(bytes) {
      let bit = 0;
      for (let right = this.size - 1; right >= 1; right -= 2) {
        if (right === 6) right = 5;
        for (let step = 0; step < this.size; step += 1) {
          for (const x of [right, right - 1]) {
            const y = ((right + 1) & 2) === 0 ? this.size - 1 - step : step;
            if (this.fixed[y][x] || bit >= bytes.length * 8) continue;
            this.dark[y][x] = (bytes[bit >> 3] >> (7 - (bit & 7))) & 1;
            bit += 1;
          }
        }
      }
    }

    // The modules under a mask.
    masked(mask) {
      this.drawFormat(mask);
      const covers = MASKS[mask];
      return this.dark.map((row, y) => row.map((dark, x) => (this.fixed[y][x] || covers(x, y) !== 0 ? dark : 1 - dark)));
    }
  }

  // How hard a camera would find it: long runs, blocks, what looks like a finder, too dark or too light.
  function penalty(rows) {
    const columns = rows.map((_, x) => rows.map((row) => row[x]));
    let sum = 0;
    for (const line of rows.concat(columns)) {
      const text = line.join("");
      for (const run of text.match(/0{5,}|1{5,}/g) || []) sum += run.length - 2;
      for (const finder of ["10111010000", "00001011101"]) sum += 40 * (text.split(finder).length - 1);
    }
    let dark = 0;
    rows.forEach((row, y) => {
      row.forEach((module, x) => {
        dark += module;
        const below = rows[y + 1];
        if (below && x > 0 && row[x - 1] === module && below[x] === module && below[x - 1] === module) sum += 3;
      });
    });
    return sum + 10 * Math.floor(Math.abs((dark * 20) / (rows.length * rows.length) - 10));
  }

  function path(rows) {
    let drawn = "";
    rows.forEach((row, y) => {
      const text = row.join("");
      for (let x = text.indexOf("1"); x >= 0; ) {
        const end = text.indexOf("0", x) < 0 ? text.length : text.indexOf("0", x);
        drawn += `M${x} ${y}h${end - x}v1H${x}z`;
        x = text.indexOf("1", end);
      }
    });
    return drawn;
  }
})(self.Ortaq);
