//! Languages and texts.

mod language;
mod message;

pub use language::Language;
pub use message::{Message, Value};
