//! What announcements are about and followings follow, with the names and addresses that pages and
//! letters show.

use super::model::Subject;
use crate::assemblies::model::Assembly;
use crate::assemblies::store::districts;
use crate::cycles::{self, Cycle, Phase};
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::mail::Localised;

/// A rural district, and maybe one of its cycles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What it is.
    pub subject: Subject,
    /// The rural district's name.
    pub name: Localised,
    /// The rural district's part of addresses.
    pub assembly: String,
    /// The cycle's part of addresses, which is also its name: a year.
    pub cycle: Option<String>,
}

impl Place {
    /// A rural district, or one of its cycles.
    #[must_use]
    pub fn new(assembly: &Assembly, cycle: Option<&Cycle>) -> Self {
        let name = &assembly.description.name;
        Self {
            subject: Subject { assembly: assembly.id, cycle: cycle.map(|cycle| cycle.id) },
            name: Localised::new(Language::ALL.map(|language| (language, name.in_language(language).to_owned()))),
            assembly: assembly.description.slug.clone(),
            cycle: cycle.map(|cycle| cycle.slug.clone()),
        }
    }

    /// The address of its page, without the language.
    #[must_use]
    pub fn path(&self) -> String {
        match &self.cycle {
            Some(cycle) => format!("/assemblies/{}/cycles/{cycle}", self.assembly),
            None => format!("/assemblies/{}", self.assembly),
        }
    }

    /// The address of the rural district's announcements, without the language.
    #[must_use]
    pub fn news_path(&self) -> String {
        format!("/assemblies/{}/news", self.assembly)
    }

    /// What it is called: the rural district, with the cycle if it is one.
    #[must_use]
    pub fn label(&self, language: Language) -> String {
        let name = self.name.for_reader(language).1;
        match &self.cycle {
            Some(cycle) => format!("{name}, {cycle}"),
            None => name.to_owned(),
        }
    }
}

/// The rural district of this part of the address.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn assembly(connection: &mut Connection, slug: &str) -> Result<Place, Failure> {
    Ok(Place::new(&districts::by_slug(connection, slug)?, None))
}

/// The cycle of these parts of the address, once it is announced.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn cycle(connection: &mut Connection, assembly_slug: &str, slug: &str) -> Result<Place, Failure> {
    let assembly = districts::by_slug(connection, assembly_slug)?;
    let cycle = cycles::by_slug(connection, assembly.id, slug)?;
    if cycle.phase == Phase::Draft { Err(Failure::NotFound) } else { Ok(Place::new(&assembly, Some(&cycle))) }
}

/// The place of a subject.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn of(connection: &mut Connection, subject: Subject) -> Result<Place, Failure> {
    let assembly = districts::by_id(connection, subject.assembly)?;
    let cycle = subject.cycle.map(|cycle| cycles::by_id(connection, cycle)).transpose()?;
    Ok(Place::new(&assembly, cycle.as_ref()))
}

/// The announced cycles of a rural district, the latest first: numbers and names.
///
/// # Errors
/// When the database does not answer.
pub fn cycles_of(connection: &mut Connection, assembly: i64) -> Result<Vec<(i64, String)>, Failure> {
    let cycles = cycles::of_assembly(connection, assembly)?;
    let announced = cycles.into_iter().filter(|cycle| cycle.phase != Phase::Draft);
    Ok(announced.map(|cycle| (cycle.id, cycle.slug)).collect())
}
