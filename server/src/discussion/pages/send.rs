//! What people send: supports, comments, reports; deleting what they wrote.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::super::acts;
use super::super::model::{Reason, read_comment};
use super::super::store::{self, NewComment};
use super::panel::path_to;
use super::place::Named;
use super::{comment as comment_page, list};
use crate::app::{Answer, Context, FormView, Problems};
use crate::errors::{Failure, Message};

/// The most characters of the token of a form.
const LONGEST_TOKEN: usize = 64;

/// Supports a proposal, or does so no longer.
pub async fn support(context: Context) -> Answer {
    let (named, account) = (Named::of(&context), context.account()?.id);
    let wanted = match context.form.text("support") {
        "yes" => true,
        "no" => false,
        _ => return Err(Failure::Malformed),
    };
    let change = context.state.database.write(move |tx| {
        let found = named.proposal(tx)?;
        if wanted {
            acts::support(tx, found.proposal.id, account)?;
        } else {
            acts::withdraw_support(tx, found.proposal.id, account)?;
        }
        Ok(found.path())
    });
    let path = change.await?;
    let said = if wanted { "discussion-done-support" } else { "discussion-done-support-end" };
    Ok(context.see_other_saying(&context.link(&format!("{path}#discussion")), &Message::new(said)))
}

/// Says something about a proposal, or answers a comment.
pub async fn comment(context: Context) -> Answer {
    let (named, account) = (Named::of(&context), context.account()?.id);
    let parent = match context.form.text("parent") {
        "" => None,
        number => Some(number.parse::<i64>().map_err(|_| Failure::Malformed)?),
    };
    let once = context.form.text("once").to_owned();
    if once.is_empty() || once.len() > LONGEST_TOKEN {
        return Err(Failure::Malformed);
    }
    let text = match read_comment(context.form.text("text")) {
        Ok(text) => text,
        Err(problem) => return again(&context, parent, problem).await,
    };
    let send = context.state.database.write(move |tx| {
        let found = named.discussed(tx)?;
        let new = NewComment { proposal: found.proposal.id, account, text: &text, once: Some(&once) };
        let id = acts::send(tx, &new, parent)?;
        let sent = store::comment(tx, found.proposal.id, id)?;
        path_to(tx, &sent, &found.path())
    });
    match send.await {
        Ok(path) => Ok(context.see_other_saying(&context.link(&path), &Message::new("discussion-done-comment"))),
        Err(Failure::Refused(problem)) => again(&context, parent, problem).await,
        Err(failure) => Err(failure),
    }
}

/// The form with what was typed, and why it was not taken.
async fn again(context: &Context, parent: Option<i64>, problem: Message) -> Answer {
    let form = with_problem(context, "text", problem);
    match parent {
        Some(parent) => {
            let page = comment_page::page(context, parent, form).await?;
            context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
        }
        None => {
            let page = list::page(context, form).await?;
            context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
        }
    }
}

pub(super) fn with_problem(context: &Context, field: &str, problem: Message) -> FormView {
    let mut problems = Problems::new();
    problems.add(field, problem);
    context.form_view(&problems)
}

/// Deletes what one wrote.
pub async fn delete(context: Context) -> Answer {
    let (named, account) = (Named::of(&context), context.account()?.id);
    let id = named.comment()?;
    let delete = context.state.database.write(move |tx| {
        let found = named.proposal(tx)?;
        acts::delete(tx, found.proposal.id, id, account)?;
        Ok(found.path())
    });
    let path = delete.await?;
    Ok(done(&context, &path, "discussion-done-delete"))
}

/// Asks the moderator to look at a comment.
pub async fn report(context: Context) -> Answer {
    let (named, account) = (Named::of(&context), context.account()?.id);
    let id = named.comment()?;
    let Some(reason) = Reason::from_code(context.form.text("reason")) else {
        return without_reason(&context, id, "reason").await;
    };
    let report = context.state.database.write(move |tx| {
        let found = named.discussed(tx)?;
        acts::report(tx, found.proposal.id, id, account, reason)?;
        Ok(found.path())
    });
    match report.await {
        Ok(path) => Ok(done(&context, &path, "discussion-done-report")),
        Err(Failure::Refused(problem)) => again_for_reason(&context, id, "reason", problem).await,
        Err(failure) => Err(failure),
    }
}

/// The page of a comment, of which nobody said what is wrong with it.
pub(super) async fn without_reason(context: &Context, comment: i64, field: &str) -> Answer {
    again_for_reason(context, comment, field, Message::new("discussion-reason-missing")).await
}

async fn again_for_reason(context: &Context, comment: i64, field: &str, problem: Message) -> Answer {
    let form = with_problem(context, field, problem);
    let page = comment_page::page(context, comment, form).await?;
    context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}

pub(super) fn done(context: &Context, path: &str, said: &'static str) -> HttpResponse {
    context.see_other_saying(&context.link(&format!("{path}#discussion")), &Message::new(said))
}
