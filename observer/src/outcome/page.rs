//! What every section of the story needs: projects by name, money with its currency, votes.

use std::collections::HashMap;

use ortaq_rules::pabulib::Parsed;
use ortaq_rules::{Exact, Money, Project, VoteType};

use super::count::Count;
use super::settings;
use crate::command_line::Outcome;
use crate::numbers;
use crate::texts::{Texts, Value};

/// A file as a reader of this language sees it.
pub(super) struct Page<'a> {
    /// The texts.
    pub texts: &'a Texts,
    parsed: &'a Parsed,
    projects: HashMap<&'a str, &'a Project>,
}

impl<'a> Page<'a> {
    pub(super) fn new(parsed: &'a Parsed, texts: &'a Texts) -> Self {
        let projects = &parsed.instance.projects;
        let projects = projects.iter().map(|project| (project.id.as_str(), project)).collect();
        Self { texts, parsed, projects }
    }

    /// What was counted, and how.
    pub(super) fn head(&self, request: &Outcome, count: &Count) -> String {
        let title = match request.rule.as_str() {
            "greedy" => "count-title-greedy",
            _ => "count-title-equal-shares",
        };
        let file = request.file.display().to_string();
        let mut head = format!("{}\n", self.texts.with(title, &[("file", file.into())]));
        let document = &self.parsed.document;
        let about: Vec<&str> =
            ["description", "unit", "instance"].into_iter().filter_map(|key| document.meta_value(key)).collect();
        head.push_str(&format!("{}\n", about.join(" — ")));
        let instance = &self.parsed.instance;
        let size = [
            ("budget", self.price(instance.budget).into()),
            ("projects", instance.projects.len().into()),
            ("ballots", instance.ballots.len().into()),
        ];
        head.push_str(&format!("{}\n", self.texts.with("count-size", &size)));
        let minimum = match count.settings.minimum_votes() {
            0 => settings::minimum_of(self.parsed).map(|votes| ("count-minimum-not-applied", votes)),
            votes => Some(("count-minimum", votes)),
        };
        if let Some((id, votes)) = minimum {
            let votes = self.votes_value(votes);
            head.push_str(&format!("{}\n", self.texts.with(id, &[("votes", votes)])));
        }
        head
    }

    /// Id and name of a project.
    pub(super) fn project(&self, id: &str) -> String {
        match self.projects.get(id).map(|project| project.name.trim()) {
            None | Some("") => id.to_owned(),
            Some(name) => format!("{id} {name}"),
        }
    }

    /// The village of a project; empty where the file names none.
    pub(super) fn village(&self, id: &str) -> &str {
        self.projects.get(id).and_then(|project| project.village.as_deref()).unwrap_or_default()
    }

    /// What a project costs.
    pub(super) fn cost(&self, id: &str) -> Money {
        self.projects.get(id).map_or(0, |project| project.cost)
    }

    /// The money to spend.
    pub(super) fn budget(&self) -> Money {
        self.parsed.instance.budget
    }

    /// An amount, for tables.
    pub(super) fn amount(&self, money: Money) -> String {
        numbers::money(money, self.parsed.instance.decimals, self.texts.language())
    }

    /// An amount with its currency, for sentences.
    pub(super) fn price(&self, money: Money) -> String {
        self.with_currency(self.amount(money))
    }

    fn with_currency(&self, amount: String) -> String {
        match self.parsed.document.meta_value("currency") {
            Some(currency) => format!("{amount}\u{a0}{currency}"),
            None => amount,
        }
    }

    /// An exact amount with its currency. What is no whole number of the smallest unit is rounded
    /// to two more decimals, and marked as rounded.
    pub(super) fn exact_price(&self, money: &Exact) -> String {
        if let ("1", Ok(whole)) = (money.denominator.as_str(), money.numerator.parse()) {
            return self.price(whole);
        }
        let decimals = self.parsed.instance.decimals;
        let shown = usize::try_from(decimals).unwrap_or_default().saturating_add(2);
        let amount = money.approximate / 10f64.powi(i32::try_from(decimals).unwrap_or_default());
        let amount = numbers::rounded(amount, shown, self.texts.language());
        format!("≈\u{a0}{}", self.with_currency(amount))
    }

    /// Whether a supporter can give a project more than one point.
    pub(super) fn has_points(&self) -> bool {
        !matches!(self.parsed.instance.vote_type, VoteType::Approval | VoteType::ChooseOne)
    }

    /// One unit of the currency, in units of money.
    pub(super) fn currency_unit(&self) -> Money {
        self.parsed.instance.currency_unit()
    }

    /// A section of lines under a title; none without lines.
    pub(super) fn titled(&self, title: &str, lines: &[String]) -> Option<String> {
        if lines.is_empty() {
            return None;
        }
        let lines: String = lines.iter().map(|line| format!("  {line}\n")).collect();
        Some(format!("{}\n{lines}", self.texts.get(title)))
    }

    /// Votes or points.
    pub(super) fn votes(&self, votes: u64) -> String {
        numbers::money(votes, self.parsed.instance.point_decimals, self.texts.language())
    }

    /// Votes or points as the value of a text, which chooses its plural where they are whole.
    pub(super) fn votes_value(&self, votes: u64) -> Value {
        match self.parsed.instance.point_decimals {
            0 => votes.into(),
            _ => self.votes(votes).into(),
        }
    }

    /// The heading of a column of votes or points.
    pub(super) fn votes_heading(&self) -> String {
        self.texts.get(match self.has_points() {
            true => "column-points",
            false => "column-votes",
        })
    }
}
