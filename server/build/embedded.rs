//! Files on their way into the program: found, compressed, and named by their content where they are kept, so that
//! nothing is compressed twice.

use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

pub type Outcome<T> = Result<T, Box<dyn Error>>;

/// The languages of every text, the first being what is spoken where nothing else was chosen.
pub const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

/// Smaller than this, compression costs more than it saves.
const WORTH_COMPRESSING: usize = 256;

/// The folder of contents that the generated code embeds.
pub struct Store {
    folder: PathBuf,
}

impl Store {
    pub fn new(out: &Path) -> Outcome<Self> {
        let folder = out.join("contents");
        fs::create_dir_all(&folder)?;
        Ok(Self { folder })
    }

    /// The fields `plain`, `brotli` and `gzip` of a file, as code that embeds them.
    pub fn forms(&self, name: &str, content: &[u8]) -> Outcome<String> {
        let plain = self.keep(content, "", |content| Ok(content.to_vec()))?;
        if !is_compressible(name) || content.len() < WORTH_COMPRESSING {
            return Ok(format!("plain: {plain}, brotli: None, gzip: None"));
        }
        let brotli = self.keep(content, ".br", brotli)?;
        let gzip = self.keep(content, ".gz", gzip)?;
        Ok(format!("plain: {plain}, brotli: Some({brotli}), gzip: Some({gzip})"))
    }

    fn keep(&self, content: &[u8], ending: &str, form: impl Fn(&[u8]) -> Outcome<Vec<u8>>) -> Outcome<String> {
        let hash: String = Sha256::digest(content).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        let path = self.folder.join(hash + ending);
        if !path.exists() {
            // Written aside first: a build that is broken off leaves no half of a file under a name that is believed.
            let aside = path.with_extension("new");
            fs::write(&aside, form(content)?)?;
            fs::rename(&aside, &path)?;
        }
        Ok(format!("include_bytes!({path:?})"))
    }
}

/// The files under a folder as (path from it with `/`, path), sorted, with this extension or any.
/// Cargo is told to look again when one comes, goes or changes.
pub fn files(folder: &Path, extension: &str) -> Outcome<Vec<(String, PathBuf)>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).map_err(|error| format!("{}: {error}", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else if extension.is_empty() || path.extension() == Some(OsStr::new(extension)) {
                let name = path.strip_prefix(folder)?.to_str().ok_or("a file's name is not UTF-8")?.replace('\\', "/");
                found.push((name, path));
            }
        }
    }
    found.sort();
    Ok(found)
}

fn extension(name: &str) -> &str {
    Path::new(name).extension().and_then(OsStr::to_str).unwrap_or_default()
}

pub fn content_type(name: &str) -> Outcome<&'static str> {
    Ok(match extension(name) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        "woff2" => "font/woff2",
        _ => return Err(format!("{name}: what is its content type?").into()),
    })
}

fn is_compressible(name: &str) -> bool {
    matches!(extension(name), "html" | "css" | "js" | "mjs" | "svg" | "wasm" | "json" | "webmanifest" | "txt" | "ico")
}

fn brotli(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}
