//! The plan of a ballot: all of the definition (`docs/protocol.md` §4.5) that is known before there are keys.
//!
//! What comes with the ceremony is not in it: the trustees', council's and issuers' keys, the roll's lines and root,
//! the booth's files, and the numbers that follow from them.

use std::collections::BTreeMap;

use ortaq_crypto::definition::BallotOption;
use ortaq_crypto::entry::{Id, Label, Natural, canonical};
use ortaq_crypto::hash::h256;
use ortaq_crypto::style::BallotStyle;
use ortaq_rules::greedy::GreedySettings;
use serde::{Deserialize, Serialize};

use crate::assemblies::model::Village;
use crate::cycles::{Cycle, Phase};
use crate::i18n::Language;
use crate::proposals::model::{Category, Photo, code};

/// What a card says of a project, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The title.
    pub title: String,
    /// The one sentence.
    pub summary: String,
}

/// A shortlisted proposal, as it comes from the room of proposals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its number within the cycle.
    pub number: i64,
    /// What it asks the fund for, in tenge.
    pub request: i64,
    /// What it is about.
    pub category: Category,
    /// Its village; none for the whole rural district.
    pub village: Option<i64>,
    /// In which language its author wrote.
    pub language: Language,
    /// What it says, in the languages that it is there in.
    pub words: BTreeMap<Language, Words>,
    /// Its first photo.
    pub photo: Option<Photo>,
}

impl Shown {
    /// What a card says in this language: where title or sentence is missing, the author's own.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Words {
        let part = |of: fn(&Words) -> &String| {
            let wished = [language, self.language].into_iter().chain(Language::ALL);
            let found = wished.filter_map(|wished| self.words.get(&wished)).map(of);
            found.map(|text| text.trim()).find(|text| !text.is_empty()).unwrap_or_default().to_owned()
        };
        Words { title: part(|words| &words.title), summary: part(|words| &words.summary) }
    }
}

/// A project of the plan. Its printed number is its place, from 1, and stays with it wherever a booth shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedOption {
    /// What it is called on paper and in the log: `P07`.
    pub id: String,
    /// What it asks for, in tenge.
    pub cost: u64,
    /// Its category's code.
    pub category: String,
    /// Its village in Kazakh, or empty.
    pub village: String,
    /// What its card says, by language code: all three, as they are shown.
    pub texts: BTreeMap<String, Words>,
}

/// All of a definition that is known before the ceremony.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The projects, in the ballot's order.
    pub options: Vec<PlannedOption>,
    /// The fund, in tenge.
    pub budget: u64,
    /// How voters choose.
    pub style: BallotStyle,
    /// How totals become an outcome.
    pub rule: GreedySettings,
    /// Fewer ballots than this are not opened.
    pub minimum_ballots: u64,
    /// When voting opens, in seconds since 1970; zero if that is not planned.
    pub opens: u64,
    /// When it ends.
    pub closes: u64,
}

/// An option with its printed number.
#[derive(Clone, Copy, Debug)]
pub struct OnBallot<'a> {
    /// From 1.
    pub number: usize,
    /// The project.
    pub option: &'a PlannedOption,
}

/// Puts a cycle's ballot together from its shortlist and rules. Projects stand in the order of their proposals' numbers.
#[must_use]
pub fn assemble(cycle: &Cycle, shortlist: &[Shown], villages: &[Village]) -> Plan {
    let settings = &cycle.settings;
    let mut shortlist: Vec<&Shown> = shortlist.iter().collect();
    shortlist.sort_by_key(|shown| shown.number);
    let village = |shown: &Shown| villages.iter().find(|village| Some(village.id) == shown.village);
    let is_small = |shown: &&&Shown| {
        village(shown).is_some_and(|village| village.description.people < i64::from(settings.counting.village_people))
    };
    let from_small_villages = shortlist.iter().filter(is_small).map(|shown| code(shown.number)).collect();
    let start = |phase| planned(cycle, phase);
    Plan {
        options: shortlist.iter().map(|shown| option(shown, village(shown))).collect(),
        budget: settings.money.fund,
        style: settings.ballot.style.clone(),
        rule: settings.counting.rule(settings.money.fund, from_small_villages),
        minimum_ballots: settings.ballot.minimum_ballots,
        opens: start(Phase::Voting),
        closes: start(Phase::Count),
    }
}

