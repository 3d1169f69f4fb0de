//! Numbers as people type them.

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

/// Degrees with a point or a comma, as millionths of a degree. None if it is no number, or farther than `most` degrees
/// from zero.
#[must_use]
pub fn coordinate(typed: &str, most: i64) -> Option<i64> {
    let typed = typed.trim().replace(',', ".");
    let (is_south_or_west, digits) = match typed.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, typed.as_str()),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || !is_number(whole) || !is_number(part) {
        return None;
    }
    let millionths: String = part.chars().chain("000000".chars()).take(6).collect();
    let value = whole.parse::<i64>().ok()? * 1_000_000 + millionths.parse::<i64>().ok()?;
    (value <= most * 1_000_000).then_some(if is_south_or_west { -value } else { value })
}

/// Millionths of a degree as people read and type them.
#[must_use]
pub fn degrees(millionths: i64) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let size = millionths.unsigned_abs();
    format!("{sign}{}.{:06}", size / 1_000_000, size % 1_000_000)
}
