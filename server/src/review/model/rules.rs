//! Who may judge what: roles, and the rules that keep anybody from judging alone or in their own matter.

use std::collections::BTreeSet;

use super::Act;
use crate::accounts::Role;
use crate::cycles::Phase;
use crate::errors::Message;
use crate::proposals::State;

/// How somebody stands to a proposal, as the database has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Who.
    pub account: i64,
    /// The roles held in the rural district now.
    pub roles: BTreeSet<Role>,
    /// Where the proposal stands.
    pub state: State,
    /// Where its cycle stands.
    pub phase: Phase,
    /// Whether they wrote it, alone or with others.
    pub is_author: bool,
    /// Whether they declared an interest in it.
    pub has_conflict: bool,
    /// Whether they took any part in refusing it, at any time.
    pub took_part: bool,
    /// Who proposed the refusal that waits for a second reviewer.
    pub proposer: Option<i64>,
    /// The reviewer who works on it.
    pub taker: Option<i64>,
}

/// Why somebody may not do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closed {
    /// Not in any of their roles.
    Role,
    /// Not now.
    Now,
    /// They wrote it.
    Author,
    /// They declared an interest in it.
    Conflict,
    /// They proposed this refusal themselves.
    OwnRefusal,
    /// They took part in the refusal that is appealed.
    TookPart,
    /// Another reviewer works on it.
    Taken,
}

impl Closed {
    /// In words.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(match self {
            Closed::Role => "review-closed-role",
            Closed::Now => "proposals-refused-not-now",
            Closed::Author => "review-closed-author",
            Closed::Conflict => "review-closed-conflict",
            Closed::OwnRefusal => "review-closed-own-refusal",
            Closed::TookPart => "review-closed-took-part",
            Closed::Taken => "review-closed-taken",
        })
    }
}

impl Standing {
    /// In which role they may do this.
    ///
    /// # Errors
    /// Why they may not.
    pub fn may(&self, act: Act) -> Result<Role, Closed> {
        let role = act.roles(self.state).iter().copied().find(|role| self.roles.contains(role));
        let role = role.ok_or(Closed::Role)?;
        if !act.has_its_place(self.state, self.phase) {
            return Err(Closed::Now);
        }
        // Who works on it may always stop.
        if act == Act::GiveBack {
            return if self.taker == Some(self.account) { Ok(role) } else { Err(Closed::Now) };
        }
        if self.is_author {
            return Err(Closed::Author);
        }
        if self.has_conflict {
            return Err(Closed::Conflict);
        }
        match act {
            Act::Agree | Act::Decline => self.not_the_proposer()?,
            Act::Uphold | Act::Reject => self.not_a_refuser()?,
            Act::Take => self.can_take()?,
            _ => {}
        }
        Ok(role)
    }

    /// Everything that they may do now.
    #[must_use]
    pub fn possible(&self) -> Vec<Act> {
        Act::ALL.into_iter().filter(|act| self.may(*act).is_ok()).collect()
    }

    /// Why they may not do what their roles and the proposal's state would let them.
    #[must_use]
    pub fn closed(&self) -> BTreeSet<Closed> {
        let reasons = Act::ALL.into_iter().filter_map(|act| self.may(act).err());
        reasons.filter(|reason| !matches!(reason, Closed::Role | Closed::Now)).collect()
    }

    fn not_the_proposer(&self) -> Result<(), Closed> {
        if self.proposer == Some(self.account) { Err(Closed::OwnRefusal) } else { Ok(()) }
    }

    fn not_a_refuser(&self) -> Result<(), Closed> {
        if self.took_part { Err(Closed::TookPart) } else { Ok(()) }
    }

    /// Nobody takes what another works on, or what they could not decide.
    fn can_take(&self) -> Result<(), Closed> {
        match self.state {
            State::RefusalProposed => self.not_the_proposer()?,
            State::Appealed => self.not_a_refuser()?,
            _ => {}
        }
        match self.taker {
            None => Ok(()),
            Some(taker) if taker == self.account => Err(Closed::Now),
            Some(_) => Err(Closed::Taken),
        }
    }
}
