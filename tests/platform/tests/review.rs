//! The review, told to a running platform: moderator, reviewers, council member and author each with their browser.

#![cfg(test)]

use ortaq_platform_tests::district::DemoDistrict;
use ortaq_server::accounts::{self, EmailAddress, Role};
use ortaq_server::assemblies::model::Official;
use ortaq_server::assemblies::model::mandate::Grant;
use ortaq_server::assemblies::store::{districts, mandates};
use ortaq_server::cycles;
use ortaq_server::proposals::model::CostLine;
use ortaq_server::proposals::{self, By, Content, Event, Happening, NewProposal};
use scraper::{Html, Selector};
use ureq::Agent;
use ureq::http::header;

const CYCLE: &str = "/en/assemblies/sarzhailau/cycles/2027";

/// The demo's district in its intake, with a second reviewer.
struct District {
    place: DemoDistrict,
    cycle: i64,
    author: i64,
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
        let account = |name: &str| {
            let email = EmailAddress::parse(&format!("{name}@demo.invalid")).unwrap();
            database.read_blocking(|connection| accounts::by_email(connection, &email)).unwrap().unwrap().id
        };
        let (author, second, administrator) = (account("resident"), account("newcomer"), account("administrator"));
        let grant = move |tx: &mut ortaq_server::database::Transaction<'_>| {
            let assembly = districts::by_slug(tx, "sarzhailau")?;
            let begins_at = tx.now();
            let new = Grant {
                account: second,
                role: Role::Reviewer,
                name: "Тимур Ли".to_owned(),
                appointed: "Өкім № 13".to_owned(),
                begins_at,
                ends_at: begins_at.plus(1_000_000),
            };
            mandates::grant(tx, &assembly, &new, Official { account: administrator, role: Role::Administrator })?;
            Ok(cycles::by_slug(tx, assembly.id, "2027")?.id)
        };
        let cycle = database.write_blocking(grant).unwrap();
        Self { cycle, author, place }
    }

    fn person(&self, role: &str) -> Browser<'_> {
        Browser { agent: self.place.person(role), place: &self.place }
    }

    fn visitor(&self) -> Browser<'_> {
        Browser { agent: self.place.visitor(), place: &self.place }
    }

    /// The resident hands in a proposal; gives its number.
    fn hand_in(&self, title: &str) -> i64 {
        let content = Content {
            title: title.to_owned(),
            summary: "Қызылталға ойын алаңы.".to_owned(),
            description: "Әткеншек, құмсалғыш.".to_owned(),
            costs: vec![CostLine { what: "Жабдық".to_owned(), amount: 6_300_000 }],
            ..Content::default()
        };
        let new = NewProposal {
            cycle: self.cycle,
            author: Some(self.author),
            by: By::Resident(self.author),
            is_collective: false,
            content,
        };
        self.place.state().database.write_blocking(move |tx| proposals::submit(tx, &new)).unwrap().number
    }

    fn mend(&self, number: i64, title: &'static str) {
        let (cycle, author) = (self.cycle, self.author);
        let mend = move |tx: &mut ortaq_server::database::Transaction<'_>| {
            let proposal = proposals::store::by_number(tx, cycle, number)?;
            let mut content = proposals::store::latest_version(tx, proposal.id)?.content;
            content.title = title.to_owned();
            let happening = Happening::new(Event::Mended, By::Resident(author)).saying("Түзеттім");
            proposals::apply_version(tx, &proposal, &happening, &content).map(drop)
        };
        self.place.state().database.write_blocking(mend).unwrap();
    }
}

impl Browser<'_> {
    fn get(&self, path: &str) -> Answer {
        Answer::of(self.agent.get(self.place.url(path)).call().unwrap())
    }

    fn post(&self, path: &str, fields: &[(String, String)]) -> Answer {
        Answer::of(self.agent.post(self.place.url(path)).send_form(fields.iter().cloned()).unwrap())
    }

    /// The hidden fields of a page's form.
    fn hidden(&self, page: &str) -> Vec<(String, String)> {
        self.get(page).hidden()
    }

    /// Opens a page and sends its form with what is typed and pressed.
    fn send(&self, page: &str, typed: &[(&str, &str)]) -> Answer {
        let fields = with(self.hidden(page), typed);
        self.post(page.split('?').next().unwrap(), &fields)
    }

    /// Chooses an act on the page of a proposal and does it.
    fn act(&self, number: i64, act: &str, typed: &[(&str, &str)]) -> Answer {
        let page = format!("{CYCLE}/proposals/{number}/review?act={act}");
        self.send(&page, &[typed, &[("act", act)]].concat())
    }
}

