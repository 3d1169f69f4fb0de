//! What the platform's own pages are made of: texts, templates, static files under a name with their hash.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::embedded::{LANGUAGES, Outcome, Store, content_type, files};

/// Locale files of the observer's program, which embeds them itself; the platform says nothing of them.
const FILES_OF_THE_OBSERVER: [&str; 6] =
    ["checks.ftl", "found.ftl", "observer.ftl", "options.ftl", "outcome.ftl", "results.ftl"];

/// Locale files that begin so are texts of the vote's pages.
const FILES_OF_THE_VOTE: &str = "vote-";

pub fn locales(folder: &Path) -> Outcome<String> {
    let mut code = String::new();
    for (constant, language) in ["KAZAKH", "RUSSIAN", "ENGLISH"].iter().zip(LANGUAGES) {
        writeln!(code, "static {constant}: &[(&str, &str)] = &[")?;
        for (name, path) in files(&folder.join(language), "ftl")? {
            if !FILES_OF_THE_OBSERVER.contains(&name.as_str()) && !name.starts_with(FILES_OF_THE_VOTE) {
                writeln!(code, "    ({name:?}, include_str!({path:?})),")?;
            }
        }
        writeln!(code, "];")?;
    }
    Ok(code)
}

/// Templates by name: `layout`, components by their bare name, pages as `room/page`.
pub fn templates(folder: &Path) -> Outcome<String> {
    let mut code = String::from("static SOURCES: &[(&str, &str)] = &[\n");
    for (name, path) in files(folder, "hbs")? {
        let name = name.trim_end_matches(".hbs").trim_start_matches("components/");
        writeln!(code, "    ({name:?}, include_str!({path:?})),")?;
    }
    code.push_str("];\n");
    Ok(code)
}

pub fn static_files(web: &Path, store: &Store) -> Outcome<String> {
    let mut served = files(&web.join("static"), "")?;
    served.extend(map_library(&web.join("map")));
    let mut code = String::from("static FILES: &[Asset] = &[\n");
    for (name, path) in served {
        let content = fs::read(&path)?;
        let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
        let stem = name.strip_suffix(&format!(".{extension}")).unwrap_or(&name);
        let served = format!("{stem}.{}.{extension}", fingerprint(&content));
        let content_type = content_type(&name)?;
        let forms = store.forms(&name, &content)?;
        writeln!(code, "    Asset {{ name: {name:?}, served: {served:?}, content_type: {content_type:?}, {forms} }},")?;
    }
    code.push_str("];\n");
    Ok(code)
}

/// The library of the large map, once npm has put it there; pages do without it. The folder around it is watched, which
/// always is there: a file that is missing would have the program built anew each time.
fn map_library(folder: &Path) -> Vec<(String, PathBuf)> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let path = |name: &str| folder.join("node_modules/leaflet/dist").join(name).canonicalize().ok();
    let found = ["leaflet.js", "leaflet.css"].map(|name| Some((format!("map/{name}"), path(name)?)));
    let [Some(script), Some(style)] = found else { return Vec::new() };
    vec![script, style]
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
