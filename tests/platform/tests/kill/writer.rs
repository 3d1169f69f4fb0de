//! A process that writes into the log, seen from outside.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use crate::fresh_database::FreshDatabase;
use crate::program;

/// The longest that an answer is waited for: more than PostgreSQL lets a stopped process hold a lock.
const PATIENCE: Duration = Duration::from_secs(60);

/// A process that writes until it is ended. It is ended with the story at the latest.
pub struct Writer {
    child: Child,
    answers: Receiver<String>,
    /// What it said was refused, and why it ended.
    complaints: Receiver<String>,
    /// What it said was written.
    pub acknowledged: BTreeSet<String>,
}

impl Writer {
    /// Starts one. It stops itself between signing and storing, once the file `stop` is there.
    pub fn start(database: &FreshDatabase, checkpoints: &Path, life: &str, stop: Option<&Path>) -> Self {
        let mut command: Command = program(database, checkpoints, life);
        if let Some(stop) = stop {
            command.env("ORTAQ_STORIES_STOP", stop);
        }
        let mut child = command.stderr(Stdio::piped()).spawn().expect("the program starts");
        let answers = lines(child.stdout.take().expect("its answers"));
        let complaints = lines(child.stderr.take().expect("its error output"));
        Self { child, answers, complaints, acknowledged: BTreeSet::new() }
    }

    /// Waits until it has written this many more.
    pub fn writes(&mut self, count: usize) {
        for _ in 0..count {
            match self.answers.recv_timeout(PATIENCE) {
                Ok(line) => self.acknowledged.insert(line),
                Err(error) => {
                    let complaints: Vec<_> = self.complaints.try_iter().collect();
                    panic!("it does not go on writing: {error}; {complaints:#?}")
                }
            };
        }
    }

    /// Whether the system has stopped it.
    pub fn is_stopped(&self) -> bool {
        let status = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).expect("its state");
        status.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('T'))
    }

    /// Sends it a signal by name.
    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([name, &self.child.id().to_string()]).status().expect("kill");
        assert!(sent.success());
    }

    /// Ends it at once; gives all that it acknowledged.
    pub fn kill(mut self) -> BTreeSet<String> {
        self.child.kill().expect("it is still there");
        self.child.wait().expect("it ended");
        self.acknowledged.extend(self.answers.iter());
        std::mem::take(&mut self.acknowledged)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        let _ended = self.child.kill().and_then(|()| self.child.wait());
    }
}

/// Reads whole lines as they come: one that was cut was not acknowledged.
fn lines(output: impl Read + Send + 'static) -> Receiver<String> {
    let (tell, told) = channel();
    thread::spawn(move || {
        let mut output = BufReader::new(output);
        let mut line = String::new();
        while output.read_line(&mut line).is_ok() {
            match line.strip_suffix('\n') {
                Some(whole) if tell.send(whole.to_owned()).is_ok() => line.clear(),
                _ => return,
            }
        }
    });
    told
}
