//! Stories of those who run a platform: they start it, look after it, mistype, and stop it.

#![cfg(test)]

mod administering;
mod looking;
mod program;
mod starting;
mod stopping;
