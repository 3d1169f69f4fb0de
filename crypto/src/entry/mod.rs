//! Log entries (reduced while the full module is being written elsewhere).

mod acts;
mod ceremony;
mod field;

pub use acts::{Act, ActSignature, Role, Seen, Statement};
pub use ceremony::{Commit, Complaint, Confirm, Pieces, Possession, Rehearsal, Restart};
pub use field::{Code, Id, Label, Natural};
