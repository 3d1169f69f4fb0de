//! What lies below the large map besides the district's sketch: tiles of another server, if the operator wants them.
//! Readers' browsers then ask that server, so it is off until somebody decides otherwise.

use super::public_url::{host_and_port, is_loopback};

/// Settings of the large map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MapConfig {
    /// Tiles; none for the sketch alone.
    pub tiles: Option<Tiles>,
    /// Whose tiles they are, as the map says.
    pub attribution: String,
}

/// Where tiles come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tiles {
    address: String,
    origin: String,
}

impl Tiles {
    /// Reads `https://host/{z}/{x}/{y}.png`.
    ///
    /// # Errors
    /// A sentence that says what is wrong with the text.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (scheme, rest) = text.split_once("://").unwrap_or(("", text));
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let (host, port) = host_and_port(authority)?;
        if scheme != "https" && !(scheme == "http" && is_loopback(&host)) {
            return Err(format!("\"{text}\" does not begin with https://."));
        }
        if let Some(missing) = ["{z}", "{x}", "{y}"].into_iter().find(|part| !path.contains(part)) {
            return Err(format!("The path lacks {missing}: tiles are asked for by zoom, column and row."));
        }
        let known = path.replace("{z}", "").replace("{x}", "").replace("{y}", "");
        if known.contains(['{', '}']) || !known.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err("The path has braces besides {z}, {x} and {y}, or a character that no path has.".to_owned());
        }
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        Ok(Self { address: text.to_owned(), origin: format!("{scheme}://{host}{port}") })
    }

    /// The address, with `{z}`, `{x}` and `{y}` for zoom, column and row.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The host that browsers are allowed to ask, with its scheme.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

pub(super) fn tiles(text: &str) -> Result<Option<Tiles>, String> {
    if text == "off" { Ok(None) } else { Tiles::parse(text).map(Some) }
}

pub(super) fn attribution(text: &str) -> Result<String, String> {
    if text.chars().any(char::is_control) {
        return Err("It has more than one line.".to_owned());
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_may_ask_the_host_of_the_tiles_and_no_other() {
        let tiles = Tiles::parse("https://Tiles.example.kz:8443/a/{z}/{x}/{y}.png?key=1").unwrap();
        assert_eq!(tiles.origin(), "https://tiles.example.kz:8443");
        assert_eq!(Tiles::parse("http://localhost:9000/{z}/{x}/{y}").unwrap().origin(), "http://localhost:9000");
    }

    #[test]
    fn what_is_no_address_of_tiles_is_refused() {
        for text in [
            "",
            "https://tiles.example.kz",
            "http://tiles.example.kz/{z}/{x}/{y}.png",
            "https://tiles.example.kz/{z}/{x}.png",
            "https://{s}.tiles.example.kz/{z}/{x}/{y}.png",
            "https://tiles.example.kz/{z}/{x}/{y}{r}.png",
            "https://tiles.example.kz; script-src */{z}/{x}/{y}",
            "https://tiles.example.kz/{z}/{x}/{y} 'unsafe-inline'",
        ] {
            assert!(Tiles::parse(text).is_err(), "{text}");
        }
    }
}
