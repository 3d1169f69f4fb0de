//! Queries about proposals.

mod authors;
mod events;
mod index;
mod list;
mod proposals;
mod search;
mod translations;
mod versions;

pub use authors::{authors, co_authors};
pub use events::{Happened, happened, record};
pub use index::index;
pub use list::{Filter, Sorting, card_photos, count, merged_from, of_ids, page, sort};
pub use proposals::{by_id, by_number, due, insert, of_author, of_cycle, update};
pub use search::{Found, MOST_FOUND, search, similar};
pub use translations::{
    Translation, kept_translations, outdate_translations, title_in, titles, translations, untranslated,
};
pub use versions::{Version, insert_version, latest_version, places, show_content, version, versions};
