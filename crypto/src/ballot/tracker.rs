//! The short name of a ballot that a voter keeps (§6.2).

use std::fmt;

use crate::encoding::crockford;
use crate::hash;

/// Names a ballot in 160 bits: 32 characters in eight groups of four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tracker(pub [u8; 20]);

/// The hash of a ballot's body, which cast and open signatures cover.
pub fn ballot_hash(body: &[u8]) -> [u8; 32] {
    hash::h256("ballot", &[body])
}

impl Tracker {
    /// Stands for “no ballot before”.
    pub const NONE: Tracker = Tracker([0; 20]);

    /// The tracker of a ballot hash: its first 20 bytes.
    pub fn of(hash: &[u8; 32]) -> Self {
        let mut tracker = [0; 20];
        tracker.iter_mut().zip(hash).for_each(|(to, from)| *to = *from);
        Self(tracker)
    }

    /// Reads what people type: any grouping, small letters, look-alikes.
    pub fn read(text: &str) -> Option<Self> {
        let characters = text.chars().filter(|character| !character.is_whitespace() && *character != '-');
        let values: Vec<u8> = characters.map(crockford::value).collect::<Option<_>>()?;
        if values.len() != 32 {
            return None;
        }
        crockford::pack(&values).try_into().ok().map(Self)
    }
}

impl fmt::Display for Tracker {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&crockford::grouped(&crockford::encode(&self.0), 4))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tracker_survives_being_read_aloud() {
        let tracker = Tracker::of(&ballot_hash(b"ballot"));
        let shown = tracker.to_string();
        assert_eq!(shown.len(), 39);
        assert_eq!(Tracker::read(&shown.to_lowercase().replace('0', "o")), Some(tracker));
        assert_eq!(Tracker::read(&shown[1..]), None);
    }
}
