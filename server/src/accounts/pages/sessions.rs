//! Ending sessions: this one, another one, all others.

use super::number;
use crate::accounts::store;
use crate::app::{Answer, Context};
use crate::errors::Failure;
use crate::i18n::Message;

/// Ends this session. Who is signed out already hears the same.
pub async fn sign_out(context: Context) -> Answer {
    if let Some(account) = context.viewer.account.clone() {
        context.state.database.write(move |tx| store::end_session(tx, account.id, account.session)).await?;
    }
    let mut response = context.see_other_saying(&context.link(""), &Message::new("accounts-signed-out"));
    response.add_cookie(&context.ended_session_cookie()).map_err(Failure::internal)?;
    Ok(response)
}

/// Ends one of one's own sessions.
pub async fn end(context: Context) -> Answer {
    let (account, session) = (context.account()?.id, number(&context, "session")?);
    context.state.database.write(move |tx| store::end_session(tx, account, session)).await?;
    Ok(context.see_other_saying(&context.link("/account"), &Message::new("accounts-session-ended")))
}

/// Ends all of one's sessions but this one.
pub async fn end_others(context: Context) -> Answer {
    let account = context.account()?.clone();
    context.state.database.write(move |tx| store::end_other_sessions(tx, account.id, account.session)).await?;
    Ok(context.see_other_saying(&context.link("/account"), &Message::new("accounts-sessions-ended")))
}
