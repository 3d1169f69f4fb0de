//! The steps of the form, one thing on each page.

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Language, title, one sentence, what it is about.
    Words,
    /// Why, what, for whom.
    Need,
    /// Where.
    Place,
    /// What it costs, and who pays.
    Costs,
    /// Pictures and documents.
    Photos,
    /// Who stands behind it.
    People,
    /// All of it once more, and handing in.
    Check,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Step; 7] =
        [Step::Words, Step::Need, Step::Place, Step::Costs, Step::Photos, Step::People, Step::Check];

    /// The code in addresses and in the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Step::Words => "words",
            Step::Need => "need",
            Step::Place => "place",
            Step::Costs => "costs",
            Step::Photos => "photos",
            Step::People => "people",
            Step::Check => "check",
        }
    }

    /// The step with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Step> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }

    /// The id of its heading.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Step::Words => "drafts-words",
            Step::Need => "drafts-need",
            Step::Place => "drafts-place",
            Step::Costs => "drafts-costs",
            Step::Photos => "drafts-photos",
            Step::People => "drafts-people",
            Step::Check => "drafts-check",
        }
    }

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).map_or(1, |place| place + 1)
    }

    /// The one after it; the last is its own.
    #[must_use]
    pub fn next(self) -> Step {
        Self::ALL.get(self.number()).copied().unwrap_or(Step::Check)
    }

    /// The one before it, if it is not the first.
    #[must_use]
    pub fn previous(self) -> Option<Step> {
        self.number().checked_sub(2).and_then(|place| Self::ALL.get(place).copied())
    }

    /// Whether files can be sent with it.
    #[must_use]
    pub fn takes_files(self) -> bool {
        matches!(self, Step::Photos | Step::People)
    }
}
