//! Why a comment is reported, and why it is hidden: the same words, so that both sides speak of the same thing.

use serde::{Serialize, Serializer};

/// What is wrong with a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It insults somebody.
    Insult,
    /// It tells about somebody what is nobody's business.
    PersonalData,
    /// It advertises.
    Advertisement,
    /// It has nothing to do with the proposal.
    OffTopic,
    /// The law forbids to publish it.
    AgainstLaw,
}

impl Reason {
    /// All of them, in the order of the form.
    pub const ALL: [Reason; 5] =
        [Reason::Insult, Reason::PersonalData, Reason::Advertisement, Reason::OffTopic, Reason::AgainstLaw];

    /// Its code in the database, in the log and in the ids of its words.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Reason::Insult => "insult",
            Reason::PersonalData => "personal-data",
            Reason::Advertisement => "advertisement",
            Reason::OffTopic => "off-topic",
            Reason::AgainstLaw => "against-law",
        }
    }

    /// The reason with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Reason> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// The id of its words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Reason::Insult => "discussion-reason-insult",
            Reason::PersonalData => "discussion-reason-personal-data",
            Reason::Advertisement => "discussion-reason-advertisement",
            Reason::OffTopic => "discussion-reason-off-topic",
            Reason::AgainstLaw => "discussion-reason-against-law",
        }
    }
}

/// In templates a reason is the id of its words.
impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
