//! Writing announcements: publishing, correcting, withdrawing.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::{Announcement, Subject, Words, read_note, read_words};
use super::super::places::{self, Place};
use super::super::store::announcements::{self, Author};
use super::views::{PlaceView, WordsView};
use super::{assembly_of, author, number};
use crate::app::{Answer, Context, Form, FormView, Problems};
use crate::errors::{Failure, Message};
use crate::i18n::{Language, Texts};
use crate::templates::Page;
use crate::templates::components::Choice;

/// A language to write in.
#[derive(Clone, Debug, Serialize)]
pub struct Tongue {
    code: &'static str,
    name: &'static str,
    title: String,
    text: String,
}

fn tongues() -> Vec<Tongue> {
    Language::ALL
        .into_iter()
        .map(|language| Tongue {
            code: language.code(),
            name: language.native_name(),
            title: format!("title-{}", language.code()),
            text: format!("text-{}", language.code()),
        })
        .collect()
}

/// The form that publishes an announcement or a correction.
#[derive(Clone, Debug, Serialize)]
pub struct Write {
    place: PlaceView,
    /// Where the form goes, without the language.
    path: String,
    form: FormView,
    tongues: Vec<Tongue>,
    /// What a new announcement can be about; empty for a correction.
    about: Vec<Choice>,
    is_correction: bool,
    /// What it says by now, if somebody else corrected it meanwhile.
    theirs: Vec<WordsView>,
}

impl Page for Write {
    const TEMPLATE: &'static str = "news/write";

    fn title(&self, texts: &Texts) -> String {
        texts.get(if self.is_correction { "news-correct-title" } else { "news-new-title" })
    }

    fn samples() -> Vec<Self> {
        let about = vec![Choice::new("", "Сарыжайлау ауылдық округі"), Choice::new("1", "2027")];
        let new = Self {
            place: PlaceView::sample(),
            path: "/assemblies/saryzhailau/news/new".to_owned(),
            form: FormView::filled([("title-kk", "Жиын".to_owned())]),
            tongues: tongues(),
            about,
            is_correction: false,
            theirs: Vec::new(),
        };
        let correction = Self { about: Vec::new(), is_correction: true, ..new.clone() };
        let conflict = Self { theirs: WordsView::samples(), ..correction.clone() };
        vec![new, correction, conflict]
    }
}

impl Write {
    fn new(place: &Place, cycles: &[(i64, String)], language: Language, form: FormView) -> Self {
        let whole = Choice::new("", place.label(language));
        let one = |(id, slug): &(i64, String)| Choice::new(id.to_string(), slug.as_str());
        Self {
            place: PlaceView::of(place, language),
            path: format!("{}/new", place.news_path()),
            form,
            tongues: tongues(),
            about: std::iter::once(whole).chain(cycles.iter().map(one)).collect(),
            is_correction: false,
            theirs: Vec::new(),
        }
    }

    fn correction(place: &Place, id: i64, language: Language, form: FormView) -> Self {
        Self {
            place: PlaceView::of(place, language),
            path: format!("{}/{id}/correct", place.news_path()),
            form,
            tongues: tongues(),
            about: Vec::new(),
            is_correction: true,
            theirs: Vec::new(),
        }
    }
}

async fn cycles_of(context: &Context, assembly: i64) -> Result<Vec<(i64, String)>, Failure> {
    context.state.database.read(move |connection| places::cycles_of(connection, assembly)).await
}

/// The empty form.
pub async fn new_form(context: Context) -> Answer {
    let place = assembly_of(&context).await?;
    let cycles = cycles_of(&context, place.subject.assembly).await?;
    context.page(Write::new(&place, &cycles, context.language(), FormView::default()))
}

/// Publishes at once.
pub async fn publish(context: Context) -> Answer {
    let place = assembly_of(&context).await?;
    let cycles = cycles_of(&context, place.subject.assembly).await?;
    let author = author(&context)?;
    let mut problems = Problems::new();
    let about = context.form.text("about");
    let cycle = cycles.iter().map(|(id, _)| *id).find(|id| id.to_string() == about);
    if cycle.is_none() && !about.is_empty() {
        problems.add("about", Message::new("news-about-unknown"));
    }
    let words = read_form(&context.form, &mut problems);
    let Some(words) = words.filter(|_| problems.is_empty()) else {
        let form = context.form_view(&problems);
        let page = Write::new(&place, &cycles, context.language(), form);
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    };
    let subject = Subject { cycle, ..place.subject };
    let id = context.state.database.write(move |tx| super::super::publish(tx, subject, author, &words)).await?;
    let path = format!("{}/{id}", place.news_path());
    Ok(context.see_other_saying(&context.link(&path), &Message::new("news-published")))
}

fn read_form(form: &Form, problems: &mut Problems) -> Option<Words> {
    match read_words(|field| form.text(field).to_owned()) {
        Ok(words) => Some(words),
        Err(found) => {
            found.into_iter().for_each(|(field, message)| problems.add(field, message));
            None
        }
    }
}

/// The announcement of the address, which can still be changed.
async fn open_announcement(context: &Context) -> Result<(Place, Announcement), Failure> {
    let (slug, id) = (context.path("assembly").to_owned(), number(context, "announcement")?);
    let found = context
        .state
        .database
        .read(move |connection| {
            let place = places::assembly(connection, &slug)?;
            let announcement = announcements::find(connection, place.subject.assembly, id)?;
            Ok((place, announcement))
        })
        .await?;
    if found.1.withdrawal.is_some() {
        return Err(Failure::Refused(Message::new("news-is-withdrawn")));
    }
    Ok(found)
}

