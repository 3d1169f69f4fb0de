//! Adding, naming and removing passkeys.

use actix_web::HttpResponse;
use serde::Serialize;

use super::account;
use super::{WITH_PROBLEMS, account_trail, base, number};
use crate::accounts::model::MOST_PASSKEYS;
use crate::accounts::passkey::RelyingParty;
use crate::accounts::store;
use crate::app::{Answer, Context, FormView, Problems, Request};
use crate::errors::Failure;
use crate::i18n::{Message, Texts};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The most characters of a passkey's name.
const LONGEST_NAME: usize = 60;

/// One passkey: its name, and a way to remove it.
#[derive(Debug, Serialize)]
pub struct PasskeyPage {
    /// Its number.
    pub id: i64,
    /// The name that is stored.
    pub name: String,
    /// What was typed.
    pub form: FormView,
    /// The pages above.
    pub trail: Vec<Crumb>,
}

impl Page for PasskeyPage {
    const TEMPLATE: &'static str = "accounts/passkey";

    fn title(&self, texts: &Texts) -> String {
        texts.get("accounts-passkey")
    }

    fn samples() -> Vec<Self> {
        let name = || "Телефон".to_owned();
        vec![Self { id: 1, name: name(), form: FormView::filled([("name", name())]), trail: account_trail() }]
    }
}

/// The question that makes a passkey, for the page's script.
pub async fn ask(context: Context) -> Answer {
    let party = RelyingParty::of(&base(&context)).ok_or(Failure::NotFound)?;
    let id = context.account()?.id;
    let write = context.state.database.write(move |tx| {
        let known = store::passkeys_of(tx.connection(), id)?;
        if known.len() >= MOST_PASSKEYS {
            return Err(Failure::refused(Message::new("accounts-passkeys-enough")));
        }
        let account = store::account(tx.connection(), id)?;
        let handle = store::passkey_handle(tx.connection(), id)?;
        let question = party.ask_to_register(&account, &handle, &known).map_err(Failure::internal)?;
        store::begin_ceremony(tx, &question.challenge, Some(id), &question.state)?;
        Ok(question.options)
    });
    let options = write.await?;
    Ok(HttpResponse::Ok().insert_header(super::NOT_KEPT).content_type("application/json").body(options))
}

/// Keeps the passkey that an answer brings.
pub async fn add(context: Context) -> Answer {
    let party = RelyingParty::of(&base(&context)).ok_or(Failure::NotFound)?;
    let name = match name_of(context.form.text("name")) {
        Ok(name) => name,
        Err(problem) => return refuse(&context, "name", problem).await,
    };
    let (id, answer) = (context.account()?.id, context.form.text("answer").to_owned());
    let write = context.state.database.write(move |tx| {
        let Ok(challenge) = RelyingParty::challenge_of_registration(&answer) else { return Ok(false) };
        let Some(state) = store::take_ceremony(tx, &challenge, Some(id))? else { return Ok(false) };
        match party.check_registration(&state, &answer, name) {
            Ok(new) => store::add_passkey(tx, id, &new),
            Err(why) => {
                tracing::warn!(%why, account = id, "a new passkey was refused");
                Ok(false)
            }
        }
    });
    if write.await? {
        return Ok(context.see_other_saying(&context.link("/account"), &Message::new("accounts-passkey-added")));
    }
    refuse(&context, "passkey-add", Message::new("accounts-passkey-not-added")).await
}

async fn refuse(context: &Request, field: &str, problem: Message) -> Answer {
    let mut problems = Problems::new();
    problems.add(field, problem);
    let page = account::page(context, &problems).await?;
    context.page_with_status(WITH_PROBLEMS, page)
}

fn name_of(typed: &str) -> Result<String, Message> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Message::new("accounts-passkey-name-missing"));
    }
    if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
        return Err(Message::new("accounts-passkey-name-long"));
    }
    Ok(name)
}

async fn stored_name(context: &Request) -> Result<(i64, String), Failure> {
    let (account, id) = (context.account()?.id, number(context, "passkey")?);
    let passkeys = context.state.database.read(move |connection| store::passkeys_of(connection, account)).await?;
    let passkey = passkeys.into_iter().find(|passkey| passkey.id == id).ok_or(Failure::NotFound)?;
    Ok((id, passkey.name))
}

/// The page of one passkey.
pub async fn show(context: Context) -> Answer {
    let (id, name) = stored_name(&context).await?;
    let form = FormView::filled([("name", name.clone())]);
    context.page(PasskeyPage { id, name, form, trail: account_trail() })
}

/// Gives it another name.
pub async fn rename(context: Context) -> Answer {
    let (id, name) = stored_name(&context).await?;
    let wanted = match name_of(context.form.text("name")) {
        Ok(wanted) => wanted,
        Err(problem) => {
            let mut problems = Problems::new();
            problems.add("name", problem);
            let page = PasskeyPage { id, name, form: context.form_view(&problems), trail: account_trail() };
            return context.page_with_status(WITH_PROBLEMS, page);
        }
    };
    let account = context.account()?.id;
    context.state.database.write(move |tx| store::rename_passkey(tx, account, id, &wanted)).await?;
    Ok(context.see_other_saying(&context.link("/account"), &Message::new("accounts-saved")))
}

/// Removes it.
pub async fn remove(context: Context) -> Answer {
    let (account, id) = (context.account()?.id, number(&context, "passkey")?);
    context.state.database.write(move |tx| store::remove_passkey(tx, account, id)).await?;
    Ok(context.see_other_saying(&context.link("/account"), &Message::new("accounts-passkey-removed")))
}
