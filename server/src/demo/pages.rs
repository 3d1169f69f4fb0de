//! The demo's front page: whom to look around as. Its addresses exist in the demo only.

use actix_web::HttpResponse;
use serde::Serialize;

use super::people::{PEOPLE, Person};
use super::{district, history};
use crate::accounts::{self, EmailAddress, store};
use crate::app::{Access, Answer, Context, Request, Route};
use crate::assemblies::store::districts;
use crate::cycles::{self, Phase};
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Texts;
use crate::mail;
use crate::templates::{Entry, Page};

/// How long somebody is signed in, in seconds: however far the demo's visitors go on in time.
const LASTS: i64 = 2 * 365 * 86_400;

/// The addresses of the demo.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/{lang}/demo", Access::Public, show),
        Route::get("/{lang}/demo/as/{person}", Access::Public, enter),
        Route::get("/{lang}/demo/mail", Access::Public, mail::demo_mailbox),
    ]
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![Entry::of::<Demo>()]
}

#[derive(Serialize)]
struct Demo {
    people: Vec<PersonView>,
}

#[derive(Serialize)]
struct PersonView {
    name: &'static str,
    role_id: String,
    hint_id: String,
    href: String,
}

impl PersonView {
    fn of(person: &Person) -> Self {
        Self {
            name: person.name,
            role_id: format!("demo-{}", person.code),
            hint_id: format!("demo-{}-hint", person.code),
            href: format!("/demo/as/{}", person.code),
        }
    }
}

impl Page for Demo {
    const TEMPLATE: &'static str = "demo/show";

    fn title(&self, texts: &Texts) -> String {
        texts.get("demo-title")
    }

    fn samples() -> Vec<Self> {
        vec![Self { people: PEOPLE.iter().map(PersonView::of).collect() }]
    }
}

async fn show(context: Context) -> Answer {
    context.page(Demo { people: PEOPLE.iter().map(PersonView::of).collect() })
}

/// Signs in as one of the demo's people, and goes to the page on which they begin.
async fn enter(context: Context) -> Answer {
    let person = Person::from_code(context.path("person")).ok_or(Failure::NotFound)?;
    let email = EmailAddress::parse(&person.email()).map_err(Failure::refused)?;
    let begin = move |tx: &mut crate::database::Transaction<'_>| {
        let account = accounts::by_email(tx.connection(), &email)?.ok_or(Failure::NotFound)?;
        Ok((store::start_session(tx, account.id, "", LASTS)?, is_judging(tx.connection())?))
    };
    let (token, is_judging) = context.state.database.write(begin).await?;
    let begins_at = match person.desk.filter(|_| is_judging) {
        Some(desk) => format!("/assemblies/{}/cycles/{}/{desk}", district::SLUG, history::CYCLE),
        None => person.begins_at.to_owned(),
    };
    answer(&context, &begins_at, token.as_str())
}

/// Whether the cycle is in the phases of the rooms about proposals.
fn is_judging(connection: &mut Connection) -> Result<bool, Failure> {
    let assembly = districts::by_slug(connection, district::SLUG)?.id;
    let phase = cycles::by_slug(connection, assembly, history::CYCLE)?.phase;
    Ok(phase >= Phase::Intake && !phase.is_end())
}

fn answer(context: &Request, begins_at: &str, token: &str) -> Result<HttpResponse, Failure> {
    let mut response = context.see_other(&context.link(begins_at));
    response.add_cookie(&context.session_cookie(token, LASTS)).map_err(Failure::internal)?;
    Ok(response)
}
