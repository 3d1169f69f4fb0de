//! A platform in a process of its own, which serves a district and can be stopped and killed.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};

use crate::PATIENCE;
use crate::district::{District, PLACE};

/// A process that serves. It ends with the story at the latest.
pub struct Server {
    child: Child,
    told: Receiver<String>,
    /// Where the vote is, without a `/` at the end.
    pub vote: String,
}

/// The program with a command for this district, on a database at this address, and none of the settings of this
/// environment.
pub fn program(district: &District, database: &str, command: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_ortaq-in-stories"));
    program.arg(command).current_dir(district.database.folder()).stdin(Stdio::null());
    program.stdout(Stdio::piped()).stderr(Stdio::piped());
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("ORTAQ_") {
            program.env_remove(name);
        }
    }
    program.env("ORTAQ_DATA", district.data()).env("ORTAQ_DATABASE_URL", database);
    program.env("ORTAQ_LISTEN", "127.0.0.1:0").env("ORTAQ_LOGGING_FORMAT", "json");
    // All devices of a story are behind one address.
    program.env("ORTAQ_LIMITS_ADDRESS_READING_PER_MINUTE", "0").env("ORTAQ_LIMITS_ADDRESS_FORMS_PER_MINUTE", "0");
    program
}

impl Server {
    /// Starts one and waits until it listens.
    pub fn start(district: &District) -> Self {
        Self::on(district, district.database.url())
    }

    /// The same, on a database at this address.
    pub fn on(district: &District, database: &str) -> Self {
        Self::starting(district, database).listening()
    }

    /// The same once it listens.
    pub fn listening(mut self) -> Self {
        let listening = self.wait_until_told(|message| message == "listening");
        self.vote = format!("{}/{PLACE}", listening["vote"].as_str().expect("an address").trim_end_matches('/'));
        self
    }

    /// Starts one and waits for nothing.
    pub fn starting(district: &District, database: &str) -> Self {
        let mut child = program(district, database, "serve").spawn().expect("the program starts");
        let output = BufReader::new(child.stderr.take().expect("its error output"));
        let (tell, told) = channel();
        std::thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| tell.send(line)));
        Self { child, told, vote: String::new() }
    }

    /// Reads what it tells about itself, up to this message; gives the fields of that.
    pub fn wait_until_told(&mut self, is_it: impl Fn(&str) -> bool) -> serde_json::Value {
        let mut before = Vec::new();
        loop {
            match self.told.recv_timeout(PATIENCE) {
                Ok(line) => {
                    let event: serde_json::Value = serde_json::from_str(&line).unwrap_or_default();
                    if event["message"].as_str().is_some_and(&is_it) {
                        return event;
                    }
                    before.push(line);
                }
                Err(error) => panic!("it does not tell what is waited for: {error}; {before:#?}"),
            }
        }
    }

    /// The system's number of it.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Kills it.
    pub fn kill(mut self) {
        self.child.kill().expect("it is still there");
        self.child.wait().expect("it ended");
    }

    /// Stops it as the system does, and waits for its end.
    pub fn stop(mut self) {
        signal(self.id(), "-TERM");
        assert!(self.child.wait().expect("it ends").success());
    }
}

/// Sends a process a signal by name.
pub fn signal(process: u32, name: &str) {
    let sent = Command::new("kill").args([name, &process.to_string()]).status().expect("kill");
    assert!(sent.success());
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ended = self.child.kill().and_then(|()| self.child.wait());
    }
}
