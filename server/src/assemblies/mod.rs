//! Rural districts: their villages, their officials with dated mandates, the Public Council's
//! roster, and which account holder lives where. Every act in office is public.

pub mod model;
mod pages;
mod schema;
pub mod store;

#[cfg(test)]
mod tests;

pub use pages::{pages, routes};
pub use store::council::council_of;
pub use store::districts::id_of;
pub use store::mandates::roles_of;
pub use store::residences::{forget, residence_of};
pub use store::villages::village_names;
