//! Rural districts, their villages and officials.

mod schema;
mod store;

pub use store::roles_of;
