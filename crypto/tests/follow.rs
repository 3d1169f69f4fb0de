//! A log that is followed while it is written takes what a replay takes, and what it refuses leaves no trace.
#![cfg(test)]

use ortaq_crypto::bundle::Header;
use ortaq_crypto::replay::{Replay, Sums, is_ballot};

const EXAMPLE: &str = include_str!("../../docs/examples/election.jsonl");

fn lines() -> Vec<&'static str> {
    EXAMPLE.lines().skip(1).collect()
}

/// A replay that took these lines.
fn following(lines: &[&str]) -> Replay {
    let mut replay = Replay::new(0);
    for line in lines {
        replay.consider(line.as_bytes()).unwrap();
    }
    replay
}

/// The line with one character of its last base64 text changed: of its signature or proof, where it has one.
fn tampered(line: &str) -> String {
    let at = line.rfind("==\"").or_else(|| line.rfind("=\"")).unwrap_or(line.len() / 2) - 5;
    let other = if &line[at..=at] == "A" { "B" } else { "A" };
    format!("{}{other}{}", &line[..at], &line[at + 1..])
}

#[test]
fn what_is_refused_leaves_no_trace() {
    let lines = lines();
    let mut replay = Replay::new(0);
    let mut refused = 0;
    for (place, line) in lines.iter().enumerate() {
        let before = place.checked_sub(1).map(|before| lines[before].to_owned());
        let later = lines.get(place + 1).map(|later| (*later).to_owned());
        for wrong in before.into_iter().chain(later) {
            assert!(replay.consider(wrong.as_bytes()).is_err(), "{wrong}");
            refused += 1;
        }
        assert!(replay.failure().is_none(), "lines out of turn do no harm");
        replay.consider(line.as_bytes()).unwrap();
    }
    assert!(refused > 100);
    let header = Header::parse(EXAMPLE.lines().next().unwrap().as_bytes()).unwrap();
    let ballots = lines.iter().enumerate().filter(|(_, line)| is_ballot(line.as_bytes()));
    let ballots = ballots.map(|(place, line)| (u64::try_from(place).unwrap(), line.as_bytes()));
    let mut sums = Sums::default();
    sums.merge(replay.ballots().unwrap().verify(ballots, &[7; 32]));
    assert!(replay.finish(&header.checkpoint, &sums).is_valid());
}

#[test]
fn who_follows_says_of_a_credential_what_the_log_says() {
    let lines = lines();
    let ballot = lines.iter().position(|line| is_ballot(line.as_bytes())).unwrap();
    let before = following(&lines[..ballot]);
    let after = following(&lines[..=ballot]);
    let body = lines[ballot].split("\"ballot\":\"").nth(1).unwrap().split('"').next().unwrap();
    let body = ortaq_crypto::encoding::base64::decode(body).unwrap();
    let header = ortaq_crypto::ballot::Header::read(&body).unwrap();
    let (before, after) =
        (before.credential(&header.credential).unwrap(), after.credential(&header.credential).unwrap());
    assert!(before.active && after.active);
    assert_eq!(after.ballots, before.ballots + 1);
    assert_eq!(after.last, ortaq_crypto::ballot::Tracker::of(&ortaq_crypto::ballot::ballot_hash(&body)));
    assert_eq!(following(&lines).credential(&[9; 32]), None);
}

#[test]
fn an_entry_that_a_role_signed_wrongly_is_refused_and_the_right_one_taken() {
    let lines = lines();
    let signed = lines.iter().position(|line| line.contains("\"type\":\"ceremony-commit\"")).unwrap();
    let mut replay = following(&lines[..signed]);
    let failure = replay.consider(tampered(lines[signed]).as_bytes()).unwrap_err();
    assert_eq!(failure.check.number(), 6, "{failure:?}");
    replay.consider(lines[signed].as_bytes()).unwrap();
}
