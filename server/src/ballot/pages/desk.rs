//! The registrar's desk: what waits, the longest first.

use serde::Serialize;

use super::super::store::corrections::{self, Request};
use super::roll_check::CountsView;
use super::{Named, Place};
use crate::app::{Answer, Context};
use crate::clock::Moment;
use crate::cycles::Phase;
use crate::i18n::{Message, Texts};
use crate::templates::Page;
use crate::templates::components::{Crumb, Pagination};

/// Requests on one page.
const PER_PAGE: i64 = 50;

/// A request in the queue.
#[derive(Clone, Debug, Serialize)]
struct Waiting {
    id: i64,
    wrong: Message,
    name: String,
    asked_at: Moment,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Desk {
    place: Place,
    trail: Vec<Crumb>,
    is_open: bool,
    last: Option<Moment>,
    waiting: Vec<Waiting>,
    pagination: Pagination,
    counts: CountsView,
}

impl Page for Desk {
    const TEMPLATE: &'static str = "ballot/desk";

    fn title(&self, texts: &Texts) -> String {
        texts.get("ballot-desk-title")
    }

    fn samples() -> Vec<Self> {
        use super::super::model::Wrong;
        let at = Moment(1_806_500_000);
        let waiting = |(id, wrong): (i64, Wrong)| Waiting {
            id,
            wrong: wrong.name(),
            name: "Ахметова <Айгүл>".to_owned(),
            asked_at: at,
        };
        let empty = Self {
            trail: Place::sample().trail_below_roll_check(),
            place: Place::sample(),
            is_open: true,
            last: Some(at),
            waiting: Vec::new(),
            pagination: Pagination::new(1, 0, PER_PAGE, |_| String::new()),
            counts: CountsView::default(),
        };
        let pagination = Pagination::new(1, 120, PER_PAGE, |page| format!("/roll-check/desk?page={page}"));
        let full = Self { waiting: (1..).zip(Wrong::ALL).map(waiting).collect(), pagination, ..empty.clone() };
        vec![full, Self { is_open: false, last: None, ..empty.clone() }, empty]
    }
}

/// Shows the queue.
pub async fn show(context: Context) -> Answer {
    let page: i64 = context.query("page").and_then(|typed| typed.parse().ok()).unwrap_or(1).clamp(1, 1_000);
    let named = Named::of(&context);
    let found = context.state.database.read(move |connection| {
        let (assembly, cycle) = named.find(connection)?;
        let open = corrections::open(connection, cycle.id, (page - 1) * PER_PAGE, PER_PAGE)?;
        let (counts, waiting) =
            (corrections::counts(connection, cycle.id)?, corrections::waiting(connection, cycle.id)?);
        Ok((assembly, cycle, open, counts, waiting))
    });
    let (assembly, cycle, open, counts, total) = found.await?;
    let place = Place::of(&assembly, &cycle, context.language());
    let waiting = |request: Request| Waiting {
        id: request.id,
        wrong: request.asked.wrong.name(),
        name: request.asked.name,
        asked_at: request.asked_at,
    };
    context.page(Desk {
        trail: place.trail_below_roll_check(),
        is_open: cycle.phase == Phase::RollCheck,
        last: cycle.schedule.end(Phase::RollCheck).map(|end| end.plus(-1)),
        waiting: open.into_iter().map(waiting).collect(),
        pagination: Pagination::new(page, total, PER_PAGE, |page| {
            format!("{}/roll-check/desk?page={page}", place.path)
        }),
        counts: counts.into(),
        place,
    })
}
