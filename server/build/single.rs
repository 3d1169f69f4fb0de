//! One file that works from a disk: a page with its scripts, styles, texts and WebAssembly inside.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::embedded::Outcome;

/// Where the page's content policy goes.
const POLICY: &str = "{{policy}}";

/// A page in one file, and the content policy that lets its own scripts and styles run, and no others.
pub struct Single {
    pub html: String,
    pub policy: String,
}

/// Puts into `template` what it refers to, from the page's files by path:
///
/// - `<script src="FILE"></script>` becomes a script with the file's text;
/// - `<script type="application/json" id="ID" src="FILE"></script>` a block of data with the file's text, and with
///   `type="application/base64"` with its bytes in base64. A file that is missing leaves an empty block;
/// - `<link rel="stylesheet" href="FILE">` a style.
pub fn assemble(template: &str, files: &BTreeMap<String, Vec<u8>>) -> Outcome<Single> {
    let mut html = String::new();
    let mut scripts = Vec::new();
    let mut styles = Vec::new();
    for line in template.lines() {
        let trimmed = line.trim();
        if let Some(path) =
            trimmed.strip_prefix("<link rel=\"stylesheet\" href=\"").and_then(|rest| rest.strip_suffix("\">"))
        {
            let style = text(path, files)?;
            styles.push(source(&style));
            html.push_str(&format!("<style>{style}</style>\n"));
        } else if let Some((attributes, path)) = script(trimmed) {
            let content = if attributes.contains("application/base64") {
                files.get(path).map(|bytes| STANDARD.encode(bytes)).unwrap_or_default()
            } else {
                text(path, files)?
            };
            if !attributes.contains("type=") {
                scripts.push(source(&content));
            }
            html.push_str(&format!("<script{attributes}>{content}</script>\n"));
        } else {
            html.push_str(line);
            html.push('\n');
        }
    }
    // Browsers that know no word for WebAssembly alone take `unsafe-eval`; trusted types see to it that no text is run.
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval' 'unsafe-eval'; worker-src blob:; style-src {}; \
         img-src data: blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types ortaq",
        scripts.join(" "),
        styles.join(" ")
    );
    if !html.contains(POLICY) {
        return Err(format!("a page in one file must have {POLICY}").into());
    }
    Ok(Single { html: html.replace(POLICY, &policy), policy })
}

/// The attributes before `src` and the file of a script's tag that stands in a line of its own.
fn script(line: &str) -> Option<(&str, &str)> {
    let tag = line.strip_prefix("<script")?.strip_suffix("\"></script>")?;
    let (attributes, path) = tag.split_once("src=\"")?;
    Some((attributes.trim_end(), path))
}

/// A file's text, in which nothing may end the element around it.
fn text(path: &str, files: &BTreeMap<String, Vec<u8>>) -> Outcome<String> {
    let bytes = files.get(path).map(Vec::as_slice).unwrap_or_default();
    let text = std::str::from_utf8(bytes).map_err(|_| format!("{path} is not UTF-8"))?;
    match ["</script", "</style", "<!--"].iter().find(|end| text.contains(**end)) {
        Some(end) => Err(format!("{path} has {end} in it, and cannot stand inside of a page").into()),
        None => Ok(text.to_owned()),
    }
}

/// A content policy's name for exactly this text.
fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
