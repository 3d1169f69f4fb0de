//! What became different between two plans: why a ballot that was ready no longer is.

use super::{Plan, PlannedOption};

/// A difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A project is no longer on the ballot.
    Gone(String),
    /// A project came onto it.
    Came(String),
    /// A project asks for another sum.
    Cost {
        /// Which.
        project: String,
        /// Before.
        before: u64,
        /// Now.
        now: u64,
    },
    /// A project's title or sentence is another.
    Texts(String),
    /// A project's village or category is another.
    Place(String),
    /// The fund is another.
    Fund,
    /// Voters choose in another way.
    Style,
    /// Votes are counted in another way.
    Rule,
    /// The least number of ballots is another.
    MinimumBallots,
    /// Voting opens or ends at another time.
    Dates,
}

/// The differences of the plan as it is `now` from the one `before`. None if and only if the two are the same.
#[must_use]
pub fn changes(before: &Plan, now: &Plan) -> Vec<Change> {
    let find = |plan: &'_ Plan, id: &str| plan.options.iter().find(|option| option.id == id).cloned();
    let gone = before.options.iter().filter(|option| find(now, &option.id).is_none());
    let mut changes: Vec<Change> = gone.map(|option| Change::Gone(option.id.clone())).collect();
    for option in &now.options {
        match find(before, &option.id) {
            Some(old) => changes.extend(of_project(&old, option)),
            None => changes.push(Change::Came(option.id.clone())),
        }
    }
    let whole = [
        (before.budget != now.budget, Change::Fund),
        (before.style != now.style, Change::Style),
        (without_members(before) != without_members(now), Change::Rule),
        (before.minimum_ballots != now.minimum_ballots, Change::MinimumBallots),
        ((before.opens, before.closes) != (now.opens, now.closes), Change::Dates),
    ];
    changes.extend(whole.into_iter().filter(|(differs, _)| *differs).map(|(_, change)| change));
    if changes.is_empty() && before != now {
        changes.push(Change::Rule);
    }
    changes
}

/// The rule without the projects that draw on a reserve: they come and go with the projects.
fn without_members(plan: &Plan) -> ortaq_rules::greedy::GreedySettings {
    let mut rule = plan.rule.clone();
    rule.reserved.iter_mut().for_each(|reserved| reserved.members.clear());
    rule
}

fn of_project(before: &PlannedOption, now: &PlannedOption) -> Vec<Change> {
    let project = || now.id.clone();
    let cost =
        (before.cost != now.cost).then(|| Change::Cost { project: project(), before: before.cost, now: now.cost });
    let texts = (before.texts != now.texts).then(|| Change::Texts(project()));
    let place = (&before.village, &before.category) != (&now.village, &now.category);
    [cost, texts, place.then(|| Change::Place(project()))].into_iter().flatten().collect()
}
