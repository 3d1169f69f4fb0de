//! What issuers print: from the roll as a table to one letter a page.
//!
//! The program for issuers and their page in the browser must print the same letter,
//! so that nobody can tell by whom it was made; both take it from here. There is no
//! I/O, no text in any language and no secret kept: callers pass in words, names and
//! codes, and get HTML.

pub mod html;
pub mod letter;
pub mod qr;
pub mod table;
