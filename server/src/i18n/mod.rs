//! Everything that differs from language to language: texts, numbers, money, dates and the order of names.
//! No other module may write a word a user reads, or put a separator into a number.

mod collation;
mod folding;
mod formats;
mod keyboards;
mod language;
mod message;
mod texts;

#[cfg(test)]
mod tests;

pub use collation::sort_key;
pub use folding::folded_words;
pub use keyboards::other_layouts;
pub use language::Language;
pub use message::{Message, Value};
pub use texts::{Missing, Texts, machine_date_time, sources};