fn with(mut fields: Vec<(String, String)>, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
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

    fn texts(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text);
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector).map(|found| found.text().collect::<String>().trim().to_owned()).collect()
    }

    /// The hidden fields of the first form in the page that is sent.
    fn hidden(&self) -> Vec<(String, String)> {
        let page = Html::parse_document(&self.text);
        let form = Selector::parse("main form[method=post]").unwrap();
        let input = Selector::parse("input[type=hidden]").unwrap();
        let form = page.select(&form).next().unwrap_or_else(|| panic!("no form in\n{}", self.text));
        let pair = |name: Option<&str>, value: Option<&str>| (name.unwrap().to_owned(), value.unwrap().to_owned());
        form.select(&input).map(|input| pair(input.attr("name"), input.attr("value"))).collect()
    }
}

#[test]
fn a_proposal_is_refused_appealed_mended_and_found_feasible_and_everybody_can_read_why() {
    let district = District::open();
    let [moderator, reviewer, second] = ["moderator", "reviewer", "newcomer"].map(|role| district.person(role));
    let (council, author, visitor) =
        (district.person("council-member"), district.person("resident"), district.visitor());
    let number = district.hand_in("Балалар алаңы");
    let page = format!("{CYCLE}/proposals/{number}/review");

    let queue = moderator.get(&format!("{CYCLE}/review"));
    assert!(queue.texts("main ol a").concat().contains("Балалар алаңы"), "{}", queue.text);
    let admitted = moderator.act(number, "admit", &[]);
    assert_eq!((admitted.status, admitted.location.as_str()), (303, &*format!("{CYCLE}/review")));
    assert!(!moderator.get(&format!("{CYCLE}/review")).has("Балалар алаңы"), "it waits for the reviewers");

    let silent = reviewer.act(number, "refuse", &[("reason", "private-land")]);
    assert_eq!(silent.status, 422);
    assert!(silent.has("Explain it in a sentence or two.") && silent.has("value=\"private-land\" checked"));
    assert_eq!(
        reviewer.act(number, "refuse", &[("reason", "private-land"), ("words", "Жер <b>жеке</b>.")]).status,
        303
    );
    assert!(!reviewer.get(&page).has("act=agree"), "who proposed it is not offered to agree");
    let own = reviewer.send(&format!("{page}?act=declare"), &[("act", "agree"), ("words", "x")]);
    assert_eq!(own.status, 409);
    assert!(own.has("A second reviewer has to agree or not."), "{}", own.text);

    assert!(second.get(&format!("{CYCLE}/review")).has("Балалар алаңы"));
    assert_eq!(second.act(number, "agree", &[("words", "Келісемін.")]).status, 303);

    let appeal = format!("{CYCLE}/proposals/{number}/appeal");
    let form = author.get(&appeal);
    assert!(form.has("The land is private") && form.has("Жер &lt;b&gt;жеке&lt;/b&gt;."), "{}", form.text);
    assert_eq!(author.send(&appeal, &[("words", " ")]).status, 422);
    assert_eq!(author.send(&appeal, &[("words", "Жер былтыр берілді.")]).status, 303);
    let running = author.get(&appeal);
    assert!(running.has(&format!("action=\"{CYCLE}/proposals/{number}/mend\"")), "{}", running.text);
    district.mend(number, "Балалар алаңы, мектеп жанында");

    let refuser = reviewer.send(&format!("{page}?act=declare"), &[("act", "uphold"), ("words", "x")]);
    assert!(refuser.status == 409 && refuser.has("You took part in refusing this proposal"));
    assert!(council.get(&format!("{CYCLE}/review")).has("мектеп жанында"));
    assert_eq!(council.act(number, "uphold", &[("words", "Жер округтікі.")]).status, 303);

    let answers = [("feasible", "yes"), ("cost", "6 200 000"), ("land", "communal"), ("competence", "rural-district")];
    assert_eq!(reviewer.act(number, "assess", &[&answers[..], &[("running", "0")]].concat()).status, 303);
    assert!(reviewer.get(&page).has("₸6,200,000"));
    assert_eq!(reviewer.act(number, "find", &[("words", "")]).status, 303);

    let log = visitor.get(&format!("{CYCLE}/audit"));
    let named = format!("P{number:02}");
    let told = [
        format!("The proposal {named} can be carried out"),
        format!("The proposal {named} was assessed"),
        format!("The appeal about {named} was upheld"),
        format!("The proposal {named} was mended"),
        format!("The author appealed the refusal of {named}"),
        format!("The proposal {named} was refused: a second reviewer agreed"),
        format!("A reviewer proposed to refuse {named}"),
        format!("The proposal {named} was admitted to the review"),
        format!("The proposal {named} was handed in"),
    ];
    let entries = log.texts(".events a");
    let about: Vec<String> = entries.into_iter().filter(|entry| entry.contains(&named)).collect();
    assert_eq!(about, told);
}

