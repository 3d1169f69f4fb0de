//! Stories of files that are kept.
