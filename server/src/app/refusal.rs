//! Failures as pages: what happened and what to do, and nothing internal.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header;

use super::context::Request;
use crate::errors::Failure;
use crate::information::Refusal;
use crate::secrets::random;

/// The status of a failure.
pub(crate) fn status(failure: &Failure) -> StatusCode {
    match failure {
        Failure::NotFound => StatusCode::NOT_FOUND,
        Failure::Forbidden | Failure::FormExpired => StatusCode::FORBIDDEN,
        Failure::SignInNeeded => StatusCode::UNAUTHORIZED,
        Failure::Refused(_) | Failure::NotTaken(_) | Failure::Conflict => StatusCode::CONFLICT,
        Failure::Malformed => StatusCode::BAD_REQUEST,
        Failure::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Failure::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        Failure::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        Failure::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The page of a failure, in the reader's language. Who has to sign in goes to the page for that,
/// and comes back.
pub(super) fn page(context: &Request, failure: &Failure) -> HttpResponse {
    if matches!(failure, Failure::SignInNeeded) {
        return sign_in(context);
    }
    let reference = reference(failure);
    let text = match failure {
        Failure::Refused(message) => Some(context.texts().say(message)),
        _ => None,
    };
    let page = Refusal::new(failure, text, reference.clone());
    let mut response = match context.page_with_status(status(failure), page) {
        Ok(response) => response,
        Err(second) => {
            tracing::error!(failure = %second, "the page of a failure could not be made");
            bare(failure)
        }
    };
    if let Failure::TooMany { retry_after } = failure {
        response.headers_mut().insert(header::RETRY_AFTER, (*retry_after).into());
    }
    response
}

/// A failure before there is a reader to speak to.
pub(super) fn bare(failure: &Failure) -> HttpResponse {
    let reference = reference(failure).unwrap_or_default();
    HttpResponse::build(status(failure))
        .content_type("text/plain; charset=utf-8")
        .body(format!("{} {reference}", status(failure)))
}

/// Writes what went wrong inside into the program's log, under a reference that the page shows.
pub(crate) fn reference(failure: &Failure) -> Option<String> {
    let (Failure::Internal(_) | Failure::Unavailable(_)) = failure else { return None };
    let bytes = random::<5>().unwrap_or_default();
    let reference: String = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
    tracing::error!(reference, %failure, "a request failed");
    Some(reference)
}

fn sign_in(context: &Request) -> HttpResponse {
    let back: String = form_urlencoded::byte_serialize(context.path.as_bytes()).collect();
    context.see_other(&context.link(&format!("/sign-in?next={back}")))
}
