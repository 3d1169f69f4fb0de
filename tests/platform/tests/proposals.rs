//! Reading proposals, told to a running platform: neighbours search, filter, turn pages and compare versions; what is
//! hidden stays hidden; what somebody writes is text and nothing else.

#![cfg(test)]

use std::collections::BTreeSet;

use ortaq_platform_tests::district::DemoDistrict;
use ortaq_server::accounts::{self, EmailAddress, Role};
use ortaq_server::assemblies::store::{districts, villages};
use ortaq_server::cycles;
use ortaq_server::i18n::Language;
use ortaq_server::proposals::model::{Category, Contribution, CostLine, Place};
use ortaq_server::proposals::{self, By, Content, Event, Happening, NewProposal, Proposal};
use scraper::{Html, Selector};
use ureq::Agent;

const LIST: &str = "/en/assemblies/sarzhailau/cycles/2027/proposals";

/// The demo's district in its intake.
struct District {
    demo: DemoDistrict,
    list: String,
    cycle: i64,
    village: i64,
    author: i64,
    moderator: i64,
}

/// What came back.
struct Answer {
    status: u16,
    text: String,
}

impl Answer {
    fn has(&self, words: &str) -> bool {
        self.text.contains(words)
    }

    /// The texts of all elements that a selector names.
    fn all(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text);
        page.select(&Selector::parse(selector).unwrap()).map(|element| element.text().collect()).collect()
    }
}

/// An address as a browser sends it.
fn encoded(path: &str) -> String {
    let letter = |byte: u8| match byte {
        b'<' | b'>' | b'"' | b' ' | 0x80.. => format!("%{byte:02X}"),
        byte => char::from(byte).to_string(),
    };
    path.bytes().map(letter).collect()
}

impl District {
    fn open() -> Self {
        let demo = DemoDistrict::open();
        let person = |code: &str| EmailAddress::parse(&format!("{code}@demo.invalid")).unwrap();
        let (resident, moderator) = (person("resident"), person("moderator"));
        let known = demo.state().database.read_blocking(|connection| {
            let assembly = districts::by_slug(connection, "sarzhailau")?;
            let cycle = cycles::running(connection)?.into_iter().find(|cycle| cycle.assembly == assembly.id).unwrap();
            let village = villages::village_names(connection, assembly.id, Language::Kazakh)?
                .into_iter()
                .find(|(_, name)| name == "Бесқұдық")
                .unwrap();
            let id = |found: Option<accounts::Account>| found.unwrap().id;
            let author = id(accounts::by_email(connection, &resident)?);
            let moderator = id(accounts::by_email(connection, &moderator)?);
            Ok((cycle.id, cycle.slug, village.0, author, moderator))
        });
        let (cycle, slug, village, author, moderator) = known.unwrap();
        let list = LIST.replace("2027", &slug);
        Self { demo, list, cycle, village, author, moderator }
    }

    fn content(&self, title: &str) -> Content {
        Content {
            title: title.to_owned(),
            summary: format!("{title}, қысқаша"),
            need: "Су жоқ.".to_owned(),
            description: "Қазу керек.".to_owned(),
            category: Category::Water,
            place: Place { village: Some(self.village), words: "Абай көшесі".to_owned(), point: None },
            costs: vec![CostLine { what: "Бұрғылау".to_owned(), amount: 5_000_000 }],
            contribution: Contribution { cash: 500_000, ..Contribution::default() },
            ..Content::default()
        }
    }

    fn submit(&self, content: Content) -> Proposal {
        let (cycle, author) = (self.cycle, self.author);
        let new = NewProposal { cycle, author: Some(author), by: By::Resident(author), is_collective: false, content };
        self.demo.state().database.write_blocking(move |tx| proposals::submit(tx, &new)).unwrap()
    }

    fn happen(&self, proposal: &Proposal, happening: Happening) -> Proposal {
        let proposal = proposal.clone();
        self.demo.state().database.write_blocking(move |tx| proposals::apply(tx, &proposal, &happening)).unwrap()
    }

    fn moderator(&self) -> By {
        By::Official(self.moderator, Role::Moderator)
    }

    fn get(&self, browser: &Agent, path: &str) -> Answer {
        let mut response = browser.get(self.demo.url(&encoded(path))).call().unwrap();
        Answer { status: response.status().as_u16(), text: response.body_mut().read_to_string().unwrap() }
    }

    fn read(&self, path: &str) -> Answer {
        self.get(&self.demo.visitor(), path)
    }

    fn page_of(&self, proposal: &Proposal) -> String {
        format!("{}/{}", self.list, proposal.number)
    }

    /// The codes of all pages of the list, as the browser of this name sees them.
    fn whole_list(&self, user_agent: &str) -> Vec<String> {
        let mut codes = Vec::new();
        for page in 1..100 {
            let url = self.demo.url(&format!("{}?page={page}", self.list));
            let mut response = self.demo.visitor().get(url).header("user-agent", user_agent).call().unwrap();
            let answer = Answer { status: 200, text: response.body_mut().read_to_string().unwrap() };
            codes.extend(answer.all(".card .proposal-code"));
            if !answer.has("rel=\"next\"") {
                return codes;
            }
        }
        panic!("a list without an end");
    }
}