/// The version that a form was made from.
fn version(form: &Form) -> Result<i64, Failure> {
    form.text("version").parse().map_err(|_| Failure::Malformed)
}

/// The form with what the announcement says.
pub async fn correct_form(context: Context) -> Answer {
    let (place, announcement) = open_announcement(&context).await?;
    let words = announcement.words();
    let mut fields = vec![("version".to_owned(), announcement.version.to_string())];
    for (language, title) in words.title.iter() {
        fields.push((format!("title-{}", language.code()), title.to_owned()));
        fields.push((format!("text-{}", language.code()), words.text.exactly(language).unwrap_or_default().to_owned()));
    }
    let form = FormView::of(&Form::new(fields));
    context.page(Write::correction(&place, announcement.id, context.language(), form))
}

/// Publishes a correction.
pub async fn correct(context: Context) -> Answer {
    let (place, announcement) = open_announcement(&context).await?;
    let (author, version, id) = (author(&context)?, version(&context.form)?, announcement.id);
    let mut problems = Problems::new();
    let words = read_form(&context.form, &mut problems);
    let note = read_note(context.form.text("note"), "news-note-missing");
    let (words, note) = match (words, note) {
        (Some(words), Ok(note)) if problems.is_empty() => (words, note),
        (_, note) => {
            if let Err(message) = note {
                problems.add("note", message);
            }
            let page = Write::correction(&place, id, context.language(), context.form_view(&problems));
            return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
        }
    };
    let change =
        move |tx: &mut crate::database::Transaction<'_>| announcements::correct(tx, id, version, author, &note, &words);
    match context.state.database.write(change).await {
        Err(Failure::Conflict) => show_both(&context, &place, id).await,
        Err(failure) => Err(failure),
        Ok(()) => {
            let path = format!("{}/{id}", place.news_path());
            Ok(context.see_other_saying(&context.link(&path), &Message::new("news-corrected")))
        }
    }
}

/// Shows what somebody else wrote meanwhile above what was typed, ready to be sent again.
async fn show_both(context: &Context, place: &Place, id: i64) -> Answer {
    let assembly = place.subject.assembly;
    let announcement =
        context.state.database.read(move |connection| announcements::find(connection, assembly, id)).await?;
    let words = announcement.words();
    let theirs = words.title.iter().map(|(language, _)| WordsView::of(&words, language)).collect();
    let mut form = context.form_view(&Problems::new());
    form.values.insert("version".to_owned(), announcement.version.to_string());
    let page = Write { theirs, ..Write::correction(place, id, context.language(), form) };
    context.page_with_status(StatusCode::CONFLICT, page)
}

/// The form that withdraws an announcement.
#[derive(Clone, Debug, Serialize)]
pub struct Withdraw {
    place: PlaceView,
    /// Where the form goes, without the language.
    path: String,
    words: WordsView,
    form: FormView,
}

impl Page for Withdraw {
    const TEMPLATE: &'static str = "news/withdraw";

    fn title(&self, texts: &Texts) -> String {
        texts.get("news-withdraw-title")
    }

    fn samples() -> Vec<Self> {
        let page = |words| Self {
            place: PlaceView::sample(),
            path: "/assemblies/saryzhailau/news/3/withdraw".to_owned(),
            words,
            form: FormView::filled([("version", "1".to_owned())]),
        };
        WordsView::samples().into_iter().map(page).collect()
    }
}

impl Withdraw {
    fn of(place: &Place, announcement: &Announcement, language: Language, mut form: FormView) -> Self {
        form.values.insert("version".to_owned(), announcement.version.to_string());
        Self {
            place: PlaceView::of(place, language),
            path: format!("{}/{}/withdraw", place.news_path(), announcement.id),
            words: WordsView::of(&announcement.words(), language),
            form,
        }
    }
}

/// Shows the form that withdraws.
pub async fn withdraw_form(context: Context) -> Answer {
    let (place, announcement) = open_announcement(&context).await?;
    context.page(Withdraw::of(&place, &announcement, context.language(), FormView::default()))
}

/// Withdraws. If somebody corrected the announcement meanwhile, the page shows what it says now.
pub async fn withdraw(context: Context) -> Answer {
    let (place, announcement) = open_announcement(&context).await?;
    let (author, version, id): (Author, i64, i64) = (author(&context)?, version(&context.form)?, announcement.id);
    let mut problems = Problems::new();
    let reason = match read_note(context.form.text("reason"), "news-reason-missing") {
        Ok(reason) => reason,
        Err(message) => {
            problems.add("reason", message);
            let page = Withdraw::of(&place, &announcement, context.language(), context.form_view(&problems));
            return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
        }
    };
    let change =
        move |tx: &mut crate::database::Transaction<'_>| announcements::withdraw(tx, id, version, author, &reason);
    match context.state.database.write(change).await {
        Err(Failure::Conflict) => {
            problems.add("reason", Message::new("news-corrected-meanwhile"));
            let (place, announcement) = open_announcement(&context).await?;
            let page = Withdraw::of(&place, &announcement, context.language(), context.form_view(&problems));
            context.page_with_status(StatusCode::CONFLICT, page)
        }
        Err(failure) => Err(failure),
        Ok(()) => {
            let path = format!("{}/{id}", place.news_path());
            Ok(context.see_other_saying(&context.link(&path), &Message::new("news-withdrawn")))
        }
    }
}
