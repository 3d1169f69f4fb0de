//! Programs that the tests and builds call and that are not Rust's: installed where a Debian
//! system and root make that possible, otherwise named, with what to do.

use std::sync::OnceLock;

use crate::command::{is_installed, output, program, run};
use crate::failure::{Failure, Outcome};

/// A program, the Debian package that has it, and what needs it.
pub struct Program {
    name: &'static str,
    package: &'static str,
    needed_by: &'static str,
}

/// Runs the browser's module in tests, and the tools that make it small.
pub const NODE: Program =
    Program { name: "node", package: "nodejs", needed_by: "the tests of the browser's module and of the pages" };
/// Fetches those tools.
pub const NPM: Program = Program {
    name: "npm",
    package: "npm",
    needed_by: "the tool that makes the browser's module small, and the library of the map",
};
/// Runs the second verifier.
pub const PYTHON: Program =
    Program { name: "python3", package: "python3", needed_by: "the verifier that shares no code with this one" };
/// Reads the log's tiles with a library that is not ours.
pub const GO: Program =
    Program { name: "go", package: "golang-go", needed_by: "the reader of tiles that shares no code with this one" };
/// Links Rust programs, and compiles crates that carry C.
pub const C_COMPILER: Program = Program { name: "cc", package: "gcc", needed_by: "every Rust program" };
/// Compiles the fuzzer's engine.
pub const CPP_COMPILER: Program = Program { name: "c++", package: "g++", needed_by: "the fuzzing engine" };
/// Shows the platform's pages to its tests.
pub const CHROMIUM: Program =
    Program { name: "chromium", package: "chromium", needed_by: "the tests of the platform's pages" };
/// Unpacks Debian's packages into a folder.
pub const DPKG: Program =
    Program { name: "dpkg-deb", package: "dpkg", needed_by: "unpacking Debian's Rust for the browser's module" };

/// Installs those of `programs` that are missing.
pub fn need(programs: &[Program]) -> Outcome {
    let missing: Vec<_> = programs.iter().filter(|program| !is_installed(program.name)).collect();
    for program in &missing {
        println!("{} is missing; it is for {}", program.name, program.needed_by);
    }
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<_> = missing.iter().map(|program| program.package).collect();
    install(&packages)
}

/// Installs a package whose programs are not where others are found.
pub fn need_package(package: &str, needed_by: &str) -> Outcome {
    println!("{package} is missing; it is for {needed_by}");
    install(&[package])
}

/// The components of the Rust toolchain that the checks of style call.
pub fn need_components() -> Outcome {
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if !is_installed(program) {
            run(
                self::program("rustup").args(["component", "add", component]),
                "Install this component of the Rust toolchain, then try again.",
            )?;
        }
    }
    Ok(())
}

/// Brings Debian's list of packages up to date, once per run and only as root.
pub fn refresh_package_list() -> Outcome {
    static REFRESHED: OnceLock<()> = OnceLock::new();
    if REFRESHED.get().is_some() || !is_root()? {
        return Ok(());
    }
    run(
        program("apt-get").args(["update", "--quiet=2"]),
        "Debian's package list could not be fetched: is there a network?",
    )?;
    REFRESHED.get_or_init(|| ());
    Ok(())
}

fn install(packages: &[&str]) -> Outcome {
    let list = packages.join(" ");
    if !is_installed("apt-get") {
        return Err(Failure::new(format!(
            "This system has no apt-get. Install what Debian calls: {list}. Then try again."
        )));
    }
    if !is_root()? {
        return Err(Failure::new(format!("Installing needs root. Run `sudo apt-get install {list}`, then try again.")));
    }
    refresh_package_list()?;
    run(
        program("apt-get")
            .args(["install", "--yes", "--quiet=2", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
        "The lines above say which package could not be installed.",
    )
}

/// Whether this runs as root.
pub fn is_root() -> Outcome<bool> {
    let user = output(program("id").arg("-u"), "Is this a Unix system?")?;
    Ok(user.trim() == "0")
}
