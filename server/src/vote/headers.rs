//! What every answer of this origin tells the browser: load nothing from elsewhere, be in nobody's frame, share no window
//! with another origin, evaluate no text.

use actix_web::dev::ServiceResponse;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, PERMISSIONS_POLICY, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};

use crate::config::Config;

/// `unsafe-eval` is the only word by which browsers before 2021 may compile WebAssembly. Those that came later know
/// trusted types, of which no page here makes any, so that they evaluate no text all the same.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'; \
    require-trusted-types-for 'script'; trusted-types ortaq; worker-src 'self'; style-src 'self'; \
    img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; \
    base-uri 'none'";

const FIXED: [(HeaderName, &str); 8] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (REFERRER_POLICY, "no-referrer"),
    (
        PERMISSIONS_POLICY,
        "camera=(self), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), \
         publickey-credentials-create=(), publickey-credentials-get=()",
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("origin-agent-cluster"), "?1"),
];

/// A year; other hosts of the same domain are not ours to bind.
const HTTPS_ONLY: &str = "max-age=31536000";

/// Adds the headers that the answer does not have yet.
pub(super) fn apply<B>(config: &Config, response: &mut ServiceResponse<B>) {
    let https = config.vote.public_url.is_secure().then_some((STRICT_TRANSPORT_SECURITY, HTTPS_ONLY));
    let headers = response.headers_mut();
    for (name, value) in FIXED.into_iter().chain(https).chain([(CACHE_CONTROL, "no-cache")]) {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
}
