//! Logs as observers use them: the built program, run from outside, on bundles that it made itself.

#![cfg(test)]

mod archive;
mod copies;
mod garbage;
mod mirrors;
mod program;
mod rehearsals;
mod samples;
mod signed;
mod verdicts;
mod witnesses;
