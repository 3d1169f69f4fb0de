//! Stories of a cycle over HTTP, in the demo's district: the administrator prepares it, announces it, gives it up; a
//! visitor reads.

#![cfg(test)]

use ortaq_platform_tests::district::DemoDistrict;
use ortaq_server::cycles::Phase;
use scraper::{Html, Selector};
use ureq::Agent;

const CYCLE: &str = "/en/assemblies/sarzhailau/cycles/2027";

/// The demo in a phase, with the administrator's browser and a visitor's.
struct District {
    place: DemoDistrict,
    administrator: Agent,
    visitor: Agent,
}

/// A page, and how it came.
struct Answer {
    status: u16,
    html: String,
}

impl Answer {
    fn texts(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.html);
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector).map(|found| found.text().collect::<String>().trim().to_owned()).collect()
    }

    fn value(&self, field: &str) -> String {
        let page = Html::parse_document(&self.html);
        let selector = Selector::parse(&format!("[name='{field}']")).unwrap();
        let found = page.select(&selector).next().unwrap_or_else(|| panic!("no field {field} in\n{}", self.html));
        found.value().attr("value").map_or_else(|| found.text().collect::<String>(), str::to_owned)
    }

    fn says(&self, words: &str) -> bool {
        self.texts("main").concat().contains(words)
    }

    /// The form's fields, with what is chosen and typed.
    fn fields(&self) -> Vec<(String, String)> {
        let page = Html::parse_document(&self.html);
        let selector = Selector::parse("main form input[name], main form textarea[name]").unwrap();
        let sent = page.select(&selector).filter(|field| {
            let is_radio = field.value().attr("type") == Some("radio");
            !is_radio || field.value().attr("checked").is_some()
        });
        sent.map(|field| {
            let typed = field.text().collect::<String>();
            let value = field.value().attr("value").map_or(typed, str::to_owned);
            (field.value().attr("name").unwrap().to_owned(), value.trim_start_matches('\n').to_owned())
        })
        .collect()
    }

    /// The same form with one field filled in differently.
    fn with(&self, field: &str, value: &str) -> Vec<(String, String)> {
        let mut fields = self.fields();
        fields.retain(|(name, _)| name != field);
        fields.push((field.to_owned(), value.to_owned()));
        fields
    }
}

impl District {
    fn in_phase(phase: Phase) -> Self {
        let place = DemoDistrict::in_phase(phase);
        Self { administrator: place.person("administrator"), visitor: place.visitor(), place }
    }

    fn get(&self, browser: &Agent, path: &str) -> Answer {
        let mut response = browser.get(self.place.url(path)).call().unwrap();
        Answer { status: response.status().as_u16(), html: response.body_mut().read_to_string().unwrap() }
    }

    fn send(&self, path: &str, fields: Vec<(String, String)>) -> Answer {
        let mut response = self.administrator.post(self.place.url(path)).send_form(fields).unwrap();
        Answer { status: response.status().as_u16(), html: response.body_mut().read_to_string().unwrap() }
    }
}

#[test]
fn a_draft_is_seen_by_administrators_only_until_it_is_announced() {
    let district = District::in_phase(Phase::Draft);
    assert_eq!(district.get(&district.visitor, CYCLE).status, 404);
    assert_eq!(district.get(&district.visitor, &format!("{CYCLE}/settings")).status, 404);
    assert_eq!(district.get(&district.administrator, CYCLE).status, 200);

    let path = format!("{CYCLE}/announce");
    let form = district.get(&district.administrator, &path);
    assert_eq!(district.send(&path, form.fields()).status, 303);

    let page = district.get(&district.visitor, CYCLE);
    assert_eq!(page.status, 200);
    assert_eq!(page.texts("li[aria-current=step] h3").len(), 1);
    assert!(page.says("Proposals are not open yet"));
}

#[test]
fn a_cycle_counted_by_sums_cannot_be_set_to_equal_shares_and_the_page_says_why() {
    let district = District::in_phase(Phase::Draft);
    let path = format!("{CYCLE}/settings/counting");
    let form = district.get(&district.administrator, &path);
    let answer = district.send(&path, form.with("method", "equal-shares"));
    assert_eq!(answer.status, 422);
    assert!(answer.texts("#method .problem").concat().contains("cannot be set to Equal Shares, because"));
}

