//! What a proposal says, as its page shows it.

use serde::Serialize;

use super::super::model::{Content, CostLine, Proposal};
use super::super::store::{Translation, title_in};
use crate::i18n::Language;
use crate::media::{DocumentView, PhotoView};

/// A title with its sentence, in a language.
#[derive(Clone, Debug, Serialize)]
pub struct Words {
    /// The language.
    pub language: &'static str,
    /// The title.
    pub title: String,
    /// The sentence.
    pub summary: String,
}

/// What it says.
#[derive(Clone, Debug, Serialize)]
pub struct Said {
    /// Title and sentence for this reader.
    pub words: Words,
    /// The same in the other languages in which they are there.
    pub others: Vec<Words>,
    /// The language that the author wrote in.
    pub language: &'static str,
    /// Markdown.
    pub need: String,
    /// Markdown.
    pub description: String,
    /// Whom it serves; may be empty.
    pub beneficiaries: String,
    /// The code of the category.
    pub category: &'static str,
    /// The village in the reader's language; none for the whole rural district.
    pub village: Option<String>,
    /// The place in words; may be empty.
    pub place: String,
    /// The map with its point marked, if it has one: an address after the language.
    pub map: Option<String>,
    /// The estimate.
    pub costs: Vec<CostLine>,
    /// All of it.
    pub total: u64,
    /// What residents bring in money.
    pub cash: u64,
    /// What residents bring in work and material.
    pub in_kind: u64,
    /// What sponsors bring.
    pub sponsors: u64,
    /// What is left for the fund.
    pub request: u64,
    /// The pictures.
    pub photos: Vec<PhotoView>,
    /// The documents.
    pub documents: Vec<DocumentView>,
    /// The authors, if they want to be named.
    pub authors: Vec<String>,
    /// The gathering behind it, in words; may be empty.
    pub gathering: String,
}

impl Said {
    /// What a proposal says to this reader.
    pub fn of(proposal: &Proposal, content: Content, translations: &[Translation], reader: Language) -> Said {
        let original =
            Words { language: content.language.code(), title: content.title.clone(), summary: content.summary.clone() };
        let translated = translations.iter().filter(|known| known.language != content.language).map(|known| Words {
            language: known.language.code(),
            title: known.title.clone(),
            summary: known.summary.clone(),
        });
        let (shown, _) = title_in(proposal, translations, reader);
        let (mut first, others): (Vec<Words>, Vec<Words>) =
            std::iter::once(original.clone()).chain(translated).partition(|words| words.language == shown.code());
        Said {
            words: first.pop().unwrap_or(original),
            others,
            language: content.language.code(),
            total: content.total(),
            request: content.request(),
            cash: content.contribution.cash,
            in_kind: content.contribution.in_kind,
            sponsors: content.contribution.sponsors,
            need: content.need,
            description: content.description,
            beneficiaries: content.beneficiaries,
            category: content.category.code(),
            village: None,
            place: content.place.words,
            map: None,
            costs: content.costs,
            photos: Vec::new(),
            documents: Vec::new(),
            authors: Vec::new(),
            gathering: content.gathering,
        }
    }
}
