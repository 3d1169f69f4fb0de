//! People with keys, who run the built program: on machines without a network, by files; and what they publish online.

#![cfg(test)]

mod issuing;
mod keys;
mod office;
mod online;
#[path = "../program/mod.rs"]
mod program;
mod vote;
