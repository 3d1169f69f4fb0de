//! Build helpers behind the README's two commands.

fn main() {}
