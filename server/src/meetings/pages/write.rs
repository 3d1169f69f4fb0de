//! Writing minutes, and correcting them.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts;
use super::super::model::{LONGEST_MINUTES, Meeting, MeetingKind, Minutes, MinutesText};
use super::super::store::minutes;
use super::fields::Fields;
use super::papers::{self, Paper};
use super::views::{MeetingView, Place};
use super::{Around, SECRETARY, about_meeting, official};
use crate::app::{Answer, Context, Form, FormView, Problems};
use crate::assemblies::model::dates;
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::proposals::model::Attachment;
use crate::proposals::{Proposal, State, store};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb, Difference};

/// The states of proposals that a gathering can support.
const SUPPORTED: [State; 6] =
    [State::Submitted, State::UnderReview, State::Returned, State::Feasible, State::Shortlisted, State::LeftOut];

/// The form.
#[derive(Clone, Debug, Serialize)]
pub struct Write {
    trail: Vec<Crumb>,
    path: String,
    form: FormView,
    /// The proposals that a gathering may support; empty for a session.
    proposals: Vec<Choice>,
    papers: Vec<Paper>,
    is_correction: bool,
    differences: Vec<Difference>,
}

impl Page for Write {
    const TEMPLATE: &'static str = "meetings/write";

    fn title(&self, texts: &Texts) -> String {
        texts.get(if self.is_correction { "meetings-minutes-correct" } else { "meetings-minutes-write" })
    }

    fn samples() -> Vec<Self> {
        let meeting = MeetingView::sample();
        let new = Self {
            trail: Place::sample().below(&meeting),
            path: format!("{}/minutes/write", meeting.path),
            form: FormView::filled([("version", "0".to_owned()), ("number", "3-1".to_owned())]),
            proposals: vec![Choice::new("1", "P01 Жарық")],
            papers: Vec::new(),
            is_correction: false,
            differences: Vec::new(),
        };
        let paper =
            Attachment { file: "0123456789abcdef0123456789abcdef".to_owned(), name: "Хаттама".to_owned() };
        let new = Self { papers: vec![Paper::of(&paper, true)], ..new };
        let correction = Self { proposals: Vec::new(), is_correction: true, ..new.clone() };
        let difference = Difference::new(Message::new("meetings-minutes-text"), "А", "Б");
        let conflict = Self { differences: vec![difference], ..correction.clone() };
        vec![new, correction, conflict]
    }
}

type Known = (Option<Minutes>, Vec<Proposal>);

fn known(connection: &mut Connection, meeting: &Meeting) -> Result<Known, Failure> {
    meeting.must_be_held()?;
    let latest = minutes::of_meeting(connection, meeting.id)?.into_iter().next();
    let proposals = match meeting.kind {
        MeetingKind::Gathering => store::of_cycle(connection, meeting.cycle, &SUPPORTED)?,
        MeetingKind::Session => Vec::new(),
    };
    Ok((latest, proposals))
}

fn page(context: &Context, around: &Around, meeting: &Meeting, known: &Known, form: FormView) -> Write {
    let place = Place::of(around, context.language());
    let view = MeetingView::of(meeting, &place, &around.villages, context.language());
    let choice = |proposal: &Proposal| {
        Choice::new(proposal.number.to_string(), format!("{} {}", proposal.code(), proposal.title))
    };
    Write {
        trail: place.below(&view),
        path: format!("{}/minutes/write", view.path),
        form,
        proposals: known.1.iter().map(choice).collect(),
        papers: before(known).iter().map(|paper| Paper::of(paper, true)).collect(),
        is_correction: known.0.is_some(),
        differences: Vec::new(),
    }
}

/// The papers of what was published.
fn before(known: &Known) -> Vec<Attachment> {
    known.0.as_ref().map(|minutes| minutes.text.attachments.clone()).unwrap_or_default()
}

fn filled(around: &Around, meeting: &Meeting, (latest, proposals): &Known) -> FormView {
    let zone = &around.assembly.description.time_zone;
    let empty = MinutesText {
        number: String::new(),
        signed_at: meeting.call.starts_at,
        chair: meeting.chair.clone(),
        keeper: meeting.keeper.clone(),
        language: meeting.call.language,
        text: String::new(),
        decisions: String::new(),
        supports: Vec::new(),
        attachments: Vec::new(),
    };
    let text = latest.as_ref().map_or(&empty, |minutes| &minutes.text);
    let version = latest.as_ref().map_or(0, |minutes| minutes.version);
    let mut fields = vec![
        ("version".to_owned(), version.to_string()),
        ("number".to_owned(), text.number.clone()),
        ("day".to_owned(), dates::written_day(text.signed_at, zone)),
        ("chair".to_owned(), text.chair.clone()),
        ("keeper".to_owned(), text.keeper.clone()),
        ("text".to_owned(), text.text.clone()),
        ("decisions".to_owned(), text.decisions.clone()),
    ];
    let supported = proposals.iter().filter(|proposal| text.supports.contains(&proposal.id));
    fields.extend(supported.map(|proposal| ("supports".to_owned(), proposal.number.to_string())));
    FormView::of(&Form::new(fields))
}

