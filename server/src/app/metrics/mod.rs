//! Numbers for operators, in Prometheus' form: how the machine does, never what people do. No label names a project, a
//! village, an assembly or a cycle: while a vote is on, such a number would be a running count.

mod exporter;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::{Family, MetricConstructor};
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

pub use exporter::Exporter;

/// All that is counted. Clones count together.
#[derive(Clone)]
pub struct Metrics {
    registry: Arc<Registry>,
    requests: Family<RequestLabels, Counter>,
    durations: Family<RouteLabels, Histogram, Durations>,
    database_waits: Family<WaitLabels, Histogram, Durations>,
    outbox_letters: Gauge,
    outbox_age: Gauge,
    log_entries: Counter,
    log_publications: Histogram,
    log_refuses: Gauge,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RequestLabels {
    method: &'static str,
    route: String,
    status: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RouteLabels {
    route: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct WaitLabels {
    purpose: &'static str,
}

/// What somebody waits for the database for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// For a connection that reads.
    Read,
    /// For the turn among those who write, and the commit.
    Write,
}

/// Histograms whose buckets fit what people wait for: from a millisecond to ten seconds.
#[derive(Clone)]
struct Durations;

const BUCKETS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

impl MetricConstructor<Histogram> for Durations {
    fn new_metric(&self) -> Histogram {
        Histogram::new(BUCKETS)
    }
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("ortaq");
        let requests = Family::default();
        registry.register("requests", "Requests by method, route and kind of answer", requests.clone());
        let durations = Family::new_with_constructor(Durations);
        let help = "From a request's arrival to the head of its answer";
        registry.register_with_unit("request_duration", help, Unit::Seconds, durations.clone());
        let database_waits = Family::new_with_constructor(Durations);
        let help = "Waiting for the database: to read, for a connection; to write, for the turn and the commit";
        registry.register_with_unit("database_wait", help, Unit::Seconds, database_waits.clone());
        let outbox_letters = Gauge::default();
        registry.register("outbox_letters", "Letters that wait to be sent", outbox_letters.clone());
        let outbox_age = Gauge::default();
        let help = "How long the oldest letter of the outbox has waited";
        registry.register_with_unit("outbox_oldest", help, Unit::Seconds, outbox_age.clone());
        let log_entries = Counter::default();
        registry.register("log_entries", "Entries appended to the logs since the start", log_entries.clone());
        let log_publications = Histogram::new(BUCKETS);
        let help = "From a commit to the signed and published checkpoint of its log";
        registry.register_with_unit("log_publication", help, Unit::Seconds, log_publications.clone());
        let log_refuses = Gauge::default();
        let help = "1 while a log refuses to sign because its history does not continue its last checkpoint, else 0";
        registry.register("log_refuses_to_sign", help, log_refuses.clone());
        Self {
            registry: Arc::new(registry),
            requests,
            durations,
            database_waits,
            outbox_letters,
            outbox_age,
            log_entries,
            log_publications,
            log_refuses,
        }
    }
}

impl Metrics {
    /// Begins to measure a request.
    #[must_use]
    pub fn watch(&self, request: &ServiceRequest) -> Watch {
        Watch { metrics: self.clone(), method: method(request.method()), begun: Instant::now() }
    }

    /// Somebody waited for the database.
    pub fn waited(&self, purpose: Purpose, time: Duration) {
        let purpose = match purpose {
            Purpose::Read => "read",
            Purpose::Write => "write",
        };
        self.database_waits.get_or_create(&WaitLabels { purpose }).observe(time.as_secs_f64());
    }

    /// What waits in the outbox now: how many letters, and for how many seconds the oldest.
    pub fn outbox(&self, letters: i64, oldest_seconds: i64) {
        self.outbox_letters.set(letters);
        self.outbox_age.set(oldest_seconds);
    }

    /// A commit appended so many entries to logs, which were signed and published in this time.
    pub fn log_published(&self, entries: u64, time: Duration) {
        self.log_entries.inc_by(entries);
        self.log_publications.observe(time.as_secs_f64());
    }

    /// Whether a log refuses to sign.
    pub fn log_refuses(&self, refuses: bool) {
        self.log_refuses.set(refuses.into());
    }

    /// Everything, as Prometheus reads it (OpenMetrics text).
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        if let Err(failure) = encode(&mut text, &self.registry) {
            tracing::error!(%failure, "metrics could not be written");
        }
        text
    }
}

/// A request that is being measured.
pub struct Watch {
    metrics: Metrics,
    method: &'static str,
    begun: Instant,
}

impl Watch {
    /// Counts the answer.
    pub fn answered<B>(&self, response: &ServiceResponse<B>) {
        let route = response.request().match_pattern().unwrap_or_else(|| "unknown".to_owned());
        let labels = RequestLabels { method: self.method, route: route.clone(), status: class(response.status()) };
        self.metrics.requests.get_or_create(&labels).inc();
        let durations = self.metrics.durations.get_or_create(&RouteLabels { route });
        durations.observe(self.begun.elapsed().as_secs_f64());
    }
}

/// Only the methods that there are: a client may invent others.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() {
        ..200 => "1xx",
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        500.. => "5xx",
    }
}
