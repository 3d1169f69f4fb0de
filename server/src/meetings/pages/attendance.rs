//! Who is there: entering it, and opening the meeting or closing it without its quorum.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts;
use super::super::model::{Attendance, Meeting, MeetingKind, Presence, members_at};
use super::super::store;
use super::fields::Fields;
use super::views::{MeetingView, Place};
use super::{Around, SECRETARY, about_meeting, official};
use crate::app::{Answer, Context, FormView, Problems};
use crate::assemblies::model::mandate::Member;
use crate::assemblies::store::members;
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::{Texts, Value};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb, Difference};

/// The form.
#[derive(Clone, Debug, Serialize)]
pub struct Attend {
    trail: Vec<Crumb>,
    meeting: MeetingView,
    members: Vec<MemberField>,
    presences: Vec<Choice>,
    form: FormView,
    differences: Vec<Difference>,
}

/// A member in office, and the field in which it is said whether they came.
#[derive(Clone, Debug, Serialize)]
struct MemberField {
    field: String,
    name: String,
}

impl Page for Attend {
    const TEMPLATE: &'static str = "meetings/attendance";

    fn title(&self, texts: &Texts) -> String {
        texts.get("meetings-attendance-title")
    }

    fn samples() -> Vec<Self> {
        let member = |id: i64| MemberField { field: field(id), name: format!("Мүше {id}") };
        let page = |meeting: MeetingView| Self {
            trail: Place::sample().below(&meeting),
            members: if meeting.is_session { (1..=3).map(member).collect() } else { Vec::new() },
            meeting,
            presences: presences(),
            form: FormView::filled([("version", "1".to_owned()), ("member-1", "present".to_owned())]),
            differences: Vec::new(),
        };
        let mut samples: Vec<Self> = MeetingView::samples().into_iter().filter(|it| it.is_open).map(page).collect();
        let difference = Difference::new(Message::new("meetings-field-chair"), "А", "Б");
        samples.extend(samples.first().cloned().map(|first| Self { differences: vec![difference], ..first }));
        samples
    }
}

fn field(member: i64) -> String {
    format!("member-{member}")
}

fn presences() -> Vec<Choice> {
    let label = |presence: &Presence| {
        Message::new(match presence {
            Presence::Present => "meetings-presence-present",
            Presence::Absent => "meetings-presence-absent",
            Presence::Excused => "meetings-presence-excused",
        })
    };
    Presence::ALL.iter().map(|presence| Choice::new(presence.code(), label(presence))).collect()
}

/// The members in office when the meeting is, and who of them was entered.
#[derive(Clone)]
struct Roll {
    members: Vec<Member>,
    entered: Vec<(i64, Presence)>,
}

fn roll(connection: &mut Connection, around: &Around, meeting: &Meeting) -> Result<Roll, Failure> {
    if meeting.kind == MeetingKind::Gathering {
        return Ok(Roll { members: Vec::new(), entered: Vec::new() });
    }
    let members = members_at(members::of_assembly(connection, around.assembly.id)?, meeting.call.starts_at);
    Ok(Roll { members, entered: store::attendance::of_meeting(connection, meeting.id)? })
}

fn page(context: &Context, around: &Around, meeting: &Meeting, roll: &Roll, form: FormView) -> Attend {
    let place = Place::of(around, context.language());
    let view = MeetingView::of(meeting, &place, &around.villages, context.language());
    let member = |member: &Member| MemberField { field: field(member.id), name: member.name.clone() };
    Attend {
        trail: place.below(&view),
        meeting: view,
        members: roll.members.iter().map(member).collect(),
        presences: presences(),
        form,
        differences: Vec::new(),
    }
}

fn filled(meeting: &Meeting, roll: &Roll) -> FormView {
    let known = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let mut fields = vec![
        ("version".to_owned(), meeting.version.to_string()),
        ("chair".to_owned(), meeting.chair.clone()),
        ("keeper".to_owned(), meeting.keeper.clone()),
        ("residents".to_owned(), known(meeting.residents)),
        ("voters".to_owned(), known(meeting.quorum.map(|quorum| quorum.present))),
    ];
    fields.extend(roll.entered.iter().map(|(member, presence)| (field(*member), presence.code().to_owned())));
    FormView::of(&crate::app::Form::new(fields))
}

/// Shows the form with what was entered.
pub async fn form(context: Context) -> Answer {
    let (around, meeting, roll) = about_meeting(&context, roll).await?;
    if !meeting.is_open() {
        return Err(Failure::refused(Message::new("meetings-refused-over")));
    }
    let form = filled(&meeting, &roll);
    context.page(page(&context, &around, &meeting, &roll, form))
}

