//! The ways in, as use cases: a link by mail, a passkey, a name with the code of a printed slip.
//!
//! None of them tells whether an account exists. What is to be used once (a link, a question to an
//! authenticator) is used up even when the rest of the answer is wrong, so these functions answer
//! `Ok` with what happened; an `Err` would undo it.

use ortaq_crypto::credential::code::Code;

use super::model::{
    EmailAddress, LINK_LASTS, Link, NewAccount, OFFICIAL_SESSION_LASTS, OwnPath, PersonName, Purpose, SESSION_LASTS,
    fold,
};
use super::office::holds_office;
use super::passkey::RelyingParty;
use super::store::{self, Device, Limit};
use crate::clock::Moment;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Language;
use crate::mail::{self, Letter, Recipient};
use crate::secrets::{Secrets, Token};

/// Letters with links to one address.
const LETTERS: Limit = Limit { purpose: "letter", tries: 5, within: 3600 };
/// Codes tried for one name.
const CODES: Limit = Limit { purpose: "code", tries: 10, within: 900 };

/// The browser somebody signs in with.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The platform's address, without a slash at the end.
    pub base: String,
    /// Browser and system; empty if unknown.
    pub device: String,
    /// The language of the page.
    pub language: Language,
    /// The account and session that this browser was signed in with, which then ends.
    pub before: Option<(i64, i64)>,
}

/// Who came in, and where they go.
pub struct Entered {
    /// The new session's token.
    pub token: Token,
    /// Where they came from.
    pub return_to: Option<OwnPath>,
}

/// What came of asking for a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A letter is on its way.
    Sent,
    /// Too many letters went to this address; the next can go after these seconds.
    TooMany(i64),
}

/// Sends a link to an address, whether or not an account has it.
///
/// # Errors
/// When the database does not answer.
pub fn ask_for_link(
    tx: &mut Transaction<'_>,
    secrets: &Secrets,
    visit: &Visit,
    email: &EmailAddress,
    return_to: Option<&OwnPath>,
) -> Result<Asked, Failure> {
    if let Some(seconds) = store::attempt(tx, secrets, LETTERS, email.as_str())? {
        return Ok(Asked::TooMany(seconds));
    }
    let account = store::by_email(tx.connection(), email)?;
    let number = account.as_ref().map(|account| account.id);
    let token = store::make_link(tx, Purpose::SignIn, number, Some(email), return_to, LINK_LASTS)?;
    let to = Recipient { address: email.as_str().to_owned(), language: visit.language, account: number };
    let link = sign_in_address(&visit.base, visit.language, &token);
    mail::enqueue(tx, Letter::sign_in_link(to, &link, LINK_LASTS / 60))?;
    Ok(Asked::Sent)
}

/// A link that signs an account in once, within `seconds`: for `ortaq admin` and the demo.
///
/// # Errors
/// When the database does not answer.
pub fn sign_in_link(
    tx: &mut Transaction<'_>,
    base: &str,
    account: i64,
    seconds: i64,
    return_to: Option<&OwnPath>,
) -> Result<String, Failure> {
    let language = store::account(tx.connection(), account)?.language;
    let token = store::make_link(tx, Purpose::SignIn, Some(account), None, return_to, seconds)?;
    Ok(sign_in_address(base, language, &token))
}

fn sign_in_address(base: &str, language: Language, token: &Token) -> String {
    format!("{base}/{}/sign-in/link/{}", language.code(), token.as_str())
}

/// Who is behind a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    /// An account.
    Account(i64),
    /// Somebody whose address no account has.
    Newcomer(EmailAddress),
}

/// Who is behind the link of this token, if it can still be used.
///
/// # Errors
/// When the database does not answer.
pub fn holder_of_link(connection: &mut Connection, token: &str, now: Moment) -> Result<Option<Holder>, Failure> {
    match store::find_link(connection, Purpose::SignIn, token, now)? {
        Some(link) => holder(connection, &link),
        None => Ok(None),
    }
}

/// A link for an address is for whoever has the address now: the account that has it, even if it
/// was made after the letter; and no account that has left the address meanwhile.
fn holder(connection: &mut Connection, link: &Link) -> Result<Option<Holder>, Failure> {
    match (link.account, &link.email) {
        (Some(id), None) => match store::account(connection, id) {
            Ok(account) => Ok(Some(Holder::Account(account.id))),
            Err(Failure::NotFound) => Ok(None),
            Err(failure) => Err(failure),
        },
        (asked_for, Some(email)) => {
            let Ok(email) = EmailAddress::parse(email) else { return Ok(None) };
            match (store::by_email(connection, &email)?, asked_for) {
                (Some(account), _) => Ok(Some(Holder::Account(account.id))),
                (None, None) => Ok(Some(Holder::Newcomer(email))),
                (None, Some(_)) => Ok(None),
            }
        }
        (None, None) => Ok(None),
    }
}

/// What came of a link.
pub enum LinkAnswer {
    /// Its holder is in.
    In(Entered),
    /// It makes an account, and that needs a name.
    NameNeeded,
    /// It was used, is too old, or never was.
    Gone,
}

