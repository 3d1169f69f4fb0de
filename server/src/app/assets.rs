//! Static files: embedded, compressed ahead, under a name with their hash, so that a browser keeps them for a year
//! and never asks again. A changed file has another name.

use actix_web::HttpResponse;
use actix_web::http::header::{self, HeaderValue};

include!(concat!(env!("OUT_DIR"), "/static_files.rs"));

/// Address of the folder of static files.
pub const FOLDER: &str = "/static/";

/// A year, the longest that RFC 9111 caches are asked to keep something.
const FOR_A_YEAR: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// An embedded static file.
#[derive(Debug)]
pub struct Asset {
    /// Its path under `web/static`: `style.css`.
    pub name: &'static str,
    /// Its path under [`FOLDER`], with its hash: `style.3k9x….css`.
    pub served: &'static str,
    /// Its content type.
    pub content_type: &'static str,
    /// Its content.
    pub plain: &'static [u8],
    /// Its content compressed with brotli, if that is worth it.
    pub brotli: Option<&'static [u8]>,
    /// Its content compressed with gzip, if that is worth it.
    pub gzip: Option<&'static [u8]>,
}

/// All static files.
#[must_use]
pub fn all() -> &'static [Asset] {
    FILES
}

/// The address of the file that stands in `web/static` under this name.
#[must_use]
pub fn link(name: &str) -> Option<String> {
    FILES.iter().find(|asset| asset.name == name).map(|asset| format!("{FOLDER}{}", asset.served))
}

/// The file served under this path (after [`FOLDER`]).
#[must_use]
pub fn find(served: &str) -> Option<&'static Asset> {
    FILES.iter().find(|asset| asset.served == served)
}

impl Asset {
    /// The smallest form that the browser takes, and the name of its encoding.
    #[must_use]
    pub fn content(&self, accept_encoding: Option<&str>) -> (&'static [u8], Option<&'static str>) {
        smallest(self.plain, self.brotli, self.gzip, accept_encoding)
    }

    /// The answer to a request for this file.
    #[must_use]
    pub fn answer(&self, accept_encoding: Option<&str>) -> HttpResponse {
        let (content, encoding) = self.content(accept_encoding);
        let mut response = HttpResponse::Ok();
        response.insert_header((header::CONTENT_TYPE, self.content_type));
        response.insert_header((header::CACHE_CONTROL, FOR_A_YEAR));
        response.insert_header((header::VARY, "Accept-Encoding"));
        if let Some(encoding) = encoding {
            response.insert_header((header::CONTENT_ENCODING, encoding));
        }
        response.body(content)
    }
}

/// The smallest of a file's forms that an `Accept-Encoding` header takes, and the name of its encoding.
pub(crate) fn smallest<'a>(
    plain: &'a [u8],
    brotli: Option<&'a [u8]>,
    gzip: Option<&'a [u8]>,
    accept_encoding: Option<&str>,
) -> (&'a [u8], Option<&'static str>) {
    let takes = |encoding: &str| accept_encoding.is_some_and(|header| accepts(header, encoding));
    match (brotli, gzip) {
        (Some(content), _) if takes("br") => (content, Some("br")),
        (_, Some(content)) if takes("gzip") => (content, Some("gzip")),
        _ => (plain, None),
    }
}

/// Whether an `Accept-Encoding` header names this encoding and does not refuse it with a weight of 0.
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|offer| {
        let mut parts = offer.split(';').map(str::trim);
        let is_named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let weight = parts.find_map(|part| part.strip_prefix("q="));
        is_named && weight.is_none_or(|weight| weight.parse::<f32>().is_ok_and(|weight| weight > 0.0))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style() -> &'static Asset {
        all().iter().find(|asset| asset.name == "style.css").unwrap()
    }

    #[test]
    fn a_file_is_found_under_the_name_with_its_hash_only() {
        let address = link("style.css").unwrap();
        let served = address.strip_prefix(FOLDER).unwrap();
        assert_eq!(find(served).unwrap().name, "style.css");
        assert!(find("style.css").is_none() && link("no-such.css").is_none());
    }

    #[test]
    fn a_browser_gets_the_smallest_form_it_takes() {
        assert_eq!(style().content(Some("gzip, deflate, br")).1, Some("br"));
        assert_eq!(style().content(Some("gzip;q=0.8, br;q=0")).1, Some("gzip"));
        assert_eq!(style().content(Some("identity")).1, None);
        assert_eq!(style().content(None), (style().plain, None));
        assert!(style().brotli.unwrap().len() < style().gzip.unwrap().len());
    }

    #[test]
    fn what_was_compressed_is_what_was_written() {
        for asset in all() {
            let Some(compressed) = asset.gzip else { continue };
            let mut plain = Vec::new();
            std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(compressed), &mut plain).unwrap();
            assert_eq!(plain, asset.plain, "{}", asset.name);
        }
    }

    #[test]
    fn files_are_kept_for_a_year() {
        let response = style().answer(Some("br"));
        let header = |name| response.headers().get(name).unwrap().to_str().unwrap();
        assert_eq!(header(header::CONTENT_TYPE), "text/css; charset=utf-8");
        assert!(header(header::CACHE_CONTROL).contains("immutable"));
        assert_eq!(header(header::VARY), "Accept-Encoding");
    }
}
