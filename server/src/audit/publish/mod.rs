//! Signing what was committed, before anyone is answered.
//!
//! The order, and why no crash and no second process can make two histories signable:
//!
//! 1. The entries are durable: the write lane has committed them.
//! 2. The tree is computed from the stored entries, onto the tree of the last checkpoint; it
//!    therefore contains it. Lines, leaf hashes and stored tiles must agree.
//! 3. The checkpoint is signed. The signature stays in this process.
//! 4. In one transaction: the stored checkpoint is replaced, if and only if lease epoch and size are
//!    those that this process knows (compare-and-swap; the row is locked from here on). Then the
//!    checkpoint is written outside the database and synced. Then the transaction commits.
//! 5. Readers are served the stored checkpoint; those who wait are answered.
//!
//! So at every moment the checkpoint outside is at least as long as anything that anyone may have
//! seen, and it only ever covers entries that were durable before it was written. A crash before 4
//! leaves the old checkpoint; one between the two parts of 4 leaves the file ahead of the table, by
//! entries that are there. At the next start, what is committed and not signed is signed. If the
//! database is older than the file, or has other entries, the log is not signed and says why.
//!
//! A process takes the lease (the epoch rises) when it begins to sign a log. One that lost it to
//! another fails the swap, drops what it signed before the file is touched, and stops.

mod fault;
mod look;
mod outside;
mod publisher;
mod signing;
mod standing;
mod stored;

pub use fault::{Fault, NotPublished, Unready};
pub use look::{Looked, look};
pub use outside::Outside;
pub use publisher::Publisher;
#[cfg(test)]
pub(super) use signing::{Next, Signing};
pub use standing::Standing;
pub(super) use stored::Row;
