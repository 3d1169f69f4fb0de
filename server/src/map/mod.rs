//! Where proposals are: a sketch of the rural district, drawn from a few lines that an official types, with a
//! numbered dot for each proposal that has a point.
//!
//! The page is a drawing and a list of places, and needs no script. With a script the large map opens, in which one
//! can come closer; the author of a draft picks the point on it.

pub mod model;
mod pages;
mod schema;
pub mod store;
mod view;

#[cfg(test)]
mod tests;

pub use model::{coordinate, degrees};
pub use pages::{pages, routes};
pub use view::{Large, MapView, Picker, Pin, Setup};
