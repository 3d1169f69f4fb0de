//! Queries about invitations and proposed acts.

pub mod concluding;
pub mod invitations;
pub mod proposed;
