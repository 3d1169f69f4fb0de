//! From the log's numbers to what a reader learns, without HTTP and SQL.

mod letters;
mod outcome;
mod plot;
mod story;
mod words;

pub use letters::Letters;
pub use outcome::Counted;
pub use plot::{Bars, MoneyBar};
pub use story::Story;
pub use words::{Named, Names};
