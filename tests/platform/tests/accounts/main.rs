//! Stories about people and the ways in.

mod answers;
mod anything;
mod house;
mod own_account;
mod slips;
mod ways_in;
