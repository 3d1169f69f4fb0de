//! Reading announcements: the list of a rural district, and one with all its versions.

use serde::Serialize;

use super::super::model::{AUTHORS, Announcement, Version};
use super::super::places::{self, Place};
use super::super::store::announcements;
use super::views::{Item, PlaceView, WordsView};
use super::{assembly_of, number};
use crate::app::{Answer, Context};
use crate::clock::Moment;
use crate::i18n::{Language, Texts};
use crate::templates::Page;

/// How many announcements a page of the list has.
const PER_PAGE: i64 = 20;

/// The list of a rural district.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    place: PlaceView,
    items: Vec<Item>,
    /// Where the older ones are, or empty.
    older: String,
    feed: String,
    can_write: bool,
}

impl Page for List {
    const TEMPLATE: &'static str = "news/list";

    fn title(&self, texts: &Texts) -> String {
        texts.get("news-title")
    }

    fn samples() -> Vec<Self> {
        let place = PlaceView::sample();
        let feed = format!("{}.atom", place.news);
        let nothing = Self { place, items: Vec::new(), older: String::new(), feed, can_write: false };
        let older = format!("{}?before=1", nothing.place.news);
        vec![Self { items: Item::samples(), older, can_write: true, ..nothing.clone() }, nothing]
    }
}

/// Shows the list.
pub async fn list(context: Context) -> Answer {
    let place = assembly_of(&context).await?;
    let before = context.query("before").and_then(|number| number.parse().ok());
    let subject = place.subject;
    let (mut found, cycles) = context
        .state
        .database
        .read(move |connection| {
            let found = announcements::latest(connection, subject, before, PER_PAGE + 1)?;
            Ok((found, places::cycles_of(connection, subject.assembly)?))
        })
        .await?;
    let has_older = found.len() > usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    found.truncate(usize::try_from(PER_PAGE).unwrap_or(usize::MAX));
    let last = found.last().map_or(0, |announcement| announcement.id);
    let items = found.iter().map(|announcement| item(announcement, &place, &cycles, context.language())).collect();
    let view = PlaceView::of(&place, context.language());
    context.page(List {
        older: if has_older { format!("{}?before={last}", view.news) } else { String::new() },
        feed: format!("{}.atom", view.news),
        can_write: context.viewer.has_any(AUTHORS),
        place: view,
        items,
    })
}

pub(super) fn item(announcement: &Announcement, place: &Place, cycles: &[(i64, String)], reader: Language) -> Item {
    let cycle = cycles.iter().find(|(id, _)| Some(*id) == announcement.subject.cycle);
    Item::of(announcement, place, cycle.map(|(_, slug)| slug.as_str()), reader)
}

/// A version that was corrected later.
#[derive(Clone, Debug, Serialize)]
pub struct OldVersion {
    made_at: Moment,
    words: WordsView,
}

/// A correction.
#[derive(Clone, Debug, Serialize)]
pub struct Correction {
    made_at: Moment,
    role: String,
    note: String,
}

/// That it was taken back.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawalView {
    at: Moment,
    role: String,
    reason: String,
}

/// One announcement. Once it is withdrawn, only officials see what it said.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    place: PlaceView,
    path: String,
    published_at: Moment,
    role: String,
    words: Option<WordsView>,
    corrections: Vec<Correction>,
    old: Vec<OldVersion>,
    withdrawal: Option<WithdrawalView>,
    can_write: bool,
}

impl Page for Show {
    const TEMPLATE: &'static str = "news/show";

    fn title(&self, texts: &Texts) -> String {
        match (&self.withdrawal, &self.words) {
            (None, Some(words)) => words.title.clone(),
            _ => texts.get("news-withdrawn-title"),
        }
    }

    fn samples() -> Vec<Self> {
        let at = Moment(1_800_000_000);
        let role = "secretary".to_owned();
        let plain = |words: WordsView| Self {
            place: PlaceView::sample(),
            path: format!("{}/3", PlaceView::sample().news),
            published_at: at,
            role: role.clone(),
            words: Some(words),
            corrections: Vec::new(),
            old: Vec::new(),
            withdrawal: None,
            can_write: false,
        };
        let mut samples: Vec<Self> = WordsView::samples().into_iter().map(plain).collect();
        for words in WordsView::samples() {
            let correction =
                Correction { made_at: at, role: role.clone(), note: "Күні түзетілді".to_owned() };
            let old = vec![OldVersion { made_at: at, words: words.clone() }];
            samples.push(Self { corrections: vec![correction], old, can_write: true, ..plain(words) });
        }
        let withdrawal = WithdrawalView { at, role: role.clone(), reason: "Сход перенесён".to_owned() };
        let withdrawn: Vec<Self> =
            samples.iter().map(|page| Self { withdrawal: Some(withdrawal.clone()), ..page.clone() }).collect();
        samples.extend(withdrawn.iter().map(|page| Self { words: None, old: Vec::new(), ..page.clone() }));
        samples.extend(withdrawn);
        samples
    }
}

impl Show {
    fn of(announcement: &Announcement, place: &Place, language: Language, can_write: bool) -> Self {
        let is_shown = announcement.withdrawal.is_none() || can_write;
        let (latest, old) =
            announcement.versions.split_last().map_or((None, [].as_slice()), |(latest, old)| (Some(latest), old));
        let correction = |version: &Version| {
            let note = version.note.clone()?;
            Some(Correction { made_at: version.made_at, role: version.role.clone(), note })
        };
        let old_version =
            |version: &Version| OldVersion { made_at: version.made_at, words: WordsView::of(&version.words, language) };
        Self {
            place: PlaceView::of(place, language),
            path: format!("{}/{}", place.news_path(), announcement.id),
            published_at: announcement.published_at,
            role: announcement.versions.first().map(|version| version.role.clone()).unwrap_or_default(),
            words: latest.filter(|_| is_shown).map(|version| WordsView::of(&version.words, language)),
            corrections: announcement.versions.iter().rev().filter_map(correction).collect(),
            old: old.iter().rev().filter(|_| is_shown).map(old_version).collect(),
            withdrawal: announcement.withdrawal.as_ref().map(|withdrawal| WithdrawalView {
                at: withdrawal.at,
                role: withdrawal.role.clone(),
                reason: withdrawal.reason.clone(),
            }),
            can_write,
        }
    }
}

/// Shows an announcement.
pub async fn show(context: Context) -> Answer {
    let (slug, id) = (context.path("assembly").to_owned(), number(&context, "announcement")?);
    let (announcement, place) = context
        .state
        .database
        .read(move |connection| {
            let assembly = places::assembly(connection, &slug)?;
            let announcement = announcements::find(connection, assembly.subject.assembly, id)?;
            let place = places::of(connection, announcement.subject)?;
            Ok((announcement, place))
        })
        .await?;
    context.page(Show::of(&announcement, &place, context.language(), context.viewer.has_any(AUTHORS)))
}
