//! Queries about gatherings and sessions.

pub mod attendance;
pub mod meetings;
pub mod minutes;
pub mod questions;
pub mod votes;

use crate::errors::Failure;

/// One row was changed, or somebody else changed it first.
fn changed(rows: usize) -> Result<(), Failure> {
    if rows == 1 { Ok(()) } else { Err(Failure::Conflict) }
}
