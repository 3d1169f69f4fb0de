//! What the secretary prepares for the council to sign: its conclusion on the result, with the words of members who do not
//! agree.

use actix_web::http::StatusCode;
use ortaq_crypto::entry::{Natural, Sample, Verdict};
use serde::Serialize;

use super::super::concluding::{Concluded, Disagrees, propose_conclusion};
use super::super::store::{concluding, proposed};
use super::prepared::{Prepared, Signer};
use super::{LONGEST, secretary};
use crate::app::{Answer, Context, Form, FormView, Problems};
use crate::assemblies::store::districts;
use crate::audit::{self, Actor, Deed, Kind, Scope};
use crate::cycles::{self, Cycle, Phase, Place};
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::{Language, Texts};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

const CONFIRMED: &str = "confirmed";
const NOT_CONFIRMED: &str = "not-confirmed";

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Conclude {
    trail: Vec<Crumb>,
    path: String,
    prepared: Option<Prepared>,
    verdicts: Vec<Choice>,
    members: Vec<Signer>,
    form: FormView,
    council_url: String,
}

/// What the page is made of.
struct Found {
    place: Place,
    cycle: Cycle,
    log: i64,
    prepared: Option<Prepared>,
    sample: Option<Sample>,
}

impl Conclude {
    fn of(found: Found, form: FormView, vote_url: &str) -> Self {
        let verdict = |code: &str, label| Choice::new(code, Message::new(label));
        let roster = found.cycle.roster.clone().unwrap_or_default();
        Self {
            trail: found.place.trail(),
            council_url: council_url(vote_url, &found.place),
            path: found.place.path,
            prepared: found.prepared,
            verdicts: vec![
                verdict(CONFIRMED, "council-verdict-confirmed"),
                verdict(NOT_CONFIRMED, "council-verdict-not-confirmed"),
            ],
            members: roster.members.iter().map(Signer::of).collect(),
            form,
        }
    }
}

/// The council's page on the vote's origin.
pub(super) fn council_url(vote_url: &str, place: &Place) -> String {
    let assembly = place.assembly_path.trim_start_matches("/assemblies/");
    format!("{vote_url}/{assembly}/{}/council/", place.cycle)
}

impl Page for Conclude {
    const TEMPLATE: &'static str = "council/conclude";

    fn title(&self, texts: &Texts) -> String {
        texts.get("council-conclude-title")
    }

    fn samples() -> Vec<Self> {
        let found = |prepared| Found {
            place: Place::sample(),
            cycle: Cycle::sample(Phase::Conclusion),
            log: 1,
            prepared,
            sample: None,
        };
        let page = |prepared| Self::of(found(prepared), FormView::default(), "https://vote.example.kz");
        vec![page(None), page(Some(Prepared::sample()))]
    }
}

fn find(connection: &mut Connection, (assembly, cycle): (&str, &str), language: Language) -> Result<Found, Failure> {
    let assembly = districts::by_slug(connection, assembly)?;
    let cycle = cycles::by_slug(connection, assembly.id, cycle)?;
    if cycle.phase != Phase::Conclusion {
        return Err(Failure::refused(Message::new("council-refused-not-now")));
    }
    let log = audit::log_of(connection, cycle.id)?.ok_or(Failure::NotFound)?;
    let waiting = proposed::open(connection, log)?.into_iter().find(|act| act.kind == "conclusion");
    Ok(Found {
        place: Place::of(&assembly, &cycle, language),
        prepared: waiting.map(|act| Prepared::of(&act, &cycle)),
        sample: concluding::sample_of(connection, log)?,
        cycle,
        log,
    })
}

async fn found(context: &Context) -> Result<Found, Failure> {
    let place = (context.path("assembly").to_owned(), context.path("cycle").to_owned());
    let language = context.language();
    context.state.database.read(move |connection| find(connection, (&place.0, &place.1), language)).await
}

