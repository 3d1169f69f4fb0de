//! A log with one line changed, and the chain mended behind it, is replayed to a report: never a
//! panic, and never a valid one.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ortaq_crypto::encoding::base64;
use ortaq_crypto::entry::{Entry, leaf_hash};
use ortaq_crypto::rehearsal::Rehearsed;
use ortaq_crypto::replay::{Replay, Report, Sums, is_ballot};
use ortaq_fuzz::edit::{self, Instructions};
use ortaq_fuzz::vote::rehearsed;

static VOTE: LazyLock<(Rehearsed, Vec<String>)> = LazyLock::new(rehearsed);

fuzz_target!(|input: &[u8]| {
    let (vote, valid) = &*VOTE;
    let mut lines: Vec<Vec<u8>> = valid.iter().map(|line| line.clone().into_bytes()).collect();
    let mut instructions = Instructions(input);
    let place = instructions.below(lines.len());
    change(&mut instructions, &mut lines, place);
    chain(&mut lines, place);
    let unchanged = lines.iter().eq(valid.iter().map(String::as_bytes));
    assert_eq!(replay(&vote.header.checkpoint, &lines).is_valid(), unchanged);
});

/// Changes one line: takes it out, doubles it, gives it the words of another, changes a string or
/// number of its JSON, or bytes of it.
fn change(instructions: &mut Instructions<'_>, lines: &mut Vec<Vec<u8>>, place: usize) {
    match instructions.byte() % 8 {
        0 => drop(lines.remove(place)),
        1 => lines.insert(place, lines[place].clone()),
        2 => lines[place] = lines[instructions.below(lines.len())].clone(),
        3 => edit::bytes(instructions, &mut lines[place]),
        _ => token(instructions, &mut lines[place]),
    }
}

/// Changes one token of a line so that it stays JSON: a bit of what is base64, a digit of a number,
/// or a character of another string.
fn token(instructions: &mut Instructions<'_>, line: &mut Vec<u8>) {
    let text = String::from_utf8_lossy(line).into_owned();
    let pieces: Vec<&str> = text.split_inclusive(['"', ':', ',', '[', ']', '{', '}']).collect();
    let chosen = instructions.below(pieces.len());
    let (word, end) = pieces[chosen].split_at(pieces[chosen].len().saturating_sub(1));
    let changed = match base64::decode(word).filter(|bytes| !bytes.is_empty()) {
        Some(mut bytes) => {
            let place = instructions.below(bytes.len());
            bytes[place] ^= 1 << (instructions.byte() % 8);
            base64::encode(&bytes)
        }
        None => match word.parse::<u64>() {
            Ok(number) => number.wrapping_add_signed(i64::from(instructions.byte().cast_signed())).to_string(),
            Err(_) => {
                let mut bytes = word.as_bytes().to_vec();
                edit::bytes(instructions, &mut bytes);
                String::from_utf8_lossy(&bytes).into_owned()
            }
        },
    };
    let before: String = pieces[..chosen].concat();
    let after: String = pieces[chosen + 1..].concat();
    *line = [before.as_str(), &changed, end, &after].concat().into_bytes();
}

/// Mends positions and hashes from `start` on, as a server would that wants to deceive.
fn chain(lines: &mut [Vec<u8>], start: usize) {
    for place in start..lines.len() {
        let prev = place.checked_sub(1).map(|before| leaf_hash(&lines[before])).unwrap_or_default();
        if let Ok(mut entry) = Entry::parse(&lines[place]) {
            (entry.seq, entry.prev) = (place as u64, prev);
            lines[place] = entry.to_line().into_bytes();
        }
    }
}

/// Replays lines as an observer does.
fn replay(checkpoint: &str, lines: &[Vec<u8>]) -> Report {
    let mut replay = Replay::new(lines.len());
    let read = lines.iter().take_while(|line| replay.entry(line)).count();
    let mut sums = Sums::default();
    if let Some(second) = replay.ballots() {
        let ballots = (0..).zip(&lines[..read]).filter(|(_, line)| is_ballot(line));
        sums.merge(second.verify(ballots.map(|(seq, line)| (seq, line.as_slice())), &[9; 32]));
    }
    replay.finish(checkpoint, &sums)
}
