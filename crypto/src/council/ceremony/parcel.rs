//! Dealings and sealed shares are larger than an entry may be, so they come in
//! pieces of a fixed length, in order (§8.2). What comes is checked against the
//! length that must come, before it is kept.

use super::fault::Fault;
use crate::council::PIECE;
use crate::entry::Pieces;

/// Bytes that arrive in pieces.
#[derive(Clone, Default)]
pub(super) struct Parcel {
    data: Vec<u8>,
    complete: bool,
}

impl Parcel {
    /// All bytes, once they are there.
    pub fn complete(&self) -> Option<&[u8]> {
        self.complete.then_some(&self.data)
    }

    /// How many pieces are there.
    pub fn pieces(&self) -> usize {
        self.data.len().div_ceil(PIECE)
    }

    /// Takes the next piece of `total` bytes. The last one is kept only if `check` accepts
    /// the whole, which it is shown; so a refused piece changes nothing.
    pub fn add<E: From<Fault>>(
        &mut self,
        entry: &Pieces,
        total: usize,
        check: impl FnOnce(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        if self.complete {
            return Err(Fault::Twice.into());
        }
        let before = self.data.len();
        expect(entry, before, total)?;
        self.data.extend_from_slice(&entry.data.0);
        if self.data.len() == total {
            check(&self.data).inspect_err(|_| self.data.truncate(before))?;
            self.complete = true;
        }
        Ok(())
    }
}

/// Whether the entry is the piece that comes after `before` of `total` bytes.
fn expect(entry: &Pieces, before: usize, total: usize) -> Result<(), Fault> {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let chunks = number(total.div_ceil(PIECE));
    if entry.chunks != chunks {
        return Err(Fault::Chunks { expected: chunks, found: entry.chunks });
    }
    let chunk = number(before / PIECE);
    if entry.chunk != chunk {
        return Err(Fault::Chunk { expected: chunk, found: entry.chunk });
    }
    let length = total.saturating_sub(before).min(PIECE);
    if entry.data.0.len() != length {
        return Err(Fault::Length { expected: length, found: entry.data.0.len() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::base64::Blob;

    fn piece(chunk: u32, chunks: u32, length: usize) -> Pieces {
        Pieces { attempt: 1, trustee: 1, chunk, chunks, data: Blob(vec![7; length]), signatures: vec![] }
    }

    fn accept(_: &[u8]) -> Result<(), Fault> {
        Ok(())
    }

    #[test]
    fn pieces_come_in_order_and_have_their_lengths() {
        let mut parcel = Parcel::default();
        let total = PIECE + 10;
        let refused = |parcel: &mut Parcel, piece: Pieces| parcel.add(&piece, total, accept).unwrap_err();
        assert_eq!(refused(&mut parcel, piece(0, 3, PIECE)), Fault::Chunks { expected: 2, found: 3 });
        assert_eq!(refused(&mut parcel, piece(1, 2, 10)), Fault::Chunk { expected: 0, found: 1 });
        let short = Fault::Length { expected: PIECE, found: 10 };
        assert_eq!(refused(&mut parcel, piece(0, 2, 10)), short);
        parcel.add(&piece(0, 2, PIECE), total, accept).unwrap();
        assert_eq!(refused(&mut parcel, piece(0, 2, PIECE)), Fault::Chunk { expected: 1, found: 0 });
        assert_eq!(refused(&mut parcel, piece(1, 2, 11)), Fault::Length { expected: 10, found: 11 });
        assert!(parcel.complete().is_none());
        parcel.add(&piece(1, 2, 10), total, accept).unwrap();
        assert_eq!(parcel.complete().map(<[u8]>::len), Some(total));
        assert_eq!(refused(&mut parcel, piece(1, 2, 10)), Fault::Twice);
    }

    #[test]
    fn a_whole_that_is_refused_leaves_room_for_the_right_one() {
        let mut parcel = Parcel::default();
        assert_eq!(parcel.add(&piece(0, 1, PIECE), PIECE, |_| Err(Fault::Commitment)), Err(Fault::Commitment));
        parcel.add(&piece(0, 1, PIECE), PIECE, accept).unwrap();
        assert!(parcel.complete().is_some());
    }
}