#[test]
fn a_neighbour_finds_a_well_however_it_is_typed() {
    let district = District::open();
    let title = "Зымыранқұдық қазу";
    let well = district.submit(district.content(title));
    district.submit(district.content("Көпір жөндеу"));
    // The last one is the word typed on a Latin layout, with the Kazakh letters on the row of digits.
    for typed in ["зымыранқұдық", "zymyrankudyk", "ЗЫМЫРАНКУДЫК", "zymyranqudyq", "зымыранкудыктар", "psvshfy09ls0"]
    {
        let found = district.read(&format!("{}?q={typed}", district.list));
        assert_eq!(found.all(".card .proposal-code"), [well.code()], "{typed}");
        assert!(found.has("1 proposal."), "{typed}: {}", found.text);
    }
    assert!(district.read(&format!("{}?q=psvshfy09ls0", district.list)).has("Perhaps another keyboard was on"));
    let nothing = district.read(&format!("{}?q=жоқнәрсе", district.list));
    assert!(nothing.has("Nothing was found.") && nothing.all(".card").is_empty());
}

#[test]
fn two_visitors_see_two_orders_and_each_sees_all_once() {
    let district = District::open();
    for number in 0..30 {
        district.submit(district.content(&format!("Ұсыныс {number}")));
    }
    let cycle = district.cycle;
    let filter =
        proposals::store::Filter { states: proposals::model::Group::All.states(false), village: None, category: None };
    let count =
        district.demo.state().database.read_blocking(|connection| proposals::store::count(connection, cycle, &filter));
    let count = usize::try_from(count.unwrap()).unwrap();
    let mut orders = BTreeSet::new();
    for browser in ["A", "B", "C", "D"] {
        let order = district.whole_list(browser);
        let distinct: BTreeSet<&String> = order.iter().collect();
        assert_eq!((order.len(), distinct.len()), (count, count), "all are there once");
        assert_eq!(district.whole_list(browser), order, "the order stays");
        orders.insert(order);
    }
    assert!(orders.len() > 1, "four browsers see one order");
    let signed_in = district.demo.person("resident");
    let first = district.get(&signed_in, &district.list).all(".card .proposal-code");
    assert_eq!(district.get(&signed_in, &district.list).all(".card .proposal-code"), first);
}

#[test]
fn what_is_hidden_is_nowhere_and_its_page_says_why() {
    let district = District::open();
    let content = Content { names_are_public: true, ..district.content("Құпиясөз туралы") };
    let secret = district.submit(content);
    let hidden = Happening::new(Event::Hidden, district.moderator()).because("insult").saying("Тіл тигізу бар.");
    let secret = district.happen(&secret, hidden);

    for list in ["", "?q=құпиясөз", "?state=under-review", "?order=newest", "?q=құпиясөз&order=title"] {
        assert!(!district.read(&format!("{}{list}", district.list)).has("Құпиясөз"), "{list}");
    }
    let similar = district.read(&format!("{}?similar={}", district.list, secret.number));
    assert!(similar.status == 200 && !similar.has("Құпиясөз"));
    let page = district.page_of(&secret);
    let read = district.read(&page);
    assert_eq!(read.status, 200);
    assert!(read.has(&secret.code()) && read.has("Тіл тигізу бар.") && read.has("Hidden"), "{}", read.text);
    assert!(!read.has("Құпиясөз") && !read.has("Бұрғылау") && !read.has("Айгүл"), "{}", read.text);
    let versions = district.read(&format!("{page}/versions"));
    assert!(versions.status == 200 && !versions.has("Құпиясөз"));
    // Those who are to mend it or show it again see it.
    for person in ["resident", "moderator"] {
        let read = district.get(&district.demo.person(person), &page);
        assert!(read.has("Құпиясөз") && read.has("Only its authors and moderators"), "{person}");
    }
    let others = district.get(&district.demo.person("newcomer"), &page);
    assert!(!others.has("Құпиясөз"));
    let moderated = district.get(&district.demo.person("moderator"), &format!("{}?q=құпиясөз", district.list));
    assert_eq!(moderated.all(".card .proposal-code"), [secret.code()]);
}

#[test]
fn what_was_withdrawn_or_merged_keeps_its_page_and_its_links() {
    let district = District::open();
    let (one, other) = (district.submit(district.content("Құдық бір")), district.submit(district.content("Құдық екі")));
    let withdrawn = district.submit(district.content("Қайтарылған құдық"));
    let author = By::Resident(district.author);
    district.happen(&withdrawn, Happening::new(Event::Withdrawn, author).saying("Ойланып қалдым."));
    let merging = Happening { merged_into: Some(other.id), ..Happening::new(Event::Merged, district.moderator()) };
    district.happen(&one, merging);

    let read = district.read(&district.page_of(&withdrawn));
    assert!(read.has("Қайтарылған құдық") && read.has("Ойланып қалдым.") && read.has("Withdrawn"), "{}", read.text);
    assert!(district.read(&format!("{}?state=ended&order=newest", district.list)).has("Қайтарылған құдық"));
    let merged = district.read(&district.page_of(&one));
    assert!(merged.has("went into another one") && merged.has(&format!("href=\"{}\"", district.page_of(&other))));
    let into = district.read(&district.page_of(&other));
    assert!(into.has("Went into this one") && into.has(&format!("href=\"{}\"", district.page_of(&one))));
    let log = district.read(&format!("{}/audit?subject={}", district.list.trim_end_matches("/proposals"), one.code()));
    assert!(log.has(&one.code()) && !log.has(&withdrawn.code()), "{}", log.text);
}

