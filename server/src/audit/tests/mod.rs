//! Stories of the log: what may happen to it, and what must hold afterwards.

mod crashes;
mod edited;
mod laws;
mod lease;
mod restored;
mod texts;
mod waiting;
mod witnesses;
mod world;
