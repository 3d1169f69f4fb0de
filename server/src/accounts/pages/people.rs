//! The administrator's page of people: finding somebody, helping them back in.

use serde::Serialize;

use super::{base, number};
use crate::accounts::help::{self, Helped};
use crate::accounts::store::{self, Person};
use crate::app::{Answer, Context, FormView};
use crate::clock::Moment;
use crate::errors::Failure;
use crate::i18n::{Message, Texts};
use crate::templates::Page;

/// Who was found.
#[derive(Debug, Serialize)]
pub struct PeoplePage {
    /// What was looked for.
    pub form: FormView,
    /// Whether anything was.
    pub has_asked: bool,
    /// Who was found, by name.
    pub people: Vec<Person>,
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "accounts/people";

    fn title(&self, texts: &Texts) -> String {
        texts.get("accounts-people")
    }

    fn samples() -> Vec<Self> {
        let person = |id, email: Option<&str>, is_administrator| Person {
            id,
            name: "Айгерім Сәбитова".to_owned(),
            email: email.map(str::to_owned),
            is_administrator,
            created_at: Moment(1_790_000_000),
        };
        vec![
            Self { form: FormView::default(), has_asked: false, people: Vec::new() },
            Self { form: asked("нет"), has_asked: true, people: Vec::new() },
            Self {
                form: asked("айгер"),
                has_asked: true,
                people: vec![person(1, Some("aigerim@example.kz"), true), person(2, None, false)],
            },
        ]
    }
}

fn asked(wanted: &str) -> FormView {
    FormView::filled([("wanted", wanted.to_owned())])
}

/// The page, with who was found.
pub async fn find(context: Context) -> Answer {
    let wanted = context.query("wanted").unwrap_or_default().trim().to_owned();
    let question = wanted.clone();
    let people = context.state.database.read(move |connection| store::find_people(connection, &question)).await?;
    context.page(PeoplePage { has_asked: !wanted.is_empty(), form: asked(&wanted), people })
}

/// Ends somebody's sessions and sends them a link.
pub async fn reset(context: Context) -> Answer {
    let (administrator, person, base) = (context.account()?.id, number(&context, "person")?, base(&context));
    match context.state.database.write(move |tx| help::reset(tx, &base, administrator, person)).await? {
        Helped::Sent => {
            let path = context.link("/administration/people");
            Ok(context.see_other_saying(&path, &Message::new("accounts-person-helped")))
        }
        Helped::NoAddress => Err(Failure::refused(Message::new("accounts-person-without-address"))),
    }
}
