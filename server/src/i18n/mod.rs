//! Everything that differs from language to language: texts, numbers, money, dates and the order of names.
//! No other module may write a word a user reads, or put a separator into a number.

mod collation;
mod formats;
mod language;
mod message;
mod texts;

#[cfg(test)]
mod tests;

pub use collation::sort_key;
pub use language::Language;
pub use message::{Message, Value};
pub use texts::{Missing, Texts, machine_date_time, sources};
