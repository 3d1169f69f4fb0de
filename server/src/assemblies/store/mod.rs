//! Queries about rural districts.

mod acts;
pub mod council;
pub mod districts;
pub mod mandates;
pub mod members;
pub mod residences;
pub mod roll;
pub mod slips;
pub mod villages;

use acts::{Act, record};

use crate::errors::Failure;

/// One row was changed, or somebody else changed it first.
fn changed(rows: usize) -> Result<(), Failure> {
    if rows == 1 { Ok(()) } else { Err(Failure::Conflict) }
}
