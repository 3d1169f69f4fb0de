//! Pages of this room.

mod answer;
mod correction;
mod decide;
mod desk;
mod fields;
mod preview;
mod roll_check;
mod wording;

use serde::Serialize;

use crate::accounts::Role;
use crate::app::{Access, Context, Route};
use crate::assemblies::model::Assembly;
use crate::assemblies::store::districts;
use crate::cycles::{self, Cycle};
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::{Language, Message};
use crate::templates::Entry;
use crate::templates::components::Crumb;

const REGISTRAR: &[Role] = &[Role::Registrar];
/// Who records that the ballot is ready.
const DECLARERS: &[Role] = &[Role::CouncilMember, Role::Administrator];

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    let (registrar, declarers) = (Access::Roles(REGISTRAR), Access::Roles(DECLARERS));
    let public = Access::Public;
    vec![
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/ballot", public, preview::show),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/ballot/ready", declarers, preview::say_ready),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check", public, roll_check::show),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check", public, roll_check::look).guessing(),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check/correction", public, correction::form),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check/correction", public, correction::send)
            .guessing(),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check/answer", public, answer::form),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check/answer", public, answer::show).guessing(),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check/desk", registrar, desk::show),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check/desk/{correction}",
            registrar,
            decide::form,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/roll-check/desk/{correction}",
            registrar,
            decide::decide,
        ),
    ]
}

/// The pages of this room, for the test that renders them all.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![
        Entry::of::<preview::BallotPage>(),
        Entry::of::<roll_check::RollCheck>(),
        Entry::of::<correction::Correction>(),
        Entry::of::<correction::Received>(),
        Entry::of::<answer::AnswerPage>(),
        Entry::of::<desk::Desk>(),
        Entry::of::<decide::Decide>(),
    ]
}

/// The assembly and the cycle of an address.
struct Named {
    assembly: String,
    cycle: String,
    is_administrator: bool,
}

impl Named {
    fn of(context: &Context) -> Self {
        Self {
            assembly: context.path("assembly").to_owned(),
            cycle: context.path("cycle").to_owned(),
            is_administrator: context.viewer.has_any(&[Role::Administrator]),
        }
    }

    /// Finds them. What was never announced is there for administrators only.
    fn find(&self, connection: &mut Connection) -> Result<(Assembly, Cycle), Failure> {
        let assembly = districts::by_slug(connection, &self.assembly)?;
        let cycle = cycles::by_slug(connection, assembly.id, &self.cycle)?;
        if cycle.announced_at.is_none() && !self.is_administrator {
            return Err(Failure::NotFound);
        }
        Ok((assembly, cycle))
    }
}

/// Who acts here: the account, in the first of these roles that it holds.
fn official(context: &Context, roles: &[Role]) -> Result<(i64, Role), Failure> {
    let account = context.account()?.id;
    let role = roles.iter().copied().find(|role| context.viewer.roles.contains(role));
    Ok((account, role.ok_or(Failure::Forbidden)?))
}

/// The cycle that a page belongs to.
#[derive(Clone, Debug, Serialize)]
struct Place {
    /// The rural district's name.
    assembly: String,
    /// The rural district's address without the language.
    assembly_path: String,
    /// The cycle's name: a year.
    cycle: String,
    /// The cycle's address without the language.
    path: String,
}

impl Place {
    fn of(assembly: &Assembly, cycle: &Cycle, language: Language) -> Self {
        let assembly_path = format!("/assemblies/{}", assembly.description.slug);
        Self {
            assembly: assembly.description.name.in_language(language).to_owned(),
            path: format!("{assembly_path}/cycles/{}", cycle.slug),
            assembly_path,
            cycle: cycle.slug.clone(),
        }
    }

    /// The pages above those of this room.
    fn trail(&self) -> Vec<Crumb> {
        let title = Message::new("cycles-title").with("cycle", self.cycle.as_str());
        vec![Crumb::new(self.assembly.as_str(), self.assembly_path.as_str()), Crumb::new(title, self.path.as_str())]
    }

    /// The pages above those below the roll check.
    fn trail_below_roll_check(&self) -> Vec<Crumb> {
        let mut trail = self.trail();
        trail.push(Crumb::new(Message::new("ballot-roll-title"), format!("{}/roll-check", self.path)));
        trail
    }

    fn sample() -> Self {
        Self {
            assembly: "Сарыжайлау ауылдық округі".to_owned(),
            assembly_path: "/assemblies/saryzhailau".to_owned(),
            cycle: "2027".to_owned(),
            path: "/assemblies/saryzhailau/cycles/2027".to_owned(),
        }
    }
}
