//! Photos: decoded within limits and written anew. What is served holds pixels only: no place, no name of a device,
//! nothing that stood behind the picture's end.

use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::error::ImageError;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, Limits, Rgb, RgbImage};

use super::nature::Nature;
use super::{Refusal, Variant};
use crate::app::uploads::MAX_PHOTO;

/// The forms in which a photo is served.
pub(super) const VARIANTS: [&str; 4] = ["large.jpg", "large.webp", "small.jpg", "small.webp"];

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
pub(super) fn rewrite(bytes: &[u8]) -> Result<Vec<Variant>, Refusal> {
    let nature = Nature::of(bytes);
    let refused = match nature {
        Nature::Jpeg | Nature::Png | Nature::WebP => None,
        Nature::Heic => Some(Refusal::Heic),
        Nature::Avif => Some(Refusal::Avif),
        Nature::Gif => Some(Refusal::Gif),
        Nature::Svg => Some(Refusal::Svg),
        Nature::Pdf => Some(Refusal::IsDocument),
        Nature::Other => Some(Refusal::NoPhoto),
    };
    if let Some(refusal) = refused {
        return Err(refusal);
    }
    if bytes.len() > MAX_PHOTO {
        return Err(Refusal::PhotoTooLarge);
    }
    if nature == Nature::Jpeg && !jpeg_has_end(bytes) {
        return Err(Refusal::PhotoCut);
    }
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let photo = decode(bytes, nature)?;
    let large = shrink(photo, LARGE);
    let small = shrink_copy(&large, SMALL);
    let mut variants = Vec::new();
    for (name, picture) in VARIANTS.into_iter().zip([&large, &large, &small, &small]) {
        let bytes = if name.ends_with(".jpg") { jpeg(picture)? } else { webp(picture)? };
        variants.push(Variant { name, width: picture.width(), height: picture.height(), bytes });
    }
    Ok(variants)
}

/// The pixels, upright, on white where they were transparent.
fn decode(bytes: &[u8], nature: Nature) -> Result<RgbImage, Refusal> {
    let source = Cursor::new(bytes);
    match nature {
        Nature::Png => upright(PngDecoder::with_limits(source, limits()).map_err(|error| why(&error))?),
        Nature::WebP => upright(WebPDecoder::new(source).map_err(|error| why(&error))?),
        _ => upright(JpegDecoder::new(source).map_err(|error| why(&error))?),
    }
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

fn upright(mut decoder: impl ImageDecoder) -> Result<RgbImage, Refusal> {
    let (width, height) = decoder.dimensions();
    let is_too_long = width > LONGEST_SIDE || height > LONGEST_SIDE;
    if is_too_long || u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(Refusal::TooManyPixels);
    }
    decoder.set_limits(limits()).map_err(|error| why(&error))?;
    let orientation = decoder.orientation().map_err(|error| why(&error))?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| why(&error))?;
    if picture.width() == 0 || picture.height() == 0 {
        return Err(Refusal::PhotoDamaged);
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

fn jpeg(picture: &RgbImage) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
    encoder.encode_image(picture).map_err(|_| Refusal::PhotoDamaged)?;
    Ok(bytes)
}

fn webp(picture: &RgbImage) -> Result<Vec<u8>, Refusal> {
    let encoder = webp::Encoder::from_rgb(picture, picture.width(), picture.height());
    let bytes = encoder.encode_simple(false, WEBP_QUALITY).map_err(|_| Refusal::PhotoDamaged)?;
    Ok(bytes.to_vec())
}

/// What a decoder's error means for who sent the file.
fn why(error: &ImageError) -> Refusal {
    match error {
        ImageError::Limits(_) => Refusal::TooManyPixels,
        ImageError::IoError(cause) if cause.kind() == std::io::ErrorKind::UnexpectedEof => Refusal::PhotoCut,
        _ => Refusal::PhotoDamaged,
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
