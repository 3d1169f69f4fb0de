//! Queries about announcements and followings.

pub mod announcements;
pub mod followings;
pub mod tellings;
