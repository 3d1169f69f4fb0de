//! Queries about proposals.

mod events;
mod proposals;
mod versions;

pub use events::{Happened, happened, record};
pub use proposals::{by_id, by_number, due, insert, of_author, of_cycle, update};
pub use versions::{Version, insert_version, latest_version, show_content, version, versions};
