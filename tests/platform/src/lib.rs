//! Helpers of the stories.

pub mod authenticator;
