//! Stories of the outbox: letters that are sent once, tried again, given up, ended.

mod outbox;
mod real_server;

use diesel::prelude::*;

use super::schema::letters;
use super::transport::Transport;
use super::{Circular, Letter, PostOffice, Recipient, Sender, enqueue};
use crate::accounts;
use crate::clock::Moment;
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::testing::TestPlatform;

/// A platform and its outbox.
struct Story {
    platform: TestPlatform,
}

/// A row of the outbox.
#[derive(Clone, Debug, PartialEq, Eq, diesel::Queryable)]
struct Row {
    id: i64,
    account: Option<i64>,
    address: String,
    kind: String,
    subject: String,
    text: String,
    html: String,
    state: String,
    attempts: i64,
    next_at: i64,
    trouble: Option<String>,
    ended_at: Option<i64>,
}

fn recipient(address: &str, language: Language) -> Recipient {
    Recipient { address: address.to_owned(), language, account: None }
}

impl Story {
    fn new() -> Self {
        Self { platform: TestPlatform::new() }
    }

    fn office(&self, transport: Transport) -> PostOffice {
        let state = &self.platform.state;
        PostOffice {
            database: state.database.clone(),
            clock: state.clock.clone(),
            secrets: state.secrets.clone(),
            public_url: state.config.public_url.clone(),
            sender: Sender::new("Ortaq", "ortaq@localhost").unwrap(),
            transport,
        }
    }

    fn write<T: Send + 'static>(
        &self,
        use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> T {
        self.platform.write(use_case).unwrap()
    }

    fn account(&self, email: &str, language: Language) -> i64 {
        let unique = format!("a{}-{email}", self.rows().len());
        self.write(move |tx| {
            let new = accounts::NewAccount {
                name: accounts::PersonName::parse("Айгерім Серікқызы").unwrap(),
                email: Some(accounts::EmailAddress::parse(&unique).unwrap()),
                language,
                is_administrator: false,
            };
            accounts::create(tx, &new)
        })
    }

    /// Writes a sign-in letter.
    fn enqueue(&self, address: &str) {
        let letter = Letter::sign_in_link(recipient(address, Language::Kazakh), "https://ortaq.example.kz/x", 30);
        self.write(move |tx| enqueue(tx, letter));
    }

    /// Writes a letter that stays useful for days.
    fn enqueue_news(&self, address: &str) {
        let letter = Letter::account_made(recipient(address, Language::Russian), "https://ortaq.example.kz/y");
        self.write(move |tx| enqueue(tx, letter));
    }

    /// Writes a letter that `account` gets because it follows `scope`.
    fn circular(&self, account: i64, scope: &'static str) {
        let to = Recipient { account: Some(account), ..recipient("aigerim@example.kz", Language::Kazakh) };
        let (kind, values) = super::samples::samples().pop().unwrap();
        self.write(move |tx| Circular::new(kind, |_| values.clone()).enqueue(tx, &to, scope));
    }

    fn rows(&self) -> Vec<Row> {
        self.platform.read(|connection| {
            Ok(letters::table
                .order(letters::id)
                .select((
                    letters::id,
                    letters::account_id,
                    letters::address,
                    letters::kind,
                    letters::subject,
                    letters::text,
                    letters::html,
                    letters::state,
                    letters::attempts,
                    letters::next_at,
                    letters::trouble,
                    letters::ended_at,
                ))
                .load(connection)?)
        })
    }

    fn unsent(&self) -> Vec<Row> {
        self.rows().into_iter().filter(|row| row.ended_at.is_none()).collect()
    }

    fn only_row(&self) -> Row {
        let [row] = self.rows().try_into().unwrap();
        row
    }

    fn now(&self) -> Moment {
        self.platform.clock.now()
    }

    fn later(&self, seconds: i64) {
        self.platform.clock.set(self.now().plus(seconds));
    }
}
