//! What somebody finds wrong on the roll, and what the registrar makes of it.

use crate::clock::Moment;
use crate::i18n::Message;
use crate::secrets::{self, NoRandomness};

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// Somebody is missing.
    Missing,
    /// The name or the birth date is wrong.
    Details,
    /// The village is wrong.
    Village,
    /// Somebody who moved away is listed.
    Moved,
    /// Somebody who died is listed.
    Died,
    /// Somebody is listed twice.
    Twice,
}

impl Wrong {
    /// All of them, in the order of the form.
    pub const ALL: [Wrong; 6] =
        [Wrong::Missing, Wrong::Details, Wrong::Village, Wrong::Moved, Wrong::Died, Wrong::Twice];

    /// The code in the database, in forms and as reason in the log.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Wrong::Missing => "missing",
            Wrong::Details => "details",
            Wrong::Village => "village",
            Wrong::Moved => "moved",
            Wrong::Died => "died",
            Wrong::Twice => "twice",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Wrong> {
        Self::ALL.into_iter().find(|wrong| wrong.code() == code)
    }

    /// What is done to the roll to put it right.
    #[must_use]
    pub fn mended_by(self) -> Outcome {
        match self {
            Wrong::Missing => Outcome::Added,
            Wrong::Details | Wrong::Village => Outcome::Changed,
            Wrong::Moved | Wrong::Died | Wrong::Twice => Outcome::Removed,
        }
    }

    /// Whether the village must be named.
    #[must_use]
    pub fn needs_village(self) -> bool {
        matches!(self, Wrong::Missing | Wrong::Village)
    }

    /// What it is called, in words.
    #[must_use]
    pub fn name(self) -> Message {
        Message::new(match self {
            Wrong::Missing => "ballot-wrong-missing",
            Wrong::Details => "ballot-wrong-details",
            Wrong::Village => "ballot-wrong-village",
            Wrong::Moved => "ballot-wrong-moved",
            Wrong::Died => "ballot-wrong-died",
            Wrong::Twice => "ballot-wrong-twice",
        })
    }
}

/// What was done to the roll.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Somebody was added.
    Added,
    /// Somebody was removed.
    Removed,
    /// Name, birth date or village were changed.
    Changed,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Outcome; 3] = [Outcome::Added, Outcome::Removed, Outcome::Changed];

    /// The event in the log.
    #[must_use]
    pub fn event(self) -> &'static str {
        match self {
            Outcome::Added => "roll-added",
            Outcome::Removed => "roll-removed",
            Outcome::Changed => "roll-changed",
        }
    }
}

/// Why the registrar leaves the roll as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The roll is right already.
    RightAlready,
    /// The person is not registered here.
    NotRegistered,
    /// The person is too young to vote.
    TooYoung,
    /// Papers do not show it.
    NoPapers,
    /// It cannot be told who is meant.
    Unclear,
}

impl Refusal {
    /// All of them, in the order of the form.
    pub const ALL: [Refusal; 5] =
        [Refusal::RightAlready, Refusal::NotRegistered, Refusal::TooYoung, Refusal::NoPapers, Refusal::Unclear];

    /// The code in the database, in forms and as reason in the log.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Refusal::RightAlready => "right-already",
            Refusal::NotRegistered => "not-registered",
            Refusal::TooYoung => "too-young",
            Refusal::NoPapers => "no-papers",
            Refusal::Unclear => "unclear",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Refusal> {
        Self::ALL.into_iter().find(|refusal| refusal.code() == code)
    }

    /// The reason in words.
    #[must_use]
    pub fn name(self) -> Message {
        Message::new(match self {
            Refusal::RightAlready => "ballot-refusal-right-already",
            Refusal::NotRegistered => "ballot-refusal-not-registered",
            Refusal::TooYoung => "ballot-refusal-too-young",
            Refusal::NoPapers => "ballot-refusal-no-papers",
            Refusal::Unclear => "ballot-refusal-unclear",
        })
    }
}

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It waits for the registrar.
    Open,
    /// The roll was put right.
    Corrected,
    /// The roll stays as it is.
    Refused(Refusal),
    /// The roll check ended before anybody decided.
    Left,
}

impl State {
    /// The code in the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Corrected => "corrected",
            State::Refused(_) => "refused",
            State::Left => "left",
        }
    }

    /// The state of these columns.
    #[must_use]
    pub fn read(code: &str, reason: &str) -> Option<State> {
        match code {
            "open" => Some(State::Open),
            "corrected" => Some(State::Corrected),
            "refused" => Refusal::from_code(reason).map(State::Refused),
            "left" => Some(State::Left),
            _ => None,
        }
    }
}

/// What was asked, with the personal data that only the registrar sees and that go when it is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is wrong.
    pub wrong: Wrong,
    /// The full name, as typed.
    pub name: String,
    /// The birth date or year, as typed.
    pub born: String,
    /// How the name stands on the roll, if it is another.
    pub listed_name: String,
    /// How the birth date stands on the roll, if it is another.
    pub listed_born: String,
    /// The right village.
    pub village: Option<i64>,
    /// How the registrar can reach who asked.
    pub contact: String,
    /// Anything else.
    pub words: String,
}

/// A request as those see it who have its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What was wrong.
    pub wrong: Wrong,
    /// When it was asked; of a decided one the day.
    pub asked_at: Moment,
    /// Where it stands.
    pub state: State,
    /// When it was decided.
    pub decided_at: Option<Moment>,
    /// What the registrar says to it.
    pub answer: String,
}

/// The most characters of contact, explanation and answer.
pub const LONGEST_WORDS: usize = 300;

/// Signs that nobody takes for one another.
const SIGNS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P',
    'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// A new code of a request: twelve signs, 60 random bits.
///
/// # Errors
/// When there is no randomness.
pub fn new_code() -> Result<String, NoRandomness> {
    let sign = |byte: u8| SIGNS.get(usize::from(byte % 32)).copied().unwrap_or('0');
    Ok(secrets::random::<12>()?.into_iter().map(sign).collect())
}

/// A code as people read it: `7K3M-Q0XN-42DA`.
#[must_use]
pub fn written_code(code: &str) -> String {
    let signs: Vec<char> = code.chars().collect();
    signs.chunks(4).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// A code as somebody typed it, in its one form: Cyrillic and Latin letters that look like signs of it are taken for them.
#[must_use]
pub fn normalised_code(typed: &str) -> String {
    let sign = |letter: char| match letter {
        'O' | 'О' => '0',
        'I' | 'L' | 'І' => '1',
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'К' => 'K',
        'М' => 'M',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'У' => 'Y',
        other => other,
    };
    typed.to_uppercase().chars().filter(|letter| letter.is_alphanumeric()).take(40).map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = new_code().unwrap();
        assert_eq!(code.len(), 12);
        assert_ne!(code, new_code().unwrap());
        assert_eq!(normalised_code(&written_code(&code)), code);
        assert_eq!(normalised_code(&format!("  {} ", written_code(&code).to_lowercase())), code);
        assert_eq!(normalised_code("o1il-АВСЕ"), "0111ABCE");
    }

    #[test]
    fn every_code_means_one_thing() {
        for wrong in Wrong::ALL {
            assert_eq!(Wrong::from_code(wrong.code()), Some(wrong));
        }
        for refusal in Refusal::ALL {
            assert_eq!(Refusal::from_code(refusal.code()), Some(refusal));
            let state = State::Refused(refusal);
            assert_eq!(State::read(state.code(), refusal.code()), Some(state));
        }
        assert_eq!(State::read("refused", ""), None);
    }
}
