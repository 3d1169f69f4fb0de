//! Decimal numbers of the file, exactly.

/// A number from zero up: `digits` × 10^−`decimals`, without trailing zeros after the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    digits: u128,
    pub decimals: u32,
    /// Whether the point was a comma.
    pub comma: bool,
}

/// More decimals than this are no amount of money, and no number of points.
const MOST_DECIMALS: u32 = 18;

impl Decimal {
    /// Reads digits with an optional point or comma and an optional exponent of ten (`1e+06`, as
    /// statistics programs write); spaces between digits are skipped.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
        if exponent.unsigned_abs() > MOST_DECIMALS || !(whole.starts_with(is_digit)) {
            return None;
        }
        let mut digits = 0u128;
        for character in whole.chars().chain(fraction.trim_end_matches('0').chars()) {
            match character.to_digit(10) {
                Some(digit) => digits = digits.checked_mul(10)?.checked_add(digit.into())?,
                None if matches!(character, ' ' | '\u{a0}' | '\u{202f}') => {}
                None => return None,
            }
        }
        let written = fraction
            .trim_end_matches('0')
            .chars()
            .filter(char::is_ascii_digit)
            .count();
        let mut decimals = i32::try_from(written).ok()?.checked_sub(exponent)?;
        while decimals > 0 && digits.is_multiple_of(10) {
            digits /= 10;
            decimals -= 1;
        }
        if decimals < 0 {
            digits = digits.checked_mul(10u128.checked_pow(decimals.unsigned_abs())?)?;
        }
        let decimals = u32::try_from(decimals.max(0))
            .ok()
            .filter(|&d| d <= MOST_DECIMALS)?;
        Some(Self {
            digits,
            decimals,
            comma: mantissa.contains(','),
        })
    }

    /// This number in units of 10^−`decimals`, if it is a whole number of them and fits.
    pub(super) fn scaled(self, decimals: u32) -> Option<u64> {
        let factor = 10u128.checked_pow(decimals.checked_sub(self.decimals)?)?;
        u64::try_from(self.digits.checked_mul(factor)?).ok()
    }
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(u128, u32)> {
        Decimal::parse(text).map(|decimal| (decimal.digits, decimal.decimals))
    }

    #[test]
    fn decimals_are_exact() {
        assert_eq!(read("100.50"), Some((1005, 1)));
        assert_eq!(read(" 1000,00 "), Some((1000, 0)));
        assert_eq!(read("1 000 000"), Some((1_000_000, 0)));
        assert_eq!(read("1.5e+06"), Some((1_500_000, 0)));
        assert_eq!(read("15e-1"), Some((15, 1)));
        assert_eq!(read("0"), Some((0, 0)));
        assert_eq!(
            Decimal::parse("12.5").and_then(|number| number.scaled(2)),
            Some(1_250)
        );
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "-5", ".5", "1.2.3", "1e99", "abc", "1e", "0x10", "٣"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read(&"9".repeat(60)), None);
        assert_eq!(read(&format!("0.{}", "1".repeat(30))), None);
    }
}