fn planned(cycle: &Cycle, phase: Phase) -> u64 {
    cycle.schedule.start(phase).and_then(|start| u64::try_from(start.0).ok()).unwrap_or_default()
}

fn option(shown: &Shown, village: Option<&Village>) -> PlannedOption {
    let text = |language: Language| (language.code().to_owned(), shown.in_language(language));
    PlannedOption {
        id: code(shown.number),
        cost: u64::try_from(shown.request).unwrap_or_default(),
        category: shown.category.code().to_owned(),
        village: village.map(village_label).unwrap_or_default(),
        texts: Language::ALL.map(text).into_iter().collect(),
    }
}

/// The village's Kazakh name; its number where the name is too long for a label of the log.
fn village_label(village: &Village) -> String {
    let name = &village.description.name.kazakh;
    match Label::try_from(name.clone()) {
        Ok(label) => label.as_str().to_owned(),
        Err(_) => format!("village-{}", village.id),
    }
}

impl Plan {
    /// The options with their printed numbers.
    pub fn on_ballot(&self) -> impl Iterator<Item = OnBallot<'_>> {
        (1..).zip(&self.options).map(|(number, option)| OnBallot { number, option })
    }

    /// The options' costs.
    #[must_use]
    pub fn costs(&self) -> Vec<u64> {
        self.options.iter().map(|option| option.cost).collect()
    }

    /// The options as the definition has them.
    ///
    /// # Errors
    /// When a field cannot stand in a definition.
    pub fn ballot_options(&self) -> Result<Vec<BallotOption>, &'static str> {
        let option = |option: &PlannedOption| {
            Ok(BallotOption {
                id: Id::try_from(option.id.clone())?,
                cost: Natural::try_from(option.cost)?,
                category: Label::try_from(option.category.clone())?,
                village: Label::try_from(option.village.clone())?,
            })
        };
        self.options.iter().map(option).collect()
    }

    /// The one way of writing the plan: its JSON without spaces, fields in the order of the type, the languages of
    /// the texts by their codes.
    #[must_use]
    pub fn canonical(&self) -> String {
        canonical(self)
    }

    /// A plan as it was [written](Self::canonical).
    ///
    /// # Errors
    /// When it is not one.
    pub fn read(written: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(written)
    }

    /// The hash of the plan as it is written: by it two people know that they looked at the same.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        h256("ballot-plan", &[self.canonical().as_bytes()])
    }

    /// The hash in hexadecimal digits, as people compare it.
    #[must_use]
    pub fn written_hash(&self) -> String {
        self.hash().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Titles and sentences as shown, written in one way: a JSON list without spaces, in the ballot's order, of
    /// `{"id":"P07","texts":{"en":{"title":"…","summary":"…"},"kk":{…},"ru":{…}}}`. A text that is missing in a language
    /// is the one in the author's language, as on the card. The definition's field `texts` is the text hash of this (§2).
    #[must_use]
    pub fn texts(&self) -> String {
        #[derive(Serialize)]
        struct Texts<'a> {
            id: &'a str,
            texts: &'a BTreeMap<String, Words>,
        }
        let texts: Vec<Texts<'_>> =
            self.options.iter().map(|option| Texts { id: &option.id, texts: &option.texts }).collect();
        canonical(&texts)
    }

    /// The hash of [`texts`](Self::texts) without a salt, for comparing.
    #[must_use]
    pub fn texts_hash(&self) -> [u8; 32] {
        h256("ballot-texts", &[self.texts().as_bytes()])
    }
}
