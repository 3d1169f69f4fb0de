//! Announcements and following, told to a running platform: the secretary announces, residents
//! read, follow, and end letters with the link in one of them.

#![cfg(test)]

use ortaq_platform_tests::district::DemoDistrict;
use scraper::{Html, Selector};
use ureq::Agent;
use ureq::http::{StatusCode, header};

const NEWS: &str = "/en/assemblies/sarzhailau/news";

/// The demo's district.
struct District(DemoDistrict);

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

impl District {
    fn open() -> Self {
        Self(DemoDistrict::open())
    }

    fn visitor(&self) -> Browser {
        Browser { agent: self.0.visitor(), base: self.0.url("") }
    }

    fn person(&self, role: &str) -> Browser {
        Browser { agent: self.0.person(role), base: self.0.url("") }
    }

    /// Waits for a letter in the demo's mailbox, which is sent by itself; gives the page.
    fn mailbox_with(&self, words: &str) -> String {
        let visitor = self.visitor();
        (0..2000).map(|_| visitor.get("/en/demo/mail").text).find(|page| page.contains(words)).unwrap()
    }
}

impl Browser {
    fn get(&self, path: &str) -> Answer {
        Answer::of(self.agent.get(format!("{}{path}", self.base)).call().unwrap())
    }

    /// Sends the form of a page, with what it has hidden in it and what is typed.
    fn send(&self, page: &str, action: &str, typed: &[(&str, &str)]) -> Answer {
        let page = Html::parse_document(&self.get(page).text);
        let hidden = Selector::parse(&format!("form[action='{action}'] input[type=hidden]")).unwrap();
        let mut fields: Vec<(String, String)> = page
            .select(&hidden)
            .map(|input| (input.attr("name").unwrap().to_owned(), input.attr("value").unwrap().to_owned()))
            .collect();
        assert!(!fields.is_empty(), "the page has a form for {action}");
        fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        Answer::of(self.agent.post(format!("{}{action}", self.base)).send_form(fields).unwrap())
    }

