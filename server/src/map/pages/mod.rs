//! Pages of this room.

mod edit;
mod picture;
mod show;

use crate::accounts::Role;
use crate::app::{Access, Route};
use crate::templates::Entry;

/// Who draws a district's sketch.
const DRAWS: &[Role] = &[Role::Secretary, Role::Administrator];

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    const SKETCH: &str = "/{lang}/assemblies/{assembly}/sketch";
    vec![
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/map", Access::Public, show::show),
        Route::get("/assemblies/{assembly}/map.svg", Access::Public, picture::serve),
        Route::get(SKETCH, Access::Roles(DRAWS), edit::form),
        Route::post(SKETCH, Access::Roles(DRAWS), edit::replace),
    ]
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![Entry::of::<show::Show>(), Entry::of::<edit::Edit>()]
}
