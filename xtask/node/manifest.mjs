// Writes build-manifest.json beside the files it describes, and shows their sizes.
//
// node manifest.mjs FOLDER COMPILER COMPILER_FLAGS OPTIMISER_FLAGS LIBRARIES
// (the last three one item per line)

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [folder, compiler, flags, optimise, libraries] = process.argv.slice(2);
const lock = JSON.parse(readFileSync(new URL("package-lock.json", import.meta.url)));

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;

const files = readdirSync(folder)
  .sort()
  .map((name) => {
    const bytes = readFileSync(join(folder, name));
    return {
      name,
      bytes: bytes.length,
      brotli: brotli(bytes),
      sha256: createHash("sha256").update(bytes).digest("hex"),
    };
  });

const manifest = {
  compiler,
  flags: flags.split("\n"),
  profile: "wasm, see Cargo.toml",
  optimiser: `binaryen ${lock.packages["node_modules/binaryen"].version}`,
  optimiserFlags: optimise.split("\n"),
  libraries: libraries.split("\n"),
  files,
};

writeFileSync(join(folder, "build-manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
for (const { name, bytes, brotli: compressed } of files) {
  console.log(`${name.padEnd(24)}${String(bytes).padStart(9)} bytes${String(compressed).padStart(9)} compressed (brotli 11)`);
}
