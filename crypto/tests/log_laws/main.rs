//! Laws of the log, on vectors of its own and on arbitrary input.

#[cfg(test)]
mod cosignature;
#[cfg(test)]
mod logs;
#[cfg(test)]
mod merkle;
#[cfg(test)]
mod merkle_reference;
#[cfg(test)]
mod note;
#[cfg(test)]
mod signature;
#[cfg(test)]
mod tile;
#[cfg(test)]
mod tile_position;
#[cfg(test)]
mod witness;
