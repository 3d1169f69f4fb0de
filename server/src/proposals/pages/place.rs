//! Where the pages of this room stand: below a cycle.

use serde::Serialize;

use super::super::model::Proposal;
use super::super::store;
use crate::accounts::Role;
use crate::app::Context;
use crate::assemblies::model::Assembly;
use crate::assemblies::store::districts;
use crate::cycles::{self, Cycle};
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::Language;
use crate::templates::components::Crumb;

/// The assembly, the cycle and the proposal of an address.
pub struct Asked {
    assembly: String,
    cycle: String,
    proposal: String,
    is_administrator: bool,
}

impl Asked {
    /// What a request asks for.
    pub fn of(context: &Context) -> Asked {
        Asked {
            assembly: context.path("assembly").to_owned(),
            cycle: context.path("cycle").to_owned(),
            proposal: context.path("proposal").to_owned(),
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

    /// Finds the proposal.
    pub fn proposal(&self, connection: &mut Connection) -> Result<(Assembly, Cycle, Proposal), Failure> {
        let number: i64 = self.proposal.parse().map_err(|_| Failure::NotFound)?;
        let (assembly, cycle) = self.cycle(connection)?;
        let proposal = store::by_number(connection, cycle.id, number)?;
        Ok((assembly, cycle, proposal))
    }
}

/// The cycle that a page belongs to.
#[derive(Clone, Debug, Serialize)]
pub struct Place {
    /// Its address after the language.
    pub cycle: String,
    /// The address of the list after the language.
    pub list: String,
    /// The pages above the list.
    pub trail: Vec<Crumb>,
}

impl Place {
    /// A cycle for a reader.
    pub fn of(assembly: &Assembly, cycle: &Cycle, reader: Language) -> Place {
        let name = assembly.description.name.in_language(reader);
        Place::named(&assembly.description.slug, name, &cycle.slug)
    }

    fn named(slug: &str, name: &str, cycle: &str) -> Place {
        let assembly_path = format!("/assemblies/{slug}");
        let path = format!("{assembly_path}/cycles/{cycle}");
        Place {
            list: format!("{path}/proposals"),
            trail: vec![
                Crumb::new(name, assembly_path),
                Crumb::new(Message::new("cycles-title").with("cycle", cycle), path.clone()),
            ],
            cycle: path,
        }
    }

    /// The pages above a proposal.
    pub fn below_list(&self) -> Vec<Crumb> {
        let mut trail = self.trail.clone();
        trail.push(Crumb::new(Message::new("proposals-title"), self.list.clone()));
        trail
    }

    /// An example.
    pub fn sample() -> Place {
        Place::named("saryzhailau", "Сарыжайлау", "2027")
    }
}
