//! Queries about invitations and proposed acts.

pub mod invitations;
pub mod proposed;
