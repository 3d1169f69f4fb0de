//! Cookies: the session, a number for browsers that fill in forms without one, and a notice that
//! is shown once. None of them follows anybody: a reader who sends no form gets none.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};

use super::frame::Frame;
use crate::i18n::{Message, Value};
use crate::secrets::{NoRandomness, Secrets, Token};

/// What the cookies of a request say.
#[derive(Clone)]
pub struct Cookies {
    is_secure: bool,
    /// The session's token.
    pub session: Option<String>,
    browser: Browser,
    notice: Option<String>,
}

/// What form tokens are bound to where nobody has signed in.
#[derive(Clone)]
struct Browser {
    token: String,
    is_new: bool,
}

const SESSION: &str = "ortaq_session";
const BROWSER: &str = "ortaq_browser";
const NOTICE: &str = "ortaq_notice";

impl Cookies {
    /// Reads them. `is_secure`: whether the platform is reached by https only.
    pub(super) fn read(request: &HttpRequest, is_secure: bool) -> Result<Self, NoRandomness> {
        let get = |name: &str| request.cookie(&named(name, is_secure)).map(|cookie| cookie.value().to_owned());
        let browser = match get(BROWSER).filter(|token| token.len() == 43) {
            Some(token) => Browser { token, is_new: false },
            None => Browser { token: Token::generate()?.as_str().to_owned(), is_new: true },
        };
        Ok(Self { is_secure, session: get(SESSION), browser, notice: get(NOTICE) })
    }

    /// The token that forms of this browser carry.
    #[must_use]
    pub fn form_token(&self, secrets: &Secrets) -> String {
        let bound_to = self.session.as_deref().unwrap_or(&self.browser.token);
        hex(&secrets.keyed_hash("form-token", &[bound_to.as_bytes()]))
    }

    /// Whether a form carries the token of this browser.
    #[must_use]
    pub fn is_form_token(&self, claimed: &str, secrets: &Secrets) -> bool {
        let expected = self.form_token(secrets);
        subtle::ConstantTimeEq::ct_eq(expected.as_bytes(), claimed.as_bytes()).into()
    }

    /// The id of the message to show once, and its variables.
    pub(super) fn told(&self) -> Option<(&str, Vec<(&str, Value)>)> {
        self.notice.as_deref().map(read_notice)
    }

    pub(super) fn notice(&self, message: &Message) -> Cookie<'static> {
        self.cookie(NOTICE, write_notice(message), Some(60))
    }

    pub(super) fn session(&self, token: &str, seconds: i64) -> Cookie<'static> {
        self.cookie(SESSION, token.to_owned(), Some(seconds))
    }

    /// What a page leaves behind: the browser's number if it has a form, and no notice any more.
    pub(super) fn after_page(&self, html: &str, frame: &Frame) -> Vec<Cookie<'static>> {
        let mut cookies = Vec::new();
        if self.session.is_none() && self.browser.is_new && html.contains(&frame.csrf) {
            cookies.push(self.cookie(BROWSER, self.browser.token.clone(), None));
        }
        if self.notice.is_some() {
            cookies.push(self.cookie(NOTICE, String::new(), Some(0)));
        }
        cookies
    }

    fn cookie(&self, name: &str, value: String, seconds: Option<i64>) -> Cookie<'static> {
        let mut cookie = Cookie::build(named(name, self.is_secure), value)
            .path("/")
            .http_only(true)
            .secure(self.is_secure)
            .same_site(SameSite::Lax);
        if let Some(seconds) = seconds {
            cookie = cookie.max_age(Duration::seconds(seconds));
        }
        cookie.finish()
    }
}

/// A message in a cookie: its id, and its variables as far as they are short words or numbers. No other text is taken back
/// from a browser, so that nobody who plants a cookie speaks through our pages.
fn write_notice(message: &Message) -> String {
    let mut written = message.id().to_owned();
    for (name, value) in message.arguments() {
        let value = match value {
            Value::Number(number) => number.to_string(),
            Value::Text(text) => text.clone(),
            _ => continue,
        };
        if is_plain(&value) {
            written.extend([".", name, "=", &value]);
        }
    }
    written
}

fn read_notice(written: &str) -> (&str, Vec<(&str, Value)>) {
    let mut parts = written.split('.');
    let id = parts.next().unwrap_or_default();
    let pairs = parts.filter_map(|part| part.split_once('=')).filter(|(_, value)| is_plain(value));
    let value = |value: &str| value.parse::<i64>().map_or_else(|_| Value::from(value), Value::from);
    (id, pairs.map(|(name, text)| (name, value(text))).collect())
}

fn is_plain(value: &str) -> bool {
    (1..=24).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Whether a request comes with a session, whatever it is worth.
pub(super) fn has_session(request: &HttpRequest) -> bool {
    [true, false].into_iter().any(|is_secure| request.cookie(&named(SESSION, is_secure)).is_some())
}

/// With https, the prefix makes browsers refuse a cookie that a neighbouring host has set.
fn named(name: &str, is_secure: bool) -> String {
    if is_secure { format!("__Host-{name}") } else { name.to_owned() }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_keeps_its_variables() {
        let message = Message::new("review-done-admit").with("code", "P07").with("count", 12_i64);
        let written = write_notice(&message);
        assert_eq!(written, "review-done-admit.code=P07.count=12");
        let (id, values) = read_notice(&written);
        assert_eq!(id, message.id());
        assert_eq!(values, message.arguments());
        assert_eq!(read_notice("drafts-mended"), ("drafts-mended", Vec::new()));
    }

    #[test]
    fn a_planted_notice_says_nothing_of_its_own() {
        let long = "x".repeat(25);
        let planted = format!("review-done-admit.code=Call +7 701 now.code={long}.code=");
        assert_eq!(read_notice(&planted), ("review-done-admit", Vec::new()));
        assert_eq!(write_notice(&Message::new("x").with("code", "<b>")), "x");
    }
}
