//! The pages of the log: what happened, one entry with its proof, how to check it all.

mod check;
mod entry;
mod list;
mod place;
mod waiting;

pub(super) use check::show as show_check;
pub(super) use entry::show as show_entry;
pub(super) use list::show as show_list;
pub(super) use waiting::show as show_waiting;

use crate::templates::Entry;

/// The pages of this room, for the test over all pages.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![
        Entry::of::<list::List>(),
        Entry::of::<entry::OneEntry>(),
        Entry::of::<check::CheckLog>(),
        Entry::of::<waiting::WaitingActs>(),
    ]
}
