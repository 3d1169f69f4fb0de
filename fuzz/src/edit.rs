//! Reading an input as instructions.

/// An input, taken piece by piece; past its end everything is zero.
pub struct Instructions<'a>(pub &'a [u8]);

impl Instructions<'_> {
    /// The next byte.
    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    /// A number below `bound`, which is above zero.
    pub fn below(&mut self, bound: usize) -> usize {
        let number = u16::from_be_bytes([self.byte(), self.byte()]);
        usize::from(number) % bound.max(1)
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The most changes of one input: what has many is refused early.
const CHANGES: usize = 4;

/// Changes bytes until the input ends, a few times: one is set, flipped, put in or taken out, the
/// rest is cut off, or a piece is copied over another place.
pub fn bytes(instructions: &mut Instructions<'_>, bytes: &mut Vec<u8>) {
    for _ in 0..CHANGES {
        if instructions.is_empty() || bytes.is_empty() {
            return;
        }
        let kind = instructions.byte();
        let place = instructions.below(bytes.len());
        match kind % 6 {
            0 => bytes[place] = instructions.byte(),
            1 => bytes[place] ^= 1 << (instructions.byte() % 8),
            2 => bytes.insert(place, instructions.byte()),
            3 => drop(bytes.remove(place)),
            4 => bytes.truncate(place),
            _ => {
                let from = instructions.below(bytes.len());
                let length = instructions.below(64).min(bytes.len() - from.max(place));
                bytes.copy_within(from..from + length, place);
            }
        }
    }
}
