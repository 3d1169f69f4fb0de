//! The discussion, told to a running platform: author, neighbour, newcomer, moderator and visitor each with their browser,
//! none of which runs scripts.

#![cfg(test)]

use ortaq_platform_tests::district::DemoDistrict;
use ortaq_server::accounts::{self, EmailAddress};
use ortaq_server::assemblies::store::districts;
use ortaq_server::cycles;
use ortaq_server::database::Transaction;
use ortaq_server::proposals::{self, By, Content, Event, Happening, NewProposal};
use scraper::{ElementRef, Html, Selector};
use ureq::Agent;
use ureq::http::header;

const CYCLE: &str = "/en/assemblies/sarzhailau/cycles/2027";

/// The demo's district in its intake, with a proposal of its resident.
struct District {
    place: DemoDistrict,
    cycle: i64,
    author: i64,
    proposal: String,
}

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
        let mut district = Self { cycle: cycle.unwrap(), author, proposal: String::new(), place };
        district.proposal = district.hand_in(true);
        district
    }

    /// The resident hands in a proposal; gives its address.
    fn hand_in(&self, names_are_public: bool) -> String {
        let content = Content { title: "Балалар алаңы".to_owned(), names_are_public, ..Content::default() };
        let (cycle, author) = (self.cycle, self.author);
        let new = NewProposal { cycle, author: Some(author), by: By::Resident(author), is_collective: false, content };
        let number = self.place.state().database.write_blocking(move |tx| proposals::submit(tx, &new)).unwrap().number;
        format!("{CYCLE}/proposals/{number}")
    }

    fn withdraw(&self) {
        let (cycle, author) = (self.cycle, self.author);
        let number: i64 = self.proposal.rsplit('/').next().unwrap().parse().unwrap();
        let withdraw = move |tx: &mut Transaction<'_>| {
            let proposal = proposals::store::by_number(tx, cycle, number)?;
            proposals::apply(tx, &proposal, &Happening::new(Event::Withdrawn, By::Resident(author))).map(drop)
        };
        self.place.state().database.write_blocking(withdraw).unwrap();
    }

    fn person(&self, role: &str) -> Browser<'_> {
        Browser { agent: self.place.person(role), place: &self.place }
    }

    fn visitor(&self) -> Browser<'_> {
        Browser { agent: self.place.visitor(), place: &self.place }
    }
}

impl Browser<'_> {
    fn get(&self, path: &str) -> Answer {
        Answer::of(self.agent.get(self.place.url(path)).call().unwrap())
    }

    /// Opens a page and presses a button of its form that is sent there.
    fn send(&self, page: &str, action: &str, typed: &[(&str, &str)]) -> Answer {
        let mut fields = self.get(page).hidden(action);
        fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        Answer::of(self.agent.post(self.place.url(action)).send_form(fields).unwrap())
    }

    /// Says something on the page of a proposal; gives the address of the comment.
    fn say(&self, proposal: &str, text: &str) -> String {
        let sent = self.send(proposal, &format!("{proposal}/comments"), &[("text", text)]);
        sent.comment(proposal)
    }

    /// Answers a comment; gives the address of the answer.
    fn answer(&self, proposal: &str, comment: &str, text: &str) -> String {
        self.send(comment, &format!("{proposal}/comments"), &[("text", text)]).comment(proposal)
    }
}

