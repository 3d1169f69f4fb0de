//! The platform.
pub mod config;
