//! What lives on the vote's own origin (`docs/vote.md`): booth, issuers', council's and recount pages.

pub mod files;

#[cfg(test)]
mod built;
