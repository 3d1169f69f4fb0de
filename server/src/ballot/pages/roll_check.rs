//! “Am I on the roll?”: anybody asks, and nothing of it is kept.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts::Person;
use super::super::store::corrections::{self, Counts};
use super::fields::{Fields, village_name};
use super::{Named, Place, REGISTRAR};
use crate::app::{Answer, Context, FormView};
use crate::assemblies::model::{Assembly, Village};
use crate::assemblies::store::{roll, villages};
use crate::clock::Moment;
use crate::cycles::{Cycle, Phase};
use crate::errors::Failure;
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::Crumb;

/// How many requests there are, for a template.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct CountsView {
    asked: i64,
    added: i64,
    removed: i64,
    changed: i64,
    refused: i64,
    open: i64,
}

impl From<Counts> for CountsView {
    fn from(counts: Counts) -> Self {
        let Counts { asked, added, removed, changed, refused, open } = counts;
        Self { asked, added, removed, changed, refused, open }
    }
}

/// Whether somebody was found, and where.
#[derive(Clone, Debug, Serialize)]
struct FoundView {
    is_on: bool,
    village: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RollCheck {
    place: Place,
    trail: Vec<Crumb>,
    is_open: bool,
    is_over: bool,
    begins: Option<Moment>,
    /// The last day, as a moment of it.
    last: Option<Moment>,
    is_brought: bool,
    people: i64,
    form: FormView,
    found: Option<FoundView>,
    counts: CountsView,
    is_registrar: bool,
}

impl Page for RollCheck {
    const TEMPLATE: &'static str = "ballot/roll-check";

    fn title(&self, texts: &Texts) -> String {
        texts.get("ballot-roll-title")
    }

    fn samples() -> Vec<Self> {
        let open = Self {
            trail: Place::sample().trail(),
            place: Place::sample(),
            is_open: true,
            is_over: false,
            begins: Some(Moment(1_806_000_000)),
            last: Some(Moment(1_806_500_000)),
            is_brought: true,
            people: 1_600,
            form: FormView::default(),
            found: None,
            counts: CountsView::default(),
            is_registrar: false,
        };
        let found = |is_on| {
            Some(FoundView { is_on, village: if is_on { "Қызылтал".to_owned() } else { String::new() } })
        };
        let counts = CountsView { asked: 12, added: 4, removed: 2, changed: 3, refused: 1, open: 2 };
        vec![
            Self { found: found(true), counts: counts.clone(), ..open.clone() },
            Self { found: found(false), is_registrar: true, ..open.clone() },
            Self { is_brought: false, people: 0, ..open.clone() },
            Self { is_open: false, ..open.clone() },
            Self { is_open: false, begins: None, last: None, ..open.clone() },
            Self { is_open: false, is_over: true, counts, ..open.clone() },
            open,
        ]
    }
}

/// What the page is made of.
struct Standing {
    assembly: Assembly,
    cycle: Cycle,
    villages: Vec<Village>,
    counts: Counts,
    is_brought: bool,
    people: i64,
}

async fn standing(context: &Context) -> Result<Standing, Failure> {
    let (named, language) = (Named::of(context), context.language());
    let found = context.state.database.read(move |connection| {
        let (assembly, cycle) = named.find(connection)?;
        Ok(Standing {
            villages: villages::of_assembly(connection, assembly.id, language)?,
            counts: corrections::counts(connection, cycle.id)?,
            is_brought: roll::last_import(connection, assembly.id)?.is_some(),
            people: roll::count(connection, assembly.id)?,
            assembly,
            cycle,
        })
    });
    found.await
}

impl Standing {
    fn is_open(&self) -> bool {
        self.cycle.phase == Phase::RollCheck
    }

    fn page(self, context: &Context, form: FormView, found: Option<FoundView>) -> RollCheck {
        let place = Place::of(&self.assembly, &self.cycle, context.language());
        RollCheck {
            trail: place.trail(),
            is_open: self.is_open(),
            is_over: self.cycle.phase > Phase::RollCheck,
            begins: self.cycle.schedule.start(Phase::RollCheck),
            last: self.cycle.schedule.end(Phase::RollCheck).map(|end| end.plus(-1)),
            is_brought: self.is_brought,
            people: self.people,
            form,
            found,
            counts: self.counts.into(),
            is_registrar: context.viewer.has_any(REGISTRAR),
            place,
        }
    }
}

/// Shows the form.
pub async fn show(context: Context) -> Answer {
    let page = standing(&context).await?.page(&context, FormView::default(), None);
    context.page(page)
}

/// Answers whether somebody is on the roll. Nothing is written anywhere.
pub async fn look(context: Context) -> Answer {
    let standing = standing(&context).await?;
    if !standing.is_open() || !standing.is_brought {
        let page = standing.page(&context, FormView::default(), None);
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    }
    let mut fields = Fields::of(&context, &standing.assembly)?;
    let (name, born) = (fields.name("name"), fields.born("born", false));
    let form = context.form_view(&fields.problems);
    let (Some(name), Some(birth)) = (name, born) else {
        let page = standing.page(&context, form, None);
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    };
    let assembly = standing.assembly.id;
    let hashes = Person { name: name.to_owned(), birth }.hashes(&context.state.secrets, assembly);
    let village = context.state.database.read(move |connection| roll::find(connection, assembly, &hashes)).await?;
    let found =
        FoundView { is_on: village.is_some(), village: village_name(&standing.villages, village, context.language()) };
    let page = standing.page(&context, form, Some(found));
    context.page(page)
}
