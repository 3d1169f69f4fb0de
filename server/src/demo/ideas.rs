//! What the demo's residents propose: read from `proposals.toml`, handed in as any proposal is.

use serde::Deserialize;

use crate::drafts;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::proposals::model::{Category, Content, Contribution, CostLine, Place};

/// A proposal as `proposals.toml` has it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Idea {
    category: Category,
    /// The village, by its place in the list of the district.
    pub village: usize,
    language: String,
    title: Words,
    summary: Words,
    need: String,
    description: String,
    beneficiaries: String,
    place: String,
    point: (i64, i64),
    /// For what, and how many thousands of tenge.
    costs: Vec<(String, u64)>,
    cash: u64,
    in_kind: u64,
    sponsors: u64,
    /// What the picture shows.
    #[serde(default)]
    pub alt: String,
    /// The picture's shapes; none without a picture.
    #[serde(default)]
    pub picture: Option<String>,
}

/// A text in three languages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    kk: String,
    ru: String,
    en: String,
}

impl Words {
    fn text(&self, language: Language) -> String {
        match language {
            Language::Kazakh => self.kk.clone(),
            Language::Russian => self.ru.clone(),
            Language::English => self.en.clone(),
        }
    }
}

#[derive(Deserialize)]
struct File {
    proposal: Vec<Idea>,
}

/// All of them, in the order of their numbers.
///
/// # Errors
/// When the file is not well-formed, which is a defect.
pub(super) fn all() -> Result<Vec<Idea>, Failure> {
    let file: File = toml::from_str(include_str!("proposals.toml")).map_err(Failure::internal)?;
    Ok(file.proposal)
}

impl Idea {
    /// The language in which it is written.
    pub fn language(&self) -> Language {
        Language::from_code(&self.language).unwrap_or_default()
    }

    /// Title and summary in this language.
    pub fn words(&self, language: Language) -> (String, String) {
        (self.title.text(language), self.summary.text(language))
    }

    /// Title and summary in the languages in which it is not written.
    pub fn translations(&self) -> Vec<drafts::Words> {
        let others = Language::ALL.into_iter().filter(|language| *language != self.language());
        let words = others.map(|language| (language, self.words(language)));
        words.map(|(language, (title, summary))| drafts::Words { language, title, summary }).collect()
    }

    /// What it says, in this village, without its picture.
    pub fn content(&self, village: i64) -> Content {
        let (title, summary) = self.words(self.language());
        let costs =
            self.costs.iter().map(|(what, thousands)| CostLine { what: what.clone(), amount: thousands * 1_000 });
        Content {
            language: self.language(),
            title,
            summary,
            need: self.need.clone(),
            description: self.description.clone(),
            beneficiaries: self.beneficiaries.clone(),
            category: self.category,
            place: Place { village: Some(village), words: self.place.clone(), point: Some(self.point) },
            costs: costs.collect(),
            contribution: Contribution {
                cash: self.cash * 1_000,
                in_kind: self.in_kind * 1_000,
                sponsors: self.sponsors * 1_000,
            },
            names_are_public: true,
            ..Content::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::pictures;
    use super::*;

    #[test]
    fn the_fifteen_proposals_cost_what_the_district_published() {
        let thousands = |content: &Content| (content.total() / 1_000, content.request() / 1_000);
        let money: Vec<(u64, u64)> = all().unwrap().iter().take(15).map(|idea| thousands(&idea.content(1))).collect();
        assert_eq!(
            money,
            [
                (5_600, 5_000),
                (16_000, 10_000),
                (9_800, 9_000),
                (6_400, 5_900),
                (7_200, 6_600),
                (2_700, 2_400),
                (6_900, 6_300),
                (6_200, 5_750),
                (4_300, 3_500),
                (1_900, 1_750),
                (9_400, 8_900),
                (3_600, 3_350),
                (4_900, 4_500),
                (320_000, 304_000),
                (3_100, 2_900),
            ]
        );
    }

    #[test]
    fn every_picture_can_be_drawn() {
        let ideas = all().unwrap();
        let drawn = pictures::all(&ideas).unwrap();
        for (idea, picture) in ideas.iter().zip(drawn).take(15) {
            assert!(picture.is_some() && !idea.alt.is_empty(), "{}", idea.title.en);
        }
    }
}
