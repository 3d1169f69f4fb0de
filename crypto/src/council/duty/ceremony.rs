//! A trustee's steps until the keys are made (§8).

use super::{Awaited, Comparison, DutyFault, Next, Work};
use crate::council::TrusteeFault;
use crate::council::ceremony::Step;
use crate::entry::{Body, Pieces};
use crate::group;

impl Work<'_> {
    /// The ceremony's next entry of this trustee.
    pub(super) fn ceremony(&mut self) -> Result<Next, DutyFault> {
        let (step, awaited) = self.ceremony.awaited();
        match step {
            Step::Done => return Ok(Next::WaitFor { step: Awaited::Freezing, trustees: vec![] }),
            Step::Restart => return Ok(Next::WaitFor { step: Awaited::Ceremony(step), trustees: vec![] }),
            _ if !awaited.contains(&self.trustee.index()) => {
                return Ok(Next::WaitFor { step: Awaited::Ceremony(step), trustees: awaited });
            }
            _ => {}
        }
        let roster = Comparison::Roster(self.trustee.roster(self.ceremony.threshold()));
        if !self.memory.agreed(&roster) {
            return Ok(Next::Confirm(roster));
        }
        let (ceremony, fresh) = (self.ceremony, self.situation.fresh);
        let (dealt, shared) = ceremony.pieces(self.trustee.index());
        let bodies = match step {
            Step::Commit => {
                let keys = ceremony.key_count().unwrap_or(self.situation.keys);
                vec![Body::CeremonyCommit(self.trustee.commit(ceremony, keys, fresh)?)]
            }
            Step::Deal => rest(self.trustee.deal(ceremony)?, dealt, Body::CeremonyDeal),
            Step::Shares => rest(self.trustee.shares(ceremony)?, shared, Body::CeremonyShares),
            Step::Confirm => vec![self.confirm_or_complain()?],
            Step::Rehearse => vec![Body::CeremonyRehearsal(self.trustee.rehearse(ceremony, fresh)?)],
            Step::Restart | Step::Done => vec![],
        };
        self.publish(bodies)
    }

    /// Signs the transcript, or shows who sent a false share: in one attempt one of them, to one of them.
    fn confirm_or_complain(&mut self) -> Result<Body, DutyFault> {
        let (ceremony, attempt) = (self.ceremony, self.ceremony.attempt());
        match self.trustee.confirm(ceremony) {
            Ok(confirm) => {
                self.memory.confirm(attempt, &confirm.transcript.0)?;
                Ok(Body::CeremonyConfirm(confirm))
            }
            Err(TrusteeFault::FalseShares { dealer, .. }) => {
                let key = ceremony.one_time_key(dealer).ok_or(TrusteeFault::NoShares { dealer })?;
                self.memory.complain(attempt, &group::encode(&key))?;
                let complaint = self.trustee.complain(ceremony, dealer, self.situation.fresh)?;
                Ok(Body::CeremonyComplaint(complaint))
            }
            Err(fault) => Err(fault.into()),
        }
    }
}

/// The pieces that the log does not have yet.
fn rest(pieces: Vec<Pieces>, there: usize, body: fn(Pieces) -> Body) -> Vec<Body> {
    pieces.into_iter().skip(there).map(body).collect()
}