/// Shows what is prepared, who has signed it, and the form.
pub async fn form(context: Context) -> Answer {
    let found = found(&context).await?;
    let number = |number: Natural| number.0.to_string();
    let sample = found.sample.clone().unwrap_or_default();
    let form = FormView::filled([
        ("asked", number(sample.asked)),
        ("answered", number(sample.answered)),
        ("disputed", number(sample.disputed)),
    ]);
    context.page(Conclude::of(found, form, &context.state.config.vote.public_url.origin()))
}

/// The conclusion as typed, or what is wrong with it.
fn read(form: &Form, cycle: &Cycle) -> Result<Concluded, Problems> {
    let mut problems = Problems::new();
    let verdict = match form.text("verdict") {
        CONFIRMED => Verdict::Confirmed,
        NOT_CONFIRMED => Verdict::NotConfirmed,
        _ => {
            problems.add("verdict", Message::new("council-verdict-missing"));
            Verdict::NotConfirmed
        }
    };
    let text = in_languages(form, &mut problems);
    let mut number = |field: &'static str| {
        let read = form.text(field).parse::<u64>().ok().filter(|number| *number <= 1_000_000);
        if read.is_none() {
            problems.add(field, Message::new("council-number-missing"));
        }
        Natural(read.unwrap_or_default())
    };
    let sample = Sample { asked: number("asked"), answered: number("answered"), disputed: number("disputed") };
    if sample.answered > sample.asked || sample.disputed > sample.answered {
        problems.add("answered", Message::new("council-sample-impossible"));
    }
    let mut dissent = Vec::new();
    for member in &cycle.roster.clone().unwrap_or_default().members {
        let words = form.text(&format!("words-{}", member.number)).to_owned();
        if words.chars().count() > LONGEST {
            problems.add(format!("words-{}", member.number), Message::new("council-text-long").with("most", LONGEST));
        }
        if form.is_on(&format!("dissent-{}", member.number)) {
            dissent.push(Disagrees { member: member.number, words });
        } else if !words.is_empty() {
            problems.add(format!("dissent-{}", member.number), Message::new("council-dissent-unticked"));
        }
    }
    if problems.is_empty() { Ok(Concluded { verdict, text, sample, dissent }) } else { Err(problems) }
}

/// The text in the languages in which it was typed, one below the other: one at least.
pub(super) fn in_languages(form: &Form, problems: &mut Problems) -> String {
    let typed: Vec<&str> = ["text-kk", "text-ru", "text-en"]
        .map(|field| form.text(field))
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let text = typed.join("\n\n");
    if text.is_empty() {
        problems.add("text-kk", Message::new("council-text-missing"));
    } else if text.chars().count() > LONGEST {
        problems.add("text-kk", Message::new("council-text-long").with("most", LONGEST));
    }
    text
}

/// Proposes the conclusion to the council, in place of an earlier one.
pub async fn propose(context: Context) -> Answer {
    let (account, office) = secretary(&context)?;
    let found = found(&context).await?;
    let concluded = match read(&context.form, &found.cycle) {
        Ok(concluded) => concluded,
        Err(problems) => {
            let vote_url = context.state.config.vote.public_url.origin();
            let page = Conclude::of(found, context.form_view(&problems), &vote_url);
            return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
        }
    };
    let (cycle, log, followers) = (found.cycle.id, found.log, context.state.followers.clone());
    let proposed = context.state.database.write(move |tx| {
        let held = cycles::held(tx, cycle)?;
        if held.phase != Phase::Conclusion {
            return Err(Failure::refused(Message::new("council-refused-not-now")));
        }
        propose_conclusion(tx, &followers, log, &concluded)?;
        let deed = Deed {
            kind: Kind::Office,
            role: office.code(),
            actor: Actor::Account(account),
            event: "conclusion-proposed",
            subject: held.slug,
            reason: None,
            amount: 0,
            text: None,
        };
        audit::record(tx, Scope::Cycle(cycle), deed)
    });
    proposed.await?;
    let path = context.link(&format!("{}/conclusion", found.place.path));
    Ok(context.see_other_saying(&path, &Message::new("council-proposed")))
}
