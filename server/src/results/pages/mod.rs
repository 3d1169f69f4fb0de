//! Pages of the outcome, for everybody; and the audit sample, for the council.

mod observers;
mod sample;
mod show;
mod tally;

use crate::accounts::Role;
use crate::app::{Access, Route};
use crate::templates::Entry;

/// Who asks holders of counted codes whether they voted.
const ASKERS: Access = Access::Roles(&[Role::CouncilMember, Role::Secretary]);

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/results", Access::Public, show::show),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/observers", Access::Public, observers::show),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/sample", ASKERS, sample::form),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/sample", ASKERS, sample::save),
    ]
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![Entry::of::<show::Show>(), Entry::of::<observers::Observers>(), Entry::of::<sample::SamplePage>()]
}
