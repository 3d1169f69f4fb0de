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

/// A process that writes until it is ended.
pub struct Writer {
    child: Child,
    answers: Receiver<String>,
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
        let mut child = command.stderr(Stdio::null()).spawn().expect("the program starts");
        let (tell, answers) = channel();
        let lines = BufReader::new(child.stdout.take().expect("its answers"));
        thread::spawn(move || read(lines, |line| tell.send(line).is_ok()));
        Self { child, answers, acknowledged: BTreeSet::new() }
    }

    /// Waits until it has written this many more.
    pub fn writes(&mut self, count: usize) {
        for _ in 0..count {
            let line = self.answers.recv_timeout(PATIENCE).expect("it goes on writing");
            self.acknowledged.insert(line);
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
        self.acknowledged
    }
}

/// Reads whole lines: one that was cut was not acknowledged.
fn read(mut lines: BufReader<impl Read>, mut tell: impl FnMut(String) -> bool) {
    let mut line = String::new();
    while lines.read_line(&mut line).is_ok() {
        match line.strip_suffix('\n') {
            Some(whole) if tell(whole.to_owned()) => line.clear(),
            _ => return,
        }
    }
}