    /// Publishes an announcement; gives its address.
    fn publish(&self, title: &str) -> String {
        let page = format!("{NEWS}/new");
        let answer =
            self.send(&page, &page, &[("about", ""), ("title-kk", title), ("text-kk", "Клубта, сағат 11:00-де.")]);
        assert_eq!(answer.status, 303, "{}", answer.text);
        answer.location
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
fn the_secretary_announces_corrects_and_withdraws() {
    let district = District::open();
    let (secretary, visitor) = (district.person("secretary"), district.visitor());
    let address = secretary.publish("Жиын <жексенбіде>");

    let read = visitor.get(&address);
    assert!(
        read.has("Жиын &lt;жексенбіде&gt;") && read.has("lang=\"kk\"") && read.has("in Kazakh only"),
        "{}",
        read.text
    );
    assert!(visitor.get(NEWS).has(&address));
    let feed = visitor.get(&format!("{NEWS}.atom"));
    assert!(feed.has(&format!("{address}</id>")) && feed.text.starts_with("<?xml"), "{}", feed.text);

    let page = format!("{address}/correct");
    let typed = [("title-kk", "Жиын сенбіде"), ("text-kk", "Клубта."), ("note", "Күні түзетілді")];
    assert_eq!(secretary.send(&page, &page, &typed).status, 303);
    let read = visitor.get(&address);
    assert!(
        read.has("Жиын сенбіде") && read.has("Күні түзетілді") && read.has("Жиын &lt;жексенбіде&gt;"),
        "{}",
        read.text
    );

    let page = format!("{address}/withdraw");
    assert_eq!(secretary.send(&page, &page, &[("reason", "Жиын болмайды")]).status, 303);
    let read = visitor.get(&address);
    assert!(read.has("Жиын болмайды") && !read.has("Жиын сенбіде") && !read.has("жексенбіде"), "{}", read.text);
    assert!(secretary.get(&address).has("Жиын сенбіде"), "officials still see it");
    assert!(!visitor.get(&format!("{NEWS}.atom")).has("Жиын сенбіде"));
    assert_eq!(secretary.get(&format!("{address}/correct")).status, 409);
}

#[test]
fn what_is_missing_is_said_and_what_was_typed_stays() {
    let district = District::open();
    let secretary = district.person("secretary");
    let page = format!("{NEWS}/new");
    let answer = secretary.send(&page, &page, &[("about", ""), ("title-ru", "Сход в субботу"), ("text-ru", "")]);
    assert_eq!(answer.status, 422);
    assert!(answer.has("Write the text that belongs to this title."), "{}", answer.text);
    assert!(answer.has("Сход в субботу"));
    let answer = secretary.send(&page, &page, &[("about", "999"), ("title-ru", "a"), ("text-ru", "b")]);
    assert_eq!(answer.status, 422);
    assert!(answer.has("Choose one of the list."));
}

#[test]
fn two_who_correct_at_once_see_both_versions() {
    let district = District::open();
    let (secretary, moderator) = (district.person("secretary"), district.person("moderator"));
    let page = format!("{}/correct", secretary.publish("Жиын"));
    let theirs = [("title-kk", "Модератор жазған"), ("text-kk", "1"), ("note", "a")];
    let mine = [("version", "1"), ("title-kk", "Хатшы жазған"), ("text-kk", "2"), ("note", "b")];
    assert_eq!(moderator.send(&page, &page, &theirs).status, 303);
    // The secretary's page is older: its version stands before the one that the page has now.
    let hidden = Html::parse_document(&secretary.get(&page).text);
    let token = Selector::parse("form input[type=hidden]:not([name=version])").unwrap();
    let mut fields: Vec<(&str, &str)> =
        hidden.select(&token).map(|input| (input.attr("name").unwrap(), input.attr("value").unwrap())).collect();
    fields.extend(mine);
    let answer = Answer::of(secretary.agent.post(format!("{}{page}", secretary.base)).send_form(fields).unwrap());
    assert_eq!(answer.status, 409);
    assert!(answer.has("Модератор жазған") && answer.has("Хатшы жазған"), "{}", answer.text);
}

#[test]
fn who_follows_gets_a_letter_and_ends_letters_with_the_link_in_it() {
    let district = District::open();
    let (resident, secretary) = (district.person("resident"), district.person("secretary"));
    let home = "/en/assemblies/sarzhailau";
    let follow = format!("{home}/follow");
    assert_eq!(resident.send(home, &follow, &[("by-mail", "yes")]).status, 303);
    assert!(resident.get("/en/following").has("Letters come."));
    secretary.publish("Жиын сенбіде");

    let mailbox = district.mailbox_with("Жиын сенбіде");
    let marked = mailbox.split("/unsubscribe/").nth(1).unwrap();
    let token: String = marked.chars().take_while(|letter| !matches!(letter, '"' | '<')).collect();
    let link = format!("/kk/unsubscribe/{token}");

    // A mail program sends the form itself: no cookie, no page, no token of ours.
    let program = district.visitor();
    assert_eq!(program.get(&link).status, 200);
    assert!(resident.get("/en/following").has("Letters come."), "opening the link changes nothing");
    let url = format!("{}{link}", program.base);
    let answer = Answer::of(program.agent.post(&url).send_form([("List-Unsubscribe", "One-Click")]).unwrap());
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert!(resident.get("/en/following").has("No letters come."));

    let forged = url.replace("assembly-", "assembly-9");
    let answer = Answer::of(program.agent.post(&forged).send_form([("List-Unsubscribe", "One-Click")]).unwrap());
    assert_eq!(answer.status, 404);
}

#[test]
fn following_is_for_those_who_have_signed_in() {
    let district = District::open();
    let visitor = district.visitor();
    assert!(visitor.get("/en/following").location.starts_with("/en/sign-in"));
    assert!(visitor.get("/en/assemblies/sarzhailau").has("/en/sign-in"));
}
