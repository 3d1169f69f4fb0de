//! What the council's trustees hold and do (§8).

pub mod file;
