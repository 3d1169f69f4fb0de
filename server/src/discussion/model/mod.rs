//! Rules of the discussion, without HTTP and SQL.

mod part;
mod reason;
mod rules;
mod words;

pub use part::{ANSWERS_OF_EACH, ANSWERS_OF_ONE, Order, PER_PAGE, Part};
pub use reason::Reason;
pub use rules::{CommentClosed, SupportClosed, is_editable, is_open, may_comment, may_support};
pub use words::{LONGEST_COMMENT, read_comment};

/// The most levels of answers below each other; what answers the last one stands beside it.
pub const DEEPEST: i64 = 3;
/// The most comments of an account in [`RATE_SECONDS`], and the most reports.
pub const MOST_AT_ONCE: i64 = 10;
/// Ten minutes.
pub const RATE_SECONDS: i64 = 600;
/// A quarter of an hour, in which a comment can be changed.
pub const EDIT_SECONDS: i64 = 900;
