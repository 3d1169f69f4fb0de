//! One's own account on one page.

use actix_web::HttpResponse;
use actix_web::http::header;
use serde::Serialize;

use super::language_name;
use crate::accounts::export as all_that_is_held;
use crate::accounts::model::Account;
use crate::accounts::passkey::RelyingParty;
use crate::accounts::store::{self, Passkey, Session};
use crate::app::{Answer, Context, FormView, Problems, Request};
use crate::clock::Moment;
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts, Value};
use crate::templates::Page;
use crate::templates::components::Row;

/// A session in the list.
#[derive(Debug, Serialize)]
pub struct SessionView {
    #[serde(flatten)]
    session: Session,
    is_this: bool,
}

/// All about oneself.
#[derive(Debug, Serialize)]
pub struct AccountPage {
    /// Name, language, address, number.
    pub rows: Vec<Row>,
    /// Whether one has a code on a printed slip.
    pub has_slip: bool,
    /// One's passkeys.
    pub passkeys: Vec<Passkey>,
    /// Whether passkeys work at this platform's address.
    pub has_passkeys: bool,
    /// Where one is signed in.
    pub sessions: Vec<SessionView>,
    /// Whether there are others than this one.
    pub has_other_sessions: bool,
    /// The name typed for a new passkey.
    pub form: FormView,
}

impl Page for AccountPage {
    const TEMPLATE: &'static str = "accounts/account";

    fn title(&self, texts: &Texts) -> String {
        texts.get("accounts-account")
    }

    fn samples() -> Vec<Self> {
        let session = |id, device: &str, is_this| SessionView {
            session: Session {
                id,
                device: device.to_owned(),
                created_at: Moment(1_790_000_000),
                seen_at: Moment(1_790_100_000),
            },
            is_this,
        };
        let passkey = Passkey {
            id: 1,
            name: "Телефон".to_owned(),
            created_at: Moment(1_790_000_000),
            used_at: None,
            credential_id: Vec::new(),
            transports: 0,
            dynamic_state: Vec::new(),
        };
        let used = Passkey { id: 2, used_at: Some(Moment(1_790_100_000)), ..passkey.clone() };
        vec![
            Self {
                rows: rows(&sample(Some("aigerim@example.kz"))),
                has_slip: false,
                passkeys: vec![passkey, used],
                has_passkeys: true,
                sessions: vec![session(1, "Firefox, Android", true), session(2, "", false)],
                has_other_sessions: true,
                form: FormView::default(),
            },
            Self {
                rows: rows(&sample(None)),
                has_slip: true,
                passkeys: Vec::new(),
                has_passkeys: false,
                sessions: vec![session(1, "Chrome, Windows", true)],
                has_other_sessions: false,
                form: FormView::default(),
            },
        ]
    }
}

fn sample(email: Option<&str>) -> Account {
    Account {
        id: 17,
        name: "Айгерім Сәбитова".to_owned(),
        email: email.map(str::to_owned),
        language: Language::Kazakh,
        is_administrator: false,
        created_at: Moment(1_790_000_000),
        version: 0,
    }
}

fn rows(account: &Account) -> Vec<Row> {
    let change = || Message::new("accounts-change");
    let email = account.email.clone().map_or_else(|| Value::from(Message::new("accounts-no-email")), Value::from);
    vec![
        Row::new(Message::new("accounts-name"), account.name.clone()).with_action(change(), "/account/profile"),
        Row::new(Message::new("accounts-language"), language_name(account.language))
            .with_action(change(), "/account/profile"),
        Row::new(Message::new("accounts-email"), email).with_action(change(), "/account/email"),
        Row::new(Message::new("accounts-number"), account.id.to_string()),
    ]
}

/// The page with what was typed for a new passkey.
pub(super) async fn page(context: &Request, problems: &Problems) -> Result<AccountPage, Failure> {
    let (viewer, now) = (context.account()?.clone(), context.now());
    let read = context.state.database.read(move |connection| {
        let account = store::account(connection, viewer.id)?;
        let passkeys = store::passkeys_of(connection, viewer.id)?;
        let sessions = store::sessions_of(connection, viewer.id, now)?;
        Ok((account, passkeys, sessions, store::has_slip(connection, viewer.id)?, viewer.session))
    });
    let (account, passkeys, sessions, has_slip, this) = read.await?;
    let see = |session: Session| SessionView { is_this: session.id == this, session };
    Ok(AccountPage {
        rows: rows(&account),
        has_slip,
        passkeys,
        has_passkeys: RelyingParty::of(&super::base(context)).is_some(),
        has_other_sessions: sessions.iter().any(|session| session.id != this),
        sessions: sessions.into_iter().map(see).collect(),
        form: context.form_view(problems),
    })
}

/// The page.
pub async fn show(context: Context) -> Answer {
    let page = page(&context, &Problems::new()).await?;
    context.page(page)
}

/// Everything that is held about the account, as a file.
pub async fn export(context: Context) -> Answer {
    let (account, now) = (context.account()?.id, context.now());
    let held =
        context.state.database.read(move |connection| all_that_is_held::export(connection, account, now)).await?;
    let text = serde_json::to_string_pretty(&held).map_err(Failure::internal)?;
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"ortaq-account.json\""))
        .insert_header(super::NOT_KEPT)
        .body(text))
}
