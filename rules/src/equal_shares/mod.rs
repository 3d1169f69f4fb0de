//! The Method of Equal Shares.
