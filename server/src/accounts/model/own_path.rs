//! Where someone came from, so that signing in leads back there, and nowhere else.
//!
//! The path travels through a form, so anyone can put anything into it. Only a path of this
//! platform is kept: what browsers could read as another host is not.

use serde::Serialize;

/// The most characters of a path that is kept.
const LONGEST: usize = 500;

/// A path of this platform, with its query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct OwnPath(String);

impl OwnPath {
    /// The path, if it is one of ours and worth returning to.
    #[must_use]
    pub fn parse(given: &str) -> Option<Self> {
        let is_plain = given.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
        let mut segments = given.split(['/', '?', '#']);
        let is_rooted = segments.next() == Some("") && given.starts_with('/');
        let language = segments.next().unwrap_or_default();
        let is_page = matches!(language, "kk" | "ru" | "en");
        let is_way_in = segments.next().is_some_and(|room| room.starts_with("sign-"));
        (is_plain && is_rooted && is_page && !is_way_in && given.len() <= LONGEST).then(|| Self(given.to_owned()))
    }

    /// The path.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_ours_are_kept() {
        for path in ["/kk", "/kk/", "/ru/assemblies/saryzhailau?page=2#top", "/en/account"] {
            assert_eq!(OwnPath::parse(path).unwrap().as_str(), path);
        }
    }

    #[test]
    fn nothing_leads_elsewhere_or_round_in_circles() {
        let elsewhere = [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/\t/evil.example",
            "kk",
            "javascript:alert(1)",
            "/kk\\..\\evil",
            "/kk/\r\nSet-Cookie: a=b",
            "/static/x",
            "//kk/x",
            "/ kk",
            "?kk",
            "/kk/sign-in",
            "/ru/sign-out",
        ];
        for path in elsewhere {
            assert_eq!(OwnPath::parse(path), None, "{path:?}");
        }
        assert_eq!(OwnPath::parse(&format!("/kk/{}", "a".repeat(600))), None);
    }
}
