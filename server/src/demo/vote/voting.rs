//! The demo's voters: as many and as in `docs` of the district, over the days of the vote.

use ortaq_crypto::ballot::{Header, Opening, Tracker, ballot_hash, make};
use ortaq_crypto::credential::key::{BallotName, Intent};

use super::{Hands, preparation, vault};
use crate::casting::{self, Sent};
use crate::errors::Failure;

/// How many people vote, and over how many days.
const BALLOTS: u32 = 608;
const DAYS: u32 = 13;
/// The votes of the projects, by their numbers.
const VOTES: [u32; 13] = [251, 214, 247, 133, 121, 61, 176, 133, 98, 72, 118, 44, 91];

/// Who votes on this day of the vote, counted from 0.
pub(super) fn day(hands: &Hands, day: i64) -> Result<(), Failure> {
    let Some(day) = u32::try_from(day).ok().filter(|day| *day < DAYS) else { return Ok(()) };
    super::settle(&hands.state, hands.cycle.id)?;
    // In the last days the trustees show that they still have their shares.
    for trustee in hands.trustees() {
        hands.trustee(trustee, None)?;
    }
    let share = |day: u32| BALLOTS * day / DAYS;
    let lines = preparation::lines(hands)?;
    let mut ballots = Vec::new();
    for voter in share(day)..share(day + 1) {
        ballots.extend(ballot(hands, voter, lines)?);
    }
    let (log, followers) = (hands.log, hands.state.followers.clone());
    hands.state.database.write_blocking(move |tx| {
        for sent in ballots {
            casting::cast(tx, &followers, log, sent)?;
        }
        Ok(())
    })
}

/// The ballot of a voter, unless they have voted.
fn ballot(hands: &Hands, voter: u32, lines: u32) -> Result<Option<Sent>, Failure> {
    // Voters are strewn over the roll, so that no village votes first; those with letters leave voting to visitors.
    let line = voter.wrapping_mul(STRIDE) % lines.saturating_sub(vault::LETTERS).max(1);
    let secret = hands.vault.credential(hands.election, hands.cycle.settings.council.issuers, line, lines)?;
    let credential = secret.public();
    let made = hands.ask(|replay, _| {
        let poll = replay.poll()?;
        let (_, frozen) = replay.definition().ok()?;
        if replay.credential(&credential).is_none_or(|known| known.ballots > 0) {
            return None;
        }
        let header = Header {
            election: poll.election,
            definition: poll.definition,
            credential,
            prev: Tracker::NONE,
            seen: frozen,
            seen_leaf: replay.leaf(frozen)?,
        };
        let options = poll.system.options();
        let opening = Opening { seed: hands.vault.fresh("ballot", u64::from(voter)), choice: choice(voter, options) };
        Some((make(poll, &header, &opening), poll.definition))
    })?;
    let Some((body, definition)) = made else { return Ok(None) };
    let ballot = body.map_err(|error| Failure::internal(format!("{error:?}")))?;
    let name = BallotName { election: &hands.election, definition: &definition, hash: &ballot_hash(&ballot) };
    let signature = secret.sign(Intent::Cast, name);
    Ok(Some(Sent { ballot, credential, signature }))
}

/// Coprime to every number of lines that is not its multiple.
const STRIDE: u32 = 787;

/// What a voter chooses: the votes of all projects, dealt out one after the other, so that nobody has more than three.
fn choice(voter: u32, options: usize) -> Vec<u32> {
    let mut first = 0;
    let mut choice = Vec::with_capacity(options);
    for votes in VOTES.into_iter().chain(std::iter::repeat(0)).take(options) {
        let place = (voter + BALLOTS - first % BALLOTS) % BALLOTS;
        choice.push(u32::from(place < votes));
        first += votes;
    }
    choice
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_projects_have_the_votes_of_the_district_and_nobody_chooses_more_than_three() {
        let mut totals = [0; 13];
        for voter in 0..BALLOTS {
            let choice = choice(voter, 13);
            assert!(choice.iter().sum::<u32>() <= 3);
            totals.iter_mut().zip(&choice).for_each(|(total, one)| *total += one);
        }
        assert_eq!(totals, VOTES);
    }
}
