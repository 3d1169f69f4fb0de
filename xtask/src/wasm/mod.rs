//! What browsers run: `web/wasm` as WebAssembly, with the JavaScript beside it, in `build/wasm`.
//!
//! Four programs in a row: a compiler that knows the target, a first `wasm-opt` that lowers what
//! old browsers do not know, `wasm-bindgen` for the JavaScript, and a second `wasm-opt` that
//! optimises and refuses any feature beyond the first release of WebAssembly. Why so:
//! docs/decisions/wasm.md.

mod compiler;
mod debian;
mod manifest;
mod tools;

use std::path::{Path, PathBuf};

use crate::built;
use crate::command;
use crate::failure::{Failure, Outcome};
use crate::prerequisites::{self, C_COMPILER, NODE, NPM};
use crate::workspace;
use compiler::Compiler;
use tools::Tools;

/// A module that a browser loads: the features of `ortaq-wasm` that it has, under its own name.
pub struct Module {
    /// The stem of its files.
    pub name: &'static str,
    /// The name by which scripts call it.
    pub global: &'static str,
    /// Which features of `web/wasm` are in it.
    pub features: &'static str,
}

/// One module per group of people, so that nobody loads what only others run.
const MODULES: &[Module] = &[
    Module { name: "ortaq_voter", global: "OrtaqVoter", features: "voter" },
    Module { name: "ortaq_scanner", global: "OrtaqScanner", features: "scanner" },
    Module { name: "ortaq_recount", global: "OrtaqRecount", features: "recount" },
    Module { name: "ortaq_council", global: "OrtaqCouncil", features: "council" },
    Module { name: "ortaq_issuer", global: "OrtaqIssuer", features: "issuer" },
];

const TESTS: &str = "web/wasm/tests";
/// What the native build made, for these tests.
const REFERENCE: &str = "build/reference-votes.json";

/// `cargo xtask wasm`.
pub fn build() -> Outcome {
    prerequisites::need(&[C_COMPILER, NODE, NPM])?;
    let compiler = Compiler::choose()?;
    println!("compiler: {}", compiler.version()?);
    let tools = Tools::prepare()?;
    let folder = workspace::root().join("build/wasm");
    workspace::remove(&folder)?;
    workspace::create(&folder)?;
    for module in MODULES {
        build_module(module, &compiler, &tools, &folder)?;
    }
    manifest::write(&folder, &compiler)
}

/// Builds the modules unless they are there, and says what will be missing where that is impossible.
pub fn build_if_possible() {
    if workspace::root().join("build/wasm/build-manifest.json").exists() {
        return;
    }
    println!("Building what browsers run in the vote. The first time, this takes some minutes.");
    if let Err(failure) = build() {
        println!("{failure}\nThe platform is built without it: the pages of the vote will say so.");
    }
}

/// Builds the modules and runs their tests under Node.
pub fn test() -> Outcome {
    build()?;
    make_reference()?;
    let tests = test_files()?;
    command::run(
        command::program("node").args(["--test", "--test-reporter=spec"]).args(tests),
        "What `node --test` reports above is a difference between this build and the native one.",
    )
}

/// Lets the native build make the votes that the module must make in the same bytes.
fn make_reference() -> Outcome {
    command::run(
        command::program(built::program("reference_votes")?.path()).arg(REFERENCE),
        "The votes to compare the module with could not be made; the message is above.",
    )
}

fn test_files() -> Outcome<Vec<PathBuf>> {
    let files = workspace::entries(&workspace::root().join(TESTS))?;
    let is_test = |file: &PathBuf| file.to_string_lossy().ends_with(".test.mjs");
    let tests: Vec<_> = files.into_iter().filter(is_test).collect();
    if tests.is_empty() {
        return Err(Failure::new(format!("{TESTS} has no file that ends in .test.mjs.")));
    }
    Ok(tests)
}

fn build_module(module: &Module, compiler: &Compiler, tools: &Tools, folder: &Path) -> Outcome {
    let work = workspace::create(&workspace::target().join("wasm").join(module.name))?;
    let compiled = compiler.compile(module)?;
    let lowered = work.join("lowered.wasm");
    tools.lower(&compiled, &lowered)?;
    tools.bind(&lowered, &work, module)?;
    tools.optimise(&work.join(format!("{}_bg.wasm", module.name)), &folder.join(format!("{}_bg.wasm", module.name)))?;
    let script = format!("{}.js", module.name);
    workspace::copy(&work.join(&script), &folder.join(&script))
}
