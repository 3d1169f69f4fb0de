//! The compiler for WebAssembly: the installed Rust with its wasm32 target where that can be
//! downloaded, otherwise Debian's Rust, which is private to this project.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::Module;
use super::debian::Debian;
use crate::command::{cargo, is_installed, output, program, run, succeeds_within};
use crate::failure::{Failure, Outcome};
use crate::workspace;

/// The target of both compilers.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What both compilers are told besides the profile `wasm` in Cargo.toml: the curve's arithmetic
/// in 32-bit limbs, which WebAssembly multiplies twice as fast, and the first release of
/// WebAssembly, which the oldest browsers know.
pub const FLAGS: &[&str] = &["--cfg=curve25519_dalek_bits=\"32\"", "--codegen=target-cpu=mvp"];

/// Packages that are compiled for size. What the profile says, speed, is left to the hashes, in
/// which a code from a letter is stretched: docs/decisions/wasm.md has what each of it costs.
const SMALL: &[&str] = &["base64", "curve25519-dalek", "ortaq-crypto", "ortaq-wasm", "qrcodegen"];

/// The environment variable that chooses a compiler, instead of the first that works.
const CHOICE: &str = "ORTAQ_WASM_COMPILER";

/// How long a download of the target may take before the other way is tried.
const PATIENCE: Duration = Duration::from_secs(60);

/// Which Rust compiles the modules.
pub enum Compiler {
    /// The Rust that runs this, with the target that it has or that rustup adds.
    Installed,
    /// Debian's packages, with the standard library built from its sources.
    Debian(Debian),
}

impl Compiler {
    /// The one that the environment names, or the first that can be had.
    pub fn choose() -> Outcome<Self> {
        let wanted = std::env::var(CHOICE).unwrap_or_default();
        match wanted.as_str() {
            "debian" => Debian::prepare().map(Self::Debian),
            "installed" | "" if has_target()? => Ok(Self::Installed),
            "" => Debian::prepare().map(Self::Debian).map_err(|failure| {
                Failure::new(format!(
                    "`rustup target add {TARGET}` did not work here, and neither did the other \
                     way, Debian's packages.\n{failure}"
                ))
            }),
            "installed" => {
                Err(Failure::new(format!("`rustup target add {TARGET}` did not work here. Try {CHOICE}=debian.")))
            }
            other => Err(Failure::new(format!("{CHOICE} is `{other}`; it can be `installed` or `debian`."))),
        }
    }

    /// What the compiler calls itself, and where it is from.
    pub fn version(&self) -> Outcome<String> {
        let (mut rustc, source) = match self {
            Self::Installed => (program("rustc"), "the installed toolchain".to_owned()),
            Self::Debian(debian) => (debian.rustc(), format!("Debian {}", debian.version())),
        };
        let version = output(rustc.arg("--version"), "Is the toolchain damaged?")?;
        Ok(format!("{} from {source}", version.trim()))
    }

    /// Compiles `module` and returns the file.
    pub fn compile(&self, module: &Module) -> Outcome<PathBuf> {
        let (mut cargo, folder) = match self {
            Self::Installed => (cargo(), "installed"),
            Self::Debian(debian) => (debian.cargo(), "debian"),
        };
        let folder = workspace::target().join("wasm").join(folder);
        run(
            arguments(&mut cargo, module)
                .env("CARGO_ENCODED_RUSTFLAGS", flags()?.join("\x1f"))
                .env("CARGO_TARGET_DIR", &folder),
            "The compiler's message is above.",
        )?;
        Ok(folder.join(TARGET).join("wasm/ortaq_wasm.wasm"))
    }
}

fn arguments<'a>(cargo: &'a mut Command, module: &Module) -> &'a mut Command {
    cargo
        .args(["build", "--locked", "--package", "ortaq-wasm"])
        .args(["--no-default-features", "--features", module.features])
        .args(["--target", TARGET, "--profile", "wasm"])
        .args(
            SMALL
                .iter()
                .flat_map(|package| ["--config".to_owned(), format!("profile.wasm.package.{package}.opt-level=\"s\"")]),
        )
}

/// [`FLAGS`], and that no path of this machine gets into what is published.
fn flags() -> Outcome<Vec<String>> {
    let mut flags: Vec<_> = FLAGS.iter().map(|flag| (*flag).to_owned()).collect();
    let home = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))
        .unwrap_or_default();
    let cache = workspace::cache()?;
    for (from, to) in
        [(home, "cargo"), (cache.display().to_string(), "cache"), (workspace::root().display().to_string(), "ortaq")]
    {
        if !from.is_empty() {
            flags.push(format!("--remap-path-prefix={from}={to}"));
        }
    }
    Ok(flags)
}

/// Whether the installed Rust has the target, or has it now.
fn has_target() -> Outcome<bool> {
    let libraries =
        output(program("rustc").args(["--print", "target-libdir", "--target", TARGET]), "Is the toolchain damaged?")?;
    if Path::new(libraries.trim()).exists() {
        return Ok(true);
    }
    if !is_installed("rustup") {
        return Ok(false);
    }
    println!("rustup target add {TARGET}");
    succeeds_within(program("rustup").args(["target", "add", TARGET]), PATIENCE)
}
