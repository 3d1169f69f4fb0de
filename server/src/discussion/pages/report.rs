//! Reporting a whole proposal to the moderator, and what the moderator sees of it.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::{acts, store};
use super::place::{Named, sample_trail};
use super::send::{done, with_problem};
use crate::accounts::Role;
use crate::app::{Answer, Context, FormView};
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::proposals;
use crate::review::{self, HidingReason};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    trail: Vec<Crumb>,
    code: String,
    title: String,
    language: &'static str,
    path: String,
    proposal_path: String,
    can_report: bool,
    /// Why this reader cannot report it.
    why_not: Option<Message>,
    reasons: Vec<Choice>,
    form: FormView,
    moderation: Option<Moderation>,
}

/// What a moderator sees.
#[derive(Clone, Debug, Serialize)]
struct Moderation {
    /// The ids of the words of the reasons, of each report that waits.
    reports: Vec<&'static str>,
    review_path: String,
    queue_path: String,
}

impl Page for Report {
    const TEMPLATE: &'static str = "discussion/report";

    fn title(&self, texts: &Texts) -> String {
        texts.say(&Message::new("discussion-proposal-report-title").with("code", self.code.as_str()))
    }

    fn samples() -> Vec<Self> {
        let cycle = "/assemblies/sarzhailau/cycles/2027";
        let resident = Self {
            trail: sample_trail(),
            code: "P07".to_owned(),
            title: "Қызылтал <b>көпірі</b>".to_owned(),
            language: "kk",
            path: format!("{cycle}/proposals/7/report"),
            proposal_path: format!("{cycle}/proposals/7"),
            can_report: true,
            why_not: None,
            reasons: reasons(),
            form: FormView::default(),
            moderation: None,
        };
        let moderation = |reports| {
            Some(Moderation {
                reports,
                review_path: format!("{cycle}/proposals/7/review"),
                queue_path: format!("{cycle}/discussion"),
            })
        };
        let before = Self {
            can_report: false,
            why_not: Some(Message::new("discussion-proposal-report-before")),
            moderation: moderation(vec![HidingReason::Insult.name(), HidingReason::Insult.name()]),
            ..resident.clone()
        };
        let settled = Self { moderation: moderation(Vec::new()), ..resident.clone() };
        vec![resident, before, settled]
    }
}

/// What can be wrong with a proposal: what a moderator hides it for, without what needs an explanation.
fn reasons() -> Vec<Choice> {
    let reasons = HidingReason::ALL.into_iter().filter(|reason| *reason != HidingReason::Other);
    reasons.map(|reason| Choice::new(reason.code(), Message::new(reason.name()))).collect()
}

/// Shows it.
pub async fn show(context: Context) -> Answer {
    let page = page(&context, FormView::default()).await?;
    context.page(page)
}

async fn page(context: &Context, form: FormView) -> Result<Report, Failure> {
    let (named, viewer, language) = (Named::of(context), context.viewer.clone(), context.language());
    let account = context.account()?.id;
    let read = context.state.database.read(move |connection| {
        let found = named.discussed(connection)?;
        let (proposal, cycle_path, proposal_path) = (&found.proposal, found.cycle_path(), found.path());
        let is_author = proposals::store::authors(connection, proposal)?.contains(&account);
        let why_not = if is_author {
            Some("discussion-proposal-report-own")
        } else if review::is_hidden(connection, proposal)? {
            Some("discussion-proposal-report-gone")
        } else if store::has_reported_proposal(connection, proposal.id, account)? {
            Some("discussion-proposal-report-before")
        } else {
            None
        };
        let moderation = if viewer.has_any(&[Role::Moderator]) && !is_author {
            let reports = store::reports_of_proposal(connection, proposal.id)?;
            Some(Moderation {
                reports: reports.into_iter().map(HidingReason::name).collect(),
                review_path: format!("{proposal_path}/review"),
                queue_path: format!("{cycle_path}/discussion"),
            })
        } else {
            None
        };
        Ok(Report {
            trail: found.trail(language),
            code: proposal.code(),
            title: proposal.title.clone(),
            language: proposal.language.code(),
            path: format!("{proposal_path}/report"),
            proposal_path,
            can_report: why_not.is_none(),
            why_not: why_not.map(Message::new),
            reasons: reasons(),
            form,
            moderation,
        })
    });
    read.await
}

/// Asks the moderator to look at the proposal.
pub async fn report(context: Context) -> Answer {
    let (named, account) = (Named::of(&context), context.account()?.id);
    let reason = HidingReason::from_code(context.form.text("reason")).filter(|reason| *reason != HidingReason::Other);
    let Some(reason) = reason else {
        return again(&context, Message::new("discussion-reason-missing")).await;
    };
    let report = context.state.database.write(move |tx| {
        let found = named.discussed(tx)?;
        acts::report_proposal(tx, found.proposal.id, account, reason)?;
        Ok(found.path())
    });
    match report.await {
        Ok(path) => Ok(done(&context, &path, "discussion-done-proposal-report")),
        Err(Failure::Refused(problem)) => again(&context, problem).await,
        Err(failure) => Err(failure),
    }
}

async fn again(context: &Context, problem: Message) -> Answer {
    let page = page(context, with_problem(context, "reason", problem)).await?;
    context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// A moderator leaves it as it is.
pub async fn dismiss(context: Context) -> Answer {
    let (named, account) = (Named::of(&context), context.account()?.id);
    let dismiss = context.state.database.write(move |tx| {
        let found = named.proposal(tx)?;
        acts::dismiss_proposal(tx, found.proposal.id, account)?;
        Ok(format!("{}/discussion", found.cycle_path()))
    });
    let path = dismiss.await?;
    Ok(context.see_other_saying(&context.link(&path), &Message::new("discussion-done-proposal-dismiss")))
}
