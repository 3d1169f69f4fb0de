//! Naming an account in a form.

use crate::accounts;
use crate::app::{Context, Problems};
use crate::errors::{Failure, Message};

/// The account that the field `person` names: an e-mail address, or the number that everybody finds
/// on the page of their own account.
pub(super) async fn account_of(context: &Context, problems: &mut Problems) -> Result<Option<i64>, Failure> {
    let typed = context.form.text("person").to_owned();
    if typed.is_empty() {
        problems.add("person", Message::new("assemblies-person-missing"));
        return Ok(None);
    }
    let found = context.state.database.read(move |connection| accounts::account_named(connection, &typed)).await?;
    if found.is_none() {
        problems.add("person", Message::new("assemblies-person-unknown"));
    }
    Ok(found)
}
