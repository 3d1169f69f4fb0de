//! Everybody who holds a key in a rehearsal.

use super::{Plan, RehearsalError};
use crate::council::secret::authentication;
use crate::credential::key::{CredentialSecret, PartSecret};
use crate::entry::Role;
use crate::hash;
use crate::log::note::KeyName;
use crate::signature::SigningKey;

/// Members of the council: all trustees, and enough others for a dissent.
const COUNCIL: u32 = 5;

/// The people, recomputed from the plan's seed wherever one is needed.
pub(super) struct People {
    pub origin: KeyName,
    pub nonce: [u8; 32],
    pub election: [u8; 32],
    pub members: u32,
    pub quorum: u32,
    trustee_seeds: Vec<[u8; 32]>,
}

impl People {
    pub fn new(plan: &Plan) -> Result<Self, RehearsalError> {
        if !(1..=31).contains(&plan.trustees) || !(1..=2).contains(&plan.issuers) {
            return Err(RehearsalError::plan("there are 2 to 31 trustees and 1 or 2 issuers"));
        }
        let origin = KeyName::new(&plan.origin).map_err(RehearsalError::plan)?;
        let nonce = plan.derive("nonce", 0);
        let log_key = log_key(plan).verifying_key().to_bytes();
        let election = hash::h256("election", &[plan.origin.as_bytes(), &log_key, &nonce]);
        let members = plan.trustees.max(COUNCIL);
        let trustee = |index: u32| plan.derive("trustee", usize::try_from(index).unwrap_or_default());
        let trustee_seeds = (1..=plan.trustees).map(trustee).collect();
        Ok(Self { origin, nonce, election, members, quorum: (members * 2).div_ceil(3), trustee_seeds })
    }

    /// Indices of the trustees, who are the council's first members.
    pub fn trustees(&self) -> impl Iterator<Item = u32> + use<> {
        1..=u32::try_from(self.trustee_seeds.len()).unwrap_or_default()
    }

    /// The council members whose signatures make a quorum.
    pub fn deciding(&self) -> Vec<(Role, u32)> {
        (1..=self.quorum).map(|index| (Role::Council, index)).collect()
    }

    /// A trustee's seed.
    pub fn seed(&self, trustee: u32) -> [u8; 32] {
        let place = trustee.checked_sub(1).and_then(|place| usize::try_from(place).ok());
        place.and_then(|place| self.trustee_seeds.get(place)).copied().unwrap_or_default()
    }

    /// The trustees' public keys.
    pub fn roster(&self) -> Vec<[u8; 32]> {
        let key = |seed| SigningKey::from_seed(&authentication(seed, &self.election)).verifying_key().to_bytes();
        self.trustee_seeds.iter().map(key).collect()
    }

    /// The signing key of a role.
    pub fn key(&self, plan: &Plan, role: Role, index: u32) -> SigningKey {
        let place = usize::try_from(index).unwrap_or_default();
        match role {
            Role::Trustee => SigningKey::from_seed(&authentication(&self.seed(index), &self.election)),
            role => SigningKey::from_seed(&plan.derive(role.as_str(), place)),
        }
    }
}

/// The log's key.
pub(super) fn log_key(plan: &Plan) -> SigningKey {
    SigningKey::from_seed(&plan.derive("log", 0))
}

/// The witness's key.
pub(super) fn witness_key(plan: &Plan) -> SigningKey {
    SigningKey::from_seed(&plan.derive("witness", 0))
}

/// An issuer's secret part of a line. Lines from the roll's end on are replacements.
pub(super) fn part(plan: &Plan, issuer: u32, line: usize) -> PartSecret {
    PartSecret::random(&plan.derive_wide(if issuer == 1 { "part/1" } else { "part/2" }, line))
}

/// The credential of a line.
pub(super) fn credential(plan: &Plan, line: usize) -> Result<CredentialSecret, RehearsalError> {
    let first = part(plan, 1, line);
    let second = (plan.issuers == 2).then(|| part(plan, 2, line));
    CredentialSecret::new(&first, second.as_ref()).map_err(RehearsalError::plan)
}
