//! Stories of the review.
