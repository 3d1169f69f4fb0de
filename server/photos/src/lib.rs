//! Photos: decoded within limits and written anew. What comes out holds pixels only: no place, no name of a device,
//! nothing that stood behind the picture's end.
//!
//! A crate of its own, because it handles each pixel: it is optimised in every profile, also where the platform is not.

use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::error::ImageError;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, Limits, Rgb, RgbImage};

/// How a photo that was sent is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
}

/// Why nothing can be made of a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Its end is missing.
    Cut,
    /// It has too many pixels.
    TooManyPixels,
    /// It cannot be read.
    Damaged,
}

/// One form in which a photo is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Which: one of [`FORMS`].
    pub name: &'static str,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// What is served.
    pub bytes: Vec<u8>,
}

/// The forms in which a photo is served.
pub const FORMS: [&str; 4] = ["large.jpg", "large.webp", "small.jpg", "small.webp"];

/// The longer side of the large form.
const LARGE: u32 = 1600;
/// The longer side of the small form.
const SMALL: u32 = 480;
/// The most pixels of a photo: what the best telephones take, and more than anybody needs here.
const MOST_PIXELS: u64 = 40_000_000;
/// The longest side of a photo.
const LONGEST_SIDE: u32 = 12_000;
/// The most bytes that decoding may take: `MOST_PIXELS` with four bytes each, and what decoders need besides.
const MOST_MEMORY: u64 = 4 * MOST_PIXELS + 16 * 1024 * 1024;
/// The quality of JPEG, of 100.
const JPEG_QUALITY: u8 = 80;
/// The quality of WebP, of 100; looks like JPEG at 80.
const WEBP_QUALITY: f32 = 76.0;

/// Photos are decoded one at a time, so that however many arrive, the memory is that of one.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// The forms of a photo, from the bytes of one that was sent.
///
/// # Errors
/// [`Fault`], which says what is wrong with the photo.
pub fn rewrite(bytes: &[u8], format: Format) -> Result<Vec<Form>, Fault> {
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let large = shrink(decode(bytes, format)?, LARGE);
    let small = shrink_copy(&large, SMALL);
    let mut forms = Vec::new();
    for (name, picture) in FORMS.into_iter().zip([&large, &large, &small, &small]) {
        let bytes = if name.ends_with(".jpg") { jpeg(picture)? } else { webp(picture)? };
        forms.push(Form { name, width: picture.width(), height: picture.height(), bytes });
    }
    Ok(forms)
}

/// The pixels, upright, on white where they were transparent.
fn decode(bytes: &[u8], format: Format) -> Result<RgbImage, Fault> {
    let source = Cursor::new(bytes);
    match format {
        Format::Png => upright(PngDecoder::with_limits(source, limits()).map_err(|error| why(&error))?),
        Format::WebP => upright(WebPDecoder::new(source).map_err(|error| why(&error))?),
        Format::Jpeg => upright(JpegDecoder::new(source).map_err(|error| why(&error))?),
    }
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

fn upright(mut decoder: impl ImageDecoder) -> Result<RgbImage, Fault> {
    let (width, height) = decoder.dimensions();
    let is_too_long = width > LONGEST_SIDE || height > LONGEST_SIDE;
    if is_too_long || u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(Fault::TooManyPixels);
    }
    decoder.set_limits(limits()).map_err(|error| why(&error))?;
    let orientation = decoder.orientation().map_err(|error| why(&error))?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| why(&error))?;
    if picture.width() == 0 || picture.height() == 0 {
        return Err(Fault::Damaged);
    }
    picture = fit(picture, 2 * LARGE);
    picture.apply_orientation(orientation);
    Ok(on_white(picture))
}

/// Makes a picture at most as long as this, quickly, by averaging whole pixels.
fn fit(picture: DynamicImage, longest: u32) -> DynamicImage {
    if picture.width().max(picture.height()) > longest { picture.thumbnail(longest, longest) } else { picture }
}

fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0.map(u16::from);
        let mixed = |colour: u16| u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX);
        Rgb([mixed(red), mixed(green), mixed(blue)])
    })
}

/// A picture at most as long as this; a shorter one stays as it is.
fn shrink(picture: RgbImage, longest: u32) -> RgbImage {
    if picture.width().max(picture.height()) <= longest { picture } else { shrink_copy(&picture, longest) }
}

fn shrink_copy(picture: &RgbImage, longest: u32) -> RgbImage {
    let (width, height) = (picture.width(), picture.height());
    let side = width.max(height);
    if side <= longest {
        return picture.clone();
    }
    let scaled = |length: u32| {
        let rounded = (u64::from(length) * u64::from(longest) + u64::from(side) / 2) / u64::from(side);
        u32::try_from(rounded).unwrap_or(longest).max(1)
    };
    image::imageops::resize(picture, scaled(width), scaled(height), FilterType::CatmullRom)
}

fn jpeg(picture: &RgbImage) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
    encoder.encode_image(picture).map_err(|_| Fault::Damaged)?;
    Ok(bytes)
}

fn webp(picture: &RgbImage) -> Result<Vec<u8>, Fault> {
    let encoder = webp::Encoder::from_rgb(picture, picture.width(), picture.height());
    let bytes = encoder.encode_simple(false, WEBP_QUALITY).map_err(|_| Fault::Damaged)?;
    Ok(bytes.to_vec())
}

/// What a decoder's error means for who sent the file.
fn why(error: &ImageError) -> Fault {
    match error {
        ImageError::Limits(_) => Fault::TooManyPixels,
        ImageError::IoError(cause) if cause.kind() == std::io::ErrorKind::UnexpectedEof => Fault::Cut,
        _ => Fault::Damaged,
    }
}
