//! An address on the web, and which other addresses a server may send us on to.

use std::fmt;

use ureq::http::Uri;
use ureq::http::uri::Scheme;

use crate::answer::Failure;

/// A complete `http:` or `https:` address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(Uri);

impl Address {
    /// Whether a person named an address of the web, and not a file.
    #[must_use]
    pub fn is_meant(named: &str) -> bool {
        named
            .split_once("://")
            .is_some_and(|(scheme, _)| ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web)))
    }

    /// Reads an address.
    ///
    /// # Errors
    /// When it is none that a web server could be asked for.
    pub fn parse(named: &str) -> Result<Self, Failure> {
        let refused = || Failure::of_the_web("failure-web-address", vec![("url", named.into())]);
        let uri: Uri = named.trim().parse().map_err(|_| refused())?;
        let is_web = uri.scheme() == Some(&Scheme::HTTP) || uri.scheme() == Some(&Scheme::HTTPS);
        let has_host = uri.host().is_some_and(|host| !host.is_empty());
        if is_web && has_host { Ok(Self(uri)) } else { Err(refused()) }
    }

    /// The folder of the log that this is the address of: what a person copies is often that of
    /// its checkpoint.
    ///
    /// # Errors
    /// When no address can be made of it.
    pub fn folder(&self) -> Result<Self, Failure> {
        let path = self.0.path().trim_end_matches('/');
        let path = path.strip_suffix("/checkpoint").unwrap_or(path).trim_end_matches('/');
        self.at(&format!("{path}/"))
    }

    /// A file in this folder.
    ///
    /// # Errors
    /// When no address can be made of it.
    pub fn file(&self, name: &str) -> Result<Self, Failure> {
        self.at(&format!("{}{name}", self.0.path()))
    }

    fn at(&self, path: &str) -> Result<Self, Failure> {
        let scheme = self.0.scheme_str().unwrap_or_default();
        let authority = self.0.authority().map_or("", |authority| authority.as_str());
        Self::parse(&format!("{scheme}://{authority}{path}"))
    }

    /// Where a redirection leads, if it stays with the same host: another could be anybody. From
    /// plain http to https is allowed, never back.
    ///
    /// # Errors
    /// When it leads elsewhere.
    pub fn redirected(&self, location: &str) -> Result<Self, Failure> {
        let target = match location.split_once("://") {
            Some(_) => Self::parse(location)?,
            None if location.starts_with("//") => {
                Self::parse(&format!("{}:{location}", self.0.scheme_str().unwrap_or_default()))?
            }
            None if location.starts_with('/') => self.at(location)?,
            None => self.at(&format!("{}{location}", self.directory()))?,
        };
        if self.leads_to(&target) {
            return Ok(target);
        }
        Err(Failure::of_the_web(
            "failure-web-elsewhere",
            vec![("url", self.to_string().into()), ("target", target.to_string().into())],
        ))
    }

    fn directory(&self) -> &str {
        let path = self.0.path();
        path.rfind('/').and_then(|last| path.get(..=last)).unwrap_or("/")
    }

    fn leads_to(&self, target: &Self) -> bool {
        let host = |address: &Self| address.0.host().map(str::to_ascii_lowercase);
        let becomes_safe = self.0.scheme() == Some(&Scheme::HTTP) && target.0.scheme() == Some(&Scheme::HTTPS);
        let same = self.0.scheme() == target.0.scheme() && self.port() == target.port();
        let safer = becomes_safe && self.port() == 80 && target.port() == 443;
        host(self) == host(target) && (same || safer)
    }

    fn port(&self) -> u16 {
        let standard = if self.0.scheme() == Some(&Scheme::HTTPS) { 443 } else { 80 };
        self.0.port_u16().unwrap_or(standard)
    }

    pub(super) fn uri(&self) -> &Uri {
        &self.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> Address {
        Address::parse(text).unwrap()
    }

    #[test]
    fn what_people_copy_leads_to_the_folder_of_the_log() {
        for named in [
            "https://vote.example/log/a/2027",
            "https://vote.example/log/a/2027/",
            "https://vote.example/log/a/2027/checkpoint",
        ] {
            let folder = address(named).folder().unwrap();
            assert_eq!(folder.file("tile/0/000").unwrap().to_string(), "https://vote.example/log/a/2027/tile/0/000");
        }
        assert_eq!(
            address("http://vote.example").folder().unwrap().file("checkpoint").unwrap().to_string(),
            "http://vote.example/checkpoint"
        );
    }

    #[test]
    fn only_addresses_of_web_servers_are_taken() {
        for named in ["ftp://vote.example/", "http://", "https:///log", "http:// vote.example/", "vote.example"] {
            assert!(Address::parse(named).is_err(), "{named}");
        }
        assert!(
            Address::is_meant("HTTPS://vote.example") && !Address::is_meant("file:///log") && !Address::is_meant("log")
        );
    }

    #[test]
    fn redirections_stay_with_the_host_and_never_give_up_https() {
        let plain = address("http://vote.example/log/a/checkpoint");
        for (location, target) in [
            ("/other", "http://vote.example/other"),
            ("other", "http://vote.example/log/a/other"),
            ("//VOTE.example/other", "http://VOTE.example/other"),
            ("https://vote.example/log", "https://vote.example/log"),
            ("http://vote.example:80/log", "http://vote.example:80/log"),
        ] {
            assert_eq!(plain.redirected(location).unwrap().to_string(), target);
        }
        for location in [
            "http://other.example/",
            "//other.example/",
            "http://vote.example:8080/",
            "https://vote.example:8443/",
            "file:///etc/passwd",
        ] {
            assert!(plain.redirected(location).is_err(), "{location}");
        }
        assert!(address("https://vote.example/").redirected("http://vote.example/").is_err());
    }
}
