//! The first administrator, and a way back in for somebody who lost theirs.

use std::io::Write;

use clap::ArgMatches;

use super::{Office, account_of, address, option, said};
use crate::accounts::help;
use crate::accounts::{self, EmailAddress, NewAccount, PersonName};
use crate::command_line::CommandFailure;
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::Language;

/// How long a printed link can be used: long enough to hand it over.
const LASTS: i64 = 60 * 60;

pub(super) fn create(office: &Office, asked: &ArgMatches, out: &mut dyn Write) -> Result<(), CommandFailure> {
    let email = address(asked, "email")?;
    let name = PersonName::parse(option(asked, "name")).map_err(|message| said(&message))?;
    let base = office.base.clone();
    let link = office.database.write_blocking(move |tx| {
        let account = found_or_made(tx, &email, name)?;
        help::administer(tx, account, true)?;
        accounts::sign_in_link(tx, &base, account, LASTS, None)
    })?;
    print(out, "The administrator's account is ready.", &link)
}

fn found_or_made(tx: &mut Transaction<'_>, email: &EmailAddress, name: PersonName) -> Result<i64, Failure> {
    if let Some(known) = accounts::by_email(tx.connection(), email)? {
        return Ok(known.id);
    }
    let new = NewAccount { name, email: Some(email.clone()), language: Language::default(), is_administrator: false };
    accounts::create(tx, &new)
}

pub(super) fn reset(office: &Office, asked: &ArgMatches, out: &mut dyn Write) -> Result<(), CommandFailure> {
    let account = account_of(office, asked, "email")?;
    let (base, id) = (office.base.clone(), account.id);
    let link = office.database.write_blocking(move |tx| help::let_in_anew(tx, &base, id, LASTS))?;
    print(out, "Sessions, passkeys and earlier links have ended.", &link)
}

fn print(out: &mut dyn Write, done: &str, link: &str) -> Result<(), CommandFailure> {
    writeln!(out, "{done} This link signs in once, within an hour; whoever has it gets in:\n\n{link}")?;
    Ok(())
}
