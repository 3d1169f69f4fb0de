//! Helpers of the stories.

pub mod authenticator;
pub mod fresh_database;
