//! The council's module: what a member and a trustee do on a page, from the keys to the conclusion, with all of
//! [`crate::recount`] and [`crate::person`].
//!
//! ```text
//! log    = new Recount(bytes), feed, end               the whole log; resume, feed, end when it has grown
//! memory = new TrusteeMemory(holder, "seed")           or TrusteeMemory.read(text, holder); memory.write()
//! log.next(seed, memory, now, keys, 32 fresh bytes, verified)   JSON, see `duty`
//! memory.agree()                                       a person has compared what `next` asked to confirm
//! log.add(sums)                                        the ballots, verified by workers from a whole bundle
//! log.signature(seed, holder, "definition", content)   an act that waits for signatures, after reading it
//! log.course()                                         JSON: how far the vote has come
//! ```

mod duty;

pub use duty::TrusteeMemory;
