//! Photos and documents made for the tests, honest ones and others: none comes from elsewhere.

use std::io::Write;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage};

/// A picture whose top left corner is red and whose bottom right corner is blue.
pub(in crate::media) fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 4 && y < height / 4, x > width / 2 && y > height / 2) {
        (true, _) => Rgb([230, 20, 20]),
        (_, true) => Rgb([20, 20, 230]),
        _ => Rgb([200, 200, 190]),
    })
}

pub(in crate::media) fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(&picture(width, height)).unwrap();
    bytes
}

pub(super) fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = picture(width, height);
    PngEncoder::new(&mut bytes).write_image(&picture, width, height, ExtendedColorType::Rgb8).unwrap();
    bytes
}

pub(super) fn webp(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = picture(width, height);
    WebPEncoder::new_lossless(&mut bytes).encode(&picture, width, height, ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// A JPEG with a segment after its first marker.
pub(super) fn jpeg_with(marker: u8, segment: &[u8]) -> Vec<u8> {
    let photo = jpeg(80, 40);
    let length = u16::try_from(segment.len() + 2).unwrap().to_be_bytes();
    [&photo[..2], &[0xff, marker], &length, segment, &photo[2..]].concat()
}

/// What a telephone writes into a photo: how it was held, and where.
pub(super) fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    exif.extend([0x0e, 0x01, 2, 0, 24, 0, 0, 0, 38, 0, 0, 0]);
    exif.extend(b"\0\0\0\0GPS 43.2389 N, 76.8897 E\0");
    exif
}

pub(super) fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

pub(super) fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut sum = Crc::new();
    sum.update(kind);
    sum.update(data);
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [&length, kind.as_slice(), data, &sum.sum().to_be_bytes()].concat()
}

pub(super) const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The first chunk of a PNG: grey, with so many bits.
pub(super) fn header(width: u32, height: u32, bits: u8, colour: u8) -> Vec<u8> {
    chunk(b"IHDR", &[&width.to_be_bytes(), &height.to_be_bytes(), [bits, colour, 0, 0, 0].as_slice()].concat())
}

/// A PNG of one colour that is small as a file, however large it is as a picture.
pub(super) fn bomb(width: u32, height: u32) -> Vec<u8> {
    let lines = vec![0; (width as usize).div_ceil(8) * height as usize + height as usize];
    [PNG, &header(width, height, 1, 0), &chunk(b"IDAT", &packed(&lines)), &chunk(b"IEND", b"")].concat()
}

/// A PNG that moves: the second frame is half as large.
pub(super) fn moving_png() -> Vec<u8> {
    let still = png(40, 20);
    let end = still.len() - 12;
    let body = PNG.len() + 25;
    let control = |number: u32, width: u32| {
        let numbers: Vec<u8> = [number, width, 10, 0, 0].iter().flat_map(|number| number.to_be_bytes()).collect();
        chunk(b"fcTL", &[numbers.as_slice(), &[0, 1, 0, 10, 0, 0]].concat())
    };
    let first: Vec<u8> = [0_u32, 40, 20, 0, 0].iter().flat_map(|number| number.to_be_bytes()).collect();
    let first = chunk(b"fcTL", &[first.as_slice(), &[0, 1, 0, 10, 0, 0]].concat());
    let lines = packed(&[0; (20 * 3 + 1) * 10]);
    let second = chunk(b"fdAT", &[2_u32.to_be_bytes().as_slice(), &lines].concat());
    let count = chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]);
    [&still[..body], &count, &first, &still[body..end], &control(1, 20), &second, &still[end..]].concat()
}

/// A WebP that moves, made of two still ones.
pub(super) fn moving_webp() -> Vec<u8> {
    let frame = |still: &[u8]| {
        let data = &still[12..];
        let head = [0, 0, 0, 0, 0, 0, 39, 0, 0, 19, 0, 0, 100, 0, 0, 0];
        riff(b"ANMF", &[head.as_slice(), data].concat())
    };
    let canvas = riff(b"VP8X", &[2, 0, 0, 0, 39, 0, 0, 19, 0, 0]);
    let control = riff(b"ANIM", &[255, 255, 255, 255, 0, 0]);
    let still = webp(40, 20);
    riff(b"RIFF", &[b"WEBP".as_slice(), &canvas, &control, &frame(&still), &frame(&still)].concat())
}

fn riff(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_le_bytes();
    let even: &[u8] = if data.len() % 2 == 1 { &[0] } else { &[] };
    [kind.as_slice(), &length, data, even].concat()
}

/// The beginning of what an iPhone writes by itself.
pub(super) fn heic(brand: &[u8; 4]) -> Vec<u8> {
    [b"\0\0\0\x18ftyp".as_slice(), brand, b"\0\0\0\0mif1", brand, &[0; 400]].concat()
}

/// A PDF of one page, with this in its catalogue.
pub(in crate::media) fn pdf(catalogue: &str) -> Vec<u8> {
    let objects = format!(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R {catalogue} >>\nendobj\n\
         2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
         3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n\
         trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"
    );
    objects.into_bytes()
}

/// A PDF whose objects are compressed, as most programs write them today.
pub(super) fn pdf_with_packed(objects: &[u8]) -> Vec<u8> {
    let packed = packed(objects);
    let head =
        format!("4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {} >>\nstream\r\n", packed.len());
    [b"%PDF-1.7\n", head.as_bytes(), &packed, b"\nendstream\nendobj\nstartxref\n9\n%%EOF"].concat()
}
