//! What every answer tells the browser: load nothing from elsewhere, run no script that stands in a page, be in nobody's
//! frame, and what may be kept. A handler that has set a header itself keeps it.

use std::rc::Rc;

use actix_web::dev::ServiceResponse;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, PERMISSIONS_POLICY, REFERRER_POLICY, SET_COOKIE,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};

use crate::config::Config;

const ALWAYS: [(HeaderName, &str); 5] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "same-origin"),
    (
        PERMISSIONS_POLICY,
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), \
         publickey-credentials-create=(self), publickey-credentials-get=(self)",
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// What pages load and do. `pictures` is empty, or the host from which the operator has map tiles.
fn policy(pictures: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{pictures}; connect-src 'self'; \
         form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
}

/// A year; other hosts of the same domain are not ours to bind.
const HTTPS_ONLY: &str = "max-age=31536000";

/// The headers of this platform.
#[derive(Clone)]
pub struct Headers {
    fixed: Rc<[(HeaderName, HeaderValue)]>,
}

impl Headers {
    /// The headers that fit how the platform is reached.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let https = config.public_url.is_secure().then_some((STRICT_TRANSPORT_SECURITY, HTTPS_ONLY));
        let fixed = ALWAYS.into_iter().chain(https);
        let fixed = fixed.map(|(name, value)| (name, HeaderValue::from_static(value)));
        let tiles = config.map.tiles.as_ref().map(|tiles| format!(" {}", tiles.origin())).unwrap_or_default();
        // The host of tiles was read as a host; were it none, the stricter policy holds.
        let policy = HeaderValue::from_str(&policy(&tiles)).or_else(|_| HeaderValue::from_str(&policy("")));
        Self { fixed: policy.ok().map(|policy| (CONTENT_SECURITY_POLICY, policy)).into_iter().chain(fixed).collect() }
    }

    /// Adds the headers that the answer does not have yet.
    pub fn apply<B>(&self, response: &mut ServiceResponse<B>) {
        let kept = HeaderValue::from_static(if is_personal(response) { "no-store" } else { "private, no-cache" });
        let headers = response.headers_mut();
        for (name, value) in self.fixed.iter().chain([&(CACHE_CONTROL, kept)]) {
            if !headers.contains_key(name) {
                headers.insert(name.clone(), value.clone());
            }
        }
    }
}

/// Whether the answer is for one person: somebody has signed in, or is about to, or to sign out.
fn is_personal<B>(response: &ServiceResponse<B>) -> bool {
    response.headers().contains_key(SET_COOKIE) || super::cookies::has_session(response.request())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use actix_web::HttpResponse;
    use actix_web::cookie::Cookie;
    use actix_web::http::header::HeaderMap;
    use actix_web::test::TestRequest;

    use super::*;
    use crate::config::DatabaseUrl;

    fn config(public_url: &str) -> Config {
        let mut config = Config::for_tests(Path::new("data"), DatabaseUrl::Sqlite("data/ortaq.sqlite".into()));
        config.public_url = crate::config::PublicUrl::parse(public_url).unwrap();
        config
    }

    fn headers(public_url: &str, cookie: Option<&'static str>, answer: HttpResponse) -> HeaderMap {
        let mut request = TestRequest::default();
        if let Some(name) = cookie {
            request = request.cookie(Cookie::new(name, "token"));
        }
        let mut response = request.to_srv_response(answer);
        Headers::new(&config(public_url)).apply(&mut response);
        response.headers().clone()
    }

    #[test]
    fn every_answer_is_protected() {
        let headers = headers("http://localhost:8080", None, HttpResponse::Ok().finish());
        let policy = headers.get("content-security-policy").unwrap().to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"), "{policy}");
        assert!(!policy.contains("unsafe") && policy.contains("frame-ancestors 'none'; base-uri 'none'"), "{policy}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(headers.get(name).unwrap(), value);
        }
        assert!(headers.contains_key("permissions-policy"));
    }

    #[test]
    fn pictures_come_from_the_host_of_the_tiles_once_it_is_set() {
        let mut config = config("https://ortaq.kz");
        let policy = |config: &Config| {
            let mut response = TestRequest::default().to_srv_response(HttpResponse::Ok().finish());
            Headers::new(config).apply(&mut response);
            response.headers().get(CONTENT_SECURITY_POLICY).unwrap().to_str().unwrap().to_owned()
        };
        assert!(policy(&config).contains("img-src 'self' data:; "));
        config.map.tiles = Some(crate::config::Tiles::parse("https://tiles.kz/{z}/{x}/{y}.png").unwrap());
        assert!(policy(&config).contains("img-src 'self' data: https://tiles.kz; "));
    }

    #[test]
    fn only_a_platform_with_https_tells_browsers_to_stay_there() {
        let with = headers("https://ortaq.kz", None, HttpResponse::Ok().finish());
        assert_eq!(with.get("strict-transport-security").unwrap(), "max-age=31536000");
        let without = headers("http://localhost:8080", None, HttpResponse::Ok().finish());
        assert!(!without.contains_key("strict-transport-security"));
    }

    #[test]
    fn what_belongs_to_a_person_is_kept_nowhere() {
        let kept = |cookie, answer| headers("https://ortaq.kz", cookie, answer).get("cache-control").unwrap().clone();
        assert_eq!(kept(None, HttpResponse::Ok().finish()), "private, no-cache");
        assert_eq!(kept(Some("__Host-ortaq_session"), HttpResponse::Ok().finish()), "no-store");
        assert_eq!(kept(Some("ortaq_session"), HttpResponse::Ok().finish()), "no-store");
        assert_eq!(kept(Some("ortaq_language"), HttpResponse::Ok().finish()), "private, no-cache");
        let signed_in = HttpResponse::SeeOther().cookie(Cookie::new("__Host-ortaq_session", "token")).finish();
        assert_eq!(kept(None, signed_in), "no-store");
    }

    #[test]
    fn a_file_that_never_changes_keeps_its_own_rule() {
        let forever = "public, max-age=31536000, immutable";
        let answer = HttpResponse::Ok().insert_header((CACHE_CONTROL, forever)).finish();
        let headers = headers("https://ortaq.kz", Some("__Host-ortaq_session"), answer);
        assert_eq!(headers.get("cache-control").unwrap(), forever);
    }
}
