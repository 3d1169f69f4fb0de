//! A QR code as a picture that prints sharply at any size.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code, as readers need them.
const QUIET: i32 = 4;

/// The SVG of a text; none if it is longer than a QR code holds (some 2,300 bytes). `label` is its name for people
/// who do not see it.
#[must_use]
pub fn svg(text: &str, label: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let width = i32::try_from(run).unwrap_or_default();
            if width > 0 {
                // Writing to a String cannot fail.
                let _ = write!(path, "M{} {}h{width}v1h-{width}z", x + QUIET, y + QUIET);
            }
            x += width.max(1);
        }
    }
    let label = crate::html::escape(label);
    Some(format!(
        r##"<svg class="qr" role="img" aria-label="{label}" viewBox="0 0 {side} {side}" shape-rendering="crispEdges"><rect width="{side}" height="{side}" fill="#fff"/><path d="{path}"/></svg>"##
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dark modules of a picture, row by row, read back from its path.
    fn dark(svg: &str) -> Vec<(i32, i32)> {
        let path = svg.split("d=\"").nth(1).unwrap().split('"').next().unwrap();
        let mut modules = Vec::new();
        for run in path.split('M').filter(|run| !run.is_empty()) {
            let (place, rest) = run.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            let width: i32 = rest.split('v').next().unwrap().parse().unwrap();
            modules.extend((x..x + width).map(|x| (x - QUIET, y - QUIET)));
        }
        modules
    }

    #[test]
    fn the_picture_has_the_modules_of_the_code_and_no_others() {
        let text = "https://vote.example/aidarly/2027/booth/#1.50C622GM34ZP09WKR";
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let drawn = dark(&svg(text, "code").unwrap());
        let expected: Vec<(i32, i32)> = (0..code.size())
            .flat_map(|y| (0..code.size()).map(move |x| (x, y)))
            .filter(|(x, y)| code.get_module(*x, *y))
            .collect();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert_eq!(svg(&"x".repeat(5000), ""), None);
    }
}
