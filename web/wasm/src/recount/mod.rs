//! The recount's module: replays a bundle, piece by piece as a page reads it from a disk or a server.
//!
//! The first pass reads all entries in order; the second verifies ballots in batches, on as many
//! workers as the device has processors. Workers share nothing: each makes a `Recount` of its own and
//! feeds it the whole file, then verifies the batches that it is given, and one of them adds up the
//! sums of all and reports.
//!
//! ```text
//! recount = new Recount(bytes of the file)
//! recount.feed(piece), …, recount.end()         the whole file, in order
//! recount.batch(number) = [from, to]            number below recount.batches; bytes of the file
//! recount.verify(number, those bytes, fresh)    some of the batches
//! recount.sums()            recount.add(sums)   from the other workers to the one that reports
//! recount.demandFingerprint(typed)              if somebody brought a letter
//! recount.demandCopy(copy), recount.demandHead(note)   if something was kept from earlier
//! recount.report()                              JSON, see `report`
//! recount.tracker(typed), recount.receipt(text) JSON, see `lookup`
//! copy = new Copy(); copy.feed(piece), …, copy.end()
//! ```

mod earlier;
mod lines;
mod lookup;
mod passes;
mod report;

pub use earlier::Copy;
#[cfg(feature = "issuer")]
pub(crate) use lines::Lines;
pub use passes::Recount;
