//! What a proposal says: one version of it, as its author wrote it.

use serde::{Deserialize, Serialize};

use super::Category;
use crate::i18n::Language;

/// The most characters of a title.
pub const LONGEST_TITLE: usize = 100;
/// The most characters of the one-sentence summary.
pub const LONGEST_SUMMARY: usize = 200;
/// The most characters of each of the long texts.
pub const LONGEST_TEXT: usize = 10_000;
/// The most lines of an estimate.
pub const MOST_COSTS: usize = 40;
/// The most photos.
pub const MOST_PHOTOS: usize = 6;
/// The most attachments.
pub const MOST_ATTACHMENTS: usize = 5;
/// The most tenge of any amount: a trillion.
pub const MOST_MONEY: u64 = 1_000_000_000_000;

/// What a proposal says. Kept as JSON; a field that a later version adds has a default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// In which language the author writes.
    pub language: Language,
    /// The title.
    pub title: String,
    /// One sentence, as on the ballot's card.
    pub summary: String,
    /// Why it is needed: Markdown.
    pub need: String,
    /// What is to be done: Markdown.
    pub description: String,
    /// Whom it serves, in words; may be empty.
    pub beneficiaries: String,
    /// What it is about.
    pub category: Category,
    /// Where.
    pub place: Place,
    /// What it costs, line by line.
    pub costs: Vec<CostLine>,
    /// What others than the fund bring.
    pub contribution: Contribution,
    /// Pictures, the first one is on cards.
    pub photos: Vec<Photo>,
    /// Documents.
    pub attachments: Vec<Attachment>,
    /// Whether the authors' names are public.
    pub names_are_public: bool,
    /// For the collective route: the minutes of the gathering that supports it, in words (date, number). Empty where
    /// residents sign for it instead, and for a proposal of one author.
    pub gathering: String,
}

/// Where it is to be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The village's number; none for the whole rural district.
    pub village: Option<i64>,
    /// In words: a street, a landmark.
    pub words: String,
    /// On the map, in millionths of a degree: latitude and longitude.
    pub point: Option<(i64, i64)>,
}

/// A line of the estimate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostLine {
    /// For what.
    pub what: String,
    /// In tenge.
    pub amount: u64,
}

/// What others than the fund bring, in tenge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    /// Residents, in money.
    pub cash: u64,
    /// Residents, in work and material.
    pub in_kind: u64,
    /// Sponsors.
    pub sponsors: u64,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photo {
    /// The id of the file in the room `media`.
    pub file: String,
    /// What it shows, in words.
    pub alt: String,
}

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The id of the file in the room `media`.
    pub file: String,
    /// What it is, in words.
    pub name: String,
}

impl Contribution {
    /// All of it.
    #[must_use]
    pub fn sum(self) -> u64 {
        self.cash.saturating_add(self.in_kind).saturating_add(self.sponsors)
    }
}

impl Content {
    /// What it costs altogether.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.costs.iter().fold(0, |sum, line| sum.saturating_add(line.amount))
    }

    /// What it asks the fund for: what is left after the contributions.
    #[must_use]
    pub fn request(&self) -> u64 {
        self.total().saturating_sub(self.contribution.sum())
    }

    /// The ids of all files that it shows.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let photos = self.photos.iter().map(|photo| photo.file.as_str());
        photos.chain(self.attachments.iter().map(|attachment| attachment.file.as_str()))
    }
}
