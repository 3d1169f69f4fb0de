//! The log of a cycle: what happened, in an order that nobody can change unseen.
//!
//! A use case records what it did in its own transaction ([`record`], [`append`]); after the commit,
//! and before anyone is answered, the log's new checkpoint is signed ([`Publisher`]). The log is
//! served as plain files (C2SP tlog-tiles) that anyone can copy and replay, and shown on pages that
//! say what happened in words, with the entry's bytes and their proof.
//!
//! Everything that is hashed or signed is specified in `docs/protocol.md` and made by
//! `ortaq_crypto`; this room stores it, signs it in an order that survives crashes and several
//! processes, and shows it.

mod acts;
mod calls;
mod examine;
mod files;
mod follow;
mod gist;
mod jobs;
mod model;
mod pages;
mod publish;
mod read;
mod routes;
mod schema;
mod sentence;
mod steps;
#[cfg(test)]
mod tests;
mod tiles;
mod witnesses;
mod write;

pub use acts::{ActView, acts_of_assembly, waiting_acts_of, waiting_acts_of_cycle};
pub use calls::{Proven, services};
pub use examine::{Examined, all as examine};
pub use follow::Followers;
pub use jobs::jobs;
pub use model::{Actor, Deed, Kind, PLATFORM, Scope, VOTER, actor_number, role_of};
pub use pages::pages;
pub use publish::{Fault, Looked, NotPublished, Outside, Publisher, Standing, Unready, look};
pub use read::{Published, entries_of_kind, last_of_kind, lines_between as lines, log_of, position_of, text_of};
pub use routes::routes;
pub use sentence::Sentence;
pub use witnesses::{Offered, cosign_here, cosigned_checkpoint, newest_checkpoint};
pub use write::{
    Appended, Opening, Text, append, conceal, erase_account, erase_text, keep_text, lock, open_log, record, reveal,
    texts_of_account,
};
