//! Everything the platform holds about an account, for its owner to keep or take elsewhere.
//!
//! Every room adds what it holds. Secrets (hashes of tokens and codes, salts) are not in it: they
//! would help whoever finds the file, and tell the owner nothing.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::passkey::told_by_authenticator;
use super::store::{self, Passkey};
use crate::assemblies::model::mandate::Mandate;
use crate::assemblies::model::residence::Residence;
use crate::assemblies::store::{mandates, residences};
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::Failure;
use crate::{audit, discussion, drafts, media, meetings, news, review};

/// How a room tells what it holds about an account.
type Tell = fn(&mut Connection, i64) -> Result<Value, Failure>;

/// The rooms that hold something, by their names in the file.
const ROOMS: [(&str, Tell); 9] = [
    ("offices", offices),
    ("residence", residence),
    ("public_texts", public_texts),
    ("follows", news::export_account),
    ("proposals", drafts::export_account),
    ("questions_before_sessions", meetings::export_account),
    ("review", review::export_account),
    ("discussion", discussion::export_account),
    ("files", media::export_account),
];

#[derive(Serialize)]
struct PasskeyOut<'a> {
    #[serde(flatten)]
    passkey: &'a Passkey,
    sign_count: Option<u32>,
    is_backed_up: Option<bool>,
}

/// All of it, as JSON.
///
/// # Errors
/// When the account is gone, or the database does not answer.
pub fn export(connection: &mut Connection, account: i64, now: Moment) -> Result<Value, Failure> {
    let mut file = Map::new();
    file.insert("exported_at".to_owned(), json!(now));
    file.insert("account".to_owned(), own(connection, account, now)?);
    for (room, tell) in ROOMS {
        file.insert(room.to_owned(), tell(connection, account)?);
    }
    Ok(Value::Object(file))
}

fn own(connection: &mut Connection, id: i64, now: Moment) -> Result<Value, Failure> {
    let account = store::account(connection, id)?;
    let passkeys = store::passkeys_of(connection, id)?;
    let passkeys: Vec<PasskeyOut<'_>> = passkeys.iter().map(describe).collect();
    Ok(json!({
        "number": account.id,
        "name": account.name,
        "email": account.email,
        "language": account.language,
        "is_administrator": account.is_administrator,
        "created_at": account.created_at,
        "has_printed_code": store::has_slip(connection, id)?,
        "passkeys": passkeys,
        "sessions": store::sessions_of(connection, id, now)?,
        "devices": store::devices_of(connection, id)?,
    }))
}

/// Offices that are or were held.
fn offices(connection: &mut Connection, account: i64) -> Result<Value, Failure> {
    let held = mandates::of_account(connection, account)?;
    let describe = |(assembly, mandate): &(String, Mandate)| {
        json!({
            "assembly": assembly,
            "role": mandate.role,
            "name": mandate.name,
            "begins_at": mandate.term.begins_at,
            "ends_at": mandate.term.ended_at.unwrap_or(mandate.term.ends_at),
        })
    };
    Ok(held.iter().map(describe).collect())
}

/// Where the person lives, and by what that is known.
fn residence(connection: &mut Connection, account: i64) -> Result<Value, Failure> {
    let residence = residences::residence_of(connection, account)?;
    let describe = |residence: Residence| {
        json!({
            "village": residence.village,
            "known_by": residence.how.code(),
            "confirmed_at": residence.confirmed_at,
        })
    };
    Ok(residence.map_or(Value::Null, describe))
}

/// What the person wrote beside entries of logs.
fn public_texts(connection: &mut Connection, account: i64) -> Result<Value, Failure> {
    let texts = audit::texts_of_account(connection, account)?;
    Ok(texts.iter().map(|(log, place, text)| json!({ "log": log, "entry": place, "text": text })).collect())
}

fn describe(passkey: &Passkey) -> PasskeyOut<'_> {
    let (sign_count, is_backed_up) = told_by_authenticator(&passkey.dynamic_state).unzip();
    PasskeyOut { passkey, sign_count, is_backed_up }
}
