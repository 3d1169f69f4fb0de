//! What becomes of files of every kind: each is taken and made safe, or refused with its own sentence.

use image::{DynamicImage, Rgba, RgbaImage};
use proptest::prelude::*;

use super::samples::*;
use super::*;
use crate::app::uploads::{MAX_DOCUMENT, MAX_PHOTO};
use crate::i18n::{Language, Texts};

fn photo(bytes: &[u8]) -> Result<Vec<Variant>, Refusal> {
    judge(bytes, Wanted::Photo).map(|checked| checked.variants)
}

fn document(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    judge(bytes, Wanted::Document).map(|mut checked| checked.variants.remove(0).bytes)
}

fn sizes(variants: &[Variant]) -> Vec<(u32, u32)> {
    variants.iter().map(|variant| (variant.width, variant.height)).collect()
}

/// What is served, decoded again.
fn seen(variant: &Variant) -> image::RgbImage {
    image::load_from_memory(&variant.bytes).unwrap().into_rgb8()
}

fn is_red(picture: &image::RgbImage, x: u32, y: u32) -> bool {
    let [red, green, blue] = picture.get_pixel(x, y).0;
    red > 180 && green < 90 && blue < 90
}

#[test]
fn a_photo_comes_out_in_two_sizes_and_two_formats() {
    for sent in [jpeg(2400, 1200), png(2400, 1200), webp(2400, 1200)] {
        let variants = photo(&sent).unwrap();
        let names: Vec<&str> = variants.iter().map(|variant| variant.name).collect();
        assert_eq!(names, ["large.jpg", "large.webp", "small.jpg", "small.webp"]);
        assert_eq!(sizes(&variants), [(1600, 800), (1600, 800), (480, 240), (480, 240)]);
        for variant in &variants {
            let wanted =
                if variant.name.ends_with(".jpg") { image::ImageFormat::Jpeg } else { image::ImageFormat::WebP };
            assert_eq!(image::guess_format(&variant.bytes).unwrap(), wanted);
            let picture = seen(variant);
            assert_eq!((picture.width(), picture.height()), (variant.width, variant.height));
            assert!(is_red(&picture, 5, 5) && !is_red(&picture, variant.width - 5, variant.height - 5));
        }
    }
}

#[test]
fn a_small_photo_is_not_made_larger() {
    assert_eq!(sizes(&photo(&png(300, 200)).unwrap()), [(300, 200); 4]);
    assert_eq!(sizes(&photo(&png(1, 1)).unwrap()), [(1, 1); 4]);
    assert_eq!(sizes(&photo(&png(5000, 2)).unwrap()), [(1600, 1), (1600, 1), (480, 1), (480, 1)]);
}

#[test]
fn the_same_photo_comes_out_the_same() {
    let sent = jpeg(900, 700);
    assert_eq!(photo(&sent).unwrap(), photo(&sent).unwrap());
}

#[test]
fn a_photo_taken_sideways_stands_upright_and_does_not_say_where() {
    let sent = jpeg_with(0xe1, &exif(6));
    assert!(contains(&sent, b"GPS 43.2389"));
    let variants = photo(&sent).unwrap();
    assert_eq!(sizes(&variants), [(40, 80); 4]);
    for variant in &variants {
        let picture = seen(variant);
        assert!(is_red(&picture, 37, 2) && !is_red(&picture, 2, 2), "turned by a quarter to the right");
        assert!(!contains(&variant.bytes, b"GPS") && !contains(&variant.bytes, b"Exif"));
    }
}

#[test]
fn what_is_transparent_becomes_white() {
    let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(20, 20, Rgba([0, 0, 0, 0])));
    let mut sent = std::io::Cursor::new(Vec::new());
    clear.write_to(&mut sent, image::ImageFormat::Png).unwrap();
    assert_eq!(seen(&photo(sent.get_ref()).unwrap()[0]).get_pixel(10, 10).0, [255, 255, 255]);
}

