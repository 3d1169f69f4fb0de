//! Which rural district an address means.

use diesel::prelude::*;

use super::schema::assemblies;
use crate::database::Connection;
use crate::errors::Failure;

/// The number of the rural district with this slug.
///
/// # Errors
/// [`Failure::NotFound`] if there is none.
pub fn id_of(connection: &mut Connection, slug: &str) -> Result<i64, Failure> {
    Ok(assemblies::table.filter(assemblies::slug.eq(slug)).select(assemblies::id).first(connection)?)
}
