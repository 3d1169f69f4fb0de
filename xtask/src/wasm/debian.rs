//! Debian's newer Rust, for machines that reach Debian's packages and not rustup's downloads.
//!
//! The packages conflict with a packaged rustup, so they are unpacked into the user's cache
//! instead of installed. Their versions move with Debian's security updates: they are asked for,
//! never pinned, and each version has its own folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{output, program, run};
use crate::failure::{Context, Failure, Outcome};
use crate::prerequisites::{self, DPKG};
use crate::workspace;

/// The compiler, its build tool, its libraries for this machine, and the sources of the standard
/// library, which is built anew for WebAssembly.
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "libstd-rust-web-dev", "rust-web-src"];

/// The unpacked compiler.
pub struct Debian {
    version: String,
    folder: PathBuf,
}

impl Debian {
    /// Unpacks the newest version that Debian has, unless that is already there.
    pub fn prepare() -> Outcome<Self> {
        prerequisites::need(&[DPKG])?;
        let version = match candidate()? {
            Some(version) => version,
            None => {
                prerequisites::refresh_package_list()?;
                candidate()?.ok_or_else(|| {
                    Failure::new(
                        "`apt-cache` knows no package rustc-web. Debian 12 and its security \
                         updates have it; if they are configured, run `sudo apt-get update`.",
                    )
                })?
            }
        };
        let folder = workspace::cache()?.join(format!("rust-web-{}", file_name(&version)));
        if !folder.exists() {
            unpack(&folder)?;
        }
        write_linker(&folder)?;
        Ok(Self { version, folder })
    }

    /// Debian's version of the packages.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The compiler.
    pub fn rustc(&self) -> Command {
        let mut rustc = program(self.folder.join("usr/bin/rustc"));
        rustc.env("LD_LIBRARY_PATH", self.libraries());
        rustc
    }

    /// The build tool, which builds the standard library too. That is an unstable option of
    /// cargo; `RUSTC_BOOTSTRAP` is how a released compiler is told to accept it.
    pub fn cargo(&self) -> Command {
        let mut cargo = program(self.folder.join("usr/bin/cargo"));
        cargo
            .arg("-Zbuild-std=std,panic_abort")
            .env_remove("CARGO")
            .env_remove("RUSTUP_TOOLCHAIN")
            .env("LD_LIBRARY_PATH", self.libraries())
            .env("RUSTC", self.folder.join("usr/bin/rustc"))
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", self.folder.join("rust-lld"));
        cargo
    }

    fn libraries(&self) -> PathBuf {
        self.folder.join("usr/lib/x86_64-linux-gnu")
    }
}

/// The version that would be installed now.
fn candidate() -> Outcome<Option<String>> {
    let policy = output(program("apt-cache").args(["policy", "rustc-web"]), "This way needs Debian's apt.")?;
    Ok(policy
        .lines()
        .find_map(|line| line.trim().strip_prefix("Candidate: "))
        .filter(|version| *version != "(none)")
        .map(str::to_owned))
}

/// Downloads the packages with what they depend on and this system lacks, and unpacks them. The
/// folder gets its name last, so that an interrupted attempt leaves none.
fn unpack(folder: &Path) -> Outcome {
    println!("unpacking Debian's Rust into {} (0.9 GB, once)", folder.display());
    prerequisites::refresh_package_list()?;
    let unfinished = folder.with_extension("unfinished");
    workspace::remove(&unfinished)?;
    let downloads = workspace::create(&unfinished.join("downloads"))?;
    run(
        program("apt-get")
            .args(["download", "--quiet=2", "--option=APT::Sandbox::User="])
            .args(wanted()?)
            .current_dir(&downloads),
        "Debian's packages could not be downloaded. If its list is old: `sudo apt-get update`.",
    )?;
    for package in workspace::entries(&downloads)? {
        run(
            program("dpkg-deb").arg("--extract").args([&package, &unfinished]),
            "A downloaded package could not be unpacked. Is the disk full?",
        )?;
    }
    workspace::remove(&downloads)?;
    fs::rename(&unfinished, folder).while_trying("name the folder of Debian's Rust")
}

/// The packages, and those that apt would install beside them, each as `name=version`.
fn wanted() -> Outcome<Vec<String>> {
    let plan = output(
        program("apt-get").args(["install", "--simulate", "--no-install-recommends"]).args(PACKAGES),
        "apt finds no way to install Debian's Rust, so it does not say what belongs to it.",
    )?;
    let planned = planned(&plan);
    if planned.is_empty() {
        return Ok(PACKAGES.iter().map(|name| (*name).to_owned()).collect());
    }
    Ok(planned)
}

/// Reads `Inst name (version …)` and `Inst name [version before] (version …)`.
fn planned(plan: &str) -> Vec<String> {
    plan.lines()
        .filter_map(|line| {
            let mut words = line.strip_prefix("Inst ")?.split_whitespace();
            let name = words.next()?;
            let version = words.find_map(|word| word.strip_prefix('('))?;
            Some(format!("{name}={version}"))
        })
        .collect()
}

/// The linker of the installed Rust, without Debian's libraries in its way. Its name decides
/// which of its several command lines it speaks, so the wrapper is called the same.
fn write_linker(folder: &Path) -> Outcome {
    let sysroot =
        output(program("rustc").args(["--print", "sysroot"]), "The installed Rust is needed for its linker.")?;
    let hosts = Path::new(sysroot.trim()).join("lib/rustlib");
    let linker = workspace::entries(&hosts)?
        .into_iter()
        .map(|host| host.join("bin/rust-lld"))
        .find(|linker| linker.exists())
        .ok_or_else(|| {
            Failure::new(format!(
                "The installed Rust has no rust-lld under {}. A Rust from rustup has it.",
                hosts.display()
            ))
        })?;
    let wrapper = folder.join("rust-lld");
    let script = format!("#!/bin/sh\nunset LD_LIBRARY_PATH\nexec '{}' \"$@\"\n", linker.display());
    fs::write(&wrapper, script).while_trying("write the linker's wrapper")?;
    run(program("chmod").arg("+x").arg(&wrapper), "The linker's wrapper must be executable.")
}

/// `version` as the name of a folder.
fn file_name(version: &str) -> String {
    version.replace(|c: char| !c.is_ascii_alphanumeric() && c != '.', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_apt_would_install() {
        let plan = "Reading package lists...
Inst libgit2-1.5 (1.5.1+ds-1+deb12u2 Debian-Security:12/oldstable-security [amd64])
Inst libssh2-1 [1.10.0-3] (1.10.0-4 Debian:12/oldstable [amd64])
Conf libgit2-1.5 (1.5.1+ds-1+deb12u2 Debian-Security:12/oldstable-security [amd64])";
        assert_eq!(planned(plan), ["libgit2-1.5=1.5.1+ds-1+deb12u2", "libssh2-1=1.10.0-4"]);
    }

    #[test]
    fn a_version_becomes_a_plain_name() {
        assert_eq!(file_name("1.96.0+dfsg1-1~deb12u2"), "1.96.0-dfsg1-1-deb12u2");
    }
}
