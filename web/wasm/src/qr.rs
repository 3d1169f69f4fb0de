//! QR codes as an SVG path, for trackers, codes of letters and keys on paper: drawn where the text
//! is, so that no server is asked to draw a secret. For voters it is a module of its own, loaded with
//! the receipt: theirs has no room for it.

use qrcodegen::{QrCode, QrCodeEcc};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;

/// A QR code.
#[wasm_bindgen]
pub struct Qr(QrCode);

#[wasm_bindgen]
impl Qr {
    /// Encodes `text`, correcting up to a seventh of its modules; `qr-too-long` is thrown beyond
    /// about 2,300 bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Result<Qr, Fault> {
        let encoded = QrCode::encode_text(text, QrCodeEcc::Medium);
        encoded.map(Self).map_err(|_| Fault::new("qr-too-long").with("length", text.len()))
    }

    /// Modules along a side, without the margin, which has to be four on each side.
    #[wasm_bindgen(getter)]
    pub fn size(&self) -> i32 {
        self.0.size()
    }

    /// The dark modules as the `d` of an SVG path, one unit a module, from (0, 0) without a margin.
    #[wasm_bindgen(getter)]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.0.size() {
            let mut x = 0;
            while x < self.0.size() {
                let run = (x..self.0.size()).take_while(|x| self.0.get_module(*x, y)).map(|_| 1).sum::<i32>();
                if run > 0 {
                    for (letter, number) in [("M", x), (" ", y), ("h", run), ("v", 1), ("H", x)] {
                        path.push_str(letter);
                        push_number(&mut path, number);
                    }
                    path.push('z');
                }
                x += run + 1;
            }
        }
        path
    }
}

/// A number below a thousand. The library's own way of writing would be half of this module.
fn push_number(text: &mut String, number: i32) {
    for place in [100, 10, 1] {
        let digit = char::from_digit((number / place % 10).unsigned_abs(), 10);
        text.extend(digit.filter(|_| number >= place || place == 1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_the_finder_patterns_in_three_corners() {
        let qr = Qr::new("ORTAQ").unwrap();
        assert_eq!(qr.size(), 21);
        let path = qr.path();
        assert!(path.starts_with("M0 0h7v1H0z"), "{path}");
        assert!(path.contains("M14 0h7v1H14z") && path.contains("M0 20h7v1H0z"), "{path}");
    }
}
