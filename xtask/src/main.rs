//! Build helpers behind the README's two commands.
//!
//! A person who clones this repository should need no list of steps: these commands know the
//! order, install what is missing where that is possible, and otherwise say what to install.
//! The crate has no dependencies, so that the first command answers within seconds.

mod arguments;
mod built;
mod command;
mod demo;
mod dependency_tree;
mod failure;
mod fuzz;
mod interoperability;
mod large_vote;
mod map_library;
mod platform;
mod postgres;
mod prerequisites;
mod rehearsal;
mod steps;
mod suite;
mod tiles;
mod wasm;
mod workspace;

use std::process::ExitCode;

use arguments::Arguments;
use failure::Outcome;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  demo         build the platform and open the demo district with its people
               what follows is for `ortaq demo`: --at PHASE, --listen ADDRESS, --help
  try          build the observer's tool, rehearse a whole vote on the demo budget, verify it
               and show the outcome
  test         everything that must pass before a change is merged
               --only STEP   one step (see --list)
               --list        the names of the steps
  long-tests   what is too long for every change; takes the same options
  wasm         build what browsers run into build/wasm
               ORTAQ_WASM_COMPILER=installed|debian in the environment chooses between the two
               ways to get a compiler, instead of the first that works
  map          fetch the library of the large map into web/map, before a platform is built by hand
  fuzz         run every fuzz target for --runs N inputs (default 20000)
               --target NAME   only this one
";

fn main() -> ExitCode {
    let mut arguments = Arguments::from_environment();
    match run(&mut arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &mut Arguments) -> Outcome {
    match arguments.command().as_deref() {
        Some("demo") => demo::run(arguments),
        Some("try") => {
            arguments.finish()?;
            rehearsal::run()
        }
        Some("test") => suite::test(arguments),
        Some("long-tests") => suite::long_tests(arguments),
        Some("wasm") => {
            arguments.finish()?;
            wasm::build()
        }
        Some("map") => {
            arguments.finish()?;
            map_library::fetch()
        }
        Some("fuzz") => fuzz::run(arguments),
        Some("help" | "--help" | "-h") | None => {
            print!("{USAGE}");
            Ok(())
        }
        Some(other) => Err(failure::Failure::new(format!("There is no command `{other}`.\n\n{USAGE}"))),
    }
}
