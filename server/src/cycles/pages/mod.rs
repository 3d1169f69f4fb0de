//! Pages about cycles.

mod announce;
mod card;
mod clock;
mod dates;
mod decision;
mod edit;
mod entrance;
mod give_up;
mod list;
mod new;
mod settings;
mod show;
mod views;

pub use card::CycleCard;
pub use entrance::{Entrance, VotePages};
pub use views::Place;

use super::model::{By, Cycle};
use super::store;
use crate::accounts::Role;
use crate::app::{Access, Context, Route};
use crate::assemblies::model::Assembly;
use crate::assemblies::store::districts;
use crate::database::Connection;
use crate::errors::Failure;
use crate::templates::Entry;

const ADMINISTRATOR: &[Role] = &[Role::Administrator];
/// Who records the budget decision.
const RECORDERS: &[Role] = &[Role::Secretary, Role::Administrator];
/// The longest reasons, in characters.
const LONGEST_REASONS: usize = 2_000;

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    let administrator = Access::Roles(ADMINISTRATOR);
    let recorders = Access::Roles(RECORDERS);
    vec![
        Route::get("/{lang}/assemblies/{assembly}/cycles", Access::Public, list::show),
        Route::get("/{lang}/assemblies/{assembly}/cycles/new", administrator, new::form),
        Route::post("/{lang}/assemblies/{assembly}/cycles/new", administrator, new::create),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}", Access::Public, show::show),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/settings", Access::Public, settings::show),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/settings/{group}", administrator, edit::form),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/settings/{group}", administrator, edit::save),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/dates", administrator, dates::form),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/dates", administrator, dates::save),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/announce", administrator, announce::form),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/announce", administrator, announce::announce),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/give-up", administrator, give_up::form),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/give-up", administrator, give_up::give_up),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/decision", recorders, decision::form),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/decision", recorders, decision::record),
        Route::get("/{lang}/administration/clock", administrator, clock::show),
        Route::post("/{lang}/administration/clock", administrator, clock::confirm),
    ]
}

/// The pages of this room, for the test that renders them all.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![
        Entry::of::<list::List>(),
        Entry::of::<new::New>(),
        Entry::of::<show::Show>(),
        Entry::of::<settings::AllSettings>(),
        Entry::of::<edit::EditGroup>(),
        Entry::of::<dates::EditDates>(),
        Entry::of::<announce::Announce>(),
        Entry::of::<give_up::GiveUp>(),
        Entry::of::<decision::Decide>(),
        Entry::of::<clock::ClockPage>(),
    ]
}

/// The assembly and the cycle of an address.
struct Named {
    assembly: String,
    cycle: String,
    is_administrator: bool,
}

impl Named {
    fn of(context: &Context) -> Named {
        Named {
            assembly: context.path("assembly").to_owned(),
            cycle: context.path("cycle").to_owned(),
            is_administrator: context.viewer.has_any(ADMINISTRATOR),
        }
    }

    /// Finds them. What was never announced is there for administrators only.
    fn find(&self, connection: &mut Connection) -> Result<(Assembly, Cycle), Failure> {
        let assembly = districts::by_slug(connection, &self.assembly)?;
        let cycle = store::by_slug(connection, assembly.id, &self.cycle)?;
        if cycle.announced_at.is_none() && !self.is_administrator {
            return Err(Failure::NotFound);
        }
        Ok((assembly, cycle))
    }
}

async fn named(context: &Context) -> Result<(Assembly, Cycle), Failure> {
    let named = Named::of(context);
    context.state.database.read(move |connection| named.find(connection)).await
}

/// Who acts here: the account, in the first of these roles that it holds.
fn official(context: &Context, roles: &[Role]) -> Result<By, Failure> {
    let account = context.account()?.id;
    let role = roles.iter().copied().find(|role| context.viewer.roles.contains(role));
    Ok(By::Official { account, role: role.ok_or(Failure::Forbidden)? })
}
