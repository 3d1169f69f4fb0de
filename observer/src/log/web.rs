//! Files of a web server that nobody needs to trust: it may be slow, broken, or hostile. Whatever
//! it does ends within limits of time, of size and of the number of attempts; what it sent is
//! judged by those who read it.

mod address;
mod transfer;

use std::fs::{self, File};
use std::path::Path;
use std::thread;
use std::time::Duration;

use ureq::Agent;
use ureq::http::{StatusCode, header};

pub use address::Address;

use crate::answer::Failure;
use crate::files;
use transfer::{Begun, Partial};

/// How many redirections of one file are followed.
const REDIRECTIONS: usize = 5;

/// An attempt that brought this much does not count as one, so that a large file arrives over a
/// line that breaks again and again.
const PROGRESS: u64 = 1 << 20;

/// The most bytes of an answer to what was posted.
const MOST_ANSWER: u64 = 1 << 20;

/// How long a server is waited for.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For a connection.
    pub connection: Duration,
    /// For the whole head of its answer.
    pub answer: Duration,
    /// Without a single byte arriving.
    pub silence: Duration,
    /// Until it must have sent `slowest` bytes a second on average.
    pub start: Duration,
    /// Bytes a second.
    pub slowest: u64,
    /// Attempts at one file.
    pub attempts: u32,
    /// Between two attempts.
    pub pause: Duration,
}

impl Default for Patience {
    /// For the village's telephone line as it is, and no longer.
    fn default() -> Self {
        Self {
            connection: Duration::from_secs(15),
            answer: Duration::from_secs(30),
            silence: Duration::from_secs(30),
            start: Duration::from_secs(30),
            slowest: 512,
            attempts: 3,
            pause: Duration::from_secs(1),
        }
    }
}

impl Patience {
    fn is_at_end(&self, time: Duration, bytes: u64) -> bool {
        let due = time.as_millis().saturating_mul(u128::from(self.slowest)) / 1000;
        time > self.start && u128::from(bytes) < due
    }
}

/// Why an attempt brought no file.
enum Stop {
    /// Another attempt may succeed.
    Passing(Failure),
    /// None will.
    Final(Failure),
}

/// Whoever fetches files.
#[derive(Debug)]
pub struct Web {
    agent: Agent,
    patience: Patience,
}

