//! What was found, a line each.

use std::io::Write;
use std::process::ExitCode;

use crate::command_line::CommandFailure;

/// What was found at one thing.
pub(super) struct Finding {
    state: State,
    text: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Well,
    Notice,
    Wrong,
}

impl Finding {
    /// All is well.
    pub(super) fn well(text: impl Into<String>) -> Self {
        Self { state: State::Well, text: text.into() }
    }

    /// It works, but somebody may want it otherwise.
    pub(super) fn notice(text: impl Into<String>) -> Self {
        Self { state: State::Notice, text: text.into() }
    }

    /// It does not work; the text says what to do.
    pub(super) fn wrong(text: impl Into<String>) -> Self {
        Self { state: State::Wrong, text: text.into() }
    }
}

/// Prints findings as they come.
pub(super) struct Findings<'a> {
    out: &'a mut dyn Write,
    wrong: usize,
}

impl<'a> Findings<'a> {
    pub(super) fn new(out: &'a mut dyn Write) -> Self {
        Self { out, wrong: 0 }
    }

    /// Tells what was found at `what`.
    pub(super) fn add(&mut self, what: &str, finding: Finding) -> Result<(), CommandFailure> {
        let state = match finding.state {
            State::Well => "ok",
            State::Notice => "note",
            State::Wrong => "WRONG",
        };
        self.wrong += usize::from(finding.state == State::Wrong);
        let text = finding.text.trim_end().replace('\n', "\n                   ");
        writeln!(self.out, "{what:<12}{state:<7}{text}")?;
        Ok(())
    }

    /// The program's answer.
    pub(super) fn end(self) -> Result<ExitCode, CommandFailure> {
        match self.wrong {
            0 => {
                writeln!(self.out, "\nAll is well.")?;
                Ok(ExitCode::SUCCESS)
            }
            1 => {
                writeln!(self.out, "\nOne thing is wrong.")?;
                Ok(ExitCode::FAILURE)
            }
            wrong => {
                writeln!(self.out, "\n{wrong} things are wrong.")?;
                Ok(ExitCode::FAILURE)
            }
        }
    }
}
