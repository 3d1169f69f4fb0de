//! The real program in a process of its own: its arguments, its settings, what it tells, how it ends.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStderr, Command, ExitStatus, Stdio};

/// The program: the same `main` as `ortaq`, built together with the stories.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_ortaq-in-stories");

/// A working folder of its own.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// What a command answered.
#[derive(Debug)]
pub struct Answered {
    /// Its exit code.
    pub code: i32,
    /// What it wrote for whoever asked.
    pub out: String,
    /// What it wrote about itself.
    pub err: String,
}

/// The program, with a working folder of its own and none of the settings of this environment.
pub fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(arguments).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("ORTAQ_") {
            command.env_remove(name);
        }
    }
    command
}

/// Runs it to its end.
pub fn run(folder: &Path, arguments: &[&str]) -> Answered {
    let output = command(folder, arguments).output().expect("the program runs");
    Answered {
        code: output.status.code().expect("it ends by itself"),
        out: String::from_utf8(output.stdout).expect("text"),
        err: String::from_utf8(output.stderr).expect("text"),
    }
}

/// A platform that serves, in a process of its own; killed if a test forgets it.
pub struct Serving {
    child: Child,
    told: BufReader<ChildStderr>,
    address: SocketAddr,
}

impl Serving {
    /// Runs `serve` on any free port and waits until it listens. `settings` are variables of its environment.
    pub fn start(folder: &Path, settings: &[(&str, &str)]) -> Self {
        let mut command = command(folder, &["serve"]);
        command.env("ORTAQ_LISTEN", "127.0.0.1:0").env("ORTAQ_LOGGING_FORMAT", "json");
        command.envs(settings.iter().copied());
        let mut child = command.spawn().expect("the program starts");
        let told = BufReader::new(child.stderr.take().expect("its standard error"));
        let mut serving = Self { child, told, address: SocketAddr::from(([0, 0, 0, 0], 0)) };
        serving.address = serving.wait_until_told("listening", "address").parse().expect("an address");
        serving
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Reads what it tells up to this message, and gives a field of it.
    pub fn wait_until_told(&mut self, message: &str, field: &str) -> String {
        let mut before = String::new();
        loop {
            let mut line = String::new();
            let length = self.told.read_line(&mut line).expect("its standard error");
            assert_ne!(length, 0, "it ended without telling \"{message}\":\n{before}");
            let event: serde_json::Value = serde_json::from_str(&line).unwrap_or_default();
            if event.get("message").and_then(|value| value.as_str()) == Some(message) {
                return event.get(field).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
            }
            before.push_str(&line);
        }
    }

    /// Asks it to stop, as the system does.
    pub fn terminate(&self) {
        let status = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        assert!(status.expect("the command kill").success());
    }

    /// Waits for its end; gives how it ended and what it told since.
    pub fn end(mut self) -> (ExitStatus, String) {
        let mut told = String::new();
        self.told.read_to_string(&mut told).expect("text");
        (self.child.wait().expect("it ends"), told)
    }

    /// A connection on which a test speaks HTTP by itself.
    pub fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).expect("it answers")
    }

    /// Asks for a page and gives the whole answer, with its head.
    pub fn get(&self, path: &str) -> String {
        get(self.address, path)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Asks an address for a page and gives the whole answer, with its head.
pub fn get(address: SocketAddr, path: &str) -> String {
    let mut connection = TcpStream::connect(address).expect("it answers");
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    connection.write_all(request.as_bytes()).expect("it listens");
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).expect("it answers");
    String::from_utf8_lossy(&answer).into_owned()
}
