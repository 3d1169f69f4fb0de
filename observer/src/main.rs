//! `ortaq-observer`: the observer's tool.

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use ortaq_observer::answer::Exit;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let answer = ortaq_observer::run(&arguments, |name| env::var(name).ok());
    // A reader who closes the pipe early, as `head` does, has seen what they wanted.
    let _ = match answer.exit {
        Exit::Unreadable => io::stderr().write_all(answer.text.as_bytes()),
        Exit::Valid | Exit::Invalid => io::stdout().write_all(answer.text.as_bytes()),
    };
    ExitCode::from(answer.exit.code())
}
