//! The story of an outcome: why this one, what was close, what the lot decided. The words are those of
//! `ortaq-observer outcome`.

use ortaq_rules::DecidedBy;
use ortaq_rules::greedy::{Shortfall, Step, Tie, Verdict};
use serde::Serialize;

use super::outcome::Counted;
use super::words::Names;
use crate::i18n::{Message, Value};

/// A sentence of the story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The sentence.
    pub sentence: Message,
    /// Whether it is about a funded project.
    pub is_funded: bool,
}

/// The whole story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Story {
    /// What happened to each project, in its turn.
    pub steps: Vec<Line>,
    /// How close the others came.
    pub close: Vec<Message>,
    /// What put equal projects in order.
    pub ties: Vec<Message>,
    /// Whether the lot decided who is funded.
    pub is_lot_decisive: bool,
    /// Whether the lot put any in order.
    pub is_lot_used: bool,
}

fn money(tenge: u64) -> Value {
    Value::money(i64::try_from(tenge).unwrap_or(i64::MAX))
}

impl Story {
    /// The story of a count.
    #[must_use]
    pub fn of(counted: &Counted, names: &Names) -> Self {
        let by_lot = |tie: &&Tie| tie.decided_by == DecidedBy::Lot;
        let ties = &counted.outcome.ties;
        Self {
            steps: counted.outcome.steps.iter().map(|step| told(step, names)).collect(),
            close: counted.shortfalls.iter().map(|shortfall| close(shortfall, names)).collect(),
            ties: ties.iter().flat_map(|tie| tied(tie, names)).collect(),
            is_lot_decisive: ties.iter().filter(by_lot).any(|tie| tie.decisive),
            is_lot_used: ties.iter().any(|tie| by_lot(&tie)),
        }
    }
}

fn told(step: &Step, names: &Names) -> Line {
    let about = |id| Message::new(id).with("project", names.in_a_sentence(&step.project)).with("votes", step.votes);
    let cost = money(step.cost);
    let sentence = match &step.verdict {
        Verdict::Funded { left } => about("tally-story-funded").with("cost", cost).with("left", money(*left)),
        Verdict::DoesNotFit { lacking } => about("tally-story-misfit")
            .with("cost", cost)
            .with("left", money(step.left))
            .with("lacking", money(*lacking)),
        Verdict::BelowMinimum { needed, lacking } => {
            about("tally-story-below-minimum").with("needed", *needed).with("lacking", *lacking)
        }
        Verdict::GroupAlreadyWon { winner, .. } => {
            about("tally-story-group").with("winner", names.in_a_sentence(winner))
        }
        Verdict::AfterStop => about("tally-story-after-stop"),
    };
    Line { sentence, is_funded: matches!(step.verdict, Verdict::Funded { .. }) }
}

fn close(shortfall: &Shortfall, names: &Names) -> Message {
    let about = |id| Message::new(id).with("project", names.in_a_sentence(&shortfall.project));
    match (shortfall.votes_lacking, shortfall.affordable_cost) {
        (Some(votes), Some(cost)) => about("tally-lacking-both").with("votes", votes).with("cost", money(cost)),
        (Some(votes), None) => about("tally-lacking-votes").with("votes", votes),
        (None, Some(cost)) => about("tally-lacking-cost").with("cost", money(cost)),
        (None, None) => about("tally-lacking-neither"),
    }
}

fn tied(tie: &Tie, names: &Names) -> Vec<Message> {
    let projects: Vec<String> = tie.projects.iter().map(|id| names.in_a_sentence(id)).collect();
    let order = Message::new(match tie.decided_by {
        DecidedBy::Cost => "tally-tie-cost",
        DecidedBy::Votes => "tally-tie-votes",
        DecidedBy::Lot => "tally-tie-lot",
    });
    let order = order.with("projects", projects.join(" → "));
    let weight = Message::new(if tie.decisive { "tally-tie-decisive" } else { "tally-tie-harmless" });
    vec![order, weight]
}
