//! Pabulib.
