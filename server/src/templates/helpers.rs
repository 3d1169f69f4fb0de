//! The words of the templates: texts, numbers, money, dates, links, and a stricter `if`.

use std::sync::Arc;

use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, JsonTruthy, Output, RenderContext, RenderError, Renderable,
    ScopedJson, html_escape,
};
use serde_json::Value as Json;

use super::markdown::Markdown;
use super::values::{fault, message, parameter, said, text, whole_number};
use crate::app::assets;
use crate::i18n::{Texts, machine_date_time};

/// Registers all helpers, speaking the language of these texts.
pub(super) fn register(registry: &mut Handlebars<'static>, texts: &Arc<Texts>) {
    let mut add = |name: &str, answer: Answer| registry.register_helper(name, Box::new(Speaking::new(answer, texts)));
    add("t", |helper, texts| message(helper, texts).map(Json::from));
    add("say", |helper, texts| said(helper, texts).map(Json::from));
    add("number", |helper, texts| Ok(texts.number(whole_number(helper, 0)?).into()));
    add("money", |helper, texts| Ok(texts.money(whole_number(helper, 0)?).into()));
    add("date", |helper, texts| Ok(texts.date(whole_number(helper, 0)?).into()));
    add("datetime", |helper, texts| Ok(texts.date_time(whole_number(helper, 0)?).into()));
    add("machine-time", |helper, _| Ok(machine_date_time(whole_number(helper, 0)?).into()));
    add("link", |helper, texts| Ok(format!("/{}{}", texts.language().code(), text(helper, 0)?).into()));
    add("asset", |helper, _| {
        let name = text(helper, 0)?;
        assets::link(name).map(Json::from).ok_or_else(|| fault(helper, format!("web/static has no file `{name}`")))
    });
    add("concat", |helper, _| {
        let parts = (0..helper.params().len()).map(|index| parameter(helper, index).map(plain));
        Ok(parts.collect::<Result<String, RenderError>>()?.into())
    });
    registry.register_helper("markdown", Box::new(Markdown));
    registry.register_helper("linked", Box::new(Linked { texts: Arc::clone(texts) }));
    registry.register_helper("if", Box::new(StrictIf { wanted: true }));
    registry.register_helper("unless", Box::new(StrictIf { wanted: false }));
}

/// A value as it is put between texts.
fn plain(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

type Answer = fn(&Helper<'_>, &Texts) -> Result<Json, RenderError>;

/// A helper whose answer is a value; where it stands alone, it is escaped.
struct Speaking {
    answer: Answer,
    texts: Arc<Texts>,
}

impl Speaking {
    fn new(answer: Answer, texts: &Arc<Texts>) -> Self {
        Self { answer, texts: Arc::clone(texts) }
    }
}

impl HelperDef for Speaking {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        (self.answer)(helper, &self.texts).map(ScopedJson::Derived)
    }
}

/// `{{linked "id" "/address" name=value}}`: a text in which `[these words]` lead to the address. The text and its
/// values are escaped; an address that begins with `/` is used as it is, so `(link "/help")` gives it its language.
struct Linked {
    texts: Arc<Texts>,
}

impl HelperDef for Linked {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let sentence = html_escape(&message(helper, &self.texts)?);
        let address = html_escape(text(helper, 1)?);
        let marked = sentence.split_once('[').and_then(|(before, rest)| Some((before, rest.split_once(']')?)));
        let Some((before, (words, after))) = marked else {
            return Err(fault(helper, "the text marks no words with [ and ] as the link"));
        };
        out.write(&format!("{before}<a href=\"{address}\">{words}</a>{after}"))?;
        Ok(())
    }
}

/// `if` and `unless` that refuse a path which leads nowhere, as a slip of the pen would hide a part of a page.
/// In components and the layout, whose parameters may be left out, such a path is simply false.
struct StrictIf {
    wanted: bool,
}

impl HelperDef for StrictIf {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let given = helper.param(0).ok_or_else(|| fault(helper, "the condition is missing"))?;
        let is_page = render.get_current_template_name().is_some_and(|name| name.contains('/'));
        if is_page && given.is_value_missing() {
            let path = given.relative_path().map_or("", String::as_str);
            return Err(fault(helper, format!("`{path}` does not exist")));
        }
        let branch = if given.value().is_truthy(false) == self.wanted { helper.template() } else { helper.inverse() };
        branch.map_or(Ok(()), |branch| branch.render(registry, context, render, out))
    }
}
