//! The ballot and the roll check, told to a running platform: residents ask without signing in, the registrar decides,
//! a council member records that the ballot is ready.

#![cfg(test)]

use diesel::RunQueryDsl;
use ortaq_platform_tests::district::DemoDistrict;
use ortaq_server::accounts::{self, EmailAddress, Role};
use ortaq_server::assemblies::store::districts;
use ortaq_server::cycles;
use ortaq_server::database::Transaction;
use ortaq_server::errors::Failure;
use ortaq_server::proposals::model::CostLine;
use ortaq_server::proposals::{self, By, Content, Event, Happening, NewProposal};
use scraper::{Html, Selector};
use ureq::Agent;

const CYCLE: &str = "/en/assemblies/sarzhailau/cycles/2027";
const CHECK: &str = "/en/assemblies/sarzhailau/cycles/2027/roll-check";
const DESK: &str = "/en/assemblies/sarzhailau/cycles/2027/roll-check/desk";

/// The demo's district in its roll check, with three projects on the shortlist.
struct District {
    place: DemoDistrict,
    cycle: i64,
    author: i64,
    shortlist: [i64; 3],
}

/// Somebody's browser.
struct Browser<'a> {
    agent: Agent,
    place: &'a DemoDistrict,
}

/// What came back.
struct Answer {
    status: u16,
    text: String,
}

impl District {
    fn open() -> Self {
        let place = DemoDistrict::open();
        let database = &place.state().database;
        let email = EmailAddress::parse("resident@demo.invalid").unwrap();
        let author = database.read_blocking(|connection| accounts::by_email(connection, &email)).unwrap().unwrap().id;
        let cycle = database.read_blocking(|connection| {
            let assembly = districts::by_slug(connection, "sarzhailau")?;
            Ok(cycles::by_slug(connection, assembly.id, "2027")?.id)
        });
        let mut district = Self { cycle: cycle.unwrap(), author, place, shortlist: [0; 3] };
        let numbers = ["Көпір <b>жаңа</b>", "Ойын алаңы", "Шамдар"].map(|title| district.hand_in(title));
        district.shortlist = numbers;
        district.is_in("assembly");
        for number in numbers {
            district.happen(number, Event::Admitted, By::Official(author, Role::Moderator));
            district.happen(number, Event::FoundFeasible, By::Official(author, Role::Reviewer));
            district.happen(number, Event::Shortlisted, By::Official(author, Role::Secretary));
        }
        district.write(move |tx| {
            let translated = "INSERT INTO proposal_translations (proposal_id, language, title, summary, role, made_at) \
                 SELECT id, 'ru', 'Проект', 'Нужно селу.', 'secretary', 0 FROM proposals WHERE true \
                 ON CONFLICT DO NOTHING";
            diesel::sql_query(translated).execute(tx.connection())?;
            Ok(())
        });
        district.is_in("roll-check");
        district
    }

    fn write<T: Send + 'static>(
        &self,
        use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> T {
        self.place.state().database.write_blocking(use_case).unwrap()
    }

    /// The days have passed until this phase.
    fn is_in(&self, phase: &'static str) {
        let cycle = self.cycle;
        self.write(move |tx| {
            let moved = format!("UPDATE cycles SET phase = '{phase}', next_due = NULL WHERE id = {cycle}");
            diesel::sql_query(moved).execute(tx.connection())?;
            Ok(())
        });
    }

    fn hand_in(&self, title: &str) -> i64 {
        let content = Content {
            title: title.to_owned(),
            summary: "Ауылға керек.".to_owned(),
            costs: vec![CostLine { what: "Жұмыс".to_owned(), amount: 6_300_000 }],
            ..Content::default()
        };
        let by = By::Resident(self.author);
        let new = NewProposal { cycle: self.cycle, author: Some(self.author), by, is_collective: false, content };
        self.write(move |tx| proposals::submit(tx, &new)).number
    }

    fn happen(&self, number: i64, event: Event, by: By) {
        let cycle = self.cycle;
        self.write(move |tx| {
            let proposal = proposals::store::by_number(tx, cycle, number)?;
            proposals::apply(tx, &proposal, &Happening::new(event, by)).map(drop)
        });
    }

