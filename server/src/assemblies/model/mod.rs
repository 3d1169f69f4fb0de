//! Rural districts and the people who act in them: types and rules, without HTTP and SQL.

pub mod act;
pub mod council;
pub mod dates;
pub mod mandate;
pub mod name;
pub mod residence;
pub mod roll;

use diesel::Queryable;

use crate::accounts::Role;
use crate::i18n::Language;

/// The longest name of a place or a person, in characters.
pub const LONGEST_NAME: usize = 120;
/// The longest sentence about an appointment or a reason, in characters.
pub const LONGEST_SENTENCE: usize = 300;
/// The time zone of an assembly unless another is chosen.
pub const DEFAULT_TIME_ZONE: &str = "Asia/Almaty";

/// A name in the platform's three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Queryable)]
pub struct Localised {
    /// In Kazakh.
    pub kazakh: String,
    /// In Russian.
    pub russian: String,
    /// In English.
    pub english: String,
}

impl Localised {
    /// The name in this language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Kazakh => &self.kazakh,
            Language::Russian => &self.russian,
            Language::English => &self.english,
        }
    }

    /// All three names.
    #[must_use]
    pub fn all(&self) -> [&str; 3] {
        [&self.kazakh, &self.russian, &self.english]
    }
}

/// What describes a rural district, as its form has it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Description {
    /// Its part of addresses.
    pub slug: String,
    /// The rural district.
    pub name: Localised,
    /// The district that it belongs to.
    pub district: Localised,
    /// The region.
    pub region: Localised,
    /// Its time zone as the IANA database names it; days begin and end there.
    pub time_zone: String,
    /// People who live there.
    pub population: i64,
}

/// A rural district, whose local community decides.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Assembly {
    /// Its number.
    pub id: i64,
    /// What describes it.
    pub description: Description,
    /// Counts changes.
    pub version: i64,
}

impl Assembly {
    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        let name = |kazakh: &str| Localised {
            kazakh: kazakh.to_owned(),
            russian: kazakh.to_owned(),
            english: kazakh.to_owned(),
        };
        let description = Description {
            slug: "saryzhailau".to_owned(),
            name: name("Сарыжайлау ауылдық округі"),
            district: name("Таңбалы ауданы"),
            region: name("Түркістан облысы"),
            time_zone: "Asia/Almaty".to_owned(),
            population: 3_020,
        };
        Self { id: 1, description, version: 0 }
    }
}

/// What describes a village, as its form has it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct VillageDescription {
    /// The village.
    pub name: Localised,
    /// People who live there.
    pub people: i64,
    /// Those of them who may vote.
    pub voters: i64,
    /// Its seats in the assembly.
    pub seats: i64,
}

/// A village of a rural district.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Village {
    /// Its number.
    pub id: i64,
    /// The rural district.
    pub assembly: i64,
    /// What describes it.
    pub description: VillageDescription,
    /// Counts changes.
    pub version: i64,
}

/// Who acts, and in which role: every act of an official is public under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Official {
    /// Their account.
    pub account: i64,
    /// The role that allows the act.
    pub role: Role,
}

/// Whether a text can be a rural district's part of addresses: 2 to 40 small Latin letters, digits
/// and single dashes, beginning with a letter.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    let well_formed = text
        .split('-')
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
    let begins = text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    well_formed && begins && (2..=40).contains(&text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_short_latin_words() {
        for slug in ["sarzhailau", "kyzyl-tal", "district-7"] {
            assert!(is_slug(slug), "{slug}");
        }
        for text in ["", "a", "Sarzhailau", "сарыжайлау", "kyzyl--tal", "-tal", "tal-", "7-tal", "a/b", &"a".repeat(41)]
        {
            assert!(!is_slug(text), "{text}");
        }
    }
}
