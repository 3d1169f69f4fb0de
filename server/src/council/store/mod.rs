//! Queries about invitations, printed letters and proposed acts.

pub mod concluding;
pub mod invitations;
pub mod printed;
pub mod proposed;
pub mod reminders;
