//! The pictures of the demo's proposals: drawn as shapes over a sky and a steppe, and sent in as photos are.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::errors::Failure;

const WIDTH: u32 = 1200;
const HEIGHT: u32 = 800;

/// The sky and the steppe, before and after which a picture's own shapes stand.
const BEFORE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800"><defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#8ec5e8"/><stop offset="1" stop-color="#f6ead0"/></linearGradient></defs><path fill="url(#sky)" d="M0 0h1200v800H0z"/><circle cx="960" cy="150" r="70" fill="#fff3c4"/><path d="M0 430 170 330l150 80 210-150 220 170 180-110 270 140v260H0z" fill="#a9b6a4"/><path d="M0 500q300-70 620-20t580-10v330H0z" fill="#c9bf83"/>"##;

/// A picture as a PNG file.
///
/// # Errors
/// When its shapes are not well-formed, which is a defect.
pub(super) fn draw(shapes: &str) -> Result<Vec<u8>, Failure> {
    let tree = Tree::from_str(&format!("{BEFORE}{shapes}</svg>"), &Options::default()).map_err(Failure::internal)?;
    let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or_else(|| Failure::internal("no room for a picture"))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(Failure::internal)
}
