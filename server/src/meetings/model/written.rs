//! What is written about a meeting: agendas, minutes, questions.

use crate::clock::Moment;
use crate::i18n::Language;
use crate::proposals::model::Attachment;

/// The most items of an agenda.
pub const LONGEST_AGENDA: usize = 30;
/// The most characters of a place, a name, an agenda's item or a reason.
pub const LONGEST_LINE: usize = 200;
/// The most characters of minutes.
pub const LONGEST_MINUTES: usize = 20_000;
/// The most characters of a question or an answer.
pub const LONGEST_QUESTION: usize = 1_000;

/// Minutes to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MinutesText {
    /// The number on the paper.
    pub number: String,
    /// The day of signing.
    pub signed_at: Moment,
    /// Who signed as chair.
    pub chair: String,
    /// Who signed as secretary of the meeting.
    pub keeper: String,
    /// In which language they are written.
    pub language: Language,
    /// What was said.
    pub text: String,
    /// What was decided.
    pub decisions: String,
    /// The proposals that a gathering supports, by their numbers in the database.
    pub supports: Vec<i64>,
    /// Scans and other papers.
    pub attachments: Vec<Attachment>,
}

/// Published minutes, as one version has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes {
    /// The meeting.
    pub meeting: i64,
    /// 1 for the first.
    pub version: i64,
    /// When they were published.
    pub made_at: Moment,
    /// What they say.
    pub text: MinutesText,
    /// What was corrected; empty for the first version.
    pub note: String,
}

impl MinutesText {
    /// What the public record keeps beside the log.
    #[must_use]
    pub fn for_record(&self) -> String {
        let parts = [self.number.as_str(), &self.text, &self.decisions, &self.chair, &self.keeper];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join("\n\n")
    }
}

/// One line without control characters and doubled spaces.
#[must_use]
pub fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines that say something, each tidied.
#[must_use]
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(one_line).filter(|line| !line.is_empty()).collect()
}

/// Several lines, without control characters and with at most one empty line between them.
#[must_use]
pub fn tidy(text: &str) -> String {
    let mut tidied: Vec<String> = Vec::new();
    for line in text.replace("\r\n", "\n").replace('\r', "\n").split('\n') {
        let line: String = line.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        let line = line.trim_end().to_owned();
        if !line.is_empty() || tidied.last().is_some_and(|last| !last.is_empty()) {
            tidied.push(line);
        }
    }
    tidied.join("\n").trim().to_owned()
}

/// A text as paragraphs of lines.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Vec<String>> {
    let lines = |paragraph: &str| paragraph.lines().map(str::to_owned).collect::<Vec<_>>();
    text.split("\n\n").map(lines).filter(|lines| !lines.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_tidied_and_keeps_its_paragraphs() {
        assert_eq!(lines(" 1. Жобалар\r\n\n\tСұрақтар \u{7} бар"), ["1. Жобалар", "Сұрақтар бар"]);
        assert_eq!(tidy("Бір\r\nекі\r\n\r\n\r\n\r\nүш \n"), "Бір\nекі\n\nүш");
        assert_eq!(paragraphs("Бір\nекі\n\nүш"), [vec!["Бір", "екі"], vec!["үш"]]);
    }
}
