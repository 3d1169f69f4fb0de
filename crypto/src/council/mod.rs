//! What the council's trustees hold and do (§8).
//!
//! Nobody may ever hold the key that opens ballots, so `t` of `n` trustees make
//! it together, in public, and anyone can name who cheated. The public side is
//! [`ceremony`]: a state machine that the replay and every trustee run over the
//! log. The private side is [`trustee`]: everything it says is recomputed from
//! one seed and the public side.

pub mod ceremony;
pub mod duty;
pub mod equality;
mod keys;
pub mod knowledge;
mod part;
pub mod polynomial;
pub mod possession;
mod rehearsal;
mod sealing;
pub mod secret;
pub mod trustee;

pub use ceremony::Ceremony;
pub use keys::CouncilKeys;
pub use trustee::{Trustee, TrusteeFault};

/// The fewest keys that a ceremony makes: one for the lot and one for an option (§8.2).
pub const KEYS_MIN: u32 = 2;
/// The most keys that a ceremony makes (§8.2).
pub const KEYS_MAX: u32 = 510;
/// The fewest trustees that open anything together (§4.3).
pub const THRESHOLD_MIN: u32 = 2;
/// The most trustees (§4.3).
pub const TRUSTEES_MAX: u32 = 31;
/// The length in bytes of every piece of a dealing or of sealed shares but the last (§8.2).
pub const PIECE: usize = 45_000;
