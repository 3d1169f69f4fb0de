//! A request on the vote's origin: who asks is not known, and no cookie is read.

use std::sync::Arc;

use actix_web::http::header::{self, HeaderMap};
use actix_web::{HttpResponse, HttpResponseBuilder};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Refusal;
use crate::app::State;
use crate::audit::Published;
use crate::errors::Failure;

/// What a handler answers.
pub type Reply = Result<HttpResponse, Refusal>;

/// A request that was let in.
pub struct Call {
    /// The platform.
    pub state: Arc<State>,
    pub(super) own_path: String,
    pub(super) parameters: Vec<(String, String)>,
    pub(super) query: Vec<(String, String)>,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl Call {
    /// A variable of the address; empty if its pattern has none of this name.
    #[must_use]
    pub fn path(&self, name: &str) -> &str {
        value_of(&self.parameters, name)
    }

    /// The path of the address.
    #[must_use]
    pub fn own_path(&self) -> &str {
        &self.own_path
    }

    /// A number of the query; nothing if it is absent.
    ///
    /// # Errors
    /// If it is no number.
    pub fn number(&self, name: &str) -> Result<Option<u64>, Refusal> {
        match value_of(&self.query, name) {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| Refusal::malformed(name)),
        }
    }

    /// A header; empty if it is absent.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// What was sent.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// What was sent, as JSON of this type.
    ///
    /// # Errors
    /// If it is not.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        serde_json::from_slice(&self.body).map_err(Refusal::malformed)
    }

    /// The log of the cycle in the address, as it is signed.
    ///
    /// # Errors
    /// If there is none.
    pub async fn log(&self) -> Result<Published, Failure> {
        let (assembly, cycle) = self.place();
        self.state.database.read(move |connection| Published::at(connection, &assembly, &cycle)).await
    }

    /// Assembly and cycle of the address.
    #[must_use]
    pub fn place(&self) -> (String, String) {
        (self.path("assembly").to_owned(), self.path("cycle").to_owned())
    }
}

fn value_of<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

/// An answer that is asked for anew each time.
///
/// # Errors
/// If it cannot be written, which is a defect.
pub fn answer(value: &impl Serialize) -> Reply {
    let text = serde_json::to_string(value).map_err(Failure::internal)?;
    Ok(fresh(HttpResponse::Ok()).content_type("application/json").body(text))
}

/// An answer that nobody keeps.
pub fn fresh(mut response: HttpResponseBuilder) -> HttpResponseBuilder {
    response.insert_header((header::CACHE_CONTROL, "no-store"));
    response
}
