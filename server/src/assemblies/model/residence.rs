//! Where an account holder lives, and by what it is known: a code from a slip, the roll, or an
//! official who saw papers.

use ortaq_crypto::credential::code::{BYTES, CHARACTERS, Code, Mistyped};
use zeroize::Zeroizing;

use crate::clock::Moment;
use crate::i18n::Message;
use crate::secrets::Secrets;

/// The most slips that are made at once.
pub const MOST_SLIPS: i64 = 500;
/// The most days that slips can be good for.
pub const MOST_DAYS: i64 = 366;

/// By what a residence is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// A code that was printed on a slip for the village.
    Code,
    /// Name and birth date, found in the roll.
    Roll,
    /// An official saw the papers.
    Paper,
}

impl How {
    /// Its code in the database and in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Roll => "roll",
            Self::Paper => "paper",
        }
    }

    /// The way of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Code, Self::Roll, Self::Paper].into_iter().find(|how| how.code() == code)
    }
}

/// Where somebody lives, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Residence {
    /// Whose it is.
    pub account: i64,
    /// The rural district.
    pub assembly: i64,
    /// The village.
    pub village: i64,
    /// By what it is known.
    pub how: How,
    /// The official who confirmed it on paper or made the slip; nobody, where the roll was enough.
    pub confirmed_by: Option<i64>,
    /// When.
    pub confirmed_at: Moment,
}

/// Slips that were made together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Its number.
    pub id: i64,
    /// The village that they are for.
    pub village: i64,
    /// Who made them.
    pub made_by: i64,
    /// When.
    pub made_at: Moment,
    /// When the codes stop being good.
    pub expires_at: Moment,
    /// How many there are.
    pub size: i64,
    /// How many were used.
    pub used: i64,
    /// When the rest was cancelled.
    pub cancelled_at: Option<Moment>,
    /// Counts changes.
    pub version: i64,
}

impl Batch {
    /// Whether codes of this batch are still taken.
    #[must_use]
    pub fn is_good(&self, now: Moment) -> bool {
        self.cancelled_at.is_none() && now < self.expires_at
    }
}

/// The code of a slip. It is derived from the platform's secret, so that a page that did not come
/// out of the printer can be printed again although the database has no codes.
#[must_use]
pub fn code_of_slip(secrets: &Secrets, batch: i64, number: i64) -> Code {
    let bytes = Zeroizing::new(secrets.keyed_hash("residence-slip", &[&batch.to_be_bytes(), &number.to_be_bytes()]));
    let mut fresh = Zeroizing::new([0; BYTES]);
    fresh.iter_mut().zip(bytes.iter()).for_each(|(to, from)| *to = *from);
    Code::new(&fresh)
}

/// What the database knows of a code.
#[must_use]
pub fn code_hash(secrets: &Secrets, code: &Code) -> Vec<u8> {
    secrets.keyed_hash("residence-slip-code", &[code.written().as_bytes()]).to_vec()
}

/// What is wrong with a code that was typed, and how to mend it.
#[must_use]
pub fn mistyped(mistake: Mistyped) -> Message {
    match mistake {
        Mistyped::Length { read: 0 } => Message::new("assemblies-code-missing"),
        Mistyped::Character { character, place } => Message::new("assemblies-code-character")
            .with("character", character.to_string())
            .with("place", i64::try_from(place).unwrap_or(i64::MAX)),
        Mistyped::Length { read } => Message::new("assemblies-code-length")
            .with("read", i64::try_from(read).unwrap_or(i64::MAX))
            .with("expected", i64::try_from(CHARACTERS).unwrap_or_default()),
        Mistyped::Check => Message::new("assemblies-code-check"),
    }
}

#[cfg(test)]
mod tests {
    use ortaq_crypto::encoding::crockford;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_slip_has_a_code_of_its_own_and_can_be_printed_again() {
        let secrets = Secrets::new([7; 32]);
        let written = |batch, number| code_of_slip(&secrets, batch, number).written().to_string();
        assert_eq!(written(1, 1), written(1, 1));
        assert_ne!(written(1, 1), written(1, 2));
        assert_ne!(written(1, 1), written(2, 1));
        assert_ne!(written(1, 1), code_of_slip(&Secrets::new([8; 32]), 1, 1).written().to_string());
    }

    proptest! {
        /// However a resident types the code, it is the code of the slip.
        #[test]
        fn a_code_is_read_as_people_type_it(batch: i64, number: i64, dash: bool, small: bool, cyrillic: bool) {
            let secrets = Secrets::new([7; 32]);
            let code = code_of_slip(&secrets, batch, number);
            let mut typed = code.written().to_string();
            if dash {
                typed = typed.replace(' ', "–");
            }
            if small {
                typed = typed.to_lowercase();
            }
            if cyrillic {
                typed = typed.replace('A', "А").replace('K', "К").replace('0', "О").replace('1', "l");
            }
            let read = Code::parse(&typed).map(|code| code_hash(&secrets, &code));
            prop_assert_eq!(read, Ok(code_hash(&secrets, &code)));
        }

        /// A wrong character is noticed before anything is asked of the database.
        #[test]
        fn a_slip_of_the_finger_is_caught(batch: i64, place in 0..17usize, value in 0..32u8) {
            let code = code_of_slip(&Secrets::new([7; 32]), batch, 1);
            let right: Vec<char> = code.written().chars().filter(|letter| *letter != ' ').collect();
            let mut typed = right.clone();
            typed[place] = crockford::character(value);
            prop_assert_eq!(Code::parse(&typed.iter().collect::<String>()).is_ok(), typed == right);
        }

        /// Nothing that is typed breaks the reading, and every mistake has a sentence.
        #[test]
        fn every_mistake_has_a_sentence(typed: String) {
            if let Err(mistake) = Code::parse(&typed) {
                prop_assert!(mistyped(mistake).id().starts_with("assemblies-code-"));
            }
        }
    }
}
