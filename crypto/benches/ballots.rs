//! What a ballot costs: 20 projects, approve up to 5, one thread.
//!
//! `verification_limit` runs, in the same process, the parts that no verifier can avoid: for each
//! of the m + 7 points of a ballot one decompression and one term of a multi-scalar multiplication,
//! and one Ed25519 signature. How `docs/performance.md` compares the two is written there.

use curve25519_dalek::ristretto::CompressedRistretto;
use curve25519_dalek::traits::VartimeMultiscalarMul;
use curve25519_dalek::{RistrettoPoint, Scalar};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use ortaq_crypto::ballot::{Ballot, Header, Opening, Poll, Tracker, ballot_hash, cast_message, make};
use ortaq_crypto::credential::key::{BallotName, CredentialSecret, Intent, PartSecret};
use ortaq_crypto::hash;
use ortaq_crypto::signature::{Signature, VerifyingKey};
use ortaq_crypto::style::{BallotStyle, System};

const OPTIONS: usize = 20;
const BATCH: usize = 256;
const POINTS: usize = OPTIONS + 7;

fn main() {
    divan::main();
}

fn seeded(label: &str, number: usize) -> [u8; 64] {
    hash::h512(label, &[&number.to_be_bytes()])
}

fn seed(number: usize) -> [u8; 32] {
    hash::h256("bench", &[&number.to_be_bytes()])
}

fn poll() -> Option<Poll> {
    let style = BallotStyle::Approval { min: 0, max: 5 };
    let system = System::new(&style, &[1; OPTIONS], 10, 100_000).ok()?;
    let keys = (0..OPTIONS).map(|key| RistrettoPoint::from_uniform_bytes(&seeded("key", key))).collect();
    Some(Poll::new([1; 32], [2; 32], system, keys))
}

fn header(credential: [u8; 32]) -> Header {
    Header { election: [1; 32], definition: [2; 32], credential, prev: Tracker::NONE, seen: 7, seen_leaf: [4; 32] }
}

fn opening(number: usize) -> Opening {
    let choice = (0..OPTIONS).map(|option| u32::from((option + number) % OPTIONS < 5)).collect();
    Opening { seed: seed(number), choice }
}

/// Bodies with their cast signatures.
fn ballots(poll: &Poll, count: usize) -> Vec<(Vec<u8>, [u8; 64])> {
    let ballot = |number| {
        let (first, second) = (PartSecret::random(&seeded("1", number)), PartSecret::random(&seeded("2", number)));
        let secret = CredentialSecret::new(&first, Some(&second)).ok()?;
        let body = make(poll, &header(secret.public()), &opening(number)).ok()?;
        let name = BallotName { election: &[1; 32], definition: &[2; 32], hash: &ballot_hash(&body) };
        let signature = secret.sign(Intent::Cast, name);
        Some((body, signature))
    };
    (0..count).filter_map(ballot).collect()
}

fn verify(poll: &Poll, ballots: &[(Vec<u8>, [u8; 64])]) -> bool {
    let decoded: Vec<Ballot> = ballots.iter().filter_map(|(body, _)| Ballot::decode(poll, body).ok()).collect();
    let signed = decoded.iter().zip(ballots).all(|(ballot, (_, signature))| {
        let header = &ballot.header;
        let message = cast_message(&header.election, &header.definition, &header.credential, &ballot.hash);
        let key = VerifyingKey::from_bytes(&header.credential);
        key.is_ok_and(|key| key.verify(&message, &Signature::from_bytes(*signature)).is_ok())
    });
    signed && decoded.len() == ballots.len() && poll.verify_batch(&decoded, &[9; 32]).is_ok()
}

#[divan::bench(args = [1, 16, 64, BATCH])]
fn verification(bencher: Bencher<'_, '_>, count: usize) {
    let Some(poll) = poll() else { return };
    let ballots = ballots(&poll, count);
    assert!(verify(&poll, &ballots));
    bencher.counter(ItemsCount::new(count)).bench_local(|| verify(black_box(&poll), black_box(&ballots)));
}

/// What a batch of 256 cannot do without.
#[divan::bench]
fn verification_limit(bencher: Bencher<'_, '_>) {
    let Some(poll) = poll() else { return };
    let ballots = ballots(&poll, BATCH);
    let points: Vec<CompressedRistretto> = (0..BATCH * POINTS)
        .map(|number| RistrettoPoint::from_uniform_bytes(&seeded("point", number)).compress())
        .collect();
    let scalars: Vec<Scalar> = (0..points.len()).map(|number| hash::scalar("scalar", &[&seed(number)])).collect();
    let keys: Vec<[u8; 32]> = ballots
        .iter()
        .filter_map(|(body, _)| Ballot::decode(&poll, body).ok())
        .map(|ballot| ballot.header.credential)
        .collect();
    bencher.counter(ItemsCount::new(BATCH)).bench_local(|| {
        let decoded: Option<Vec<RistrettoPoint>> = points.iter().map(CompressedRistretto::decompress).collect();
        let sum = RistrettoPoint::vartime_multiscalar_mul(&scalars, &decoded.unwrap_or_default());
        let signed = keys.iter().zip(&ballots).filter(|(key, (_, signature))| {
            let verified = VerifyingKey::from_bytes(key).map(|key| key.verify(b"", &Signature::from_bytes(*signature)));
            verified.is_ok_and(|verified| verified.is_ok())
        });
        black_box((sum, signed.count()))
    });
}

#[divan::bench]
fn decompression(bencher: Bencher<'_, '_>) {
    let point = RistrettoPoint::from_uniform_bytes(&seeded("point", 0)).compress();
    bencher.bench_local(|| black_box(point).decompress());
}

#[divan::bench]
fn making(bencher: Bencher<'_, '_>) {
    let Some(poll) = poll() else { return };
    let (header, opening) = (header([3; 32]), opening(1));
    bencher.bench_local(|| make(black_box(&poll), &header, &opening));
}
