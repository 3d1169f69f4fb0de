//! Calling a meeting, and changing what was called.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts;
use super::super::model::{Call, LONGEST_AGENDA, LONGEST_LINE, Meeting, NewMeeting, lines};
use super::fields::{Fields, written_time};
use super::views::{MeetingView, Place};
use super::{Around, SECRETARY, about_meeting, around, official};
use crate::app::{Answer, Context, FormView, Problems};
use crate::assemblies::model::dates;
use crate::errors::{Failure, Message};
use crate::i18n::{Language, Texts, Value};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb, Difference};

/// The form of a meeting.
#[derive(Clone, Debug, Serialize)]
pub struct CallPage {
    trail: Vec<Crumb>,
    path: String,
    form: FormView,
    /// Who meets; empty for a change.
    who: Vec<Choice>,
    notice_days: u32,
    is_change: bool,
    differences: Vec<Difference>,
}

impl Page for CallPage {
    const TEMPLATE: &'static str = "meetings/call";

    fn title(&self, texts: &Texts) -> String {
        texts.get(if self.is_change { "meetings-change-title" } else { "meetings-call-title" })
    }

    fn samples() -> Vec<Self> {
        let who = vec![Choice::new("session", Message::new("meetings-name-session")), Choice::new("1", "Қызылтал")];
        let new = Self {
            trail: Place::sample().trail,
            path: "/assemblies/sarzhailau/cycles/2027/meetings/new".to_owned(),
            form: FormView::filled([("day", "2027-05-11".to_owned())]),
            who,
            notice_days: 10,
            is_change: false,
            differences: Vec::new(),
        };
        let change = Self { who: Vec::new(), is_change: true, ..new.clone() };
        let difference = Difference::new(Message::new("meetings-field-place"), "Клуб", "Мектеп");
        let conflict = Self { differences: vec![difference], ..change.clone() };
        vec![new, change, conflict]
    }
}

impl CallPage {
    fn new(around: &Around, language: Language, form: FormView) -> Self {
        let place = Place::of(around, language);
        let session = Choice::new("session", Message::new("meetings-name-session"));
        let villages = around.villages.iter().map(|village| {
            let name = village.description.name.in_language(language);
            let label = Message::new("meetings-name-gathering").with("village", name);
            Choice::new(village.id.to_string(), label)
        });
        Self {
            path: format!("{}/meetings/new", place.path),
            trail: place.trail,
            form,
            who: villages.chain([session]).collect(),
            notice_days: around.cycle.settings.assembly.notice_days,
            is_change: false,
            differences: Vec::new(),
        }
    }

    fn change(around: &Around, meeting: &Meeting, language: Language, form: FormView) -> Self {
        let place = Place::of(around, language);
        let view = MeetingView::of(meeting, &place, &around.villages, language);
        Self {
            trail: place.below(&view),
            path: format!("{}/change", view.path),
            form,
            who: Vec::new(),
            notice_days: around.cycle.settings.assembly.notice_days,
            is_change: true,
            differences: Vec::new(),
        }
    }
}

/// The empty form.
pub async fn new_form(context: Context) -> Answer {
    let (around, ()) = around(&context, |_, _| Ok(())).await?;
    context.page(CallPage::new(&around, context.language(), FormView::default()))
}

/// Calls a meeting.
pub async fn call(context: Context) -> Answer {
    let (around, ()) = around(&context, |_, _| Ok(())).await?;
    let official = official(&context, SECRETARY)?;
    let mut fields = Fields::of(&context.form);
    let who = context.form.text("who");
    let village = around.villages.iter().map(|village| village.id).find(|id| id.to_string() == who);
    if village.is_none() && who != "session" {
        fields.problems.add("who", Message::new("meetings-who-missing"));
    }
    let call = read(&mut fields, &around, context.language());
    let mut problems = fields.problems;
    if let Some(call) = call.filter(|_| problems.is_empty()) {
        let new = NewMeeting { cycle: around.cycle.id, village, call };
        match context.state.database.write(move |tx| acts::call(tx, &new, official)).await {
            Ok(meeting) => {
                let path = meeting.path(&Place::of(&around, context.language()).path);
                return Ok(context.see_other_saying(&context.link(&path), &Message::new("meetings-called")));
            }
            Err(Failure::Refused(message)) => problems.add("day", message),
            Err(failure) => return Err(failure),
        }
    }
    let page = CallPage::new(&around, context.language(), context.form_view(&problems));
    context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}

