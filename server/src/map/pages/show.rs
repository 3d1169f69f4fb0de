//! The map of a cycle: every proposal that has a point, as a dot and in a list by village.

use serde::Serialize;

use super::super::model::{Point, degrees};
use super::super::store;
use super::super::view::{Large, MapView, Pin, Setup};
use super::DRAWS;
use crate::accounts::Role;
use crate::app::{Answer, Context};
use crate::assemblies::model::{Assembly, Village};
use crate::assemblies::store::{districts, villages};
use crate::config::MapConfig;
use crate::cycles::{self, Cycle};
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::{Language, Texts};
use crate::proposals::model::{Group, State};
use crate::proposals::store as proposals;
use crate::proposals::views::StateView;
use crate::proposals::{Proposal, model};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The map.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    trail: Vec<Crumb>,
    /// Its own address after the language.
    path: String,
    /// The address of the list after the language.
    list: String,
    sketch: Option<MapView>,
    large: Option<Large>,
    places: Vec<VillageView>,
    /// The proposal that the reader asked for.
    wanted: Option<Item>,
    /// How many proposals have no point.
    without: i64,
    /// Where the sketch is drawn, for those who may.
    edit: Option<String>,
}

/// The proposals of a village.
#[derive(Clone, Debug, Serialize)]
struct VillageView {
    /// Its name; none for the whole rural district.
    name: Option<String>,
    items: Vec<Item>,
}

/// A proposal in the list.
#[derive(Clone, Debug, Serialize)]
struct Item {
    number: i64,
    code: String,
    path: String,
    title: String,
    language: &'static str,
    /// The language of the author's words.
    written_in: &'static str,
    /// The place in words; may be empty.
    words: String,
    state: StateView,
    point: String,
    is_wanted: bool,
    /// How it looks; may be empty.
    class: &'static str,
}

impl Page for Show {
    const TEMPLATE: &'static str = "map/show";

    fn title(&self, texts: &Texts) -> String {
        texts.get("map-title")
    }

    fn samples() -> Vec<Self> {
        let item = |state: State| Item {
            number: 7,
            code: model::code(7),
            path: "/assemblies/sarzhailau/cycles/2027/proposals/7".to_owned(),
            title: "Балалар алаңы <b>".to_owned(),
            language: "kk",
            written_in: "kk",
            words: "Мектеп жанында <b>".to_owned(),
            state: StateView::plain(state),
            point: "43.531200,68.287400".to_owned(),
            is_wanted: state == State::Feasible,
            class: "is-wanted",
        };
        let bare = Item { words: String::new(), class: "", ..item(State::Withdrawn) };
        let full = Self {
            trail: vec![Crumb::new("Сарыжайлау", "/assemblies/sarzhailau")],
            path: "/assemblies/sarzhailau/cycles/2027/map".to_owned(),
            list: "/assemblies/sarzhailau/cycles/2027/proposals".to_owned(),
            sketch: Some(MapView::sample()),
            large: Some(Large::sample()),
            places: vec![
                VillageView { name: Some("Қызылтал".to_owned()), items: vec![item(State::Feasible)] },
                VillageView { name: None, items: vec![bare] },
            ],
            wanted: Some(item(State::Feasible)),
            without: 3,
            edit: Some("/assemblies/sarzhailau/sketch".to_owned()),
        };
        let empty = Self {
            sketch: None,
            large: None,
            places: Vec::new(),
            wanted: None,
            without: 0,
            edit: None,
            ..full.clone()
        };
        vec![full, empty]
    }
}

/// Who asks for what.
struct Asked {
    assembly: String,
    cycle: String,
    wanted: Option<i64>,
    reader: Language,
    is_administrator: bool,
    draws: bool,
}

/// Shows the map.
pub async fn show(context: Context) -> Answer {
    let asked = Asked {
        assembly: context.path("assembly").to_owned(),
        cycle: context.path("cycle").to_owned(),
        wanted: context.query("proposal").and_then(|number| number.parse().ok()),
        reader: context.language(),
        is_administrator: context.viewer.has_any(&[Role::Administrator]),
        draws: context.viewer.has_any(DRAWS),
    };
    let config = context.state.config.map.clone();
    let page = context.state.database.read(move |connection| asked.page(connection, &config)).await?;
    context.page(page)
}

impl Asked {
    /// Finds the cycle. One that was never announced is there for administrators only.
    fn cycle(&self, connection: &mut Connection) -> Result<(Assembly, Cycle), Failure> {
        let assembly = districts::by_slug(connection, &self.assembly)?;
        let cycle = cycles::by_slug(connection, assembly.id, &self.cycle)?;
        if cycle.announced_at.is_none() && !self.is_administrator {
            return Err(Failure::NotFound);
        }
        Ok((assembly, cycle))
    }

