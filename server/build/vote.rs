//! The pages of the vote (`docs/vote.md`). A folder in `web/vote` with a `page.json` is a page; its files are
//!
//! - those of the folder, and those of `web/vote/common` that `page.json` names under `common`, under their names;
//! - `texts/{kk,ru,en}.json`, made of the locale files that `page.json` names under `texts`;
//! - the WebAssembly modules that it names under `modules`, if `cargo xtask wasm` has made them. Without them the
//!   program is built all the same, and the page says what it lacks;
//! - in place of the files that `page.json` lists under `joined`, the one that has them all, one after the other: on a
//!   slow line each request costs more than what it brings;
//! - for each `NAME.single.html` a `NAME.html` with everything inside.
//!
//! In HTML, `{{kk:id}}` stands for a text of that language.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::embedded::{LANGUAGES, Outcome, Store, content_type, files};
use crate::single::{Single, assemble};
use crate::texts::Texts;

/// The name of what says what a page is made of.
const MANIFEST: &str = "page.json";

/// How the name of a page that is put into one file ends.
const SINGLE: &str = ".single.html";

/// A page's files by path.
type Contents = BTreeMap<String, Vec<u8>>;

pub fn files_of_pages(web: &Path, store: &Store) -> Outcome<String> {
    let modules = web.join("../build/wasm");
    // Watched whether or not there is something in it: what is missing would have the program built anew each time.
    fs::create_dir_all(&modules)?;
    println!("cargo::rerun-if-changed={}", modules.display());
    let mut common = Contents::new();
    let mut pages: BTreeMap<String, Contents> = BTreeMap::new();
    for (name, path) in files(&web.join("vote"), "")? {
        let (page, name) = name.split_once('/').ok_or_else(|| format!("web/vote/{name} belongs to no page"))?;
        let contents = if page == "common" { &mut common } else { pages.entry(page.to_owned()).or_default() };
        contents.insert(name.to_owned(), fs::read(path)?);
    }
    let mut code = String::from("static VOTE_FILES: &[VoteFile] = &[\n");
    for (page, own) in pages {
        let write = Page::assemble(web, &modules, &common, own).and_then(|page_files| page_files.write(&page, store));
        code.push_str(&write.map_err(|error| format!("web/vote/{page}: {error}"))?);
    }
    code.push_str("];\n");
    Ok(code)
}

/// A page with everything that belongs to it.
struct Page {
    files: Contents,
    policies: BTreeMap<String, String>,
}

impl Page {
    fn assemble(web: &Path, modules: &Path, common: &Contents, own: Contents) -> Outcome<Self> {
        let mut files = own;
        let manifest = files.remove(MANIFEST).ok_or_else(|| format!("{MANIFEST} is missing"))?;
        let manifest: Value = serde_json::from_slice(&manifest)?;
        for name in names(&manifest, "common")? {
            let content = common.get(&name).ok_or_else(|| format!("web/vote/common/{name} is missing"))?;
            files.insert(name, content.clone());
        }
        let texts = texts(&web.join("locales"), &names(&manifest, "texts")?)?;
        for (language, texts) in LANGUAGES.iter().zip(&texts) {
            files.insert(format!("texts/{language}.json"), texts.to_json().into_bytes());
        }
        for module in names(&manifest, "modules")? {
            if let Ok(content) = fs::read(modules.join(&module)) {
                files.insert(module, content);
            }
        }
        for (name, content) in &mut files {
            if name.ends_with(".html") {
                *content = with_texts(std::str::from_utf8(content)?, &texts)?.into_bytes();
            }
        }
        let mut page = Self { files, policies: BTreeMap::new() };
        page.put_into_one_file()?;
        page.join(&manifest)?;
        Ok(page)
    }

    fn put_into_one_file(&mut self) -> Outcome<()> {
        let templates: Vec<String> = self.files.keys().filter(|name| name.ends_with(SINGLE)).cloned().collect();
        for name in templates {
            let template = self.files.remove(&name).unwrap_or_default();
            let Single { html, policy } = assemble(std::str::from_utf8(&template)?, &self.files)?;
            let name = name.replace(SINGLE, ".html");
            self.files.insert(name.clone(), html.into_bytes());
            self.policies.insert(name, policy);
        }
        Ok(())
    }

    fn join(&mut self, manifest: &Value) -> Outcome<()> {
        let Some(joined) = manifest.get("joined") else { return Ok(()) };
        for whole in joined.as_object().ok_or("`joined` must be an object of lists")?.keys() {
            let mut content = Vec::new();
            for part in names(joined, whole)? {
                let its =
                    self.files.remove(&part).ok_or_else(|| format!("{whole} is joined of {part}, which is missing"))?;
                content.extend(its);
            }
            self.files.insert(whole.clone(), content);
        }
        Ok(())
    }

    fn write(&self, page: &str, store: &Store) -> Outcome<String> {
        let mut code = String::new();
        for (path, content) in &self.files {
            let content_type = content_type(path)?;
            let policy = self.policies.get(path);
            let forms = store.forms(path, content)?;
            writeln!(
                code,
                "    VoteFile {{ page: {page:?}, path: {path:?}, content_type: {content_type:?}, policy: {policy:?}, \
                 {forms} }},"
            )?;
        }
        Ok(code)
    }
}

/// The texts of each language, in the order of [`LANGUAGES`]; all say the same.
fn texts(locales: &Path, rooms: &[String]) -> Outcome<Vec<Texts>> {
    let mut all: Vec<Texts> = Vec::new();
    for language in LANGUAGES {
        let mut texts = Texts::default();
        for room in rooms {
            let path = locales.join(language).join(format!("{room}.ftl"));
            println!("cargo::rerun-if-changed={}", path.display());
            let source = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            texts.add(&format!("{language}/{room}.ftl"), &source)?;
        }
        if let Some(first) = all.first() {
            first.compare(&texts).map_err(|error| format!("{language}: {error}"))?;
        }
        all.push(texts);
    }
    Ok(all)
}

/// A list of names in a page's manifest.
fn names(manifest: &Value, field: &str) -> Outcome<Vec<String>> {
    let list = manifest.get(field).and_then(Value::as_array);
    let list = list.ok_or_else(|| format!("{MANIFEST} must have a list `{field}`"))?;
    let names = list.iter().map(|name| name.as_str().map(str::to_owned)).collect::<Option<_>>();
    names.ok_or_else(|| format!("{MANIFEST}: `{field}` must be a list of names").into())
}

fn with_texts(html: &str, texts: &[Texts]) -> Outcome<String> {
    let mut filled = html.to_owned();
    for (language, texts) in LANGUAGES.iter().zip(texts) {
        let start = format!("{{{{{language}:");
        while let Some((before, rest)) = filled.split_once(&start) {
            let (id, after) = rest.split_once("}}").ok_or("a text in the page is not closed with }}")?;
            let words = texts.words(id).ok_or_else(|| format!("`{id}` is no text without variables"))?;
            let words = words.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
            filled = format!("{before}{words}{after}");
        }
    }
    Ok(filled)
}
