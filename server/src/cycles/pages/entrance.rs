//! The way from the platform's pages to those of the vote, which have an origin of their own.

use serde::Serialize;

use super::super::model::Phase;
use crate::config::PublicUrl;
use crate::i18n::Language;

/// Where the pages of a cycle's vote are, in the reader's language.
#[derive(Clone, Debug)]
pub struct VotePages {
    base: String,
    language: Language,
}

/// The page of the vote that most people come for in a phase: the booth, or the recount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entrance {
    label: &'static str,
    url: String,
    is_booth: bool,
}

impl VotePages {
    /// Those of a cycle, by the names of rural district and cycle in addresses.
    #[must_use]
    pub fn new(vote: &PublicUrl, assembly: &str, cycle: &str, language: Language) -> Self {
        Self { base: format!("{}/{assembly}/{cycle}", vote.origin()), language }
    }

    /// Where one votes.
    #[must_use]
    pub fn booth(&self) -> String {
        self.page("booth")
    }

    /// Where one counts again, and looks up a ballot.
    #[must_use]
    pub fn recount(&self) -> String {
        self.page("recount")
    }

    /// Where members of the council and trustees do their part.
    #[must_use]
    pub fn council(&self) -> String {
        self.page("council")
    }

    fn page(&self, folder: &str) -> String {
        format!("{}/{folder}/?lang={}", self.base, self.language.code())
    }

    /// What is open in this phase: the booth while one votes, the recount from then on. A vote that is void or was not
    /// confirmed has its results on the cycle's page.
    #[must_use]
    pub fn entrance(&self, phase: Phase) -> Option<Entrance> {
        match phase {
            Phase::Voting => Some(Entrance { label: "cycles-room-vote", url: self.booth(), is_booth: true }),
            Phase::Count
            | Phase::Objections
            | Phase::Conclusion
            | Phase::Decision
            | Phase::Delivery
            | Phase::Closed => Some(Entrance { label: "cycles-room-recount", url: self.recount(), is_booth: false }),
            _ => None,
        }
    }

    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        let base = "https://vote.example.kz/sarzhailau/2027".to_owned();
        Self { base, language: Language::Kazakh }
    }
}
