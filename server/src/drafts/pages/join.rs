//! What an invitation opens: what it means, and a button.

use serde::Serialize;

use super::super::acts::{self, Invited};
use super::super::model::{Invitation, Purpose};
use super::super::store;
use super::{Asked, Place};
use crate::accounts;
use crate::app::{Answer, Context};
use crate::cycles::Cycle;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::{Message, Texts};
use crate::proposals::Content;
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Join {
    trail: Vec<Crumb>,
    is_signature: bool,
    inviter: String,
    title: String,
    summary: String,
    language: String,
    need: String,
    description: String,
    request: u64,
    standing: &'static str,
    signatures: i64,
    needed: u32,
    path: Option<String>,
}

/// How this reader stands to what the link invites to.
const FREE: &str = "free";
const DONE: &str = "done";
const AUTHOR: &str = "author";
const STRANGER: &str = "stranger";
const OVER: &str = "over";

impl Page for Join {
    const TEMPLATE: &'static str = "drafts/join";

    fn title(&self, texts: &Texts) -> String {
        texts.get(if self.is_signature { "drafts-sign" } else { "drafts-join" })
    }

    fn samples() -> Vec<Self> {
        let page = |is_signature, standing| Join {
            trail: Place::sample().trail,
            is_signature,
            inviter: "Айгүл <b>".to_owned(),
            title: "Балалар алаңы".to_owned(),
            summary: "Қызылталда балалар алаңы.".to_owned(),
            language: "kk".to_owned(),
            need: "**Керек.**".to_owned(),
            description: String::new(),
            request: 6_300_000,
            standing,
            signatures: 4,
            needed: 15,
            path: (standing != FREE).then(|| Place::sample().drafts),
        };
        let all = [FREE, DONE, AUTHOR, STRANGER, OVER];
        let both = |standing| [page(true, standing), page(false, standing)];
        all.into_iter().flat_map(both).chain([Join { title: String::new(), ..page(true, FREE) }]).collect()
    }
}

/// The link, what it leads to, and the cycle of both, which is the one of the address.
fn opened(
    connection: &mut Connection,
    asked: &Asked,
    token: &str,
    now: crate::clock::Moment,
) -> Result<(Place, Cycle, Invitation, Invited), Failure> {
    let (assembly, cycle) = asked.cycle(connection)?;
    let invitation = store::by_token(connection, token, now)?;
    let invited = acts::invited_to(connection, &invitation)?;
    let of = match &invited {
        Invited::Draft(draft) => draft.cycle,
        Invited::Proposal(proposal) => proposal.cycle,
    };
    let place = Place::of(&assembly, &cycle, crate::i18n::Language::Kazakh);
    if of == cycle.id { Ok((place, cycle, invitation, invited)) } else { Err(Failure::NotFound) }
}

/// How an account stands to what a link invites to.
fn standing(
    connection: &mut Connection,
    cycle: &Cycle,
    invitation: &Invitation,
    invited: &Invited,
    account: i64,
) -> Result<&'static str, Failure> {
    let is_signature = invitation.purpose == Purpose::Signature;
    Ok(match invited {
        Invited::Proposal(_) if is_signature => OVER,
        Invited::Proposal(proposal) => {
            let authors = crate::proposals::store::authors(connection, proposal)?;
            if authors.contains(&account) {
                AUTHOR
            } else if proposal.state.is_end() {
                OVER
            } else {
                FREE
            }
        }
        Invited::Draft(draft) => {
            if draft.account == account || store::is_author(connection, draft.id, account)? {
                AUTHOR
            } else if is_signature && store::is_signer(connection, draft.id, account)? {
                DONE
            } else if is_signature && !acts::lives_here(connection, cycle, account)? {
                STRANGER
            } else {
                FREE
            }
        }
    })
}

/// Shows what the link means.
pub async fn show(context: Context) -> Answer {
    let (asked, token, now) = (Asked::of(&context), context.path("token").to_owned(), context.now());
    let (account, reader) = (context.account()?.id, context.language());
    let find = move |connection: &mut Connection| {
        let (place, cycle, invitation, invited) = opened(connection, &asked, &token, now)?;
        let (assembly, _) = asked.cycle(connection)?;
        let standing = standing(connection, &cycle, &invitation, &invited, account)?;
        let (first, content, path, signatures) = match &invited {
            Invited::Draft(draft) => {
                let path = format!("{}/{}", place.drafts, draft.id);
                let signatures = store::signatures(connection, draft.id)?;
                (Some(draft.account), draft.sheet.content(), path, signatures)
            }
            Invited::Proposal(proposal) => {
                let latest = crate::proposals::store::latest_version(connection, proposal.id)?;
                let content = if proposal.is_shown() { latest.content } else { Content::default() };
                (proposal.author, content, proposal.path(&place.cycle), 0)
            }
        };
        let may_look = standing == AUTHOR || matches!(invited, Invited::Proposal(_));
        Ok(Join {
            trail: Place::of(&assembly, &cycle, reader).trail,
            is_signature: invitation.purpose == Purpose::Signature,
            inviter: first.map(|first| accounts::name_of(connection, first)).transpose()?.unwrap_or_default(),
            request: content.request(),
            title: content.title,
            summary: content.summary,
            language: content.language.code().to_owned(),
            need: content.need,
            description: content.description,
            standing,
            signatures,
            needed: cycle.settings.proposals.collective_people,
            path: may_look.then_some(path),
        })
    };
    let page = context.state.database.read(find).await?;
    context.page(page)
}

/// Joins, signs, or takes a signature back.
pub async fn answer(context: Context) -> Answer {
    let (asked, token, account) = (Asked::of(&context), context.path("token").to_owned(), context.account()?.id);
    let takes_back = context.form.is_on("take-back");
    let write = move |tx: &mut Transaction<'_>| {
        let now = tx.now();
        let (place, cycle, invitation, invited) = opened(tx, &asked, &token, now)?;
        match (&invited, invitation.purpose) {
            (Invited::Draft(draft), Purpose::Signature) if takes_back => store::take_back(tx, draft.id, account)?,
            _ => acts::accept(tx, &invitation, &cycle, account)?,
        }
        Ok(match (invited, invitation.purpose) {
            (Invited::Draft(draft), Purpose::Author) => Some(format!("{}/{}", place.drafts, draft.id)),
            (Invited::Proposal(proposal), _) => Some(proposal.path(&place.cycle)),
            (Invited::Draft(_), Purpose::Signature) => None,
        })
    };
    let path = context.state.database.write(write).await?;
    match path {
        Some(path) => Ok(context.see_other_saying(&context.link(&path), &Message::new("drafts-joined"))),
        None if takes_back => {
            Ok(context.see_other_saying(context.address_path(), &Message::new("drafts-signature-taken-back")))
        }
        None => Ok(context.see_other_saying(context.address_path(), &Message::new("drafts-signed"))),
    }
}
