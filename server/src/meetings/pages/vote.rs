//! The vote on one proposal: what each present member says. One proposal on a page, so that it fits a phone.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts;
use super::super::model::{Meeting, Presence, Vote};
use super::super::store::{attendance, votes};
use super::fields::Fields;
use super::views::{MeetingView, Place, ProposalView};
use super::{Around, SECRETARY, about_meeting, number, official};
use crate::app::{Answer, Context, Form, FormView};
use crate::assemblies::store::members;
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::{Texts, Value};
use crate::proposals::{self, Proposal};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb, Difference};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct VoteOn {
    trail: Vec<Crumb>,
    path: String,
    proposal: ProposalView,
    members: Vec<MemberField>,
    votes: Vec<Choice>,
    form: FormView,
    differences: Vec<Difference>,
}

#[derive(Clone, Debug, Serialize)]
struct MemberField {
    field: String,
    name: String,
}

impl Page for VoteOn {
    const TEMPLATE: &'static str = "meetings/vote";

    fn title(&self, texts: &Texts) -> String {
        let message = Message::new("meetings-vote-on-title").with("proposal", self.proposal.code.as_str());
        texts.say(&message)
    }

    fn samples() -> Vec<Self> {
        let meeting = MeetingView::sample();
        let member = |id: i64| MemberField { field: field(id), name: format!("Мүше {id}") };
        let page = Self {
            trail: Place::sample().below(&meeting),
            path: format!("{}/vote/1", meeting.path),
            proposal: ProposalView::samples().remove(0),
            members: (1..=3).map(member).collect(),
            votes: choices(),
            form: FormView::filled([("version", "3".to_owned()), ("member-1", "for".to_owned())]),
            differences: Vec::new(),
        };
        let difference = Difference::new("Мүше 1", said("for"), said("against"));
        vec![page.clone(), Self { differences: vec![difference], ..page }]
    }
}

fn field(member: i64) -> String {
    format!("member-{member}")
}

fn choices() -> Vec<Choice> {
    let label = |vote: &Vote| {
        Message::new(match vote {
            Vote::For => "meetings-vote-for",
            Vote::Against => "meetings-vote-against",
            Vote::Abstained => "meetings-vote-abstained",
        })
    };
    Vote::ALL.iter().map(|vote| Choice::new(vote.code(), label(vote))).collect()
}

fn said(code: &str) -> Value {
    choices().into_iter().find(|choice| choice.value == code).map_or(Value::from("–"), |choice| choice.label)
}

/// Who votes, and what was entered.
struct Known {
    proposal: Proposal,
    /// The members who are present, by number, with their names.
    present: Vec<(i64, String)>,
    entered: Vec<(i64, Vote)>,
}

fn known(connection: &mut Connection, around: &Around, meeting: &Meeting, number: i64) -> Result<Known, Failure> {
    meeting.must_be_held()?;
    let proposal = proposals::store::by_number(connection, around.cycle.id, number)?;
    let all = members::of_assembly(connection, around.assembly.id)?;
    let present = attendance::of_meeting(connection, meeting.id)?;
    let present = present.into_iter().filter(|(_, presence)| *presence == Presence::Present);
    let named = present.map(|(id, _)| {
        let member = all.iter().find(|member| member.id == id);
        (id, member.map(|member| member.name.clone()).unwrap_or_default())
    });
    let entered = votes::of_meeting(connection, meeting.id)?.remove(&proposal.id).unwrap_or_default();
    Ok(Known { proposal, present: named.collect(), entered })
}

fn page(context: &Context, around: &Around, meeting: &Meeting, known: &Known, form: FormView) -> VoteOn {
    let place = Place::of(around, context.language());
    let view = MeetingView::of(meeting, &place, &around.villages, context.language());
    let mut trail = place.below(&view);
    trail.push(Crumb::new(Message::new("meetings-vote-title"), format!("{}/vote", view.path)));
    VoteOn {
        trail,
        path: format!("{}/vote/{}", view.path, known.proposal.number),
        proposal: ProposalView::of(&known.proposal, &place),
        members: known.present.iter().map(|(id, name)| MemberField { field: field(*id), name: name.clone() }).collect(),
        votes: choices(),
        form,
        differences: Vec::new(),
    }
}

/// Shows the form with what was entered.
pub async fn form(context: Context) -> Answer {
    let number = number(&context, "proposal")?;
    let found = about_meeting(&context, move |connection, around, meeting| known(connection, around, meeting, number));
    let (around, meeting, known) = found.await?;
    let mut fields = vec![("version".to_owned(), meeting.version.to_string())];
    fields.extend(known.entered.iter().map(|(member, vote)| (field(*member), vote.code().to_owned())));
    context.page(page(&context, &around, &meeting, &known, FormView::of(&Form::new(fields))))
}

/// Saves the votes and goes on to the whole vote.
pub async fn save(context: Context) -> Answer {
    let number = number(&context, "proposal")?;
    let found = about_meeting(&context, move |connection, around, meeting| known(connection, around, meeting, number));
    let (around, meeting, known) = found.await?;
    official(&context, SECRETARY)?;
    let mut fields = Fields::of(&context.form);
    let all = Vote::from_code(context.form.text("all"));
    let mut votes = Vec::new();
    for (member, _) in &known.present {
        match all.or_else(|| Vote::from_code(context.form.text(&field(*member)))) {
            Some(vote) => votes.push((*member, vote)),
            None => fields.problems.add(field(*member), Message::new("meetings-vote-missing")),
        }
    }
    let seen = Meeting { version: fields.version(), ..meeting.clone() };
    let mut problems = fields.problems;
    if problems.is_empty() {
        let proposal = known.proposal.clone();
        match context.state.database.write(move |tx| acts::vote(tx, &seen, &proposal, &votes)).await {
            Ok(()) => {
                let path = format!("{}/vote", meeting.path(&Place::of(&around, context.language()).path));
                return Ok(context.see_other_saying(&context.link(&path), &Message::new("meetings-vote-saved")));
            }
            Err(Failure::Conflict) => return show_both(&context, &around, &meeting, &known),
            Err(Failure::Refused(message)) => problems.add("all", message),
            Err(failure) => return Err(failure),
        }
    }
    let page = page(&context, &around, &meeting, &known, context.form_view(&problems));
    context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// Shows what another secretary entered meanwhile beside what was typed.
fn show_both(context: &Context, around: &Around, meeting: &Meeting, known: &Known) -> Answer {
    let all = context.form.text("all");
    let differences = known.present.iter().map(|(id, name)| {
        let typed = context.form.text(&field(*id)).to_owned();
        let mine = if all.is_empty() { typed } else { all.to_owned() };
        let theirs = known.entered.iter().find(|(member, _)| member == id).map_or("", |(_, vote)| vote.code());
        Difference::new(name.as_str(), said(&mine), said(theirs))
    });
    let mut form = context.form_view(&crate::app::Problems::new());
    form.values.insert("version".to_owned(), meeting.version.to_string());
    let differences = differences.filter(|difference| difference.differs).collect();
    let page = VoteOn { differences, ..page(context, around, meeting, known, form) };
    context.page_with_status(StatusCode::CONFLICT, page)
}
