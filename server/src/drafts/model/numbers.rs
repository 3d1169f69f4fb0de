//! Numbers as people type them.

pub use crate::map::{coordinate, degrees};
use crate::proposals::model::MOST_MONEY;

/// Tenge: digits in groups, with or without a sign of the currency. None if it is no amount of whole tenge, or more
/// than there is.
#[must_use]
pub fn amount(typed: &str) -> Option<u64> {
    let plain: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
    let plain =
        ["₸", "тг.", "тг", "тенге", "теңге"].into_iter().find_map(|sign| plain.strip_suffix(sign)).unwrap_or(&plain);
    let is_number = !plain.is_empty() && plain.chars().all(|letter| letter.is_ascii_digit());
    plain.parse().ok().filter(|amount| is_number && *amount <= MOST_MONEY)
}
