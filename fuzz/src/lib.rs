//! What several fuzz targets need: how an input says what to change in something valid. Bytes at
//! random are refused at the first check; something valid with one change gets further.

pub mod edit;
pub mod vote;
