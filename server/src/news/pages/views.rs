//! What the templates of this room get.

use serde::Serialize;

use super::super::model::{Announcement, Words, paragraphs};
use super::super::places::Place;
use crate::clock::Moment;
use crate::i18n::{Language, Message};
use crate::mail::other_language_note;
use crate::templates::components::Crumb;

/// The rural district or cycle that a page belongs to.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceView {
    pub name: String,
    pub path: String,
    pub news: String,
    /// The pages above, for those below the list.
    pub trail: Vec<Crumb>,
}

impl PlaceView {
    pub fn of(place: &Place, language: Language) -> Self {
        Self::new(place.label(language), place.path(), place.news_path())
    }

    fn new(name: String, path: String, news: String) -> Self {
        let place = Crumb::new(name.clone(), path.clone());
        let trail = vec![place, Crumb::new(Message::new("news-title"), news.clone())];
        Self { name, path, news, trail }
    }

    pub fn sample() -> Self {
        let path = "/assemblies/saryzhailau";
        Self::new("Сарыжайлау ауылдық округі".to_owned(), path.to_owned(), format!("{path}/news"))
    }
}

/// Title and text as a reader gets them.
#[derive(Clone, Debug, Serialize)]
pub struct WordsView {
    pub language: &'static str,
    pub title: String,
    pub paragraphs: Vec<Vec<String>>,
    /// Says that it is in another language than the page.
    pub other: Option<Message>,
}

impl WordsView {
    pub fn of(words: &Words, reader: Language) -> Self {
        let (language, title, text) = words.for_reader(reader);
        Self {
            language: language.code(),
            title: title.to_owned(),
            paragraphs: paragraphs(text),
            other: (language != reader).then(|| other_language_note(language)),
        }
    }

    pub fn samples() -> Vec<Self> {
        let title = "Жиын сенбіде өтеді".to_owned();
        let paragraphs = vec![
            vec!["Сенбіде, сағат 11:00-де клубта.".to_owned()],
            vec!["1. Жобалар".to_owned(), "2. Сұрақтар".to_owned()],
        ];
        let own = Self { language: "kk", title, paragraphs, other: None };
        vec![own.clone(), Self { other: Some(other_language_note(Language::Kazakh)), ..own }]
    }
}

/// An announcement in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    pub path: String,
    pub language: &'static str,
    pub title: String,
    /// The cycle that it is about, or empty.
    pub cycle: String,
    pub published_at: Moment,
    pub is_corrected: bool,
    pub is_withdrawn: bool,
}

impl Item {
    pub fn of(announcement: &Announcement, place: &Place, cycle: Option<&str>, reader: Language) -> Self {
        let words = announcement.words();
        let (language, title, _) = words.for_reader(reader);
        let is_withdrawn = announcement.withdrawal.is_some();
        Self {
            path: format!("{}/{}", place.news_path(), announcement.id),
            language: language.code(),
            title: if is_withdrawn { String::new() } else { title.to_owned() },
            cycle: cycle.unwrap_or_default().to_owned(),
            published_at: announcement.published_at,
            is_corrected: announcement.corrected_at().is_some(),
            is_withdrawn,
        }
    }

    pub fn samples() -> Vec<Self> {
        let item = Self {
            path: "/assemblies/saryzhailau/news/3".to_owned(),
            language: "kk",
            title: "Жиын сенбіде өтеді".to_owned(),
            cycle: "2027".to_owned(),
            published_at: Moment(1_800_000_000),
            is_corrected: true,
            is_withdrawn: false,
        };
        let plain = Self { cycle: String::new(), is_corrected: false, ..item.clone() };
        let withdrawn = Self { title: String::new(), is_withdrawn: true, ..item.clone() };
        vec![item, plain, withdrawn]
    }
}
