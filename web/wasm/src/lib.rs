//! What a browser runs of the protocol: a thin frame over `ortaq-crypto`, so that the booth, the
//! council's ceremony, the registrar's page and the replay compute with the code that the server
//! and the observer's tool compute with.
//!
//! The frame turns bytes and JSON into calls and back, and decides nothing. Rules of the frame:
//!
//! - Randomness is passed in: JavaScript fills seeds with `crypto.getRandomValues`. Nothing here
//!   has a source of its own, nor a clock.
//! - A secret comes in as an owned `Vec` or `String`, which is wiped when it goes out of scope. A
//!   borrowed one would leave its copy in the module's memory.
//! - No 64-bit integer crosses: it would be a `BigInt`, which the oldest browsers promised in
//!   `docs/decisions/wasm.md` do not have.
//! - What is refused is thrown as a [`fault::Fault`]: a stable code with values, in no language.
//! - One module per group of people, chosen by feature: voters never load the council's part.

pub mod fault;
pub mod json;

#[cfg(feature = "council")]
pub mod council;
#[cfg(feature = "issuer")]
pub mod issuer;
#[cfg(feature = "person")]
pub mod person;
#[cfg(feature = "recount")]
pub mod recount;
#[cfg(feature = "scanner")]
pub mod scanner;
#[cfg(feature = "voter")]
pub mod voter;
