//! Runs the fuzz targets in `fuzz/fuzz_targets` on stable Rust, without installing `cargo fuzz`.
//!
//! The folder has the layout of `cargo fuzz`, which works on it as well. What that tool adds,
//! sanitizers, needs a nightly compiler and finds faults of unsafe code, of which there is none
//! here; coverage, which makes fuzzing more than guessing, works with the flags below. That a
//! parser never panics, and that what it accepts is written back as the same bytes, is what the
//! targets ask.

use std::path::{Path, PathBuf};

use crate::arguments::Arguments;
use crate::command::{cargo, output, program, run as run_program};
use crate::failure::{Context, Failure, Outcome};
use crate::prerequisites::{self, C_COMPILER, CPP_COMPILER};
use crate::workspace;

const MANIFEST: &str = "fuzz/Cargo.toml";
const TARGETS: &str = "fuzz/fuzz_targets";
/// Inputs to start from, one folder per target, as small as they can be.
const SEEDS: &str = "fuzz/seeds";

/// The instrumentation that `cargo fuzz` asks of the compiler, for libFuzzer's counters. The
/// profile is release, where overflow checks stay on.
const FLAGS: &[&str] = &[
    "--cfg=fuzzing",
    "--codegen=passes=sancov-module",
    "--codegen=llvm-args=-sanitizer-coverage-level=4",
    "--codegen=llvm-args=-sanitizer-coverage-inline-8bit-counters",
    "--codegen=llvm-args=-sanitizer-coverage-pc-table",
    "--codegen=llvm-args=-sanitizer-coverage-trace-compares",
    "--codegen=llvm-args=-simplifycfg-branch-fold-threshold=0",
    "--codegen=codegen-units=1",
    "--codegen=debug-assertions=on",
    "--codegen=overflow-checks=on",
];

/// How much of fuzzing: whichever ends first, per target.
struct Bounds {
    runs: i32,
    seconds: i32,
}

const SMOKE: Bounds = Bounds { runs: 20_000, seconds: 8 };
const LONG: Bounds = Bounds { runs: i32::MAX, seconds: 600 };

/// A short run of every target.
pub fn smoke() -> Outcome {
    fuzz(None, &SMOKE)
}

/// Ten minutes of every target.
pub fn long() -> Outcome {
    fuzz(None, &LONG)
}

/// `cargo xtask fuzz`.
pub fn run(arguments: &mut Arguments) -> Outcome {
    let runs = arguments.option("--runs")?;
    let target = arguments.option("--target")?;
    arguments.finish()?;
    let runs = match runs {
        None => SMOKE.runs,
        Some(text) => text.parse().while_trying(format_args!("read `--runs {text}` as a number"))?,
    };
    fuzz(target.as_deref(), &Bounds { runs, seconds: i32::MAX })
}

fn fuzz(only: Option<&str>, bounds: &Bounds) -> Outcome {
    if !workspace::root().join(TARGETS).exists() {
        println!("skipped: there is no folder {TARGETS} yet");
        return Ok(());
    }
    let names: Vec<_> = target_names()?.into_iter().filter(|name| only.is_none_or(|only| only == name)).collect();
    if names.is_empty() {
        return Err(Failure::new(format!("{TARGETS} has no such target. Each file there is one.")));
    }
    let programs = build()?;
    for name in &names {
        fuzz_one(&programs.join(name), name, bounds)?;
    }
    Ok(())
}

fn target_names() -> Outcome<Vec<String>> {
    let files = workspace::entries(&workspace::root().join(TARGETS))?;
    Ok(files
        .iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == "rs"))
        .filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned()))
        .collect())
}

/// Builds all targets and returns the folder with their programs. The machine's own target is
/// named, because only then are build scripts and macros left without instrumentation.
fn build() -> Outcome<PathBuf> {
    prerequisites::need(&[C_COMPILER, CPP_COMPILER])?;
    let host = host()?;
    let folder = workspace::target().join("fuzz");
    run_program(
        cargo()
            .args(["build", "--release", "--bins", "--locked"])
            .args(["--manifest-path", MANIFEST, "--target", &host])
            .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\x1f"))
            .env("CARGO_TARGET_DIR", &folder),
        "The compiler's message is above.",
    )?;
    Ok(folder.join(host).join("release"))
}

fn host() -> Outcome<String> {
    let version = output(program("rustc").arg("-vV"), "Is Rust installed?")?;
    version
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .map(str::to_owned)
        .ok_or_else(|| Failure::new("`rustc -vV` names no host."))
}

fn fuzz_one(fuzzer: &Path, name: &str, bounds: &Bounds) -> Outcome {
    let folder = workspace::target().join("fuzz");
    let found = workspace::create(&folder.join("corpus").join(name))?;
    let faults = workspace::create(&folder.join("faults").join(name))?;
    let seeds = workspace::root().join(SEEDS).join(name);
    println!("{name}: up to {} inputs", bounds.runs);
    run_program(
        program(fuzzer)
            .arg(format!("-runs={}", bounds.runs))
            .arg(format!("-max_total_time={}", bounds.seconds))
            .arg(format!("-artifact_prefix={}/", faults.display()))
            .args(["-seed=1", "-timeout=10", "-rss_limit_mb=2048"])
            .args(["-verbosity=0", "-print_funcs=0", "-print_final_stats=1"])
            .arg(found)
            .args(seeds.exists().then_some(&seeds)),
        &format!(
            "The input that broke `{name}` is in {}. Give its file to {} to run it alone; once \
             mended, keep it among {SEEDS}/{name}.",
            faults.display(),
            fuzzer.display()
        ),
    )
}
