//! Pages about proposals.

mod differences;
mod duties;
mod list;
mod place;
mod question;
mod said;
mod show;
mod versions;

use place::{Asked, Place};

use crate::accounts::Role;
use crate::app::{Access, Route, Viewer};
use crate::templates::Entry;

/// Who sees what is hidden, besides its authors.
const SEES_HIDDEN: &[Role] = &[Role::Moderator, Role::Administrator];

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    const LIST: &str = "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals";
    const SHOW: &str = "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}";
    const VERSIONS: &str = "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}/versions";
    vec![
        Route::get(LIST, Access::Public, list::show).per_visitor(),
        Route::get(SHOW, Access::Public, show::show),
        Route::get(VERSIONS, Access::Public, versions::show),
    ]
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![Entry::of::<list::List>(), Entry::of::<show::Show>(), Entry::of::<versions::Versions>()]
}

/// Whether this reader sees what is hidden, as one of its authors or as an official.
fn sees_hidden(viewer: &Viewer, authors: &[i64]) -> bool {
    viewer.has_any(SEES_HIDDEN) || viewer.account.as_ref().is_some_and(|account| authors.contains(&account.id))
}
