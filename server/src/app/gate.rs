//! Every request passes here before its handler: language, session, access, budget, form token.

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use tokio::sync::OwnedSemaphorePermit;

use super::context::{Request, Viewer};
use super::cookies::Cookies;
use super::form::{Form, MAX_FORM};
use super::refusal;
use super::route::{Access, Forgery, Method, Route};
use super::shelf::{self, Time};
use super::state::State;
use super::uploads;
use crate::accounts::{self, Role, SignedIn};
use crate::assemblies;
use crate::errors::Failure;
use crate::i18n::Language;

/// Answers a request to a declared route. It always answers: failures become pages.
pub(super) async fn serve(state: Arc<State>, route: &Route, request: HttpRequest, body: web::Payload) -> HttpResponse {
    let mut context = match context_of(&state, &request) {
        Ok(context) => context,
        Err(failure) => return refusal::bare(&failure),
    };
    // The room that the form's files take is given back when all is answered.
    let _room = match pass(&mut context, route, &request, body).await {
        Ok(room) => room,
        Err(failure) => return refusal::page(&context, &failure),
    };
    let time = Time { commits: state.database.commits(), now: state.clock.now() };
    let seed = route.is_per_visitor.then(|| context.seed());
    let address = if route.method == Method::Get { shelf::address(&request, seed) } else { None };
    if let Some(page) = address.as_ref().and_then(|address| state.shelf.find(address, time)) {
        return page;
    }
    let context = Rc::new(context);
    match ((route.handler)(context.clone()).await, address) {
        (Ok(response), Some(address)) => state.shelf.keep(address, time, response),
        (Ok(response), None) => response,
        (Err(failure), _) => refusal::page(&context, &failure),
    }
}

/// The request as far as it is known before the gate.
fn context_of(state: &Arc<State>, request: &HttpRequest) -> Result<Request, Failure> {
    let cookies = Cookies::read(request, state.is_secure())?;
    let language = language_of(request);
    let parameters = request.match_info().iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let user_agent = request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("");
    Ok(Request {
        viewer: Viewer { language, account: None, roles: BTreeSet::new() },
        form: Form::default(),
        address: super::address::of(request, &state.config),
        user_agent: user_agent.chars().filter(|letter| !letter.is_control()).take(200).collect(),
        path: request.path().to_owned(),
        parameters,
        query: Form::parse(request.query_string().as_bytes()),
        headers: request.headers().clone(),
        cookies,
        state: state.clone(),
    })
}

/// The language of the address; elsewhere the one that the browser likes best, or Kazakh.
fn language_of(request: &HttpRequest) -> Language {
    let of_path = request.path().split('/').nth(1).and_then(Language::from_code);
    let preferred = || {
        let header = request.headers().get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
        Language::from_accept_language(header)
    };
    of_path.or_else(preferred).unwrap_or_default()
}

async fn pass(
    context: &mut Request,
    route: &Route,
    request: &HttpRequest,
    body: web::Payload,
) -> Result<Option<OwnedSemaphorePermit>, Failure> {
    let lang = context.path("lang");
    if !lang.is_empty() && Language::from_code(lang).is_none() {
        return Err(Failure::NotFound);
    }
    let state = context.state.clone();
    state.limits.address(context.address, route.budget)?;
    identify(context).await?;
    if let Some(account) = &context.viewer.account {
        state.limits.account(account.id, route.budget)?;
    }
    admit(&context.viewer, route.access)?;
    if route.method == Method::Get {
        return Ok(None);
    }
    let (form, room) = form_of(context, route, request, body).await?;
    context.form = form;
    Ok(room)
}

/// The form that was sent, once it is known to be ours, and the room that its files take.
async fn form_of(
    context: &Request,
    route: &Route,
    request: &HttpRequest,
    body: web::Payload,
) -> Result<(Form, Option<OwnedSemaphorePermit>), Failure> {
    let is_ours = |form: &Form| match route.forgery {
        Forgery::Token => is_ours(context, request, form),
        Forgery::OwnProof => Ok(()),
    };
    if route.takes_files && uploads::is_multipart(request) {
        return context.state.uploads.receive(request, body, route.most_bytes, is_ours).await;
    }
    let most_bytes = if route.takes_files { MAX_FORM } else { route.most_bytes };
    let bytes = body.to_bytes_limited(most_bytes).await.map_err(|_| Failure::TooLarge)?;
    let form = Form::parse(&bytes.map_err(|_| Failure::Malformed)?);
    is_ours(&form)?;
    Ok((form, None))
}

/// Finds out who has signed in, and which roles they hold in the assembly of the address.
async fn identify(context: &mut Request) -> Result<(), Failure> {
    let Some(token) = context.cookies.session.clone() else { return Ok(()) };
    let (now, assembly) = (context.now(), context.path("assembly").to_owned());
    let found = context.state.database.read(move |connection| {
        let Some(account) = accounts::session_of(connection, &token, now)? else { return Ok(None) };
        let mut roles = match assembly.as_str() {
            "" => BTreeSet::new(),
            slug => assemblies::roles_of(connection, account.id, slug, now)?,
        };
        roles.remove(&Role::Administrator);
        if account.is_administrator {
            roles.insert(Role::Administrator);
        }
        Ok(Some((account, roles)))
    });
    if let Some((account, roles)) = found.await? {
        if account.is_seen_note_due {
            note_seen(context, account.session);
        }
        context.viewer.account = Some(account);
        context.viewer.roles = roles;
    } else {
        context.cookies.session = None;
    }
    Ok(())
}

/// Makes a session last longer because it is used. The reader does not wait for it.
fn note_seen(context: &Request, session: i64) {
    let database = context.state.database.clone();
    actix_web::rt::spawn(async move {
        if let Err(failure) = database.write(move |tx| accounts::note_seen(tx, session)).await {
            tracing::warn!(%failure, "that a session was seen could not be noted");
        }
    });
}

/// Whether this reader may use the address.
fn admit(viewer: &Viewer, access: Access) -> Result<(), Failure> {
    match (access, &viewer.account) {
        (Access::Public, _) | (Access::SignedIn, Some(_)) => Ok(()),
        (Access::SignedIn | Access::Roles(_), None) => Err(Failure::SignInNeeded),
        (Access::Roles(roles), Some(SignedIn { .. })) if viewer.has_any(roles) => Ok(()),
        (Access::Roles(_), Some(_)) => Err(Failure::Forbidden),
    }
}

/// Whether a form comes from a page of ours: browsers say where from, and our pages have a token.
fn is_ours(context: &Request, request: &HttpRequest, form: &Form) -> Result<(), Failure> {
    let says = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    let from_elsewhere = matches!(says("sec-fetch-site"), Some("cross-site" | "same-site"));
    let claimed = context.header("x-form-token").unwrap_or_else(|| form.text("csrf"));
    if from_elsewhere || !context.cookies.is_form_token(claimed, &context.state.secrets) {
        return Err(Failure::FormExpired);
    }
    Ok(())
}

/// Answers a request to an address that there is not, as a page for whoever asks.
pub(super) async fn nowhere(state: Arc<State>, request: &HttpRequest) -> HttpResponse {
    match context_of(&state, request) {
        Ok(mut context) => {
            let failure = match identify(&mut context).await {
                Ok(()) => Failure::NotFound,
                Err(failure) => failure,
            };
            refusal::page(&context, &failure)
        }
        Err(failure) => refusal::bare(&failure),
    }
}
