//! What the program tells about itself, on its standard error: text for people or an object per line for programs.
//!
//! Every request has an id, which stands in all that is told while it is answered, and in the answer's `x-request-id`.
//! Of a request only its route's pattern is told: addresses hold tokens of sign-in links, queries and forms hold what
//! people type, and who reads what is nobody's business.

use std::time::{Duration, Instant};

use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use tracing::Span;
use tracing_subscriber::EnvFilter;

use crate::config::{Config, LogFormat, LoggingConfig};
use crate::secrets::random;

/// Begins to tell; called once, when the program starts.
pub fn begin(config: &LoggingConfig) {
    let filter = EnvFilter::try_new(&config.filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let telling = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let begun = match config.format {
        LogFormat::Text => telling.try_init(),
        LogFormat::Json => telling.json().flatten_event(true).with_current_span(true).with_span_list(false).try_init(),
    };
    if begun.is_err() {
        tracing::warn!("the program's log had already begun");
    }
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let payload = panic.payload();
        let text = payload.downcast_ref::<&str>().copied().or(payload.downcast_ref::<String>().map(String::as_str));
        let message = text.unwrap_or("no message");
        tracing::error!(place, message, "a defect stopped what was being done");
    }));
}

/// A request that is being told about.
pub struct Told {
    id: String,
    span: Span,
    begun: Instant,
    slow: Duration,
}

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

impl Told {
    /// Gives a request its id and its span.
    #[must_use]
    pub fn request(request: &ServiceRequest, config: &Config) -> Self {
        let id: String = random::<8>().unwrap_or_default().iter().map(|byte| format!("{byte:02x}")).collect();
        let span = tracing::info_span!("request", id, method = %request.method());
        let slow = Duration::from_millis(config.logging.slow_request_milliseconds);
        Self { id, span, begun: Instant::now(), slow }
    }

    /// What happens while the request is answered belongs into this.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span.clone()
    }

    /// Tells how it went.
    pub fn answered<B>(&self, response: &mut ServiceResponse<B>) {
        if let Ok(id) = HeaderValue::from_str(&self.id) {
            response.headers_mut().insert(REQUEST_ID, id);
        }
        let route = response.request().match_pattern().unwrap_or_else(|| "unknown".to_owned());
        let status = response.status().as_u16();
        let time = self.begun.elapsed();
        let milliseconds = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        let _entered = self.span.enter();
        if time >= self.slow {
            tracing::warn!(route, status, milliseconds, "slow request");
        } else if response.status().is_server_error() {
            tracing::warn!(route, status, milliseconds, "failed request");
        } else {
            tracing::debug!(route, status, milliseconds, "request");
        }
    }
}
