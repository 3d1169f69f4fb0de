//! Stories of the log: what may happen to it, and what must hold afterwards.
//!
//! They run on SQLite, or on the PostgreSQL that `ORTAQ_TEST_DATABASE` names.

mod crashes;
mod edited;
mod laws;
mod lease;
mod restored;
mod texts;
mod waiting;
mod world;
