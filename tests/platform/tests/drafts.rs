//! Writing proposals, told to a running platform: over days, on bad connections, in two tabs, from paper, and by people
//! who should not.

#![cfg(test)]

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ortaq_platform_tests::district::DemoDistrict;
use scraper::{Html, Selector};
use ureq::Agent;
use ureq::http::header;

const CYCLE: &str = "/en/assemblies/sarzhailau/cycles/2027";
const BOUNDARY: &str = "----ortaq";
/// A picture of one pixel.
const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/// Somebody's browser.
struct Browser<'a> {
    agent: Agent,
    place: &'a DemoDistrict,
}

/// What came back.
struct Answer {
    status: u16,
    location: String,
    text: String,
}

type Fields = Vec<(String, String)>;

impl Answer {
    fn of(mut response: ureq::http::Response<ureq::Body>) -> Self {
        let location = response.headers().get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned());
        let text = response.body_mut().read_to_string().unwrap();
        Self { status: response.status().as_u16(), location: location.unwrap_or_default(), text }
    }

    fn has(&self, words: &str) -> bool {
        self.text.contains(words)
    }

    /// What the first form with a draft's version, or any other, has hidden in it.
    fn hidden(&self) -> Fields {
        let page = Html::parse_document(&self.text);
        let inputs = Selector::parse("main form[method=post] input[type=hidden][value]").unwrap();
        let field = |input: scraper::ElementRef<'_>| {
            (input.attr("name").unwrap().to_owned(), input.attr("value").unwrap().to_owned())
        };
        page.select(&inputs).map(field).collect()
    }

    fn value(&self, name: &str) -> String {
        let page = Html::parse_document(&self.text);
        let selector = Selector::parse(&format!("[name='{name}']")).unwrap();
        let field = page.select(&selector).next().unwrap_or_else(|| panic!("no field {name}: {}", self.text));
        match field.attr("value") {
            Some(value) => value.to_owned(),
            None => field.text().collect::<String>().trim_start_matches('\n').to_owned(),
        }
    }
}

