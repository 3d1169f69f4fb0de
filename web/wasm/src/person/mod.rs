//! What council members, trustees and issuers have in common: keys on paper and in a file, and signatures
//! that only a replay on the same device allows. Both modules have it, beside the whole of [`crate::recount`].
//!
//! ```text
//! holder     = new Holder(election, role, index)       role: "council", "issuer" or "observer"
//! seed       = new Seed(32 fresh bytes)                Seed.fromPaper(typed), seed.paper
//! passphrase = new Passphrase(16 fresh bytes)          Passphrase.read(typed), passphrase.written
//! file       = sealKeys(seed, holder, passphrase, 28 fresh bytes)
//! seed       = openKeys(file, passphrase)              holderOf(file), before it is opened
//! holder.key(seed)                                     what is enrolled, holder.fingerprint(seed)
//! log        = new Recount(bytes), feed, end           and resume, feed, end when it has grown
//! log.sign(seed, holder, type, content)                for api/acts
//! log.signature(seed, holder, type, content)           for api/proposed
//! log.enrolled(holder)                                 the fingerprint of the key in force, or empty
//! textHash(salt, text)                                 what the log has of a text that is kept beside it
//! ```

mod keys;
pub(crate) mod refused;
pub(crate) mod sign;

pub use keys::{Holder, Passphrase, Seed, holder_of, open_keys, seal_keys};
