//! Every page, with every sample, in every language: complete, well formed, light, and linked within itself.

use std::collections::BTreeSet;
use std::path::Path;

use scraper::{Html, Selector};

use super::exhibit::Exhibit;
use super::*;
use crate::app::assets;
use crate::app::frame::{Alternate, Frame, FrameViewer};
use crate::i18n::Language;

/// What a first visit to a reading page may cost, style included, in compressed bytes (`docs/architecture.md`).
const READING_PAGE: usize = 30 * 1024;

fn frame(language: Language, title: String, viewer: Option<FrameViewer>) -> serde_json::Value {
    let alternates = Language::ALL.map(|other| Alternate {
        lang: other.code(),
        href: format!("/{}/help", other.code()),
        is_current: other == language,
    });
    let frame = Frame {
        lang: language.code(),
        title,
        path: format!("/{}/help", language.code()),
        alternates: alternates.to_vec(),
        is_demo: viewer.is_some(),
        notice: viewer.as_ref().map(|viewer| viewer.name.clone()),
        viewer,
        csrf: "token".to_owned(),
    };
    serde_json::to_value(frame).unwrap()
}

fn visitor(language: Language) -> impl Fn(String) -> serde_json::Value {
    move |title| frame(language, title, None)
}

fn templates() -> Templates {
    Templates::and(&[(Exhibit::TEMPLATE, exhibit::SOURCE)]).unwrap()
}

fn all_pages() -> impl Iterator<Item = Entry> {
    catalogue().into_iter().chain([Entry::of::<Exhibit>()])
}

/// A sample of a page in a language.
struct Shown {
    place: String,
    language: Language,
    html: String,
    document: Html,
}

/// Every page that can be rendered, for somebody who has not signed in, and what is wrong with the others.
fn rendered() -> (Vec<Shown>, Vec<String>) {
    let templates = templates();
    let (mut pages, mut faults) = (Vec::new(), Vec::new());
    for entry in all_pages() {
        for language in Language::ALL {
            match entry.render(&templates, &visitor(language), language) {
                Ok(samples) if samples.is_empty() => faults.push(format!("{} has no samples", entry.template)),
                Ok(samples) => pages.extend(samples.into_iter().enumerate().map(|(number, html)| Shown {
                    place: format!("{}-{number}-{}", entry.template.replace('/', "-"), language.code()),
                    language,
                    document: Html::parse_document(&html),
                    html,
                })),
                Err(fault) => faults.push(format!("{} in {language:?}: {fault}", entry.template)),
            }
        }
    }
    (pages, faults)
}

/// Asks the same of every page; all that is wrong is said at once.
fn every_page(question: impl Fn(&Shown) -> Vec<String>) {
    let (pages, mut faults) = rendered();
    faults.extend(pages.iter().flat_map(|page| {
        let found = question(page);
        found.into_iter().map(|fault| format!("{}: {fault}", page.place))
    }));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn count(document: &Html, selector: &str) -> usize {
    document.select(&Selector::parse(selector).unwrap()).count()
}

fn values<'a>(document: &'a Html, selector: &str, attribute: &'a str) -> Vec<&'a str> {
    document.select(&Selector::parse(selector).unwrap()).filter_map(|element| element.attr(attribute)).collect()
}

#[test]
fn every_page_is_complete_in_every_language() {
    every_page(|page| {
        let mut faults = Vec::new();
        if values(&page.document, "html", "lang") != [page.language.code()] {
            faults.push("the page's language is not its own".to_owned());
        }
        if count(&page.document, "h1") != 1 {
            faults.push(format!("{} h1 instead of one", count(&page.document, "h1")));
        }
        let title: String =
            page.document.select(&Selector::parse("title").unwrap()).flat_map(|title| title.text()).collect();
        let (title, _) = title.split_once(" – ").unwrap();
        let has_hyphen = title.contains('-');
        if title.is_empty() || has_hyphen && title.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
            faults.push(format!("the title is the id of a text that is missing: {title:?}"));
        }
        faults
    });
}

#[test]
fn what_a_page_refers_to_is_on_it() {
    every_page(|page| {
        let document = &page.document;
        let ids = values(document, "[id]", "id");
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        let mut wanted: Vec<&str> = values(document, "label[for]", "for");
        for attribute in ["aria-describedby", "aria-labelledby", "aria-controls"] {
            let selector = format!("[{attribute}]");
            wanted.extend(values(document, &selector, attribute).iter().flat_map(|ids| ids.split_whitespace()));
        }
        wanted.extend(values(document, "a[href^='#']", "href").iter().map(|href| href.trim_start_matches('#')));
        let missing = wanted.into_iter().filter(|id| !distinct.contains(id));
        let mut faults: Vec<String> = missing.map(|id| format!("nothing has the id {id:?}")).collect();
        if ids.len() != distinct.len() {
            faults.push(format!("an id stands twice in {ids:?}"));
        }
        let labels: BTreeSet<&str> = values(document, "label[for]", "for").into_iter().collect();
        let fields = "input:not([type=hidden]):not([type=submit]):not([aria-label]), select, textarea";
        for field in document.select(&Selector::parse(fields).unwrap()) {
            if !field.attr("id").is_some_and(|id| labels.contains(id)) {
                faults.push(format!("a field has no label: {}", field.html()));
            }
        }
        faults
    });
}