/// Signs in with a link, with a new account of this name where there is none.
///
/// # Errors
/// When the database does not answer.
pub fn enter_with_link(
    tx: &mut Transaction<'_>,
    visit: &Visit,
    token: &str,
    name: Option<PersonName>,
) -> Result<LinkAnswer, Failure> {
    let now = tx.now();
    let Some(holder) = holder_of_link(tx.connection(), token, now)? else {
        return Ok(LinkAnswer::Gone);
    };
    if matches!(holder, Holder::Newcomer(_)) && name.is_none() {
        return Ok(LinkAnswer::NameNeeded);
    }
    let Some(link) = store::use_link(tx, Purpose::SignIn, token)? else {
        return Ok(LinkAnswer::Gone);
    };
    let account = match (holder, name) {
        (Holder::Account(id), _) => id,
        (Holder::Newcomer(email), Some(name)) => welcome(tx, visit, email, name)?,
        (Holder::Newcomer(_), None) => return Ok(LinkAnswer::NameNeeded),
    };
    let token = begin_session(tx, visit, account)?;
    Ok(LinkAnswer::In(Entered { token, return_to: link.return_to }))
}

fn welcome(tx: &mut Transaction<'_>, visit: &Visit, email: EmailAddress, name: PersonName) -> Result<i64, Failure> {
    let address = email.as_str().to_owned();
    let new = NewAccount { name, email: Some(email), language: visit.language, is_administrator: false };
    let id = store::create(tx, &new)?;
    let to = Recipient { address, language: visit.language, account: Some(id) };
    mail::enqueue(tx, Letter::account_made(to, &account_address(&visit.base, visit.language)))?;
    Ok(id)
}

/// What came of a name and a code.
pub enum CodeAnswer {
    /// Its holder is in.
    In(Entered),
    /// The name or the code is not right; nobody says which.
    Wrong,
    /// Too often for this name; it is worth trying again after these seconds.
    TooMany(i64),
}

/// What the database keeps of the code of a slip. The secret is not in the database, so a copy of
/// it is not enough to try codes.
#[must_use]
pub fn hash_of_code(secrets: &Secrets, code: &Code) -> Vec<u8> {
    secrets.keyed_hash("sign-in-code", &[code.written().as_bytes()]).to_vec()
}

/// Signs in with the name and the code of a printed slip.
///
/// # Errors
/// When the database does not answer.
pub fn enter_with_code(
    tx: &mut Transaction<'_>,
    secrets: &Secrets,
    visit: &Visit,
    name: &str,
    code: &Code,
) -> Result<CodeAnswer, Failure> {
    let name = fold(name);
    if let Some(seconds) = store::attempt(tx, secrets, CODES, &name)? {
        return Ok(CodeAnswer::TooMany(seconds));
    }
    let found = store::account_of_code(tx.connection(), &hash_of_code(secrets, code))?;
    let Some((account, _)) = found.filter(|(_, holder)| *holder == name) else {
        return Ok(CodeAnswer::Wrong);
    };
    let token = begin_session(tx, visit, account)?;
    Ok(CodeAnswer::In(Entered { token, return_to: None }))
}

/// Puts the question to authenticators, and gives what the browser hands to them.
///
/// # Errors
/// When the database does not answer.
pub fn ask_for_passkey(tx: &mut Transaction<'_>, party: &RelyingParty) -> Result<String, Failure> {
    let question = party.ask_to_sign_in().map_err(Failure::internal)?;
    store::begin_ceremony(tx, &question.challenge, None, &question.state)?;
    Ok(question.options)
}

/// Signs in with the answer of an authenticator. None if it is not accepted; the question is used
/// up in any case.
///
/// # Errors
/// When the database does not answer.
pub fn enter_with_passkey(
    tx: &mut Transaction<'_>,
    party: &RelyingParty,
    visit: &Visit,
    answer: &str,
) -> Result<Option<Entered>, Failure> {
    let Ok((challenge, credential)) = RelyingParty::claim_of_sign_in(answer) else { return Ok(None) };
    let Some(state) = store::take_ceremony(tx, &challenge, None)? else { return Ok(None) };
    let Some(passkey) = store::passkey_by_credential(tx.connection(), &credential)? else { return Ok(None) };
    let told = match party.check_sign_in(&state, &passkey, answer) {
        Ok(told) => told,
        Err(why) => {
            tracing::warn!(%why, passkey = passkey.id, "a sign-in was refused");
            return Ok(None);
        }
    };
    if !store::used_passkey(tx, &passkey, &told)? {
        return Ok(None);
    }
    let token = begin_session(tx, visit, passkey.account)?;
    Ok(Some(Entered { token, return_to: None }))
}

/// Begins a session with a token of its own, ends the one that this browser had, and tells of a
/// device that is new.
fn begin_session(tx: &mut Transaction<'_>, visit: &Visit, id: i64) -> Result<Token, Failure> {
    let now = tx.now();
    if let Some((account, session)) = visit.before {
        store::end_session(tx, account, session)?;
    }
    let account = store::account(tx.connection(), id)?;
    let is_official = account.is_administrator || holds_office(tx.connection(), id, now)?;
    let lasts = if is_official { OFFICIAL_SESSION_LASTS } else { SESSION_LASTS };
    let token = store::start_session(tx, id, &visit.device, lasts)?;
    let device = store::note_device(tx, id, &visit.device)?;
    if let (Device::New, Some(address)) = (device, account.email) {
        let link = account_address(&visit.base, account.language);
        let to = Recipient { address, language: account.language, account: Some(id) };
        mail::enqueue(tx, Letter::new_device(to, &visit.device, now, &link))?;
    }
    Ok(token)
}

/// Where one's own account is.
pub(super) fn account_address(base: &str, language: Language) -> String {
    format!("{base}/{}/account", language.code())
}
