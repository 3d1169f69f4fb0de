//! `cargo xtask try`: a stranger's first five minutes. A whole vote of real size is rehearsed on
//! this machine, replayed as an observer would, and counted.

use std::path::Path;
use std::time::Instant;

use crate::command::{self, cargo, program};
use crate::failure::Outcome;
use crate::workspace;

/// The demo budget that ships with the project.
const BUDGET: &str = "examples/sarzhailau.pb";
/// The log and keys of the rehearsal, in the folder for what is built.
const BUNDLE: &str = "build/sarzhailau.ortaq";
const TRUSTEES: &str = "5";
const THRESHOLD: &str = "3";

/// The whole of `cargo xtask try`.
pub fn run() -> Outcome {
    let start = Instant::now();
    section("Build the observer's tool");
    command::run(
        cargo().args(["build", "--release", "--package", "ortaq-observer"]),
        "A C compiler and the Rust of `rust-version` in Cargo.toml are what it needs.",
    )?;
    rehearse(&workspace::target().join("release/ortaq-observer"))?;
    println!(
        "\nDone in {:.0} s. The log is in {BUNDLE}; change a byte of it and verify again.",
        start.elapsed().as_secs_f64()
    );
    Ok(())
}

fn rehearse(tool: &Path) -> Outcome {
    workspace::create(&workspace::root().join("build"))?;
    section("Rehearse a vote: keys, ballots, log, decryption, result");
    command::run(
        program(tool)
            .args(["rehearse", BUDGET])
            .args(["--trustees", TRUSTEES, "--threshold", THRESHOLD])
            .args(["--out", BUNDLE]),
        "The message above says at which step of the vote it stopped.",
    )?;
    section("Verify it, trusting nobody");
    command::run(
        program(tool).args(["verify", BUNDLE]),
        "The check that failed is named above. A fresh rehearsal must verify: please report it.",
    )?;
    section("The outcome of the same budget from its ballots in the clear");
    command::run(
        program(tool).args(["outcome", BUDGET, "--rule", "greedy"]),
        "The message above says which line of the budget's file is wrong.",
    )
}

fn section(title: &str) {
    println!("\n== {title}");
}
