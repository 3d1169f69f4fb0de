//! Stories of announcements.
