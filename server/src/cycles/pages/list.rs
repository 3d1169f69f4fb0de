//! All cycles of a rural district.

use serde::Serialize;

use super::super::model::{Cycle, Phase};
use super::super::{store, wording};
use super::ADMINISTRATOR;
use super::views::Place;
use crate::app::{Answer, Context};
use crate::assemblies::store::districts;
use crate::clock::Moment;
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    place: Place,
    trail: Vec<Crumb>,
    cycles: Vec<Row>,
    can_add: bool,
}

/// A cycle in the list.
#[derive(Clone, Debug, Serialize)]
struct Row {
    cycle: String,
    path: String,
    phase: &'static str,
    since: Moment,
    fund: u64,
}

impl List {
    fn of(place: Place, cycles: Vec<Row>, can_add: bool) -> List {
        let trail = vec![Crumb::new(place.assembly.as_str(), place.assembly_path.as_str())];
        List { place, trail, cycles, can_add }
    }
}

impl Page for List {
    const TEMPLATE: &'static str = "cycles/list";

    fn title(&self, texts: &Texts) -> String {
        texts.get("cycles-list-title")
    }

    fn samples() -> Vec<Self> {
        let place = Place::sample();
        let row = |phase| Row {
            cycle: "2027".to_owned(),
            path: place.path.clone(),
            phase: wording::phase_name(phase),
            since: Moment(1_803_884_400),
            fund: 30_000_000,
        };
        let cycles = Phase::ALL.into_iter().map(row).collect();
        vec![List::of(place.clone(), cycles, true), List::of(place, Vec::new(), false)]
    }
}

/// Shows the list.
pub async fn show(context: Context) -> Answer {
    let slug = context.path("assembly").to_owned();
    let find = move |connection: &mut crate::database::Connection| {
        let assembly = districts::by_slug(connection, &slug)?;
        let cycles = store::of_assembly(connection, assembly.id)?;
        Ok((assembly, cycles))
    };
    let (assembly, cycles) = context.state.database.read(find).await?;
    let can_add = context.viewer.has_any(ADMINISTRATOR);
    let row = |cycle: Cycle| Row {
        path: Place::of(&assembly, &cycle, context.language()).path,
        phase: wording::phase_name(cycle.phase),
        since: cycle.since,
        fund: cycle.settings.money.fund,
        cycle: cycle.slug,
    };
    let seen = cycles.into_iter().filter(|cycle| cycle.announced_at.is_some() || can_add);
    let cycles = seen.map(row).collect();
    context.page(List::of(Place::named(&assembly, "", context.language()), cycles, can_add))
}
