//! The demo's count: trustees sign the closing and decrypt, the council concludes.

use ortaq_crypto::entry::{Natural, Sample, Verdict};
use ortaq_crypto::replay::Sums;

use super::{Hands, preparation};
use crate::council::{self, Concluded};
use crate::count;
use crate::cycles::By;
use crate::errors::Failure;

/// From the end of voting to the result.
pub(super) fn count(hands: &Hands) -> Result<(), Failure> {
    begin(hands)?;
    others(hands, None)
}

/// Says that no paper votes are to come, so that the closing is proposed.
pub(super) fn begin(hands: &Hands) -> Result<(), Failure> {
    let cycle = hands.cycle.id;
    hands.state.database.write_blocking(move |tx| count::paper_is_entered(tx, cycle, By::Platform))?;
    super::settle(&hands.state, cycle)
}

/// All trustees but one, a council member whose place a visitor takes, do their part as far as it goes.
pub(super) fn others(hands: &Hands, visitor: Option<u32>) -> Result<(), Failure> {
    // Ballots do not change after the closing, so that they are verified once.
    let sums = sums(hands)?;
    loop {
        let mut moved = false;
        for trustee in hands.trustees().into_iter().filter(|trustee| Some(*trustee) != visitor) {
            moved |= hands.trustee(trustee, sums.as_ref())?;
            super::settle(&hands.state, hands.cycle.id)?;
        }
        if !moved {
            return Ok(());
        }
    }
}

/// The sums of all ballots, once there is a closing.
fn sums(hands: &Hands) -> Result<Option<Sums>, Failure> {
    if !hands.ask(|replay, _| replay.course().is_ok_and(|course| course.closing.is_some() && !course.result))? {
        return Ok(None);
    }
    let log = hands.ask(|_, log| log.clone())?;
    count::sums(&hands.state.database, &log).map(|(_, sums)| Some(sums))
}

/// The secretary prepares a conclusion that confirms the result, unless one waits or stands, and all members sign it.
pub(super) fn conclude(hands: &Hands) -> Result<(), Failure> {
    let (log, followers) = (hands.log, hands.state.followers.clone());
    hands.state.database.write_blocking(move |tx| {
        let concluded = followers.ahead(tx, log, |replay| replay.verdict().is_some())?;
        if concluded || council::proposed(tx, log)?.iter().any(|act| act.kind == "conclusion") {
            return Ok(());
        }
        let sample = Sample { asked: Natural(59), answered: Natural(41), disputed: Natural(0) };
        let text = "Кеңес дауыс берудің қорытындысын растайды.".to_owned();
        let confirmed = Concluded { verdict: Verdict::Confirmed, text, sample, dissent: Vec::new() };
        council::propose_conclusion(tx, &followers, log, &confirmed).map(drop)
    })?;
    preparation::sign_all(hands, "conclusion", &hands.members())
}
