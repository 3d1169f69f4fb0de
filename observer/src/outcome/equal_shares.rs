//! The story of Equal Shares: the share of each voter, who paid what for which project, what its
//! supporters could not pay, and what was done with the money that was left.

use ortaq_rules::equal_shares::{EqualSharesOutcome, EqualSharesSettings, Kept, Purchase, Removal, ScanSummary, Stop};

use super::greedy;
use super::page::Page;
use crate::texts::Value;

/// The story.
pub(super) fn section(outcome: &EqualSharesOutcome, settings: &EqualSharesSettings, page: &Page<'_>) -> String {
    let mut story = endowment(&outcome.scan, settings, page);
    let rounds = outcome.rounds.iter().enumerate();
    story.extend(rounds.map(|(place, round)| format!("{:>2}. {}", place + 1, bought(round, page))));
    story.extend(end(&outcome.scan, page));
    let removed: Vec<String> = outcome.removals.iter().map(|told| removal(told, page)).collect();
    let completion = outcome.completion.as_ref();
    let completion = completion.map(|greedy| greedy::steps(greedy, page)).unwrap_or_default();
    let parts = [
        page.titled("story-title", &story),
        page.titled("shares-removed-title", &removed),
        page.titled("shares-completion-title", &completion),
        page.titled("versus-title", &comparison(outcome, page)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn endowment(scan: &ScanSummary, settings: &EqualSharesSettings, page: &Page<'_>) -> Vec<String> {
    let endowment = ("endowment", page.exact_price(&scan.endowment).into());
    if scan.steps == 0 {
        return vec![page.texts.with("shares-endowment", &[endowment])];
    }
    let step = page.price(settings.step.saturating_mul(page.currency_unit()));
    let values = [("steps", scan.steps.into()), ("step", step.into()), endowment];
    vec![page.texts.with("shares-raised", &values)]
}

/// Why the share was not raised further.
fn end(scan: &ScanSummary, page: &Page<'_>) -> Option<String> {
    match (scan.stop, &scan.next) {
        (Stop::Exhaustive, _) => Some(page.texts.get("shares-exhaustive")),
        (Stop::AllFunded, _) => Some(page.texts.get("shares-all-funded")),
        (Stop::Overspent, Some(next)) => {
            let values = [
                ("cost", page.exact_price(&next.total_cost).into()),
                ("over", page.exact_price(&next.overspent).into()),
            ];
            Some(page.texts.with("shares-overspent", &values))
        }
        (Stop::Overspent | Stop::NotRaised, _) => None,
    }
}

fn bought(round: &Purchase, page: &Page<'_>) -> String {
    let texts = page.texts;
    let values = [
        ("project", page.project(&round.project).into()),
        ("cost", page.price(round.cost).into()),
        ("supporters", round.supporters.into()),
        ("full", round.paid_in_full.into()),
        ("price", page.exact_price(&round.price).into()),
    ];
    let id = if page.has_points() { "shares-bought-points" } else { "shares-bought" };
    let mut line = vec![texts.with(id, &values)];
    if round.paid_the_rest > 0 {
        let rest = page.exact_price(&round.rest).into();
        let values = [("voters", round.paid_the_rest.into()), ("rest", rest)];
        line.push(texts.with("shares-rest", &values));
    }
    if round.paid_nothing > 0 {
        line.push(texts.with("shares-nothing", &[("voters", round.paid_nothing.into())]));
    }
    line.push(texts.with("shares-left", &[("left", page.exact_price(&round.left).into())]));
    line.extend(round.tie.as_ref().map(|tie| greedy::order(&tie.projects, tie.decided_by, page)));
    line.join(" ")
}

fn removal(removal: &Removal, page: &Page<'_>) -> String {
    let values: [(&str, Value); 6] = [
        ("project", page.project(&removal.project).into()),
        ("cost", page.price(removal.cost).into()),
        ("rounds", removal.after_round.into()),
        ("supporters", removal.supporters.into()),
        ("money", page.exact_price(&removal.money).into()),
        ("lacking", page.exact_price(&removal.lacking).into()),
    ];
    let line = page.texts.with("shares-removed", &values);
    let affordable = page.exact_price(&removal.affordable_cost);
    match removal.affordable_cost.approximate > 0.0 {
        true => {
            let affordable = page.texts.with("shares-affordable", &[("cost", affordable.into())]);
            format!("{line} {affordable}")
        }
        false => line,
    }
}

fn comparison(outcome: &EqualSharesOutcome, page: &Page<'_>) -> Vec<String> {
    let Some(comparison) = &outcome.comparison else {
        return Vec::new();
    };
    let id = match outcome.kept {
        Kept::EqualShares => "versus-kept",
        Kept::Greedy => "versus-greedy",
    };
    let values = [
        ("shares", comparison.prefer_equal_shares.into()),
        ("votes", comparison.prefer_greedy.into()),
        ("same", comparison.indifferent.into()),
    ];
    vec![page.texts.with(id, &values)]
}
