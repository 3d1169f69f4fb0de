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

/// Every page as (template, number of the sample, language, HTML), for somebody who has not signed in.
fn rendered() -> Vec<(&'static str, usize, Language, String)> {
    let templates = templates();
    let mut pages = Vec::new();
    for entry in all_pages() {
        for language in Language::ALL {
            let samples = entry
                .render(&templates, &visitor(language), language)
                .unwrap_or_else(|fault| panic!("{} in {language:?}: {fault}", entry.template));
            assert!(!samples.is_empty(), "{} has no samples", entry.template);
            pages
                .extend(samples.into_iter().enumerate().map(|(number, html)| (entry.template, number, language, html)));
        }
    }
    pages
}

fn values<'a>(document: &'a Html, selector: &str, attribute: &'a str) -> Vec<&'a str> {
    document.select(&Selector::parse(selector).unwrap()).filter_map(|element| element.attr(attribute)).collect()
}

#[test]
fn every_page_is_complete_in_every_language() {
    for (template, number, language, html) in rendered() {
        let place = format!("{template} {number} {language:?}");
        let document = Html::parse_document(&html);
        assert_eq!(values(&document, "html", "lang"), [language.code()], "{place}");
        assert_eq!(document.select(&Selector::parse("h1").unwrap()).count(), 1, "{place}: one h1");
        let title: String =
            document.select(&Selector::parse("title").unwrap()).flat_map(|title| title.text()).collect();
        let (title, _) = title.split_once(" – ").unwrap();
        let is_id = title.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        assert!(!is_id, "{place}: the title is the id of a text that is missing: {title:?}");
    }
}

#[test]
fn what_a_page_refers_to_is_on_it() {
    for (template, number, language, html) in rendered() {
        let place = format!("{template} {number} {language:?}");
        let document = Html::parse_document(&html);
        let ids = values(&document, "[id]", "id");
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), distinct.len(), "{place}: an id stands twice in {ids:?}");
        let mut wanted: Vec<&str> = values(&document, "label[for]", "for");
        for attribute in ["aria-describedby", "aria-labelledby", "aria-controls"] {
            let selector = format!("[{attribute}]");
            wanted.extend(values(&document, &selector, attribute).iter().flat_map(|ids| ids.split_whitespace()));
        }
        wanted.extend(values(&document, "a[href^='#']", "href").iter().map(|href| href.trim_start_matches('#')));
        for id in wanted {
            assert!(distinct.contains(id), "{place}: nothing has the id {id:?}");
        }
        let labels: BTreeSet<&str> = values(&document, "label[for]", "for").into_iter().collect();
        let fields = "input:not([type=hidden]):not([type=submit]):not([aria-label]), select, textarea";
        for id in document.select(&Selector::parse(fields).unwrap()).map(|field| field.attr("id")) {
            assert!(id.is_some_and(|id| labels.contains(id)), "{place}: a field has no label: {id:?}");
        }
    }
}

#[test]
fn no_page_has_what_the_browser_is_told_to_refuse() {
    for (template, number, language, html) in rendered() {
        let document = Html::parse_document(&html);
        let refused = "[style], script:not([src]), style, [onclick], [onload], [onchange], [onsubmit]";
        assert_eq!(document.select(&Selector::parse(refused).unwrap()).count(), 0, "{template} {number} {language:?}");
        for form in document.select(&Selector::parse("form[method=post]").unwrap()) {
            let token = Selector::parse("input[name=csrf]").unwrap();
            assert_eq!(form.select(&token).count(), 1, "{template} {number}: a form without {{{{> csrf}}}}");
        }
    }
}

#[test]
fn every_page_is_light() {
    let style = assets::all().iter().find(|asset| asset.name == "style.css").unwrap().gzip.unwrap().len();
    for (template, number, language, html) in rendered() {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        std::io::Write::write_all(&mut encoder, html.as_bytes()).unwrap();
        let bytes = encoder.finish().unwrap().len() + style;
        assert!(bytes <= READING_PAGE, "{template} {number} {language:?} costs {bytes} bytes");
    }
}

#[test]
fn somebody_who_has_signed_in_sees_their_name_escaped() {
    let viewer = FrameViewer { name: "<Әсел & Ко>".to_owned(), is_administrator: true };
    let templates = Templates::new().unwrap();
    for language in Language::ALL {
        let frame = |title| frame(language, title, Some(viewer.clone()));
        for entry in catalogue() {
            for html in entry.render(&templates, &frame, language).unwrap() {
                assert!(html.contains("&lt;Әсел &amp; Ко&gt;") && !html.contains("<Әсел"), "{}", entry.template);
            }
        }
    }
}

#[test]
fn every_template_belongs_to_a_page_or_a_letter() {
    let pages: BTreeSet<&str> = catalogue().iter().map(|entry| entry.template).collect();
    let source = files_under("web/templates", "hbs") + exhibit::SOURCE;
    for name in Templates::names() {
        let is_included = source.contains(&format!("> {name}")) || name.starts_with("mail/");
        assert!(pages.contains(name) || is_included, "no page and no template uses web/templates/{name}.hbs");
    }
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
    for (template, number, language, html) in rendered() {
        let name = format!("{}-{number}-{}.html", template.replace('/', "-"), language.code());
        std::fs::write(folder.join(name), html.replace("\"/static/", "\"static/")).unwrap();
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
