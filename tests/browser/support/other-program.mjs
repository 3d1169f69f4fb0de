// The built program with another booth inside, as the next version would have it: a copy in which one file of the booth says
// something else in a comment, in each of the three forms in which the program holds it.

import { chmod, readFile, writeFile } from "node:fs/promises";
import http from "node:http";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";

const FILE = "worker.js";
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The bytes of an answer as they come over the line; `encoding` is the only one that is taken. */
export function rawBytes(url, encoding = "identity") {
  return new Promise((resolve, reject) => {
    http.get(url, { headers: { "accept-encoding": encoding } }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => resolve({ encoding: response.headers["content-encoding"] ?? "identity", bytes: Buffer.concat(chunks) }));
    }).on("error", reject);
  });
}

/** The file with these words in its first comment, filled up with spaces to the length that it had. */
function withComment(content, words) {
  const end = content.indexOf("\n");
  const mended = Buffer.from(content);
  mended.fill(" ", 3, end);
  mended.write(words.slice(0, end - 3), 3);
  return mended;
}

/** A file of the gzip format and of this length; nothing if it cannot be. */
function gzipOf(content, length) {
  const short = gzipSync(content, { level: 9 });
  const room = length - short.length - 2;
  if (room < 0) return undefined;
  // A field of the header for whoever finds use for it (RFC 1952, 2.3.1.1) takes the room that is left.
  const field = Buffer.alloc(2 + room);
  field.writeUInt16LE(room);
  const head = Buffer.from(short.subarray(0, 10));
  head[3] |= 4;
  return Buffer.concat([head, field, short.subarray(10)]);
}

/** Other words whose compressed forms are as long as those that are there: more letters at random need more room. */
function mend({ identity, br, gzip }) {
  let number = 1;
  const random = () => (number = (number * 48_271) % 2_147_483_647);
  for (let tried = 0; tried < 5_000; tried += 1) {
    const words = `Mended ${Array.from({ length: tried % 120 }, () => LETTERS[random() % LETTERS.length]).join("")}`;
    const content = withComment(identity, words);
    const forms = { identity: content, br: brotliCompressSync(content), gzip: gzipOf(content, gzip.length) };
    if (forms.br.length === br.length && forms.gzip) return forms;
  }
  throw new Error(`No other ${FILE} is as long when it is compressed: change another file of the booth.`);
}

/** Writes such a program to `path`; `vote` serves the booth of the program that is built. */
export async function writeOtherProgram(path, vote) {
  const forms = {};
  for (const encoding of ["identity", "br", "gzip"]) {
    const served = await rawBytes(`${vote.url}booth/${FILE}`, encoding);
    if (served.encoding !== encoding) throw new Error(`${FILE} is not served as ${encoding}`);
    forms[encoding] = served.bytes;
  }
  const mended = mend(forms);
  const same = [mended.identity, brotliDecompressSync(mended.br), gunzipSync(mended.gzip)].every((bytes) => bytes.equals(mended.identity));
  if (!same) throw new Error("the forms of the mended file differ");
  const program = await readFile(process.env.ORTAQ_PROGRAM);
  for (const [encoding, bytes] of Object.entries(forms)) {
    let place = program.indexOf(bytes);
    if (place < 0) throw new Error(`The program does not hold ${FILE} as ${encoding}.`);
    for (; place >= 0; place = program.indexOf(bytes, place + 1)) mended[encoding].copy(program, place);
  }
  await writeFile(path, program);
  await chmod(path, 0o755);
}
