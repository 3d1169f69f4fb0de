//! What the count waits for, and from whom. It says nothing of how many voted.

use ortaq_crypto::replay::Replay;
use serde::Serialize;

use super::store;
use crate::audit::{Followers, Published};
use crate::clock::Moment;
use crate::cycles::{Cycle, Phase};
use crate::database::Connection;
use crate::errors::Failure;

/// What is awaited before the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Voting has not begun.
    Opening,
    /// Voting goes on.
    Voting,
    /// The registrar has not said that all paper votes are entered.
    Paper,
    /// The platform proposes the closing.
    Closing,
    /// Trustees sign the closing.
    Signatures,
    /// Witnesses see the closing.
    Witnesses,
    /// Trustees decrypt.
    Decryption,
    /// The platform publishes the result.
    Publishing,
    /// Nothing: the result is there.
    Nothing,
}

/// What is awaited, from whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Awaited {
    /// What.
    pub stage: Stage,
    /// The trustees who have not done their part, by name.
    pub people: Vec<String>,
    /// How many of these are needed; 0 where it is not people.
    pub needed: u32,
    /// When voting opens or ends, while that is awaited.
    pub until: Option<Moment>,
    /// Whether all paper votes are entered.
    pub is_paper_entered: bool,
}

/// What the count of a cycle waits for.
///
/// # Errors
/// When the database does not answer.
pub fn awaited(
    connection: &mut Connection,
    followers: &Followers,
    log: &Published,
    cycle: &Cycle,
) -> Result<Awaited, Failure> {
    let paper = store::is_paper_entered(connection, log.id)?;
    followers.ask(connection, log, |replay| of(replay, cycle, paper))
}

fn of(replay: &Replay, cycle: &Cycle, is_paper_entered: bool) -> Awaited {
    let course = replay.course().unwrap_or_default();
    let roster = cycle.roster.clone().unwrap_or_default();
    let trustees = roster.trustees();
    let without = |done: &[u32]| -> Vec<String> {
        let missing = (1_u32..).zip(&trustees).filter(|(index, _)| !done.contains(index)).map(|(_, member)| *member);
        let member = |number: u32| roster.members.iter().find(|member| member.number == number);
        missing.filter_map(member).map(|member| member.name.clone()).collect()
    };
    let (quorum, threshold) = replay.cycle().map_or((0, 0), |cycle| (cycle.closing_quorum, cycle.threshold));
    let count = |done: &[u32]| u32::try_from(done.len()).unwrap_or(u32::MAX);
    let (stage, people, needed) = if course.result {
        (Stage::Nothing, Vec::new(), 0)
    } else if course.standing && count(&course.answered) < threshold {
        (Stage::Decryption, without(&course.answered), threshold - count(&course.answered))
    } else if course.standing {
        (Stage::Publishing, Vec::new(), 0)
    } else if course.closing.is_some() && count(&course.signers) < quorum {
        (Stage::Signatures, without(&course.signers), quorum - count(&course.signers))
    } else if course.closing.is_some() {
        (Stage::Witnesses, Vec::new(), 0)
    } else if course.ended || cycle.phase >= Phase::Count {
        (if is_paper_entered { Stage::Closing } else { Stage::Paper }, Vec::new(), 0)
    } else if course.opened || cycle.phase == Phase::Voting {
        (Stage::Voting, Vec::new(), 0)
    } else {
        (Stage::Opening, Vec::new(), 0)
    };
    let until = match stage {
        Stage::Opening => cycle.schedule.start(Phase::Voting),
        Stage::Voting => cycle.schedule.end(Phase::Voting),
        _ => None,
    };
    Awaited { stage, people, needed, until, is_paper_entered }
}

impl Awaited {
    /// Examples: one of each.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let stages = [
            Stage::Opening,
            Stage::Voting,
            Stage::Paper,
            Stage::Closing,
            Stage::Signatures,
            Stage::Witnesses,
            Stage::Decryption,
            Stage::Publishing,
            Stage::Nothing,
        ];
        let sample = |stage| {
            let is_of_people = matches!(stage, Stage::Signatures | Stage::Decryption);
            Self {
                stage,
                people: if is_of_people {
                    vec!["Айгүл Серікова".to_owned(), "Болат Ахметов".to_owned()]
                } else {
                    Vec::new()
                },
                needed: u32::from(is_of_people),
                until: (stage <= Stage::Voting).then_some(Moment(1_803_873_900)),
                is_paper_entered: stage > Stage::Paper,
            }
        };
        stages.map(sample).to_vec()
    }
}
