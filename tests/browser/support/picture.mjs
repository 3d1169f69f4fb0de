// A photo that nobody has taken: a PNG of any size, made here.

import * as zlib from "node:zlib";

/** A chunk of a PNG file. */
function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length);
  body.copy(whole, 4);
  whole.writeUInt32BE(sum(body), body.length + 4);
  return whole;
}

/** CRC-32, which Node has built in from 20.15 on only. */
function sum(bytes) {
  if (zlib.crc32) return zlib.crc32(bytes);
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}

/** A hill before a sky, as wide and high as asked, grainy as photos are, as the file that a form takes. */
export function photo(name, width, height) {
  let grain = 1;
  const row = 1 + width * 3;
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const ridge = height * (0.6 - 0.2 * Math.sin((x / width) * 5));
      grain = (Math.imul(grain, 1664525) + 1013904223) >>> 0;
      const shade = Math.round((y / height) * 60) + (grain >>> 29);
      const colour = y < ridge ? [120 + shade, 170 + shade, 230] : [90 + shade, 130, 60 + (grain >>> 28)];
      pixels.set(colour, y * row + 1 + x * 3);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits for each of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk("IHDR", head), chunk("IDAT", zlib.deflateSync(pixels)), chunk("IEND", Buffer.alloc(0))];
  return { name, mimeType: "image/png", buffer: Buffer.concat([signature, ...parts]) };
}
