//! All that a handler gets, and how it answers.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::rc::Rc;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, ContentType};

use super::cookies::Cookies;
use super::form::{Form, FormView, Problems};
use super::frame::Frame;
use super::limits::household;
use super::state::State;
use crate::accounts::{Role, SignedIn};
use crate::clock::Moment;
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts};
use crate::templates::Page;

/// Who reads.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// In which language.
    pub language: Language,
    /// Who has signed in, if anybody.
    pub account: Option<SignedIn>,
    /// The roles held in the assembly of this address, and [`Role::Administrator`].
    pub roles: BTreeSet<Role>,
}

impl Viewer {
    /// Whether one of these roles is held here.
    #[must_use]
    pub fn has_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.roles.contains(role))
    }
}

/// How many orders visitors without an account see lists in: enough that no order is everybody's, few enough that
/// pages kept for visitors serve many.
pub const SEEDS: u8 = 32;

/// What handlers get: a request, shared with the gate, which still needs it if the handler fails.
pub type Context = Rc<Request>;

/// A request that has passed the gate.
pub struct Request {
    /// The platform.
    pub state: Arc<State>,
    /// Who asks.
    pub viewer: Viewer,
    /// The form that was sent; empty when reading.
    pub form: Form,
    /// The address it comes from, behind the proxies that are believed.
    pub address: IpAddr,
    /// The name that the browser gives itself, shortened.
    pub user_agent: String,
    pub(super) path: String,
    pub(super) parameters: Vec<(String, String)>,
    pub(super) query: Form,
    pub(super) headers: header::HeaderMap,
    pub(super) cookies: Cookies,
}

impl Request {
    /// Who reads, as far as an order of their own needs it: an account, or one of [`SEEDS`] kinds of visitors. Lists
    /// in a random order stay the same for a reader so, and no reader needs a cookie.
    #[must_use]
    pub fn visitor(&self) -> String {
        match &self.viewer.account {
            Some(account) => format!("account-{}", account.id),
            None => format!("visitor-{}", self.seed()),
        }
    }

    /// Which kind of visitor the household's address and the browser make; nothing leads back from it to them.
    pub(super) fn seed(&self) -> u8 {
        let address = household(self.address).to_string();
        let hash = self.state.secrets.keyed_hash("visitor-order", &[address.as_bytes(), self.user_agent.as_bytes()]);
        hash.first().copied().unwrap_or_default() % SEEDS
    }

    /// A part of the address, by its name in the pattern; empty if the pattern has none.
    #[must_use]
    pub fn path(&self, name: &str) -> &str {
        self.parameters.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// A value of the address's query.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.first(name)
    }

    /// The address without its query.
    #[must_use]
    pub fn address_path(&self) -> &str {
        &self.path
    }

    /// A header of the request, if it is there and is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.state.clock.now()
    }

    /// The reader's language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.viewer.language
    }

    /// The texts in the reader's language.
    #[must_use]
    pub fn texts(&self) -> &Texts {
        self.state.texts(self.viewer.language)
    }

    /// Who has signed in.
    ///
    /// # Errors
    /// When nobody has; routes with [`super::route::Access::SignedIn`] or roles do not come here so.
    pub fn account(&self) -> Result<&SignedIn, Failure> {
        self.viewer.account.as_ref().ok_or(Failure::SignInNeeded)
    }

    /// An address of a page in the reader's language: `link("/assemblies")` is `/kk/assemblies`.
    #[must_use]
    pub fn link(&self, rest: &str) -> String {
        format!("/{}{rest}", self.viewer.language.code())
    }

    /// The form as it was sent, with its problems beside the fields.
    #[must_use]
    pub fn form_view(&self, problems: &Problems) -> FormView {
        FormView::with_problems(&self.form, problems, |message| self.texts().say(message))
    }

    /// A page.
    ///
    /// # Errors
    /// When a template is wrong, which is a defect.
    pub fn page<P: Page>(&self, page: P) -> Result<HttpResponse, Failure> {
        self.page_with_status(StatusCode::OK, page)
    }

    /// A page with another status: 422 for a form with problems, 409 for a conflict.
    ///
    /// # Errors
    /// When a template is wrong, which is a defect.
    pub fn page_with_status<P: Page>(&self, status: StatusCode, page: P) -> Result<HttpResponse, Failure> {
        let frame = Frame::of(self, page.title(self.texts()))?;
        let html = self.state.templates.render_page(&page, &frame, self.viewer.language).map_err(Failure::internal)?;
        let mut response = HttpResponse::build(status);
        response.content_type(ContentType::html());
        response.insert_header((header::CONTENT_LANGUAGE, self.viewer.language.code()));
        for cookie in self.cookies.after_page(&html, &frame) {
            response.cookie(cookie);
        }
        Ok(response.body(html))
    }

    /// Goes on to a page, after a form that was done.
    #[must_use]
    pub fn see_other(&self, path: &str) -> HttpResponse {
        HttpResponse::SeeOther().insert_header((header::LOCATION, path)).finish()
    }

    /// Goes on to a page that then says this, once.
    #[must_use]
    pub fn see_other_saying(&self, path: &str, message: &Message) -> HttpResponse {
        let notice = self.cookies.notice(message);
        HttpResponse::SeeOther().insert_header((header::LOCATION, path)).cookie(notice).finish()
    }

    /// The cookie of a new session, for the answer to a sign-in.
    #[must_use]
    pub fn session_cookie(&self, token: &str, seconds: i64) -> actix_web::cookie::Cookie<'static> {
        self.cookies.session(token, seconds)
    }

    /// The cookie that ends a session in this browser.
    #[must_use]
    pub fn ended_session_cookie(&self) -> actix_web::cookie::Cookie<'static> {
        self.cookies.session("", 0)
    }
}
