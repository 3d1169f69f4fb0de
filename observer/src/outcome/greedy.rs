//! The story of a count by votes: each project's turn, the ties, and how close the others came.

use ortaq_rules::DecidedBy;
use ortaq_rules::greedy::{GreedyOutcome, Shortfall, Step, Tie, Verdict};

use super::page::Page;
use crate::texts::Value;

/// The story.
pub(super) fn section(outcome: &GreedyOutcome, lacking: &[Shortfall], page: &Page<'_>) -> String {
    let ties: Vec<String> = outcome.ties.iter().map(|told| tie(told, page)).collect();
    let lacking: Vec<String> = lacking.iter().map(|told| shortfall(told, page)).collect();
    let parts = [
        page.titled("story-title", &steps(outcome, page)),
        page.titled("tie-title", &ties),
        page.titled("lacking-title", &lacking),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// A numbered line for each project's turn.
pub(super) fn steps(outcome: &GreedyOutcome, page: &Page<'_>) -> Vec<String> {
    let turns = outcome.steps.iter().enumerate();
    turns.map(|(place, told)| format!("{:>2}. {}", place + 1, step(told, page))).collect()
}

fn step(step: &Step, page: &Page<'_>) -> String {
    let mut values: Vec<(&str, Value)> = vec![
        ("project", page.project(&step.project).into()),
        ("votes", page.votes_value(step.votes)),
        ("cost", page.price(step.cost).into()),
    ];
    let id = match &step.verdict {
        Verdict::Funded { left } => {
            values.push(("left", page.price(*left).into()));
            "story-funded"
        }
        Verdict::DoesNotFit { lacking } => {
            values.push(("left", page.price(step.left).into()));
            values.push(("lacking", page.price(*lacking).into()));
            "story-misfit"
        }
        Verdict::BelowMinimum { needed, lacking } => {
            values.push(("needed", page.votes_value(*needed)));
            values.push(("lacking", page.votes_value(*lacking)));
            "story-below-minimum"
        }
        Verdict::GroupAlreadyWon { winner, .. } => {
            values.push(("winner", page.project(winner).into()));
            "story-group"
        }
        Verdict::AfterStop => "story-after-stop",
    };
    page.texts.with(id, &values)
}

fn tie(tie: &Tie, page: &Page<'_>) -> String {
    let line = order(&tie.projects, tie.decided_by, page);
    match tie.decisive {
        true => format!("{line} {}", page.texts.get("tie-decisive")),
        false => line,
    }
}

/// Which projects were of equal rank, and what put them in order.
pub(super) fn order(projects: &[String], decided_by: DecidedBy, page: &Page<'_>) -> String {
    let id = match decided_by {
        DecidedBy::Cost => "tie-cost",
        DecidedBy::Votes => "tie-votes",
        DecidedBy::Lot => "tie-lot",
    };
    page.texts.with(id, &[("projects", projects.join(", ").into())])
}

fn shortfall(shortfall: &Shortfall, page: &Page<'_>) -> String {
    let mut values = vec![("project", page.project(&shortfall.project).into())];
    values.extend(shortfall.votes_lacking.map(|votes| ("votes", page.votes_value(votes))));
    values.extend(shortfall.affordable_cost.map(|cost| ("cost", page.price(cost).into())));
    let id = match (shortfall.votes_lacking, shortfall.affordable_cost) {
        (Some(_), Some(_)) => "lacking-both",
        (Some(_), None) => "lacking-votes",
        (None, Some(_)) => "lacking-cost",
        (None, None) => "lacking-neither",
    };
    page.texts.with(id, &values)
}
