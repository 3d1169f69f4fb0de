//! What the steps run: every program, test and example of the workspace, built by one call.
//!
//! Cargo gives a dependency the features that the packages of a call ask for, all together. A call
//! for one package alone would therefore build much of what is there already once more, with
//! fewer features. So everything is built at once, and the steps choose among the files.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::command::{self, cargo};
use crate::failure::{Context, Failure, Outcome};
use crate::map_library;
use crate::prerequisites::{self, C_COMPILER};
use crate::workspace;

/// A file that can be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// The folder of its package, from the root of the repository.
    pub package: String,
    /// The name of the program, test or example.
    pub name: String,
    /// Whether it runs tests.
    pub is_test: bool,
    path: PathBuf,
}

impl Built {
    /// Runs it, in the folder where `cargo test` would.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.path);
        command.current_dir(workspace::root().join(&self.package));
        command
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// All of them; built at the first call.
pub fn all() -> Outcome<&'static [Built]> {
    static BUILT: OnceLock<Vec<Built>> = OnceLock::new();
    if let Some(built) = BUILT.get() {
        return Ok(built);
    }
    let built = build()?;
    Ok(BUILT.get_or_init(|| built))
}

/// The program or example with this name.
pub fn program(name: &str) -> Outcome<&'static Built> {
    all()?
        .iter()
        .find(|built| !built.is_test && built.name == name)
        .ok_or_else(|| Failure::new(format!("The workspace has no program or example `{name}`.")))
}

/// Runs the tests of the packages that `chosen` picks by their folder, all of them whatever fails.
/// `prepare` sets up each of the programs.
pub fn test(chosen: impl Fn(&str) -> bool, prepare: impl Fn(&mut Command)) -> Outcome {
    let tests: Vec<_> = all()?.iter().filter(|built| built.is_test && chosen(&built.package)).collect();
    if tests.is_empty() {
        return Err(Failure::new("There is nothing to test: the packages of this step have no tests."));
    }
    let mut failed = Vec::new();
    for test in tests {
        let label = format!("{}: {}", test.package, test.name);
        println!("\n-- {label}");
        let mut run = test.command();
        prepare(&mut run);
        if command::run(&mut run, "").is_err() {
            failed.push(label);
        }
    }
    if failed.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("the names of the failed tests are above, in\n  {}", failed.join("\n  "))))
}

fn build() -> Outcome<Vec<Built>> {
    prerequisites::need(&[C_COMPILER])?;
    map_library::fetch_if_possible();
    let messages = command::output(
        cargo()
            .args(["build", "--workspace", "--lib", "--bins", "--tests", "--examples", "--locked"])
            .arg("--message-format=json-render-diagnostics")
            .stderr(Stdio::inherit()),
        "The compiler's message is above.",
    )?;
    let root = workspace::root();
    messages
        .lines()
        .filter(|line| line.contains(r#""reason":"compiler-artifact""#))
        .filter_map(|line| read(line, root))
        .collect()
}

/// A line of cargo's messages, where it is about a file that can be run.
fn read(line: &str, root: &Path) -> Option<Outcome<Built>> {
    let path = PathBuf::from(field(line, "executable")?);
    let manifest = field(line, "manifest_path")?;
    let (_, target) = line.split_once(r#""target":{"#)?;
    let name = field(target, "name")?.to_owned();
    let package = Path::new(manifest).parent()?.strip_prefix(root);
    Some(package.while_trying(format_args!("find the package of {}", path.display())).map(|package| Built {
        package: package.display().to_string(),
        name,
        is_test: profile_tests(line),
        path,
    }))
}

/// Whether a message is about a build with the test harness, as opposed to a target that could be
/// built with it.
fn profile_tests(line: &str) -> bool {
    line.split_once(r#""profile":{"#)
        .and_then(|(_, profile)| profile.split_once('}'))
        .is_some_and(|(profile, _)| profile.contains(r#""test":true"#))
}

/// The text of a field. Cargo's names and paths need no escapes on the systems that are supported.
fn field<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = line.split_once(&format!(r#""{name}":""#))?;
    rest.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEST: &str = r#"{"reason":"compiler-artifact","package_id":"path+file:///o/observer#ortaq-observer@0.1.0","manifest_path":"/o/observer/Cargo.toml","target":{"kind":["test"],"crate_types":["bin"],"name":"logs","src_path":"/o/observer/tests/logs/main.rs","edition":"2024","doc":false,"doctest":false,"test":true},"profile":{"opt_level":"0","debuginfo":2,"debug_assertions":true,"overflow_checks":true,"test":true},"features":[],"filenames":["/o/target/debug/deps/logs-1"],"executable":"/o/target/debug/deps/logs-1","fresh":true}"#;

    #[test]
    fn what_can_be_run_is_found_in_cargos_messages() {
        let root = Path::new("/o");
        let test = read(TEST, root).unwrap().unwrap();
        assert_eq!((test.package.as_str(), test.name.as_str(), test.is_test), ("observer", "logs", true));
        assert_eq!(test.path(), Path::new("/o/target/debug/deps/logs-1"));
        let program = TEST.replace(r#""overflow_checks":true,"test":true"#, r#""overflow_checks":true,"test":false"#);
        assert!(!read(&program, root).unwrap().unwrap().is_test);
        let library = TEST.replace(r#""executable":"/o/target/debug/deps/logs-1""#, r#""executable":null"#);
        assert!(read(&library, root).is_none());
    }
}
