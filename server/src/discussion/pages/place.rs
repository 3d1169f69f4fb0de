//! Which proposal and which comment an address means.

use crate::accounts::Role;
use crate::app::Context;
use crate::assemblies::model::Assembly;
use crate::assemblies::store::districts;
use crate::cycles::{self, Cycle};
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::Language;
use crate::proposals::{self, Proposal};
use crate::review;
use crate::templates::components::Crumb;

/// The parts of an address, and who reads.
#[derive(Clone, Debug)]
pub(super) struct Named {
    assembly: String,
    cycle: String,
    number: Option<i64>,
    comment: Option<i64>,
    is_administrator: bool,
    is_moderator: bool,
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
        let number = |name: &str| context.path(name).parse().ok().filter(|number: &i64| *number > 0);
        Self {
            assembly: context.path("assembly").to_owned(),
            cycle: context.path("cycle").to_owned(),
            number: number("number"),
            comment: number("comment"),
            is_administrator: context.viewer.has_any(&[Role::Administrator]),
            is_moderator: context.viewer.has_any(&[Role::Moderator]),
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

    /// The proposal if this reader may read what is said about it: of a hidden one only the moderators.
    pub fn discussed(&self, connection: &mut Connection) -> Result<Found, Failure> {
        let found = self.proposal(connection)?;
        if !self.is_moderator && review::is_hidden(connection, &found.proposal)? {
            return Err(Failure::NotFound);
        }
        Ok(found)
    }

    /// The number of the comment.
    pub fn comment(&self) -> Result<i64, Failure> {
        self.comment.ok_or(Failure::NotFound)
    }
}

impl Found {
    /// The address of the cycle after the language.
    pub fn cycle_path(&self) -> String {
        cycle_path(&self.assembly, &self.cycle)
    }

    /// The address of the proposal after the language.
    pub fn path(&self) -> String {
        self.proposal.path(&self.cycle_path())
    }

    /// The pages above what belongs to the proposal.
    pub fn trail(&self, language: Language) -> Vec<Crumb> {
        let mut trail = trail_below(&self.assembly, &self.cycle, language);
        trail.push(Crumb::new(self.proposal.code(), self.path()));
        trail
    }
}

/// The address of a cycle after the language.
pub(super) fn cycle_path(assembly: &Assembly, cycle: &Cycle) -> String {
    format!("/assemblies/{}/cycles/{}", assembly.description.slug, cycle.slug)
}

/// The pages above what belongs to a cycle.
pub(super) fn trail_below(assembly: &Assembly, cycle: &Cycle, language: Language) -> Vec<Crumb> {
    let description = &assembly.description;
    trail(description.name.in_language(language), &description.slug, &cycle.slug)
}

/// The pages above samples.
pub(super) fn sample_trail() -> Vec<Crumb> {
    trail("Сарыжайлау ауылдық округі", "sarzhailau", "2027")
}

fn trail(name: &str, slug: &str, cycle: &str) -> Vec<Crumb> {
    let path = format!("/assemblies/{slug}");
    let cycle_path = format!("{path}/cycles/{cycle}");
    vec![Crumb::new(name, path), Crumb::new(Message::new("discussion-crumb-cycle").with("cycle", cycle), cycle_path)]
}