impl Answer {
    fn of(mut response: ureq::http::Response<ureq::Body>) -> Self {
        let location = response.headers().get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned());
        let status = response.status().as_u16();
        Self { status, location: location.unwrap_or_default(), text: response.body_mut().read_to_string().unwrap() }
    }

    fn has(&self, words: &str) -> bool {
        self.text.contains(words)
    }

    /// The address of the comment that one was led to.
    fn comment(&self, proposal: &str) -> String {
        assert_eq!(self.status, 303, "{}", self.text);
        let (page, comment) = self.location.split_once("#comment-").unwrap();
        assert_eq!(page, proposal, "one is led to where it stands");
        format!("{proposal}/comments/{comment}")
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text);
        let selector = Selector::parse(selector).unwrap();
        let words = |found: ElementRef<'_>| found.text().collect::<String>();
        page.select(&selector).map(|found| words(found).split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    /// Where a link leads, without the place in the page.
    fn link(&self, selector: &str) -> String {
        let (page, selector) = (Html::parse_document(&self.text), Selector::parse(selector).unwrap());
        let link = page.select(&selector).next().unwrap_or_else(|| panic!("no link in\n{}", self.text));
        link.attr("href").unwrap().split('#').next().unwrap().to_owned()
    }

    /// What stands in a comment, by its address.
    fn said(&self, comment: &str) -> String {
        let id = comment.rsplit('/').next().unwrap();
        self.texts(&format!("#comment-{id}")).pop().unwrap_or_else(|| panic!("no comment {id} in\n{}", self.text))
    }

    /// The hidden fields of the form that is sent to this address.
    fn hidden(&self, action: &str) -> Vec<(String, String)> {
        let page = Html::parse_document(&self.text);
        let form = Selector::parse(&format!("main form[method=post][action=\"{action}\"]")).unwrap();
        let input = Selector::parse("input[type=hidden]").unwrap();
        let form = page.select(&form).next().unwrap_or_else(|| panic!("no form to {action} in\n{}", self.text));
        let pair = |name: Option<&str>, value: Option<&str>| (name.unwrap().to_owned(), value.unwrap().to_owned());
        form.select(&input).map(|input| pair(input.attr("name"), input.attr("value"))).collect()
    }
}

#[test]
fn neighbours_support_ask_and_are_answered_and_what_insults_is_hidden_with_a_reason() {
    let district = District::open();
    let page = district.proposal.as_str();
    let [author, neighbour, newcomer, moderator] =
        ["resident", "neighbour", "newcomer", "moderator"].map(|role| district.person(role));
    let visitor = district.visitor();

    assert!(visitor.get(page).has("Nobody supports this yet") && visitor.get(page).has("Sign in to support"));
    let support = format!("{page}/support");
    let supported = neighbour.send(page, &support, &[("support", "yes")]);
    assert_eq!((supported.status, supported.location), (303, format!("{page}#discussion")));
    assert!(visitor.get(page).has("1 resident supports this"));
    assert!(author.get(page).has("You cannot support your own proposal") && newcomer.get(page).has("Only residents"));

    let question = neighbour.say(page, "When will it be built?\n<script>alert(1)</script>");
    let answer = author.answer(page, &question, "In **May**.");
    let read = visitor.get(page);
    assert!(read.has("Comments: 2") && !read.has("<script>alert"), "{}", read.text);
    assert!(read.said(&question).starts_with("Серік Оспанов"));
    assert!(read.said(&question).contains("When will it be built? <script>alert(1)</script>"));
    assert!(read.said(&answer).starts_with("Айгүл Тұрсынова Author of the proposal"));
    assert_eq!(read.texts(".threads .threads strong").last().unwrap(), "May");

    let insult = newcomer.say(page, "You are all fools.");
    let report = format!("{insult}/report");
    assert_eq!(neighbour.send(&insult, &report, &[("reason", "insult")]).status, 303);
    assert!(neighbour.get(&insult).has("You reported this comment to the moderator."));
    assert!(
        newcomer.get(&insult).texts("main form").concat().contains("Delete") && !newcomer.get(&insult).has(&report)
    );

    let dashboard = moderator.get(&format!("{CYCLE}/review"));
    assert!(dashboard.has(&format!("href=\"{CYCLE}/discussion\"")), "{}", dashboard.text);
    let queue = moderator.get(&format!("{CYCLE}/discussion"));
    assert!(queue.texts("main ol a").concat().contains("You are all fools."), "{}", queue.text);
    let moderate = format!("{insult}/moderate");
    let unsaid = moderator.send(&insult, &moderate, &[("act", "hide")]);
    assert_eq!(unsaid.status, 422);
    assert!(unsaid.has("Choose a reason.") && unsaid.has("You are all fools."));
    let hidden = moderator.send(&insult, &moderate, &[("act", "hide"), ("hiding-reason", "insult")]);
    assert_eq!((hidden.status, hidden.location), (303, format!("{CYCLE}/discussion")));

    let read = visitor.get(page);
    assert!(!read.has("You are all fools.") && read.has("Comments: 2"));
    assert!(read.said(&insult).contains("A moderator hid this comment. The reason: It insults or threatens"));
    assert!(newcomer.get(page).has("You are all fools."), "who wrote it still reads it");
    assert!(!visitor.get(&insult).has("You are all fools."));
    let log = visitor.get(&format!("{CYCLE}/audit"));
    assert!(!log.has("You are all fools."));
}