#[test]
fn what_hides_in_a_photo_does_not_come_out() {
    const SCRIPT: &[u8] = b"<script>alert(document.domain)</script>";
    let archive = [b"PK\x03\x04\x14\0\0\0\0\0", SCRIPT, b"PK\x05\x06"].concat();
    let hidden = [
        [jpeg(80, 40), archive.clone()].concat(),
        [jpeg(80, 40), SCRIPT.to_vec()].concat(),
        [png(80, 40), archive.clone()].concat(),
        [webp(80, 40), archive].concat(),
        jpeg_with(0xfe, SCRIPT),
        jpeg_with(0xe1, SCRIPT),
        jpeg_with(0xe2, SCRIPT),
        with_text(b"tEXt", &[b"Comment\0", SCRIPT].concat()),
    ];
    for (number, sent) in hidden.iter().enumerate() {
        assert!(contains(sent, SCRIPT));
        for variant in photo(sent).unwrap() {
            assert!(!contains(&variant.bytes, b"script") && !contains(&variant.bytes, b"PK\x03\x04"), "{number}");
        }
    }
}

#[test]
fn of_what_moves_the_first_frame_is_kept() {
    assert_eq!(sizes(&photo(&moving_png()).unwrap()), [(40, 20); 4]);
    assert_eq!(sizes(&photo(&moving_webp()).unwrap()), [(40, 20); 4]);
}

