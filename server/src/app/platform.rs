//! Starting and stopping.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::mpsc;
use std::thread::JoinHandle;

use actix_web::dev::{ServerHandle, Service as _};
use actix_web::http::header;
use actix_web::middleware::Compress;
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use tracing::Instrument as _;

use super::headers::Headers;
use super::metrics::Exporter;
use super::observability::Told;
use super::route::{Method, Route};
use super::state::State;
use super::{assets, gate, health, refusal};
use crate::errors::Failure;
use crate::jobs::{Job, Running};
use crate::mail;
use crate::vote;

/// Why the platform did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartFailure {
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {cause}. Is another program using it? Choose another with `listen`.")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        cause: std::io::Error,
    },
    /// A thread or the server could not be started.
    #[error("cannot start: {0}")]
    System(#[from] std::io::Error),
    /// The database, the log or a secret is not as it must be.
    #[error("cannot start: {0}")]
    Platform(Failure),
}

impl From<Failure> for StartFailure {
    fn from(failure: Failure) -> Self {
        Self::Platform(failure)
    }
}

/// A platform that answers.
pub struct Platform {
    address: SocketAddr,
    state: Arc<State>,
    servers: Vec<Answering>,
    jobs: Option<Running>,
    exporter: Option<Exporter>,
}

/// A server on a thread of its own.
struct Answering {
    server: ServerHandle,
    thread: JoinHandle<std::io::Result<()>>,
}

impl Answering {
    fn start(
        name: &str,
        serve: impl FnOnce() -> std::io::Result<actix_web::dev::Server> + Send + 'static,
    ) -> Result<Self, StartFailure> {
        let (tell, told) = mpsc::sync_channel(1);
        let thread = std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let server = serve()?;
                drop(tell.send(server.handle()));
                server.await
            })
        })?;
        match told.recv() {
            Ok(server) => Ok(Self { server, thread }),
            Err(_) => Err(StartFailure::System(std::io::Error::other("the server ended at once"))),
        }
    }
}

impl Platform {
    /// Takes the place where it will answer.
    ///
    /// # Errors
    /// When the address is taken.
    pub fn listen(address: SocketAddr) -> Result<TcpListener, StartFailure> {
        TcpListener::bind(address).map_err(|cause| StartFailure::Listen { address, cause })
    }

    /// Answers there, with these jobs running.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(
        listener: TcpListener,
        state: Arc<State>,
        routes: Vec<Route>,
        jobs: Vec<Job>,
    ) -> Result<Self, StartFailure> {
        let address = listener.local_addr()?;
        let serving = state.clone();
        let pages = Answering::start("server", move || serve(serving, Arc::new(routes), listener))?;
        let jobs = Some(Running::start(jobs, &state)?);
        let exporter = state.config.metrics.map(|address| export(&state, address)).transpose()?;
        Ok(Self { address, state, servers: vec![pages], jobs, exporter })
    }

    /// Answers on the vote's origin too, there.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn open_vote(&mut self, listener: TcpListener) -> Result<(), StartFailure> {
        let state = self.state.clone();
        self.servers.push(Answering::start("vote", move || vote::serve(state, listener))?);
        Ok(())
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where it serves metrics, if anywhere.
    #[must_use]
    pub fn metrics_address(&self) -> Option<SocketAddr> {
        self.exporter.as_ref().map(Exporter::address)
    }

    /// What it consists of.
    #[must_use]
    pub fn state(&self) -> &Arc<State> {
        &self.state
    }

    /// Answers no more, after the requests that are under way; ends jobs; finishes writing.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        if self.servers.is_empty() {
            return;
        }
        for answering in &self.servers {
            drop(answering.server.stop(true));
        }
        for answering in self.servers.drain(..) {
            match answering.thread.join() {
                Ok(Ok(())) => {}
                Ok(Err(failure)) => tracing::error!(%failure, "a server ended badly"),
                Err(_) => tracing::error!("a server had panicked"),
            }
        }
        self.jobs.take();
        self.state.database.close();
    }
}

impl Drop for Platform {
    fn drop(&mut self) {
        self.end();
    }
}

