//! A platform of one story with a rural district, and browsers without JavaScript that visit it.

use std::net::TcpListener;
use std::sync::Arc;

use ortaq_server::accounts::model::EmailAddress;
use ortaq_server::accounts::{self, NewAccount, PersonName, Role, sign_in_link};
use ortaq_server::app::{Opening, Platform, State, open, routes};
use ortaq_server::assemblies::model::mandate::Grant;
use ortaq_server::assemblies::model::{Description, Localised, Official, VillageDescription};
use ortaq_server::assemblies::store::{districts, mandates, villages};
use ortaq_server::clock::{Clock, Moment};
use ortaq_server::config::{Config, DatabaseUrl};
use ortaq_server::i18n::Language;
use scraper::{Html, Selector};

use crate::fresh_database::FreshDatabase;

/// Noon of 1 March 2027 in Kazakhstan.
pub const START: Moment = Moment(1_803_884_400);

/// A platform with one district of two villages, and a clock that stands still.
pub struct House {
    platform: Platform,
    pub state: Arc<State>,
    pub assembly: i64,
    pub kyzyltal: i64,
    administrator: Official,
    // Dropped last: the platform uses it.
    _database: FreshDatabase,
}

fn localised(name: &str) -> Localised {
    Localised { kazakh: name.to_owned(), russian: name.to_owned(), english: name.to_owned() }
}

impl House {
    pub fn open() -> Self {
        let database = FreshDatabase::make();
        let url = DatabaseUrl::parse(database.url()).unwrap();
        let config = Config::for_tests(database.folder(), url);
        let state = open(config, Clock::by_hand(START), Opening { migrates: true, is_demo: false }).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let platform = Platform::start(listener, state.clone(), routes(), Vec::new()).unwrap();
        let account = person(&state, "admin@example.kz", true);
        let administrator = Official { account, role: Role::Administrator };
        let assembly = Self::district(&state, administrator, "sarzhailau", "Сарыжайлау");
        let village = |name: &str| {
            let new = VillageDescription { name: localised(name), people: 720, voters: 382, seats: 2 };
            state.database.write_blocking(move |tx| villages::add(tx, assembly, &new, administrator)).unwrap()
        };
        village("Сарыжайлау");
        let kyzyltal = village("Қызылтал");
        Self { platform, state, assembly, kyzyltal, administrator, _database: database }
    }

    fn district(state: &State, official: Official, slug: &str, name: &str) -> i64 {
        let new = Description {
            slug: slug.to_owned(),
            name: localised(name),
            district: localised("Таңбалы ауданы"),
            region: localised("Түркістан облысы"),
            time_zone: "Asia/Almaty".to_owned(),
            population: 3020,
        };
        state.database.write_blocking(move |tx| districts::create(tx, &new, official)).unwrap()
    }

    /// A second district.
    pub fn add_district(&self, slug: &str) {
        Self::district(&self.state, self.administrator, slug, "Ақбастау");
    }

    /// A browser of somebody without a role.
    pub fn resident(&self, address: &str) -> Browser {
        let account = person(&self.state, address, false);
        self.enter(account)
    }

    /// A browser of somebody with this role in the first district.
    pub fn official(&self, address: &str, role: Role) -> Browser {
        let account = person(&self.state, address, false);
        let assembly = self.state.database.read_blocking(|connection| districts::by_id(connection, self.assembly));
        let (assembly, official) = (assembly.unwrap(), self.administrator);
        let grant = Grant {
            account,
            role,
            name: "Ахметова Айгүл".to_owned(),
            appointed: "Әкімнің № 4 өкімі".to_owned(),
            begins_at: START.plus(-86_400),
            ends_at: START.plus(30 * 86_400),
        };
        self.state.database.write_blocking(move |tx| mandates::grant(tx, &assembly, &grant, official)).unwrap();
        self.enter(account)
    }

    /// A browser of the administrator.
    pub fn administrator(&self) -> Browser {
        self.enter(self.administrator.account)
    }

    fn enter(&self, account: i64) -> Browser {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .build();
        let browser = Browser { agent: config.new_agent(), base: format!("http://{}", self.platform.address()) };
        let link = self.state.database.write_blocking(move |tx| sign_in_link(tx, "", account, 600, None)).unwrap();
        let entered = browser.get(&link).send(&browser, &[]);
        assert_eq!(entered.status, 303, "signed in: {}", entered.body);
        browser
    }
}

fn person(state: &State, address: &str, is_administrator: bool) -> i64 {
    let new = NewAccount {
        name: PersonName::parse("Айгерім Сәбитова").unwrap(),
        email: Some(EmailAddress::parse(address).unwrap()),
        language: Language::English,
        is_administrator,
    };
    state.database.write_blocking(move |tx| accounts::create(tx, &new)).unwrap()
}

/// A browser that keeps cookies and goes nowhere by itself.
pub struct Browser {
    agent: ureq::Agent,
    base: String,
}

/// What the platform answered.
pub struct Answer {
    path: String,
    pub status: u16,
    pub body: String,
}

impl Browser {
    pub fn get(&self, path: &str) -> Answer {
        read(path, self.agent.get(format!("{}{path}", self.base)).call().unwrap())
    }
}

fn read(path: &str, mut response: ureq::http::Response<ureq::Body>) -> Answer {
    let status = response.status().as_u16();
    Answer { path: path.to_owned(), status, body: response.body_mut().read_to_string().unwrap() }
}

impl Answer {
    /// Texts of the elements that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.body);
        let words = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        page.select(&Selector::parse(selector).unwrap()).map(|element| words(element.text().collect())).collect()
    }

    /// What a field has in it.
    pub fn value(&self, field: &str) -> String {
        let page = Html::parse_document(&self.body);
        let found = page.select(&Selector::parse(&format!("[name='{field}']")).unwrap()).next();
        let found = found.unwrap_or_else(|| panic!("{} has a field {field}: {}", self.path, self.body));
        found.value().attr("value").map_or_else(|| found.text().collect(), str::to_owned)
    }

    /// Sends the form of the main part that has the first of these fields, with its hidden fields and these.
    pub fn send(&self, browser: &Browser, fields: &[(&str, &str)]) -> Answer {
        let page = Html::parse_document(&self.body);
        let wanted = fields.first().map_or("input".to_owned(), |(name, _)| format!("[name='{name}']"));
        let wanted = Selector::parse(&wanted).unwrap();
        let mut forms = page.select(&Selector::parse("main form").unwrap()).collect::<Vec<_>>().into_iter();
        let found = forms.find(|form| form.select(&wanted).next().is_some());
        let found = found.unwrap_or_else(|| panic!("{} has such a form: {}", self.path, self.body));
        let action = found.value().attr("action").unwrap_or(&self.path).to_owned();
        let hidden = Selector::parse("input[type=hidden]").unwrap();
        let attribute = |field: scraper::ElementRef<'_>, name| field.value().attr(name).unwrap_or_default().to_owned();
        let mut sent: Vec<(String, String)> = found
            .select(&hidden)
            .map(|field| (attribute(field, "name"), attribute(field, "value")))
            .filter(|(name, _)| fields.iter().all(|(given, _)| given != name))
            .collect();
        sent.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let sent = sent.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        read(&action, browser.agent.post(format!("{}{action}", browser.base)).send_form(sent).unwrap())
    }
}
