//! What stands around every page: language, who reads, the form token, a notice.

use serde::Serialize;

use super::context::Request;
use crate::errors::Failure;
use crate::i18n::Language;

/// The page in another language.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// Its language.
    pub lang: &'static str,
    /// Its address.
    pub href: String,
    /// Whether it is this one.
    pub is_current: bool,
}

/// Who reads, as the head of the page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct FrameViewer {
    /// The name.
    pub name: String,
    /// Whether to show the way to the platform's settings.
    pub is_administrator: bool,
}

/// The frame of a page; templates find it under `frame`.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// Language of the page.
    pub lang: &'static str,
    /// Title of the page, without the platform's name.
    pub title: String,
    /// Its address, without the query.
    pub path: String,
    /// The same page in each language.
    pub alternates: Vec<Alternate>,
    /// Who has signed in, or null.
    pub viewer: Option<FrameViewer>,
    /// The token that every form carries.
    pub csrf: String,
    /// What was just done, in words, or null.
    pub notice: Option<String>,
    /// Whether this is the demo.
    pub is_demo: bool,
}

impl Frame {
    pub(super) fn of(context: &Request, title: String) -> Result<Self, Failure> {
        let language = context.viewer.language;
        let notice = context.cookies.told().and_then(|(id, values)| context.texts().try_with(id, &values).ok());
        let viewer = context
            .viewer
            .account
            .as_ref()
            .map(|account| FrameViewer { name: account.name.clone(), is_administrator: account.is_administrator });
        Ok(Self {
            lang: language.code(),
            title,
            path: context.path.clone(),
            alternates: alternates(&context.path, language),
            viewer,
            csrf: context.cookies.form_token(&context.state.secrets),
            notice,
            is_demo: context.state.is_demo,
        })
    }
}

/// The same address under each language. What was answered to a form has no address to go back to:
/// its languages lead to the page where the form stands, which has the same address.
fn alternates(path: &str, current: Language) -> Vec<Alternate> {
    let prefix = format!("/{}", current.code());
    let rest = path.strip_prefix(&prefix).unwrap_or("");
    Language::ALL
        .into_iter()
        .map(|language| Alternate {
            lang: language.code(),
            href: format!("/{}{rest}", language.code()),
            is_current: language == current,
        })
        .collect()
}
