//! The fund, and what one project may ask for.

use ortaq_rules::Share;
use serde::{Deserialize, Serialize};

use super::answers::{Answers, Mistake, Reader, share_text};
use super::field::{Field, line, number};

/// The most tenge of a fund: above any budget, and exact in every reader of JSON.
const MOST_MONEY: u64 = 1_000_000_000_000_000;

/// The fund, and what one project may ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoneySettings {
    /// What is decided on, in tenge. Zero in a fresh draft, which cannot be announced.
    pub fund: u64,
    /// The most that one project may ask for, as a share of the fund.
    pub cap: Share,
    /// The least that residents bring themselves, as a share of a project's cost.
    pub own_contribution: Share,
}

impl Default for MoneySettings {
    fn default() -> Self {
        MoneySettings {
            fund: 0,
            cap: Share { numerator: 1, denominator: 3 },
            own_contribution: Share { numerator: 5, denominator: 100 },
        }
    }
}

pub(super) const FIELDS: &[Field] = &[
    number("fund", "cycles-fund", "cycles-fund-hint"),
    line("cap", "cycles-cap", "cycles-cap-hint"),
    line("own_contribution", "cycles-own-contribution", "cycles-own-contribution-hint"),
];

impl MoneySettings {
    /// The most that one project may ask for, in tenge.
    #[must_use]
    pub fn cap_in_tenge(&self) -> u64 {
        self.cap.of_rounded_down(self.fund).unwrap_or(self.fund)
    }

    pub(super) fn answers(&self) -> Answers {
        let fund = if self.fund == 0 { String::new() } else { self.fund.to_string() };
        let shares = Answers::default().with("cap", share_text(self.cap));
        shares.with("own_contribution", share_text(self.own_contribution)).with("fund", fund)
    }

    pub(super) fn read(answers: &Answers) -> Result<Self, Vec<Mistake>> {
        let mut reader = Reader::new(answers);
        let money = MoneySettings {
            fund: reader.number("fund", 1..=MOST_MONEY),
            cap: reader.share("cap"),
            own_contribution: reader.share("own_contribution"),
        };
        if money.cap.numerator == 0 {
            reader.refuse(Mistake::new("cap", "cycles-cap-nothing"));
        }
        reader.finish(money)
    }
}
