//! Letters: what there is to tell, how urgent it is, and when to try again.

use serde::Serialize;
use serde_json::{Value, json};

use crate::clock::Moment;
use crate::i18n::Language;

/// Who gets a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The e-mail address.
    pub address: String,
    /// The language to write in.
    pub language: Language,
    /// Their account, if they have one.
    pub account: Option<i64>,
}

/// What a letter tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A link that signs in.
    SignInLink,
    /// An account was made.
    AccountMade,
    /// Somebody signed in on a device that the account does not know.
    NewDevice,
    /// A link that confirms a new address, sent to it.
    EmailChange,
    /// The address was changed, sent to the old one.
    EmailChanged,
    /// A cycle came into another phase.
    PhaseChanged,
    /// Something happened to a proposal of theirs.
    Proposal,
    /// An announcement.
    Announcement,
    /// A gathering or session was called, changed or cancelled.
    Meeting,
    /// The council is awaited.
    Council,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::SignInLink,
        Self::AccountMade,
        Self::NewDevice,
        Self::EmailChange,
        Self::EmailChanged,
        Self::PhaseChanged,
        Self::Proposal,
        Self::Announcement,
        Self::Meeting,
        Self::Council,
    ];

    /// Its code in the database and in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::SignInLink => "sign-in-link",
            Self::AccountMade => "account-made",
            Self::NewDevice => "new-device",
            Self::EmailChange => "email-change",
            Self::EmailChanged => "email-changed",
            Self::PhaseChanged => "phase-changed",
            Self::Proposal => "proposal",
            Self::Announcement => "announcement",
            Self::Meeting => "meeting",
            Self::Council => "council",
        }
    }

    /// The kind of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// How many seconds after it was written the letter is still worth sending: a link that no
    /// longer works helps nobody.
    #[must_use]
    pub fn useful_for(self) -> i64 {
        match self {
            Self::SignInLink | Self::EmailChange => HOUR,
            _ => 4 * DAY,
        }
    }
}

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// A letter that is to be sent: make one with [`Letter::sign_in_link`] and its like, which know
/// what each kind needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// Who gets it.
    pub to: Recipient,
    /// What it tells.
    pub kind: Kind,
    /// What its text needs; see [`super::content`].
    pub values: Value,
}

impl Letter {
    /// `link` signs in once, within `minutes`.
    #[must_use]
    pub fn sign_in_link(to: Recipient, link: &str, minutes: i64) -> Self {
        Self { to, kind: Kind::SignInLink, values: json!({ "link": link, "minutes": minutes }) }
    }

    /// `link` is the page of one's own account.
    #[must_use]
    pub fn account_made(to: Recipient, link: &str) -> Self {
        Self { to, kind: Kind::AccountMade, values: json!({ "link": link }) }
    }

    /// `device` in the words of the list of sessions; `link` is that list.
    #[must_use]
    pub fn new_device(to: Recipient, device: &str, at: Moment, link: &str) -> Self {
        Self { to, kind: Kind::NewDevice, values: json!({ "device": device, "at": at, "link": link }) }
    }

    /// `link` confirms the address that this letter goes to, within `minutes`.
    #[must_use]
    pub fn email_change(to: Recipient, link: &str, minutes: i64) -> Self {
        Self { to, kind: Kind::EmailChange, values: json!({ "link": link, "minutes": minutes }) }
    }

    /// To the old address; `link` is the page that says whom to ask.
    #[must_use]
    pub fn email_changed(to: Recipient, link: &str) -> Self {
        Self { to, kind: Kind::EmailChanged, values: json!({ "link": link }) }
    }
}

/// How far a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LetterState {
    /// Waits until it is due.
    Waiting,
    /// Somebody sends it; if they do not say how it went before the lease is over, it is due again.
    Sending,
    /// A server took it.
    Sent,
    /// Refused for good.
    Refused,
    /// Tried too often, or came too late.
    GivenUp,
    /// No longer wanted: unsubscribed, or the account was erased.
    Cancelled,
}

