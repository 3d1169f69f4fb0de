//! A witness that is asked, as the settings name it.

use ortaq_crypto::log::cosignature::WitnessVerifier;

/// Who cosigns, and where it is asked (`c2sp.org/tlog-witness`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WitnessAddress {
    /// Its name and key.
    pub verifier: WitnessVerifier,
    /// What `/add-checkpoint` follows on.
    pub url: String,
}

impl WitnessAddress {
    /// Reads `NAME+KEYID+KEY URL`, the key's text form of `c2sp.org/signed-note` and the submission prefix.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (key, url) = text
            .split_once(char::is_whitespace)
            .ok_or_else(|| format!("\"{text}\" has no address after the key: it is NAME+KEYID+KEY URL."))?;
        let verifier =
            WitnessVerifier::parse(key).map_err(|error| format!("\"{key}\" is no witness's key: {error}."))?;
        let url = url.trim().trim_end_matches('/');
        let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        match host {
            Some(host) if !host.is_empty() && !url.contains(['?', '#', ' ']) => {
                Ok(Self { verifier, url: url.to_owned() })
            }
            _ => Err(format!("\"{url}\" is no address: it begins with https:// or http://, without a query.")),
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.verifier.name().as_str()
    }
}
