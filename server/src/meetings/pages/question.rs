//! One question, for who may answer or hide it.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts;
use super::super::model::{Answering, LONGEST_QUESTION, Meeting, Question};
use super::super::store::questions;
use super::fields::Fields;
use super::questions::QuestionView;
use super::views::{MeetingView, Place, ProposalView};
use super::{Around, MODERATOR, SECRETARY, about_meeting, number, official};
use crate::app::{self, Context, FormView};
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::proposals::{self, Proposal};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    trail: Vec<Crumb>,
    path: String,
    proposal: ProposalView,
    question: QuestionView,
    may_answer: bool,
    may_hide: bool,
    form: FormView,
}

impl Page for Answer {
    const TEMPLATE: &'static str = "meetings/question";

    fn title(&self, texts: &Texts) -> String {
        texts.get("meetings-question-title")
    }

    fn samples() -> Vec<Self> {
        let page = |question: QuestionView| Self {
            trail: Place::sample().below(&MeetingView::sample()),
            path: "/assemblies/sarzhailau/cycles/2027/meetings/3/questions/1".to_owned(),
            proposal: ProposalView::samples().remove(0),
            may_answer: question.hidden.is_none(),
            may_hide: question.hidden.is_none(),
            question,
            form: FormView::filled([("version", "1".to_owned())]),
        };
        QuestionView::samples().into_iter().map(page).collect()
    }
}

struct Known {
    around: Around,
    meeting: Meeting,
    question: Question,
    proposal: Proposal,
    answering: Option<Answering>,
    may_hide: bool,
}

/// The question of the address, for who may do something with it.
async fn known(context: &Context) -> Result<Known, Failure> {
    let (account, id) = (context.account()?.id, number(context, "question")?);
    let found = about_meeting(context, move |connection, _, meeting| {
        let question = questions::find(connection, meeting.id, id)?;
        let proposal = proposals::store::by_id(connection, question.proposal)?;
        let mine = proposals::store::of_author(connection, account)?;
        Ok((question, mine.iter().any(|own| own.id == proposal.id), proposal))
    });
    let (around, meeting, (question, is_author, proposal)) = found.await?;
    let answering = match (context.viewer.has_any(SECRETARY), is_author) {
        (true, _) => Some(Answering::Secretary),
        (false, true) => Some(Answering::Author),
        (false, false) => None,
    };
    let may_hide = context.viewer.has_any(MODERATOR);
    if answering.is_none() && !may_hide {
        return Err(Failure::Forbidden);
    }
    Ok(Known { around, meeting, question, proposal, answering, may_hide })
}

fn page(context: &Context, known: &Known, mut form: FormView) -> Answer {
    let place = Place::of(&known.around, context.language());
    let meeting = MeetingView::of(&known.meeting, &place, &known.around.villages, context.language());
    form.values.insert("version".to_owned(), known.question.version.to_string());
    let is_shown = known.question.hidden_at.is_none();
    Answer {
        trail: place.below(&meeting),
        path: format!("{}/questions/{}", meeting.path, known.question.id),
        proposal: ProposalView::of(&known.proposal, &place),
        question: QuestionView::of(&known.question, String::new()),
        may_answer: known.answering.is_some() && is_shown,
        may_hide: known.may_hide && is_shown,
        form,
    }
}

/// Shows the question.
pub async fn form(context: Context) -> app::Answer {
    let known = known(&context).await?;
    let form = FormView::filled([("answer", known.question.answer.clone())]);
    context.page(page(&context, &known, form))
}

/// Answers or hides it.
pub async fn act(context: Context) -> app::Answer {
    let known = known(&context).await?;
    let account = context.account()?.id;
    let mut fields = Fields::of(&context.form);
    let seen = Question { version: fields.version(), ..known.question.clone() };
    let is_hiding = context.form.text("action") == "hide";
    let field = if is_hiding { "reason" } else { "answer" };
    let text = if is_hiding {
        fields.line(field, "meetings-reason-missing")
    } else {
        fields.text(field, LONGEST_QUESTION, "meetings-answer-missing")
    };
    let mut problems = fields.problems;
    if !problems.is_empty() {
        let page = page(&context, &known, context.form_view(&problems));
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    }
    let (database, meeting) = (&context.state.database, known.meeting.clone());
    let done = if is_hiding {
        let official = official(&context, MODERATOR)?;
        database.write(move |tx| acts::hide(tx, &meeting, &seen, &text, official)).await
    } else {
        let answering = known.answering.ok_or(Failure::Forbidden)?;
        database.write(move |tx| acts::answer(tx, &seen, answering, account, &text)).await
    };
    match done {
        Ok(()) => {
            let path = format!("{}/questions", known.meeting.path(&Place::of(&known.around, context.language()).path));
            let said = if is_hiding { "meetings-question-hidden-now" } else { "meetings-question-answered" };
            Ok(context.see_other_saying(&context.link(&path), &Message::new(said)))
        }
        Err(Failure::Conflict) => {
            problems.add(field, Message::new("meetings-question-changed"));
            let page = page(&context, &known, context.form_view(&problems));
            context.page_with_status(StatusCode::CONFLICT, page)
        }
        Err(failure) => Err(failure),
    }
}
