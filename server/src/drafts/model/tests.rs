//! Laws of what is typed.