impl Web {
    /// Fetches with this patience.
    #[must_use]
    pub fn new(patience: Patience) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(concat!("ortaq-observer/", env!("CARGO_PKG_VERSION")))
            .timeout_resolve(Some(patience.connection))
            .timeout_connect(Some(patience.connection))
            .timeout_send_request(Some(patience.answer))
            .timeout_recv_response(Some(patience.answer))
            .timeout_per_read(Some(patience.silence))
            .build();
        Self { agent: config.into(), patience }
    }

    /// Fetches a file of at most so many bytes; what arrived before an interruption is not asked
    /// for again where the server can say that its file is still the same. `false` when the server
    /// has none.
    ///
    /// # Errors
    /// When the server cannot be reached, answers with something else, or sends too much or too
    /// slowly; and when the file cannot be written.
    pub fn fetch(&self, address: &Address, path: &Path, most: u64) -> Result<bool, Failure> {
        let fresh = files::beside(path, "new");
        let writing = |error| Failure::writing(&fresh, &error);
        path.parent().map_or(Ok(()), fs::create_dir_all).map_err(writing)?;
        let mut partial = Partial::new(File::create(&fresh).map_err(writing)?, &fresh, most);
        let found = self.persist(address, &mut partial);
        drop(partial);
        let kept = match found {
            Ok(true) => fs::rename(&fresh, path),
            _ => fs::remove_file(&fresh),
        };
        kept.map_err(writing).and(found)
    }

    /// Posts JSON, once; status and text of the answer. Nothing is sent a second time: the server may have taken the
    /// first.
    ///
    /// # Errors
    /// When the server cannot be reached.
    pub fn ask(&self, address: &Address, json: &str) -> Result<(StatusCode, String), Failure> {
        let sent = self.agent.post(address.uri()).header(header::CONTENT_TYPE, "application/json").send(json);
        let mut response = sent.map_err(|error| match unreachable(address, error) {
            Stop::Passing(failure) | Stop::Final(failure) => failure,
        })?;
        let text = response.body_mut().with_config().limit(MOST_ANSWER).read_to_string();
        Ok((response.status(), text.unwrap_or_default()))
    }

    /// Posts JSON as [`Web::ask`] does; the answer's text.
    ///
    /// # Errors
    /// When the server cannot be reached, or refuses; what it refuses with is named.
    pub fn post(&self, address: &Address, json: &str) -> Result<String, Failure> {
        let (status, text) = self.ask(address, json)?;
        if status.is_success() {
            return Ok(text);
        }
        let parsed: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        match parsed.get("refused").and_then(serde_json::Value::as_str) {
            Some("refused-by-check") => {
                let value = |name: &str| parsed.get(name).map_or_else(String::new, ToString::to_string);
                let (check, code) = (value("check"), value("code"));
                Err(Failure::new("failure-refused-by-check", vec![("check", check.into()), ("code", code.into())]))
            }
            Some(code) => Err(Failure::new("failure-refused", vec![("code", code.into())])),
            None => Err(answered(address, status)),
        }
    }

    fn persist(&self, address: &Address, partial: &mut Partial<'_>) -> Result<bool, Failure> {
        let mut failed = 0;
        loop {
            let before = partial.received();
            match self.attempt(address, partial) {
                Ok(found) => return Ok(found),
                Err(Stop::Final(failure)) => return Err(failure),
                Err(Stop::Passing(failure)) => {
                    let went_well = partial.received() >= before.saturating_add(PROGRESS);
                    failed = if went_well { 1 } else { failed + 1 };
                    if failed >= self.patience.attempts {
                        return Err(failure);
                    }
                    thread::sleep(self.patience.pause);
                }
            }
        }
    }

    fn attempt(&self, address: &Address, partial: &mut Partial<'_>) -> Result<bool, Stop> {
        let mut address = address.clone();
        for _ in 0..=REDIRECTIONS {
            let mut request = self.agent.get(address.uri());
            if let Some((range, condition)) = partial.rest() {
                request = request.header(header::RANGE, range).header(header::IF_RANGE, condition);
            }
            let response = request.call().map_err(|error| unreachable(&address, error))?;
            let status = response.status();
            if status.is_success() {
                let begun = Begun { address: &address, response, patience: &self.patience };
                return begun.receive(partial).map(|()| true);
            }
            if !status.is_redirection() {
                return refused(&address, status);
            }
            let location = response.headers().get(header::LOCATION).and_then(|value| value.to_str().ok());
            let location = location.ok_or_else(|| Stop::Final(answered(&address, status)))?;
            address = address.redirected(location).map_err(Stop::Final)?;
        }
        Err(Stop::Final(Failure::of_the_web("failure-web-circle", vec![("url", address.to_string().into())])))
    }
}

/// A server that says it has no such file answered well; one that is busy may do better soon.
fn refused(address: &Address, status: StatusCode) -> Result<bool, Stop> {
    let failure = answered(address, status);
    match status {
        StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => Err(Stop::Passing(failure)),
        _ if status.is_client_error() => Ok(false),
        StatusCode::BAD_GATEWAY | StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT => {
            Err(Stop::Passing(failure))
        }
        _ => Err(Stop::Final(failure)),
    }
}

/// A server that answered with nothing to go on with.
pub(crate) fn answered(address: &Address, status: StatusCode) -> Failure {
    let values = vec![("url", address.to_string().into()), ("status", status.as_u16().to_string().into())];
    Failure::of_the_web("failure-web-answer", values)
}

fn unreachable(address: &Address, error: ureq::Error) -> Stop {
    let url = ("url", address.to_string().into());
    match error {
        ureq::Error::Timeout(ureq::Timeout::Connect | ureq::Timeout::Resolve) | ureq::Error::HostNotFound => {
            Stop::Final(Failure::of_the_web("failure-web-unreachable", vec![url]))
        }
        ureq::Error::Timeout(_) => Stop::Passing(Failure::of_the_web("failure-web-slow", vec![url])),
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::ConnectionRefused => {
            Stop::Final(Failure::of_the_web("failure-web-unreachable", vec![url]))
        }
        ureq::Error::Io(_) => Stop::Passing(Failure::of_the_web("failure-web-broken", vec![url])),
        ureq::Error::ConnectionFailed => Stop::Final(Failure::of_the_web("failure-web-unreachable", vec![url])),
        other => {
            let reason = ("reason", other.to_string().into());
            Stop::Final(Failure::of_the_web("failure-web-not-understood", vec![url, reason]))
        }
    }
}
