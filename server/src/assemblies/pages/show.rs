//! All rural districts, and one of them.

use serde::Serialize;

use super::super::model::{Assembly, Village};
use super::super::store::{council, districts, mandates, members, villages};
use super::assembly_of;
use super::views::Place;
use crate::accounts::Role;
use crate::app::{Answer, Context};
use crate::cycles::wording::phase_name;
use crate::cycles::{self, Cycle, Entrance, Phase, VotePages};
use crate::errors::Message;
use crate::i18n::{Language, Texts};
use crate::news::{self, NewsCard};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// A rural district in the list.
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    place: Place,
    district: String,
    region: String,
    population: i64,
}

impl Listed {
    fn of(assembly: &Assembly, language: Language) -> Self {
        let description = &assembly.description;
        Self {
            place: Place::of(assembly, language),
            district: description.district.in_language(language).to_owned(),
            region: description.region.in_language(language).to_owned(),
            population: description.population,
        }
    }

    fn sample() -> Self {
        Self {
            place: Place::sample(),
            district: "Таңбалы ауданы".to_owned(),
            region: "Түркістан облысы".to_owned(),
            population: 3020,
        }
    }
}

/// All rural districts.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    assemblies: Vec<Listed>,
    can_add: bool,
}

impl Page for List {
    const TEMPLATE: &'static str = "assemblies/list";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-list-title")
    }

    fn samples() -> Vec<Self> {
        vec![
            Self { assemblies: vec![Listed::sample()], can_add: false },
            Self { assemblies: Vec::new(), can_add: true },
        ]
    }
}

/// Shows all rural districts.
pub async fn list(context: Context) -> Answer {
    let language = context.language();
    let all = context.state.database.read(move |connection| districts::all(connection, language)).await?;
    let assemblies = all.iter().map(|assembly| Listed::of(assembly, language)).collect();
    context.page(List { assemblies, can_add: context.viewer.roles.contains(&Role::Administrator) })
}

/// A village of the district.
#[derive(Clone, Debug, Serialize)]
pub struct VillageRow {
    name: String,
    people: i64,
    voters: i64,
    seats: i64,
    /// Where it is changed.
    edit: String,
}

/// A cycle of the district.
#[derive(Clone, Debug, Serialize)]
pub struct CycleRow {
    name: String,
    path: String,
    phase: Message,
    /// The way to its vote.
    entrance: Option<Entrance>,
}

/// What somebody in office does from here.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Duties {
    is_anyones: bool,
    is_administrator: bool,
    names_members: bool,
    confirms_residents: bool,
}

/// One rural district.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    trail: Vec<Crumb>,
    about: Listed,
    cycles: Vec<CycleRow>,
    news: NewsCard,
    villages: Vec<VillageRow>,
    people: i64,
    voters: i64,
    seats: i64,
    officials: i64,
    members: i64,
    council: i64,
    duties: Duties,
}

impl Page for Show {
    const TEMPLATE: &'static str = "assemblies/show";

    fn title(&self, _: &Texts) -> String {
        self.about.place.name.clone()
    }

    fn samples() -> Vec<Self> {
        let village = VillageRow {
            name: "Қызылтал".to_owned(),
            people: 720,
            voters: 382,
            seats: 2,
            edit: "/assemblies/sarzhailau/villages/2".to_owned(),
        };
        let duties = Duties { is_anyones: true, is_administrator: true, names_members: true, confirms_residents: true };
        let cycle = CycleRow {
            name: "2027".to_owned(),
            path: "/assemblies/sarzhailau/cycles/2027".to_owned(),
            phase: Message::new(phase_name(Phase::Intake)),
            entrance: None,
        };
        let voting = CycleRow { entrance: VotePages::sample().entrance(Phase::Voting), ..cycle.clone() };
        let full = |news: NewsCard| Self {
            cycles: vec![voting.clone(), cycle.clone()],
            villages: vec![village.clone()],
            people: 720,
            voters: 382,
            seats: 2,
            officials: 5,
            members: 2,
            council: 15,
            duties: duties.clone(),
            ..Self::empty(news)
        };
        let mut pages: Vec<Self> = NewsCard::samples().into_iter().map(full).collect();
        pages.extend(NewsCard::samples().into_iter().map(Self::empty).next_back());
        pages
    }
}

impl Show {
    fn empty(news: NewsCard) -> Self {
        Self {
            trail: trail(),
            about: Listed::sample(),
            cycles: Vec::new(),
            news,
            villages: Vec::new(),
            people: 0,
            voters: 0,
            seats: 0,
            officials: 0,
            members: 0,
            council: 0,
            duties: Duties::default(),
        }
    }
}

fn trail() -> Vec<Crumb> {
    vec![Crumb::new(Message::new("assemblies-list-title"), "/assemblies")]
}

/// Shows a rural district.
pub async fn show(context: Context) -> Answer {
    let assembly = assembly_of(&context).await?;
    let (language, now, id) = (context.language(), context.now(), assembly.id);
    let (viewer, subject) = (context.viewer.clone(), news::Place::new(&assembly, None));
    let found = context.state.database.read(move |connection| {
        let cycles = cycles::of_assembly(connection, id)?;
        let news = news::card(connection, &viewer, &subject)?;
        let villages = villages::of_assembly(connection, id, language)?;
        let officials = mandates::of_assembly(connection, id)?;
        let members = members::of_assembly(connection, id)?;
        Ok((cycles, news, villages, officials, members, council::council_of(connection, id)?))
    });
    let (cycles, news, villages, officials, members, council) = found.await?;
    let about = Listed::of(&assembly, language);
    let row = |village: &Village| VillageRow {
        name: village.description.name.in_language(language).to_owned(),
        people: village.description.people,
        voters: village.description.voters,
        seats: village.description.seats,
        edit: format!("{}/villages/{}", about.place.path, village.id),
    };
    let holding = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let vote = &context.state.config.vote.public_url;
    let vote = |cycle: &str| VotePages::new(vote, &assembly.description.slug, cycle, language);
    let cycle = |cycle: &Cycle| CycleRow {
        name: cycle.slug.clone(),
        path: format!("{}/cycles/{}", about.place.path, cycle.slug),
        phase: Message::new(phase_name(cycle.phase)),
        entrance: vote(&cycle.slug).entrance(cycle.phase),
    };
    let announced = cycles.iter().filter(|cycle| cycle.announced_at.is_some());
    let page = Show {
        trail: trail(),
        cycles: announced.map(cycle).collect(),
        news,
        villages: villages.iter().map(row).collect(),
        people: villages.iter().map(|village| village.description.people).sum(),
        voters: villages.iter().map(|village| village.description.voters).sum(),
        seats: villages.iter().map(|village| village.description.seats).sum(),
        officials: holding(officials.iter().filter(|mandate| mandate.term.holds(now)).count()),
        members: holding(members.iter().filter(|member| member.term.holds(now)).count()),
        council: holding(council.size()),
        duties: Duties {
            is_anyones: context.viewer.has_any(&[super::SECRETARY, super::CONFIRMING].concat()),
            is_administrator: context.viewer.has_any(super::ADMINISTRATOR),
            names_members: context.viewer.has_any(super::SECRETARY),
            confirms_residents: context.viewer.has_any(super::CONFIRMING),
        },
        about,
    };
    context.page(page)
}
