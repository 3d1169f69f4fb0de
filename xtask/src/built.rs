//! What the steps run: every program, test and example of the workspace, built by one call.
//!
//! Cargo gives a dependency the features that the packages of a call ask for, all together. A call
//! for one package alone would therefore build much of what is there already once more, with
//! fewer features. So everything is built at once, and the steps choose among the files.

use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::thread;

use crate::command::{self, cargo};
use crate::failure::{Context, Failure, Outcome};
use crate::map_library;
use crate::prerequisites::{self, C_COMPILER};
use crate::workspace;

/// How many programs with tests run beside each other.
const AT_A_TIME: usize = 2;

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

    /// How it is called when it is told about.
    fn label(&self) -> String {
        format!("{}: {}", self.package, self.name)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// The workspace, built.
#[derive(Default)]
struct Workspace {
    built: Vec<Built>,
    /// How many things the compiler and clippy had to say.
    findings: usize,
}

/// Built at the first call.
fn workspace() -> Outcome<&'static Workspace> {
    static WORKSPACE: OnceLock<Workspace> = OnceLock::new();
    if let Some(workspace) = WORKSPACE.get() {
        return Ok(workspace);
    }
    let workspace = build()?;
    Ok(WORKSPACE.get_or_init(|| workspace))
}

/// All that can be run.
pub fn all() -> Outcome<&'static [Built]> {
    Ok(&workspace()?.built)
}

/// Fails if clippy or the compiler had anything to say of what was built.
pub fn lint() -> Outcome {
    match workspace()?.findings {
        0 => Ok(()),
        findings => Err(Failure::new(format!(
            "{findings} findings: each says above, or where the workspace was built, what it wants; none is silenced here."
        ))),
    }
}

/// The program or example with this name.
pub fn program(name: &str) -> Outcome<&'static Built> {
    all()?
        .iter()
        .find(|built| !built.is_test && built.name == name)
        .ok_or_else(|| Failure::new(format!("The workspace has no program or example `{name}`.")))
}

/// Runs the tests of the packages that `chosen` picks by their folder, all of them whatever fails,
/// two programs at a time: in each, a few long stories are the last and leave a processor free.
/// `prepare` sets up each of the programs.
pub fn test(chosen: impl Fn(&str) -> bool, prepare: impl Fn(&mut Command) + Sync) -> Outcome {
    let mut tests: Vec<_> = all()?.iter().filter(|built| built.is_test && chosen(&built.package)).collect();
    // The largest program has the most tests: it must not be the last one.
    tests.sort_by_key(|test| Reverse(fs::metadata(&test.path).map_or(0, |file| file.len())));
    if tests.is_empty() {
        return Err(Failure::new("There is nothing to test: the packages of this step have no tests."));
    }
    let folder = workspace::create(&workspace::target().join("test-output"))?;
    let queue = Mutex::new(tests.into_iter());
    let failed = Mutex::new(Vec::new());
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    thread::scope(|scope| {
        for number in 0..AT_A_TIME {
            let (next, failed, prepare) = (&next, &failed, &prepare);
            let file = folder.join(number.to_string());
            scope.spawn(move || {
                while let Some(test) = next() {
                    let mut run = test.command();
                    prepare(&mut run);
                    let (said, outcome) = command::run_into(&mut run, &file);
                    println!("\n-- {}\n{said}", test.label());
                    if let Err(failure) = outcome {
                        println!("{failure}");
                        failed.lock().unwrap_or_else(PoisonError::into_inner).push(test.label());
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap_or_else(PoisonError::into_inner);
    if failed.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("the names of the failed tests are above, in\n  {}", failed.join("\n  "))))
}

/// One call builds everything and lets clippy look at it: the workspace's own crates go through clippy's
/// compiler, which compiles as rustc does. `cargo clippy` beside a build would read all dependencies twice.
fn build() -> Outcome<Workspace> {
    prerequisites::need(&[C_COMPILER])?;
    prerequisites::need_components()?;
    map_library::fetch_if_possible();
    let mut command = cargo();
    command
        .args(["build", "--workspace", "--all-targets", "--locked", "--message-format=json"])
        .env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver");
    let mut workspace = Workspace::default();
    command::lines(&mut command, "The compiler's message is above.", |line| {
        if line.contains(r#""reason":"compiler-message""#) {
            workspace.findings += 1;
            eprintln!("{}", rendered(line));
        } else if line.contains(r#""reason":"compiler-artifact""#) {
            workspace.built.extend(read(line, workspace::root()).transpose()?);
        }
        Ok(())
    })?;
    Ok(workspace)
}

/// What the compiler or clippy says to people in a message of cargo's.
fn rendered(line: &str) -> String {
    let Some((_, text)) = line.rsplit_once(r#""rendered":""#) else { return line.to_owned() };
    let (mut shown, mut letters) = (String::new(), text.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '"' => break,
            '\\' => match letters.next() {
                Some('n') => shown.push('\n'),
                Some('t') => shown.push('\t'),
                Some(escaped) => shown.push(escaped),
                None => {}
            },
            plain => shown.push(plain),
        }
    }
    shown
}

/// A line of cargo's messages, where it is about a file that can be run.
fn read(line: &str, root: &Path) -> Option<Outcome<Built>> {
    if line.contains(r#""kind":["bench"]"#) {
        return None;
    }
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
        assert!(
            read(&TEST.replace(r#""kind":["test"]"#, r#""kind":["bench"]"#), root).is_none(),
            "measures, and tests nothing"
        );
    }

    #[test]
    fn what_the_compiler_says_is_shown_as_it_says_it() {
        let line = r#"{"reason":"compiler-message","message":{"level":"warning","children":[{"rendered":null}],"rendered":"warning: unused \\ `a`\n \"b\"\n"}}"#;
        assert_eq!(rendered(line), "warning: unused \\ `a`\n \"b\"\n");
    }
}
