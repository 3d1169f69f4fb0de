//! The scanner's module: reads the QR codes of letters and openings from a camera's picture. It is
//! loaded when somebody asks to scan, and pictures never leave the device.

use rqrr::PreparedImage;
use wasm_bindgen::prelude::wasm_bindgen;

/// The texts of all QR codes in a picture of `width` × `height` grey values, row by row; none if
/// the sizes do not fit. A code that is blurred or is no text is left out: the next picture comes.
#[wasm_bindgen]
pub fn decode(gray: Vec<u8>, width: usize, height: usize) -> Vec<String> {
    if width == 0 || width.checked_mul(height) != Some(gray.len()) {
        return Vec::new();
    }
    let pixel = |x: usize, y: usize| gray.get(y * width + x).copied().unwrap_or_default();
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, pixel);
    let grids = picture.detect_grids();
    grids.into_iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use qrcodegen::{QrCode, QrCodeEcc};

    /// A photo of a code: light paper, dark modules of some pixels, and a shadow from the left.
    fn photo(text: &str, module: usize) -> (Vec<u8>, usize) {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let side = (usize::try_from(code.size()).unwrap() + 8) * module;
        let at = |pixel: usize| i32::try_from(pixel / module).unwrap() - 4;
        let grey = |x: usize, y: usize| {
            let shadow = u8::try_from(60 * x / side).unwrap();
            if code.get_module(at(x), at(y)) { 20 + shadow / 2 } else { 160 + shadow }
        };
        let pixels = (0..side).flat_map(|y| (0..side).map(move |x| (x, y))).map(|(x, y)| grey(x, y)).collect();
        (pixels, side)
    }

    #[test]
    fn what_a_letter_shows_is_read() {
        for text in ["https://vote.example/besqudyq/2027/booth/#1.008J4CT4ANK7F24SQ", "Бесқұдық"] {
            let (pixels, side) = photo(text, 4);
            assert_eq!(decode(pixels, side, side), [text]);
        }
    }

    #[test]
    fn a_picture_without_a_code_has_none() {
        assert!(decode(vec![200; 10_000], 100, 100).is_empty());
        assert!(decode(vec![200; 10_000], 100, 99).is_empty());
        assert!(decode(Vec::new(), 0, 0).is_empty());
        assert!(decode(vec![0; 4], usize::MAX, 3).is_empty());
        let noise: Vec<u8> = (0_u32..40_000).map(|place| (place.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        assert!(decode(noise, 200, 200).is_empty());
    }
}
