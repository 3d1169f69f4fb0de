//! Doing what was chosen on the page of a proposal.

use actix_web::http::StatusCode;

use super::super::acts::{self, Order};
use super::super::model::{Act, Assessment, LONGEST_REMARK, read_assessment, read_words};
use super::forms::read_deed;
use super::place::{Place, hidden_number};
use super::show::{Known, again, known};
use super::views::stands;
use crate::app::{Answer, Context, FormView, Problems};
use crate::database::Transaction;
use crate::errors::{Failure, Message};
use crate::i18n::Value;
use crate::proposals::store::happened;
use crate::templates::components::Difference;

/// Does it.
pub async fn decide(context: Context) -> Answer {
    let act = Act::from_code(context.form.text("act")).ok_or(Failure::Malformed)?;
    let known = known(&context).await?;
    match act {
        Act::Take => {
            let (proposal, account) = (known.found.proposal.id, known.standing.account);
            write(&context, &known, act, move |tx| acts::take(tx, proposal, account)).await
        }
        Act::GiveBack => {
            let (proposal, account) = (known.found.proposal.id, known.standing.account);
            write(&context, &known, act, move |tx| acts::give_back(tx, proposal, account)).await
        }
        Act::Declare => declare(context, known).await,
        Act::Assess => assess(context, known).await,
        _ => judge(context, known, act).await,
    }
}

async fn write(
    context: &Context,
    known: &Known,
    act: Act,
    use_case: impl FnOnce(&mut Transaction<'_>) -> Result<(), Failure> + Send + 'static,
) -> Answer {
    context.state.database.write(use_case).await?;
    Ok(done(context, known, act))
}

/// Goes back to the queue after what ends one's work on the proposal, else to its page.
fn done(context: &Context, known: &Known, act: Act) -> actix_web::HttpResponse {
    let place = Place::of(&known.found.assembly, &known.found.cycle, context.language());
    let goes_on = matches!(act, Act::Take | Act::GiveBack | Act::Assess);
    let path = if goes_on { place.acts(known.found.proposal.number) } else { place.dashboard() };
    let said = Message::new(done_text(act)).with("code", known.found.proposal.code());
    context.see_other_saying(&context.link(&path), &said)
}

fn done_text(act: Act) -> &'static str {
    match act {
        Act::Admit => "review-done-admit",
        Act::Return => "review-done-return",
        Act::Assess => "review-done-assess",
        Act::Find => "review-done-find",
        Act::Refuse => "review-done-refuse",
        Act::Agree => "review-done-agree",
        Act::Decline => "review-done-decline",
        Act::Reopen => "review-done-reopen",
        Act::Uphold => "review-done-uphold",
        Act::Reject => "review-done-reject",
        Act::Merge => "review-done-merge",
        Act::Hide => "review-done-hide",
        Act::Show => "review-done-show",
        Act::Take => "review-done-take",
        Act::GiveBack => "review-done-give-back",
        Act::Declare => "review-done-declare",
    }
}

