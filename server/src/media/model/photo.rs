//! Photos, before their pixels are looked at: what is none, too large or cut off is refused by its bytes.

use ortaq_photos::{Fault, Form, Format};

use super::nature::Nature;
use super::{Refusal, Variant};
use crate::app::uploads::MAX_PHOTO;

/// The forms in which a photo is served.
pub(super) use ortaq_photos::FORMS as VARIANTS;

/// The forms of a photo, from the bytes of one that was sent.
pub(super) fn rewrite(bytes: &[u8]) -> Result<Vec<Variant>, Refusal> {
    let format = format_of(bytes)?;
    if bytes.len() > MAX_PHOTO {
        return Err(Refusal::PhotoTooLarge);
    }
    if format == Format::Jpeg && !jpeg_has_end(bytes) {
        return Err(Refusal::PhotoCut);
    }
    let forms = ortaq_photos::rewrite(bytes, format).map_err(|fault| match fault {
        Fault::Cut => Refusal::PhotoCut,
        Fault::TooManyPixels => Refusal::TooManyPixels,
        Fault::Damaged => Refusal::PhotoDamaged,
    })?;
    Ok(forms.into_iter().map(|Form { name, width, height, bytes }| Variant { name, width, height, bytes }).collect())
}

fn format_of(bytes: &[u8]) -> Result<Format, Refusal> {
    match Nature::of(bytes) {
        Nature::Jpeg => Ok(Format::Jpeg),
        Nature::Png => Ok(Format::Png),
        Nature::WebP => Ok(Format::WebP),
        Nature::Heic => Err(Refusal::Heic),
        Nature::Avif => Err(Refusal::Avif),
        Nature::Gif => Err(Refusal::Gif),
        Nature::Svg => Err(Refusal::Svg),
        Nature::Pdf => Err(Refusal::IsDocument),
        Nature::Other => Err(Refusal::NoPhoto),
    }
}

/// Whether the marker of the end follows the picture's data. Decoders fill what is missing with grey. Thumbnails in
/// the header have such a marker too, so the segments are walked; what follows the end is dropped by writing anew.
fn jpeg_has_end(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    loop {
        match rest {
            [0xff, 0xd9, ..] => return true,
            [0xff, 0xff | 0x01 | 0xd0..=0xd7, ..] => rest = rest.get(1..).unwrap_or_default(),
            [0xff, 0xda, ..] => {
                let data = rest.get(2..).unwrap_or_default();
                let is_marker =
                    |pair: &[u8]| matches!(pair, [0xff, code] if !matches!(code, 0x00 | 0xff | 0xd0..=0xd7));
                match data.windows(2).position(is_marker) {
                    Some(place) => rest = data.get(place..).unwrap_or_default(),
                    None => return false,
                }
            }
            [0xff, _, high, low, ..] => {
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                rest = rest.get(2 + length..).unwrap_or_default();
            }
            [_, after @ ..] => rest = after,
            [] => return false,
        }
    }
}