#[test]
fn what_a_version_changed_is_marked_word_by_word() {
    let district = District::open();
    let first = district.submit(district.content("Бір құдық"));
    let mut content = district.content("Екі құдық");
    content.costs.push(CostLine { what: "Сорғы".to_owned(), amount: 700_000 });
    let mending = Happening::new(Event::Mended, By::Resident(district.author)).saying("Смета <түзетілді>");
    let mended = district
        .demo
        .state()
        .database
        .write_blocking(move |tx| proposals::apply_version(tx, &first, &mending, &content));
    let page = format!("{}/versions", district.page_of(&mended.unwrap()));

    let versions = district.read(&page);
    let (added, removed) = (versions.all("ins").join(" "), versions.all("del").join(" "));
    assert!(added.contains("Екі") && added.contains("Сорғы") && !added.contains("Бұрғылау"), "{added}");
    assert!(removed.contains("Бір") && !removed.contains("құдық"), "{removed}");
    assert!(versions.has("Смета &lt;түзетілді&gt;") && versions.has("added:"));
    let other_way = district.read(&format!("{page}?from=2&to=1"));
    assert_eq!(other_way.all("ins"), versions.all("ins"), "the older one comes first");
    for odd in ["?from=9&to=-1", "?from=x&to=<b>", "?from=1&to=1"] {
        assert_eq!(district.read(&format!("{page}{}", odd)).status, 200, "{odd}");
    }
    assert!(
        district.read(&format!("{}?q=екі+құдық+сорғы", district.list)).has("Екі құдық"),
        "it is found by what it says now"
    );
    assert!(!district.read(&format!("{}?q=бір+құдық+сорғы", district.list)).has("Екі құдық"));
}

#[test]
fn what_somebody_writes_is_text_and_nothing_else() {
    let district = District::open();
    let attack = "<img src=x onerror=alert(1)>\"'><script>alert(1)</script>";
    let content = Content {
        title: attack.to_owned(),
        summary: attack.to_owned(),
        need: attack.to_owned(),
        description: format!("{attack}\n\n[x](javascript:alert(1))"),
        beneficiaries: attack.to_owned(),
        place: Place { village: None, words: attack.to_owned(), point: None },
        costs: vec![CostLine { what: attack.to_owned(), amount: 1 }],
        gathering: attack.to_owned(),
        ..district.content("")
    };
    let proposal = district.submit(content.clone());
    let mending = Happening::new(Event::Mended, By::Resident(district.author)).saying(attack);
    let content = Content { title: format!("{attack} 2"), ..content };
    let proposal = district
        .demo
        .state()
        .database
        .write_blocking(move |tx| proposals::apply_version(tx, &proposal, &mending, &content))
        .unwrap();
    let page = district.page_of(&proposal);
    for path in [page.clone(), format!("{page}/versions"), format!("{}?q=onerror", district.list)] {
        let read = district.read(&path);
        assert!(read.status == 200 && read.has("&lt;script&gt;"), "{path}");
        let document = Html::parse_document(&read.text);
        let evil = Selector::parse("script:not([src]), [onerror], [src='x'], a[href^='javascript']").unwrap();
        assert_eq!(document.select(&evil).count(), 0, "{path}");
    }
}

#[test]
fn odd_questions_get_calm_answers() {
    let district = District::open();
    district.submit(district.content("Құдық"));
    let long = "q".repeat(10_000);
    for query in [
        "page=-1",
        "page=99999999999999999999",
        "page=9223372036854775807",
        "order=%3Cscript%3E",
        "state=hidden",
        "village=-5&category=nothing",
        "village=9223372036854775807",
        "similar=abc",
        "q=%00%01%ff",
        "q=%27%3B+DROP+TABLE+proposals%3B--",
        "q=%25%25%25",
        "q=%D2%9B&q=2&page=2&page=3",
        &format!("q={long}"),
    ] {
        let read = district.read(&format!("{}?{query}", district.list));
        assert_eq!(read.status, 200, "{}", &query[..query.len().min(60)]);
        assert!(!read.has("<script>"), "{query}");
    }
    for (path, status) in
        [("/0", 404), ("/-1", 404), ("/99999999999999999999", 404), ("/x", 404), ("/4711/versions", 404)]
    {
        assert_eq!(district.read(&format!("{}{path}", district.list)).status, status, "{path}");
    }
    assert_eq!(district.read(&format!("{}?similar=4711", district.list)).status, 404);
}
