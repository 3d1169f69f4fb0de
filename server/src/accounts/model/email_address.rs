//! Addresses of e-mail: what was typed becomes the one form under which an account is found.

use std::str::FromStr;

use crate::errors::Message;

/// The most characters of an address that mail servers carry.
const LONGEST: usize = 254;

/// An address in its one form: small letters.
///
/// Letters go to this form, never to what was typed, so that nobody reaches another's account
/// with a letter that only looks or folds the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads what was typed.
    ///
    /// # Errors
    /// A sentence for the field, when it is empty or not an address.
    pub fn parse(typed: &str) -> Result<Self, Message> {
        let address = typed.trim().to_lowercase();
        if address.is_empty() {
            return Err(Message::new("accounts-email-missing"));
        }
        let strange = || Message::new("accounts-email-strange");
        if address.len() > LONGEST || !address.is_ascii() {
            return Err(strange());
        }
        let parsed = lettre::Address::from_str(&address).map_err(|_| strange())?;
        let domain = parsed.domain();
        let is_complete = domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.');
        if is_complete { Ok(Self(address)) } else { Err(strange()) }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spaces_and_capitals_do_not_matter() {
        assert_eq!(EmailAddress::parse(" Aigul@Example.KZ ").unwrap().as_str(), "aigul@example.kz");
    }

    #[test]
    fn what_is_no_address_is_refused_in_words() {
        assert_eq!(EmailAddress::parse("").unwrap_err().id(), "accounts-email-missing");
        for typed in ["aigul", "aigul@gmail", "a@b@c.kz", "a b@c.kz", "айгүл@почта.қаз", "a@.kz", "a@kz.", "a\n@b.kz"]
        {
            assert_eq!(EmailAddress::parse(typed).unwrap_err().id(), "accounts-email-strange", "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_an_address_or_is_refused(typed in any::<String>()) {
            if let Ok(address) = EmailAddress::parse(&typed) {
                prop_assert_eq!(EmailAddress::parse(address.as_str()).unwrap(), address);
            }
        }
    }
}
