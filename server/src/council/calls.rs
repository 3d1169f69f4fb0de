//! What pages of people with keys ask and send (`docs/vote.md`).

use ortaq_crypto::encoding::base64::{self, Bytes};
use ortaq_crypto::entry::{ActSignature, Body, Role};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::acts::{self, Signed};
use super::enrolling::{self, Enrolled, Enrolment};
use super::store::concluding::dissents_beside;
use super::store::proposed::{self, Proposed};
use crate::assemblies::store::districts;
use crate::audit::Text;
use crate::cycles;
use crate::errors::Failure;
use crate::vote::{Call, Refusal, Reply, Service, answer};

/// The addresses of this room on the vote's origin.
#[must_use]
pub fn services() -> Vec<Service> {
    vec![
        Service::post("api/keys", enrol).guessing(),
        Service::post("api/acts", publish),
        Service::post("api/statements", state),
        Service::post("api/letters", letters_printed),
        Service::get("api/proposed", list),
        Service::post("api/proposed", propose),
        Service::post("api/proposed/{number}", sign),
    ]
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyBody {
    invitation: String,
    role: Role,
    index: u32,
    key: Bytes<32>,
}

#[derive(Serialize)]
struct Position {
    position: u64,
}

async fn enrol(call: Call) -> Reply {
    let KeyBody { invitation, role, index, key } = call.json()?;
    let enrolment = Enrolment { invitation, role, number: index, key: key.0 };
    let (log, followers) = (call.log().await?, call.state.followers.clone());
    let enrolled = call.state.database.write(move |tx| enrolling::enrol(tx, &followers, log.id, &enrolment)).await;
    match enrolled {
        Ok(Enrolled::Stands { position }) => answer(&Position { position }),
        Ok(Enrolled::Waits) => answer(&Waiting { waiting: 0 }),
        Err(Failure::Forbidden) => Err(Refusal::new("no-invitation")),
        Err(failure) => Err(failure.into()),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActBody<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    #[serde(borrow)]
    body: &'a RawValue,
}

async fn publish(call: Call) -> Reply {
    let sent: ActBody<'_> = serde_json::from_slice(call.body()).map_err(Refusal::malformed)?;
    let body = Body::from_json(sent.kind, sent.body.get()).map_err(Refusal::malformed)?;
    let (log, followers) = (call.log().await?, call.state.followers.clone());
    let position = call.state.database.write(move |tx| acts::publish(tx, &followers, log.id, body)).await?;
    answer(&Position { position })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatementBody<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    #[serde(borrow)]
    body: &'a RawValue,
    salt: Bytes<32>,
    text: String,
}

async fn state(call: Call) -> Reply {
    let sent: StatementBody<'_> = serde_json::from_slice(call.body()).map_err(Refusal::malformed)?;
    let body = Body::from_json(sent.kind, sent.body.get()).map_err(Refusal::malformed)?;
    let text = Text { salt: sent.salt.0, text: sent.text };
    let (log, followers) = (call.log().await?, call.state.followers.clone());
    let position = call.state.database.write(move |tx| acts::state(tx, &followers, log.id, body, &text)).await?;
    answer(&Position { position })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LettersBody {
    issuer: u32,
    signature: Bytes<64>,
}

#[derive(Serialize)]
struct Printed {
    /// Whether every issuer has said so.
    all: bool,
}

async fn letters_printed(call: Call) -> Reply {
    let LettersBody { issuer, signature } = call.json()?;
    let (log, followers, place) = (call.log().await?, call.state.followers.clone(), call.place());
    let all = call.state.database.write(move |tx| {
        let assembly = districts::by_slug(tx.connection(), &place.0)?;
        let cycle = cycles::by_slug(tx.connection(), assembly.id, &place.1)?;
        acts::letters_printed(tx, &followers, (cycle.id, log.id), issuer, &signature.0)
    });
    answer(&Printed { all: all.await? })
}

#[derive(Serialize)]
struct ProposedAnswer {
    number: i64,
    #[serde(rename = "type")]
    kind: String,
    content: String,
    since: i64,
    signatures: Vec<Signer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<TextAnswer>,
    /// What members wrote who do not agree.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dissent: Vec<DissentAnswer>,
}

#[derive(Serialize)]
struct DissentAnswer {
    member: u32,
    #[serde(flatten)]
    text: TextAnswer,
}

#[derive(Serialize)]
struct Signer {
    role: Role,
    index: u32,
}

#[derive(Serialize)]
struct TextAnswer {
    salt: String,
    text: String,
}

impl From<Text> for TextAnswer {
    fn from(text: Text) -> Self {
        Self { salt: base64::encode(&text.salt), text: text.text }
    }
}

impl ProposedAnswer {
    fn of(act: Proposed, dissent: Vec<(u32, Text)>) -> Self {
        let signer = |signature: &ActSignature| Signer { role: signature.role, index: signature.index };
        Self {
            number: act.id,
            kind: act.kind,
            content: act.content,
            since: act.proposed_at.0,
            signatures: act.signatures.iter().map(signer).collect(),
            text: act.text.map(TextAnswer::from),
            dissent: dissent.into_iter().map(|(member, text)| DissentAnswer { member, text: text.into() }).collect(),
        }
    }
}

async fn list(call: Call) -> Reply {
    let log = call.log().await?;
    let waiting = call.state.database.read(move |connection| {
        let waiting = proposed::open(connection, log.id)?.into_iter();
        let of = |act: Proposed| Ok(ProposedAnswer::of(act.clone(), dissents_beside(connection, act.id)?));
        waiting.map(of).collect::<Result<Vec<_>, Failure>>()
    });
    answer(&waiting.await?)
}

/// An act that its first signer proposes to the others.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProposalBody {
    #[serde(rename = "type")]
    kind: String,
    content: String,
    signature: ActSignature,
}

/// What issuers propose to each other. Everything else is proposed by the platform, from what officials entered there.
const BETWEEN_ISSUERS: [&str; 3] = ["revocation", "replacement", "paper-batch"];

async fn propose(call: Call) -> Reply {
    let ProposalBody { kind, content, signature } = call.json()?;
    let body = Body::from_content(&kind, &content).filter(|_| BETWEEN_ISSUERS.contains(&kind.as_str()));
    let body = body.ok_or_else(|| Refusal::malformed("content"))?;
    let (log, followers) = (call.log().await?, call.state.followers.clone());
    let signed = call.state.database.write(move |tx| {
        let act = acts::propose(tx, log.id, &body, None)?;
        acts::sign(tx, &followers, log.id, act, &signature)
    });
    told(signed.await?)
}

async fn sign(call: Call) -> Reply {
    let act: i64 = call.path("number").parse().map_err(|_| Failure::NotFound)?;
    let signature: ActSignature = call.json()?;
    let (log, followers) = (call.log().await?, call.state.followers.clone());
    let signed = call.state.database.write(move |tx| acts::sign(tx, &followers, log.id, act, &signature));
    told(signed.await?)
}

#[derive(Serialize)]
struct Waiting {
    waiting: usize,
}

fn told(signed: Signed) -> Reply {
    match signed {
        Signed::Stands { position } => answer(&Position { position }),
        Signed::Waits { signatures } => answer(&Waiting { waiting: signatures }),
    }
}
