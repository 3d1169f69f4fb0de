//! What is prepared when a vote is to end without an outcome: the reason, for a quorum of the council to sign.

use actix_web::http::StatusCode;
use ortaq_crypto::entry::VoidReason;
use serde::Serialize;

use super::super::concluding::propose_void;
use super::super::store::proposed;
use super::conclude::{council_url, in_languages};
use super::official;
use super::prepared::Prepared;
use crate::app::{Answer, Context, FormView, Problems};
use crate::assemblies::store::districts;
use crate::audit::{self, Actor, Deed, Kind, Scope};
use crate::cycles::{self, Cycle, Phase, Place};
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::{Language, Texts};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

const REASONS: [(&str, VoidReason, &str); 4] = [
    ("objection-upheld", VoidReason::ObjectionUpheld, "council-void-objection-upheld"),
    ("too-few-ballots", VoidReason::TooFewBallots, "council-void-too-few-ballots"),
    ("too-few-trustees", VoidReason::TooFewTrustees, "council-void-too-few-trustees"),
    ("other", VoidReason::Other, "council-void-other"),
];

/// Whether a reason has its place in a phase: too few ballots are known when voting has ended, and an objection that is
/// upheld is one to the voting or what followed.
fn has_place(reason: VoidReason, phase: Phase) -> bool {
    match reason {
        VoidReason::TooFewBallots => phase == Phase::Count,
        VoidReason::TooFewTrustees => (Phase::Letters..=Phase::Count).contains(&phase),
        VoidReason::ObjectionUpheld => (Phase::Voting..=Phase::Conclusion).contains(&phase),
        VoidReason::Other => (Phase::Letters..=Phase::Conclusion).contains(&phase),
    }
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct DeclareVoid {
    trail: Vec<Crumb>,
    prepared: Option<Prepared>,
    reasons: Vec<Choice>,
    form: FormView,
    council_url: String,
}

/// What the page is made of.
struct Found {
    place: Place,
    cycle: Cycle,
    log: i64,
    prepared: Option<Prepared>,
}

impl DeclareVoid {
    fn of(found: Found, form: FormView, vote_url: &str) -> Self {
        let phase = found.cycle.phase;
        let fitting = REASONS.into_iter().filter(|(_, reason, _)| has_place(*reason, phase));
        Self {
            trail: found.place.trail(),
            council_url: council_url(vote_url, &found.place),
            prepared: found.prepared,
            reasons: fitting.map(|(code, _, label)| Choice::new(code, Message::new(label))).collect(),
            form,
        }
    }
}

impl Page for DeclareVoid {
    const TEMPLATE: &'static str = "council/void";

    fn title(&self, texts: &Texts) -> String {
        texts.get("council-void-title")
    }

    fn samples() -> Vec<Self> {
        let page = |phase, prepared| {
            let found = Found { place: Place::sample(), cycle: Cycle::sample(phase), log: 1, prepared };
            Self::of(found, FormView::default(), "https://vote.example.kz")
        };
        vec![page(Phase::Count, None), page(Phase::Objections, Some(Prepared::sample()))]
    }
}

fn find(connection: &mut Connection, (assembly, cycle): (&str, &str), language: Language) -> Result<Found, Failure> {
    let assembly = districts::by_slug(connection, assembly)?;
    let cycle = cycles::by_slug(connection, assembly.id, cycle)?;
    if !has_place(VoidReason::Other, cycle.phase) {
        return Err(Failure::refused(Message::new("council-refused-not-now")));
    }
    let log = audit::log_of(connection, cycle.id)?.ok_or(Failure::NotFound)?;
    let waiting = proposed::open(connection, log)?.into_iter().find(|act| act.kind == "void");
    let prepared = waiting.map(|act| Prepared::of(&act, &cycle));
    Ok(Found { place: Place::of(&assembly, &cycle, language), cycle, log, prepared })
}

async fn found(context: &Context) -> Result<Found, Failure> {
    let place = (context.path("assembly").to_owned(), context.path("cycle").to_owned());
    let language = context.language();
    context.state.database.read(move |connection| find(connection, (&place.0, &place.1), language)).await
}

/// Shows what is prepared, who has signed it, and the form.
pub async fn form(context: Context) -> Answer {
    let found = found(&context).await?;
    context.page(DeclareVoid::of(found, FormView::default(), &context.state.config.vote.public_url.origin()))
}

/// Proposes to the council that the vote is void, in place of an earlier such proposal.
pub async fn propose(context: Context) -> Answer {
    let (account, office) = official(&context)?;
    let found = found(&context).await?;
    let mut problems = Problems::new();
    let text = in_languages(&context.form, &mut problems);
    let chosen = REASONS.into_iter().find(|(code, ..)| *code == context.form.text("reason"));
    let chosen = chosen.map(|(_, reason, _)| reason).filter(|reason| has_place(*reason, found.cycle.phase));
    let Some(reason) = chosen.filter(|_| problems.is_empty()) else {
        if chosen.is_none() {
            problems.add("reason", Message::new("council-void-reason-missing"));
        }
        let vote_url = context.state.config.vote.public_url.origin();
        let page = DeclareVoid::of(found, context.form_view(&problems), &vote_url);
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    };
    let (cycle, log) = (found.cycle.id, found.log);
    let proposed = context.state.database.write(move |tx| {
        let held = cycles::held(tx, cycle)?;
        if !has_place(reason, held.phase) {
            return Err(Failure::refused(Message::new("council-refused-not-now")));
        }
        propose_void(tx, log, reason, &text)?;
        let deed = Deed {
            kind: Kind::Office,
            role: office.code(),
            actor: Actor::Account(account),
            event: "void-proposed",
            subject: held.slug,
            reason: None,
            amount: 0,
            text: None,
        };
        audit::record(tx, Scope::Cycle(cycle), deed)
    });
    proposed.await?;
    let path = context.link(&format!("{}/void", found.place.path));
    Ok(context.see_other_saying(&path, &Message::new("council-proposed")))
}
