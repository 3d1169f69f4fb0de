//! Documents: PDF, looked through for what acts by itself, and never shown inside of a page.
//!
//! This is a search for names, not an analysis: it finds scripts, actions and files inside where a PDF says so in the
//! open or in compressed objects, as programs that make PDFs write them. Whoever hides them on purpose from such a
//! search may succeed; therefore a document is only ever downloaded, under a policy that lets it do nothing here.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::nature::Nature;
use super::{Refusal, Variant, Wanted};
use crate::app::uploads::MAX_DOCUMENT;

/// The forms in which a document is served.
pub(super) const VARIANTS: [&str; 1] = ["document.pdf"];

/// How near the end of the file the marker of the end stands.
const END: usize = 2048;
/// How far after its name an object's stream begins.
const DICTIONARY: usize = 4096;
/// The most bytes that compressed objects may have, all together.
const MOST_UNPACKED: usize = 32 * 1024 * 1024;
/// The longest name that is read.
const LONGEST_NAME: usize = 64;

/// Names of what acts by itself or carries other files.
const ACTIVE: [&[u8]; 9] = [
    b"JavaScript",
    b"Launch",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"RichMedia",
    b"XFA",
    b"SubmitForm",
    b"ImportData",
    b"GoToE",
];

/// The document as it is kept: up to its end, without what stood behind.
pub(super) fn look_through(bytes: &[u8]) -> Result<Variant, Refusal> {
    match Nature::of(bytes) {
        Nature::Pdf => {}
        Nature::Jpeg | Nature::Png | Nature::WebP | Nature::Heic | Nature::Avif => return Err(Refusal::IsPhoto),
        _ => return Err(Refusal::instead_of(Wanted::Document)),
    }
    if bytes.len() > MAX_DOCUMENT {
        return Err(Refusal::DocumentTooLarge);
    }
    let document = up_to_end(bytes).ok_or(Refusal::DocumentCut)?;
    let mut budget = MOST_UNPACKED;
    search(document, Some(&mut budget))?;
    let [name] = VARIANTS;
    Ok(Variant { name, width: 0, height: 0, bytes: document.to_vec() })
}

/// The bytes up to and with the last marker of the end.
fn up_to_end(bytes: &[u8]) -> Option<&[u8]> {
    const MARKER: &[u8] = b"%%EOF";
    let from = bytes.len().saturating_sub(END);
    let place = bytes.get(from..)?.windows(MARKER.len()).rposition(|window| window == MARKER)?;
    bytes.get(..from + place + MARKER.len())
}

/// Searches bytes for names; with a budget, also the compressed objects in them.
fn search(bytes: &[u8], mut budget: Option<&mut usize>) -> Result<(), Refusal> {
    let mut place = 0;
    while let Some(found) = bytes.get(place..).and_then(|rest| rest.iter().position(|byte| *byte == b'/')) {
        place += found + 1;
        let (name, length) = name_at(bytes.get(place..).unwrap_or_default());
        place += length;
        if name == b"Encrypt" {
            return Err(Refusal::Locked);
        }
        if ACTIVE.contains(&name.as_slice()) {
            return Err(Refusal::Active);
        }
        if name == b"ObjStm"
            && let Some(budget) = budget.as_deref_mut()
        {
            search(&unpack(bytes.get(place..).unwrap_or_default(), budget)?, None)?;
        }
    }
    Ok(())
}

/// The name that stands here, with `#41` read as `A`, and how many bytes it takes.
fn name_at(bytes: &[u8]) -> (Vec<u8>, usize) {
    let (mut name, mut place) = (Vec::new(), 0);
    while let Some(byte) = bytes.get(place).filter(|byte| is_regular(**byte) && name.len() < LONGEST_NAME) {
        let escaped = bytes.get(place + 1..place + 3).filter(|_| *byte == b'#').and_then(hexadecimal);
        place += if escaped.is_some() { 3 } else { 1 };
        name.push(escaped.unwrap_or(*byte));
    }
    (name, place)
}

fn is_regular(byte: u8) -> bool {
    !matches!(
        byte,
        0 | b'\t' | b'\n' | 12 | b'\r' | b' ' | b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

fn hexadecimal(digits: &[u8]) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// The compressed objects whose dictionary stands here.
fn unpack(bytes: &[u8], budget: &mut usize) -> Result<Vec<u8>, Refusal> {
    const STREAM: &[u8] = b"stream";
    let near = bytes.get(..DICTIONARY).unwrap_or(bytes);
    let place = near.windows(STREAM.len()).position(|window| window == STREAM).ok_or(Refusal::Hidden)?;
    let packed = bytes.get(place + STREAM.len()..).unwrap_or_default();
    let packed = packed.strip_prefix(b"\r").unwrap_or(packed);
    let packed = packed.strip_prefix(b"\n").unwrap_or(packed);
    if packed.first().is_some_and(u8::is_ascii_digit) {
        // Not compressed: the search over the whole file reads it.
        return Ok(Vec::new());
    }
    let mut unpacked = Vec::new();
    let most = u64::try_from(*budget).unwrap_or(u64::MAX);
    let outcome = ZlibDecoder::new(packed).take(most).read_to_end(&mut unpacked);
    *budget = budget.saturating_sub(unpacked.len());
    if outcome.is_err() || unpacked.is_empty() || *budget == 0 {
        return Err(Refusal::Hidden);
    }
    Ok(unpacked)
}
