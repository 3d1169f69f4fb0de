//! Who may propose, alone or as a group, and vote.

use serde::{Deserialize, Serialize};

use super::answers::{Answers, Mistake, Reader};
use super::field::{Field, number};

/// Who may propose, and vote: people of this age who are registered there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalSettings {
    /// In full years.
    pub minimum_age: u32,
    /// The most proposals of one author.
    pub per_author: u32,
    /// How many residents sign a proposal that a group stands behind.
    #[serde(default = "fifteen")]
    pub collective_people: u32,
}

/// What cycles have that were made before this was a setting.
fn fifteen() -> u32 {
    15
}

impl Default for ProposalSettings {
    fn default() -> Self {
        ProposalSettings { minimum_age: 18, per_author: 1, collective_people: fifteen() }
    }
}

pub(super) const FIELDS: &[Field] = &[
    number("minimum_age", "cycles-minimum-age", "cycles-minimum-age-hint"),
    number("per_author", "cycles-per-author", "cycles-per-author-hint"),
    number("collective_people", "cycles-collective-people", "cycles-collective-people-hint"),
];

impl ProposalSettings {
    pub(super) fn answers(&self) -> Answers {
        let answers = Answers::default().with("minimum_age", self.minimum_age).with("per_author", self.per_author);
        answers.with("collective_people", self.collective_people)
    }

    pub(super) fn read(answers: &Answers) -> Result<Self, Vec<Mistake>> {
        let mut reader = Reader::new(answers);
        let proposals = ProposalSettings {
            minimum_age: reader.small("minimum_age", 10..=100),
            per_author: reader.small("per_author", 1..=100),
            collective_people: reader.small("collective_people", 2..=1000),
        };
        reader.finish(proposals)
    }
}