#[test]
fn a_form_that_is_wrong_comes_back_with_what_was_typed() {
    let district = District::open();
    let page = district.proposal.as_str();
    let (neighbour, comments) = (district.person("neighbour"), format!("{page}/comments"));
    let empty = neighbour.send(page, &comments, &[("text", " \n ")]);
    assert_eq!(empty.status, 422);
    assert!(empty.has("Write your comment."));
    let long = "ұзақ ".repeat(500);
    let sent = neighbour.send(page, &comments, &[("text", &long)]);
    assert_eq!(sent.status, 422);
    assert!(sent.texts("textarea").concat().starts_with("ұзақ ұзақ") && sent.has("Shorten it"), "{}", sent.text);

    let comment = neighbour.say(page, "A quesion");
    let edit = format!("{comment}/edit");
    assert_eq!(neighbour.get(&edit).texts("textarea"), ["A quesion"]);
    assert_eq!(neighbour.send(&edit, &edit, &[("text", "")]).status, 422);
    let changed = neighbour.send(&edit, &edit, &[("text", "A question")]);
    assert_eq!(changed.comment(page), comment);
    let read = district.visitor().get(page);
    assert!(read.said(&comment).contains("A question") && read.said(&comment).contains("edited"));

    let newcomer = district.person("newcomer");
    let report = format!("{comment}/report");
    let silent = newcomer.send(&comment, &report, &[("reason", "")]);
    assert!(silent.status == 422 && silent.has("Choose a reason."));
    let whole = format!("{page}/report");
    let silent = newcomer.send(&whole, &whole, &[("reason", "other")]);
    assert!(silent.status == 422 && silent.has("Choose a reason."));
}

