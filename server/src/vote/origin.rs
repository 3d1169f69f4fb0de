//! Answering on the vote's origin.

use std::net::TcpListener;
use std::sync::Arc;

use actix_web::dev::{Server, Service as _};
use actix_web::middleware::Compress;
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, Route, web};
use tracing::Instrument as _;

use super::service::{Asked, Service};
use super::{Call, Refusal, headers, routes};
use crate::app::{self, State, observability::Told};
use crate::errors::Failure;

/// The most bytes that are taken: an entry's line, and what is around it.
const MOST_BYTES: usize = 100_000;

/// Begins to answer; the server runs until it is stopped.
///
/// # Errors
/// When the system gives no threads.
pub fn serve(state: Arc<State>, listener: TcpListener) -> std::io::Result<Server> {
    let shutdown = state.config.shutdown_seconds.div_ceil(2);
    let services = Arc::new(routes::services());
    let server = HttpServer::new(move || {
        let watched = state.clone();
        App::new()
            .wrap(Compress::default())
            .wrap_fn(move |request, service| {
                let told = Told::request(&request, &watched.config);
                let watch = watched.metrics.watch(&request);
                let answering = watched.clone();
                let answer = told.span().in_scope(|| service.call(request)).instrument(told.span());
                async move {
                    let mut response = answer.await?;
                    headers::apply(&answering.config, &mut response);
                    watch.answered(&response);
                    told.answered(&mut response);
                    Ok(response)
                }
            })
            .configure(|app| declare(app, &state, &services))
    });
    Ok(server.listen(listener)?.disable_signals().shutdown_timeout(shutdown).run())
}

fn declare(app: &mut web::ServiceConfig, state: &Arc<State>, services: &Arc<Vec<Service>>) {
    // An address that is both read and written is one resource: a second one would never be asked.
    let mut declared: Vec<&str> = Vec::new();
    for service in services.iter() {
        if declared.contains(&service.pattern) {
            continue;
        }
        declared.push(service.pattern);
        let mut resource = web::resource(format!("/{{assembly}}/{{cycle}}/{}", service.pattern));
        for (index, one) in services.iter().enumerate().filter(|(_, one)| one.pattern == service.pattern) {
            let methods = match one.asked {
                Asked::Get => vec![web::get(), web::head()],
                Asked::Post => vec![web::post()],
            };
            for method in methods {
                resource = resource.route(handled(method, state.clone(), services.clone(), index));
            }
        }
        app.service(resource);
    }
    app.default_service(web::to(|| async { Refusal::from(Failure::NotFound).answer() }));
}

/// The route by which one of the services answers.
fn handled(method: Route, state: Arc<State>, services: Arc<Vec<Service>>, index: usize) -> Route {
    method.to(move |request: HttpRequest, body: web::Payload| {
        let (state, services) = (state.clone(), services.clone());
        async move {
            match services.get(index) {
                Some(service) => answer(state, service, request, body).await,
                None => Refusal::from(Failure::NotFound).answer(),
            }
        }
    })
}

async fn answer(state: Arc<State>, service: &Service, request: HttpRequest, body: web::Payload) -> HttpResponse {
    let answered = match let_in(state, service, &request, body).await {
        Ok(call) => (service.handler)(call).await,
        Err(failure) => Err(failure.into()),
    };
    answered.unwrap_or_else(|refusal| refusal.answer())
}

async fn let_in(
    state: Arc<State>,
    service: &Service,
    request: &HttpRequest,
    body: web::Payload,
) -> Result<Call, Failure> {
    let address = app::address_of(request, &state.config);
    state.limits.address(address, service.budget)?;
    let body = match service.asked {
        Asked::Get => Vec::new(),
        Asked::Post => {
            let bytes = body.to_bytes_limited(MOST_BYTES).await.map_err(|_| Failure::TooLarge)?;
            bytes.map_err(|_| Failure::Malformed)?.to_vec()
        }
    };
    let parameters = request.match_info().iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let query = form_urlencoded::parse(request.query_string().as_bytes());
    let query = query.map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    Ok(Call { state, own_path: request.path().to_owned(), parameters, query, headers: request.headers().clone(), body })
}
