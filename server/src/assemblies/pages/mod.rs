//! Pages about rural districts.

mod council;
mod describe;
mod fields;
mod grant;
mod members;
mod officials;
mod person;
mod registrar;
mod resident;
mod roll;
mod show;
mod slips;
mod views;
mod villages;

use super::model::{Assembly, Official};
use super::store::districts;
use crate::accounts::Role;
use crate::app::{Access, Context, Route};
use crate::errors::Failure;
use crate::templates::Entry;

const ADMINISTRATOR: &[Role] = &[Role::Administrator];
/// Who names delegates.
const SECRETARY: &[Role] = &[Role::Secretary, Role::Administrator];
/// Who brings the roll.
const REGISTRAR: &[Role] = &[Role::Registrar];
/// Who confirms where people live.
const CONFIRMING: &[Role] = &[Role::Registrar, Role::Secretary];

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    let administrator = Access::Roles(ADMINISTRATOR);
    let secretary = Access::Roles(SECRETARY);
    let registrar = Access::Roles(REGISTRAR);
    let confirming = Access::Roles(CONFIRMING);
    vec![
        Route::get("/{lang}/assemblies", Access::Public, show::list),
        Route::get("/{lang}/administration/new-assembly", administrator, describe::new_form),
        Route::post("/{lang}/administration/new-assembly", administrator, describe::create),
        Route::get("/{lang}/assemblies/{assembly}", Access::Public, show::show),
        Route::get("/{lang}/assemblies/{assembly}/settings", administrator, describe::edit_form),
        Route::post("/{lang}/assemblies/{assembly}/settings", administrator, describe::update),
        Route::get("/{lang}/assemblies/{assembly}/villages/new", administrator, villages::new_form),
        Route::post("/{lang}/assemblies/{assembly}/villages/new", administrator, villages::add),
        Route::get("/{lang}/assemblies/{assembly}/villages/{village}", administrator, villages::edit_form),
        Route::post("/{lang}/assemblies/{assembly}/villages/{village}", administrator, villages::update),
        Route::get("/{lang}/assemblies/{assembly}/officials", Access::Public, officials::show),
        Route::get("/{lang}/assemblies/{assembly}/officials/new", administrator, grant::form),
        Route::post("/{lang}/assemblies/{assembly}/officials/new", administrator, grant::grant),
        Route::get("/{lang}/assemblies/{assembly}/officials/{mandate}", administrator, officials::mandate),
        Route::post("/{lang}/assemblies/{assembly}/officials/{mandate}", administrator, officials::change),
        Route::get("/{lang}/assemblies/{assembly}/members", Access::Public, members::show),
        Route::get("/{lang}/assemblies/{assembly}/members/new", secretary, members::form),
        Route::post("/{lang}/assemblies/{assembly}/members/new", secretary, members::name),
        Route::get("/{lang}/assemblies/{assembly}/members/{member}", secretary, members::member),
        Route::post("/{lang}/assemblies/{assembly}/members/{member}", secretary, members::end),
        Route::get("/{lang}/assemblies/{assembly}/council", Access::Public, council::show),
        Route::get("/{lang}/assemblies/{assembly}/council/edit", administrator, council::form),
        Route::post("/{lang}/assemblies/{assembly}/council/edit", administrator, council::replace),
        Route::get("/{lang}/assemblies/{assembly}/residents", confirming, registrar::show),
        Route::get("/{lang}/assemblies/{assembly}/residents/paper", confirming, registrar::form),
        Route::post("/{lang}/assemblies/{assembly}/residents/paper", confirming, registrar::confirm),
        Route::get("/{lang}/assemblies/{assembly}/residents/slips", confirming, slips::show),
        Route::post("/{lang}/assemblies/{assembly}/residents/slips", confirming, slips::make),
        Route::get("/{lang}/assemblies/{assembly}/residents/slips/{batch}", confirming, slips::print),
        Route::post("/{lang}/assemblies/{assembly}/residents/slips/{batch}", confirming, slips::cancel),
        Route::get("/{lang}/assemblies/{assembly}/residents/roll", registrar, roll::form),
        Route::post("/{lang}/assemblies/{assembly}/residents/roll", registrar, roll::import).with_table(),
        Route::get("/{lang}/account/village", Access::SignedIn, resident::show),
        Route::post("/{lang}/account/village", Access::SignedIn, resident::confirm).guessing(),
    ]
}

/// The pages of this room, for the test that renders them all.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![
        Entry::of::<show::List>(),
        Entry::of::<show::Show>(),
        Entry::of::<describe::Describe>(),
        Entry::of::<villages::Describe>(),
        Entry::of::<officials::Officials>(),
        Entry::of::<officials::MandatePage>(),
        Entry::of::<grant::Grant>(),
        Entry::of::<members::Members>(),
        Entry::of::<members::NewMemberPage>(),
        Entry::of::<members::MemberPage>(),
        Entry::of::<council::Show>(),
        Entry::of::<council::Edit>(),
        Entry::of::<registrar::Residents>(),
        Entry::of::<registrar::Paper>(),
        Entry::of::<slips::Slips>(),
        Entry::of::<slips::Print>(),
        Entry::of::<roll::Roll>(),
        Entry::of::<resident::MyVillage>(),
    ]
}

/// The rural district of the address.
async fn assembly_of(context: &Context) -> Result<Assembly, Failure> {
    let slug = context.path("assembly").to_owned();
    context.state.database.read(move |connection| districts::by_slug(connection, &slug)).await
}

/// Who acts here: the account, in the first of these roles that it holds.
fn official(context: &Context, roles: &[Role]) -> Result<Official, Failure> {
    let account = context.account()?.id;
    let role = roles.iter().copied().find(|role| context.viewer.roles.contains(role));
    Ok(Official { account, role: role.ok_or(Failure::Forbidden)? })
}

/// A number in the address.
fn number_in_path(context: &Context, name: &str) -> Result<i64, Failure> {
    context.path(name).parse().map_err(|_| Failure::NotFound)
}
