//! The pictures of the demo's proposals: drawn as shapes over a sky and a steppe, and sent in as photos are.

use std::num::NonZero;
use std::sync::{Mutex, OnceLock};
use std::thread;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::ideas::Idea;
use crate::app::Upload;
use crate::errors::Failure;
use crate::media::{self, Checked, Wanted};

const WIDTH: u32 = 1200;
const HEIGHT: u32 = 800;

/// The sky and the steppe, before and after which a picture's own shapes stand.
const BEFORE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800"><defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#8ec5e8"/><stop offset="1" stop-color="#f6ead0"/></linearGradient></defs><path fill="url(#sky)" d="M0 0h1200v800H0z"/><circle cx="960" cy="150" r="70" fill="#fff3c4"/><path d="M0 430 170 330l150 80 210-150 220 170 180-110 270 140v260H0z" fill="#a9b6a4"/><path d="M0 500q300-70 620-20t580-10v330H0z" fill="#c9bf83"/>"##;

/// A picture as a PNG file.
///
/// # Errors
/// When its shapes are not well-formed, which is a defect.
fn draw(shapes: &str) -> Result<Vec<u8>, Failure> {
    let tree = Tree::from_str(&format!("{BEFORE}{shapes}</svg>"), &Options::default()).map_err(Failure::internal)?;
    let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or_else(|| Failure::internal("no room for a picture"))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(Failure::internal)
}

/// The pictures of all ideas, in their order, checked as photos are. Drawn once, by as many threads as the machine has
/// processors: it is most of what making a demo takes.
///
/// # Errors
/// When one cannot be drawn or is refused as a photo, which is a defect.
pub(super) fn all(ideas: &[Idea]) -> Result<Vec<Option<Checked>>, Failure> {
    static DRAWN: OnceLock<Vec<Option<Checked>>> = OnceLock::new();
    static DRAWING: Mutex<()> = Mutex::new(());
    let _one_at_a_time = DRAWING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(drawn) = DRAWN.get() {
        return Ok(drawn.clone());
    }
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let shares = ideas.chunks(ideas.len().div_ceil(threads).max(1));
    let drawn: Vec<Vec<Option<Checked>>> = thread::scope(|scope| {
        let draws = |share: &[Idea]| share.iter().map(checked).collect::<Result<Vec<_>, Failure>>();
        let drawing: Vec<_> = shares.map(|share| scope.spawn(move || draws(share))).collect();
        let joined =
            drawing.into_iter().map(|thread| thread.join().unwrap_or_else(|_| Err(Failure::internal("a picture"))));
        joined.collect::<Result<Vec<_>, Failure>>()
    })?;
    Ok(DRAWN.get_or_init(|| drawn.into_iter().flatten().collect()).clone())
}

/// The picture of an idea, if it has one, as it is kept.
fn checked(idea: &Idea) -> Result<Option<Checked>, Failure> {
    let Some(shapes) = &idea.picture else { return Ok(None) };
    let upload = Upload::new("photos", "picture.png", draw(shapes)?);
    media::check(&upload, Wanted::Photo).map(Some).map_err(Failure::refused)
}
