//! Helpers of the stories.

pub mod authenticator;
pub mod district;
pub mod fresh_database;
pub mod voters;
