//! The minutes of a meeting, with what was corrected in them.

use serde::Serialize;

use super::super::model::Minutes;
use super::super::store::minutes;
use super::views::{MeetingView, Place, ProposalView};
use super::{SECRETARY, about_meeting};
use crate::app::{Answer, Context};
use crate::clock::Moment;
use crate::i18n::{Language, Message, Texts};
use crate::mail::other_language_note;
use crate::media::{self, DocumentView};
use crate::proposals::{self, Proposal};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct MinutesPage {
    trail: Vec<Crumb>,
    meeting: MeetingView,
    minutes: Option<MinutesView>,
    old: Vec<MinutesView>,
    supports: Vec<ProposalView>,
    documents: Vec<DocumentView>,
    can_write: bool,
}

#[derive(Clone, Debug, Serialize)]
struct MinutesView {
    number: String,
    signed_at: Moment,
    made_at: Moment,
    chair: String,
    keeper: String,
    language: &'static str,
    other: Option<Message>,
    /// Markdown.
    text: String,
    /// Markdown.
    decisions: String,
    note: String,
}

impl MinutesView {
    fn of(minutes: &Minutes, reader: Language) -> Self {
        let text = &minutes.text;
        Self {
            number: text.number.clone(),
            signed_at: text.signed_at,
            made_at: minutes.made_at,
            chair: text.chair.clone(),
            keeper: text.keeper.clone(),
            language: text.language.code(),
            other: (text.language != reader).then(|| other_language_note(text.language)),
            text: text.text.clone(),
            decisions: text.decisions.clone(),
            note: minutes.note.clone(),
        }
    }

    fn samples() -> Vec<Self> {
        let first = Self {
            number: "3-1".to_owned(),
            signed_at: Moment(1_800_000_000),
            made_at: Moment(1_800_100_000),
            chair: "Н. Серікбаев".to_owned(),
            keeper: "Р. Бектұрова".to_owned(),
            language: "kk",
            other: None,
            text: "**Тыңдалды:** жобалар.\n\nСөз сөйледі: 4 адам.".to_owned(),
            decisions: "1. Қолдау.".to_owned(),
            note: String::new(),
        };
        let other = Some(other_language_note(Language::Kazakh));
        vec![first.clone(), Self { note: "Нөмірі түзетілді".to_owned(), other, ..first }]
    }
}

impl Page for MinutesPage {
    const TEMPLATE: &'static str = "meetings/minutes";

    fn title(&self, texts: &Texts) -> String {
        texts.get("meetings-minutes-title")
    }

    fn samples() -> Vec<Self> {
        let page = |meeting: MeetingView| Self {
            trail: Place::sample().below(&meeting),
            meeting,
            minutes: MinutesView::samples().pop(),
            old: MinutesView::samples(),
            supports: ProposalView::samples(),
            documents: DocumentView::samples(),
            can_write: true,
        };
        let mut samples: Vec<Self> = MeetingView::samples().into_iter().filter(|it| it.is_held).map(page).collect();
        let none = Self {
            minutes: None,
            old: Vec::new(),
            supports: Vec::new(),
            documents: Vec::new(),
            can_write: false,
            ..page(MeetingView::sample())
        };
        samples.extend([none]);
        samples
    }
}

/// Shows the minutes.
pub async fn show(context: Context) -> Answer {
    let found = about_meeting(&context, |connection, _, meeting| {
        let minutes = minutes::of_meeting(connection, meeting.id)?;
        let supports = minutes.first().map(|latest| latest.text.supports.clone()).unwrap_or_default();
        let supports = supports.into_iter().map(|id| proposals::store::by_id(connection, id));
        let supports: Vec<Proposal> = supports.collect::<Result<_, _>>()?;
        let papers = minutes.first().map(|latest| latest.text.attachments.clone()).unwrap_or_default();
        let documents = media::documents(connection, &papers)?;
        Ok((minutes, supports, documents))
    });
    let (around, meeting, (minutes, supports, documents)) = found.await?;
    let language = context.language();
    let place = Place::of(&around, language);
    let view = MeetingView::of(&meeting, &place, &around.villages, language);
    let mut versions = minutes.iter().map(|minutes| MinutesView::of(minutes, language));
    context.page(MinutesPage {
        trail: place.below(&view),
        minutes: versions.next(),
        old: versions.collect(),
        supports: supports.iter().map(|proposal| ProposalView::of(proposal, &place)).collect(),
        documents,
        can_write: context.viewer.has_any(SECRETARY) && view.is_held,
        meeting: view,
    })
}