#[test]
fn nobody_changes_or_deletes_what_somebody_else_said() {
    let district = District::open();
    let page = district.proposal.as_str();
    let (neighbour, newcomer) = (district.person("neighbour"), district.person("newcomer"));
    let (comment, own) = (neighbour.say(page, "My words"), newcomer.say(page, "Own words"));
    let delete = format!("{comment}/delete");
    assert!(!newcomer.get(&comment).has(&delete) && !newcomer.get(&comment).has(&format!("{comment}/edit")));
    let csrf = newcomer.get(&own).hidden(&format!("{own}/delete"));
    for (act, typed) in [("delete", None), ("edit", Some(("text", "Other words")))] {
        let mut fields = csrf.clone();
        fields.extend(typed.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let url = newcomer.place.url(&format!("{comment}/{act}"));
        assert_eq!(Answer::of(newcomer.agent.post(url).send_form(fields).unwrap()).status, 403, "{act}");
    }
    assert_eq!(newcomer.get(&format!("{comment}/edit")).status, 403);
    assert!(district.visitor().get(page).said(&comment).contains("My words"));
    assert_eq!(neighbour.send(&comment, &delete, &[]).status, 303);
    let read = district.visitor().get(page);
    assert!(!read.has("My words") && read.said(&comment).contains("Who wrote this comment deleted it."));
}

#[test]
fn a_whole_proposal_is_reported_and_the_moderator_keeps_or_hides_it() {
    let district = District::open();
    let page = district.proposal.as_str();
    let (neighbour, moderator) = (district.person("neighbour"), district.person("moderator"));
    let (report, dismiss) = (format!("{page}/report"), format!("{page}/report/dismiss"));
    assert!(neighbour.get(page).has(&format!("href=\"{report}\"")));
    assert_eq!(district.visitor().get(&report).status, 303, "one signs in first");
    assert!(!district.person("resident").get(page).has(&format!("href=\"{report}\"")), "not one's own");
    let sent = neighbour.send(&report, &report, &[("reason", "advertisement")]);
    assert_eq!((sent.status, sent.location), (303, format!("{page}#discussion")));
    assert!(neighbour.get(&report).has("You reported this proposal to the moderator."));

    let queue = moderator.get(&format!("{CYCLE}/discussion"));
    let line = queue.texts("main ol li").into_iter().find(|line| line.contains("Балалар алаңы")).unwrap();
    assert!(line.contains("whole proposal") && line.contains("It is an advertisement"), "{line}");
    let asked = moderator.get(&report);
    assert!(asked.has("It is an advertisement"));
    assert_eq!(asked.texts("main a.button"), ["Hide the proposal"]);
    assert_eq!(moderator.send(&report, &dismiss, &[]).status, 303);
    assert!(!moderator.get(&format!("{CYCLE}/discussion")).has("Балалар алаңы"));

    let newcomer = district.person("newcomer");
    assert_eq!(newcomer.send(&report, &report, &[("reason", "insult")]).status, 303);
    let form = format!("{page}/review?act=hide");
    let typed = [("act", "hide"), ("reason", "insult"), ("words", "Біреуді балағаттайды.")];
    let hidden = moderator.send(&form, &format!("{page}/review"), &typed);
    assert_eq!(hidden.status, 303, "{}", hidden.text);
    assert!(!moderator.get(&format!("{CYCLE}/discussion")).has("Балалар алаңы"), "what is hidden waits no more");
}

#[test]
fn what_was_withdrawn_takes_no_comments_and_still_shows_them() {
    let district = District::open();
    let page = district.proposal.as_str();
    let neighbour = district.person("neighbour");
    let comment = neighbour.say(page, "A good idea");
    let comments = format!("{page}/comments");
    let mut fields = neighbour.get(page).hidden(&comments);
    district.withdraw();
    let read = neighbour.get(page);
    assert!(read.said(&comment).contains("A good idea") && read.has("it takes no more comments"));
    assert!(!read.has("<textarea"));
    fields.push(("text".to_owned(), "Too late".to_owned()));
    let sent = Answer::of(neighbour.agent.post(neighbour.place.url(&comments)).send_form(fields).unwrap());
    assert_eq!(sent.status, 422);
    assert!(sent.has("it takes no more comments") && !district.visitor().get(page).has("Too late"));
}

#[test]
fn an_author_whose_name_is_not_public_is_named_nowhere() {
    let district = District::open();
    let page = district.hand_in(false);
    let (author, neighbour) = (district.person("resident"), district.person("neighbour"));
    assert!(author.get(&page).has("Beside it stands “Author of the proposal”, not your name."));
    let comment = author.say(&page, "I will bring the drawings.");
    neighbour.answer(&page, &comment, "Thank you.");
    for reader in [&district.visitor(), &neighbour, &district.person("moderator")] {
        for path in [page.clone(), format!("{page}/comments"), comment.clone(), format!("{page}/versions")] {
            let read = reader.get(&path);
            assert_eq!(read.status, 200, "{path}");
            assert!(!read.has("Айгүл"), "{path}: {}", read.text);
        }
        assert!(reader.get(&page).said(&comment).starts_with("Author of the proposal"));
    }
    for path in [format!("{CYCLE}/audit"), format!("{CYCLE}/proposals"), format!("{CYCLE}/news")] {
        assert!(!district.visitor().get(&path).has("I will bring the drawings."), "{path}");
    }
}

#[test]
fn a_long_discussion_is_turned_over_page_by_page_in_either_order() {
    let district = District::open();
    let page = district.proposal.clone();
    let (cycle, author) = (district.cycle, district.author);
    let number: i64 = page.rsplit('/').next().unwrap().parse().unwrap();
    let talk = move |tx: &mut Transaction<'_>| {
        let proposal = proposals::store::by_number(tx, cycle, number)?.id;
        for number in 1..=25 {
            ortaq_server::discussion::comment(tx, proposal, author, None, &format!("Word {number}."))?;
        }
        Ok(())
    };
    district.place.state().database.write_blocking(talk).unwrap();
    let visitor = district.visitor();
    let first = visitor.get(&page);
    assert!(first.has("Word 20.") && !first.has("Word 21."));
    let later = visitor.get(&first.link("a[rel=next]"));
    assert!(later.has("Word 21.") && later.has("Word 25.") && !later.has("Word 20."));
    assert!(visitor.get(&later.link("a[rel=prev]")).has("Word 1."));
    let newest = visitor.get(&format!("{page}/comments?order=newest"));
    assert!(newest.has("Word 25.") && !newest.has("Word 5."));
    assert_eq!(visitor.get(&format!("{page}/comments?order=x&from=y")).status, 200);
}
