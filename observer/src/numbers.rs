//! Numbers as a language writes them. Everything arrives as exact decimal digits and only the
//! separators change: nothing shown is ever rounded on the way through a float.

use crate::language::Language;

/// A whole number with its digits in groups of three.
#[must_use]
pub fn whole(number: u64, language: Language) -> String {
    decimal(&number.to_string(), language)
}

/// An amount in units of 10^-`decimals`, such as cents; a whole amount is shown without decimals.
#[must_use]
pub fn money(units: u64, decimals: u32, language: Language) -> String {
    let scale = 10u64.checked_pow(decimals).filter(|scale| *scale > 1);
    let Some((amount, rest)) = scale.map(|scale| (units / scale, units % scale)) else {
        return whole(units, language);
    };
    if rest == 0 {
        return whole(amount, language);
    }
    let width = usize::try_from(decimals).unwrap_or_default();
    decimal(&format!("{amount}.{rest:0width$}"), language)
}

/// An approximation for the eye with a fixed number of decimals.
#[must_use]
pub fn rounded(number: f64, decimals: usize, language: Language) -> String {
    decimal(&format!("{number:.decimals$}"), language)
}

/// A share of one as a percentage with one decimal.
#[must_use]
pub fn percent(share: f64, language: Language) -> String {
    let space = if language == Language::English { "" } else { "\u{a0}" };
    format!("{}{space}%", rounded(share * 100.0, 1, language))
}

/// A time as seconds since 1970, as date and time of day in UTC. Languages agree on this form.
#[must_use]
pub fn instant(seconds: u64) -> String {
    let (year, month, day) = date(seconds / 86_400);
    let (hour, minute) = (seconds / 3600 % 24, seconds / 60 % 60);
    format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02} UTC")
}

/// The Gregorian date of a day since 1970 (Hinnant, "chrono-compatible low-level date algorithms").
fn date(days: u64) -> (u64, u64, u64) {
    let shifted = days.saturating_add(719_468);
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (era * 400 + year_of_era + u64::from(month <= 2), month, day)
}

/// Digits with an optional sign and an optional point, as the language writes them. Anything else
/// comes back unchanged.
#[must_use]
pub fn decimal(digits: &str, language: Language) -> String {
    let (sign, unsigned) = match digits.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", digits),
    };
    let (before, after) = match unsigned.split_once('.') {
        Some((before, after)) => (before, Some(after)),
        None => (unsigned, None),
    };
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(before) || after.is_some_and(|after| !plain(after)) {
        return digits.to_owned();
    }
    let mut text = String::from(sign);
    for (place, digit) in before.chars().enumerate() {
        if place > 0 && (before.len() - place).is_multiple_of(3) {
            text.push(language.group_separator());
        }
        text.push(digit);
    }
    if let Some(after) = after {
        text.push(language.decimal_separator());
        text.push_str(after);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Kazakh, Russian};

    #[test]
    fn each_language_has_its_separators() {
        assert_eq!(whole(1_234_567, English), "1,234,567");
        assert_eq!(whole(1_234_567, Russian), "1\u{a0}234\u{a0}567");
        assert_eq!(whole(999, Kazakh), "999");
        assert_eq!(rounded(-1234.5678, 2, Kazakh), "-1\u{a0}234,57");
        assert_eq!(percent(0.0912, English), "9.1%");
        assert_eq!(percent(0.0912, Kazakh), "9,1\u{a0}%");
    }

    #[test]
    fn money_shows_decimals_only_where_there_are_some() {
        assert_eq!(money(30_000_000, 0, English), "30,000,000");
        assert_eq!(money(123_456, 2, English), "1,234.56");
        assert_eq!(money(123_400, 2, Russian), "1\u{a0}234");
        assert_eq!(money(105, 2, English), "1.05");
    }

    #[test]
    fn times_are_dates_in_utc() {
        assert_eq!(instant(0), "1970-01-01 00:00 UTC");
        assert_eq!(instant(951_782_400), "2000-02-29 00:00 UTC");
        assert_eq!(instant(1_780_272_060), "2026-06-01 00:01 UTC");
        assert!(instant(u64::MAX).ends_with(" UTC"));
    }

    #[test]
    fn what_is_not_a_number_stays() {
        assert_eq!(decimal("P01", English), "P01");
        assert_eq!(decimal("", English), "");
        assert_eq!(decimal("1.", English), "1.");
    }
}