/// Shows the form: empty, or with what was published.
pub async fn form(context: Context) -> Answer {
    let (around, meeting, known) = about_meeting(&context, |connection, _, meeting| known(connection, meeting)).await?;
    let form = filled(&around, &meeting, &known);
    context.page(page(&context, &around, &meeting, &known, form))
}

fn read(fields: &mut Fields<'_>, around: &Around, known: &Known, context: &Context, now: Moment) -> MinutesText {
    let day = fields.day("day").and_then(|day| dates::beginning_of(day, &around.assembly.description.time_zone));
    if day.is_some_and(|day| day > now) {
        fields.problems.add("day", Message::new("meetings-signed-later"));
    }
    let chosen: Vec<&str> = context.form.all("supports").collect();
    let supported = known.1.iter().filter(|proposal| chosen.contains(&proposal.number.to_string().as_str()));
    MinutesText {
        number: fields.line("number", "meetings-number-missing"),
        signed_at: day.unwrap_or(now),
        chair: fields.line("chair", "meetings-chair-missing"),
        keeper: fields.line("keeper", "meetings-keeper-missing"),
        language: context.language(),
        text: fields.text("text", LONGEST_MINUTES, "meetings-minutes-missing"),
        decisions: fields.text("decisions", LONGEST_MINUTES, "meetings-decisions-missing"),
        supports: supported.map(|proposal| proposal.id).collect(),
        attachments: Vec::new(),
    }
}

/// Publishes minutes, or a correction.
pub async fn publish(context: Context) -> Answer {
    let (around, meeting, known) = about_meeting(&context, |connection, _, meeting| known(connection, meeting)).await?;
    let official = official(&context, SECRETARY)?;
    let mut fields = Fields::of(&context.form);
    let mut text = read(&mut fields, &around, &known, &context, context.now());
    let papers = papers::read(&context, &before(&known), &mut fields.problems).await?;
    text.attachments = papers::attachments(&papers);
    let version = fields.version();
    let is_correction = version > 0;
    let note = if is_correction { fields.line("note", "meetings-note-missing") } else { String::new() };
    if !fields.problems.is_empty() {
        let form = context.form_view(&fields.problems);
        let page = Write { papers, ..page(&context, &around, &meeting, &known, form) };
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    }
    let (about, mine) = (meeting.clone(), text.clone());
    let written = context.state.database.write(move |tx| {
        if is_correction {
            acts::correct(tx, &about, version, &text, &note, official)
        } else {
            acts::publish(tx, &about, &text, official)
        }
    });
    match written.await {
        Ok(()) => {
            let path = format!("{}/minutes", meeting.path(&Place::of(&around, context.language()).path));
            Ok(context.see_other_saying(&context.link(&path), &Message::new("meetings-minutes-published")))
        }
        Err(Failure::Conflict) => {
            let page = both(&context, &around, &meeting, &known, &mine);
            context.page_with_status(StatusCode::CONFLICT, Write { papers, ..page })
        }
        Err(failure) => Err(failure),
    }
}

/// What somebody else published meanwhile beside what was typed.
fn both(context: &Context, around: &Around, meeting: &Meeting, known: &Known, mine: &MinutesText) -> Write {
    let mut form = context.form_view(&Problems::new());
    let mut differences = Vec::new();
    if let Some(latest) = &known.0 {
        form.values.insert("version".to_owned(), latest.version.to_string());
        let theirs = &latest.text;
        let difference = |id, mine: &str, theirs: &str| Difference::new(Message::new(id), mine, theirs);
        differences = vec![
            difference("meetings-minutes-number", &mine.number, &theirs.number),
            difference("meetings-minutes-text", &mine.text, &theirs.text),
            difference("meetings-minutes-decisions", &mine.decisions, &theirs.decisions),
        ];
    }
    Write { differences, ..page(context, around, meeting, known, form) }
}
