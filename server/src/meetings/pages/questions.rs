//! Questions about projects before a session, by proposal.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts;
use super::super::model::{LONGEST_QUESTION, Meeting, MeetingKind, Question, paragraphs, questions_close};
use super::super::store::questions;
use super::fields::Fields;
use super::views::{MeetingView, Place, ProposalView};
use super::{Around, MODERATOR, SECRETARY, about_meeting};
use crate::app::{Answer, Context, FormView};
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::proposals::{self, Proposal};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Questions {
    trail: Vec<Crumb>,
    meeting: MeetingView,
    path: String,
    close: Moment,
    is_open: bool,
    is_signed_in: bool,
    about: Vec<About>,
    proposals: Vec<Choice>,
    form: FormView,
}

/// A proposal with the questions about it.
#[derive(Clone, Debug, Serialize)]
struct About {
    proposal: ProposalView,
    questions: Vec<QuestionView>,
}

/// A question as everybody reads it.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionView {
    pub id: i64,
    pub asked_at: Moment,
    pub paragraphs: Vec<Vec<String>>,
    pub answer: Vec<Vec<String>>,
    pub answered_as: Option<&'static str>,
    pub answered_at: Option<Moment>,
    /// Why a moderator hid it.
    pub hidden: Option<String>,
    /// The page on which this reader may answer or hide it, or empty.
    pub path: String,
}

impl QuestionView {
    pub fn of(question: &Question, path: String) -> Self {
        let is_hidden = question.hidden_at.is_some();
        let shown = |text: &str| if is_hidden { Vec::new() } else { paragraphs(text) };
        Self {
            id: question.id,
            asked_at: question.asked_at,
            paragraphs: shown(&question.text),
            answer: shown(&question.answer).into_iter().filter(|lines| lines.iter().any(|it| !it.is_empty())).collect(),
            answered_as: question.answered_as.map(|role| role.code()),
            answered_at: question.answered_at,
            hidden: is_hidden.then(|| question.hidden_reason.clone()),
            path,
        }
    }

    pub fn samples() -> Vec<Self> {
        let asked = Self {
            id: 1,
            asked_at: Moment(1_799_500_000),
            paragraphs: vec![vec!["Бағандар қай жағында тұрады?".to_owned(), "Кабель жер астымен бе?".to_owned()]],
            answer: Vec::new(),
            answered_as: None,
            answered_at: None,
            hidden: None,
            path: "/assemblies/sarzhailau/cycles/2027/meetings/3/questions/1".to_owned(),
        };
        let answered = |id, role| Self {
            id,
            answer: vec![vec!["Мектеп жағында.".to_owned()]],
            answered_as: Some(role),
            answered_at: Some(Moment(1_799_600_000)),
            path: String::new(),
            ..asked.clone()
        };
        let hidden =
            Self { id: 3, hidden: Some("Жеке адам туралы".to_owned()), ..answered(4, "secretary") };
        vec![asked.clone(), answered(2, "secretary"), answered(5, "author"), hidden]
    }
}

impl Page for Questions {
    const TEMPLATE: &'static str = "meetings/questions";

    fn title(&self, texts: &Texts) -> String {
        texts.get("meetings-questions-title")
    }

    fn samples() -> Vec<Self> {
        let meeting = MeetingView::sample();
        let about = ProposalView::samples().into_iter().zip([QuestionView::samples(), Vec::new()]);
        let open = Self {
            trail: Place::sample().below(&meeting),
            path: format!("{}/questions", meeting.path),
            meeting,
            close: Moment(1_799_900_000),
            is_open: true,
            is_signed_in: true,
            about: about.map(|(proposal, questions)| About { proposal, questions }).collect(),
            proposals: vec![Choice::new("1", "P01 Жарық")],
            form: FormView::default(),
        };
        let visitor = Self { is_signed_in: false, ..open.clone() };
        let empty = Self { about: Vec::new(), proposals: Vec::new(), ..open.clone() };
        let closed = Self { is_open: false, ..open.clone() };
        vec![open, visitor, empty, closed]
    }
}

/// What the page asks of the database.
struct Known {
    questions: Vec<Question>,
    proposals: Vec<Proposal>,
    mine: Vec<i64>,
}

