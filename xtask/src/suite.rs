//! What must pass: on every change, and from time to time.

use crate::arguments::Arguments;
use crate::command::{cargo, run};
use crate::failure::Outcome;
use crate::steps::{self, Step};
use crate::{
    built, dependency_tree, fuzz, interoperability, large_vote, platform, prerequisites, tiles, wasm, workspace,
};

const TESTS: &[Step] = &[
    Step {
        name: "dependencies",
        shows: "who may depend on whom, one version of each cryptographic crate, a reason for each",
        run: dependency_tree::check,
    },
    Step { name: "format", shows: "the code is laid out as rustfmt does it", run: format },
    Step {
        name: "wasm",
        shows: "the browser's modules, which the platform takes in, make the native build's bytes, within their size",
        run: wasm::test,
    },
    Step { name: "lints", shows: "clippy has nothing to say", run: built::lint },
    Step { name: "rust", shows: "the tests of all crates that need no database", run: platform::others },
    Step { name: "platform-sqlite", shows: "the platform's tests, on SQLite", run: platform::sqlite },
    Step {
        name: "platform-postgres",
        shows: "the same tests, on a PostgreSQL that is started for them",
        run: platform::postgres,
    },
    Step {
        name: "browser",
        shows: "every page of the demo in Chromium: accessible, valid, light, in three languages",
        run: platform::browser,
    },
    Step {
        name: "election",
        shows: "a whole election through the real pages, from the keys to the recount, on both databases",
        run: platform::election,
    },
    Step {
        name: "interoperability",
        shows: "a verifier written from the page alone agrees",
        run: interoperability::run,
    },
    Step { name: "tiles", shows: "Go's library for logs replays the log from its files", run: tiles::check },
    Step { name: "fuzz", shows: "no fuzz target finds anything in a short run", run: fuzz::smoke },
];

const LONG_TESTS: &[Step] = &[
    Step { name: "budgets", shows: "every real budget at hand is rehearsed and verifies", run: budgets },
    Step { name: "replay", shows: "a vote of 100,000 ballots is rehearsed and replayed", run: large_vote::run },
    Step { name: "ignored", shows: "the tests that are marked `#[ignore]` for their length", run: ignored },
    Step {
        name: "kills",
        shows: "200 kills while people cast lose no ballot on PostgreSQL; on SQLite they are among the ignored",
        run: platform::kills,
    },
    Step { name: "fuzz", shows: "no fuzz target finds anything in a long run", run: fuzz::long },
];

/// `cargo xtask test`.
pub fn test(arguments: &mut Arguments) -> Outcome {
    steps::run(TESTS, arguments)
}

/// `cargo xtask long-tests`.
pub fn long_tests(arguments: &mut Arguments) -> Outcome {
    steps::run(LONG_TESTS, arguments)
}

fn format() -> Outcome {
    prerequisites::need_components()?;
    for manifest in MANIFESTS {
        if !workspace::root().join(manifest).exists() {
            continue;
        }
        run(cargo().args(["fmt", "--all", "--check", "--manifest-path", manifest]), "`cargo fmt --all` lays it out.")?;
    }
    Ok(())
}

/// The data is not part of the repository: see the test.
fn budgets() -> Outcome {
    run(
        cargo()
            .args(["test", "--release", "--locked", "--package", "ortaq-observer"])
            .args(["--test", "logs", "large_real"])
            .env("ORTAQ_LONG_TESTS", "1"),
        "The budget that failed is named above.",
    )
}

/// Release, because what is long here is arithmetic.
fn ignored() -> Outcome {
    prerequisites::need(&[prerequisites::C_COMPILER])?;
    run(
        cargo().args(["test", "--workspace", "--locked", "--no-fail-fast"]).args(["--release", "--", "--ignored"]),
        "The names of the failed tests are above.",
    )
}

/// The workspaces of this repository whose layout is checked.
const MANIFESTS: &[&str] = &["Cargo.toml", "xtask/bindgen/Cargo.toml", "fuzz/Cargo.toml"];
