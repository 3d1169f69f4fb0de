//! The worked examples of the specification: a whole tiny vote and its intermediate values.
//!
//! `ORTAQ_WRITE_EXAMPLES=1 cargo test -p ortaq-crypto --test examples` writes the files anew;
//! otherwise they are made again and compared. The values of a ballot are worked out here from
//! its bytes, by the letter of the page, not by the crate's own verifier.

#[cfg(test)]
mod support;
#[cfg(test)]
mod worked_examples;
