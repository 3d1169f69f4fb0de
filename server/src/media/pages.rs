//! Files as they are fetched. None of them is a page.

use actix_web::HttpResponse;
use actix_web::http::header::{self, ContentEncoding};

use super::model::{Address, Wanted, content_type};
use super::store::{self, Kept};
use crate::accounts::Role;
use crate::app::{Access, Answer, Context, Route};
use crate::assemblies::store::mandates;
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::Failure;
use crate::templates::Entry;

/// Who sees files that are not public, beside who kept them.
const OFFICIALS: [Role; 3] = [Role::Moderator, Role::Reviewer, Role::Secretary];

/// What a file is kept by a browser for: its bytes never change. No cache that several people share keeps it, so that
/// what is concealed is fetched from nowhere else.
const FOR_A_YEAR: &str = "private, max-age=31536000, immutable";

/// A file runs nothing and loads nothing, wherever it is opened.
const POLICY: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![Route::get("/media/{file}", Access::Public, serve)]
}

/// The pages of this room: it has none.
#[must_use]
pub fn pages() -> Vec<Entry> {
    Vec::new()
}

async fn serve(context: Context) -> Answer {
    let address = Address::parse(context.path("file")).ok_or(Failure::NotFound)?;
    let tag = format!("\"{}-{}\"", address.file, address.variant);
    let is_known = context.header("if-none-match").is_some_and(|known| names(known, &tag));
    let (account, now) = (context.viewer.account.as_ref().map(|account| account.id), context.now());
    let asked = address.clone();
    let (file, bytes) = context
        .state
        .database
        .read(move |connection| {
            let file = store::find(connection, &asked)?;
            if !file.is_public && !may_see(connection, &file, account, now)? {
                return Err(Failure::NotFound);
            }
            let bytes = if is_known { None } else { Some(store::bytes(connection, file.id, asked.variant)?) };
            Ok((file, bytes))
        })
        .await?;
    Ok(answer(&file, &address, &tag, bytes))
}

/// Whether a file that is not public is shown to somebody.
fn may_see(connection: &mut Connection, file: &Kept, account: Option<i64>, now: Moment) -> Result<bool, Failure> {
    let Some(account) = account else { return Ok(false) };
    if file.account == Some(account) || store::is_shown_to(connection, file.id, account)? {
        return Ok(true);
    }
    let held = mandates::of_account(connection, account)?;
    Ok(held.iter().any(|(_, mandate)| OFFICIALS.contains(&mandate.role) && mandate.term.holds(now)))
}

/// The answer with a file's bytes; without them, it has not changed.
fn answer(file: &Kept, address: &Address, tag: &str, bytes: Option<Vec<u8>>) -> HttpResponse {
    let mut response = if bytes.is_some() { HttpResponse::Ok() } else { HttpResponse::NotModified() };
    response.insert_header((header::ETAG, tag));
    response.insert_header((header::CACHE_CONTROL, if file.is_public { FOR_A_YEAR } else { "no-store" }));
    response.insert_header((header::CONTENT_SECURITY_POLICY, POLICY));
    let Some(bytes) = bytes else { return response.finish() };
    response.insert_header((header::CONTENT_TYPE, content_type(address.variant)));
    if file.kind == Wanted::Document {
        // Compressed inside already, as photos are.
        response.insert_header(ContentEncoding::Identity);
        // The name that it had where it came from may name a person.
        let name = address.file.get(..8).unwrap_or_default();
        response.insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"ortaq-{name}.pdf\"")));
    }
    response.body(bytes)
}

/// Whether an `If-None-Match` header names this tag.
fn names(header: &str, tag: &str) -> bool {
    header.split(',').map(|known| known.trim().trim_start_matches("W/")).any(|known| known == "*" || known == tag)
}
