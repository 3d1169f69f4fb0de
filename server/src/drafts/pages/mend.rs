//! Beginning to mend a proposal.

use super::super::acts;
use super::{Asked, Place};
use crate::app::{Answer, Context};
use crate::database::Transaction;
use crate::i18n::Language;

/// Begins, or goes on.
pub async fn mend(context: Context) -> Answer {
    let (asked, account) = (Asked::of(&context), context.account()?.id);
    let write = move |tx: &mut Transaction<'_>| {
        let (assembly, cycle, proposal) = asked.proposal(tx)?;
        let draft = acts::mend(tx, &proposal, account)?;
        Ok(format!("{}/{draft}", Place::of(&assembly, &cycle, Language::Kazakh).drafts))
    };
    let path = context.state.database.write(write).await?;
    Ok(context.see_other(&context.link(&path)))
}