    fn person(&self, role: &str) -> Browser<'_> {
        Browser { agent: self.place.person(role), place: &self.place }
    }

    fn visitor(&self) -> Browser<'_> {
        Browser { agent: self.place.visitor(), place: &self.place }
    }

    /// The registrar brings a roll of two.
    fn bring_roll(&self) {
        let page = "/en/assemblies/sarzhailau/residents/roll";
        let people: Vec<String> =
            (0..12).map(|number| format!("Асанов {} Серік;1.1.1970;Қызылтал", "А".repeat(number + 1))).collect();
        let roll = format!("Name;Born;Village\nАхметова Айгүл;21.05.1980;Қызылтал\n{}", people.join("\n"));
        let answer = self.person("registrar").send(page, page, &[("roll", &roll)]);
        assert_eq!(answer.status, 303, "{}", answer.text);
    }
}

impl Browser<'_> {
    fn get(&self, path: &str) -> Answer {
        Answer::of(self.agent.get(self.place.url(path)).call().unwrap())
    }

    /// Sends a form of a page, with what it has hidden in it and what is typed.
    fn send(&self, page: &str, action: &str, typed: &[(&str, &str)]) -> Answer {
        let read = Html::parse_document(&self.get(page).text);
        self.post(action, hidden(&read, action, page), typed)
    }

    fn post(&self, action: &str, mut fields: Vec<(String, String)>, typed: &[(&str, &str)]) -> Answer {
        fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        Answer::of(self.agent.post(self.place.url(action)).send_form(fields).unwrap())
    }

    fn asks(&self, name: &str, born: &str) -> Answer {
        self.send(CHECK, CHECK, &[("name", name), ("born", born)])
    }

    /// Asks for a correction; gives the code.
    fn wants(&self, wrong: &str, name: &str) -> String {
        let page = format!("{CHECK}/correction");
        let typed = [("wrong", wrong), ("name", name), ("born", "21.05.1980"), ("contact", "+7 700 111 22 33")];
        let answer = self.send(&page, &page, &typed);
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.texts(".slip-code").remove(0)
    }
}

/// The hidden fields of a page's form; a form without an address goes to its page.
fn hidden(read: &Html, action: &str, page: &str) -> Vec<(String, String)> {
    let own = if action == page { "form[method=post]:not([action]) input[type=hidden], " } else { "" };
    let selector = Selector::parse(&format!("{own}form[action='{action}'] input[type=hidden]")).unwrap();
    let field = |input: scraper::ElementRef<'_>| {
        (input.attr("name").unwrap().to_owned(), input.attr("value").unwrap().to_owned())
    };
    let fields: Vec<_> = read.select(&selector).map(field).collect();
    assert!(!fields.is_empty(), "{page} has a form for {action}");
    fields
}

impl Answer {
    fn of(mut response: ureq::http::Response<ureq::Body>) -> Self {
        let text = response.body_mut().read_to_string().unwrap();
        Self { status: response.status().as_u16(), text }
    }

    fn has(&self, words: &str) -> bool {
        self.text.contains(words)
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text);
        page.select(&Selector::parse(selector).unwrap()).map(|found| found.text().collect()).collect()
    }

    fn links(&self, below: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text);
        let selector = Selector::parse(&format!("a[href^='{below}/']")).unwrap();
        page.select(&selector).map(|link| link.attr("href").unwrap().to_owned()).collect()
    }
}

#[test]
fn a_visitor_asks_whether_they_are_listed() {
    let district = District::open();
    let visitor = district.visitor();
    assert!(visitor.get(CHECK).has("The roll has not been brought yet"));
    district.bring_roll();
    let found = visitor.asks("  АХМЕТОВА айгүл", "21.05.1980");
    assert!(found.status == 200 && found.has("Yes, you are on the roll") && found.has("Kyzyltal"), "{}", found.text);
    let unknown = visitor.asks("Ахметова Айгуль", "21.05.1980");
    assert!(unknown.has("We did not find you") && unknown.has(&format!("{CHECK}/correction")), "{}", unknown.text);
    let half = visitor.asks("Айгүл", "1980");
    assert_eq!(half.status, 422);
    assert!(half.has("Write the full name") && half.has("Write a full date") && half.has("value=\"Айгүл\""));

    district.is_in("keys");
    let page = visitor.get(CHECK);
    assert!(page.has("The roll check is over") && !page.has("name=\"born\""), "{}", page.text);
    assert_ne!(visitor.get(&format!("{CHECK}/correction")).status, 200);
}

