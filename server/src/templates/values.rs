//! What helpers receive, as the types they need. A path that leads nowhere is an error, never an empty place.

use handlebars::{Helper, PathAndJson, RenderError, RenderErrorReason};
use serde_json::Value as Json;

use crate::i18n::{Missing, Texts, Value};

/// An error of a helper, naming it.
pub(super) fn fault(helper: &Helper<'_>, reason: impl std::fmt::Display) -> RenderError {
    RenderErrorReason::Other(format!("{{{{{}}}}}: {reason}", helper.name())).into()
}

/// A parameter that is there, and not a path to nothing.
pub(super) fn parameter<'a, 'rc>(helper: &'a Helper<'rc>, index: usize) -> Result<&'a Json, RenderError> {
    let given = helper.param(index).ok_or_else(|| fault(helper, format!("parameter {} is missing", index + 1)))?;
    present(helper, given)
}

/// A parameter that is a text.
pub(super) fn text<'a>(helper: &'a Helper<'_>, index: usize) -> Result<&'a str, RenderError> {
    let given = parameter(helper, index)?;
    given.as_str().ok_or_else(|| fault(helper, format!("expected a text, found {given}")))
}

/// A parameter that is a whole number.
pub(super) fn whole_number(helper: &Helper<'_>, index: usize) -> Result<i64, RenderError> {
    let given = parameter(helper, index)?;
    given.as_i64().ok_or_else(|| fault(helper, format!("expected a whole number, found {given}")))
}

/// A value of any kind (`i18n::Value` in JSON) in the words of the language: text, number, money, date, message.
pub(super) fn said(helper: &Helper<'_>, texts: &Texts) -> Result<String, RenderError> {
    match value(parameter(helper, 0)?, texts).map_err(|reason| fault(helper, reason))? {
        Value::Text(text) => Ok(text),
        Value::Number(number) => Ok(texts.number(number)),
        Value::Money { money } => Ok(texts.money(money)),
        Value::Date { date } => Ok(texts.date(date)),
        Value::DateTime { datetime } => Ok(texts.date_time(datetime)),
        Value::Message(message) => texts.try_say(&message).map_err(|missing| fault(helper, missing)),
    }
}

fn present<'a>(helper: &Helper<'_>, given: &'a PathAndJson<'_>) -> Result<&'a Json, RenderError> {
    if given.is_value_missing() {
        let path = given.relative_path().map_or("", String::as_str);
        return Err(fault(helper, format!("`{path}` does not exist")));
    }
    Ok(given.value())
}

/// The text that the first parameter (an id, or a whole message) and the named ones ask for.
pub(super) fn message(helper: &Helper<'_>, texts: &Texts) -> Result<String, RenderError> {
    let asked = parameter(helper, 0)?;
    let (id, mut values) = match asked {
        Json::String(id) => (id.as_str(), Vec::new()),
        _ => parts(asked, texts).map_err(|reason| fault(helper, reason))?,
    };
    for (name, given) in helper.hash() {
        let value =
            value(present(helper, given)?, texts).map_err(|reason| fault(helper, format!("{name}: {reason}")))?;
        values.push(((*name).to_owned(), value));
    }
    texts.try_with(id, &values).map_err(|missing| fault(helper, missing))
}

/// A message's id and values.
type Parts<'a> = (&'a str, Vec<(String, Value)>);

/// The id and the values of a message in JSON.
fn parts<'a>(message: &'a Json, texts: &Texts) -> Result<Parts<'a>, String> {
    let id = message.get("id").and_then(Json::as_str).ok_or_else(|| format!("expected a message, found {message}"))?;
    let arguments = message.get("arguments").and_then(Json::as_object);
    let values = arguments.into_iter().flatten().map(|(name, given)| Ok((name.clone(), value(given, texts)?)));
    Ok((id, values.collect::<Result<_, String>>()?))
}

/// A message's value from JSON, the counterpart of what [`Value`] serialises to.
fn value(given: &Json, texts: &Texts) -> Result<Value, String> {
    let field = |name: &str| given.get(name).and_then(Json::as_i64);
    match given {
        Json::String(text) => Ok(Value::Text(text.clone())),
        Json::Number(number) => match number.as_i64() {
            Some(number) => Ok(Value::Number(number)),
            None => Ok(Value::Text(number.to_string())),
        },
        Json::Object(_) => {
            if let Some(tenge) = field("money") {
                return Ok(Value::money(tenge));
            }
            if let Some(seconds) = field("date") {
                return Ok(Value::date(seconds));
            }
            if let Some(seconds) = field("datetime") {
                return Ok(Value::date_time(seconds));
            }
            let (id, values) = parts(given, texts)?;
            let text = texts.try_with(id, &values).map_err(|missing: Missing| missing.to_string())?;
            Ok(Value::Text(text))
        }
        _ => Err(format!("expected a number, a text or a message, found {given}")),
    }
}
