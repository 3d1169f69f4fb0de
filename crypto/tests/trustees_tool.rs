//! What a trustee's tool refuses, whatever the server says, and what a reader is told.

#[cfg(test)]
mod stories;
#[cfg(test)]
mod support;