#[test]
fn a_correction_is_asked_for_decided_once_and_answered() {
    let district = District::open();
    district.bring_roll();
    let (visitor, registrar, colleague) =
        (district.visitor(), district.person("registrar"), district.person("registrar"));
    let code = visitor.wants("moved", "Ахметова Айгүл");
    let desk = registrar.get(DESK);
    let request = desk.links(DESK).remove(0);
    let read = registrar.get(&request);
    assert!(read.has("Ахметова Айгүл") && read.has("+7 700 111 22 33") && read.has("On the roll. Village: Kyzyltal"));
    let late = hidden(&Html::parse_document(&colleague.get(&request).text), &request, &request);

    let nothing = registrar.send(&request, &request, &[]);
    assert!(nothing.status == 422 && nothing.has("Choose a decision."), "{}", nothing.text);
    let unknown = [("decision", "correct"), ("name", "Ахметова Айгуль"), ("born", "21.05.1980")];
    let unknown = registrar.send(&request, &request, &unknown);
    assert!(unknown.status == 422 && unknown.has("Nobody of this name") && unknown.has("value=\"Ахметова Айгуль\""));
    let decision =
        [("decision", "correct"), ("name", "Ахметова Айгүл"), ("born", "21.05.1980"), ("answer", "Checked <b>.")];
    assert_eq!(registrar.send(&request, &request, &decision).status, 303);
    assert!(visitor.asks("Ахметова Айгүл", "21.05.1980").has("We did not find you"));

    let second = colleague.post(&request, late, &[("decision", "refuse"), ("reason", "unclear")]);
    assert_eq!(second.status, 409);
    assert!(second.has("This request was decided already") && !second.has("Ахметова"), "{}", second.text);

    let roll = "/en/assemblies/sarzhailau/residents/roll";
    let table = ("roll", "Name;Born;Village\nАхметова Айгүл;21.05.1980;Қызылтал");
    let again = registrar.send(roll, roll, &[table]);
    assert!(again.status == 422 && again.has("Corrections made since then would be lost"), "{}", again.text);
    assert!(again.has("Ахметова Айгүл;21.05.1980"), "what was pasted stays");
    assert_eq!(registrar.send(roll, roll, &[table, ("replaces", "yes")]).status, 303);

    let page = format!("{CHECK}/answer");
    let answer = visitor.send(&page, &page, &[("code", &code.to_lowercase())]);
    assert!(answer.has("The person was removed from the roll") && answer.has("Checked &lt;b&gt;."), "{}", answer.text);
    assert_eq!(visitor.send(&page, &page, &[("code", "0000-0000-0000")]).status, 422);
    let log = visitor.get(&format!("{CYCLE}/audit")).text;
    assert!(log.contains("One person was removed from the voter roll") && !log.contains("Ахметова"));
}

#[test]
fn everybody_sees_the_cards_and_the_council_says_when_they_are_ready() {
    let district = District::open();
    let (page, ready) = (format!("{CYCLE}/ballot"), format!("{CYCLE}/ballot/ready"));
    let (visitor, member) = (district.visitor(), district.person("council-member"));
    let read = visitor.get(&page);
    assert!(read.has("You can choose up to 3 projects."), "{}", read.text);
    assert!(read.has("Көпір &lt;b&gt;жаңа&lt;/b&gt;") && !read.has("<b>жаңа</b>"), "what is typed is text");
    assert_eq!(read.texts(".booth-number"), ["1", "2", "3"]);
    assert!(!read.has("What was checked"));
    let red = member.get(&page);
    assert!(red.has("The roll has not been brought.") && !red.has("name=\"seen\""), "{}", red.text);

    district.bring_roll();
    let seen = hidden(&Html::parse_document(&member.get(&page).text), &ready, &page);
    assert_eq!(member.post(&ready, seen.clone(), &[]).status, 303);
    assert!(visitor.get(&page).has("found ready to be frozen. It has not changed since"));
    assert!(visitor.get(&format!("{CYCLE}/audit")).has("The ballot was found ready to be frozen"));

    let second = district.shortlist[1];
    district.happen(second, Event::Withdrawn, By::Resident(district.author));
    let over = visitor.get(&page);
    assert!(
        over.has("something has changed since") && over.has(&format!("P{second:02} is no longer on the shortlist.")),
        "{}",
        over.text
    );
    let stale = member.post(&ready, seen, &[]);
    assert!(stale.status == 409 && stale.has("The ballot changed while you were reading"), "{}", stale.text);
    assert!(member.get(&page).has("have room for 2 only"));
}

#[test]
fn before_the_assembly_there_are_no_cards() {
    let district = DemoDistrict::open();
    let visitor = Browser { agent: district.visitor(), place: &district };
    let read = visitor.get(&format!("{CYCLE}/ballot"));
    assert_eq!(read.status, 200);
    assert!(read.has("The ballot will stand here") && read.texts(".booth-number").is_empty());
}
