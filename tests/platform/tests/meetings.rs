//! Gatherings and sessions, told to a running platform: the secretary calls, changes and cancels, everybody reads,
//! and nothing is decided before the meeting was held.

#![cfg(test)]

use std::time::{SystemTime, UNIX_EPOCH};

use ortaq_platform_tests::district::DemoDistrict;
use ortaq_server::assemblies::model::dates::written_day;
use ortaq_server::clock::Moment;
use ortaq_server::cycles::Phase;
use scraper::{Html, Selector};
use ureq::Agent;
use ureq::http::{StatusCode, header};

const CYCLE: &str = "/en/assemblies/sarzhailau/cycles/2027";

/// Somebody's browser.
struct Browser {
    agent: Agent,
    base: String,
}

/// What came back.
struct Answer {
    status: StatusCode,
    location: String,
    text: String,
}

fn visitor(district: &DemoDistrict) -> Browser {
    Browser { agent: district.visitor(), base: district.url("") }
}

fn person(district: &DemoDistrict, role: &str) -> Browser {
    Browser { agent: district.person(role), base: district.url("") }
}

/// The day in Kazakhstan this many days from now.
fn day(from_now: i64) -> String {
    let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()).unwrap();
    written_day(Moment(now + from_now * 86_400), "Asia/Almaty")
}

impl Browser {
    fn get(&self, path: &str) -> Answer {
        Answer::of(self.agent.get(format!("{}{path}", self.base)).call().unwrap())
    }

    /// What a page has hidden in its form.
    fn hidden(&self, page: &str, action: &str) -> Vec<(String, String)> {
        let page = Html::parse_document(&self.get(page).text);
        let hidden = Selector::parse(&format!("form[action='{action}'] input[type=hidden]")).unwrap();
        let pair = |input: scraper::ElementRef<'_>| {
            (input.attr("name").unwrap().to_owned(), input.attr("value").unwrap().to_owned())
        };
        let fields: Vec<_> = page.select(&hidden).map(pair).collect();
        assert!(!fields.is_empty(), "the page has a form for {action}");
        fields
    }

    fn post(&self, action: &str, hidden: &[(String, String)], typed: &[(&str, &str)]) -> Answer {
        let mut fields = hidden.to_vec();
        fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        Answer::of(self.agent.post(format!("{}{action}", self.base)).send_form(fields).unwrap())
    }

    fn send(&self, page: &str, typed: &[(&str, &str)]) -> Answer {
        self.post(page, &self.hidden(page, page), typed)
    }

    /// Calls a session for a day; gives the answer.
    fn call(&self, day: &str) -> Answer {
        let agenda = "Жобалар <b>\nСұрақтар";
        let typed = [("who", "session"), ("day", day), ("time", "15:00"), ("place", "Клуб"), ("agenda", agenda)];
        self.send(&format!("{CYCLE}/meetings/new"), &typed)
    }
}

impl Answer {
    fn of(mut response: ureq::http::Response<ureq::Body>) -> Self {
        let location = response.headers().get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned());
        let text = response.body_mut().read_to_string().unwrap();
        Self { status: response.status(), location: location.unwrap_or_default(), text }
    }

    fn has(&self, words: &str) -> bool {
        self.text.contains(words)
    }
}

#[test]
fn a_session_is_called_in_time_read_by_everybody_and_cancelled_with_a_reason() {
    let district = DemoDistrict::in_phase(Phase::Assembly);
    let (secretary, visitor) = (person(&district, "secretary"), visitor(&district));
    let refused = secretary.call(&day(4));
    assert_eq!(refused.status, 422);
    assert!(refused.has("That is too soon.") && refused.has("Сұрақтар"), "{}", refused.text);

    let called = secretary.call(&day(11));
    assert_eq!(called.status, 303, "{}", called.text);
    let page = called.location;
    let read = visitor.get(&page);
    assert!(read.has("Session of the assembly") && read.has("Жобалар &lt;b&gt;"), "{}", read.text);
    assert!(visitor.get(&format!("{CYCLE}/meetings")).has(&page));
    assert!(visitor.get(&format!("{CYCLE}/audit?kind=session")).has("A session of the assembly was called"));

    let cancelled = secretary.send(&format!("{page}/cancel"), &[("reason", "Боран <i>")]);
    assert_eq!(cancelled.status, 303, "{}", cancelled.text);
    assert!(visitor.get(&page).has("Боран &lt;i&gt;"));
    assert!(visitor.get(&format!("{CYCLE}/audit?kind=session")).has("A meeting was cancelled"));
    assert_ne!(secretary.get(&format!("{page}/change")).status, 200, "what is cancelled does not change");
}

#[test]
fn of_two_secretaries_the_second_sees_both_versions() {
    let district = DemoDistrict::in_phase(Phase::Assembly);
    let (secretary, second) = (person(&district, "secretary"), person(&district, "secretary"));
    let page = format!("{}/change", secretary.call(&day(12)).location);
    let seen = second.hidden(&page, &page);
    let change =
        |place: &'static str| [("time", "15:00"), ("place", place), ("agenda", "Жобалар"), ("reason", "Клуб жабық")];
    let later = day(13);
    let with_day = |place| [change(place).as_slice(), &[("day", later.as_str())]].concat();
    assert_eq!(secretary.send(&page, &with_day("Мектеп")).status, 303);
    let answer = second.post(&page, &seen, &with_day("Кітапхана"));
    assert_eq!(answer.status, 409);
    assert!(answer.has("Мектеп") && answer.has("Кітапхана"), "{}", answer.text);
}

#[test]
fn nothing_is_decided_before_the_session_was_held_and_only_the_secretary_acts() {
    let district = DemoDistrict::in_phase(Phase::Assembly);
    let (secretary, resident) = (person(&district, "secretary"), person(&district, "resident"));
    let page = secretary.call(&day(12)).location;
    for step in ["vote", "confirm", "minutes/write"] {
        let answer = secretary.get(&format!("{page}/{step}"));
        assert!(answer.has("First enter who is there"), "{step}: {} {}", answer.status, answer.text);
    }
    let action = format!("{page}/attendance");
    let typed = [("chair", "А"), ("keeper", "Б")];
    assert_eq!(secretary.send(&action, &typed).status, 422, "each member is to be named");
    for step in ["attendance", "change", "vote/1"] {
        assert_eq!(resident.get(&format!("{page}/{step}")).status, 403, "{step}");
    }
    assert_eq!(resident.get(&format!("{page}/vote")).status, 200, "the record is public");
    let desk = secretary.get(&format!("{CYCLE}/assembly-desk"));
    assert!(desk.has(&page), "{}", desk.text);
    assert!(!desk.has("Call the session of the assembly"), "it is called");
}
