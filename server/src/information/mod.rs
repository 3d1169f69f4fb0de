//! Pages that explain: what Ortaq is, how a vote goes, how it stays secret, how to check it.

mod pages;

use crate::templates::Entry;

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![Entry::of::<pages::Accessibility>()]
}
