//! What voters' pages ask and send (`docs/vote.md`).

use ortaq_crypto::ballot::{Ballot, Header, Tracker};
use ortaq_crypto::encoding::base64::{Blob, Bytes};
use ortaq_crypto::entry::Challenged;
use serde::{Deserialize, Serialize};

use super::acts::{self, Sent};
use super::refusal;
use super::store::{self, Placed};
use super::verifier::Fault;
use crate::audit::{Proven, Published};
use crate::errors::Failure;
use crate::vote::{Call, Refusal, Reply, Service, answer};

/// The addresses of this room on the vote's origin.
#[must_use]
pub fn services() -> Vec<Service> {
    vec![
        Service::post("api/cast", cast),
        Service::post("api/challenge", challenge),
        Service::get("api/credentials/{key}", credential),
        Service::get("api/trackers/{tracker}", tracker),
    ]
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CastBody {
    ballot: Blob,
    signature: Bytes<64>,
}

async fn cast(call: Call) -> Reply {
    let CastBody { ballot, signature } = call.json()?;
    let from = call.number("from")?;
    let header = Header::read(&ballot.0).map_err(|_| Refusal::new("malformed"))?;
    let log = verify(&call, &ballot.0, &header, signature.0).await?;
    let sent = Sent { ballot: ballot.0, credential: header.credential, signature: signature.0 };
    let (followers, id) = (call.state.followers.clone(), log.id);
    let taken = call.state.database.write(move |tx| acts::cast(tx, &followers, id, sent)).await;
    match taken {
        Ok(position) => receipt(&call, position, from).await,
        Err(failure) => Err(refused(&call, &log, failure, &header.credential).await?),
    }
}

/// Verifies what does not depend on the state of the log; gives the log.
async fn verify(call: &Call, ballot: &[u8], header: &Header, signature: [u8; 64]) -> Result<Published, Refusal> {
    let ((assembly, cycle), followers) = (call.place(), call.state.followers.clone());
    let known = call.state.database.read(move |connection| {
        let log = Published::at(connection, &assembly, &cycle)?;
        let poll = followers.poll(connection, &log)?;
        Ok((log, poll))
    });
    let (log, poll) = known.await?;
    let poll = poll.ok_or_else(|| Refusal::new("not-open"))?;
    if header.election != poll.election || header.definition != poll.definition {
        return Err(Refusal::new("other-vote"));
    }
    let ballot = Ballot::decode(&poll, ballot).map_err(|_| Refusal::new("malformed"))?;
    match call.state.verifier.verify(poll, ballot, signature).await? {
        Ok(()) => Ok(log),
        Err(Fault::Signature) => Err(Refusal::new("signature")),
        Err(Fault::Proof) => Err(Refusal::new("proof")),
    }
}

async fn challenge(call: Call) -> Reply {
    let (challenged, from) = (call.json::<ChallengeBody>()?, call.number("from")?);
    let log = call.log().await?;
    let (followers, id) = (call.state.followers.clone(), log.id);
    let credential = challenged.credential.0;
    let body = Challenged { credential: challenged.credential, hash: challenged.hash, signature: challenged.signature };
    match call.state.database.write(move |tx| acts::challenge(tx, &followers, id, body)).await {
        Ok(position) => receipt(&call, position, from).await,
        Err(failure) => Err(refused(&call, &log, failure, &credential).await?),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChallengeBody {
    credential: Bytes<32>,
    hash: Bytes<32>,
    signature: Bytes<64>,
}

/// What a receipt is made of: by now the entry is durable and signed.
async fn receipt(call: &Call, position: u64, from: Option<u64>) -> Reply {
    let (assembly, cycle) = call.place();
    let proven = call.state.database.read(move |connection| {
        let log = Published::at(connection, &assembly, &cycle)?;
        Proven::read(connection, &log, position, from)
    });
    answer(&proven.await?)
}

/// The refusal, with what the voter's device needs to go on.
async fn refused(call: &Call, log: &Published, failure: Failure, credential: &[u8; 32]) -> Result<Refusal, Refusal> {
    let (followers, log, credential) = (call.state.followers.clone(), log.clone(), *credential);
    let now = call.state.clock.now().as_entry_time();
    let known = call.state.database.read(move |connection| {
        let log = Published::again(connection, log.id)?;
        followers.ask(connection, &log, |replay| {
            let closes = replay.definition().map_or(u64::MAX, |(definition, _)| definition.closes.0);
            (closes, replay.credential(&credential))
        })
    });
    let (closes, standing) = known.await?;
    let refusal = refusal::of_ballot(failure, closes, now);
    if refusal.code() != "not-latest" {
        return Ok(refusal);
    }
    let last = standing.map(|standing| standing.last).filter(|last| *last != Tracker::NONE);
    Ok(refusal.with("tracker", last.map(|last| last.to_string()).unwrap_or_default()))
}

#[derive(Serialize)]
struct CredentialAnswer {
    state: &'static str,
    ballots: Vec<CastBefore>,
    challenges: u32,
}

#[derive(Serialize)]
struct CastBefore {
    position: u64,
    time: u64,
    tracker: String,
}

async fn credential(call: Call) -> Reply {
    let key = key_of(call.path("key")).ok_or(Failure::NotFound)?;
    let log = call.log().await?;
    let followers = call.state.followers.clone();
    let found = call.state.database.read(move |connection| {
        let standing = followers.ask(connection, &log, |replay| replay.credential(&key))?;
        Ok((standing, store::of_credential(connection, log.id, &key, log.entries())?))
    });
    let (standing, placed) = found.await?;
    let state = match standing {
        None => "unknown",
        Some(standing) if standing.active => "active",
        Some(_) => "revoked",
    };
    let ballots = placed.into_iter().filter(|placed| !placed.is_challenge).map(|placed| CastBefore {
        position: placed.position,
        time: placed.time,
        tracker: placed.tracker.to_string(),
    });
    let challenges = standing.map_or(0, |standing| standing.challenges);
    answer(&CredentialAnswer { state, ballots: ballots.collect(), challenges })
}

/// 64 hexadecimal digits.
fn key_of(text: &str) -> Option<[u8; 32]> {
    let mut key = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (byte, digits) in key.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(key)
}

#[derive(Serialize)]
struct TrackerAnswer {
    state: &'static str,
    #[serde(flatten)]
    proven: Option<Proven>,
    #[serde(skip_serializing_if = "Option::is_none")]
    replaced_at: Option<u64>,
}

async fn tracker(call: Call) -> Reply {
    let tracker = Tracker::read(call.path("tracker")).ok_or(Failure::NotFound)?;
    let from = call.number("from")?;
    let log = call.log().await?;
    let followers = call.state.followers.clone();
    let found = call.state.database.read(move |connection| {
        let Some(placed) = store::of_tracker(connection, log.id, tracker, log.entries())? else { return Ok(None) };
        let standing = followers.ask(connection, &log, |replay| replay.credential(&placed.credential))?;
        let of_credential = store::of_credential(connection, log.id, &placed.credential, log.entries())?;
        let proven = Proven::read(connection, &log, placed.position, from)?;
        let later = of_credential.into_iter().find(|other| !other.is_challenge && other.position > placed.position);
        Ok(Some((state_of(&placed, standing.is_some_and(|standing| standing.active), later.as_ref()), proven, later)))
    });
    let Some((state, proven, later)) = found.await? else {
        return answer(&TrackerAnswer { state: "absent", proven: None, replaced_at: None });
    };
    let replaced_at = later.filter(|_| state == "replaced").map(|later| later.position);
    answer(&TrackerAnswer { state, proven: Some(proven), replaced_at })
}

fn state_of(placed: &Placed, active: bool, later: Option<&Placed>) -> &'static str {
    match (placed.is_challenge, active, later) {
        (true, ..) => "challenged",
        (false, _, Some(_)) => "replaced",
        (false, false, None) => "revoked",
        (false, true, None) => "counted",
    }
}