#[test]
fn of_two_reviewers_at_once_the_second_sees_both_versions() {
    let district = District::open();
    let [moderator, reviewer, second] = ["moderator", "reviewer", "newcomer"].map(|role| district.person(role));
    let number = district.hand_in("Балалар алаңы");
    moderator.act(number, "admit", &[]);
    let page = format!("{CYCLE}/proposals/{number}/review");

    let (one, other) = (reviewer.hidden(&format!("{page}?act=assess")), second.hidden(&format!("{page}?act=assess")));
    let mine = with(one, &[("act", "assess"), ("cost", "6200000"), ("cost-words", "Үш баға.")]);
    assert_eq!(reviewer.post(&page, &mine).status, 303);
    let theirs = with(other, &[("act", "assess"), ("cost", "7000000"), ("cost-words", "Бір баға.")]);
    let both = second.post(&page, &theirs);
    assert_eq!(both.status, 409);
    let shown = both.texts(".conflict dd").join("|");
    assert!(shown.contains("7000000|6200000") && shown.contains("Бір баға.|Үш баға."), "{shown}");
    let again = with(both.hidden(), &[("act", "assess"), ("cost", "7000000")]);
    assert_eq!(second.post(&page, &again).status, 303, "sent again, having seen the other");

    let (one, other) = (reviewer.hidden(&format!("{page}?act=return")), second.hidden(&format!("{page}?act=refuse")));
    assert_eq!(reviewer.post(&page, &with(one, &[("act", "return"), ("words", "Сызба керек.")])).status, 303);
    let typed = [("act", "refuse"), ("reason", "incomplete"), ("words", "Сызба жоқ.")];
    let both = second.post(&page, &with(other, &typed));
    assert_eq!(both.status, 409);
    let shown = both.texts(".conflict dd").join("|");
    assert!(shown.contains("Сызба жоқ.|Сызба керек."), "{shown}");
    assert!(shown.contains("Propose to refuse it|With the author, who is to mend it"), "{shown}");
}

#[test]
fn a_hidden_proposals_words_are_in_no_public_page_and_the_log_stays() {
    let district = District::open();
    let (moderator, visitor) = (district.person("moderator"), district.visitor());
    let number = district.hand_in("Көршім ұры");
    let entry = |browser: &Browser<'_>| {
        let list = browser.get(&format!("{CYCLE}/audit?kind=proposal"));
        let page = Html::parse_document(&list.text);
        let link = page.select(&Selector::parse(".events a").unwrap()).next().unwrap();
        browser.get(link.attr("href").unwrap())
    };
    assert!(entry(&visitor).has("Көршім ұры"));
    let log = visitor.get("/log/sarzhailau/2027/bundle.ortaq").text;
    assert!(!log.contains("Көршім"), "the log has hashes only");

    let hidden = moderator.act(number, "hide", &[("reason", "insult"), ("words", "Көршісін айыптайды.")]);
    assert_eq!(hidden.status, 303);
    let shown = entry(&visitor);
    assert!(shown.has("A moderator hid this text."), "{}", shown.text);
    assert!(!shown.has("Көршім ұры") && !shown.has("Salt"), "{}", shown.text);
    let pages = ["", "/audit", "/audit?kind=proposal", "/audit?kind=review", "/audit/check"];
    let pages = pages.map(|page| format!("{CYCLE}{page}")).into_iter();
    let others = ["/en/assemblies/sarzhailau", "/en/assemblies/sarzhailau/news.atom"].map(str::to_owned);
    for page in pages.chain(others) {
        let answer = visitor.get(&page);
        assert!(answer.status == 200 && !answer.has("Көршім"), "{page}");
    }
    let later = visitor.get("/log/sarzhailau/2027/bundle.ortaq").text;
    let entries = log.lines().skip(1).filter(|line| line.starts_with("{\"seq\""));
    let kept: Vec<&str> = entries.collect();
    assert!(kept.len() > 2 && kept.iter().all(|line| later.contains(line)), "entries are only added");

    assert_eq!(moderator.act(number, "show", &[]).status, 303);
    assert!(entry(&visitor).has("Көршім ұры"));
}