async fn declare(context: Context, known: Known) -> Answer {
    let mut problems = Problems::new();
    match read_words(context.form.text("words"), LONGEST_REMARK, Some("review-words-missing")) {
        Ok(reason) => {
            let (proposal, account) = (known.found.proposal.id, known.standing.account);
            let declare = move |tx: &mut Transaction<'_>| acts::declare_conflict(tx, proposal, account, &reason);
            write(&context, &known, Act::Declare, declare).await
        }
        Err(problem) => {
            problems.add("words", problem);
            let form = context.form_view(&problems);
            again(&context, known, Act::Declare, form, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

async fn assess(context: Context, known: Known) -> Answer {
    let seen = hidden_number(&context.form, "seen")?;
    let assessment = match read_assessment(|field| context.form.text(field)) {
        Ok(assessment) => assessment,
        Err(found) => {
            let mut problems = Problems::new();
            found.into_iter().for_each(|(field, message)| problems.add(field, message));
            let form = context.form_view(&problems);
            return again(&context, known, Act::Assess, form, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let (proposal, account, mine) = (known.found.proposal.id, known.standing.account, assessment.clone());
    let save = move |tx: &mut Transaction<'_>| acts::assess(tx, proposal, account, seen, &assessment);
    match context.state.database.write(save).await {
        Err(Failure::Conflict) => both_assessments(&context, &mine).await,
        Err(failure) => Err(failure),
        Ok(_) => Ok(done(&context, &known, Act::Assess)),
    }
}

/// Shows what another reviewer saved meanwhile beside what was typed, ready to be sent again.
async fn both_assessments(context: &Context, mine: &Assessment) -> Answer {
    let known = known(context).await?;
    let theirs = known.assessed.as_ref().map(|assessed| assessed.assessment.clone()).unwrap_or_default();
    let differences =
        Assessment::FIELDS.iter().map(|field| Difference::new(label(field), shown(mine, field), shown(&theirs, field)));
    let differences = differences.collect();
    let page = known.page(&context.viewer, Some(Act::Assess), Some(FormView::of(&context.form)), context.now());
    context.page_with_status(StatusCode::CONFLICT, page.with_differences(differences))
}

fn label(field: &str) -> Message {
    Message::new(match field {
        "feasible" => "review-assessment-feasible",
        "feasible-words" => "review-assessment-feasible-words",
        "cost" => "review-assessment-cost",
        "cost-words" => "review-assessment-cost-words",
        "land" => "review-assessment-land",
        "land-words" => "review-assessment-land-words",
        "competence" => "review-assessment-competence",
        "competence-words" => "review-assessment-competence-words",
        "running" => "review-assessment-running",
        "running-payer" => "review-assessment-running-payer",
        _ => "review-assessment-remarks",
    })
}

/// A field in the reader's words.
fn shown(assessment: &Assessment, field: &str) -> Value {
    let name = match field {
        "feasible" => assessment.feasible.map(super::super::model::Answer::name),
        "land" => assessment.land.map(super::super::model::Land::name),
        "competence" => assessment.competence.map(super::super::model::Competence::name),
        _ => None,
    };
    name.map_or_else(|| assessment.value(field).into(), |name| Message::new(name).into())
}

async fn judge(context: Context, known: Known, act: Act) -> Answer {
    let version = hidden_number(&context.form, "version")?;
    let mut problems = Problems::new();
    let Some(deed) = read_deed(act, &context.form, &mut problems)? else {
        let form = context.form_view(&problems);
        return again(&context, known, act, form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let order = Order { proposal: known.found.proposal.id, version, account: known.standing.account, deed };
    let url = context.state.config.public_url.clone();
    match context.state.database.write(move |tx| acts::judge(tx, &order, &url).map(drop)).await {
        Ok(()) => Ok(done(&context, &known, act)),
        Err(Failure::Conflict) => what_happened_meanwhile(&context, act).await,
        Err(Failure::Refused(message)) if message.id().starts_with("review-merge-") => {
            problems.add("into", message);
            let form = context.form_view(&problems);
            again(&context, known, act, form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(failure) => Err(failure),
    }
}

/// Shows what somebody else did meanwhile beside what was wanted; if that is still possible, ready to be sent again.
async fn what_happened_meanwhile(context: &Context, act: Act) -> Answer {
    let known = known(context).await?;
    let id = known.found.proposal.id;
    let happened = context.state.database.read(move |connection| happened(connection, id)).await?;
    let theirs = happened.last().map(|event| event.text.clone()).unwrap_or_default();
    let state = stands(known.found.proposal.state);
    let differences = vec![
        Difference::new(Message::new("review-difference-decision"), wanted(act), state),
        Difference::new(Message::new("review-difference-words"), context.form.text("words"), theirs),
    ];
    let page = known.page(&context.viewer, Some(act), Some(FormView::of(&context.form)), context.now());
    context.page_with_status(StatusCode::CONFLICT, page.with_differences(differences))
}

/// What an act is called.
fn wanted(act: Act) -> Message {
    Message::new(match act {
        Act::Admit => "review-act-admit",
        Act::Return => "review-act-return",
        Act::Assess => "review-act-assess",
        Act::Find => "review-act-find",
        Act::Refuse => "review-act-refuse",
        Act::Agree => "review-act-agree",
        Act::Decline => "review-act-decline",
        Act::Reopen => "review-act-reopen",
        Act::Uphold => "review-act-uphold",
        Act::Reject => "review-act-reject",
        Act::Merge => "review-act-merge",
        Act::Hide => "review-act-hide",
        Act::Show => "review-act-show",
        Act::Take => "review-act-take",
        Act::GiveBack => "review-act-give-back",
        Act::Declare => "review-act-declare",
    })
}
