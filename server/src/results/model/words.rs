//! What projects, villages and categories are called in the reader's language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::assemblies::model::Village;
use crate::i18n::Language;

/// A project by its code and title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// `P07`.
    pub code: String,
    /// Its frozen title in the reader's language; the code where the texts were erased.
    pub title: String,
}

/// The names of what was voted on.
#[derive(Clone, Debug, Default)]
pub struct Names {
    titles: BTreeMap<String, String>,
    villages: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Frozen {
    id: String,
    texts: BTreeMap<String, Words>,
}

#[derive(Deserialize)]
struct Words {
    title: String,
}

impl Names {
    /// From the frozen texts (see `ballot::model::Plan::texts`) and the villages of the district, whose Kazakh names stand
    /// in the definition.
    #[must_use]
    pub fn of(texts: &str, villages: &[Village], language: Language) -> Self {
        let frozen: Vec<Frozen> = serde_json::from_str(texts).unwrap_or_default();
        let title = |mut one: Frozen| Some((one.id, one.texts.remove(language.code())?.title));
        let village = |village: &Village| {
            let name = &village.description.name;
            (name.kazakh.clone(), name.in_language(language).to_owned())
        };
        Self {
            titles: frozen.into_iter().filter_map(title).collect(),
            villages: villages.iter().map(village).collect(),
        }
    }

    /// A project.
    #[must_use]
    pub fn project(&self, id: &str) -> Named {
        let title = self.titles.get(id).map_or(id, String::as_str).to_owned();
        Named { code: id.to_owned(), title }
    }

    /// Code and title in one, for sentences.
    #[must_use]
    pub fn in_a_sentence(&self, id: &str) -> String {
        match self.titles.get(id) {
            Some(title) => format!("{id} {title}"),
            None => id.to_owned(),
        }
    }

    /// A village by its name in the definition.
    #[must_use]
    pub fn village(&self, name: &str) -> String {
        self.villages.get(name).map_or(name, String::as_str).to_owned()
    }
}
