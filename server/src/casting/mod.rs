//! Casting: a ballot arrives from somebody's phone, is verified, stands in the log, and is answered with what makes a
//! receipt. Who voted is not known here; what a ballot says, neither.
//!
//! Signature and proof are verified on threads of their own ([`Verifier`]), many ballots together when many arrive. Whether
//! the credential may cast it is decided where it is appended, by the replay that follows the log
//! ([`crate::audit::Followers`]). The answer comes when the entry is durable and covered by a signed checkpoint.

mod acts;
mod calls;
mod refusal;
mod schema;
mod store;
mod verifier;

pub use acts::{Sent, cast};
pub use calls::services;
pub use verifier::Verifier;
