//! The tools after the compiler: `wasm-bindgen` as a helper program of our own, locked to the
//! version of the library, and `wasm-opt` from the npm package `binaryen`, locked by its hash.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Module;
use crate::command::{cargo, program, run};
use crate::failure::Outcome;
use crate::workspace;

/// Takes out what came after the first release of WebAssembly: a compiler whose standard library
/// was built for newer browsers ends at the same module as one that built it anew. The list of
/// features goes too, or `wasm-bindgen` would write for them.
const LOWER: &[&str] = &[
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--signext-lowering",
    "--strip-target-features",
];

/// Fails on anything that is left of it, and makes the rest small and quick. Functions that are
/// called in one place stay functions: that compresses better by 3%, and takes no longer.
pub const OPTIMISE: &[&str] = &[
    "--mvp-features",
    "-O3",
    "--one-caller-inline-max-function-size=0",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Where both are.
pub struct Tools {
    bindgen: PathBuf,
    wasm_opt: PathBuf,
}

impl Tools {
    /// Builds the helper and fetches the package, unless they are there.
    pub fn prepare() -> Outcome<Self> {
        Ok(Self { bindgen: build_bindgen()?, wasm_opt: fetch_wasm_opt()? })
    }

    /// Writes `compiled` in the instructions of the first release of WebAssembly.
    pub fn lower(&self, compiled: &Path, lowered: &Path) -> Outcome {
        run(self.wasm_opt(compiled, lowered).args(LOWER), "wasm-opt says above what it cannot read.")
    }

    /// Writes the JavaScript side of `compiled` into `folder`: a script that declares the module's
    /// global name.
    pub fn bind(&self, compiled: &Path, folder: &Path, module: &Module) -> Outcome {
        run(
            program(&self.bindgen).args([compiled, folder]).args([module.name, module.global]),
            "If it names two versions, give `wasm-bindgen` the same one in Cargo.toml and in \
             xtask/bindgen/Cargo.toml.",
        )
    }

    /// Writes the module that is published.
    pub fn optimise(&self, module: &Path, published: &Path) -> Outcome {
        run(
            self.wasm_opt(module, published).args(OPTIMISE),
            "If it names a feature, the module needs a newer browser than promised: see \
             docs/decisions/wasm.md.",
        )
    }

    fn wasm_opt(&self, from: &Path, to: &Path) -> Command {
        let mut command = program("node");
        command.args([&self.wasm_opt, from]).arg("-o").arg(to);
        command
    }
}

fn build_bindgen() -> Outcome<PathBuf> {
    let folder = workspace::target().join("bindgen");
    run(
        cargo()
            .args(["build", "--quiet", "--locked"])
            .args(["--manifest-path", "xtask/bindgen/Cargo.toml"])
            .env("CARGO_TARGET_DIR", &folder),
        "The helper around wasm-bindgen could not be built; the compiler's message is above.",
    )?;
    Ok(folder.join("debug/ortaq-bindgen"))
}

/// Fetches what the lock file names, unless that is what was fetched last.
fn fetch_wasm_opt() -> Outcome<PathBuf> {
    let folder = workspace::create(&workspace::target().join("node"))?;
    let fetched = folder.join("fetched-lock.json");
    let locked = workspace::root().join("xtask/node/package-lock.json");
    if fs::read(&fetched).ok() != fs::read(&locked).ok() {
        for name in ["package.json", "package-lock.json"] {
            workspace::copy(&locked.with_file_name(name), &folder.join(name))?;
        }
        run(
            program("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder),
            "npm could not fetch `binaryen`: is there a network?",
        )?;
        workspace::copy(&locked, &fetched)?;
    }
    Ok(folder.join("node_modules/binaryen/bin/wasm-opt"))
}