#[test]
fn other_formats_are_refused_each_with_its_own_sentence() {
    let refused: [(&[u8], Refusal); 18] = [
        (b"", Refusal::Empty),
        (&heic(b"heic"), Refusal::Heic),
        (&heic(b"heix"), Refusal::Heic),
        (&heic(b"mif1"), Refusal::Heic),
        (&heic(b"avif"), Refusal::Avif),
        (&heic(b"mp42").replace_brands(), Refusal::NoPhoto),
        (b"GIF89a\x01\0\x01\0\0\0\0;", Refusal::Gif),
        (b"GIF89a=1;alert(1)//", Refusal::Gif),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", Refusal::Svg),
        (b"\xef\xbb\xbf \n<?xml version='1.0'?><!DOCTYPE x>\n<SVG>", Refusal::Svg),
        (b"<!DOCTYPE html><script>alert(1)</script>", Refusal::NoPhoto),
        (b"PK\x03\x04 photo.jpg", Refusal::NoPhoto),
        (b"BM\x36\0\0\0", Refusal::NoPhoto),
        (b"II*\0\x08\0\0\0", Refusal::NoPhoto),
        (b"MZ\x90\0", Refusal::NoPhoto),
        (&pdf(""), Refusal::IsDocument),
        (b"\xff\xd8", Refusal::NoPhoto),
        (b"RIFF\0\0\0\0WAVEfmt ", Refusal::NoPhoto),
    ];
    for (bytes, refusal) in refused {
        assert_eq!(photo(bytes), Err(refusal), "{:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(40)]));
    }
}

#[test]
fn a_photo_that_was_not_copied_whole_is_refused() {
    for (sent, is_jpeg) in [(jpeg(400, 300), true), (png(400, 300), false), (webp(400, 300), false)] {
        for end in [sent.len() / 4, sent.len() / 2, sent.len() * 9 / 10] {
            let refusal = photo(&sent[..end]).unwrap_err();
            let fits = refusal == Refusal::PhotoCut || !is_jpeg && refusal == Refusal::PhotoDamaged;
            assert!(fits, "{refusal:?} at {end} of {}", sent.len());
        }
    }
    let thumbnail = jpeg_with(0xe1, &jpeg(16, 16));
    assert!(photo(&thumbnail).is_ok());
    assert_eq!(
        photo(&thumbnail[..thumbnail.len() - 2]),
        Err(Refusal::PhotoCut),
        "the thumbnail's end is not the photo's"
    );
}

#[test]
fn bombs_are_refused_before_they_are_unpacked() {
    let bomb = bomb(10_000, 10_000);
    assert!(bomb.len() < 100_000);
    assert_eq!(photo(&bomb), Err(Refusal::TooManyPixels));
    for (width, height, bits, colour) in [
        (12_001, 1, 8, 2),
        (1, 60_000, 1, 0),
        (u32::MAX >> 1, u32::MAX >> 1, 16, 6),
        (7_000, 6_000, 8, 2),
        (6_000, 6_000, 16, 6),
    ] {
        let sent =
            [PNG, &header(width, height, bits, colour), &chunk(b"IDAT", &packed(&[0; 100])), &chunk(b"IEND", b"")];
        assert_eq!(photo(&sent.concat()), Err(Refusal::TooManyPixels), "{width} x {height}");
    }
    let mut wide = jpeg(80, 40);
    let frame = wide.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    wide[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    assert_eq!(photo(&wide), Err(Refusal::TooManyPixels));
    // What is packed beside the picture is not unpacked without end.
    let text = [b"Comment\0\0".as_slice(), &packed(&vec![b'a'; 64 * 1024 * 1024])].concat();
    let profile = [b"icc\0\0".as_slice(), &packed(&vec![0; 64 * 1024 * 1024])].concat();
    assert!(photo(&with_text(b"zTXt", &text)).is_ok());
    assert!(matches!(
        photo(&with_text(b"iCCP", &profile)),
        Ok(_) | Err(Refusal::PhotoDamaged | Refusal::TooManyPixels)
    ));
}

#[test]
fn a_photo_of_a_good_telephone_is_taken() {
    let variants = photo(&bomb(7_300, 5_475)).unwrap();
    assert_eq!(sizes(&variants)[0], (1600, 1200));
}

#[test]
fn too_many_bytes_are_refused() {
    let fat = [jpeg(80, 40), vec![0; MAX_PHOTO]].concat();
    assert_eq!(photo(&fat), Err(Refusal::PhotoTooLarge));
    let fat = [b"%PDF-1.4\n".to_vec(), vec![b' '; MAX_DOCUMENT], b"%%EOF".to_vec()].concat();
    assert_eq!(document(&fat), Err(Refusal::DocumentTooLarge));
    let left_out = Upload { left_out: Some(LeftOut::TooLarge), ..Upload::new("photos", "a.jpg", "") };
    assert_eq!(check(&left_out, Wanted::Photo).unwrap_err(), Refusal::PhotoTooLarge.message());
    assert_eq!(check(&left_out, Wanted::Document).unwrap_err(), Refusal::DocumentTooLarge.message());
}

#[test]
fn the_name_of_a_file_says_nothing() {
    assert!(check(&Upload::new("photos", "letter.pdf", jpeg(80, 40)), Wanted::Photo).is_ok());
    assert_eq!(
        check(&Upload::new("photos", "a.jpg", pdf("")), Wanted::Photo).unwrap_err(),
        Refusal::IsDocument.message()
    );
}

#[test]
fn a_plain_document_is_taken_up_to_its_end() {
    assert_eq!(document(&pdf("")).unwrap(), pdf("").trim_ascii_end());
    assert!(document(&pdf("/OpenAction [3 0 R /Fit] /AcroForm << >> /JavaScripts 1 /Launcher 2")).is_ok());
    assert!(document(&pdf_with_packed(b"1 0 << /Type /Catalog /Pages 2 0 R >>")).is_ok());
    let followed = [pdf(""), b"PK\x03\x04<script>".to_vec()].concat();
    assert!(!contains(&document(&followed).unwrap(), b"script"), "what stands behind the end is dropped");
}

#[test]
fn other_documents_are_refused_each_with_its_own_sentence() {
    let many = "/ObjStm ".repeat(20_000) + "stream\n";
    let refused: [(&[u8], Refusal); 19] = [
        (b"", Refusal::Empty),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Refusal::NoDocument),
        (b"PK\x03\x04word/document.xml", Refusal::NoDocument),
        (b"<html>%PDF-1.4 %%EOF", Refusal::NoDocument),
        (&jpeg(80, 40), Refusal::IsPhoto),
        (&heic(b"heic"), Refusal::IsPhoto),
        (&pdf("")[..120], Refusal::DocumentCut),
        (&[pdf(""), vec![0; 4096]].concat(), Refusal::DocumentCut),
        (&pdf("/Encrypt 5 0 R"), Refusal::Locked),
        (&pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"), Refusal::Active),
        (&pdf("/OpenAction<</S/Java#53cript/JS(1)>>"), Refusal::Active),
        (&pdf("/OpenAction<</S/#4aavaScript>>"), Refusal::Active),
        (&pdf("/AA << /O << /S /Launch /F (cmd.exe) >> >>"), Refusal::Active),
        (&pdf("/Names << /EmbeddedFiles 5 0 R >>"), Refusal::Active),
        (&pdf("/AcroForm << /XFA 5 0 R >>"), Refusal::Active),
        (&pdf_with_packed(b"1 0 << /OpenAction << /S /JavaScript /JS (1) >> >>"), Refusal::Active),
        (&pdf("/Type /ObjStm >> stream\nnot packed at all\nendstream"), Refusal::Hidden),
        (&pdf_with_packed(&vec![b' '; 40 * 1024 * 1024]), Refusal::Hidden),
        (&pdf(&many), Refusal::Hidden),
    ];
    for (bytes, refusal) in refused {
        assert_eq!(document(bytes), Err(refusal), "{:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(120)]));
    }
}

#[test]
fn every_refusal_says_something_else_in_every_language() {
    let all = [
        Refusal::Empty,
        Refusal::PhotoTooLarge,
        Refusal::DocumentTooLarge,
        Refusal::TooMany,
        Refusal::Together,
        Refusal::Busy,
        Refusal::Heic,
        Refusal::Avif,
        Refusal::Gif,
        Refusal::Svg,
        Refusal::IsDocument,
        Refusal::IsPhoto,
        Refusal::NoPhoto,
        Refusal::NoDocument,
        Refusal::PhotoCut,
        Refusal::TooManyPixels,
        Refusal::PhotoDamaged,
        Refusal::DocumentCut,
        Refusal::Locked,
        Refusal::Active,
        Refusal::Hidden,
    ];
    for language in Language::ALL {
        let texts = Texts::new(language);
        let said: std::collections::BTreeSet<String> =
            all.iter().map(|refusal| texts.try_say(&refusal.message()).unwrap()).collect();
        assert_eq!(said.len(), all.len());
    }
    assert!(Texts::new(Language::English).say(&Refusal::Heic.message()).contains("Most Compatible"));
}

#[test]
fn addresses_are_read_as_they_are_written() {
    let file = "0123456789abcdef0123456789abcdef";
    for kind in [Wanted::Photo, Wanted::Document] {
        for variant in kind.variants() {
            let last = address(file, variant).strip_prefix("/media/").unwrap().to_owned();
            assert_eq!(Address::parse(&last), Some(Address { file: file.to_owned(), variant }));
        }
    }
    for wrong in
        ["", "1", "-large.jpg", file, &format!("{file}-huge.jpg"), &format!("{}-large.jpg", file.to_uppercase())]
    {
        assert_eq!(Address::parse(wrong), None, "{wrong}");
    }
}

/// A PNG with a chunk before its picture.
fn with_text(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let photo = png(80, 40);
    let body = PNG.len() + 25;
    [&photo[..body], &chunk(kind, data), &photo[body..]].concat()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

trait Brands {
    /// The same without a brand of a picture.
    fn replace_brands(self) -> Self;
}

impl Brands for Vec<u8> {
    fn replace_brands(mut self) -> Self {
        self[16..20].copy_from_slice(b"isom");
        self
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_make_anything_stumble(bytes in prop::collection::vec(any::<u8>(), 0..600), start in 0_usize..6) {
        let starts: [&[u8]; 6] = [b"", b"\xff\xd8\xff", PNG, b"RIFF\x40\0\0\0WEBPVP8L", b"%PDF-1.7\n/ObjStm stream\n", b"\0\0\0\x18ftyp"];
        let bytes = [starts[start], &bytes].concat();
        let _ = photo(&bytes);
        let _ = document(&[&bytes, b"%%EOF".as_slice()].concat());
    }

    #[test]
    fn no_damaged_photo_makes_anything_stumble(kind in 0_usize..4, damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut sent = match kind {
            0 => jpeg(60, 40),
            1 => png(60, 40),
            2 => webp(60, 40),
            _ => moving_webp(),
        };
        for (place, byte) in damage {
            let place = place.index(sent.len());
            sent[place] = byte;
        }
        if let Ok(variants) = photo(&sent) {
            for variant in variants {
                prop_assert!(variant.width <= 1600 && variant.height <= 1600 && image::load_from_memory(&variant.bytes).is_ok());
            }
        }
    }
}
