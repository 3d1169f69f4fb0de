//! Mending the booth while a vote is on: the files of this program take the place of those that were frozen once a quorum
//! of the council has signed for them. Until then, and without that, voters load what they loaded before.

use std::collections::BTreeSet;

use ortaq_crypto::booth::FileList;
use ortaq_crypto::encoding::base64::{Bytes, Optional};
use ortaq_crypto::entry::{Body, Booth, Code};
use ortaq_crypto::replay::Replay;

use super::concluding::propose_instead;
use crate::assemblies::model::Official;
use crate::audit::{self, Actor, Deed, Followers, Kind, Scope, Text};
use crate::cycles::{self, Phase};
use crate::database::Transaction;
use crate::errors::{Failure, Message};
use crate::vote::booth;

/// What was proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The hash of the new file list, which members read before they sign.
    pub hash: [u8; 32],
    /// The files that come, go or change.
    pub changed: Vec<String>,
}

/// Proposes to the council of a cycle that this program's booth takes the place of the one in force, instead of an earlier
/// such proposal.
///
/// # Errors
/// [`Failure::Refused`] when nothing is frozen, voting is over, or the booth in force is this one.
pub fn propose_booth(
    tx: &mut Transaction<'_>,
    followers: &Followers,
    cycle: i64,
    (reason, words): (Code, &str),
    by: Official,
) -> Result<Mended, Failure> {
    let cycle = cycles::held(tx, cycle)?;
    let not_now = || Failure::refused(Message::new("council-refused-not-now"));
    let log = audit::log_of(tx.connection(), cycle.id)?.ok_or_else(not_now)?;
    audit::lock(tx, log)?;
    let in_force = followers.ahead(tx, log, Replay::booth)?.ok_or_else(not_now)?;
    if !(Phase::Letters..=Phase::Voting).contains(&cycle.phase) {
        return Err(not_now());
    }
    let hash = booth::keep(tx, log)?;
    if hash == in_force {
        return Err(Failure::refused(Message::new("council-refused-same-booth")));
    }
    let old = booth::kept_list(tx.connection(), log, &in_force)?;
    let new = booth::kept_list(tx.connection(), log, &hash)?;
    let text = Text::salted(words.to_owned())?;
    let body = Booth { booth: Bytes(hash), reason, text: Optional(Some(text.hash())), signatures: Vec::new() };
    propose_instead(tx, log, &Body::Booth(body), &text)?;
    let deed = Deed {
        kind: Kind::Office,
        role: by.role.code(),
        actor: Actor::Account(by.account),
        event: "booth-proposed",
        subject: cycle.slug,
        reason: None,
        amount: 0,
        text: None,
    };
    audit::record(tx, Scope::Cycle(cycle.id), deed)?;
    Ok(Mended { hash, changed: changed(&old, &new) })
}

/// The paths of the lines that only one of two lists has, sorted.
fn changed(old: &FileList, new: &FileList) -> Vec<String> {
    let lines = |list: &FileList| list.text().lines().map(str::to_owned).collect::<BTreeSet<String>>();
    let (old, new) = (lines(old), lines(new));
    let paths = old.symmetric_difference(&new).filter_map(|line| line.split_once("  "));
    paths.map(|(_, path)| path.to_owned()).collect::<BTreeSet<String>>().into_iter().collect()
}
