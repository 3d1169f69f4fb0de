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
        Service::get("log/cosigned", cosigned),
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

/// The log as far as its witnesses have seen it.
async fn seen(call: &Call) -> Result<Published, Failure> {
    let (assembly, cycle) = call.place();
    call.state.database.read(move |connection| Published::seen_at(connection, &assembly, &cycle)).await
}

async fn cosigned(call: Call) -> Reply {
    let log = seen(&call).await?;
    Ok(files::checkpoint_of(log, call.header("if-none-match")))
}

async fn bundle(call: Call) -> Reply {
    let log = seen(&call).await?;
    let (assembly, cycle) = call.place();
    Ok(files::bundle_of(call.state.database.clone(), log, &format!("{assembly}-{cycle}.ortaq")))
}

async fn tile(call: Call) -> Reply {
    Ok(files::tile_of(&call.state.database, call.place(), call.path("place")).await?)
}

async fn lines(call: Call) -> Reply {
    let from = i64::try_from(call.number("from")?.unwrap_or_default()).unwrap_or(i64::MAX);
    let log = seen(&call).await?;
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
    let asked = match call.path("position") {
        "newest" => None,
        position => Some(position.parse().map_err(|_| Failure::NotFound)?),
    };
    let from = call.number("from")?;
    let log = call.log().await?;
    let position = asked.unwrap_or_else(|| log.entries().saturating_sub(1));
    let proven = call.state.database.read(move |connection| Proven::read(connection, &log, position, from)).await?;
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
    /// The consistency proof from the size that was asked for, base64.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consistency: Option<Vec<String>>,
}

impl Proven {
    /// Reads an entry that is signed. For who knows the first `from` entries, with the proof that the log continues
    /// them, as long as it is not shorter.
    ///
    /// # Errors
    /// [`Failure::NotFound`] if it is not signed.
    pub fn read(
        connection: &mut Connection,
        log: &Published,
        position: u64,
        from: Option<u64>,
    ) -> Result<Self, Failure> {
        let (line, proof) = read::line(connection, log, position)?;
        let consistency = from
            .filter(|from| *from <= log.entries())
            .map(|from| read::consistency(connection, log, from, log.entries()))
            .transpose()?
            .map(|proof| encoded(&proof));
        Ok(Self { position, line, proof: encoded(&proof), checkpoint: log.note.clone(), consistency })
    }
}

fn encoded(proof: &[NodeHash]) -> Vec<String> {
    proof.iter().map(|hash| base64::encode(hash.as_bytes())).collect()
}
