//! The secrets of the demo's people: in a real vote each is on a device of its own, and nowhere together.

use std::fs;
use std::io;
use std::path::Path;

use ortaq_crypto::credential::Issuer;
use ortaq_crypto::credential::issuance::{CodeSeed, Issuance};
use ortaq_crypto::credential::key::{CredentialSecret, PartSecret};
use ortaq_crypto::entry::Role;
use ortaq_crypto::hash::{h256, h512};
use ortaq_crypto::person::{Passphrase, PersonSeed};

use crate::errors::Failure;
use crate::secrets;

/// The file in the demo's folder.
const FILE: &str = "vault";
/// So many lines of the roll, its last ones, have codes on letters. The others have random parts: stretching codes for
/// 1,600 people would take minutes.
pub const LETTERS: u32 = 12;

/// All secrets of the demo's people.
#[derive(Clone)]
pub struct Vault([u8; 32]);

impl Vault {
    /// The vault of the demo in this folder; made if there is none.
    ///
    /// # Errors
    /// When the folder cannot be used.
    pub fn open(data: &Path) -> io::Result<Self> {
        let path = data.join(FILE);
        if let Some(known) = fs::read(&path).ok().and_then(|bytes| bytes.try_into().ok()) {
            return Ok(Self(known));
        }
        let fresh = secrets::random::<32>().map_err(io::Error::other)?;
        fs::write(path, fresh)?;
        Ok(Self(fresh))
    }

    /// The seed of somebody who holds keys.
    pub fn seed(&self, role: Role, number: u32) -> PersonSeed {
        PersonSeed::new(h256("demo/seed", &[&self.0, role.as_str().as_bytes(), &number.to_be_bytes()]))
    }

    /// The passphrase of their file.
    pub fn passphrase(&self, role: Role, number: u32) -> Passphrase {
        let bytes = h256("demo/passphrase", &[&self.0, role.as_str().as_bytes(), &number.to_be_bytes()]);
        let mut short = [0; 16];
        short.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        Passphrase::new(short)
    }

    /// 28 bytes for salt and nonce of their file: the same file each time it is asked for.
    pub fn sealing(&self, number: u32) -> [u8; 28] {
        let bytes = h256("demo/sealing", &[&self.0, &number.to_be_bytes()]);
        let mut short = [0; 28];
        short.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        short
    }

    /// What an issuer makes codes with.
    pub fn issuance(&self, election: [u8; 32], issuer: Issuer) -> Issuance {
        let seed = CodeSeed::new(h256("demo/codes", &[&self.0, &issuer.number().to_be_bytes()]));
        Issuance::new(election, issuer, seed)
    }

    /// An issuer's secret part of a line of a roll with so many lines.
    pub fn part(&self, election: [u8; 32], issuer: Issuer, line: u32, lines: u32) -> PartSecret {
        if line + LETTERS >= lines {
            return self.issuance(election, issuer).part(line, 0);
        }
        let inputs: [&[u8]; 3] = [&self.0, &issuer.number().to_be_bytes(), &line.to_be_bytes()];
        PartSecret::random(&h512("demo/part", &inputs))
    }

    /// What a voter's device makes of both codes (of one where there is one issuer): the secret of a line's credential.
    ///
    /// # Errors
    /// When the parts give no key, which does not happen by chance.
    pub fn credential(
        &self,
        election: [u8; 32],
        issuers: u32,
        line: u32,
        lines: u32,
    ) -> Result<CredentialSecret, Failure> {
        let part = |issuer| self.part(election, issuer, line, lines);
        let second = (issuers == 2).then(|| part(Issuer::Second));
        CredentialSecret::new(&part(Issuer::First), second.as_ref()).map_err(Failure::internal)
    }

    /// 32 bytes that nobody else can guess, for this purpose and number.
    pub fn fresh(&self, purpose: &str, number: u64) -> [u8; 32] {
        h256("demo/fresh", &[&self.0, purpose.as_bytes(), &number.to_be_bytes()])
    }
}