fn serve(state: Arc<State>, routes: Arc<Vec<Route>>, listener: TcpListener) -> std::io::Result<actix_web::dev::Server> {
    // The rest of the time is for jobs and writes.
    let shutdown = state.config.shutdown_seconds.div_ceil(2);
    let server = HttpServer::new(move || {
        let watched = state.clone();
        let headers = Headers::new(&state.config);
        App::new()
            .wrap(Compress::default())
            .wrap_fn(move |request, service| {
                let told = Told::request(&request, &watched.config);
                let watch = watched.metrics.watch(&request);
                let headers = headers.clone();
                let answer = told.span().in_scope(|| service.call(request)).instrument(told.span());
                async move {
                    let mut response = answer.await?;
                    headers.apply(&mut response);
                    watch.answered(&response);
                    told.answered(&mut response);
                    Ok(response)
                }
            })
            .configure(|app| declare(app, &state, &routes))
    });
    Ok(server.listen(listener)?.disable_signals().shutdown_timeout(shutdown).run())
}

fn export(state: &Arc<State>, address: SocketAddr) -> Result<Exporter, StartFailure> {
    let state = state.clone();
    let gather = Arc::new(move || gather(&state));
    Exporter::start(address, gather).map_err(|cause| StartFailure::Listen { address, cause })
}

/// Looks at what is not counted as it happens, and gives all numbers.
fn gather(state: &State) -> String {
    let outbox =
        state.database.read_blocking(|connection| Ok((mail::waiting(connection)?, mail::waiting_since(connection)?)));
    match outbox {
        Ok((letters, since)) => {
            let now = state.clock.now();
            state.metrics.outbox(letters, since.map_or(0, |since| now.0.saturating_sub(since.0)));
        }
        Err(failure) => tracing::warn!(%failure, "the outbox could not be counted"),
    }
    state.metrics.log_refuses(!state.logs.faults().is_empty());
    state.metrics.text()
}

/// Gives every route its place, with the gate before it.
fn declare(app: &mut web::ServiceConfig, state: &Arc<State>, routes: &Arc<Vec<Route>>) {
    app.app_data(web::Data::from(state.clone()));
    health::declare(app);
    app.service(web::resource("/static/{file:.*}").route(web::get().to(asset)));
    let mut patterns: Vec<&'static str> = routes.iter().map(|route| route.pattern).collect();
    patterns.sort_unstable();
    patterns.dedup();
    for pattern in specific_first(patterns) {
        let mut resource = web::resource(pattern);
        for (index, route) in routes.iter().enumerate().filter(|(_, route)| route.pattern == pattern) {
            let methods = match route.method {
                Method::Get => vec![web::get(), web::head()],
                Method::Post => vec![web::post()],
            };
            for method in methods {
                let (state, routes) = (state.clone(), routes.clone());
                resource = resource.route(method.to(move |request: HttpRequest, body: web::Payload| {
                    let (state, routes) = (state.clone(), routes.clone());
                    async move {
                        match routes.get(index) {
                            Some(route) => gate::serve(state, route, request, body).await,
                            None => refusal::bare(&Failure::NotFound),
                        }
                    }
                }));
            }
        }
        let unknown = state.clone();
        app.service(resource.default_service(web::to(move |request: HttpRequest| {
            let state = unknown.clone();
            async move { gate::nowhere(state, &request).await }
        })));
    }
    let unknown = state.clone();
    app.default_service(web::to(move |request: HttpRequest| {
        let state = unknown.clone();
        async move { gate::nowhere(state, &request).await }
    }));
}

/// The server takes the first pattern that fits: those with fixed parts come before those with
/// variables in the same place.
fn specific_first(mut patterns: Vec<&'static str>) -> Vec<&'static str> {
    patterns.sort_by_key(|pattern| pattern.split('/').map(|part| part.starts_with('{')).collect::<Vec<_>>());
    patterns
}

/// A static file, which needs no gate: it is the same for everybody.
async fn asset(request: HttpRequest) -> HttpResponse {
    let accepts = request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    match assets::find(request.match_info().query("file")) {
        Some(asset) => asset.answer(accepts),
        None => refusal::bare(&Failure::NotFound),
    }
}
