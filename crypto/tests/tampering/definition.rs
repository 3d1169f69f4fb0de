//! A corrupt council that signs whatever it likes: what it cannot freeze.

use std::collections::BTreeSet;

use ortaq_crypto::definition::Definition;
use ortaq_crypto::entry::{Body, Entry, Frozen};
use ortaq_crypto::style::BallotStyle;

use super::json::fields;
use super::people::quorum;
use super::preparation::definition;
use super::scenes::Scene;
use super::verdict::refused;
use super::vote::{Vote, checkpoint, replay};

/// What the council decides, within bounds; the voters see it in the booth and the fingerprint on the letter.
const CHOSEN: [&str; 13] = [
    "options.0.id",
    "options.0.cost",
    "options.0.category",
    "options.0.village",
    "options",
    "budget",
    "rule.after_misfit",
    "rule.reserve_list",
    "opens",
    "closes",
    "minimum_ballots",
    "booth",
    "texts",
];

/// The log of a sworn council with a definition that a quorum signs.
fn frozen(vote: &Vote, definition: Definition) -> Vec<String> {
    let mut body = Body::Definition(Box::new(Frozen { definition, signatures: vec![] }));
    let seen = vote.seen();
    let signatures = quorum().into_iter().map(|signer| vote.signature(&body, signer, 100, seen)).collect();
    *body.signatures_mut().unwrap() = signatures;
    let line = Entry { seq: vote.seq(), prev: seen.leaf.0, time: vote.time + 60, body }.to_line();
    vote.lines.iter().cloned().chain([line]).collect()
}

#[test]
fn the_council_freezes_only_what_it_may_choose() {
    let vote = Vote::until(Scene::Sworn);
    let honest = serde_json::to_string(&definition(&vote)).unwrap();
    let mut chosen = BTreeSet::new();
    for field in fields(&honest) {
        for other in field.otherwise(&honest) {
            let Ok(definition) = serde_json::from_str::<Definition>(&other) else { continue };
            let lines = frozen(&vote, definition);
            let report = replay(&checkpoint(&lines), &lines);
            match report.failure() {
                None => drop(chosen.insert(field.path.clone())),
                Some((check, _)) => assert_eq!(check.number(), 9, "{}", field.path),
            }
        }
    }
    let unexpected: Vec<_> = chosen.iter().filter(|path| !CHOSEN.contains(&path.as_str())).collect();
    assert!(unexpected.is_empty(), "{unexpected:#?}");
    let refused: Vec<_> = CHOSEN.iter().filter(|path| !chosen.contains(**path)).collect();
    assert!(refused.is_empty(), "{refused:?}");
}

#[test]
fn check_9_styles_that_would_need_more_than_a_line_or_a_machine_are_refused_at_once() {
    let most = u32::MAX;
    let styles = [
        BallotStyle::Approval { min: 0, max: most },
        BallotStyle::Approval { min: most, max: 1 },
        BallotStyle::Points { min: 0, max: most, each: most },
        BallotStyle::Points { min: 1, max: 3, each: 0 },
        BallotStyle::Ranking { scores: (1..9000).rev().collect() },
        BallotStyle::Ranking { scores: vec![most, 1] },
        BallotStyle::Ranking { scores: vec![] },
        BallotStyle::Knapsack {},
    ];
    let vote = Vote::until(Scene::Sworn);
    for style in styles {
        let mut body = definition(&vote);
        body.options[2].cost.0 = (1 << 53) - 1;
        body.style = style;
        let lines = frozen(&vote, body);
        refused(&replay(&checkpoint(&lines), &lines), "++++....X............", "definition-limits");
    }
}

#[test]
fn check_9_options_that_cannot_be() {
    let vote = Vote::until(Scene::Sworn);
    let mut none = definition(&vote);
    none.options.clear();
    let mut twice = definition(&vote);
    twice.options[1].id = twice.options[0].id.clone();
    let mut many = definition(&vote);
    many.options = (0..600)
        .map(|place| {
            let mut option = many.options[0].clone();
            option.id = super::vote::id(&format!("Q{place}"));
            option.village = Default::default();
            option
        })
        .collect();
    let mut backwards = definition(&vote);
    backwards.closes = backwards.opens;
    let mut poor = definition(&vote);
    poor.budget.0 = 0;
    for body in [none, twice, many, backwards, poor] {
        let lines = frozen(&vote, body);
        refused(&replay(&checkpoint(&lines), &lines), "++++....X............", "definition-limits");
    }
}
