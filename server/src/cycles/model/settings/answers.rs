//! From what was typed to typed values, with a sentence beside each field that is wrong.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use ortaq_rules::Share;
use serde::Serialize;

/// What was typed, by field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<&'static str, String>);

impl Answers {
    /// With one more field.
    #[must_use]
    pub fn with(mut self, field: &'static str, typed: impl ToString) -> Answers {
        self.0.insert(field, typed.to_string());
        self
    }

    /// What was typed there; nothing if the field is absent.
    #[must_use]
    pub fn get(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }
}

/// What is wrong with a field: a message and the numbers in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The field's name.
    pub field: &'static str,
    /// The message id.
    pub message: &'static str,
    /// The message's values.
    pub values: Vec<(&'static str, u64)>,
}

impl Mistake {
    /// Without values.
    #[must_use]
    pub fn new(field: &'static str, message: &'static str) -> Mistake {
        Mistake { field, message, values: Vec::new() }
    }

    /// With one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: u64) -> Mistake {
        self.values.push((name, value));
        self
    }
}

/// Reads fields and collects what is wrong.
pub(super) struct Reader<'a> {
    answers: &'a Answers,
    mistakes: Vec<Mistake>,
}

impl<'a> Reader<'a> {
    pub fn new(answers: &'a Answers) -> Self {
        Reader { answers, mistakes: Vec::new() }
    }

    pub fn refuse(&mut self, mistake: Mistake) {
        self.mistakes.push(mistake);
    }

    pub fn text(&self, field: &str) -> &'a str {
        self.answers.get(field).trim()
    }

    pub fn lines(&self, field: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.answers.get(field).lines().map(str::trim).filter(|line| !line.is_empty())
    }

    /// A whole number within bounds; digits may be grouped by spaces. The least one if it is not.
    pub fn number(&mut self, field: &'static str, bounds: RangeInclusive<u64>) -> u64 {
        let typed: String = self.text(field).chars().filter(|letter| !letter.is_whitespace()).collect();
        let (least, most) = (*bounds.start(), *bounds.end());
        let digits_only = !typed.is_empty() && typed.chars().all(|letter| letter.is_ascii_digit());
        let number = typed.parse().ok().filter(|number| digits_only && bounds.contains(number));
        number.unwrap_or_else(|| {
            let message = if typed.is_empty() { "cycles-number-missing" } else { "cycles-number-range" };
            self.refuse(Mistake::new(field, message).with("least", least).with("most", most));
            least
        })
    }

    /// As [`Reader::number`], for numbers of 32 bits.
    pub fn small(&mut self, field: &'static str, bounds: RangeInclusive<u32>) -> u32 {
        let number = self.number(field, u64::from(*bounds.start())..=u64::from(*bounds.end()));
        u32::try_from(number).unwrap_or(*bounds.start())
    }

    /// A part of a whole, from nothing to all: `1/3`, `5%`, `2,5 %`. The whole if it is not.
    pub fn share(&mut self, field: &'static str) -> Share {
        parse_share(self.text(field)).unwrap_or_else(|| {
            self.refuse(Mistake::new(field, "cycles-share-unreadable"));
            Share { numerator: 1, denominator: 1 }
        })
    }

    /// One of several codes.
    pub fn choice<T: Copy>(&mut self, field: &'static str, first: (&str, T), others: &[(&str, T)]) -> T {
        let typed = self.text(field);
        let mut all = std::iter::once(&first).chain(others);
        all.find(|(code, _)| *code == typed).map_or_else(
            || {
                self.refuse(Mistake::new(field, "cycles-choice-missing"));
                first.1
            },
            |(_, value)| *value,
        )
    }

    pub fn finish<T>(self, value: T) -> Result<T, Vec<Mistake>> {
        if self.mistakes.is_empty() { Ok(value) } else { Err(self.mistakes) }
    }
}

fn parse_share(typed: &str) -> Option<Share> {
    let typed: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
    let whole = |text: &str| {
        let digits_only = (1..=6).contains(&text.len()) && text.chars().all(|letter| letter.is_ascii_digit());
        if digits_only { text.parse::<u64>().ok() } else { None }
    };
    let share = if let Some(percent) = typed.strip_suffix('%') {
        let percent = percent.replace(',', ".");
        let (units, decimals) = percent.split_once('.').unwrap_or((&percent, ""));
        let scale = 10_u64.checked_pow(u32::try_from(decimals.len()).ok()?).filter(|scale| *scale <= 1_000)?;
        let decimals = if scale == 1 { 0 } else { whole(decimals)? };
        Share { numerator: whole(units)? * scale + decimals, denominator: 100 * scale }
    } else {
        let (numerator, denominator) = typed.split_once('/')?;
        Share { numerator: whole(numerator)?, denominator: whole(denominator)? }
    };
    (share.denominator > 0 && share.numerator <= share.denominator).then_some(share)
}

/// The share as people write it: `1/3`, or percent where the whole is 100 (or a thousand or more).
#[must_use]
pub fn share_text(share: Share) -> String {
    match share.denominator {
        100 => format!("{}%", share.numerator),
        1_000 => format!("{}.{}%", share.numerator / 10, share.numerator % 10),
        10_000 => format!("{}.{:02}%", share.numerator / 100, share.numerator % 100),
        denominator => format!("{}/{denominator}", share.numerator),
    }
}
