//! Before the vote: keys of roles, roll, ceremony, definition.

use ortaq_crypto::council::ceremony::Step;
use ortaq_crypto::credential::Issuer;
use ortaq_crypto::credential::key::PartSecret;
use ortaq_crypto::credential::roll::{Place, prove};
use ortaq_crypto::definition::{BallotOption, CouncilKeys, Definition, MemberKey, Roll, Tally};
use ortaq_crypto::encoding::base64::{Blob, Bytes, Optional};
use ortaq_crypto::entry::{Body, Frozen, Label, Natural, Role, RoleKey, RollChunk};
use ortaq_crypto::group;
use ortaq_crypto::replay::roll_root;
use ortaq_crypto::style::{BallotStyle, System};
use ortaq_rules::TieRule;
use ortaq_rules::greedy::{GreedySettings, RankBy};

use super::people::{
    LINES, MEMBERS, QUORUM, THRESHOLD, TRUSTEES, credential, derive, derive_wide, election, part, quorum, role_key,
    trustee,
};
use super::scenes::{CLOSES, OPENS};
use super::vote::{Vote, id};

/// Keys that the ceremony makes: for the lot, three options and a spare one.
pub const KEYS: u32 = 5;
const BUDGET: u64 = 1000;
const OPTIONS: [(&str, u64); 3] = [("P1", 300), ("P2", 500), ("P3", 900)];

/// Enrols the council, both issuers, two observers and the trustees.
pub fn enrol(vote: &mut Vote) {
    let members = (1..=MEMBERS).map(|index| (Role::Council, index));
    let others = [(Role::Issuer, 1), (Role::Issuer, 2), (Role::Observer, 1), (Role::Observer, 2)];
    for (role, index) in members.chain(others) {
        vote.append(role_entry(role, index));
    }
    for index in 1..=TRUSTEES {
        vote.act(role_entry(Role::Trustee, index), &[(Role::Council, index)]);
    }
}

/// The enrolment of a role's key.
pub fn role_entry(role: Role, index: u32) -> Body {
    let key = Bytes(role_key(role, index).verifying_key().to_bytes());
    Body::Role(RoleKey { role, index, key, signatures: vec![] })
}

/// What an issuer publishes of the roll.
pub fn roll_chunk(issuer: Issuer) -> RollChunk {
    let secrets: Vec<PartSecret> = (0..LINES).map(|line| part(issuer.number(), line)).collect();
    chunk_of(issuer, &secrets)
}

/// The same of these secret parts.
pub fn chunk_of(issuer: Issuer, secrets: &[PartSecret]) -> RollChunk {
    let place = Place { issuer, chunk: 0, chunks: 1 };
    let made = prove(&election(), place, secrets, &derive_wide("roll", 0)).unwrap();
    RollChunk {
        issuer: issuer.number(),
        chunk: 0,
        chunks: 1,
        parts: Blob(made.parts),
        proof: Bytes(made.proof),
        signatures: vec![],
    }
}

/// Publishes both issuers' parts.
pub fn publish_roll(vote: &mut Vote) {
    for issuer in [Issuer::First, Issuer::Second] {
        vote.act(Body::Roll(roll_chunk(issuer)), &[(Role::Issuer, issuer.number())]);
    }
}

/// Goes through an attempt of the ceremony.
pub fn swear(vote: &mut Vote) {
    swear_until(vote, Step::Done);
}

/// Goes through the ceremony up to a step.
pub fn swear_until(vote: &mut Vote, until: Step) {
    while vote.replay.ceremony().unwrap().step() != until {
        for index in 1..=TRUSTEES {
            for body in next(vote, index) {
                vote.act(body, &[(Role::Trustee, index)]);
            }
        }
    }
}

/// What a trustee says at the ceremony's step, unsigned.
pub fn next(vote: &Vote, index: u32) -> Vec<Body> {
    let (trustee, ceremony) = (trustee(index), vote.replay.ceremony().unwrap());
    let fresh = derive("fresh", u32::try_from(vote.seq()).unwrap());
    match ceremony.step() {
        Step::Commit => vec![Body::CeremonyCommit(trustee.commit(ceremony, KEYS, &fresh).unwrap())],
        Step::Deal => trustee.deal(ceremony).unwrap().into_iter().map(Body::CeremonyDeal).collect(),
        Step::Shares => trustee.shares(ceremony).unwrap().into_iter().map(Body::CeremonyShares).collect(),
        Step::Confirm => vec![Body::CeremonyConfirm(trustee.confirm(ceremony).unwrap())],
        Step::Rehearse => vec![Body::CeremonyRehearsal(trustee.rehearse(ceremony, &fresh).unwrap())],
        Step::Restart | Step::Done => vec![],
    }
}

/// What the council freezes.
pub fn definition(vote: &Vote) -> Definition {
    let cycle = vote.replay.cycle().unwrap();
    let keys = vote.replay.ceremony().unwrap().keys().unwrap();
    let label = |text: &str| Label::try_from(text.to_owned()).unwrap();
    let option = |(name, cost): (&str, u64)| BallotOption {
        id: id(name),
        cost: Natural(cost),
        category: label("water"),
        village: label("Бесқұдық"),
    };
    let style = BallotStyle::Approval { min: 0, max: 2 };
    let lines = u64::try_from(LINES).unwrap();
    let system = System::new(&style, &OPTIONS.map(|(_, cost)| cost), BUDGET, lines).unwrap();
    let key = |role, index| Bytes(role_key(role, index).verifying_key().to_bytes());
    let roll: Vec<[u8; 32]> = (0..LINES).map(|line| credential(line).public()).collect();
    Definition {
        protocol: cycle.protocol.clone(),
        origin: cycle.origin.clone(),
        log_key: cycle.log_key,
        election: cycle.election,
        tally: Tally::Sums,
        options: OPTIONS.into_iter().map(option).collect(),
        budget: Natural(BUDGET),
        style,
        bits: u32::try_from(system.bits()).unwrap(),
        system: Bytes(system.hash()),
        attempt: keys.attempt,
        transcript: Bytes(keys.transcript),
        lot_key: Bytes(group::encode(&keys.keys[0])),
        keys: Blob(group::encode_all(&keys.keys[1..=OPTIONS.len()])),
        threshold: THRESHOLD,
        trustees: (1..=TRUSTEES).map(|index| key(Role::Trustee, index)).collect(),
        council: CouncilKeys {
            quorum: QUORUM,
            keys: (1..=MEMBERS).map(|index| MemberKey { index, key: key(Role::Council, index) }).collect(),
        },
        issuers: vec![key(Role::Issuer, 1), key(Role::Issuer, 2)],
        roll: Roll { lines: Natural(lines), root: Bytes(roll_root(&roll)) },
        rule: GreedySettings { reserve_list: 2, ..GreedySettings::plain(RankBy::Votes, TieRule::Lot) },
        opens: Natural(OPENS),
        closes: Natural(CLOSES),
        minimum_ballots: Natural(2),
        witnesses: cycle.witnesses.clone(),
        booth: Bytes(derive("booth", 0)),
        texts: Optional(Some(derive("texts", 0))),
    }
}

/// A definition that a quorum signs.
pub fn freeze_as(vote: &mut Vote, definition: Definition) {
    vote.act(Body::Definition(Box::new(Frozen { definition, signatures: vec![] })), &quorum());
}

/// Freezes the vote.
pub fn freeze(vote: &mut Vote) {
    let definition = definition(vote);
    freeze_as(vote, definition);
}
