//! `ortaq-observer`: the observer's tool.

fn main() {}
