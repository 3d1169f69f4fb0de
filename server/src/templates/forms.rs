//! What form components ask of a form (`app::FormView`): what was typed in a field, what is ticked, what is wrong,
//! and the attributes that tie a field to its label, hint and problem.
//! A form knows only the fields that were sent, so an unknown field is empty here and not a slip.

use std::fmt::Write as _;

use handlebars::{Context, Handlebars, Helper, HelperDef, RenderContext, RenderError, ScopedJson, html_escape};
use serde_json::Value as Json;

use super::values::{parameter, text};

/// Attributes of a field that a component hands on as they are given.
const HANDED_ON: [&str; 9] =
    ["type", "autocomplete", "inputmode", "maxlength", "rows", "min", "max", "step", "placeholder"];

/// Registers `form-value`, `form-problem` and `form-has`, which take the form and the field's name, and
/// `form-attributes`, which takes the component's whole context.
pub(super) fn register(registry: &mut Handlebars<'static>) {
    let mut add = |name: &str, answer: Answer| registry.register_helper(name, Box::new(AboutForm(answer)));
    add("form-value", |helper| Ok(under(parameter(helper, 0)?, "values", text(helper, 1)?)));
    add("form-problem", |helper| Ok(under(parameter(helper, 0)?, "problems", text(helper, 1)?)));
    add("form-has", |helper| {
        let value = helper.param(2).map(|given| given.value());
        Ok(has(parameter(helper, 0)?, text(helper, 1)?, value).into())
    });
    add("form-attributes", |helper| Ok(attributes(parameter(helper, 0)?).into()));
}

type Answer = fn(&Helper<'_>) -> Result<Json, RenderError>;

struct AboutForm(Answer);

impl HelperDef for AboutForm {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        (self.0)(helper).map(ScopedJson::Derived)
    }
}

fn under(form: &Json, part: &str, field: &str) -> Json {
    form.get(part).and_then(|fields| fields.get(field)).cloned().unwrap_or_else(|| Json::from(""))
}

fn has(form: &Json, field: &str, value: Option<&Json>) -> bool {
    let chosen = form.get("chosen").and_then(|fields| fields.get(field)).and_then(Json::as_array);
    let wanted = match value {
        Some(Json::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => return chosen.is_some_and(|values| !values.is_empty()),
    };
    chosen.is_some_and(|values| values.iter().any(|value| value.as_str() == Some(wanted.as_str())))
}

/// `id`, `name`, the link to hint and problem, and what the component was given of [`HANDED_ON`], escaped.
fn attributes(component: &Json) -> String {
    let given = |name: &str| component.get(name).filter(|value| !value.is_null()).map(plain);
    let name = given("name").unwrap_or_default();
    let has_problem = under(component, "problems", &name) != "";
    let mut described = Vec::new();
    if has_problem {
        described.push(format!("{name}-problem"));
    }
    if given("hint").is_some() {
        described.push(format!("{name}-hint"));
    }
    let mut attributes = format!("id=\"{name}\" name=\"{name}\"", name = html_escape(&name));
    let mut add = |name: &str, value: &str| {
        let written = write!(attributes, " {name}=\"{}\"", html_escape(value));
        debug_assert!(written.is_ok(), "writing to a string cannot fail");
    };
    if !described.is_empty() {
        add("aria-describedby", &described.join(" "));
    }
    if has_problem {
        add("aria-invalid", "true");
    }
    for name in HANDED_ON {
        if let Some(value) = given(name) {
            add(name, &value);
        }
    }
    attributes
}

fn plain(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
