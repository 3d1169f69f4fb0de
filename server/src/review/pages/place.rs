//! Which proposal of which cycle an address means.

use serde::Serialize;

use crate::accounts::Role;
use crate::app::{Context, Form};
use crate::assemblies::model::Assembly;
use crate::assemblies::store::districts;
use crate::cycles::{self, Cycle};
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::Language;
use crate::proposals::{self, Proposal};
use crate::templates::components::Crumb;

/// The cycle that a page belongs to, and its rural district.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Place {
    pub assembly: String,
    pub assembly_path: String,
    pub cycle: String,
    pub path: String,
}

impl Place {
    pub fn of(assembly: &Assembly, cycle: &Cycle, language: Language) -> Self {
        let description = &assembly.description;
        Self::named(description.name.in_language(language), &description.slug, &cycle.slug)
    }

    fn named(name: &str, slug: &str, cycle: &str) -> Self {
        let assembly_path = format!("/assemblies/{slug}");
        let path = format!("{assembly_path}/cycles/{cycle}");
        Self { assembly: name.to_owned(), assembly_path, cycle: cycle.to_owned(), path }
    }

    pub fn sample() -> Self {
        Self::named("Сарыжайлау ауылдық округі", "sarzhailau", "2027")
    }

    /// The pages above the dashboard.
    pub fn trail(&self) -> Vec<Crumb> {
        vec![
            Crumb::new(self.assembly.as_str(), self.assembly_path.as_str()),
            Crumb::new(Message::new("review-crumb-cycle").with("cycle", self.cycle.as_str()), self.path.as_str()),
        ]
    }

    /// The pages above the acts on a proposal.
    pub fn trail_below_dashboard(&self) -> Vec<Crumb> {
        let mut trail = self.trail();
        trail.push(Crumb::new(Message::new("review-dashboard-title"), self.dashboard()));
        trail
    }

    /// The pages above what belongs to a proposal.
    pub fn trail_below_proposal(&self, proposal: &Proposal) -> Vec<Crumb> {
        let mut trail = self.trail();
        trail.push(Crumb::new(proposal.code(), proposal.path(&self.path)));
        trail
    }

    pub fn dashboard(&self) -> String {
        format!("{}/review", self.path)
    }

    /// The queue of what was reported.
    pub fn reported(&self) -> String {
        format!("{}/discussion", self.path)
    }

    pub fn acts(&self, number: i64) -> String {
        format!("{}/proposals/{number}/review", self.path)
    }
}

/// The parts of an address.
#[derive(Clone, Debug)]
pub(super) struct Named {
    assembly: String,
    cycle: String,
    number: Option<i64>,
    is_administrator: bool,
}

/// What an address means.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub assembly: Assembly,
    pub cycle: Cycle,
    pub proposal: Proposal,
}

impl Named {
    pub fn of(context: &Context) -> Self {
        Self {
            assembly: context.path("assembly").to_owned(),
            cycle: context.path("cycle").to_owned(),
            number: context.path("number").parse().ok().filter(|number| *number > 0),
            is_administrator: context.viewer.has_any(&[Role::Administrator]),
        }
    }

    /// The cycle. What was never announced is there for administrators only.
    pub fn cycle(&self, connection: &mut Connection) -> Result<(Assembly, Cycle), Failure> {
        let assembly = districts::by_slug(connection, &self.assembly)?;
        let cycle = cycles::by_slug(connection, assembly.id, &self.cycle)?;
        if cycle.announced_at.is_none() && !self.is_administrator {
            return Err(Failure::NotFound);
        }
        Ok((assembly, cycle))
    }

    /// The proposal with all that it belongs to.
    pub fn proposal(&self, connection: &mut Connection) -> Result<Found, Failure> {
        let (assembly, cycle) = self.cycle(connection)?;
        let number = self.number.ok_or(Failure::NotFound)?;
        let proposal = proposals::store::by_number(connection, cycle.id, number)?;
        Ok(Found { assembly, cycle, proposal })
    }
}

/// A number that a form carries hidden.
pub(super) fn hidden_number(form: &Form, field: &str) -> Result<i64, Failure> {
    form.text(field).parse().map_err(|_| Failure::Malformed)
}
