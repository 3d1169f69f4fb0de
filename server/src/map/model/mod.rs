//! Points, sketches and drawings: without HTTP and SQL.

mod dots;
mod drawing;
mod fault;
mod point;
mod sketch;

pub use dots::{Dot, spread};
pub use drawing::{Drawing, Ground, POLICY, Spot, WIDTH};
pub use fault::{Fault, Wrong};
pub use point::{Bounds, Point, coordinate, degrees};
pub use sketch::{LONGEST, PlaceMark, Sketch, VillageMark};
