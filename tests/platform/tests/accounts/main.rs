//! Stories about people and the ways in.

mod answers;
