//! What form components ask of a form (`app::FormView`): what was typed in a field, what is ticked, what is wrong.
//! A form knows only the fields that were sent, so an unknown field is empty here and not a slip.

use handlebars::{Context, Handlebars, Helper, HelperDef, RenderContext, RenderError, ScopedJson};
use serde_json::Value as Json;

use super::values::{parameter, text};

/// Registers `form-value`, `form-problem` and `form-has`; each takes the form and the field's name.
pub(super) fn register(registry: &mut Handlebars<'static>) {
    registry.register_helper("form-value", Box::new(Of(|form, field, _| under(form, "values", field))));
    registry.register_helper("form-problem", Box::new(Of(|form, field, _| under(form, "problems", field))));
    registry.register_helper("form-has", Box::new(Of(|form, field, value| has(form, field, value).into())));
}

type Question = fn(&Json, &str, Option<&Json>) -> Json;

struct Of(Question);

impl HelperDef for Of {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let (form, field) = (parameter(helper, 0)?, text(helper, 1)?);
        let value = helper.param(2).map(|given| given.value());
        Ok(ScopedJson::Derived((self.0)(form, field, value)))
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
