//! The map, told to a running platform: visitors find proposals on it, the secretary draws, an author points without a
//! script.

#![cfg(test)]

use ortaq_platform_tests::district::DemoDistrict;
use scraper::{ElementRef, Html, Selector};
use ureq::Agent;
use ureq::http::header;

const CYCLE: &str = "/en/assemblies/sarzhailau/cycles/2027";
const SKETCH: &str = "/en/assemblies/sarzhailau/sketch";
const PICTURE: &str = "/assemblies/sarzhailau/map.svg";

/// What came back.
struct Answer {
    status: u16,
    headers: header::HeaderMap,
    text: String,
}

impl Answer {
    fn of(mut response: ureq::http::Response<ureq::Body>) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Self { status, headers, text: response.body_mut().read_to_string().unwrap() }
    }

    fn has(&self, words: &str) -> bool {
        self.text.contains(words)
    }

    fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).unwrap().to_str().unwrap()
    }

    /// What `read` gives for all elements that a selector names.
    fn all(&self, selector: &str, read: impl Fn(ElementRef<'_>) -> String) -> Vec<String> {
        let page = Html::parse_document(&self.text);
        page.select(&Selector::parse(selector).unwrap()).map(read).collect()
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector, |element| element.text().collect::<String>().trim().to_owned())
    }

    fn value(&self, name: &str) -> String {
        self.all(&format!("main input[name={name}]"), |field| field.attr("value").unwrap().to_owned()).remove(0)
    }
}

fn get(place: &DemoDistrict, browser: &Agent, path: &str) -> Answer {
    Answer::of(browser.get(place.url(path)).call().unwrap())
}

/// Opens a page and sends its form with what is hidden in it and what is typed.
fn send(place: &DemoDistrict, browser: &Agent, path: &str, typed: &[(&str, &str)]) -> Answer {
    let page = get(place, browser, path);
    let hidden = page.all("main form[method=post] input[type=hidden]", |field| {
        format!("{}={}", field.attr("name").unwrap(), field.attr("value").unwrap())
    });
    let mut fields: Vec<(&str, &str)> = typed.to_vec();
    for field in hidden.iter().filter_map(|field| field.split_once('=')) {
        if !fields.iter().any(|(name, _)| *name == field.0) {
            fields.push(field);
        }
    }
    Answer::of(browser.post(place.url(path)).send_form(fields).unwrap())
}

#[test]
fn a_visitor_finds_every_proposal_on_the_drawing_and_in_the_list() {
    let place = DemoDistrict::open();
    let visitor = place.visitor();
    let map = get(&place, &visitor, &format!("{CYCLE}/map"));
    assert_eq!(map.status, 200, "{}", map.text);
    let mut dots = map.texts("svg .map-dot text");
    let mut listed = map.texts(".map-list .map-number");
    assert!(dots.len() > 3, "{dots:?}");
    dots.sort();
    listed.sort();
    assert_eq!(dots, listed, "the list says what the drawing shows");
    assert_eq!(map.texts("svg .map-name").len(), 4);
    assert!(map.texts("h3").contains(&"Kyzyltal".to_owned()), "{:?}", map.texts("h3"));
    let paths = map.all(".map-list a", |link| link.attr("href").unwrap().to_owned());
    let proposal = get(&place, &visitor, &paths[0]);
    let on_map = proposal.all("main a", |link| link.attr("href").unwrap_or_default().to_owned());
    let on_map = on_map.iter().find(|path| path.contains("/map?proposal=")).unwrap();
    let marked = get(&place, &visitor, on_map);
    assert_eq!(marked.texts(".map-dot.is-wanted text"), marked.texts(".map-list .is-wanted .map-number"));
    assert_eq!(marked.texts(".map-dot.is-wanted").len(), 1);
    assert!(get(&place, &visitor, &format!("{CYCLE}/proposals")).has(&format!("{CYCLE}/map")));
    assert_eq!(get(&place, &visitor, &format!("{CYCLE}/map?proposal=%3Cb%3E")).status, 200);
    assert_eq!(get(&place, &visitor, "/en/assemblies/sarzhailau/cycles/1999/map").status, 404);
}

