//! The log as plain files: C2SP tlog-tiles, and the whole log in one file (`docs/protocol.md` §3.2,
//! §3.3). What was served once is served so for ever, but for the checkpoint.

mod download;

use actix_web::HttpResponse;
use actix_web::http::header;
use ortaq_crypto::log::tile::{BundlePosition, TilePosition, encode_bundle};
use sha2::{Digest, Sha256};

use super::read::{self, Published};
use crate::app::{Answer, Context};
use crate::database::{Connection, Database};
use crate::errors::Failure;

pub(super) use download::{bundle, bundle_of, lines_from};

/// Tiles and entries never change.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// A checkpoint is asked for anew each time; its tag saves sending it again.
const ASK_AGAIN: &str = "no-cache";

/// The newest signed checkpoint, with the cosignatures that it has.
pub(super) async fn checkpoint(context: Context) -> Answer {
    let log = published(&context).await?;
    Ok(checkpoint_of(log, context.header("if-none-match").unwrap_or_default()))
}

/// The newest checkpoint that as many witnesses have cosigned as the log asks for.
pub(super) async fn cosigned(context: Context) -> Answer {
    let log = published_cosigned(&context).await?;
    Ok(checkpoint_of(log, context.header("if-none-match").unwrap_or_default()))
}

/// A signed checkpoint, for who may know it by its tag already.
pub(super) fn checkpoint_of(log: Published, known: &str) -> HttpResponse {
    let hash: String = Sha256::digest(&log.note).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("W/\"{hash}\"");
    let is_known = known == "*" || known.split(',').any(|known| known.trim().trim_start_matches("W/") == &tag[2..]);
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response.insert_header((header::ETAG, tag)).insert_header((header::CACHE_CONTROL, ASK_AGAIN));
    for_anyone(&mut response);
    if is_known {
        return response.finish();
    }
    response.insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8")).body(log.note)
}

/// A tile, or an entry bundle: `tile/0/x001/067.p/12`, `tile/entries/000`.
pub(super) async fn tile(context: Context) -> Answer {
    let place = (context.path("assembly").to_owned(), context.path("cycle").to_owned());
    tile_of(&context.state.database, place, context.path("place")).await
}

/// The same for the log of a place, assembly and cycle.
pub(super) async fn tile_of(database: &Database, (assembly, cycle): (String, String), tile: &str) -> Answer {
    let path = format!("tile/{tile}");
    let read = database.read(move |connection| {
        let log = Published::at(connection, &assembly, &cycle)?;
        if let Ok(position) = path.parse::<BundlePosition>() {
            return entries(connection, &log, position);
        }
        read::tile(connection, &log, path.parse::<TilePosition>().map_err(|_| Failure::NotFound)?)
    });
    let bytes = read.await?;
    let mut response = HttpResponse::Ok();
    response
        .insert_header((header::CACHE_CONTROL, FOR_EVER))
        .insert_header((header::CONTENT_TYPE, "application/octet-stream"));
    for_anyone(&mut response);
    Ok(response.body(bytes))
}

fn entries(connection: &mut Connection, log: &Published, position: BundlePosition) -> Result<Vec<u8>, Failure> {
    let there = BundlePosition::in_tree(position.index(), log.entries());
    if there.is_none_or(|there| there.width() < position.width()) {
        return Err(Failure::NotFound);
    }
    let start = i64::try_from(position.start()).map_err(Failure::internal)?;
    let lines = read::lines(connection, log.id, start, start + i64::from(position.width()))?;
    if lines.len() != usize::from(position.width()) {
        return Err(Failure::internal(format!("{position} of the log {} lacks entries in the database", log.origin)));
    }
    encode_bundle(&lines).map_err(Failure::internal)
}

async fn published(context: &Context) -> Result<Published, Failure> {
    let (assembly, cycle) = (context.path("assembly").to_owned(), context.path("cycle").to_owned());
    context.state.database.read(move |connection| Published::at(connection, &assembly, &cycle)).await
}

async fn published_cosigned(context: &Context) -> Result<Published, Failure> {
    let (assembly, cycle) = (context.path("assembly").to_owned(), context.path("cycle").to_owned());
    context.state.database.read(move |connection| Published::seen_at(connection, &assembly, &cycle)).await
}

/// Pages of every origin may read the log: a recount that runs elsewhere is the point of it.
fn for_anyone(response: &mut actix_web::HttpResponseBuilder) {
    response.insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"));
}