fn with(mut fields: Fields, typed: &[(&str, &str)]) -> Fields {
    fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

impl<'a> Browser<'a> {
    fn of(place: &'a DemoDistrict, role: &str) -> Self {
        Self { agent: place.person(role), place }
    }

    fn get(&self, path: &str) -> Answer {
        Answer::of(self.agent.get(self.place.url(path)).call().unwrap())
    }

    fn post(&self, path: &str, fields: &Fields) -> Answer {
        Answer::of(self.agent.post(self.place.url(path)).send_form(fields.iter().cloned()).unwrap())
    }

    /// Opens a page and sends its form with what is typed and pressed.
    fn send(&self, page: &str, typed: &[(&str, &str)]) -> Answer {
        let fields = with(self.get(page).hidden(), typed);
        self.post(page.split('?').next().unwrap(), &fields)
    }

    /// Begins a draft; gives its address.
    fn begin(&self) -> String {
        let answer = self.send(&format!("{CYCLE}/drafts"), &[]);
        assert_eq!(answer.status, 303, "{}", answer.text);
        answer.location
    }

    /// Fills in every step but the photos.
    fn fill(&self, draft: &str, title: &str) {
        for (step, typed) in whole(title) {
            let answer = self.send(&format!("{draft}/{step}"), &typed);
            assert_eq!(answer.status, 303, "{step}: {}", answer.text);
            assert!(!answer.location.contains("named"), "{step}: {}", answer.location);
        }
    }

    fn hand_in(&self, draft: &str) -> Answer {
        self.send(&format!("{draft}/check"), &[("hand-in", "yes")])
    }

    /// Sends a step with a file, as a browser does.
    fn send_file(&self, page: &str, typed: &[(&str, &str)], field: &str, bytes: &[u8]) -> Answer {
        let mut body = Vec::new();
        for (name, value) in with(self.get(page).hidden(), typed) {
            body.extend(
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        let disposition = format!("form-data; name=\"{field}\"; filename=\"алаң.png\"");
        body.extend(
            format!("--{BOUNDARY}\r\nContent-Disposition: {disposition}\r\nContent-Type: image/png\r\n\r\n").bytes(),
        );
        body.extend(bytes);
        body.extend(format!("\r\n--{BOUNDARY}--\r\n").bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        Answer::of(self.agent.post(self.place.url(page)).header("content-type", &kind).send(&body[..]).unwrap())
    }
}

/// What is typed in each step.
fn whole(title: &str) -> Vec<(&'static str, Vec<(&'static str, &str)>)> {
    vec![
        ("words", vec![("language", "kk"), ("title", title), ("summary", "Ойын алаңы."), ("category", "children")]),
        ("need", vec![("need", "**Алаң** жоқ."), ("description", "- әткеншек"), ("beneficiaries", "")]),
        ("place", vec![("village", "all"), ("place", "Мектеп жанында"), ("latitude", ""), ("longitude", "")]),
        (
            "costs",
            vec![
                ("what-1", "Жабдық"),
                ("amount-1", "6 900 000"),
                ("cash", "400 000"),
                ("in-kind", ""),
                ("sponsors", "200 000"),
            ],
        ),
        ("people", vec![("names", "yes"), ("route", "alone"), ("gathering", "")]),
    ]
}

#[test]
fn a_proposal_is_written_over_days_and_arrives_whole_and_once() {
    let place = DemoDistrict::open();
    let monday = Browser::of(&place, "resident");
    let draft = monday.begin();
    let left = monday.send(&format!("{draft}/words"), &[("title", "Балалар алаңы"), ("leave", "yes")]);
    assert_eq!((left.status, left.location.as_str()), (303, &*format!("{CYCLE}/drafts")));

    // The session ends; on Tuesday she signs in anew and goes on where she stopped.
    let signed_out = monday.post("/en/sign-out", &monday.get(&format!("{CYCLE}/drafts")).hidden());
    assert_eq!(signed_out.status, 303, "{}", signed_out.text);
    assert!(monday.get(&draft).location.starts_with("/en/sign-in"));
    let tuesday = Browser::of(&place, "resident");
    assert!(tuesday.get(&format!("{CYCLE}/drafts")).has("Балалар алаңы"));
    assert_eq!(tuesday.get(&draft).location, format!("{draft}/words"));
    assert_eq!(tuesday.get(&format!("{draft}/words")).value("title"), "Балалар алаңы");
    tuesday.fill(&draft, "Балалар алаңы");
    let check = tuesday.get(&format!("{draft}/check"));
    assert!(check.has("₸6,300,000") && check.has("Жабдық") && !check.has("Mend this before"), "{}", check.text);

    // On Wednesday the answer to handing in is lost, and she presses again.
    let fields = with(check.hidden(), &[("hand-in", "yes")]);
    let first = tuesday.post(&format!("{draft}/check"), &fields);
    assert_eq!(first.status, 303, "{}", first.text);
    let second = tuesday.post(&format!("{draft}/check"), &fields);
    assert_eq!((second.status, &second.location), (303, &first.location));
    assert!(first.location.starts_with(&format!("{CYCLE}/proposals/")), "{}", first.location);
    let page = place.visitor().get(place.url(&first.location)).call().unwrap().body_mut().read_to_string().unwrap();
    assert!(page.contains("Балалар алаңы") && page.contains("<strong>Алаң</strong>"), "{page}");
    assert_eq!(tuesday.get(&draft).location, format!("{CYCLE}/drafts"), "nothing is left to write");
}

#[test]
fn others_neither_see_nor_change_a_draft() {
    let place = DemoDistrict::open();
    let (author, other) = (Browser::of(&place, "resident"), Browser::of(&place, "newcomer"));
    let secretary = Browser::of(&place, "secretary");
    let draft = author.begin();
    let token = other.get("/en/account").hidden();
    for path in ["", "/words", "/check", "/authors", "/delete"] {
        let path = format!("{draft}{path}");
        assert_eq!(other.get(&path).status, 404, "{path}");
        assert_eq!(secretary.get(&path).status, 404, "{path}: it is not from paper");
    }
    for path in ["/words", "/check", "/authors", "/delete"] {
        let fields = with(token.clone(), &[("version", "1"), ("title", "Менікі"), ("hand-in", "yes")]);
        assert_eq!(other.post(&format!("{draft}{path}"), &fields).status, 404, "{path}");
    }
    assert_eq!(author.get(&format!("{draft}/words")).value("title"), "");
    assert_eq!(author.get(&format!("{draft}/nonsense")).status, 404);
    let elsewhere = draft.replace("/2027/", "/2026/");
    assert_eq!(author.get(&format!("{elsewhere}/words")).status, 404, "it belongs to its cycle");
}

#[test]
fn what_is_odd_is_kept_and_named() {
    let place = DemoDistrict::open();
    let author = Browser::of(&place, "resident");
    let draft = author.begin();
    let long = "Ұзын тақырып ".repeat(20);
    let words = format!("{draft}/words");
    let answer = author.send(&words, &[("title", &long), ("summary", "<b>")]);
    assert_eq!((answer.status, answer.location.as_str()), (303, &*format!("{words}?named=wrong")));
    let named = author.get(&answer.location);
    assert!(named.has("Too long: 259 characters."), "{}", named.text);
    assert_eq!(named.value("title"), long);
    let on = author.send(&answer.location, &[("title", &long)]);
    assert_eq!(on.location, format!("{draft}/need"), "who knows of it goes on");
    let costs = author.send(&format!("{draft}/costs"), &[("what-1", "Құм"), ("amount-1", "көп"), ("leave", "yes")]);
    assert_eq!(costs.status, 303);
    assert_eq!(author.get(&format!("{draft}/costs")).value("amount-1"), "көп");
    let check = author.hand_in(&draft);
    assert_eq!(check.status, 422);
    assert!(check.has("Too long: 259 characters.") && check.has("Write whole tenge in digits"), "{}", check.text);
    assert!(check.has("&lt;b&gt;") && check.has(&format!("{draft}/costs?named&#x3D;all#amount-1")));
}

#[test]
fn lines_of_the_estimate_come_and_go_without_a_script() {
    let place = DemoDistrict::open();
    let author = Browser::of(&place, "resident");
    let page = format!("{}/costs", author.begin());
    let typed = [("what-1", "Құм"), ("amount-1", "100"), ("cash", "7")];
    let added = author.send(&page, &[&typed[..], &[("add", "yes")]].concat());
    assert_eq!(added.location, format!("{page}#what-2"));
    let two = author.get(&page);
    assert_eq!(
        (two.value("what-1"), two.value("what-2"), two.value("cash")),
        ("Құм".into(), String::new(), "7".into())
    );
    let typed = [("what-1", "Құм"), ("amount-1", "100"), ("what-2", "Тас"), ("amount-2", "20000000"), ("remove", "1")];
    author.send(&page, &typed);
    let one = author.get(&page);
    assert_eq!((one.value("what-1"), one.value("amount-1")), ("Тас".into(), "20000000".into()));
    assert!(!one.has("name=\"what-2\""));
    assert!(one.has("at most ₸10,000,000 is allowed"), "{}", one.text);
    assert!(one.has("at least ₸1,000,000 is needed"), "{}", one.text);
}

#[test]
fn two_tabs_see_both_texts() {
    let place = DemoDistrict::open();
    let author = Browser::of(&place, "resident");
    let page = format!("{}/words", author.begin());
    let (one, other) = (author.get(&page).hidden(), author.get(&page).hidden());
    assert_eq!(author.post(&page, &with(one.clone(), &[("title", "Бірінші терезе")])).status, 303);
    assert_eq!(author.post(&page, &with(one, &[("title", "Бірінші терезе")])).status, 303, "sent again");
    let conflict = author.post(&page, &with(other, &[("title", "Екінші терезе")]));
    assert_eq!(conflict.status, 409);
    assert!(conflict.has("Бірінші терезе"), "{}", conflict.text);
    assert_eq!(conflict.value("title"), "Екінші терезе", "what was typed is still in the form");
    let settled = author.post(&page, &with(conflict.hidden(), &[("title", "Екінші терезе")]));
    assert_eq!(settled.status, 303);
    assert_eq!(author.get(&page).value("title"), "Екінші терезе");
}

#[test]
fn a_script_keeps_what_is_typed_and_is_told_the_version() {
    let place = DemoDistrict::open();
    let author = Browser::of(&place, "resident");
    let page = format!("{}/need", author.begin());
    let hidden = author.get(&page).hidden();
    let field = |name: &str| hidden.iter().find(|(known, _)| known == name).unwrap().1.clone();
    let send = |version: &str, need: &str| {
        let request = author.agent.post(place.url(&page)).header("x-autosave", "yes");
        let request = request.header("x-form-token", field("csrf"));
        let fields = [("version", version), ("seen", &field("seen")), ("need", need)];
        Answer::of(request.send_form(fields).unwrap())
    };
    let kept = send(&field("version"), "Алаң жоқ");
    assert_eq!(kept.status, 200);
    let told: serde_json::Value = serde_json::from_str(&kept.text).unwrap();
    assert_eq!(told["version"], 2);
    assert_eq!(author.get(&page).value("need"), "Алаң жоқ");
    assert_eq!(send("1", "Басқа").status, 409);
    assert_eq!(author.get(&page).value("need"), "Алаң жоқ");
}

#[test]
fn photos_stay_when_a_field_is_wrong_and_can_be_removed() {
    let place = DemoDistrict::open();
    let author = Browser::of(&place, "resident");
    let draft = author.begin();
    let page = format!("{draft}/photos");
    let refused = author.send_file(&page, &[], "photos", b"<svg xmlns='http://www.w3.org/2000/svg'/>");
    assert_eq!(refused.status, 422, "{}", refused.text);
    let sent = author.send_file(&page, &[("send", "yes")], "photos", &STANDARD.decode(PNG).unwrap());
    assert_eq!(sent.status, 303, "{}", sent.text);
    let shown = author.get(&page);
    let file = shown.text.split("name=\"alt-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let alt = format!("alt-{file}");
    let described = author.send(&page, &[(&alt, "Бос алаң <b>")]);
    assert_eq!(described.location, format!("{draft}/people"));
    assert_eq!(author.get(&page).value(&alt), "Бос алаң <b>");
    assert!(author.get(&format!("{draft}/check")).has("Бос алаң &lt;b&gt;"));
    let picture = format!("/media/{file}-small.jpg");
    assert_eq!(author.agent.get(place.url(&picture)).call().unwrap().status(), 200);
    assert_eq!(place.visitor().get(place.url(&picture)).call().unwrap().status(), 404, "not public yet");
    author.send(&page, &[("remove", &file)]);
    assert!(!author.get(&page).has(&alt));
    assert_eq!(author.agent.get(place.url(&picture)).call().unwrap().status(), 404);
}

#[test]
fn who_writes_together_sees_the_same_photos() {
    let place = DemoDistrict::open();
    let [author, friend, stranger] = ["resident", "neighbour", "newcomer"].map(|role| Browser::of(&place, role));
    let draft = author.begin();
    let sees = |browser: &Browser<'_>, file: &str| {
        browser.agent.get(place.url(&format!("/media/{file}-small.jpg"))).call().unwrap().status() == 200
    };
    let page = format!("{draft}/photos");
    let sent = author.send_file(&page, &[("send", "yes")], "photos", &STANDARD.decode(PNG).unwrap());
    assert_eq!(sent.status, 303, "{}", sent.text);
    let file = author.get(&page).text.split("name=\"alt-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(sees(&author, &file) && !sees(&friend, &file));
    let made = author.send(&format!("{draft}/authors"), &[("purpose", "author")]);
    let link = made.text.split("/drafts/join/").nth(1).unwrap().split('<').next().unwrap().trim().to_owned();
    assert_eq!(friend.send(&format!("{CYCLE}/drafts/join/{link}"), &[]).status, 303);
    assert!(friend.get(&page).has(&file) && sees(&friend, &file) && !sees(&stranger, &file));
}

#[test]
fn who_is_no_resident_may_write_and_is_told_what_to_do() {
    let place = DemoDistrict::open();
    let newcomer = Browser::of(&place, "newcomer");
    let draft = newcomer.begin();
    newcomer.fill(&draft, "Жарық");
    let check = newcomer.hand_in(&draft);
    assert_eq!(check.status, 422);
    assert!(check.has("Only a confirmed resident") && check.has("/en/account/village"), "{}", check.text);
}

#[test]
fn one_author_hands_in_one_proposal_mends_and_withdraws_it() {
    let place = DemoDistrict::open();
    let (author, other) = (Browser::of(&place, "resident"), Browser::of(&place, "newcomer"));
    let draft = author.begin();
    author.fill(&draft, "Балалар алаңы");
    let proposal = author.hand_in(&draft).location;
    let second = author.begin();
    author.fill(&second, "Көпір жөндеу");
    let refused = author.hand_in(&second);
    assert_eq!(refused.status, 422);
    assert!(refused.has("One author hands in at most 1 proposal"), "{}", refused.text);

    let token = other.get("/en/account").hidden();
    for page in ["mend", "withdraw", "authors", "translations"] {
        assert_eq!(other.post(&format!("{proposal}/{page}"), &token).status, 404, "{page}");
    }
    let mending = author.post(&format!("{proposal}/mend"), &author.get(&format!("{CYCLE}/drafts")).hidden());
    assert_eq!(mending.status, 303, "{}", mending.text);
    author.send(&format!("{}/words", mending.location), &[("title", "Балалар ойын алаңы")]);
    let check = format!("{}/check", mending.location);
    let without_note = author.send(&check, &[("note", ""), ("hand-in", "yes")]);
    assert!(without_note.status == 422 && without_note.has("Write what you changed and why."));
    let mended = author.send(&check, &[("note", "Атын нақтыладым"), ("hand-in", "yes")]);
    assert_eq!((mended.status, &mended.location), (303, &proposal), "{}", mended.text);
    assert!(other.get(&proposal).has("Балалар ойын алаңы"));

    let translations = format!("{proposal}/translations");
    let half = author.send(&translations, &[("title-ru", "Площадка")]);
    assert!(half.status == 422 && half.value("title-ru") == "Площадка", "{}", half.text);
    let translated = author.send(&translations, &[("title-ru", "Детская площадка"), ("summary-ru", "Для детей.")]);
    assert_eq!(translated.status, 303, "{}", translated.text);
    assert!(other.get(&proposal.replace("/en/", "/ru/")).has("Детская площадка"));

    let withdraw = format!("{proposal}/withdraw");
    let unsure = author.send(&withdraw, &[("reason", "Көрші салды")]);
    assert!(unsure.status == 422 && unsure.value("reason") == "Көрші салды");
    assert_eq!(author.send(&withdraw, &[("reason", "Көрші салды"), ("sure", "yes")]).location, proposal);
    assert!(other.get(&proposal).has("Көрші салды"));
    let log = other.get(&format!("{CYCLE}/audit"));
    for words in ["was mended", "withdrew the proposal", "were translated"] {
        assert!(log.has(words), "{words}: {}", log.text);
    }
}

#[test]
fn a_neighbour_signs_with_a_link_and_takes_the_signature_back() {
    let place = DemoDistrict::open();
    let (author, neighbour) = (Browser::of(&place, "newcomer"), Browser::of(&place, "resident"));
    let draft = author.begin();
    author.fill(&draft, "Жарық");
    let page = format!("{draft}/authors");
    assert_eq!(author.send(&page, &[]).status, 422);
    let made = author.send(&page, &[("purpose", "signature")]);
    let link = made.text.split("/drafts/join/").nth(1).unwrap().split('<').next().unwrap().trim().to_owned();
    assert!(!author.get(&page).has(&link), "the link is shown once");
    let join = format!("{CYCLE}/drafts/join/{link}");
    let opened = neighbour.get(&join);
    assert!(opened.has("Жарық") && opened.has("This is not a vote."), "{}", opened.text);
    assert_eq!(neighbour.send(&join, &[]).status, 303);
    let seen = author.get(&page);
    assert!(seen.has("Signatures: 1") && seen.has("Айгүл Тұрсынова"), "{}", seen.text);
    assert_eq!(neighbour.get(&format!("{draft}/words")).status, 404, "who signs does not write");
    assert_eq!(neighbour.send(&join, &[("take-back", "yes")]).status, 303);
    assert!(author.get(&page).has("Signatures: 0"));
    let revoke = seen.text.split("name=\"revoke\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(author.send(&page, &[("revoke", &revoke)]).status, 303);
    assert_eq!(neighbour.get(&join).status, 404);
}

#[test]
fn the_secretary_enters_a_paper_form_and_its_author_mends_it_with_the_slip() {
    let place = DemoDistrict::open();
    let secretary = Browser::of(&place, "secretary");
    let paper = format!("{CYCLE}/drafts/paper");
    let form = secretary.get(&paper);
    let options = Selector::parse("select#village option").unwrap();
    let page = Html::parse_document(&form.text);
    let village = page.select(&options).nth(1).unwrap().attr("value").unwrap().to_owned();
    let typed = [("name", "Гүлнәр Ахметова"), ("village", &*village), ("language", "kk")];
    let unsigned = secretary.send(&paper, &typed);
    assert!(unsigned.status == 422 && unsigned.value("name") == "Гүлнәр Ахметова", "{}", unsigned.text);
    let slip = secretary.send(&paper, &[&typed[..], &[("signed", "yes")]].concat());
    assert_eq!(slip.status, 200, "{}", slip.text);
    let page = Html::parse_document(&slip.text);
    let code: String =
        page.select(&Selector::parse(".slip .code span").unwrap()).flat_map(|part| part.text()).collect();
    let link = Selector::parse("main a.button").unwrap();
    let draft = page.select(&link).next().unwrap().attr("href").unwrap().to_owned();
    secretary.fill(&draft, "Құдық қазу");
    secretary.send(&format!("{draft}/people"), &[("names", "no"), ("route", "alone")]);
    let proposal = secretary.hand_in(&draft).location;
    assert!(proposal.contains("/proposals/"), "{proposal}");
    let public = Browser { agent: place.visitor(), place: &place }.get(&proposal);
    assert!(public.has("Құдық қазу") && !public.has("Гүлнәр"), "{}", public.text);
    assert_eq!(secretary.get(&format!("{proposal}/withdraw")).status, 404, "it is not hers");

    let resident = Browser { agent: place.visitor(), place: &place };
    let entered = resident.send("/en/sign-in/slip", &[("name", "Гүлнәр Ахметова"), ("code", &code)]);
    assert_eq!(entered.status, 303, "{}", entered.text);
    let mine = resident.get(&format!("{CYCLE}/drafts"));
    assert!(mine.has("Құдық қазу") && mine.has(&format!("{proposal}/mend")), "{}", mine.text);
    let mending = resident.post(&format!("{proposal}/mend"), &mine.hidden());
    assert_eq!(mending.status, 303);
    let mended = resident.send(&format!("{}/check", mending.location), &[("note", "Тереңдігі"), ("hand-in", "yes")]);
    assert_eq!(mended.location, proposal, "{}", mended.text);
}
