//! The issuers' module: from the roll as a table to letters, public parts and re-issued codes, with all of
//! [`crate::recount`] and [`crate::person`]. Nothing of it needs a network: the log comes in as a file, and what is to
//! be published goes out as text.
//!
//! ```text
//! roll     = new Roll(table)                    roll.people, roll.faults(), roll.person(line)
//! codes    = new Codes(election, issuer, 32 fresh bytes)       Codes.open(file, passphrase)
//! file     = codes.seal(passphrase, 28 fresh bytes)
//! parts    = codes.stretch(from, to)            in workers, a few lines at a time: secret
//! content  = codes.chunk(chunk, lines, parts, 64 fresh bytes)  chunk below chunks(lines)
//! log.sign(seed, holder, "roll", content)       for api/acts, in the order of chunks
//! registry = new Registry(), feed, end          what the log says of each line; resume when it has grown
//! letters  = new Letters(title, booth, fingerprint, issuer, words)
//! letters.begin() + letters.sheet(…) … + letters.end()         the registrar's; letters.slip(…) the council member's
//! log.lettersPrinted(seed, holder)              for api/letters
//! codes.replacement(registry.credential(line), line, issue, 64 fresh bytes)
//! replacementContent(…), revocationContent(…)   acts that two roles sign: log.signature
//! ```

mod acts;
mod codes;
mod letters;
mod registry;
mod roll;

pub use codes::Codes;
pub use letters::Letters;
pub use registry::Registry;
pub use roll::Roll;
