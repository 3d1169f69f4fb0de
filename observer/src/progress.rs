//! How far a long recount is, on a terminal only: scripts and files get nothing of it, and it goes
//! to standard error, so that the report stays clean.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::fmt::Write;

use crate::language::Language;
use crate::numbers;
use crate::texts::Texts;

/// What is being counted through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Ballots.
    Ballots,
    /// Entries of a log.
    Entries,
    /// Codes of letters.
    Codes,
}

/// A bar with what is done, how fast, and the time left. Dropping it removes it.
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A bar for so many units; invisible where standard error is not a terminal.
    #[must_use]
    pub fn new(unit: Unit, total: u64, texts: &Texts) -> Self {
        let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr());
        bar.set_style(style(unit, texts));
        Self { bar }
    }

    /// Shows that so many units are done.
    pub fn reached(&self, done: u64) {
        self.bar.set_position(done);
    }

    /// Shows that so many units are done, of a number that was not known at the beginning.
    pub fn reached_of(&self, done: u64, total: u64) {
        self.bar.set_length(total);
        self.bar.set_position(done);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

fn style(unit: Unit, texts: &Texts) -> ProgressStyle {
    let what = texts.get(match unit {
        Unit::Ballots => "progress-ballots",
        Unit::Entries => "progress-entries",
        Unit::Codes => "progress-codes",
    });
    let values = ["done", "total", "rate", "left"]
        .map(|name| (name, format!("{{ortaq_{name}}}").into()))
        .into_iter()
        .chain([("what", what.into())])
        .collect::<Vec<_>>();
    let line = texts.with("progress-line", &values);
    let language = texts.language();
    let number = |read: fn(&ProgressState) -> u64| {
        move |state: &ProgressState, out: &mut dyn Write| {
            let _ = out.write_str(&numbers::whole(read(state), language));
        }
    };
    ProgressStyle::with_template(&format!("{{bar:24}} {line}"))
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .with_key("ortaq_done", number(ProgressState::pos))
        .with_key("ortaq_total", number(|state| state.len().unwrap_or_default()))
        .with_key("ortaq_rate", number(|state| state.per_sec() as u64))
        .with_key("ortaq_left", move |state: &ProgressState, out: &mut dyn Write| {
            let _ = out.write_str(&clock(state.eta().as_secs(), language));
        })
}

/// A time as hours, minutes and seconds, which needs no words.
fn clock(seconds: u64, language: Language) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    match hours {
        0 => format!("{minutes}:{:02}", seconds % 60),
        _ => format!("{}:{minutes:02}:{:02}", numbers::whole(hours, language), seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_left_reads_as_a_clock() {
        assert_eq!(clock(9, Language::Kazakh), "0:09");
        assert_eq!(clock(3_725, Language::English), "1:02:05");
    }

    #[test]
    fn the_bar_is_drawn_in_every_language() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let progress = Progress::new(Unit::Ballots, 10_000, &texts);
            progress.reached(1_234);
        }
    }
}
