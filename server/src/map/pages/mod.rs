//! Pages of this room.

use crate::app::Route;
use crate::templates::Entry;

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    Vec::new()
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    Vec::new()
}
