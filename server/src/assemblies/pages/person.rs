//! Naming an account in a form, and account holders in lists.

use crate::accounts::{self, EmailAddress};
use crate::app::{Context, Problems};
use crate::database::Connection;
use crate::errors::{Failure, Message};

/// The account that the field `person` names: an e-mail address, or the number that everybody finds
/// on the page of their own account.
pub(super) async fn account_of(context: &Context, problems: &mut Problems) -> Result<Option<i64>, Failure> {
    let typed = context.form.text("person").to_owned();
    if typed.is_empty() {
        problems.add("person", Message::new("assemblies-person-missing"));
        return Ok(None);
    }
    let found = context.state.database.read(move |connection| find(connection, &typed)).await?;
    if found.is_none() {
        problems.add("person", Message::new("assemblies-person-unknown"));
    }
    Ok(found)
}

fn find(connection: &mut Connection, typed: &str) -> Result<Option<i64>, Failure> {
    if let Ok(number) = typed.trim_start_matches('№').trim().parse() {
        return known(accounts::account(connection, number).map(|account| account.id));
    }
    match EmailAddress::parse(typed) {
        Ok(email) => Ok(accounts::by_email(connection, &email)?.map(|account| account.id)),
        Err(_) => Ok(None),
    }
}

/// What an account holder is called; nothing once the account is erased.
pub(super) fn name_of(connection: &mut Connection, account: i64) -> Result<String, Failure> {
    Ok(known(accounts::account(connection, account).map(|account| account.name))?.unwrap_or_default())
}

fn known<T>(found: Result<T, Failure>) -> Result<Option<T>, Failure> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(Failure::NotFound) => Ok(None),
        Err(failure) => Err(failure),
    }
}
