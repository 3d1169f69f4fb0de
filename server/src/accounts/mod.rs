//! People: who signs in, in which roles, from where.

mod model;
mod role;
mod schema;
mod store;

pub use model::SignedIn;
pub use role::Role;
pub use store::session_of;
