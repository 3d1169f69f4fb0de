//! `cargo xtask demo`: the demo district with its people, on this machine, from one command.

use crate::arguments::Arguments;
use crate::command::{self, cargo, program};
use crate::failure::Outcome;
use crate::map_library;
use crate::prerequisites::{self, C_COMPILER};
use crate::{wasm, workspace};

/// Builds the platform and hands over to `ortaq demo`, with whatever else was typed.
pub fn run(arguments: &mut Arguments) -> Outcome {
    prerequisites::need(&[C_COMPILER])?;
    map_library::fetch_if_possible();
    wasm::build_if_possible();
    println!("Building the platform. The first time, this takes some minutes.");
    command::run(
        cargo().args(["build", "--workspace", "--bin", "ortaq", "--locked"]),
        "The compiler's message is above. What it needs: a C compiler and the Rust of \
         `rust-version` in Cargo.toml.",
    )?;
    command::become_program(
        program(workspace::target().join("debug/ortaq")).arg("demo").args(arguments.rest()),
        "`cargo xtask demo -- --help` lists what can be typed.",
    )
}
