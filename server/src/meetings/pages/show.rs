//! The page of a meeting.

use serde::Serialize;

use super::super::model::{Meeting, MeetingKind, questions_close};
use super::super::store::{minutes, questions};
use super::views::{MeetingView, Place};
use super::{SECRETARY, about_meeting};
use crate::app::{Answer, Context};
use crate::clock::Moment;
use crate::i18n::Texts;
use crate::templates::Page;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    place: Place,
    meeting: MeetingView,
    /// Of a session: how many questions were asked, and until when one may ask.
    questions: Option<Asking>,
    has_minutes: bool,
    duties: Vec<Duty>,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct Asking {
    count: usize,
    close: Moment,
    is_open: bool,
}

/// Something that the secretary may do.
#[derive(Clone, Debug, Serialize)]
struct Duty {
    label: &'static str,
    path: String,
}

impl Page for Show {
    const TEMPLATE: &'static str = "meetings/show";

    fn title(&self, texts: &Texts) -> String {
        texts.say(&self.meeting.name)
    }

    fn samples() -> Vec<Self> {
        let asking = Asking { count: 2, close: Moment(1_799_900_000), is_open: true };
        let page = |meeting: MeetingView| {
            let duty = Duty { label: "meetings-attendance-title", path: format!("{}/attendance", meeting.path) };
            Self {
                place: Place::sample(),
                questions: meeting.is_session.then_some(asking),
                has_minutes: meeting.is_held,
                duties: vec![duty],
                meeting,
            }
        };
        let closed = Some(Asking { is_open: false, ..asking });
        let mut samples: Vec<Self> = MeetingView::samples().into_iter().map(page).collect();
        samples.push(Self { questions: closed, has_minutes: false, duties: Vec::new(), ..page(MeetingView::sample()) });
        samples
    }
}

/// Shows a meeting.
pub async fn show(context: Context) -> Answer {
    let found = about_meeting(&context, |connection, _, meeting| {
        let asked = questions::of_meeting(connection, meeting.id)?;
        let asked = asked.iter().filter(|question| question.hidden_at.is_none()).count();
        Ok((asked, !minutes::of_meeting(connection, meeting.id)?.is_empty()))
    });
    let (around, meeting, (count, has_minutes)) = found.await?;
    let (language, now) = (context.language(), context.now());
    let place = Place::of(&around, language);
    let close = questions_close(meeting.call.starts_at, around.cycle.settings.assembly.questions_close_days);
    let asking = Asking { count, close, is_open: meeting.is_open() && now < close };
    let is_secretary = context.viewer.has_any(SECRETARY);
    context.page(Show {
        meeting: MeetingView::of(&meeting, &place, &around.villages, language),
        questions: (meeting.kind == MeetingKind::Session).then_some(asking),
        has_minutes,
        duties: if is_secretary { duties(&meeting, &place, now, has_minutes) } else { Vec::new() },
        place,
    })
}

fn duties(meeting: &Meeting, place: &Place, now: Moment, has_minutes: bool) -> Vec<Duty> {
    let path = meeting.path(&place.path);
    let duty = |label, rest: &str| Duty { label, path: format!("{path}{rest}") };
    let is_session = meeting.kind == MeetingKind::Session;
    match (meeting.is_open(), now < meeting.call.starts_at) {
        (true, true) => vec![duty("meetings-change-title", "/change"), duty("meetings-cancel-title", "/cancel")],
        (true, false) => {
            vec![duty("meetings-attendance-title", "/attendance"), duty("meetings-cancel-title", "/cancel")]
        }
        (false, _) if meeting.must_be_held().is_ok() => {
            let vote = (is_session && meeting.voted_at.is_none()).then(|| duty("meetings-vote-title", "/vote"));
            let minutes = if has_minutes { "meetings-minutes-correct" } else { "meetings-minutes-write" };
            vote.into_iter().chain([duty(minutes, "/minutes/write")]).collect()
        }
        (false, _) => Vec::new(),
    }
}
