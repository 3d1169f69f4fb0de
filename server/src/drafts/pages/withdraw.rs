//! Withdrawing a proposal, with a reason.

use serde::Serialize;

use super::super::acts;
use super::super::model::{LONGEST_NOTE, one_line};
use super::{Asked, Place, WITH_PROBLEMS};
use crate::app::{Answer, Context, FormView, Problems};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::{Message, Texts};
use crate::proposals::model::after;
use crate::proposals::{self, Event, Proposal, State};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Withdraw {
    trail: Vec<Crumb>,
    code: String,
    title: String,
    language: &'static str,
    longest: usize,
    form: FormView,
}

impl Page for Withdraw {
    const TEMPLATE: &'static str = "drafts/withdraw";

    fn title(&self, texts: &Texts) -> String {
        texts.get("drafts-withdraw")
    }

    fn samples() -> Vec<Self> {
        vec![Withdraw::of(&Place::sample(), &Proposal::sample(State::Submitted), FormView::default())]
    }
}

impl Withdraw {
    fn of(place: &Place, proposal: &Proposal, form: FormView) -> Withdraw {
        Withdraw {
            trail: place.below(proposal),
            code: proposal.code(),
            title: proposal.title.clone(),
            language: proposal.language.code(),
            longest: LONGEST_NOTE,
            form,
        }
    }
}

async fn found(context: &Context) -> Result<(Place, Proposal), Failure> {
    let (asked, account, reader) = (Asked::of(context), context.account()?.id, context.language());
    let find = move |connection: &mut crate::database::Connection| {
        let (assembly, cycle, proposal) = asked.proposal(connection)?;
        if !proposals::store::authors(connection, &proposal)?.contains(&account) {
            return Err(Failure::NotFound);
        }
        let may = after(proposal.state, Event::Withdrawn).is_some() && Event::Withdrawn.has_its_time(cycle.phase);
        if !may && proposal.state != State::Withdrawn {
            return Err(Failure::refused(Message::new("drafts-refused-withdrawal")));
        }
        Ok((Place::of(&assembly, &cycle, reader), proposal))
    };
    context.state.database.read(find).await
}

/// Asks.
pub async fn show(context: Context) -> Answer {
    let (place, proposal) = found(&context).await?;
    if proposal.state == State::Withdrawn {
        return Ok(context.see_other(&context.link(&proposal.path(&place.cycle))));
    }
    context.page(Withdraw::of(&place, &proposal, FormView::default()))
}

/// Withdraws.
pub async fn withdraw(context: Context) -> Answer {
    let (place, proposal) = found(&context).await?;
    let reason = one_line(context.form.text("reason"));
    let mut problems = Problems::new();
    if reason.is_empty() {
        problems.add("reason", Message::new("drafts-withdraw-reason-missing"));
    }
    let count = reason.chars().count();
    if count > LONGEST_NOTE {
        problems.add("reason", Message::new("drafts-too-long").with("most", LONGEST_NOTE).with("count", count));
    }
    if !context.form.is_on("sure") {
        problems.add("sure", Message::new("drafts-withdraw-sure-missing"));
    }
    if !problems.is_empty() {
        let page = Withdraw::of(&place, &proposal, context.form_view(&problems));
        return context.page_with_status(WITH_PROBLEMS, page);
    }
    let (asked, account) = (Asked::of(&context), context.account()?.id);
    let write = move |tx: &mut Transaction<'_>| {
        let (_, _, proposal) = asked.proposal(tx)?;
        acts::withdraw(tx, &proposal, account, &reason)
    };
    context.state.database.write(write).await?;
    let path = context.link(&proposal.path(&place.cycle));
    Ok(context.see_other_saying(&path, &Message::new("drafts-withdrawn")))
}