#[test]
fn what_was_typed_wrong_stays_in_the_field_with_a_sentence_beside_it() {
    let district = District::in_phase(Phase::Draft);
    let path = format!("{CYCLE}/settings/money");
    let form = district.get(&district.administrator, &path);
    let answer = district.send(&path, form.with("cap", "a third"));
    assert_eq!(answer.status, 422);
    assert_eq!(answer.value("cap"), "a third");
    assert!(answer.texts("#cap-problem").concat().contains("such as 1/3 or 5%"));
}

#[test]
fn of_two_administrators_at_once_the_second_sees_both_versions_and_may_still_save_hers() {
    let district = District::in_phase(Phase::Draft);
    let path = format!("{CYCLE}/settings/money");
    let (one, other) = (district.get(&district.administrator, &path), district.get(&district.administrator, &path));
    assert_eq!(district.send(&path, one.with("fund", "31000000")).status, 303);

    let both = district.send(&path, other.with("fund", "32 000 000"));
    assert_eq!(both.status, 409);
    assert_eq!(both.value("fund"), "32 000 000");
    assert!(both.texts(".conflict dd").contains(&"31000000".to_owned()));

    assert_eq!(district.send(&path, both.fields()).status, 303);
    assert_eq!(district.get(&district.administrator, &path).value("fund"), "32000000");
}

#[test]
fn two_who_change_different_groups_do_not_disturb_each_other() {
    let district = District::in_phase(Phase::Draft);
    let (money, people) = (format!("{CYCLE}/settings/money"), format!("{CYCLE}/settings/proposals"));
    let (one, other) = (district.get(&district.administrator, &money), district.get(&district.administrator, &people));
    assert_eq!(district.send(&money, one.with("fund", "31000000")).status, 303);
    assert_eq!(district.send(&people, other.with("minimum_age", "16")).status, 303);
}

#[test]
fn a_roster_that_does_not_fit_keeps_the_draft_from_being_announced_in_words() {
    let district = District::in_phase(Phase::Draft);
    let path = format!("{CYCLE}/settings/council");
    let form = district.get(&district.administrator, &path);
    assert_eq!(district.send(&path, form.with("size", "20")).status, 303);
    let page = district.get(&district.administrator, &format!("{CYCLE}/announce"));
    assert!(page.says("The council has 20 seats"));
    assert!(page.texts("main form").is_empty());
}

#[test]
fn announcing_what_was_changed_meanwhile_asks_to_look_again() {
    let district = District::in_phase(Phase::Draft);
    let (announce, money) = (format!("{CYCLE}/announce"), format!("{CYCLE}/settings/money"));
    let seen = district.get(&district.administrator, &announce);
    let form = district.get(&district.administrator, &money);
    assert_eq!(district.send(&money, form.with("fund", "1000000")).status, 303);
    let answer = district.send(&announce, seen.fields());
    assert_eq!(answer.status, 409);
    assert!(answer.says("Something was changed while you looked"));
    assert_eq!(district.get(&district.visitor, CYCLE).status, 404);
}

#[test]
fn a_date_moves_only_with_its_reasons_and_everybody_reads_them() {
    let district = District::in_phase(Phase::Intake);
    let path = format!("{CYCLE}/dates");
    let form = district.get(&district.administrator, &path);
    let silent = district.send(&path, form.fields());
    assert_eq!(silent.status, 422);
    assert!(silent.texts("#reasons-problem").concat().contains("Give the reasons"));

    let too_late = form.with("review", "2199-01-01");
    assert_eq!(district.send(&path, too_late).status, 422);
    assert!(!form.fields().iter().any(|(name, _)| name == "intake"), "what has begun is no field");
}

#[test]
fn a_cycle_that_was_given_up_says_why_and_offers_nothing_more() {
    let district = District::in_phase(Phase::Intake);
    let path = format!("{CYCLE}/give-up");
    let form = district.get(&district.administrator, &path);
    assert_eq!(district.send(&path, form.fields()).status, 422);
    assert_eq!(district.send(&path, form.with("reasons", "The fund was cut.")).status, 303);
    let page = district.get(&district.visitor, CYCLE);
    assert!(page.says("The administrator gave the cycle up") && page.says("The fund was cut."));
    assert_eq!(district.get(&district.administrator, &path).status, 409);
    assert_eq!(district.get(&district.administrator, &format!("{CYCLE}/decision")).status, 409);
}
