//! Input that is no log: no panic, no memory that the input's size does not pay for.

use ortaq_crypto::bundle;
use ortaq_crypto::credential::Issuer;
use ortaq_crypto::entry::{Body, Entry, MAX_LINE, Role};
use ortaq_crypto::replay::{MAX_ENTRIES, Replay, Sums};
use proptest::prelude::*;

use super::kinds::{EVENTFUL, VOID};
use super::preparation::{next, roll_chunk, swear_until};
use super::scenes::Scene;
use super::verdict::{picture, refused};
use super::vote::{Vote, checkpoint, cycle, replay};
use ortaq_crypto::council::ceremony::Step;

const FORM: &str = "X....................";

/// A log whose last line is this instead.
fn ending_in(line: &[u8]) -> ortaq_crypto::replay::Report {
    let mut lines: Vec<&[u8]> = EVENTFUL.iter().take(20).map(String::as_bytes).collect();
    lines.push(line);
    replay(&checkpoint(&EVENTFUL[..20]), &lines)
}

#[test]
fn lines_that_are_no_json_fail_the_form() {
    let honest = EVENTFUL[20].as_bytes();
    let mut invalid_text = honest.to_vec();
    *invalid_text.last_mut().unwrap() = 0xff;
    let mark = [b"\xef\xbb\xbf", honest].concat();
    let ended = [honest, b"\n"].concat();
    let twice = [honest, honest].concat();
    let nul = [honest, b"\0"].concat();
    let lines: [&[u8]; 10] = [b"", b"\0", b"{", b"{}", b"[]", &invalid_text, &mark, &ended, &twice, &nul];
    for line in lines {
        let report = ending_in(line);
        assert_eq!(picture(&report), FORM, "{}", String::from_utf8_lossy(line));
    }
}

#[test]
fn deep_nesting_fails_the_form() {
    let deep = |start: &str, end: &str| {
        let (before, after) = EVENTFUL[20].split_once(r#""body":"#).unwrap();
        let half = (MAX_LINE - before.len() - 20) / (start.len() + end.len());
        assert!(after.ends_with('}'));
        format!(r#"{before}"body":{}{}}}"#, start.repeat(half), end.repeat(half))
    };
    for line in [deep("[", "]"), deep(r#"{"a":"#, "}"), deep("[", ""), "[".repeat(MAX_LINE), "{\"a\":".repeat(9000)] {
        assert_eq!(picture(&ending_in(line.as_bytes())), FORM);
    }
}

#[test]
fn the_longest_line_is_read_and_the_next_longer_one_is_not() {
    let mut first = cycle();
    let short = Vote::new(first.clone()).lines[0].len();
    first.previous = "p".repeat(MAX_LINE - short);
    let vote = Vote::new(first.clone());
    assert_eq!(vote.lines[0].len(), 65_535);
    assert!(vote.report().is_valid());
    first.previous.push('p');
    refused(&Vote::new(first).report(), FORM, "form-too-large");
}

#[test]
fn a_line_without_end_is_not_read() {
    refused(&ending_in(&vec![b' '; 50_000_000]), FORM, "form-too-large");
}

#[test]
fn declared_counts_make_no_room() {
    for chunks in [0, 2, u32::MAX] {
        let mut vote = Vote::until(Scene::Enrolled);
        let mut chunk = roll_chunk(Issuer::First);
        chunk.chunks = chunks;
        vote.act(Body::Roll(chunk), &[(Role::Issuer, 1)]);
        refused(&vote.report(), "++++..X..............", "roll-chunk");
    }
    for keys in [0, 1, 511, u32::MAX] {
        let mut vote = Vote::until(Scene::Rolled);
        let Body::CeremonyCommit(mut commit) = next(&vote, 1).remove(0) else { panic!() };
        commit.keys = keys;
        vote.act(Body::CeremonyCommit(commit), &[(Role::Trustee, 1)]);
        refused(&vote.report(), "++++...X.............", "ceremony-fault");
    }
    for (chunk, chunks) in [(0, 0), (0, 2), (0, u32::MAX), (u32::MAX, 1), (u32::MAX, u32::MAX)] {
        let mut vote = Vote::until(Scene::Rolled);
        swear_until(&mut vote, Step::Deal);
        let Body::CeremonyDeal(mut pieces) = next(&vote, 1).remove(0) else { panic!() };
        (pieces.chunk, pieces.chunks) = (chunk, chunks);
        vote.act(Body::CeremonyDeal(pieces), &[(Role::Trustee, 1)]);
        refused(&vote.report(), "++++...X.............", "ceremony-fault");
    }
}

#[test]
fn people_who_are_not_there_are_refused() {
    for index in [0, 4, 1000, u32::MAX] {
        let mut vote = Vote::until(Scene::Rolled);
        let Body::CeremonyCommit(mut commit) = next(&vote, 1).remove(0) else { panic!() };
        commit.trustee = index;
        vote.act(Body::CeremonyCommit(commit), &[(Role::Trustee, index)]);
        refused(&vote.report(), "++++.X...............", "signatures-unknown-key");
    }
}

#[test]
fn positions_and_sizes_without_bound_are_refused() {
    let honest = &EVENTFUL[20];
    for seq in [0, 19, 21, MAX_ENTRIES, (1 << 53) - 1] {
        let entry = Entry { seq, ..Entry::parse(honest.as_bytes()).unwrap() };
        refused(&ending_in(entry.to_line().as_bytes()), "+X...................", "chain-position");
    }
}

#[test]
fn a_replay_that_broke_stays_broken() {
    let mut replay = Replay::new(0);
    assert!(!replay.entry(b"nothing"));
    assert!(!replay.entry(EVENTFUL[0].as_bytes()));
    assert_eq!((replay.entries(), replay.ballots().is_none()), (0, true));
    refused(&replay.finish("", &Sums::default()), FORM, "form-unreadable");
}

fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let line = (0..EVENTFUL.len()).prop_map(|place| EVENTFUL[place].as_bytes().to_vec());
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4u8), 1..4);
    (line, changes).prop_map(|(mut line, changes)| {
        for (place, byte, how) in changes {
            if line.is_empty() {
                break;
            }
            let place = place.index(line.len());
            match how {
                0 => line[place] = byte,
                1 => line.insert(place, byte),
                2 => drop(line.remove(place)),
                _ => line.truncate(place + 1),
            }
        }
        line
    })
}

proptest! {
    #[test]
    fn whatever_is_read_is_the_only_text_for_what_it_says(line in mutated()) {
        if let Ok(entry) = Entry::parse(&line) {
            prop_assert_eq!(entry.to_line().into_bytes(), line);
        }
    }

    #[test]
    fn arbitrary_lines_are_refused(lines in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..200), 0..9)) {
        let report = replay("", &lines);
        prop_assert!(!report.is_valid());
    }

    #[test]
    fn arbitrary_checkpoints_are_refused(text in "\\PC*", tail in ".{0,80}") {
        let lines = &VOID[..2];
        prop_assert!(!replay(&text, lines).is_valid());
        let honest = checkpoint(lines);
        for other in [format!("{honest}{text}"), format!("{tail}{honest}"), honest.replacen('\n', &tail, 1)] {
            let same = other == honest;
            prop_assert_eq!(replay(&other, lines).is_valid(), same, "{}", other);
        }
    }

    #[test]
    fn arbitrary_first_lines_are_no_bundle(text in "\\PC*") {
        prop_assert!(bundle::Header::parse(text.as_bytes()).is_err());
    }
}