#[test]
fn an_interest_is_declared_in_public_and_the_acts_are_closed() {
    let district = District::open();
    let [moderator, reviewer, second] = ["moderator", "reviewer", "newcomer"].map(|role| district.person(role));
    let number = district.hand_in("Балалар алаңы");
    moderator.act(number, "admit", &[]);
    let page = format!("{CYCLE}/proposals/{number}/review");
    assert_eq!(reviewer.act(number, "declare", &[("words", "")]).status, 422);
    assert_eq!(reviewer.act(number, "declare", &[("words", "Мердігер – туысым.")]).status, 303);
    let closed = reviewer.get(&page);
    assert!(closed.has("There is nothing that you can do with this proposal now."), "{}", closed.text);
    assert!(closed.has("Мердігер – туысым.") && !closed.texts("main").concat().contains("Виктор Ким"));
    assert!(
        district
            .visitor()
            .get(&format!("{CYCLE}/audit"))
            .has(&format!("An official declared an interest in P{number:02}"))
    );

    assert_eq!(second.act(number, "take", &[]).status, 303);
    assert!(second.get(&format!("{CYCLE}/review")).texts("#queue-1").concat().contains('1'), "among mine");
    assert_eq!(second.act(number, "give-back", &[]).status, 303);
}

#[test]
fn what_no_form_of_ours_sends_is_refused_and_changes_nothing() {
    let district = District::open();
    let [moderator, reviewer] = ["moderator", "reviewer"].map(|role| district.person(role));
    let number = district.hand_in("Балалар алаңы");
    let page = format!("{CYCLE}/proposals/{number}/review");
    let hidden = moderator.hidden(&format!("{page}?act=hide"));
    let without = |name: &str| hidden.iter().filter(|(field, _)| field != name).cloned().collect::<Vec<_>>();
    let words = ("words", "x");
    for (fields, what) in [
        (hidden.clone(), "no act"),
        (with(hidden.clone(), &[("act", "destroy"), words]), "an act that there is not"),
        (with(without("version"), &[("act", "admit")]), "no version"),
        (with(without("version"), &[("act", "admit"), ("version", "many")]), "a version that is no number"),
    ] {
        assert_eq!(moderator.post(&page, &fields).status, 400, "{what}");
    }
    let typed = |typed: &[(&str, &str)]| moderator.post(&page, &with(hidden.clone(), typed));
    assert_eq!(typed(&[("act", "hide"), ("reason", "over-cap"), words]).status, 422);
    assert_eq!(typed(&[("act", "hide"), ("reason", "insult"), ("words", &"ұ".repeat(3_001))]).status, 422);
    let merge = typed(&[("act", "merge"), ("into", "P99")]);
    assert!(merge.status == 422 && merge.has("This cycle has no proposal of this number."), "{}", merge.text);
    assert_eq!(typed(&[("act", "find"), ("seen", "0"), words]).status, 403, "no reviewer");
    assert_eq!(reviewer.post(&page, &hidden).status, 403, "another's form token");
    assert_eq!(reviewer.act_without_form(&page, "admit"), 403);
    for path in ["0", "-1", "99", "one", "99999999999999999999"] {
        assert_eq!(moderator.get(&format!("{CYCLE}/proposals/{path}/review")).status, 404, "{path}");
        assert_eq!(district.person("resident").get(&format!("{CYCLE}/proposals/{path}/appeal")).status, 404, "{path}");
    }
    assert_eq!(moderator.get(&format!("{CYCLE}/proposals/{number}/appeal")).status, 403, "not the author");
    for query in ["?act=nonsense", "?act=refuse", "?act=%00"] {
        assert_eq!(moderator.get(&format!("{page}{query}")).status, 200, "{query}");
    }
    for query in ["?village=1", "?village=-1", "?village=x"] {
        assert_eq!(moderator.get(&format!("{CYCLE}/review{query}")).status, 200, "{query}");
    }
    let log = district.visitor().get(&format!("{CYCLE}/audit?kind=review"));
    let named = format!("P{number:02}");
    assert!(log.texts(".events a").iter().all(|entry| !entry.contains(&named)), "{}", log.text);
}

impl Browser<'_> {
    /// Sends an act with the token of this browser, but from no form of that page.
    fn act_without_form(&self, page: &str, act: &str) -> u16 {
        let fields = with(self.hidden(&format!("{page}?act=declare")), &[("act", act)]);
        self.post(page, &fields).status
    }
}
