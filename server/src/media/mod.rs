//! Files that people send: photos and documents, judged by their bytes, made safe, kept and served.

mod pages;

pub use pages::{pages, routes};