#[test]
fn the_picture_is_kept_for_as_long_as_its_version_holds() {
    let place = DemoDistrict::open();
    let visitor = place.visitor();
    let picture = get(&place, &visitor, &format!("{PICTURE}?v=1"));
    assert_eq!((picture.status, picture.header(header::CONTENT_TYPE)), (200, "image/svg+xml"));
    assert!(picture.header(header::CACHE_CONTROL).contains("immutable"));
    assert!(picture.header(header::CONTENT_SECURITY_POLICY).starts_with("default-src 'none'; style-src 'sha256-"));
    assert!(picture.text.starts_with("<svg") && !picture.has("<script"));
    assert_eq!(get(&place, &visitor, &format!("{PICTURE}?v=9")).header(header::CACHE_CONTROL), "no-cache");
    assert_eq!(get(&place, &visitor, "/assemblies/nowhere/map.svg").status, 404);
}

#[test]
fn the_secretary_draws_and_is_told_which_line_is_wrong() {
    let place = DemoDistrict::open();
    let (secretary, administrator) = (place.person("secretary"), place.person("administrator"));
    let before = get(&place, &administrator, SKETCH).value("version");
    let bounds = "bounds 43.40,68.10 43.62,68.48";
    let wrong = send(&place, &secretary, SKETCH, &[("text", &format!("{bounds}\nrode 43.5,68.2 43.6,68.3"))]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.has("Line 2: it begins with “rode”"), "{}", wrong.text);
    let strange = send(&place, &secretary, SKETCH, &[("text", &format!("{bounds}\nvillage 43.5,68.2 Астана"))]);
    assert!(strange.status == 422 && strange.has("no village “Астана”"), "{}", strange.text);
    let drawn = format!("{bounds}\r\nvillage 43.53,68.29 Saryzhailau\r\nriver 43.60,68.12 43.55,68.25");
    assert_eq!(send(&place, &secretary, SKETCH, &[("text", &drawn)]).status, 303);
    let map = get(&place, &place.visitor(), &format!("{}/map", CYCLE.replace("/en/", "/ru/")));
    assert_eq!(map.texts("svg .map-name"), ["Сарыжайлау"], "in the reader's language");

    // The administrator had opened the page before, and sends what it had then.
    let late = send(&place, &administrator, SKETCH, &[("version", &before), ("text", bounds)]);
    assert_eq!(late.status, 409);
    assert!(late.has("village 43.53,68.29 Saryzhailau"), "both versions are shown");
    assert_eq!(send(&place, &administrator, SKETCH, &[("text", "")]).status, 303);
    let bare = get(&place, &place.visitor(), &format!("{CYCLE}/map"));
    assert!(bare.status == 200 && bare.texts("svg.map-sketch").is_empty(), "the list stays");
    assert!(!bare.texts(".map-list a").is_empty() && !bare.has("data-map="));
    assert_eq!(get(&place, &place.visitor(), PICTURE).status, 404);
}

#[test]
fn an_author_points_without_a_script() {
    let place = DemoDistrict::open();
    let author = place.person("resident");
    let begun = send(&place, &author, &format!("{CYCLE}/drafts"), &[]);
    let step = format!("{}/place", begun.header(header::LOCATION));
    let page = get(&place, &author, &step);
    let spots = page.all("select[name=spot] option", |option| option.attr("value").unwrap().to_owned());
    assert!(spots.len() > 8, "{spots:?}");
    let typed = [("village", "all"), ("place", ""), ("latitude", ""), ("longitude", "")];
    let choice = [("spot", spots[5].as_str())];
    assert_eq!(send(&place, &author, &step, &[&typed[..], &choice[..]].concat()).status, 303);
    let page = get(&place, &author, &step);
    let point = format!("{},{}", page.value("latitude"), page.value("longitude"));
    assert_eq!(point, spots[5]);
    let moved = [("latitude", "43.5"), ("longitude", "68.2"), ("spot", "")];
    assert_eq!(send(&place, &author, &step, &moved).status, 303);
    assert_eq!(get(&place, &author, &step).value("latitude"), "43.5", "by hand, it stays as it was typed");
    let strange = [("latitude", "43.5"), ("longitude", "68.2"), ("spot", "nobody")];
    assert_eq!(send(&place, &author, &step, &strange).status, 303);
    assert_eq!(get(&place, &author, &step).value("longitude"), "68.2");
}
