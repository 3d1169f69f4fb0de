//! What a person who holds a key of the vote keeps, and does with it (§13.3).
//!
//! A council member, an issuer or an observer keeps one seed of 32 bytes, on
//! paper and in a file that a generated passphrase opens. The key that signs
//! comes from it; of a council member who is a trustee, all secrets of the
//! ceremony as well. So nobody has two papers, and whoever finds one of the two
//! copies has everything again.

pub mod file;
mod holder;
mod passphrase;
pub mod printed;
mod seed;
pub mod sign;

pub use holder::{KeyHolder, NoHolder};
pub use passphrase::Passphrase;
pub use seed::{PersonSeed, signing_key};
