//! Numbers, money, dates and times as each language writes them, by the data of Unicode's CLDR.
//! ICU's formatters belong to one thread, so each thread has its own.

use std::fmt::Display;

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YMD, YMDT};
use icu_datetime::input::{Date, DateTime, Time};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::TimeZone;

use super::Language;

/// Where the platform's people live: one time zone in the whole country, UTC+5 since 2024-03-01.
const TIME_ZONE: &str = "Asia/Almaty";

/// The formatters of one language; each is absent only if ICU's compiled data lacked the language,
/// and then plain digits and ISO dates are written.
struct Formatters {
    decimal: Option<DecimalFormatter>,
    date: Option<DateTimeFormatter<YMD>>,
    date_time: Option<DateTimeFormatter<YMDT>>,
    time_zone: TimeZone,
}

impl Formatters {
    fn new(language: Language) -> Self {
        let locale = language.format_tag().parse::<Locale>().unwrap_or(Locale::UNKNOWN);
        let preferences = || (&locale).into();
        Self {
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            date: DateTimeFormatter::try_new(preferences(), YMD::long()).ok(),
            date_time: DateTimeFormatter::try_new(preferences(), YMD::long().with_time_hm()).ok(),
            time_zone: TimeZone::get(TIME_ZONE).unwrap_or(TimeZone::UTC),
        }
    }
}

thread_local! {
    static KAZAKH: Formatters = Formatters::new(Language::Kazakh);
    static RUSSIAN: Formatters = Formatters::new(Language::Russian);
    static ENGLISH: Formatters = Formatters::new(Language::English);
}

fn with_formatters<T>(language: Language, format: impl FnOnce(&Formatters) -> T) -> T {
    match language {
        Language::Kazakh => KAZAKH.with(format),
        Language::Russian => RUSSIAN.with(format),
        Language::English => ENGLISH.with(format),
    }
}

/// A whole number with its digits grouped.
pub(super) fn number(language: Language, number: i64) -> String {
    decimal(language, Decimal::from(number), &number)
}

/// A number given as text such as `12.5`; if it is not one, the text itself.
pub(super) fn decimal_text(language: Language, text: &str) -> String {
    match text.parse::<Decimal>() {
        Ok(number) => decimal(language, number, &text),
        Err(_) => text.to_owned(),
    }
}

fn decimal(language: Language, number: Decimal, plain: &dyn Display) -> String {
    with_formatters(language, |formatters| match &formatters.decimal {
        Some(formatter) => formatter.format(&number).to_string(),
        None => plain.to_string(),
    })
}

/// An amount of whole tenge with the currency's sign.
pub(super) fn money(language: Language, tenge: i64) -> String {
    let digits = number(language, tenge);
    match language {
        Language::Kazakh | Language::Russian => format!("{digits}\u{a0}₸"),
        Language::English if tenge < 0 => digits.replacen('-', "-₸", 1),
        Language::English => format!("₸{digits}"),
    }
}

/// The day in Kazakhstan at this moment (seconds since 1970 UTC).
pub(super) fn date(language: Language, seconds: i64) -> String {
    with_formatters(language, |formatters| {
        let Some(local) = local(formatters, seconds) else { return String::new() };
        let formatter = formatters.date.as_ref();
        formatter
            .and_then(|formatter| written_date(formatter, local.date()))
            .unwrap_or_else(|| local.date().to_string())
    })
}

/// The day and the time of day in Kazakhstan at this moment (seconds since 1970 UTC), to the minute.
pub(super) fn date_time(language: Language, seconds: i64) -> String {
    with_formatters(language, |formatters| {
        let Some(local) = local(formatters, seconds) else { return String::new() };
        let formatter = formatters.date_time.as_ref();
        formatter.and_then(|formatter| written_date_time(formatter, local)).unwrap_or_else(|| local.to_string())
    })
}

/// The moment as HTML's `datetime` attribute wants it, in local time with its offset: `2027-03-01T09:00:00+05:00`.
pub(super) fn machine(seconds: i64) -> String {
    with_formatters(Language::default(), |formatters| {
        let Ok(timestamp) = Timestamp::from_second(seconds) else { return String::new() };
        timestamp.to_zoned(formatters.time_zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    })
}

fn local(formatters: &Formatters, seconds: i64) -> Option<civil::DateTime> {
    let timestamp = Timestamp::from_second(seconds).ok()?;
    Some(formatters.time_zone.to_datetime(timestamp))
}

fn written_date(formatter: &DateTimeFormatter<YMD>, date: civil::Date) -> Option<String> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    let date = Date::try_new_iso(date.year().into(), month, day).ok()?;
    Some(with_common_spaces(&formatter.format(&date).to_string()))
}

fn written_date_time(formatter: &DateTimeFormatter<YMDT>, local: civil::DateTime) -> Option<String> {
    let (month, day) = (u8::try_from(local.month()).ok()?, u8::try_from(local.day()).ok()?);
    let (hour, minute) = (u8::try_from(local.hour()).ok()?, u8::try_from(local.minute()).ok()?);
    let date = Date::try_new_iso(local.year().into(), month, day).ok()?;
    let time = Time::try_new(hour, minute, 0, 0).ok()?;
    Some(with_common_spaces(&formatter.format(&DateTime { date, time }).to_string()))
}

/// CLDR keeps some words together with a narrow space that fonts of old phones lack.
fn with_common_spaces(text: &str) -> String {
    text.replace('\u{202f}', "\u{a0}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// 2027-03-01 09:05 in Almaty (UTC+5).
    const MARCH_MORNING: i64 = 1_803_873_900;

    #[test]
    fn numbers_are_grouped_as_each_language_groups_them() {
        assert_eq!(number(Language::Kazakh, 30_000_000), "30\u{a0}000\u{a0}000");
        assert_eq!(number(Language::Russian, 1_600), "1\u{a0}600");
        assert_eq!(number(Language::English, -1_600), "-1,600");
        assert_eq!(decimal_text(Language::Russian, "12.5"), "12,5");
    }

    #[test]
    fn money_carries_the_sign_of_the_tenge() {
        assert_eq!(money(Language::Kazakh, 5_000_000), "5\u{a0}000\u{a0}000\u{a0}₸");
        assert_eq!(money(Language::Russian, 0), "0\u{a0}₸");
        assert_eq!(money(Language::English, 5_000_000), "₸5,000,000");
        assert_eq!(money(Language::English, -200), "-₸200");
    }

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        assert_eq!(date(Language::Kazakh, MARCH_MORNING), "2027\u{a0}ж. 1 наурыз");
        assert_eq!(date(Language::Russian, MARCH_MORNING), "1 марта 2027\u{a0}г.");
        assert_eq!(date(Language::English, MARCH_MORNING), "1 March 2027");
    }

    #[test]
    fn times_are_those_of_kazakhstan() {
        for language in Language::ALL {
            assert!(date_time(language, MARCH_MORNING).contains("09:05"), "{}", date_time(language, MARCH_MORNING));
        }
        assert_eq!(machine(MARCH_MORNING), "2027-03-01T09:05:00+05:00");
        // Before 2024-03-01 the country's east was at UTC+6.
        assert_eq!(machine(1_700_000_000), "2023-11-15T04:13:20+06:00");
    }

    proptest! {
        #[test]
        fn no_number_and_no_moment_fails(value: i64) {
            for language in Language::ALL {
                prop_assert!(!number(language, value).is_empty());
                prop_assert!(!money(language, value).is_empty());
                let _ = (date(language, value), date_time(language, value), machine(value));
            }
        }
    }
}