fn read(fields: &mut Fields<'_>, meeting: &Meeting, roll: &Roll) -> Attendance {
    if meeting.kind == MeetingKind::Gathering {
        let (residents, voters) = (fields.people("residents"), fields.people("voters"));
        return Attendance::Gathering { residents, voters };
    }
    let mut named = Vec::new();
    for member in &roll.members {
        match Presence::from_code(fields.form.text(&field(member.id))) {
            Some(presence) => named.push((member.id, presence)),
            None => fields.problems.add(field(member.id), Message::new("meetings-presence-missing")),
        }
    }
    Attendance::Session(named)
}

/// Saves who is there.
pub async fn save(context: Context) -> Answer {
    let (around, meeting, roll) = about_meeting(&context, roll).await?;
    let mut fields = Fields::of(&context.form);
    let attendance = read(&mut fields, &meeting, &roll);
    let chair = fields.line("chair", "meetings-chair-missing");
    let keeper = fields.line("keeper", "meetings-keeper-missing");
    let seen = Meeting { version: fields.version(), ..meeting.clone() };
    let mut problems = fields.problems;
    if problems.is_empty() {
        let (led, written) = (chair.clone(), keeper.clone());
        let saved = context.state.database.write(move |tx| acts::attend(tx, &seen, &attendance, &led, &written));
        match saved.await {
            Ok(meeting) => {
                let path = format!("{}/attendance", meeting.path(&Place::of(&around, context.language()).path));
                return Ok(context.see_other_saying(&context.link(&path), &Message::new("meetings-attendance-saved")));
            }
            Err(Failure::Conflict) => return show_both(&context, &around, &meeting, &roll, [chair, keeper]),
            Err(Failure::Refused(message)) => problems.add("chair", message),
            Err(failure) => return Err(failure),
        }
    }
    let page = page(&context, &around, &meeting, &roll, context.form_view(&problems));
    context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// Shows what another secretary entered meanwhile beside what was typed.
fn show_both(context: &Context, around: &Around, meeting: &Meeting, roll: &Roll, mine: [String; 2]) -> Answer {
    let [chair, keeper] = mine;
    let mut differences = vec![
        Difference::new(Message::new("meetings-field-chair"), chair, meeting.chair.as_str()),
        Difference::new(Message::new("meetings-field-keeper"), keeper, meeting.keeper.as_str()),
    ];
    let said = |code: &str| {
        let choice = presences().into_iter().find(|choice| choice.value == code);
        choice.map_or(Value::from("–"), |choice| choice.label)
    };
    for member in &roll.members {
        let theirs = roll.entered.iter().find(|(id, _)| *id == member.id).map_or("", |(_, presence)| presence.code());
        let mine = said(context.form.text(&field(member.id)));
        differences.push(Difference::new(member.name.as_str(), mine, said(theirs)));
    }
    if let (Some(quorum), true) = (meeting.quorum, roll.members.is_empty()) {
        let mine = context.form.text("voters");
        differences.push(Difference::new(Message::new("meetings-field-voters"), mine, quorum.present.to_string()));
    }
    differences.retain(|difference| difference.differs);
    let mut form = context.form_view(&Problems::new());
    form.values.insert("version".to_owned(), meeting.version.to_string());
    let page = Attend { differences, ..page(context, around, meeting, roll, form) };
    context.page_with_status(StatusCode::CONFLICT, page)
}

/// Opens the meeting, or closes it as its quorum is missing.
pub async fn close(context: Context) -> Answer {
    let (around, meeting, ()) = about_meeting(&context, |_, _, _| Ok(())).await?;
    let official = official(&context, SECRETARY)?;
    let version = context.form.text("version").parse().map_err(|_| Failure::Malformed)?;
    let seen = Meeting { version, ..meeting };
    let (closed, said) = match context.form.text("action") {
        "hold" => {
            let held = context.state.database.write(move |tx| acts::hold(tx, &seen, official)).await?;
            (held, "meetings-held")
        }
        "no-quorum" => {
            let write = context.state.database.write(move |tx| acts::close_without_quorum(tx, &seen, official));
            (write.await?, "meetings-closed")
        }
        _ => return Err(Failure::Malformed),
    };
    let path = closed.path(&Place::of(&around, context.language()).path);
    Ok(context.see_other_saying(&context.link(&path), &Message::new(said)))
}
