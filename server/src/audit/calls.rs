//! What the vote's pages ask of the log, on their own origin: the files, the lines from a position on, entries with their
//! proofs (`docs/vote.md`).

use actix_web::HttpResponse;
use ortaq_crypto::encoding::base64;
use ortaq_crypto::log::merkle::NodeHash;
use serde::Serialize;

use super::files;
use super::read::{self, Published};
use crate::database::Connection;
use crate::errors::Failure;
use crate::vote::{Call, Refusal, Reply, Service, answer};

/// The addresses of this room on the vote's origin.
#[must_use]
pub fn services() -> Vec<Service> {
    vec![
        Service::get("log/checkpoint", checkpoint),
        Service::get("log/bundle.ortaq", bundle),
        Service::get("log/tile/{place:.+}", tile),
        Service::get("api/log", lines),
        Service::get("api/consistency", consistency),
        Service::get("api/entries/{position}", entry),
    ]
}

async fn checkpoint(call: Call) -> Reply {
    Ok(files::checkpoint_of(call.log().await?, call.header("if-none-match")))
}

async fn bundle(call: Call) -> Reply {
    let log = call.log().await?;
    let (assembly, cycle) = call.place();
    Ok(files::bundle_of(call.state.database.clone(), log, &format!("{assembly}-{cycle}.ortaq")))
}

async fn tile(call: Call) -> Reply {
    Ok(files::tile_of(&call.state.database, call.place(), call.path("place")).await?)
}

async fn lines(call: Call) -> Reply {
    let from = i64::try_from(call.number("from")?.unwrap_or_default()).unwrap_or(i64::MAX);
    let log = call.log().await?;
    let log = call.state.database.read(move |connection| log.cosigned(connection)).await?;
    Ok(files::lines_from(call.state.database.clone(), log, from, HttpResponse::Ok()))
}

#[derive(Serialize)]
struct Proof {
    proof: Vec<String>,
}

async fn consistency(call: Call) -> Reply {
    let log = call.log().await?;
    let from = call.number("from")?.ok_or_else(|| Refusal::malformed("from"))?;
    let to = call.number("to")?.unwrap_or_else(|| log.entries());
    if from > to || to > log.entries() {
        return Err(Failure::NotFound.into());
    }
    let read = move |connection: &mut Connection| read::consistency(connection, &log, from, to);
    let proof = call.state.database.read(read).await?;
    answer(&Proof { proof: encoded(&proof) })
}

async fn entry(call: Call) -> Reply {
    let position: u64 = call.path("position").parse().map_err(|_| Failure::NotFound)?;
    let log = call.log().await?;
    let proven = call.state.database.read(move |connection| Proven::read(connection, &log, position)).await?;
    answer(&proven)
}

/// An entry with its proof in the newest checkpoint: what a receipt is made of.
#[derive(Clone, Debug, Serialize)]
pub struct Proven {
    /// Its position.
    pub position: u64,
    /// Its line.
    pub line: String,
    /// The inclusion proof, base64.
    pub proof: Vec<String>,
    /// The checkpoint.
    pub checkpoint: String,
}

impl Proven {
    /// Reads an entry that is signed.
    ///
    /// # Errors
    /// [`Failure::NotFound`] if it is not.
    pub fn read(connection: &mut Connection, log: &Published, position: u64) -> Result<Self, Failure> {
        let shown = read::entry(connection, log, i64::try_from(position).map_err(|_| Failure::NotFound)?)?;
        Ok(Self { position, line: shown.line, proof: encoded(&shown.proof), checkpoint: log.note.clone() })
    }
}

fn encoded(proof: &[NodeHash]) -> Vec<String> {
    proof.iter().map(|hash| base64::encode(hash.as_bytes())).collect()
}
