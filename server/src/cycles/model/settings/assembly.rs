//! Gatherings by village and sessions of the assembly, up to the shortlist.

use ortaq_rules::Share;
use serde::{Deserialize, Serialize};

use super::answers::{Answers, Mistake, Reader, share_text};
use super::field::{Field, line, number};

/// How gatherings and sessions are called, and when they may decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssemblySettings {
    /// The least days between calling and meeting.
    pub notice_days: u32,
    /// The share of a village's voters whose presence makes its gathering able to decide.
    pub gathering_quorum: Share,
    /// More than this share of the members in office must be present at a session.
    pub session_quorum: Share,
    /// The most projects on the ballot.
    pub most_projects: u32,
    /// Questions about projects close this many days before the session.
    pub questions_close_days: u32,
}

impl Default for AssemblySettings {
    fn default() -> Self {
        AssemblySettings {
            notice_days: 10,
            gathering_quorum: Share { numerator: 10, denominator: 100 },
            session_quorum: Share { numerator: 1, denominator: 2 },
            most_projects: 20,
            questions_close_days: 1,
        }
    }
}

pub(super) const FIELDS: &[Field] = &[
    number("notice_days", "cycles-notice-days", "cycles-notice-days-hint"),
    line("gathering_quorum", "cycles-gathering-quorum", "cycles-gathering-quorum-hint"),
    line("session_quorum", "cycles-session-quorum", "cycles-session-quorum-hint"),
    number("most_projects", "cycles-most-projects", "cycles-most-projects-hint"),
    number("questions_close_days", "cycles-questions-close-days", "cycles-questions-close-days-hint"),
];

impl AssemblySettings {
    pub(super) fn answers(&self) -> Answers {
        let answers = Answers::default().with("notice_days", self.notice_days);
        let answers = answers.with("gathering_quorum", share_text(self.gathering_quorum));
        let answers = answers.with("session_quorum", share_text(self.session_quorum));
        answers.with("most_projects", self.most_projects).with("questions_close_days", self.questions_close_days)
    }

    pub(super) fn read(answers: &Answers) -> Result<Self, Vec<Mistake>> {
        let mut reader = Reader::new(answers);
        let assembly = AssemblySettings {
            notice_days: reader.small("notice_days", 1..=60),
            gathering_quorum: reader.share("gathering_quorum"),
            session_quorum: reader.share("session_quorum"),
            most_projects: reader.small("most_projects", 1..=500),
            questions_close_days: reader.small("questions_close_days", 0..=30),
        };
        if assembly.gathering_quorum.numerator == 0 {
            reader.refuse(Mistake::new("gathering_quorum", "cycles-gathering-quorum-nothing"));
        }
        let session = assembly.session_quorum;
        if session.numerator == session.denominator && !answers.get("session_quorum").is_empty() {
            reader.refuse(Mistake::new("session_quorum", "cycles-session-quorum-whole"));
        }
        reader.finish(assembly)
    }
}
