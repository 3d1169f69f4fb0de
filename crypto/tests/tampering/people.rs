//! Everybody in the tampered votes. All keys derive from names, so a test can
//! take any part: the server, a corrupt quorum, a lying trustee, a voter.

use ortaq_crypto::council::Trustee;
use ortaq_crypto::council::secret::authentication;
use ortaq_crypto::credential::key::{CredentialSecret, PartSecret};
use ortaq_crypto::entry::Role;
use ortaq_crypto::hash;
use ortaq_crypto::signature::SigningKey;

/// The log's name.
pub const ORIGIN: &str = "tampered.example/besqudyq/2027";
/// The witness's name.
pub const WITNESS: &str = "witness.example";
/// Members of the council, the first of whom are trustees.
pub const MEMBERS: u32 = 5;
/// Council members who decide.
pub const QUORUM: u32 = 4;
/// Trustees.
pub const TRUSTEES: u32 = 3;
/// Trustees who decrypt.
pub const THRESHOLD: u32 = 2;
/// Trustees who sign the closing.
pub const CLOSING_QUORUM: u32 = 3;
/// Lines of the roll.
pub const LINES: usize = 6;

/// 32 bytes for one purpose.
pub fn derive(label: &str, index: u32) -> [u8; 32] {
    hash::h256("tampering", &[label.as_bytes(), &index.to_be_bytes()])
}

/// 64 bytes for one purpose.
pub fn derive_wide(label: &str, index: u32) -> [u8; 64] {
    hash::h512("tampering", &[label.as_bytes(), &index.to_be_bytes()])
}

/// The log's key.
pub fn log_key() -> SigningKey {
    SigningKey::from_seed(&derive("log", 0))
}

/// The witness's key.
pub fn witness_key() -> SigningKey {
    SigningKey::from_seed(&derive("witness", 0))
}

/// What makes the election id fresh.
pub fn nonce() -> [u8; 32] {
    derive("nonce", 0)
}

/// The election id.
pub fn election() -> [u8; 32] {
    hash::h256("election", &[ORIGIN.as_bytes(), &log_key().verifying_key().to_bytes(), &nonce()])
}

/// The key of a role.
pub fn role_key(role: Role, index: u32) -> SigningKey {
    match role {
        Role::Trustee => SigningKey::from_seed(&authentication(&derive("trustee", index), &election())),
        role => SigningKey::from_seed(&derive(role.as_str(), index)),
    }
}

/// The tool of a trustee.
pub fn trustee(index: u32) -> Trustee {
    let roster: Vec<_> =
        (1..=TRUSTEES).map(|index| role_key(Role::Trustee, index).verifying_key().to_bytes()).collect();
    Trustee::new(&derive("trustee", index), &election(), index, &roster).unwrap()
}

/// An issuer's secret part of a line. Lines from the roll's end on are replacements.
pub fn part(issuer: u32, line: usize) -> PartSecret {
    PartSecret::random(&derive_wide(&format!("part {issuer}"), u32::try_from(line).unwrap()))
}

/// The credential of a line.
pub fn credential(line: usize) -> CredentialSecret {
    CredentialSecret::new(&part(1, line), Some(&part(2, line))).unwrap()
}

/// A quorum of the council.
pub fn quorum() -> Vec<(Role, u32)> {
    (1..=QUORUM).map(|index| (Role::Council, index)).collect()
}

/// The whole council.
pub fn council() -> Vec<(Role, u32)> {
    (1..=MEMBERS).map(|index| (Role::Council, index)).collect()
}

/// Who signs for the roll.
pub const TWO_ROLES: [(Role, u32); 2] = [(Role::Issuer, 1), (Role::Issuer, 2)];