#[test]
fn no_page_has_what_the_browser_is_told_to_refuse() {
    every_page(|page| {
        let refused = "[style], script:not([src]), style, [onclick], [onload], [onchange], [onsubmit]";
        let mut faults = Vec::new();
        if count(&page.document, refused) != 0 {
            faults.push("a style or a script stands in the page".to_owned());
        }
        let token = Selector::parse("input[name=csrf]").unwrap();
        for form in page.document.select(&Selector::parse("form[method=post]").unwrap()) {
            if form.select(&token).count() != 1 {
                faults.push("a form has no {{> csrf}}".to_owned());
            }
        }
        faults
    });
}

#[test]
fn every_page_is_light() {
    let style = assets::all().iter().find(|asset| asset.name == "style.css").unwrap().gzip.unwrap().len();
    every_page(|page| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        std::io::Write::write_all(&mut encoder, page.html.as_bytes()).unwrap();
        let bytes = encoder.finish().unwrap().len() + style;
        if bytes > READING_PAGE { vec![format!("it costs {bytes} bytes")] } else { Vec::new() }
    });
}

#[test]
fn somebody_who_has_signed_in_sees_their_name_escaped() {
    let viewer = FrameViewer { name: "<Әсел & Ко>".to_owned(), is_administrator: true };
    let templates = templates();
    for language in Language::ALL {
        let frame = |title| frame(language, title, Some(viewer.clone()));
        for html in Entry::of::<Exhibit>().render(&templates, &frame, language).unwrap() {
            assert!(html.contains("&lt;Әсел &amp; Ко&gt;") && !html.contains("<Әсел"), "{html}");
        }
    }
}

#[test]
fn every_template_belongs_to_a_page_or_a_letter() {
    let pages: BTreeSet<&str> = catalogue().iter().map(|entry| entry.template).collect();
    let source = files_under("web/templates", "hbs") + exhibit::SOURCE;
    let is_used =
        |name: &str| pages.contains(name) || name.starts_with("mail/") || source.contains(&format!("> {name}"));
    let unused: Vec<&str> = Templates::names().filter(|name| !is_used(name)).collect();
    assert!(unused.is_empty(), "no page and no template uses {unused:#?}");
}

/// All files with this extension under a folder of the workspace, one after the other.
fn files_under(folder: &str, extension: &str) -> String {
    let mut all = String::new();
    let mut waiting = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder)];
    while let Some(next) = waiting.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                all.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    all
}

/// With `ORTAQ_PAGES=folder` every page is written there, to be looked at in a browser.
#[test]
fn pages_are_written_to_be_looked_at() {
    let Some(folder) = std::env::var_os("ORTAQ_PAGES") else { return };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    std::fs::create_dir_all(folder.join("static")).unwrap();
    for asset in assets::all() {
        std::fs::write(folder.join("static").join(asset.served), asset.plain).unwrap();
    }
    for page in rendered().0 {
        std::fs::write(folder.join(page.place + ".html"), page.html.replace("\"/static/", "\"static/")).unwrap();
    }
}

#[test]
fn what_was_typed_is_shown_again_as_it_was_typed() {
    let templates = templates();
    let [_, mistaken] = Exhibit::samples().try_into().unwrap_or_else(|_| panic!("two samples"));
    let html = templates.render_page(&mistaken, &frame(Language::English, String::new(), None), Language::English);
    let document = Html::parse_document(&html.unwrap());
    assert_eq!(values(&document, "#name", "value"), ["\"><script>"]);
    let text: String = document.select(&Selector::parse("#text").unwrap()).flat_map(|text| text.text()).collect();
    assert_eq!(text.trim_start_matches('\n'), "first\n  second");
    assert_eq!(values(&document, "option[selected]", "value"), ["3"]);
    assert_eq!(values(&document, "input[checked]", "id"), ["kind-2", "kinds-1"]);
    assert_eq!(values(&document, "#name", "aria-describedby"), ["name-problem name-hint"]);
    assert_eq!(values(&document, "#name", "aria-invalid"), ["true"]);
}

#[test]
fn a_slip_in_a_template_is_an_error() {
    #[derive(Serialize)]
    struct Given {
        there: Option<String>,
    }
    for slip in [
        "{{gone}}",
        "{{#if gone}}{{/if}}",
        "{{t \"no-such-text\"}}",
        "{{t \"components-page-of\" page=gone pages=1}}",
        "{{> gone}}",
        "{{asset \"gone.css\"}}",
        "{{gone there}}",
        "{{#each gone}}{{/each}}",
        "{{linked \"frame-home\" \"/\"}}",
    ] {
        let templates = Templates::and(&[("test/slip", slip)]).unwrap();
        let outcome = templates.render_html("test/slip", Language::English, &Given { there: None });
        assert!(matches!(outcome, Err(Fault::Render(_))), "{slip}: {outcome:?}");
    }
    let templates = Templates::and(&[("test/right", "{{#if there}}{{else}}fine{{/if}}")]).unwrap();
    let outcome = templates.render_html("test/right", Language::English, &Given { there: None });
    assert_eq!(outcome.unwrap(), "fine");
}

#[test]
fn letters_of_plain_text_are_not_escaped() {
    #[derive(Serialize)]
    struct Given {
        name: &'static str,
    }
    let given = Given { name: "Қ & <b>" };
    let templates = Templates::and(&[("test/a.text", "{{name}}"), ("test/a.html", "{{name}}")]).unwrap();
    assert_eq!(templates.render_text("test/a.text", Language::Kazakh, &given).unwrap(), "Қ & <b>");
    assert_eq!(templates.render_html("test/a.html", Language::Kazakh, &given).unwrap(), "Қ &amp; &lt;b&gt;");
}
