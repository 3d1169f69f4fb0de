//! Rules of the discussion, without HTTP and SQL.

mod reason;
mod rules;
mod words;

pub use reason::Reason;
pub use rules::{SupportClosed, is_open, may_support};
pub use words::{LONGEST_COMMENT, read_comment};

/// The most levels of answers below each other; what answers the last one stands beside it.
pub const DEEPEST: i64 = 3;
/// The most comments of an account in [`RATE_SECONDS`].
pub const MOST_AT_ONCE: i64 = 10;
/// Ten minutes.
pub const RATE_SECONDS: i64 = 600;
