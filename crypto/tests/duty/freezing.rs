//! From the keys to an open vote: the roll out of two code seeds, the definition, voters with printed codes.

use ortaq_crypto::ballot::{self, Header, Opening, Tracker, ballot_hash};
use ortaq_crypto::credential::Issuer;
use ortaq_crypto::credential::code::Code;
use ortaq_crypto::credential::issuance::{CodeSeed, Issuance};
use ortaq_crypto::credential::key::{BallotName, CredentialSecret, Intent, PartSecret};
use ortaq_crypto::credential::part::{PublicPart, credential_key};
use ortaq_crypto::definition::{BallotOption, CouncilKeys, Definition, MemberKey, Roll, Tally};
use ortaq_crypto::encoding::base64::{Blob, Bytes, Optional};
use ortaq_crypto::entry::{Body, Cast, Frozen, Label, Natural, Phase, Role};
use ortaq_crypto::group;
use ortaq_crypto::person::sign::Pen;
use ortaq_crypto::replay::roll_root;
use ortaq_crypto::style::{BallotStyle, System};
use ortaq_rules::TieRule;
use ortaq_rules::greedy::{GreedySettings, RankBy};

use super::device::{Device, settle};
use super::server::{QUORUM, START, Server, THRESHOLD, TRUSTEES, derive, election, id, person};

const LINES: u32 = 3;
const COSTS: [u64; 2] = [300, 500];
const BUDGET: u64 = 600;
pub const OPENS: u64 = START + 86_400;
pub const CLOSES: u64 = OPENS + 14 * 86_400;

pub fn issuance(issuer: Issuer) -> Issuance {
    Issuance::new(election(), issuer, CodeSeed::new(derive("codes", issuer.number())))
}

/// Both issuers publish their parts.
pub fn publish_roll(server: &mut Server) {
    for issuer in [Issuer::First, Issuer::Second] {
        let issuance = issuance(issuer);
        let chunk = issuance.chunk(0, 1, &issuance.parts(0..LINES), &[issuer.number() as u8; 64]).unwrap();
        let (seed, holder) = person(Role::Issuer, issuer.number());
        let body = Pen::new(&server.replay, &seed, &holder).unwrap().sign(Body::Roll(chunk)).unwrap();
        server.append(body);
    }
}

pub fn definition(server: &Server) -> Definition {
    let cycle = server.replay.cycle().unwrap();
    let keys = server.replay.ceremony().unwrap().keys().unwrap();
    let style = BallotStyle::Approval { min: 0, max: 2 };
    let system = System::new(&style, &COSTS, BUDGET, u64::from(LINES)).unwrap();
    let enrolled = |role| server.replay.keys(role).into_iter().map(|(_, key)| Bytes(key)).collect::<Vec<_>>();
    let label = |text: &str| Label::try_from(text.to_owned()).unwrap();
    let option = |(name, cost): (&str, u64)| BallotOption {
        id: id(name),
        cost: Natural(cost),
        category: label("water"),
        village: label("Айдарлы"),
    };
    let roll: Vec<[u8; 32]> = (0..LINES).map(|line| credential(line).public()).collect();
    Definition {
        protocol: cycle.protocol.clone(),
        origin: cycle.origin.clone(),
        log_key: cycle.log_key,
        election: cycle.election,
        tally: Tally::Sums,
        options: ["well", "road"].into_iter().zip(COSTS).map(option).collect(),
        budget: Natural(BUDGET),
        style,
        bits: u32::try_from(system.bits()).unwrap(),
        system: Bytes(system.hash()),
        attempt: keys.attempt,
        transcript: Bytes(keys.transcript),
        lot_key: Bytes(group::encode(&keys.keys[0])),
        keys: Blob(group::encode_all(&keys.keys[1..=2])),
        threshold: THRESHOLD,
        trustees: enrolled(Role::Trustee),
        council: CouncilKeys {
            quorum: QUORUM,
            keys: (1..).zip(enrolled(Role::Council)).map(|(index, key)| MemberKey { index, key }).collect(),
        },
        issuers: enrolled(Role::Issuer),
        roll: Roll { lines: Natural(u64::from(LINES)), root: Bytes(roll_root(&roll)) },
        rule: GreedySettings { reserve_list: 1, ..GreedySettings::plain(RankBy::Votes, TieRule::Lot) },
        opens: Natural(OPENS),
        closes: Natural(CLOSES),
        minimum_ballots: Natural(2),
        witnesses: cycle.witnesses.clone(),
        booth: Bytes(derive("booth", 0)),
        texts: Optional(None),
    }
}

/// A quorum signs the definition, each on a device of their own.
pub fn freeze(server: &mut Server) {
    let mut frozen = Frozen { definition: definition(server), signatures: vec![] };
    let content = Body::Definition(Box::new(frozen.clone())).content();
    for index in 1..=QUORUM {
        let (seed, holder) = person(Role::Council, index);
        let mut pen = Pen::new(&server.replay, &seed, &holder).unwrap();
        frozen.signatures.push(pen.signature_for("definition", &content).unwrap());
    }
    server.append(Body::Definition(Box::new(frozen)));
}

/// A frozen vote whose keys these devices made, and which is open.
pub fn opened(devices: &mut [Device]) -> Server {
    let mut server = Server::enrolled();
    settle(&mut server, devices, 7);
    publish_roll(&mut server);
    freeze(&mut server);
    server.time = OPENS;
    let definition = server.replay.definition().unwrap().0.hash();
    server.append(Body::VotingOpen(Phase { definition: Bytes(definition) }));
    server
}

pub fn devices() -> Vec<Device> {
    (1..=TRUSTEES).map(Device::new).collect()
}

/// The credential of a line, from the two codes as they are printed.
pub fn credential(line: u32) -> CredentialSecret {
    let part = |issuer: Issuer| {
        let code = Code::parse(&issuance(issuer).code(line, 0).written()).unwrap();
        PartSecret::from_code(&code, &election(), issuer)
    };
    CredentialSecret::new(&part(Issuer::First), Some(&part(Issuer::Second))).unwrap()
}

/// A voter casts a ballot.
pub fn cast(server: &mut Server, line: u32, choice: [u32; 2]) {
    let secret = credential(line);
    let poll = server.replay.ballots().unwrap().poll().clone();
    let seen = server.replay.last().unwrap();
    let header = Header {
        election: poll.election,
        definition: poll.definition,
        credential: secret.public(),
        prev: Tracker::NONE,
        seen: seen.seq.0,
        seen_leaf: seen.leaf.0,
    };
    let opening = Opening { seed: derive("ballot", line), choice: choice.to_vec() };
    let bytes = ballot::make(&poll, &header, &opening).unwrap();
    let hash = ballot_hash(&bytes);
    let name = BallotName { election: &poll.election, definition: &poll.definition, hash: &hash };
    let signature = Bytes(secret.sign(Intent::Cast, name));
    server.append(Body::Ballot(Cast { ballot: Blob(bytes), signature }));
}

/// A credential of other parts than the roll's: the sum of public parts is what the log has.
pub fn credential_of(parts: [[u8; 32]; 2]) -> [u8; 32] {
    let parts: Vec<PublicPart> = parts.iter().map(|part| PublicPart::decode(part).unwrap()).collect();
    credential_key(&parts).unwrap()
}
