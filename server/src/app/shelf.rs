//! Pages kept for visitors: rendered once, given to everybody who asks without any cookie, until
//! somebody writes.
//!
//! A page is kept only if it was made for a request without cookies and sets none, so it has nothing
//! of anybody in it, and no form token. It is given again only while this process has written nothing
//! since before it was made, and for a second, because another process may have written. Then the first who asks makes
//! it anew; the others are given the old one meanwhile, for a second more at most, so that they do not all make it at
//! once.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use actix_web::body::MessageBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderMap};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};

use crate::clock::Moment;

/// How long a page is given again without being made anew.
const LASTS: Duration = Duration::from_secs(1);
/// How many pages are kept.
const MOST: usize = 256;

/// The pages that are kept.
#[derive(Default)]
pub struct Shelf(Mutex<HashMap<String, Kept>>);

/// When a page is made: after how many commits, and at which second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Time {
    /// See [`crate::database::Database::commits`].
    pub commits: u64,
    /// What the clock says.
    pub now: Moment,
}

struct Kept {
    headers: HeaderMap,
    body: Bytes,
    time: Time,
    at: Instant,
    /// Whether somebody makes it anew.
    is_renewed: bool,
}

impl Kept {
    /// Whether at most this many seconds have passed.
    fn is_young(&self, time: Time, seconds: u32) -> bool {
        let passed = time.now.since(self.time.now);
        (0..i64::from(seconds)).contains(&passed) && self.at.elapsed() < LASTS * seconds
    }
}

/// The address under which a request's page may be kept; none if the request has cookies. `seed` is the visitor's
/// order, for a page that depends on it.
pub(super) fn address(request: &HttpRequest, seed: Option<u8>) -> Option<String> {
    let has_cookies = request.headers().contains_key(header::COOKIE);
    let order = seed.map(|seed| format!("{seed} ")).unwrap_or_default();
    (!has_cookies).then(|| format!("{order}{}?{}", request.path(), request.query_string()))
}

impl Shelf {
    /// The page under this address, if it is still true.
    pub(super) fn find(&self, address: &str, time: Time) -> Option<HttpResponse> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let page = kept.get_mut(address).filter(|page| page.time.commits == time.commits)?;
        if !page.is_young(time, 1) {
            let is_somebody_at_it = std::mem::replace(&mut page.is_renewed, true);
            if !is_somebody_at_it || !page.is_young(time, 2) {
                return None;
            }
        }
        let mut response = HttpResponse::Ok();
        for header in &page.headers {
            response.append_header(header);
        }
        Some(response.body(page.body.clone()))
    }

    /// Keeps a page that was made then, if it may be kept; gives it back.
    pub(super) fn keep(&self, address: String, time: Time, response: HttpResponse) -> HttpResponse {
        let is_html =
            response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        let sets_cookies = response.headers().contains_key(header::SET_COOKIE);
        if response.status() != StatusCode::OK || !is_html || sets_cookies {
            return response;
        }
        let (head, body) = response.into_parts();
        let body = match body.try_into_bytes() {
            Ok(body) => body,
            Err(body) => return head.set_body(body),
        };
        let page =
            Kept { headers: head.headers().clone(), body: body.clone(), time, at: Instant::now(), is_renewed: false };
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(address, page);
        head.set_body(body).map_into_boxed_body()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Time = Time { commits: 7, now: Moment(1_803_884_400) };

    fn page() -> HttpResponse {
        HttpResponse::Ok().content_type("text/html; charset=utf-8").insert_header(("x-kept", "yes")).body("<h1>")
    }

    fn keep(response: HttpResponse) -> Option<HttpResponse> {
        let shelf = Shelf::default();
        let given = shelf.keep("/kk?".to_owned(), NOW, response);
        assert!(!given.headers().is_empty());
        shelf.find("/kk?", NOW)
    }

    #[test]
    fn a_page_is_given_again_with_its_headers() {
        let again = keep(page()).unwrap();
        assert_eq!(again.headers().get("x-kept").unwrap(), "yes");
        assert_eq!(again.into_body().try_into_bytes().unwrap(), "<h1>");
    }

    #[test]
    fn what_somebody_wrote_or_a_second_that_passed_makes_a_page_old() {
        let shelf = Shelf::default();
        shelf.keep("/kk?".to_owned(), NOW, page());
        assert!(shelf.find("/kk?", Time { commits: 8, ..NOW }).is_none());
        assert!(shelf.find("/kk?", Time { now: NOW.now.plus(1), ..NOW }).is_none());
        assert!(shelf.find("/kk?before=3", NOW).is_none());
    }

    #[test]
    fn when_a_second_has_passed_one_makes_the_page_anew_and_the_others_do_not_wait() {
        let shelf = Shelf::default();
        let later = |seconds| Time { now: NOW.now.plus(seconds), ..NOW };
        shelf.keep("/kk?".to_owned(), NOW, page());
        assert!(shelf.find("/kk?", later(1)).is_none(), "the first who asks");
        assert!(shelf.find("/kk?", later(1)).is_some());
        assert!(shelf.find("/kk?", Time { commits: 8, ..later(1) }).is_none(), "not if somebody wrote");
        assert!(shelf.find("/kk?", later(2)).is_none(), "who makes it anew takes too long");
        shelf.keep("/kk?".to_owned(), later(2), page());
        assert!(shelf.find("/kk?", later(2)).is_some());
        assert!(shelf.find("/kk?", later(1)).is_none(), "a clock that was set back");
    }

    #[test]
    fn what_is_for_one_reader_is_not_kept() {
        let mut with_cookie = page();
        with_cookie.add_cookie(&actix_web::cookie::Cookie::new("ortaq_browser", "1")).unwrap();
        assert!(keep(with_cookie).is_none());
        assert!(keep(HttpResponse::NotFound().content_type("text/html").body("")).is_none());
        assert!(keep(HttpResponse::Ok().content_type("application/json").body("{}")).is_none());
        let request = actix_web::test::TestRequest::default().insert_header(("cookie", "ortaq_session=1"));
        let request = request.to_http_request();
        assert_eq!(address(&request, None), None);
        assert_eq!(address(&request, Some(3)), None);
    }

    #[test]
    fn a_page_in_one_visitors_order_is_not_given_to_another() {
        let request = actix_web::test::TestRequest::with_uri("/kk/proposals?page=2").to_http_request();
        let (mine, theirs) = (address(&request, Some(3)).unwrap(), address(&request, Some(4)).unwrap());
        let shelf = Shelf::default();
        shelf.keep(mine.clone(), NOW, page());
        assert!(shelf.find(&mine, NOW).is_some());
        assert!(shelf.find(&theirs, NOW).is_none());
        assert!(shelf.find(&address(&request, None).unwrap(), NOW).is_none());
    }

    #[test]
    fn the_shelf_does_not_grow_without_end() {
        let shelf = Shelf::default();
        for number in 0..=MOST {
            shelf.keep(format!("/kk?before={number}"), NOW, page());
        }
        assert_eq!(shelf.0.lock().unwrap().len(), 1);
    }
}
