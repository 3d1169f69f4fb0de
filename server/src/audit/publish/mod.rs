//! Signing what was committed, before anyone is answered, by any number of processes on one database.
//!
//! The order, and why no crash and no other process can make two histories signable:
//!
//! 1. The entries are durable: the write lane has committed them.
//! 2. The stored checkpoint is read again. If it is another than this process knows, another process
//!    has signed: it is taken over once its signature is verified and the tree of the stored entries,
//!    grown from the tree that this process knows, has its root. If it covers what was committed here,
//!    the work is done, and nothing is signed.
//! 3. Otherwise the tree is grown over all committed entries. Lines, leaf hashes and stored tiles must
//!    agree. The checkpoint is signed; the signature stays in this process, and its *turn* begins.
//! 4. In one transaction: the stored checkpoint is replaced, if and only if lease epoch and size are
//!    those that this process knows (compare-and-swap; the row is locked from here on), the turn is not
//!    over, and the last entry in the database is the one that was signed. Then the checkpoint is
//!    written outside the database and synced. Then the transaction commits.
//! 5. Readers are served the stored checkpoint; those who wait are answered.
//!
//! A swap that is lost because another process was faster is begun again at 2; what was signed is
//! dropped. Whoever loses twice is covered by the second winner, who read the log after the first one
//! had stored, so after this process had committed.
//!
//! So at every moment the checkpoint outside is at least as long as anything that anyone may have
//! seen, and it only ever covers entries that were durable before it was written. A crash before 4
//! leaves the old checkpoint; one between the two parts of 4 leaves the file ahead of the table, by
//! entries that are there. At the next start, what is committed and not signed is signed. If the
//! database is older than the file, or has other entries, the log is not signed and says why.
//!
//! **Lease and epoch.** The *lease* is how long a signature that was not stored is worth something: a
//! few seconds, by this process's clock and by the database's ([`turn`]). A process that slept longer
//! between signing and swap drops what it signed, whether or not another process has written meanwhile,
//! and begins again at 2. The *epoch* says who may sign at all. On SQLite, where one process works, a
//! process raises it when it begins, so an older one stops. On PostgreSQL every process signs under the
//! epoch that it found, and an operator raises it to stop those that cannot be reached. Whoever finds
//! another epoch than its own stops.
//!
//! **What is outside is read first**, the database after it: whatever another process signs in between is
//! then in the database. In the other order a log that goes on would look like a database restored from a
//! backup. The same holds for the folder's list of logs and for what a witness has seen.
//!
//! **A database that failed over** to a replica that lacks entries is seen in 2 (fewer entries, or an
//! older checkpoint, than this process knows) or in 4 (another last entry); a process that starts later
//! sees it in the file outside. No process signs on.
//!
//! **A stopped process holds nothing for long**: PostgreSQL ends a session that idles in a transaction
//! (`database/settings.rs`), which gives its locks back; the file outside needs no lock (`outside.rs`).

mod fault;
mod look;
mod outside;
mod publisher;
mod signing;
mod standing;
mod stored;
mod turn;

pub use fault::{Fault, NotPublished, Unready};
pub use look::{Looked, look};
pub use outside::Outside;
pub use publisher::Publisher;
#[cfg(test)]
pub(super) use signing::Signing;
pub use standing::Standing;
pub(super) use stored::Row;
#[cfg(test)]
pub(super) use turn::{Next, Undone};
