//! Stories about people, told to the room itself: on SQLite, or on the PostgreSQL that
//! `ORTAQ_TEST_DATABASE` names.

mod erasing;
mod links;
mod passkeys;
mod place;
mod sessions;
mod slips;

use diesel::prelude::*;

use super::model::EmailAddress;
use super::sign_in::{self, Asked, Entered, LinkAnswer, Visit};
use super::{NewAccount, PersonName, SignedIn, create, session_of};
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Language;
use crate::testing::TestPlatform;

pub(super) const BASE: &str = "https://ortaq.example";

pub(super) fn visit(device: &str) -> Visit {
    Visit { base: BASE.to_owned(), device: device.to_owned(), language: Language::Kazakh, before: None }
}

pub(super) fn email(address: &str) -> EmailAddress {
    EmailAddress::parse(address).unwrap()
}

pub(super) fn name(name: &str) -> PersonName {
    PersonName::parse(name).unwrap()
}

pub(super) fn newcomer(address: &str) -> NewAccount {
    NewAccount {
        name: name("Айгерім Сәбитова"),
        email: Some(email(address)),
        language: Language::Kazakh,
        is_administrator: false,
    }
}

pub(super) fn make_account(platform: &TestPlatform, address: &str) -> i64 {
    let new = newcomer(address);
    platform.write(move |tx| create(tx, &new)).unwrap()
}

/// Runs a use case that must work.
pub(super) fn does<T: Send + 'static>(
    platform: &TestPlatform,
    use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
) -> T {
    platform.write(use_case).unwrap()
}

pub(super) fn ask(platform: &TestPlatform, address: &str) -> Asked {
    let (secrets, wanted) = (platform.state.secrets.clone(), email(address));
    does(platform, move |tx| sign_in::ask_for_link(tx, &secrets, &visit("Firefox, Android"), &wanted, None))
}

/// The token of the link in the last letter to this address.
pub(super) fn token_in_letter(platform: &TestPlatform, address: &str) -> String {
    let text = letters_to(platform, address).pop().unwrap();
    let (_, rest) = text.split_once("/link/").or_else(|| text.split_once("/new-email/")).unwrap();
    rest.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_')
        .next()
        .unwrap()
        .to_owned()
}

#[derive(QueryableByName)]
struct LetterText {
    #[diesel(sql_type = diesel::sql_types::Text)]
    text: String,
}

/// What the letters say that wait for this address, oldest first.
pub(super) fn letters_to(platform: &TestPlatform, address: &str) -> Vec<String> {
    platform.read(|connection| {
        let letters: Vec<LetterText> = diesel::sql_query("SELECT text FROM letters WHERE address = $1 ORDER BY id")
            .bind::<diesel::sql_types::Text, _>(address)
            .load(connection)?;
        Ok(letters.into_iter().map(|letter| letter.text).collect())
    })
}

pub(super) fn enter_with(platform: &TestPlatform, token: &str, device: &str) -> Option<Entered> {
    let (token, visit) = (token.to_owned(), visit(device));
    match does(platform, move |tx| sign_in::enter_with_link(tx, &visit, &token, None)) {
        LinkAnswer::In(entered) => Some(entered),
        LinkAnswer::NameNeeded | LinkAnswer::Gone => None,
    }
}

/// Signs an account in through the mail.
pub(super) fn signed_in(platform: &TestPlatform, address: &str, device: &str) -> Entered {
    assert_eq!(ask(platform, address), Asked::Sent);
    enter_with(platform, &token_in_letter(platform, address), device).unwrap()
}

pub(super) fn holder(platform: &TestPlatform, token: &str) -> Option<SignedIn> {
    let now = platform.clock.now();
    platform.read(|connection| session_of(connection, token, now))
}

pub(super) fn rows(platform: &TestPlatform, query: &str) -> i64 {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        count: i64,
    }
    let ask = |connection: &mut Connection| Ok(diesel::sql_query(query).get_result::<Count>(connection)?.count);
    platform.read(ask)
}
