//! The meetings of a cycle: those to come, and those that were.

use serde::Serialize;

use super::super::store::meetings;
use super::views::{MeetingView, Place};
use super::{SECRETARY, around};
use crate::app::{Answer, Context};
use crate::i18n::Texts;
use crate::templates::Page;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    place: Place,
    coming: Vec<MeetingView>,
    past: Vec<MeetingView>,
    is_secretary: bool,
}

impl Page for List {
    const TEMPLATE: &'static str = "meetings/list";

    fn title(&self, texts: &Texts) -> String {
        texts.get("meetings-title")
    }

    fn samples() -> Vec<Self> {
        let (coming, past) = MeetingView::samples().into_iter().partition(|meeting| meeting.is_open);
        let nothing = Self { place: Place::sample(), coming: Vec::new(), past: Vec::new(), is_secretary: false };
        vec![Self { coming, past, is_secretary: true, ..nothing.clone() }, nothing]
    }
}

/// Shows the list.
pub async fn show(context: Context) -> Answer {
    let found = around(&context, |connection, around| meetings::of_cycle(connection, around.cycle.id));
    let (around, meetings) = found.await?;
    let language = context.language();
    let place = Place::of(&around, language);
    let views = meetings.iter().map(|meeting| MeetingView::of(meeting, &place, &around.villages, language));
    let (coming, mut past): (Vec<_>, Vec<_>) = views.partition(|meeting| meeting.is_open);
    past.reverse();
    context.page(List { place, coming, past, is_secretary: context.viewer.has_any(SECRETARY) })
}
