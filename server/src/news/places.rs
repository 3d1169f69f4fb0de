//! What announcements are about and followings follow, with the names and addresses that pages and
//! letters show.

use diesel::prelude::*;

use super::model::Subject;
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::mail::Localised;

mod tables {
    //! The few columns of other rooms' tables that name a place.

    diesel::table! {
        assemblies (id) {
            id -> BigInt,
            slug -> Text,
            name_kk -> Text,
            name_ru -> Text,
            name_en -> Text,
        }
    }

    diesel::table! {
        cycles (id) {
            id -> BigInt,
            assembly_id -> BigInt,
            slug -> Text,
            phase -> Text,
        }
    }
}

use tables::{assemblies, cycles};

/// A cycle in this phase is seen by administrators only.
const DRAFT: &str = "draft";

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
    let id = assemblies::table.filter(assemblies::slug.eq(slug)).select(assemblies::id).first(connection)?;
    of(connection, Subject { assembly: id, cycle: None })
}

/// The cycle of these parts of the address, once it is announced.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn cycle(connection: &mut Connection, assembly_slug: &str, slug: &str) -> Result<Place, Failure> {
    let place = assembly(connection, assembly_slug)?;
    let id = cycles::table
        .filter(cycles::assembly_id.eq(place.subject.assembly))
        .filter(cycles::slug.eq(slug))
        .filter(cycles::phase.ne(DRAFT))
        .select(cycles::id)
        .first(connection)?;
    let subject = Subject { cycle: Some(id), ..place.subject };
    Ok(Place { subject, cycle: Some(slug.to_owned()), ..place })
}

/// The place of a subject.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn of(connection: &mut Connection, subject: Subject) -> Result<Place, Failure> {
    let (slug, kk, ru, en): (String, String, String, String) = assemblies::table
        .find(subject.assembly)
        .select((assemblies::slug, assemblies::name_kk, assemblies::name_ru, assemblies::name_en))
        .first(connection)?;
    let cycle = match subject.cycle {
        Some(cycle) => Some(cycles::table.find(cycle).select(cycles::slug).first(connection)?),
        None => None,
    };
    let name =
        Localised::new([(Language::Kazakh, kk), (Language::Russian, ru), (Language::English, en)]);
    Ok(Place { subject, name, assembly: slug, cycle })
}

/// The rural district that a cycle belongs to.
///
/// # Errors
/// [`Failure::NotFound`] if there is no such cycle.
pub fn assembly_of_cycle(connection: &mut Connection, cycle: i64) -> Result<i64, Failure> {
    Ok(cycles::table.find(cycle).select(cycles::assembly_id).first(connection)?)
}

/// The announced cycles of a rural district, the latest first.
///
/// # Errors
/// When the database does not answer.
pub fn cycles_of(connection: &mut Connection, assembly: i64) -> Result<Vec<(i64, String)>, Failure> {
    Ok(cycles::table
        .filter(cycles::assembly_id.eq(assembly))
        .filter(cycles::phase.ne(DRAFT))
        .order(cycles::id.desc())
        .select((cycles::id, cycles::slug))
        .load(connection)?)
}
