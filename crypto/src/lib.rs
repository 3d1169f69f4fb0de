//! The protocol of a vote that anyone can replay.
