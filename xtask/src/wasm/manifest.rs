//! `build-manifest.json`: what the published files were made of, because the toolchain moves.
//! Whoever has the same compiler, libraries and flags can make the same files and compare hashes.

use std::path::Path;

use super::compiler::{Compiler, FLAGS, TARGET};
use super::tools::OPTIMISE;
use crate::command::{cargo, output, program, run};
use crate::failure::Outcome;

/// Writes the manifest of all files in `folder`, and shows their sizes. Node does it: it has the
/// hash and the compression that the browser will see.
pub fn write(folder: &Path, compiler: &Compiler) -> Outcome {
    run(
        program("node")
            .arg("xtask/node/manifest.mjs")
            .arg(folder)
            .arg(compiler.version()?)
            .arg(FLAGS.join("\n"))
            .arg(OPTIMISE.join("\n"))
            .arg(libraries()?),
        "Node's message is above.",
    )
}

/// Every crate that is compiled into the modules, or that writes code of theirs.
fn libraries() -> Outcome<String> {
    let tree = output(
        cargo()
            .args(["tree", "--locked", "--package", "ortaq-wasm"])
            .args(["--target", TARGET, "--edges", "normal"])
            .args(["--prefix", "none", "--format", "{p}"]),
        "cargo's message is above.",
    )?;
    let mut libraries: Vec<_> = tree
        .lines()
        .map(|line| line.split_whitespace().take(2).collect::<Vec<_>>())
        .filter(|words| !words.is_empty())
        .map(|words| words.join(" ").replacen(" v", " ", 1))
        .collect();
    libraries.sort();
    libraries.dedup();
    Ok(libraries.join("\n"))
}