fn known(connection: &mut Connection, meeting: &Meeting, account: Option<i64>) -> Result<Known, Failure> {
    if meeting.kind != MeetingKind::Session {
        return Err(Failure::NotFound);
    }
    let questions = questions::of_meeting(connection, meeting.id)?;
    let mut proposals = acts::open_proposals(connection, meeting.cycle)?;
    for question in &questions {
        if !proposals.iter().any(|proposal| proposal.id == question.proposal) {
            proposals.push(proposals::store::by_id(connection, question.proposal)?);
        }
    }
    proposals.sort_by_key(|proposal| proposal.number);
    let mine = match account {
        Some(account) => proposals::store::of_author(connection, account)?,
        None => Vec::new(),
    };
    Ok(Known { questions, proposals, mine: mine.into_iter().map(|proposal| proposal.id).collect() })
}

fn page(context: &Context, around: &Around, meeting: &Meeting, known: &Known, form: FormView) -> Questions {
    let place = Place::of(around, context.language());
    let view = MeetingView::of(meeting, &place, &around.villages, context.language());
    let path = format!("{}/questions", view.path);
    let close = questions_close(meeting.call.starts_at, around.cycle.settings.assembly.questions_close_days);
    let acts_on_all = context.viewer.has_any(SECRETARY) || context.viewer.has_any(MODERATOR);
    let about = known.proposals.iter().map(|proposal| {
        let may_act = acts_on_all || known.mine.contains(&proposal.id);
        let of_proposal = known.questions.iter().filter(|question| question.proposal == proposal.id);
        let shown = of_proposal.map(|question| {
            let own = if may_act { format!("{path}/{}", question.id) } else { String::new() };
            QuestionView::of(question, own)
        });
        About { proposal: ProposalView::of(proposal, &place), questions: shown.collect() }
    });
    let choice = |proposal: &Proposal| {
        Choice::new(proposal.number.to_string(), format!("{} {}", proposal.code(), proposal.title))
    };
    Questions {
        trail: place.below(&view),
        meeting: view,
        close,
        is_open: meeting.is_open() && context.now() < close,
        is_signed_in: context.viewer.account.is_some(),
        about: about.collect(),
        proposals: known.proposals.iter().map(choice).collect(),
        form,
        path,
    }
}

/// Shows the questions. `?proposal=7` chooses the proposal to ask about.
pub async fn show(context: Context) -> Answer {
    let account = context.viewer.account.as_ref().map(|account| account.id);
    let found = about_meeting(&context, move |connection, _, meeting| known(connection, meeting, account));
    let (around, meeting, known) = found.await?;
    let chosen = context.query("proposal").unwrap_or_default().to_owned();
    context.page(page(&context, &around, &meeting, &known, FormView::filled([("proposal", chosen)])))
}

/// Asks a question.
pub async fn ask(context: Context) -> Answer {
    let account = context.account()?.id;
    let found = about_meeting(&context, move |connection, _, meeting| known(connection, meeting, Some(account)));
    let (around, meeting, known) = found.await?;
    let mut fields = Fields::of(&context.form);
    let text = fields.text("text", LONGEST_QUESTION, "meetings-question-missing");
    let number = context.form.text("proposal");
    let proposal = known.proposals.iter().find(|proposal| proposal.number.to_string() == number).cloned();
    if proposal.is_none() {
        fields.problems.add("proposal", Message::new("meetings-question-about-missing"));
    }
    let mut problems = fields.problems;
    if let Some(proposal) = proposal.filter(|_| problems.is_empty()) {
        let asked = meeting.clone();
        match context.state.database.write(move |tx| acts::ask(tx, &asked, &proposal, account, &text)).await {
            Ok(_) => {
                let path = format!("{}/questions", meeting.path(&Place::of(&around, context.language()).path));
                return Ok(context.see_other_saying(&context.link(&path), &Message::new("meetings-question-asked")));
            }
            Err(Failure::Refused(message)) => problems.add("text", message),
            Err(failure) => return Err(failure),
        }
    }
    let page = page(&context, &around, &meeting, &known, context.form_view(&problems));
    context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}
