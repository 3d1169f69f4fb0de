//! What a file is by its first bytes.

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    Jpeg,
    Png,
    WebP,
    Heic,
    Avif,
    Gif,
    Svg,
    Pdf,
    Other,
}

/// How far into a text the beginning of a drawing is looked for.
const FIRST: usize = 1024;
/// The most brands of an ISO file that are read.
const BRANDS: usize = 16;

impl Nature {
    /// What these bytes begin as.
    pub(super) fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Self::Jpeg,
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Self::Png,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Self::WebP,
            [b'G', b'I', b'F', b'8', ..] => Self::Gif,
            [b'%', b'P', b'D', b'F', b'-', ..] => Self::Pdf,
            [_, _, _, _, b'f', b't', b'y', b'p', brands @ ..] => Self::of_brands(brands),
            _ if is_svg(bytes) => Self::Svg,
            _ => Self::Other,
        }
    }

    /// What an ISO base media file is, by its brands: the major one, a number, those that it fits.
    fn of_brands(brands: &[u8]) -> Self {
        let brands: Vec<&[u8]> = brands.chunks_exact(4).take(BRANDS).collect();
        let has = |names: &[&[u8]]| brands.iter().any(|brand| names.contains(brand));
        if has(&[b"avif", b"avis"]) {
            Self::Avif
        } else if has(&[b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"msf1"]) {
            Self::Heic
        } else {
            Self::Other
        }
    }
}

/// Whether a text begins as a drawing.
fn is_svg(bytes: &[u8]) -> bool {
    let first = bytes.get(..FIRST).unwrap_or(bytes).to_ascii_lowercase();
    let first = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&first).trim_ascii_start();
    first.starts_with(b"<") && first.windows(4).any(|window| window == b"<svg")
}
