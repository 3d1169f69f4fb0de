//! Queries about rural districts.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::schema::{assemblies, mandates};
use crate::accounts::Role;
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::Failure;

/// The roles that an account holds in an assembly now.
///
/// # Errors
/// When the database does not answer.
pub fn roles_of(
    connection: &mut Connection,
    account: i64,
    assembly: &str,
    now: Moment,
) -> Result<BTreeSet<Role>, Failure> {
    let codes: Vec<String> = mandates::table
        .inner_join(assemblies::table)
        .filter(mandates::account_id.eq(account))
        .filter(assemblies::slug.eq(assembly))
        .filter(mandates::begins_at.le(now.0))
        .filter(mandates::ends_at.gt(now.0))
        .select(mandates::role)
        .load(connection)?;
    Ok(codes.iter().filter_map(|code| Role::from_code(code)).collect())
}
