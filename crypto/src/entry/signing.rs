//! Signing acts with a key of a role (§4.1).

use super::{ActContext, ActSignature, Natural, Role, Seen};
use crate::encoding::base64::Bytes;
use crate::signature::SigningKey;

/// A role's key with the counter of its last act, on the device of the person who holds it.
pub struct ActSigner {
    role: Role,
    index: u32,
    counter: u64,
    key: SigningKey,
}

impl ActSigner {
    /// A key that signed its last act with this counter (0 if it has not signed yet).
    pub fn new(role: Role, index: u32, key: SigningKey, counter: u64) -> Self {
        Self { role, index, counter, key }
    }

    /// The public key.
    pub fn public(&self) -> [u8; 32] {
        self.key.verifying_key().to_bytes()
    }

    /// Signs an act with the next counter. `seen` is an entry that the signer's device has verified.
    pub fn sign(&mut self, context: ActContext<'_>, seen: Seen) -> ActSignature {
        self.counter += 1;
        let mut signature = ActSignature {
            role: self.role,
            index: self.index,
            counter: Natural(self.counter),
            seen,
            signature: Bytes([0; 64]),
        };
        signature.signature = Bytes(self.key.sign(&signature.message(context)).to_bytes());
        signature
    }
}