fn read(fields: &mut Fields<'_>, around: &Around, language: Language) -> Option<Call> {
    let starts_at = fields.moment("day", "time", &around.assembly.description.time_zone);
    let place = fields.line("place", "meetings-place-missing");
    let agenda = lines(fields.form.text("agenda"));
    if agenda.is_empty() {
        fields.problems.add("agenda", Message::new("meetings-agenda-missing"));
    } else if agenda.len() > LONGEST_AGENDA || agenda.iter().any(|item| item.chars().count() > LONGEST_LINE) {
        let message = Message::new("meetings-agenda-long").with("items", LONGEST_AGENDA).with("most", LONGEST_LINE);
        fields.problems.add("agenda", message);
    }
    Some(Call { starts_at: starts_at?, place, agenda, language })
}

fn filled(meeting: &Meeting, time_zone: &str) -> FormView {
    FormView::filled([
        ("version", meeting.version.to_string()),
        ("day", dates::written_day(meeting.call.starts_at, time_zone)),
        ("time", written_time(meeting.call.starts_at, time_zone)),
        ("place", meeting.call.place.clone()),
        ("agenda", meeting.call.agenda.join("\n")),
    ])
}

/// The form with what was called.
pub async fn change_form(context: Context) -> Answer {
    let (around, meeting, ()) = about_meeting(&context, |_, _, _| Ok(())).await?;
    if !meeting.is_open() {
        return Err(Failure::refused(Message::new("meetings-refused-over")));
    }
    let form = filled(&meeting, &around.assembly.description.time_zone);
    context.page(CallPage::change(&around, &meeting, context.language(), form))
}

/// Changes a meeting.
pub async fn change(context: Context) -> Answer {
    let (around, meeting, ()) = about_meeting(&context, |_, _, _| Ok(())).await?;
    let official = official(&context, SECRETARY)?;
    let mut fields = Fields::of(&context.form);
    let call = read(&mut fields, &around, context.language());
    let reason = fields.line("reason", "meetings-reason-missing");
    let seen = Meeting { version: fields.version(), ..meeting.clone() };
    let mut problems = fields.problems;
    if let Some(call) = call.filter(|_| problems.is_empty()) {
        let to = call.clone();
        match context.state.database.write(move |tx| acts::change(tx, &seen, &to, &reason, official)).await {
            Ok(()) => {
                let path = meeting.path(&Place::of(&around, context.language()).path);
                return Ok(context.see_other_saying(&context.link(&path), &Message::new("meetings-changed")));
            }
            Err(Failure::Conflict) => return show_both(&context, &around, &meeting, &call),
            Err(Failure::Refused(message)) => problems.add("day", message),
            Err(failure) => return Err(failure),
        }
    }
    let page = CallPage::change(&around, &meeting, context.language(), context.form_view(&problems));
    context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// Shows what somebody else called meanwhile beside what was typed, ready to be sent again.
fn show_both(context: &Context, around: &Around, meeting: &Meeting, mine: &Call) -> Answer {
    let theirs = &meeting.call;
    let at = |call: &Call| Value::date_time(call.starts_at.0);
    let differences = vec![
        Difference::new(Message::new("meetings-field-when"), at(mine), at(theirs)),
        Difference::new(Message::new("meetings-field-place"), mine.place.as_str(), theirs.place.as_str()),
        Difference::new(Message::new("meetings-field-agenda"), mine.agenda.join("\n"), theirs.agenda.join("\n")),
    ];
    let mut form = context.form_view(&Problems::new());
    form.values.insert("version".to_owned(), meeting.version.to_string());
    let page = CallPage { differences, ..CallPage::change(around, meeting, context.language(), form) };
    context.page_with_status(StatusCode::CONFLICT, page)
}