impl LetterState {
    pub(super) const ALL: [Self; 6] =
        [Self::Waiting, Self::Sending, Self::Sent, Self::Refused, Self::GivenUp, Self::Cancelled];

    /// Its code in the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Refused => "refused",
            Self::GivenUp => "given-up",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// How often a letter is tried before it is given up.
pub const ATTEMPTS: i64 = 12;
/// Seconds that a process may take for a letter; longer than the patience with any server.
pub const LEASE: i64 = 300;
/// Seconds after which the row of a letter that has ended is deleted.
pub const KEPT: i64 = 30 * DAY;
/// The wait after the first failure, in seconds.
const FIRST_WAIT: i64 = 30;
/// The longest wait between two attempts, in seconds.
const LONGEST_WAIT: i64 = 12 * HOUR;

/// Seconds to wait after this many attempts: 30 s, doubled each time up to 12 hours, and of that
/// between half and all, as `random` says, so that letters that failed together come back apart.
#[must_use]
pub fn wait_after(attempts: i64, random: u32) -> i64 {
    let doublings = u32::try_from(attempts.saturating_sub(1).clamp(0, 20)).unwrap_or_default();
    let whole = FIRST_WAIT.saturating_mul(1_i64 << doublings).min(LONGEST_WAIT);
    let half = whole / 2;
    half + i64::from(random) % (whole - half + 1)
}

/// A subject that fits one header line: no control characters, at most 150 characters.
#[must_use]
pub fn tidy_subject(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(150) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
        None => line,
    }
}

/// Whether mail can be sent to this address: one that every server takes, so ASCII only. A domain
/// with Kazakh or Russian letters has an ASCII form, `xn--…`.
#[must_use]
pub fn is_mailable(address: &str) -> bool {
    mailbox(address).is_some()
}

pub(super) fn mailbox(address: &str) -> Option<lettre::Address> {
    let is_plain = address.bytes().all(|byte| byte.is_ascii_graphic() && !br#""<>()[],;:\\"#.contains(&byte));
    if is_plain { address.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_stay_within_half_and_whole() {
        for (attempts, whole) in [(1, 30), (2, 60), (3, 120), (11, 30_720), (12, 43_200), (40, 43_200)] {
            for random in [0, 1, 12_345, u32::MAX] {
                let wait = wait_after(attempts, random);
                assert!((whole / 2..=whole).contains(&wait), "{attempts} attempts, {random}: {wait}");
            }
        }
    }

    #[test]
    fn twelve_attempts_last_longer_than_a_weekend_without_a_server() {
        let shortest: i64 = (1..ATTEMPTS).map(|attempts| wait_after(attempts, 0)).sum();
        assert!(shortest >= 8 * HOUR, "{shortest}");
    }

    #[test]
    fn a_subject_is_one_line() {
        assert_eq!(
            tidy_subject("  Сайлау\r\nBcc: all@example.org\t басталды "),
            "Сайлау Bcc: all@example.org басталды"
        );
        let long = tidy_subject(&"ұ".repeat(400));
        assert_eq!(long.chars().count(), 151);
    }

    #[test]
    fn codes_are_read_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
        }
        for state in LetterState::ALL {
            assert_eq!(LetterState::from_code(state.code()), Some(state));
        }
    }

    #[test]
    fn addresses_that_some_servers_refuse_are_not_taken() {
        for good in ["aigerim@example.kz", "a.b+c@mail.example.org", "x_y-z@example.kz"] {
            assert!(is_mailable(good), "{good}");
        }
        let bad = [
            "",
            "aigerim",
            "айгерім@example.kz",
            "a@b@example.kz",
            "a b@example.kz",
            "\"a\r\nb\"@example.kz",
            "<a@example.kz>",
            "a@example.kz\r\nBcc: b@example.kz",
            "a@[127.0.0.1]",
        ];
        for address in bad {
            assert!(!is_mailable(address), "{address:?}");
        }
    }
}
