//! What a person is called, and when two spellings are the same name.
//!
//! Who signs in with a printed slip types their name on a phone that may have no Kazakh keyboard, in
//! the order they are used to. So names are compared folded: without case, with the Kazakh letters
//! as the Russian ones that people type instead, words in any order.

use unicode_normalization::UnicodeNormalization;

use crate::errors::Message;

/// The most characters of a name.
const LONGEST: usize = 100;

/// A name as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName(String);

impl PersonName {
    /// Reads what was typed: outer and repeated spaces do not count.
    ///
    /// # Errors
    /// A sentence for the field, when it is empty, too long, or not a name.
    pub fn parse(typed: &str) -> Result<Self, Message> {
        let words: Vec<&str> = typed.split_whitespace().collect();
        let name: String = words.join(" ").nfc().collect();
        if name.is_empty() {
            return Err(Message::new("accounts-name-missing"));
        }
        if name.chars().count() > LONGEST {
            return Err(Message::new("accounts-name-long"));
        }
        if !name.chars().any(char::is_alphabetic) || name.chars().any(is_not_of_a_name) {
            return Err(Message::new("accounts-name-strange"));
        }
        Ok(Self(name))
    }

    /// The name as it is shown.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which names are compared and searched.
    #[must_use]
    pub fn folded(&self) -> String {
        fold(&self.0)
    }
}

/// The form in which names are compared: see the module's comment. Total: any text has one.
#[must_use]
pub fn fold(name: &str) -> String {
    let plain: String = name.nfkc().flat_map(char::to_lowercase).map(as_typed_without_kazakh_letters).collect();
    let mut words: Vec<&str> = plain.split(|letter: char| !letter.is_alphanumeric()).collect();
    words.retain(|word| !word.is_empty());
    words.sort_unstable();
    words.join(" ")
}

/// Control characters, and what turns the direction of writing or hides: a name with them could
/// pass for another on a page.
fn is_not_of_a_name(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
        || matches!(letter, '<' | '>' | '@' | '/' | '\\')
}

fn as_typed_without_kazakh_letters(letter: char) -> char {
    match letter {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' | 'й' => 'и',
        'ё' => 'е',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_the_same_from_a_russian_keyboard_and_in_any_order() {
        assert_eq!(fold("Әлия Құсайынқызы"), fold("кусаиынкызы  АЛИЯ"));
        assert_ne!(fold("Әлия Құсайын"), fold("Әлия Құсайынова"));
    }

    #[test]
    fn what_is_no_name_is_refused_in_words() {
        for (typed, message) in [
            ("  ", "accounts-name-missing"),
            ("123", "accounts-name-strange"),
            ("Ann\u{202E}a", "accounts-name-strange"),
            ("<b>Anna</b>", "accounts-name-strange"),
        ] {
            assert_eq!(PersonName::parse(typed).unwrap_err().id(), message, "{typed:?}");
        }
        assert_eq!(PersonName::parse(&"а".repeat(101)).unwrap_err().id(), "accounts-name-long");
        assert_eq!(PersonName::parse("  Гүлнәр   Ахметова ").unwrap().as_str(), "Гүлнәр Ахметова");
    }

    proptest! {
        #[test]
        fn any_text_is_a_name_or_is_refused(typed in any::<String>()) {
            if let Ok(name) = PersonName::parse(&typed) {
                prop_assert_eq!(PersonName::parse(name.as_str()).unwrap(), name.clone());
                prop_assert_eq!(fold(&name.folded()), name.folded());
            }
        }
    }
}
