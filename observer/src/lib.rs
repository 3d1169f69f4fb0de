//! The observer's tool: for people who run no server, ask nobody's permission, and believe only
//! what they computed themselves.
//!
//! A run is one function, [`run`], from arguments to an [`Answer`]. Each command is a module with
//! a function from its request to an answer; the words of all of them are in [`texts`].

pub mod answer;
pub mod booth;
pub mod command_line;
pub mod compare;
pub mod deposit;
pub mod entropy;
mod file;
pub mod files;
pub mod issue;
pub mod keys;
pub mod language;
pub mod log;
pub mod manual;
pub mod mirror;
pub mod numbers;
mod outbox;
pub mod outcome;
mod person;
pub mod progress;
mod proposal;
pub mod publish;
pub mod recount;
pub mod rehearse;
pub mod report;
pub mod sign;
pub mod texts;
pub mod trustee;
pub mod verify;
pub mod witness;

use answer::{Answer, Exit, Failure};
use command_line::Request;
use language::Language;
use texts::Texts;

/// Runs the program. `arguments` begin with the program's name; `environment` looks a variable up.
#[must_use]
pub fn run(arguments: &[String], environment: impl Fn(&str) -> Option<String>) -> Answer {
    let texts = Texts::new(Language::choose(arguments.iter().map(String::as_str), environment));
    let matches = match command_line::command(&texts).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return command_line::explain(&error, meant(arguments, &texts), &texts),
    };
    let answered = Request::from_matches(&matches)
        .ok_or_else(|| Failure::new("error-mistyped", Vec::new()))
        .and_then(|request| answer(&request, &texts));
    answered.unwrap_or_else(|failure| {
        let title = texts.with("error-title", &[("message", failure.message(&texts).into())]);
        Answer { text: format!("{title}\n"), exit: Exit::Unreadable }
    })
}

fn answer(request: &Request, texts: &Texts) -> Result<Answer, Failure> {
    match request {
        Request::Manual(request) => manual::pages(request, texts),
        Request::Completions(request) => Ok(manual::completions(request, texts)),
        Request::Outcome(request) => outcome::run(request, texts),
        Request::Verify(request) => verify::run(request, texts),
        Request::Rehearse(request) => rehearse::run(request, texts),
        Request::Compare(request) => compare::run(request, texts),
        Request::Mirror(request) => mirror::run(request, texts),
        Request::Witness(request) => witness::run(request, texts),
        Request::Deposit(request) => deposit::run(request, texts),
        Request::Keys(request) => keys::run(request, texts),
        Request::Trustee(request) => trustee::run(request, texts),
        Request::Sign(request) => sign::run(request, texts),
        Request::Publish(request) => publish::run(request, texts),
        Request::Issue(request) => issue::run(request, texts),
        Request::Booth(request) => booth::run(request, texts),
    }
}

/// The command that a mistyped line was about: the first argument that names one.
fn meant<'a>(arguments: &'a [String], texts: &Texts) -> Option<&'a str> {
    let program = command_line::command(texts);
    arguments
        .iter()
        .skip(1)
        .map(String::as_str)
        .find(|argument| program.get_subcommands().any(|command| command.get_name() == *argument))
}
