//! Stories of announcements and of those who follow them.

mod announcing;
mod following;

use diesel::prelude::*;

use super::model::{Subject, Words};
use super::store::announcements::Author;
use super::{publish, tell_everybody};
use crate::accounts::{self, Role};
use crate::app::State;
use crate::assemblies::model::{Description, Localised as Names, Official};
use crate::assemblies::store::districts;
use crate::cycles::model::{Schedule, Settings};
use crate::cycles::{self, By, Draft};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::mail::Localised;
use crate::testing::TestPlatform;

/// A rural district with a cycle and a secretary who announces.
struct Story {
    platform: TestPlatform,
    assembly: i64,
    cycle: i64,
    secretary: Author,
}

fn words(kazakh: &str, russian: &str) -> Words {
    let both =
        |kazakh: String, russian: String| Localised::new([(Language::Kazakh, kazakh), (Language::Russian, russian)]);
    let text = |title: &str| if title.is_empty() { String::new() } else { format!("{title}…") };
    Words { title: both(kazakh.to_owned(), russian.to_owned()), text: both(text(kazakh), text(russian)) }
}

impl Story {
    fn new() -> Self {
        let platform = TestPlatform::new();
        let account = account(&platform.state, "hatshy@example.kz", Language::Kazakh);
        let secretary = Author { account, role: Role::Secretary };
        let (assembly, cycle) = platform
            .write(move |tx| {
                let names =
                    |name: &str| Names { kazakh: name.to_owned(), russian: name.to_owned(), english: name.to_owned() };
                let description = Description {
                    slug: "saryzhailau".to_owned(),
                    name: names("Сарыжайлау"),
                    district: names("Таңбалы"),
                    region: names("Түркістан"),
                    time_zone: "Asia/Almaty".to_owned(),
                    population: 3020,
                };
                let administrator = Official { account, role: Role::Administrator };
                let assembly = districts::create(tx, &description, administrator)?;
                let draft = Draft {
                    assembly,
                    slug: "2027".to_owned(),
                    settings: Settings::default(),
                    schedule: Schedule::default(),
                };
                let cycle = cycles::create(tx, draft, By::Official { account, role: Role::Administrator })?;
                diesel::sql_query(format!("UPDATE cycles SET phase = 'intake' WHERE id = {cycle}"))
                    .execute(tx.connection())?;
                Ok((assembly, cycle))
            })
            .unwrap();
        Self { platform, assembly, cycle, secretary }
    }

    fn district(&self) -> Subject {
        Subject { assembly: self.assembly, cycle: None }
    }

    fn its_cycle(&self) -> Subject {
        Subject { assembly: self.assembly, cycle: Some(self.cycle) }
    }

    fn write<T: Send + 'static>(
        &self,
        use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> T {
        self.platform.write(use_case).unwrap()
    }

    fn resident(&self, email: &str, language: Language) -> i64 {
        account(&self.platform.state, email, language)
    }

    fn publish(&self, subject: Subject, words: Words) -> i64 {
        let author = self.secretary;
        self.write(move |tx| publish(tx, subject, author, &words))
    }

    /// Lets the job tell everybody.
    fn tell(&self) {
        tell_everybody(&self.platform.state.database, &self.platform.state.config.public_url).unwrap();
    }

    /// The letters in the outbox: address, language, state, scope and text, in order of the address.
    fn letters(&self) -> Vec<OutboxRow> {
        self.platform.read(|connection| {
            let rows =
                diesel::sql_query("SELECT address, language, state, scope, text FROM letters ORDER BY address, id");
            Ok(rows.load(connection)?)
        })
    }
}

/// A letter in the outbox.
#[derive(Clone, Debug, diesel::QueryableByName)]
struct OutboxRow {
    #[diesel(sql_type = diesel::sql_types::Text)]
    address: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    language: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    state: String,
    #[diesel(sql_type = diesel::sql_types::Nullable<diesel::sql_types::Text>)]
    scope: Option<String>,
    #[diesel(sql_type = diesel::sql_types::Text)]
    text: String,
}

fn account(state: &State, email: &str, language: Language) -> i64 {
    let email = accounts::EmailAddress::parse(email).unwrap();
    let new = accounts::NewAccount {
        name: accounts::PersonName::parse("Айгерім Серікқызы").unwrap(),
        email: Some(email),
        language,
        is_administrator: false,
    };
    state.database.write_blocking(move |tx| accounts::create(tx, &new)).unwrap()
}
