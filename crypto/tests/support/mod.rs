//! Small votes, and their replay.

use ortaq_crypto::entry::Verdict;
use ortaq_crypto::rehearsal::{Plan, RehearsalOption, Rehearsed, rehearse};
use ortaq_crypto::replay::{Replay, Report, Sums, is_ballot};
use ortaq_crypto::style::BallotStyle;
use ortaq_rules::TieRule;
use ortaq_rules::greedy::{GreedySettings, RankBy};

/// A vote on four projects with these choices.
pub fn plan(style: BallotStyle, choices: Vec<Vec<u32>>) -> Plan {
    let option = |(place, (id, cost)): (usize, (&str, u64))| RehearsalOption {
        id: id.to_owned(),
        cost,
        category: if place.is_multiple_of(2) { "water" } else { "roads" }.to_owned(),
        village: "Бесқұдық".to_owned(),
    };
    let options = [("P1", 300), ("P2", 500), ("P3", 200), ("P4", 900)];
    Plan {
        origin: "rehearsal.example/besqudyq/2027".to_owned(),
        options: options.into_iter().enumerate().map(option).collect(),
        budget: 1000,
        style,
        rule: GreedySettings { reserve_list: 2, ..GreedySettings::plain(RankBy::Votes, TieRule::Lot) },
        choices,
        trustees: 3,
        threshold: 2,
        closing_quorum: None,
        verdict: Verdict::Confirmed,
        issuers: 2,
        minimum_ballots: 3,
        start: 1_800_000_000,
        seed: [7; 32],
    }
}

/// Twelve voters who approve up to two projects.
pub fn approval() -> Plan {
    let choice = |voter: u32| {
        vec![
            u32::from(voter.is_multiple_of(2)),
            u32::from(voter.is_multiple_of(3)),
            0,
            u32::from(voter % 5 == 4 && voter % 2 == 1),
        ]
    };
    plan(BallotStyle::Approval { min: 0, max: 2 }, (0..12).map(choice).collect())
}

/// The lines of a rehearsed vote.
pub fn run(plan: &Plan) -> (Rehearsed, Vec<String>) {
    let mut lines = Vec::new();
    let rehearsed = rehearse(plan, 2, &mut |line| lines.push(line.to_owned()), &|_, _| {}).unwrap();
    (rehearsed, lines)
}

/// Replays lines as an observer does.
pub fn replay<L: AsRef<[u8]>>(checkpoint: &str, lines: &[L]) -> Report {
    let mut replay = Replay::new(lines.len());
    let mut ballots = Vec::new();
    for (seq, line) in (0..).zip(lines) {
        let line = line.as_ref();
        if !replay.entry(line) {
            break;
        }
        if is_ballot(line) {
            ballots.push((seq, line));
        }
    }
    let mut sums = Sums::default();
    if let Some(second) = replay.ballots() {
        for batch in ballots.chunks(5) {
            sums.merge(second.verify(batch.iter().copied(), &[9; 32]));
        }
    }
    replay.finish(checkpoint, &sums)
}
