//! The audit sample (`docs/protocol.md` §9.4): holders of counted codes are asked whether they voted, and when last; never
//! how. The lot says in which order, the number on the letter says who. Who answered what is kept nowhere.

use actix_web::http::StatusCode;
use ortaq_crypto::entry::{Natural, Sample};
use serde::Serialize;

use super::super::model::Letters;
use super::super::read::{Address, Found};
use crate::app::{Answer, Context, FormView, Problems};
use crate::audit::{self, Published};
use crate::council;
use crate::cycles::Place;
use crate::database::{Connection, Transaction};
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::Crumb;

/// If so many do not dispute, less than 5% of the ballots were stuffed, with 95% certainty.
const ASKED: usize = 59;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SamplePage {
    place: Place,
    trail: Vec<Crumb>,
    letters: Vec<usize>,
    form: FormView,
}

impl Page for SamplePage {
    const TEMPLATE: &'static str = "results/sample";

    fn title(&self, texts: &Texts) -> String {
        texts.get("tally-ask-title")
    }

    fn samples() -> Vec<Self> {
        let place = Place::sample();
        vec![Self { trail: place.trail(), place, letters: vec![812, 7, 1_403], form: FormView::default() }]
    }
}

/// What the page is made of: the letters to ask, and what was entered.
fn find(connection: &mut Connection, address: &Address) -> Result<(Place, Vec<usize>, Option<Sample>, i64), Failure> {
    let found = Found::find(address, connection)?;
    let refused = || Failure::refused(Message::new("tally-refused-no-result"));
    let (_, result) = found.result.ok_or_else(refused)?;
    let log = Published::of_cycle(connection, found.cycle.id)?.ok_or(Failure::NotFound)?;
    let mut lines = audit::entries_of_kind(connection, &log, "roll")?;
    lines.extend(audit::entries_of_kind(connection, &log, "replacement")?);
    let lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
    let letters = Letters::of(&lines);
    let mut drawn = address.followers.ask(connection, &log, |replay| {
        letters
            .sample(&result.lot.0, |key| replay.credential(key).is_some_and(|known| known.active && known.ballots > 0))
    })?;
    drawn.truncate(ASKED);
    let entered = council::sample_of(connection, log.id)?;
    Ok((Place::of(&found.assembly, &found.cycle, address.language), drawn, entered, log.id))
}

/// Shows whom to ask.
pub async fn form(context: Context) -> Answer {
    let address = Address::of(&context);
    let read = move |connection: &mut Connection| find(connection, &address);
    let (place, letters, entered, _) = context.state.database.read(read).await?;
    let form = entered.map_or_else(FormView::default, |sample| {
        let number = |number: Natural| number.0.to_string();
        FormView::filled([
            ("asked", number(sample.asked)),
            ("answered", number(sample.answered)),
            ("disputed", number(sample.disputed)),
        ])
    });
    context.page(SamplePage { trail: place.trail(), place, letters, form })
}

/// Keeps how many were asked, answered and disputed, for the conclusion.
pub async fn save(context: Context) -> Answer {
    let address = Address::of(&context);
    let read = move |connection: &mut Connection| find(connection, &address);
    let (place, letters, _, log) = context.state.database.read(read).await?;
    let mut problems = Problems::new();
    let mut number = |field: &'static str| {
        let read = context.form.text(field).parse::<u64>().ok().filter(|number| *number <= 1_000_000);
        if read.is_none() {
            problems.add(field, Message::new("tally-ask-number-missing"));
        }
        read.unwrap_or_default()
    };
    let (asked, answered, disputed) = (number("asked"), number("answered"), number("disputed"));
    if problems.is_empty() && answered > asked {
        problems.add("answered", Message::new("tally-ask-answered-more"));
    }
    if problems.is_empty() && disputed > answered {
        problems.add("disputed", Message::new("tally-ask-disputed-more"));
    }
    if !problems.is_empty() {
        let page = SamplePage { trail: place.trail(), place, letters, form: context.form_view(&problems) };
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    }
    let sample = Sample { asked: Natural(asked), answered: Natural(answered), disputed: Natural(disputed) };
    let write = move |tx: &mut Transaction<'_>| council::keep_sample(tx, log, &sample);
    context.state.database.write(write).await?;
    let path = context.link(&format!("{}/sample", place.path));
    Ok(context.see_other_saying(&path, &Message::new("tally-ask-saved")))
}
