//! `ortaq`: the platform in which a participatory budgeting cycle lives.
//!
//! A folder per thing people do; in each the same files: `mod.rs` says what it is, `model.rs` has
//! the types and rules without HTTP and SQL, `store.rs` the queries, `pages.rs` the handlers.

pub mod accounts;
pub mod app;
pub mod assemblies;
pub mod audit;
pub mod ballot;
pub mod casting;
pub mod clock;
pub mod command_line;
pub mod config;
pub mod council;
pub mod count;
pub mod cycles;
pub mod database;
pub mod demo;
pub mod discussion;
pub mod drafts;
pub mod errors;
mod files;
pub mod i18n;
pub mod information;
pub mod jobs;
pub mod mail;
pub mod map;
pub mod media;
pub mod meetings;
pub mod news;
pub mod proposals;
pub mod results;
pub mod review;
pub mod secrets;
pub mod templates;
pub mod vote;

#[cfg(test)]
#[path = "../../tests/platform/src/authenticator.rs"]
mod authenticator;
#[cfg(test)]
#[path = "../../tests/platform/src/fresh_database.rs"]
mod fresh_database;
#[cfg(test)]
mod testing;
