//! The council's pages on the platform: whose keys are there, links for those that are not, what waits for whom.

mod keys;

use crate::app::{Access, Route};
use crate::accounts::Role;
use crate::templates::Entry;

/// Who makes links for keys.
const INVITERS: Access = Access::Roles(&[Role::Secretary, Role::Administrator]);

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/keys", Access::Public, keys::show),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/keys", INVITERS, keys::invite),
    ]
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![Entry::of::<keys::Keys>()]
}
