//! A platform of one story, and browsers without JavaScript that visit it.

use std::net::TcpListener;
use std::sync::Arc;

use diesel::prelude::*;
use ortaq_platform_tests::fresh_database::FreshDatabase;
use ortaq_server::accounts::model::EmailAddress;
use ortaq_server::accounts::{self, NewAccount, PersonName};
use ortaq_server::app::{Opening, Platform, State, open, routes};
use ortaq_server::clock::{Clock, Moment};
use ortaq_server::config::{Config, DatabaseUrl, PublicUrl};
use ortaq_server::i18n::Language;
use scraper::{Html, Selector};

/// What the platform is called by browsers: passkeys belong to it.
pub const ORIGIN: &str = "http://localhost:0";

/// A platform with an empty database and a clock that stands still.
pub struct House {
    platform: Platform,
    pub state: Arc<State>,
    pub clock: Clock,
    // Dropped last: the platform uses it.
    _database: FreshDatabase,
}

impl House {
    pub fn open() -> Self {
        Self::at(None)
    }

    /// The same behind https at this address.
    pub fn behind_https() -> Self {
        Self::at(Some("https://ortaq.example"))
    }

    fn at(public_url: Option<&str>) -> Self {
        let database = FreshDatabase::make();
        let clock = Clock::by_hand(Moment(1_803_884_400));
        let url = DatabaseUrl::parse(database.url()).unwrap();
        let mut config = Config::for_tests(database.folder(), url);
        if let Some(public_url) = public_url {
            config.public_url = PublicUrl::parse(public_url).unwrap();
        }
        let state = open(config, clock.clone(), Opening { migrates: true, is_demo: false }).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let platform = Platform::start(listener, state.clone(), routes(), Vec::new()).unwrap();
        Self { platform, state, clock, _database: database }
    }

    pub fn browser(&self) -> Browser {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent("Mozilla/5.0 (Android 13; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0")
            .build();
        Browser { agent: config.new_agent(), base: format!("http://{}", self.platform.address()) }
    }

    pub fn account(&self, address: &str, is_administrator: bool) -> i64 {
        let new = NewAccount {
            name: PersonName::parse("Айгерім Сәбитова").unwrap(),
            email: Some(EmailAddress::parse(address).unwrap()),
            language: Language::Kazakh,
            is_administrator,
        };
        self.state.database.write_blocking(move |tx| accounts::create(tx, &new)).unwrap()
    }

    /// The path of the link in the last letter to this address.
    pub fn link_in_letter(&self, address: &str) -> String {
        #[derive(QueryableByName)]
        struct Letter {
            #[diesel(sql_type = diesel::sql_types::Text)]
            text: String,
        }
        let letters = self.state.database.read_blocking(|connection| {
            let query = diesel::sql_query("SELECT text FROM letters WHERE address = $1 ORDER BY id DESC");
            Ok(query.bind::<diesel::sql_types::Text, _>(address).load::<Letter>(connection)?)
        });
        let text = letters.unwrap().remove(0).text;
        let public = self.state.config.public_url.origin();
        let link = text.split_whitespace().find(|word| word.starts_with(&public)).expect("the letter has a link");
        link[public.len()..].to_owned()
    }

    /// A browser in which the holder of this address has signed in.
    pub fn signed_in(&self, address: &str) -> Browser {
        let browser = self.browser();
        browser.get("/kk/sign-in").fill("form", &[("email", address)]).send(&browser);
        let entered = browser.get(&self.link_in_letter(address)).fill("form", &[]).send(&browser);
        assert_eq!(entered.status, 303);
        browser
    }
}

/// A browser that keeps cookies and goes nowhere by itself.
pub struct Browser {
    agent: ureq::Agent,
    base: String,
}

/// What the platform answered.
#[derive(Debug)]
pub struct Answer {
    pub path: String,
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

/// A form as it would be sent.
pub struct Filled {
    action: String,
    fields: Vec<(String, String)>,
}

impl Browser {
    pub fn get(&self, path: &str) -> Answer {
        let response = self.agent.get(format!("{}{path}", self.base)).call().unwrap();
        read(path, response)
    }

    /// Asks with this cookie and no other.
    pub fn get_with_cookie(&self, path: &str, cookie: &str) -> Answer {
        let response = self.agent.get(format!("{}{path}", self.base)).header("cookie", cookie).call().unwrap();
        read(path, response)
    }

    pub fn post(&self, path: &str, fields: &[(String, String)]) -> Answer {
        let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let response = self.agent.post(format!("{}{path}", self.base)).send_form(fields).unwrap();
        read(path, response)
    }
}

fn read(path: &str, mut response: ureq::http::Response<ureq::Body>) -> Answer {
    let headers = response.headers().iter();
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    Answer {
        path: path.to_owned(),
        status: response.status().as_u16(),
        headers,
        body: response.body_mut().read_to_string().unwrap(),
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// `name=value` of a cookie that was set.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        let set = self.headers.iter().filter(|(known, _)| known == "set-cookie").map(|(_, value)| value.as_str());
        set.into_iter().find(|cookie| cookie.starts_with(name))
    }

    /// Texts of the elements that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).unwrap();
        let found = page.select(&selector);
        found
            .map(|element| element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
            .collect()
    }

    /// The first form that a selector finds inside the page's main part, with its hidden fields and these.
    pub fn fill(&self, form: &str, fields: &[(&str, &str)]) -> Filled {
        let page = Html::parse_document(&self.body);
        let form = page.select(&Selector::parse(&format!("main {form}")).unwrap()).next();
        let form = form.unwrap_or_else(|| panic!("{} has such a form: {}", self.path, self.body));
        let action = form.value().attr("action").unwrap_or(&self.path).to_owned();
        let hidden = Selector::parse("input[type=hidden]").unwrap();
        let mut filled: Vec<(String, String)> = form
            .select(&hidden)
            .map(|field| {
                let value = |name| field.value().attr(name).unwrap_or_default().to_owned();
                (value("name"), value("value"))
            })
            .filter(|(name, _)| fields.iter().all(|(given, _)| given != name))
            .collect();
        filled.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        Filled { action, fields: filled }
    }
}

impl Filled {
    pub fn send(self, browser: &Browser) -> Answer {
        browser.post(&self.action, &self.fields)
    }

    /// Sends it to another address of the page's script.
    pub fn send_to(self, browser: &Browser, path: &str) -> Answer {
        browser.post(path, &self.fields)
    }
}
