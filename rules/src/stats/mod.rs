//! Statistics of an outcome.
