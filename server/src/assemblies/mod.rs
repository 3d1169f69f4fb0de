//! Rural districts, their villages and officials.

mod identity;
mod schema;
mod store;

pub use identity::id_of;
pub use store::roles_of;