    fn page(&self, connection: &mut Connection, config: &MapConfig) -> Result<Show, Failure> {
        let (assembly, cycle) = self.cycle(connection)?;
        let assembly_path = format!("/assemblies/{}", assembly.description.slug);
        let cycle_path = format!("{assembly_path}/cycles/{}", cycle.slug);
        let villages = villages::of_assembly(connection, assembly.id, self.reader)?;
        let kept = store::of_assembly(connection, assembly.id)?;
        let found = self.found(connection, cycle.id, &cycle_path)?;
        let pins: Vec<Pin> = found.pins.iter().map(|(pin, _, _)| *pin).collect();
        let points: Vec<Point> = pins.iter().map(|pin| pin.at).collect();
        let setup = Setup { slug: &assembly.description.slug, kept: &kept, villages: &villages, config };
        let items = found.pins.iter().map(|(_, _, item)| item);
        Ok(Show {
            trail: vec![
                Crumb::new(assembly.description.name.in_language(self.reader), assembly_path.as_str()),
                Crumb::new(Message::new("cycles-title").with("cycle", cycle.slug.as_str()), cycle_path.as_str()),
                Crumb::new(Message::new("proposals-title"), format!("{cycle_path}/proposals")),
            ],
            path: format!("{cycle_path}/map"),
            list: format!("{cycle_path}/proposals"),
            sketch: kept.sketch().map(|sketch| MapView::of(&sketch, &villages, &pins, self.reader)),
            large: if pins.is_empty() { None } else { Large::of(setup, &points, self.reader) },
            wanted: items.clone().find(|item| item.is_wanted).cloned(),
            places: by_village(&found.pins, &villages, self.reader),
            without: found.without,
            edit: self.draws.then(|| format!("{assembly_path}/sketch")),
        })
    }

    /// What everybody sees of the cycle's proposals.
    fn found(&self, connection: &mut Connection, cycle: i64, cycle_path: &str) -> Result<Found, Failure> {
        let shown = proposals::of_cycle(connection, cycle, &Group::All.states(false))?;
        let ids: Vec<i64> = shown.iter().map(|proposal| proposal.id).collect();
        let translations = proposals::translations(connection, &ids)?;
        let mut places = proposals::places(connection, &ids)?;
        let mut found = Found { pins: Vec::new(), without: 0 };
        for proposal in &shown {
            let place = places.remove(&proposal.id).unwrap_or_default();
            let Some(at) = place.point.map(Point::from) else {
                found.without += 1;
                continue;
            };
            let is_wanted = self.wanted == Some(proposal.number);
            let is_ended = Group::of(proposal.state) == Some(Group::Ended);
            let pin = Pin { number: proposal.number, at, is_ended, is_wanted };
            let (language, title) = proposals::title_in(proposal, &translations, self.reader);
            let (language, title) = (language.code(), title.to_owned());
            let item = item(proposal, cycle_path, (language, title), place.words, pin);
            found.pins.push((pin, proposal.village, item));
        }
        Ok(found)
    }
}

/// Proposals with their points, and how many have none.
struct Found {
    pins: Vec<(Pin, Option<i64>, Item)>,
    without: i64,
}

fn item(
    proposal: &Proposal,
    cycle_path: &str,
    (language, title): (&'static str, String),
    words: String,
    pin: Pin,
) -> Item {
    Item {
        number: proposal.number,
        code: proposal.code(),
        path: proposal.path(cycle_path),
        title,
        language,
        written_in: proposal.language.code(),
        words,
        state: StateView::of(proposal),
        point: format!("{},{}", degrees(pin.at.latitude), degrees(pin.at.longitude)),
        is_wanted: pin.is_wanted,
        class: class(pin),
    }
}

fn class(pin: Pin) -> &'static str {
    match (pin.is_wanted, pin.is_ended) {
        (true, _) => "is-wanted",
        (false, true) => "is-ended",
        (false, false) => "",
    }
}

/// Villages in the order of the language, each with its proposals; what is for the whole district comes last.
fn by_village(pins: &[(Pin, Option<i64>, Item)], villages: &[Village], reader: Language) -> Vec<VillageView> {
    let of = |id: Option<i64>| -> Vec<Item> {
        pins.iter().filter(|(_, village, _)| *village == id).map(|(_, _, item)| item.clone()).collect()
    };
    let named = villages.iter().map(|village| VillageView {
        name: Some(village.description.name.in_language(reader).to_owned()),
        items: of(Some(village.id)),
    });
    named.chain([VillageView { name: None, items: of(None) }]).filter(|view| !view.items.is_empty()).collect()
}
