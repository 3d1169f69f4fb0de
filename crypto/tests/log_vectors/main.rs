//! The log against vectors that others published.
//!
//! They live outside the repository, in the folder that `ORTAQ_TEST_DATA` names (by default
//! `../shared/data` beside the workspace). Where it is absent each test says so and checks
//! nothing; `log_laws` carries enough vectors of its own.

#[cfg(test)]
mod data;
#[cfg(test)]
mod ed25519;
#[cfg(test)]
mod forged;
#[cfg(test)]
mod merkle;
#[cfg(test)]
mod notes;
#[cfg(test)]
mod tessera;
