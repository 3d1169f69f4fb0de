//! Who keeps a seed: a role of an election, with its number.

use thiserror::Error;

use crate::entry::Role;

/// Who holds a seed. A trustee is the council member who is one, and has no seed beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyHolder {
    /// The election id.
    pub election: [u8; 32],
    /// Council, issuer or observer.
    pub role: Role,
    /// Which of that role, from 1.
    pub index: u32,
}

/// Nobody of this role and number keeps a seed.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error(
    "there is no {} {index}: council members have a number from 1 to 99, issuers 1 or 2, observers 1 to 999, \
     and a trustee's seed is that of the council member", role.as_str()
)]
pub struct NoHolder {
    /// The role.
    pub role: Role,
    /// The number.
    pub index: u32,
}

impl KeyHolder {
    /// Names a holder.
    ///
    /// # Errors
    /// [`NoHolder`] for a trustee, and for a number that the role has not (§4.3).
    pub fn new(election: [u8; 32], role: Role, index: u32) -> Result<Self, NoHolder> {
        let most = match role {
            Role::Council => 99,
            Role::Issuer => 2,
            Role::Observer => 999,
            Role::Trustee => 0,
        };
        if (1..=most).contains(&index) { Ok(Self { election, role, index }) } else { Err(NoHolder { role, index }) }
    }
}
