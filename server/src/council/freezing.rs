//! What is to be frozen: the ballot that was found ready, the keys and the roll that are in the log, and the booth of this
//! program, as a definition that a quorum of the council signs.

use ortaq_crypto::entry::{Body, Frozen};
use ortaq_crypto::replay::{Decided, NotComposed};

use super::acts;
use super::store::proposed::{self, Proposed};
use crate::audit::{Followers, Text};
use crate::ballot;
use crate::ballot::model::Plan;
use crate::cycles::Cycle;
use crate::database::Transaction;
use crate::errors::Failure;
use crate::vote::booth;

const KIND: &str = "definition";

/// Proposes the definition to the council; one that waits and is no longer what would be frozen is withdrawn.
///
/// # Errors
/// When the database does not answer.
pub fn propose(tx: &mut Transaction<'_>, followers: &Followers, log: i64, cycle: &Cycle) -> Result<(), Failure> {
    let waiting = proposed::open(tx.connection(), log)?.into_iter().find(|act| act.kind == KIND);
    let composed = match ballot::ready(tx.connection(), cycle.id)? {
        Some(ready) => compose(tx, followers, log, &ready.plan, waiting.as_ref())?,
        None => None,
    };
    match (waiting, composed) {
        (Some(act), Some((body, _))) if act.content == body.content() => Ok(()),
        (waiting, composed) => {
            if let Some(act) = waiting {
                proposed::withdraw(tx, act.id)?;
            }
            match composed {
                Some((body, text)) => acts::propose(tx, log, &body, Some(&text)).map(drop),
                None => Ok(()),
            }
        }
    }
}

/// The definition of a plan, with the titles and sentences that its text hash stands for. Nothing while the log lacks
/// something.
fn compose(
    tx: &mut Transaction<'_>,
    followers: &Followers,
    log: i64,
    plan: &Plan,
    waiting: Option<&Proposed>,
) -> Result<Option<(Body, Text)>, Failure> {
    let texts = plan.texts();
    // The same salt as before, so that the same plan stays the same proposal.
    let kept = waiting.and_then(|act| act.text.clone()).filter(|kept| kept.text == texts);
    let text = match kept {
        Some(kept) => kept,
        None => Text::salted(texts)?,
    };
    let decided = Decided {
        options: plan.ballot_options().map_err(Failure::internal)?,
        budget: plan.budget,
        style: plan.style.clone(),
        rule: plan.rule.clone(),
        opens: plan.opens,
        closes: plan.closes,
        minimum_ballots: plan.minimum_ballots,
        booth: booth::keep(tx, log)?,
        texts: text.hash(),
    };
    match followers.ahead(tx, log, |replay| replay.compose(decided))? {
        Ok(definition) => {
            let body = Body::Definition(Box::new(Frozen { definition, signatures: Vec::new() }));
            Ok(Some((body, text)))
        }
        Err(NotComposed::Missing(_) | NotComposed::NotReady(_)) => Ok(None),
        Err(cannot) => Err(Failure::internal(cannot)),
    }
}
