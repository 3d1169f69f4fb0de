//! Puts everything under `web` that the program serves into the program: locale files and templates as they are,
//! static files under a name with their hash, compressed ahead. So nothing is read from a working directory, and
//! what a browser keeps for a year never goes stale.

use std::error::Error;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Locale files of the observer's program, which embeds them itself; the platform says nothing of them.
const FILES_OF_THE_OBSERVER: [&str; 6] =
    ["checks.ftl", "found.ftl", "observer.ftl", "options.ftl", "outcome.ftl", "results.ftl"];

/// Smaller than this, compression costs more than it saves.
const WORTH_COMPRESSING: usize = 256;

fn main() -> Outcome<()> {
    let web = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("../web").canonicalize()?;
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build.rs");
    fs::write(out.join("locales.rs"), locales(&web.join("locales"))?)?;
    fs::write(out.join("templates.rs"), templates(&web.join("templates"))?)?;
    let mut served = files(&web.join("static"), "")?;
    served.extend(map_library(&web.join("map"))?);
    fs::write(out.join("static_files.rs"), static_files(served, &out)?)?;
    Ok(())
}

fn locales(folder: &Path) -> Outcome<String> {
    let mut code = String::new();
    for (constant, language) in [("KAZAKH", "kk"), ("RUSSIAN", "ru"), ("ENGLISH", "en")] {
        writeln!(code, "static {constant}: &[(&str, &str)] = &[")?;
        for (name, path) in files(&folder.join(language), "ftl")? {
            if !FILES_OF_THE_OBSERVER.contains(&name.as_str()) {
                writeln!(code, "    ({name:?}, include_str!({path:?})),")?;
            }
        }
        writeln!(code, "];")?;
    }
    Ok(code)
}

/// Templates by name: `layout`, components by their bare name, pages as `room/page`.
fn templates(folder: &Path) -> Outcome<String> {
    let mut code = String::from("static SOURCES: &[(&str, &str)] = &[\n");
    for (name, path) in files(folder, "hbs")? {
        let name = name.trim_end_matches(".hbs").trim_start_matches("components/");
        writeln!(code, "    ({name:?}, include_str!({path:?})),")?;
    }
    code.push_str("];\n");
    Ok(code)
}

/// The library of the large map, once npm has put it there; pages do without it. The folder around it is watched, which
/// always is there: a file that is missing would have the program built anew each time.
fn map_library(folder: &Path) -> Outcome<Vec<(String, PathBuf)>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let path = |name: &str| folder.join("node_modules/leaflet/dist").join(name).canonicalize().ok();
    let found = ["leaflet.js", "leaflet.css"].map(|name| Some((format!("map/{name}"), path(name)?)));
    let [Some(script), Some(style)] = found else { return Ok(Vec::new()) };
    Ok(vec![script, style])
}

fn static_files(served: Vec<(String, PathBuf)>, out: &Path) -> Outcome<String> {
    let mut code = String::from("static FILES: &[Asset] = &[\n");
    for (name, path) in served {
        let content = fs::read(&path)?;
        let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
        let stem = name.strip_suffix(&format!(".{extension}")).unwrap_or(&name);
        let served = format!("{stem}.{}.{extension}", fingerprint(&content));
        let content_type = content_type(extension).ok_or_else(|| format!("{name}: what is its content type?"))?;
        let (brotli, gzip) = if is_compressible(extension) && content.len() >= WORTH_COMPRESSING {
            (
                keep(out, &format!("{served}.br"), &brotli(&content)?)?,
                keep(out, &format!("{served}.gz"), &gzip(&content)?)?,
            )
        } else {
            ("None".to_owned(), "None".to_owned())
        };
        writeln!(
            code,
            "    Asset {{ name: {name:?}, served: {served:?}, content_type: {content_type:?}, \
             plain: include_bytes!({path:?}), brotli: {brotli}, gzip: {gzip} }},"
        )?;
    }
    code.push_str("];\n");
    Ok(code)
}

/// The files under a folder as (path from it with `/`, path), sorted, with this extension or any.
/// Cargo is told to look again when one comes, goes or changes.
fn files(folder: &Path, extension: &str) -> Outcome<Vec<(String, PathBuf)>> {
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

/// Twelve characters of the content's hash: 60 bits, enough to tell any two versions apart.
fn fingerprint(content: &[u8]) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    Sha256::digest(content)
        .iter()
        .take(12)
        .filter_map(|byte| ALPHABET.get(usize::from(byte % 32)))
        .map(|letter| char::from(*letter))
        .collect()
}

fn content_type(extension: &str) -> Option<&'static str> {
    Some(match extension {
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
        _ => return None,
    })
}

fn is_compressible(extension: &str) -> bool {
    matches!(extension, "css" | "js" | "mjs" | "svg" | "wasm" | "json" | "webmanifest" | "txt" | "ico")
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

/// Writes a compressed file beside the generated code; what is returned is the expression that embeds it.
fn keep(out: &Path, name: &str, content: &[u8]) -> Outcome<String> {
    let path = out.join(name.replace('/', "_"));
    fs::write(&path, content)?;
    Ok(format!("Some(include_bytes!({path:?}))"))
}
