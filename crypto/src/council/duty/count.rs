//! A trustee's part from the freezing to the decryption (§8.5, §9, §13.4).

use super::{Awaited, Comparison, DutyFault, Next, POSSESSION, Since, Work};
use crate::encoding::base64::Bytes;
use crate::entry::{Body, ClosingSignature};

fn wait(step: Awaited) -> Result<Next, DutyFault> {
    Ok(Next::WaitFor { step, trustees: vec![] })
}

impl Work<'_> {
    /// What is to be done once the vote is frozen.
    pub(super) fn count(&mut self) -> Result<Next, DutyFault> {
        let (definition, _) = self.situation.replay.definition()?;
        let (closes, minimum) = (definition.closes.0, definition.minimum_ballots.0);
        let Some(closing) = self.course.closing else { return self.before_closing(closes, definition.hash()) };
        if self.situation.replay.closing(self.situation.now)? != closing {
            return Err(DutyFault::OtherHistory);
        }
        self.memory.same_closing(&closing)?;
        if self.course.counted < minimum {
            return wait(Awaited::Void);
        }
        if self.course.standing { self.decrypt(closing) } else { self.sign_closing(closing) }
    }

    /// In the last days each trustee shows that the shares are still there, while there is time to look for a paper.
    fn before_closing(&mut self, closes: u64, definition: [u8; 32]) -> Result<Next, DutyFault> {
        let (replay, due) = (self.situation.replay, closes.saturating_sub(POSSESSION));
        // By the log's clock, so that a clock that is late there does not ask for it again and again.
        let before = replay.possession(self.trustee.index());
        let shown = before.is_some_and(|time| time >= due || replay.time() < due);
        if self.situation.now >= due && !shown && !self.course.ended {
            let seen = replay.last().map(|seen| seen.leaf.0).unwrap_or_default();
            let body = self.trustee.possession(self.ceremony, &definition, &seen, self.situation.fresh)?;
            return self.publish(vec![Body::Possession(body)]);
        }
        wait(if self.course.ended { Awaited::Closing } else { Awaited::Voting })
    }

    fn sign_closing(&mut self, closing: [u8; 32]) -> Result<Next, DutyFault> {
        let index = self.trustee.index();
        if self.course.signers.contains(&index) {
            let quorum = self.situation.replay.cycle().map_or(u32::MAX, |cycle| cycle.closing_quorum);
            if u32::try_from(self.course.signers.len()).is_ok_and(|count| count >= quorum) {
                return wait(Awaited::Standing);
            }
            return Ok(Next::WaitFor { step: Awaited::ClosingSignatures, trustees: self.others(&self.course.signers) });
        }
        let Some(sums) = self.situation.sums else { return Ok(Next::VerifyBallots) };
        self.situation.replay.verified(sums)?;
        let asked = Comparison::Closing(closing);
        if self.memory.since() == Since::Paper && !self.memory.knows(&closing) && !self.memory.agreed(&asked) {
            return Ok(Next::Confirm(asked));
        }
        self.memory.sign(&closing);
        let body = ClosingSignature { trustee: index, closing: Bytes(closing), signatures: vec![] };
        self.publish(vec![Body::ClosingSignature(body)])
    }

    fn decrypt(&mut self, closing: [u8; 32]) -> Result<Next, DutyFault> {
        let index = self.trustee.index();
        if self.course.answered.contains(&index) {
            let enough = self.course.answered.len() >= self.ceremony.threshold() as usize;
            let trustees = if enough { vec![] } else { self.others(&self.course.answered) };
            return Ok(Next::WaitFor { step: if enough { Awaited::Result } else { Awaited::Answers }, trustees });
        }
        let Some(sums) = self.situation.sums else { return Ok(Next::VerifyBallots) };
        let question = self.situation.replay.question(sums, self.situation.now)?;
        let asked = Comparison::Closing(closing);
        if !self.memory.knows(&closing) && !self.memory.agreed(&asked) {
            return Ok(Next::Confirm(asked));
        }
        let answer = self.trustee.decrypt(self.ceremony, &question, self.situation.fresh)?;
        self.memory.sign(&closing);
        self.publish(vec![Body::Decryption(answer.into())])
    }
}
