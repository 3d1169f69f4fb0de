//! The names of the files, which are part of the standard.
//!
//! `tile/<level>/<index>[.p/<width>]` and `tile/entries/<index>[.p/<width>]`; the index in groups
//! of three digits, all but the last with an `x` before it: 1234067 is `x001/x234/067` (C2SP
//! tlog-tiles, "Merkle Tree"). Parsing is strict: a name has one spelling.

use core::fmt;
use core::str::FromStr;

use super::position::{BundlePosition, PositionFailure, TILE_WIDTH, TilePosition};

/// Why a path names no tile or bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PathFailure {
    /// The path is not spelled as the standard spells it.
    #[error("this is not the path of a tile or an entry bundle: it looks like tile/0/x001/234 or tile/entries/000.p/7")]
    Malformed,
    /// The numbers name nothing.
    #[error("the path names no tile")]
    Position(#[from] PositionFailure),
}

impl fmt::Display for TilePosition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "tile/{}/{}", self.level(), Place(self.index(), self.width()))
    }
}

impl fmt::Display for BundlePosition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "tile/entries/{}", Place(self.index(), self.width()))
    }
}

impl FromStr for TilePosition {
    type Err = PathFailure;

    fn from_str(path: &str) -> Result<Self, PathFailure> {
        let (level, place) =
            path.strip_prefix("tile/").and_then(|rest| rest.split_once('/')).ok_or(PathFailure::Malformed)?;
        let level = level.parse().map_err(|_| PathFailure::Malformed)?;
        let Place(index, width) = parse_place(place)?;
        same_spelling(Self::new(level, index, width)?, path)
    }
}

impl FromStr for BundlePosition {
    type Err = PathFailure;

    fn from_str(path: &str) -> Result<Self, PathFailure> {
        let place = path.strip_prefix("tile/entries/").ok_or(PathFailure::Malformed)?;
        let Place(index, width) = parse_place(place)?;
        same_spelling(Self::new(index, width)?, path)
    }
}

/// Index and width, the part that both kinds of path share.
struct Place(u64, u16);

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(index, width) = self;
        let groups = index.checked_ilog10().unwrap_or(0) / 3;
        for group in (1..=groups).rev() {
            write!(formatter, "x{:03}/", index / 1000_u64.pow(group) % 1000)?;
        }
        write!(formatter, "{:03}", index % 1000)?;
        if *width != TILE_WIDTH {
            write!(formatter, ".p/{width}")?;
        }
        Ok(())
    }
}

/// Reads leniently; [`same_spelling`] then refuses every other spelling.
fn parse_place(text: &str) -> Result<Place, PathFailure> {
    let (digits, width) = match text.split_once(".p/") {
        Some((digits, width)) => (digits, width.parse().map_err(|_| PathFailure::Malformed)?),
        None => (text, TILE_WIDTH),
    };
    let mut index = 0_u64;
    for group in digits.split('/') {
        let group: u16 = group.trim_start_matches('x').parse().map_err(|_| PathFailure::Malformed)?;
        index = index
            .checked_mul(1000)
            .and_then(|index| index.checked_add(u64::from(group)))
            .ok_or(PathFailure::Malformed)?;
    }
    Ok(Place(index, width))
}

fn same_spelling<Position: fmt::Display>(position: Position, path: &str) -> Result<Position, PathFailure> {
    if position.to_string() == path { Ok(position) } else { Err(PathFailure::Malformed) }
}
