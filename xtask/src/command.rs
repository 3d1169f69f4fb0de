//! Programs that are called: every failure names the program, how it ended and what to do.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, ExitStatus, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Context, Failure, Outcome};
use crate::workspace;

/// A program at the root of the repository.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(workspace::root());
    command
}

/// The cargo that runs this.
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Whether `name` can be started at all.
pub fn is_installed(name: &str) -> bool {
    program(name).arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

/// Runs `command` with its output shown; `advice` says what to do when it fails.
pub fn run(command: &mut Command, advice: &str) -> Outcome {
    let status = command.stdin(Stdio::null()).status().while_trying(format_args!("start {}", shown(command)))?;
    succeeded(command, status, advice)
}

/// Runs `command` with all that it says in `file`, and returns that beside how it ended.
pub fn run_into(command: &mut Command, file: &Path) -> (String, Outcome) {
    let outcome = File::create(file)
        .and_then(|said| Ok((said.try_clone()?, said)))
        .while_trying(format_args!("write {}", file.display()))
        .and_then(|(errors, said)| run(command.stdout(said).stderr(errors), ""));
    (fs::read_to_string(file).unwrap_or_else(|error| format!("What it said cannot be read: {error}")), outcome)
}

/// Lets `command` take the place of this process, so that interrupts and its exit code are its own.
/// Returns only when it could not be started.
pub fn become_program(command: &mut Command, advice: &str) -> Outcome {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(Failure::new(format!("Could not start {}: {error}. {advice}", shown(command))))
}

/// Runs `command` and returns what it wrote to its standard output.
pub fn output(command: &mut Command, advice: &str) -> Outcome<String> {
    let Output { status, stdout, stderr } = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .output()
        .while_trying(format_args!("start {}", shown(command)))?;
    succeeded(command, status, advice).map_err(|failure| {
        let stderr = String::from_utf8_lossy(&stderr);
        Failure::new(format!("{failure}\n{}", stderr.trim_end()))
    })?;
    String::from_utf8(stdout).while_trying(format_args!("read what {} wrote", shown(command)))
}

/// Runs `command` and hands on each line that it writes to its standard output.
pub fn lines(command: &mut Command, advice: &str, mut take: impl FnMut(&str) -> Outcome) -> Outcome {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .while_trying(format_args!("start {}", shown(command)))?;
    for line in child.stdout.take().into_iter().flat_map(|written| BufReader::new(written).lines()) {
        take(&line.while_trying(format_args!("read what {} writes", shown(command)))?)?;
    }
    let status = child.wait().while_trying("wait for a program")?;
    succeeded(command, status, advice)
}

/// Runs `command` quietly and says whether it succeeded before `limit` had passed. For asking
/// whether something can be had, where waiting is worse than doing without.
pub fn succeeds_within(command: &mut Command, limit: Duration) -> Outcome<bool> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .while_trying(format_args!("start {}", shown(command)))?;
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().while_trying("wait for a program")? {
            return Ok(status.success());
        }
        if start.elapsed() > limit {
            child.kill().while_trying("end a program that hangs")?;
            child.wait().while_trying("wait for a program")?;
            return Ok(false);
        }
        thread::sleep(Duration::from_millis(50));
    }
}

fn succeeded(command: &Command, status: ExitStatus, advice: &str) -> Outcome {
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("{} failed ({status}). {advice}", shown(command))))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    format!("`{}`", words.join(" "))
}
