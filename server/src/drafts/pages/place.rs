//! Where the pages of this room stand: below a cycle.

use serde::Serialize;

use crate::accounts::Role;
use crate::app::Context;
use crate::assemblies::model::Assembly;
use crate::assemblies::store::districts;
use crate::cycles::{self, Cycle};
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::Language;
use crate::proposals::{self, Proposal};
use crate::templates::components::Crumb;

/// What an address names.
#[derive(Clone, Debug)]
pub struct Asked {
    assembly: String,
    cycle: String,
    number: String,
    is_administrator: bool,
}

impl Asked {
    /// The cycle, and the draft or proposal.
    pub fn of(context: &Context) -> Asked {
        let number = ["draft", "proposal"].into_iter().map(|name| context.path(name)).find(|part| !part.is_empty());
        Asked {
            assembly: context.path("assembly").to_owned(),
            cycle: context.path("cycle").to_owned(),
            number: number.unwrap_or_default().to_owned(),
            is_administrator: context.viewer.has_any(&[Role::Administrator]),
        }
    }

    /// Finds the cycle. One that was never announced is there for administrators only.
    pub fn cycle(&self, connection: &mut Connection) -> Result<(Assembly, Cycle), Failure> {
        let assembly = districts::by_slug(connection, &self.assembly)?;
        let cycle = cycles::by_slug(connection, assembly.id, &self.cycle)?;
        if cycle.announced_at.is_none() && !self.is_administrator {
            return Err(Failure::NotFound);
        }
        Ok((assembly, cycle))
    }

    /// The number of the draft or the proposal.
    pub fn number(&self) -> Result<i64, Failure> {
        self.number.parse().map_err(|_| Failure::NotFound)
    }

    /// Finds the proposal.
    pub fn proposal(&self, connection: &mut Connection) -> Result<(Assembly, Cycle, Proposal), Failure> {
        let number = self.number()?;
        let (assembly, cycle) = self.cycle(connection)?;
        let proposal = proposals::store::by_number(connection, cycle.id, number)?;
        Ok((assembly, cycle, proposal))
    }
}

/// The cycle that a page belongs to.
#[derive(Clone, Debug, Serialize)]
pub struct Place {
    /// Its address after the language.
    pub cycle: String,
    /// The address of the reader's drafts after the language.
    pub drafts: String,
    /// The address of the proposals after the language.
    pub proposals: String,
    /// The pages above the drafts.
    pub trail: Vec<Crumb>,
}

impl Place {
    /// A cycle for a reader.
    pub fn of(assembly: &Assembly, cycle: &Cycle, reader: Language) -> Place {
        Place::named(&assembly.description.slug, assembly.description.name.in_language(reader), &cycle.slug)
    }

    fn named(slug: &str, name: &str, cycle: &str) -> Place {
        let assembly_path = format!("/assemblies/{slug}");
        let path = format!("{assembly_path}/cycles/{cycle}");
        let trail = vec![
            Crumb::new(name, assembly_path),
            Crumb::new(Message::new("cycles-title").with("cycle", cycle), path.clone()),
        ];
        Place { drafts: format!("{path}/drafts"), proposals: format!("{path}/proposals"), cycle: path, trail }
    }

    /// The pages above a draft.
    pub fn below_drafts(&self) -> Vec<Crumb> {
        let mut trail = self.trail.clone();
        trail.push(Crumb::new(Message::new("drafts-mine"), self.drafts.clone()));
        trail
    }

    /// The pages above one of a proposal's.
    pub fn below(&self, proposal: &Proposal) -> Vec<Crumb> {
        let mut trail = self.trail.clone();
        trail.push(Crumb::new(proposal.code(), proposal.path(&self.cycle)));
        trail
    }

    /// An example.
    pub fn sample() -> Place {
        Place::named("saryzhailau", "Сарыжайлау", "2027")
    }
}
