//! Stories of districts.
