//! Logs as observers use them: the built program, run from outside, on bundles that it made itself.

#![cfg(test)]

mod archive;
mod copies;
mod deposits;
mod garbage;
mod listening;
mod mirrors;
mod program;
mod rehearsals;
mod samples;
mod servers;
mod signed;
mod verdicts;
mod watching;
mod web;
mod witnesses;
