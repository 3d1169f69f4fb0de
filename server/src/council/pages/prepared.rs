//! What is prepared and waits for signatures, with who has signed.

use ortaq_crypto::entry::Role as KeyRole;
use serde::Serialize;

use super::super::store::proposed::Proposed;
use crate::clock::Moment;
use crate::cycles::Cycle;
use crate::cycles::model::Member;

/// A member of the council.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Signer {
    number: u32,
    name: String,
}

impl Signer {
    pub fn of(member: &Member) -> Self {
        Self { number: member.number, name: member.name.clone() }
    }
}

/// An act that waits.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Prepared {
    since: Moment,
    paragraphs: Vec<String>,
    signed: Vec<Signer>,
    awaited: Vec<Signer>,
}

impl Prepared {
    /// An act of the council of this cycle.
    pub fn of(act: &Proposed, cycle: &Cycle) -> Self {
        let members = cycle.roster.clone().unwrap_or_default().members;
        let has_signed = |member: &&Member| {
            let is_theirs = |role, index| role == KeyRole::Council && index == member.number;
            act.signatures.iter().any(|signature| is_theirs(signature.role, signature.index))
        };
        let text = act.text.as_ref().map_or("", |text| text.text.as_str());
        Self {
            since: act.proposed_at,
            paragraphs: text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
            signed: members.iter().filter(has_signed).map(Signer::of).collect(),
            awaited: members.iter().filter(|member| !has_signed(member)).map(Signer::of).collect(),
        }
    }

    /// An example.
    pub fn sample() -> Self {
        let signer = |number, name: &str| Signer { number, name: name.to_owned() };
        Self {
            since: Moment(1_803_873_900),
            paragraphs: vec!["Нәтиже расталды.".to_owned()],
            signed: vec![signer(1, "Айгүл Серікова")],
            awaited: vec![signer(2, "Болат Ахметов")],
        }
    }
}
