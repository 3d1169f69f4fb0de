//! How texts and pages in one file are made when the program is built: `server/build`, tested.

use std::collections::BTreeMap;

/// What the two modules need of their neighbour.
mod embedded {
    pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;
}

#[path = "../../build/single.rs"]
mod single;
#[path = "../../build/texts.rs"]
mod texts;

use single::assemble;
use texts::Texts;

fn read(source: &str) -> Result<Texts, String> {
    let mut texts = Texts::default();
    texts.add("en/page.ftl", source).map_err(|error| error.to_string())?;
    Ok(texts)
}

#[test]
fn a_text_is_words_or_parts() {
    let texts = read(
        "# A comment.\n\nplain = Words, “quoted”\nspace = { \" \" }before\nvalue = { $n } of { $all }\n\
         plural = { $n ->\n    [0] none\n    [one] { $n } entry\n   *[other] { $n } entries\n}\n",
    )
    .unwrap();
    assert_eq!(
        texts.to_json(),
        concat!(
            r#"{"plain":"Words, “quoted”","#,
            r#""plural":[{"cases":{"0":["none"],"one":[{"var":"n"}," entry"],"other":[{"var":"n"}," entries"]},"#,
            r#""default":"other","var":"n"}],"#,
            r#""space":" before","value":[{"var":"n"}," of ",{"var":"all"}]}"#
        )
    );
    assert_eq!(texts.words("plain"), Some("Words, “quoted”"));
    assert_eq!(texts.words("value"), None);
    assert_eq!(texts.words("missing"), None);
}

#[test]
fn what_a_page_cannot_show_is_refused_when_the_program_is_built() {
    for (source, why) in [
        ("a = { -term }", "only variables"),
        ("a = { other }", "only variables"),
        ("a = { NUMBER($n) }", "only variables"),
        ("-term = Words", "only messages"),
        ("a = Words\n    .attribute = More", "no attributes"),
        ("a = Words\na = Words", "stands twice"),
        ("a = { $n", "en/page.ftl"),
    ] {
        let error = read(source).unwrap_err();
        assert!(error.contains(why), "{source}: {error}");
    }
}

#[test]
fn languages_say_the_same_with_the_same_values() {
    let compare = |one: &str, other: &str| read(one).unwrap().compare(&read(other).unwrap()).map_err(|e| e.to_string());
    assert_eq!(compare("a = { $n } rows", "a = қатар: { $n }"), Ok(()));
    assert!(compare("a = One\nb = Two", "a = Бір").unwrap_err().contains("`b` has no translation"));
    assert!(compare("a = One", "a = Бір\nb = Екі").unwrap_err().contains("`b` has no original"));
    assert!(compare("a = { $n }", "a = { $m }").unwrap_err().contains("other variables"));
}

const TEMPLATE: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"{{policy}}\">\n\
    <link rel=\"stylesheet\" href=\"style.css\">\n<script src=\"page.js\"></script>\n\
    <script type=\"application/base64\" id=\"module\" src=\"module.wasm\"></script>\n<p>Words</p>\n";

fn files(script: &str) -> BTreeMap<String, Vec<u8>> {
    let file = |name: &str, content: &[u8]| (name.to_owned(), content.to_owned());
    [file("style.css", b"p{}"), file("page.js", script.as_bytes()), file("module.wasm", &[0, 97, 115, 109])].into()
}

#[test]
fn a_page_in_one_file_holds_all_it_refers_to_and_runs_nothing_else() {
    let page = assemble(TEMPLATE, &files("go()")).unwrap();
    assert!(page.html.contains("<style>p{}</style>\n<script>go()</script>\n"));
    assert!(page.html.contains("<script type=\"application/base64\" id=\"module\">AGFzbQ==</script>"));
    assert!(!page.html.contains("src=") && page.html.ends_with("<p>Words</p>\n"));
    assert!(page.html.contains(&page.policy) && !page.html.contains("{{policy}}"));
    assert!(page.policy.contains("script-src 'sha256-"), "{}", page.policy);
    assert_ne!(page.policy, assemble(TEMPLATE, &files("gone()")).unwrap().policy);
    assert!(page.policy.starts_with("default-src 'none';"));
}

#[test]
fn what_would_end_its_element_is_refused() {
    let refused = |script: &str| assemble(TEMPLATE, &files(script)).err().map(|error| error.to_string());
    assert!(refused("'</script>'").unwrap().contains("</script"));
    assert!(refused("'<!--'").is_some());
    assert!(assemble("<p>Words</p>", &files("")).is_err(), "a page without a place for its policy");
}

#[test]
fn a_module_that_was_not_made_leaves_an_empty_block() {
    let mut files = files("go()");
    files.remove("module.wasm");
    let page = assemble(TEMPLATE, &files).unwrap();
    assert!(page.html.contains("id=\"module\"></script>"));
}
