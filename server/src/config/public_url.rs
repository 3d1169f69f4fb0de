//! The address under which people reach the platform. It decides more than links: whether cookies are for https only,
//! and for which host a passkey is good.

use core::fmt;
use core::net::{IpAddr, Ipv6Addr, SocketAddr};

/// Scheme, host and port of the platform as its visitors type them; without a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    secure: bool,
    host: String,
    port: Option<u16>,
}

impl PublicUrl {
    /// Reads `https://host` or `http://host:port`.
    ///
    /// # Errors
    /// A sentence that says what is wrong with the text.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (secure, rest) = match text.split_once("://") {
            Some(("https", rest)) => (true, rest),
            Some(("http", rest)) => (false, rest),
            _ => return Err(format!("\"{text}\" does not begin with https:// or http://.")),
        };
        let authority = rest.strip_suffix('/').unwrap_or(rest);
        if authority.contains(['/', '?', '#']) {
            return Err("The platform has a host of its own: no path may follow the host.".to_owned());
        }
        let (host, port) = host_and_port(authority)?;
        let standard = if secure { 443 } else { 80 };
        Ok(Self { secure, host, port: port.filter(|port| *port != standard) })
    }

    /// What to type on this machine to reach a listener; where it listens on all addresses, `localhost` does.
    #[must_use]
    pub fn of_listener(listen: SocketAddr) -> Self {
        let host = match listen.ip() {
            ip if ip.is_loopback() || ip.is_unspecified() => "localhost".to_owned(),
            IpAddr::V4(ip) => ip.to_string(),
            IpAddr::V6(ip) => format!("[{ip}]"),
        };
        Self { secure: false, host, port: Some(listen.port()).filter(|port| *port != 80) }
    }

    /// Whether people come by https: then cookies are secure and browsers are told to stay with https.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.secure
    }

    /// The port, if it is not the scheme's own.
    #[must_use]
    pub fn port(&self) -> Option<u16> {
        self.port
    }

    /// The host alone, in small letters: the relying party id of passkeys.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Scheme, host and port, as browsers send them in `Origin`; no slash at the end.
    #[must_use]
    pub fn origin(&self) -> String {
        self.to_string()
    }

    /// The whole address of a path that begins with a slash, for links in mails.
    #[must_use]
    pub fn to(&self, path: &str) -> String {
        format!("{self}{path}")
    }

    /// Whether the host is this machine and no other.
    #[must_use]
    pub fn is_local(&self) -> bool {
        is_loopback(&self.host)
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.secure { "https" } else { "http" };
        write!(formatter, "{scheme}://{}", self.host)?;
        match self.port {
            Some(port) => write!(formatter, ":{port}"),
            None => Ok(()),
        }
    }
}

/// Splits `host`, `host:port`, `[::1]` or `[::1]:port`.
pub(super) fn host_and_port(authority: &str) -> Result<(String, Option<u16>), String> {
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (authority, None),
    };
    check_host(host)?;
    let port = port.map(str::parse).transpose().ok().filter(|port| *port != Some(0));
    match port {
        Some(port) => Ok((host.to_lowercase(), port)),
        None => Err("What follows the last colon is not a port, a number from 1 to 65535.".to_owned()),
    }
}

fn check_host(host: &str) -> Result<(), String> {
    if host.is_empty() {
        return Err("The host is missing.".to_owned());
    }
    if let Some(inner) = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return match inner.parse::<Ipv6Addr>() {
            Ok(_) => Ok(()),
            Err(_) => Err("What stands in brackets is not an IPv6 address.".to_owned()),
        };
    }
    if !host.is_ascii() {
        return Err("The host has letters beyond a to z: write it in its xn-- form.".to_owned());
    }
    if host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.')) {
        return Ok(());
    }
    Err("The host has a character that no host name has.".to_owned())
}

/// Whether a host of a URL is the machine itself.
pub(super) fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || host.ends_with(".localhost")
        || address.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}
