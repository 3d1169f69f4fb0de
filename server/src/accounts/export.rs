//! Everything the platform holds about an account, for its owner to keep or take elsewhere.
//!
//! Every room adds what it holds. Secrets (hashes of tokens and codes, salts) are not in it: they
//! would help whoever finds the file, and tell the owner nothing.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::passkey::told_by_authenticator;
use super::store::{self, Passkey};
use crate::assemblies;
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::Failure;
use crate::mail;

/// How a room tells what it holds about an account.
type Tell = fn(&mut Connection, i64) -> Result<Value, Failure>;

/// The rooms that hold something, by their names in the file.
const ROOMS: [(&str, Tell); 2] = [("assemblies", assemblies::export_account), ("mail", mail::export_account)];

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

fn describe(passkey: &Passkey) -> PasskeyOut<'_> {
    let (sign_count, is_backed_up) = told_by_authenticator(&passkey.dynamic_state).unzip();
    PasskeyOut { passkey, sign_count, is_backed_up }
}
