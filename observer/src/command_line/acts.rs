//! What people with keys asked for.

use std::path::PathBuf;

use super::request::Given;

/// What to do with keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeysAction {
    /// Make them.
    New,
    /// Say whose they are.
    Show,
    /// Print the digits for paper.
    Paper,
    /// Make the file again from paper.
    Restore,
}

/// `keys`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// What to do.
    pub action: KeysAction,
    /// The log of the election, for keys that are made.
    pub log: Option<String>,
    /// `council`, `issuer` or `observer`, for keys that are made.
    pub role: Option<String>,
    /// Which of that role, for keys that are made.
    pub index: Option<u32>,
    /// The file of keys.
    pub keys: PathBuf,
    /// Where the passphrase is, or goes.
    pub passphrase: Option<PathBuf>,
    /// A file with the digits from paper.
    pub paper: Option<PathBuf>,
}

/// `trustee`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrusteeDuty {
    /// The log.
    pub log: String,
    /// The file of keys.
    pub keys: PathBuf,
    /// Where the passphrase is.
    pub passphrase: Option<PathBuf>,
    /// For how many projects keys are made.
    pub projects: u32,
    /// The digits that were compared with the others.
    pub compared: Option<String>,
    /// A file for the signed entries.
    pub out: Option<PathBuf>,
    /// A server to hand them to.
    pub publish: Option<String>,
}

/// `sign`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The log.
    pub log: String,
    /// The proposed act.
    pub file: PathBuf,
    /// The file of keys.
    pub keys: PathBuf,
    /// Where the passphrase is.
    pub passphrase: Option<PathBuf>,
    /// A file for the act with one more signature.
    pub out: Option<PathBuf>,
    /// A server to hand the signature to.
    pub publish: Option<String>,
    /// The act's number on that server.
    pub number: Option<u32>,
}

/// What an issuer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssueAction {
    /// Look at the roll, make codes, publish parts.
    Roll,
    /// Print letters.
    Letters,
    /// Put a new code in the place of a lost one.
    Replace,
    /// End codes.
    Revoke,
    /// Destroy the codes.
    Erase,
}

/// `issue`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// What to do.
    pub action: IssueAction,
    /// The log.
    pub log: Option<String>,
    /// The file of keys.
    pub keys: Option<PathBuf>,
    /// Where the passphrase is.
    pub passphrase: Option<PathBuf>,
    /// The file of codes.
    pub codes: Option<PathBuf>,
    /// The roll as a table.
    pub roll: Option<PathBuf>,
    /// How many lines the roll has, for an issuer without names.
    pub lines: Option<u32>,
    /// The address of the booth, for letters.
    pub booth: Option<String>,
    /// Numbers of letters.
    pub letters: Option<String>,
    /// Why codes end.
    pub reason: Option<String>,
    /// What the other issuer made of a replacement.
    pub with: Option<PathBuf>,
    /// Where the outcome goes.
    pub out: Option<PathBuf>,
}

/// `publish`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publish {
    /// The address of the vote.
    pub url: String,
    /// The signed entries.
    pub file: PathBuf,
}

/// `booth`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booth {
    /// The address of the vote.
    pub url: String,
    /// The log to compare with; without it, the one that the same server shows.
    pub log: Option<String>,
}

impl Keys {
    pub(super) fn given(given: &Given<'_>) -> Option<Self> {
        Some(Self {
            action: match given.text("action")?.as_str() {
                "new" => KeysAction::New,
                "show" => KeysAction::Show,
                "paper" => KeysAction::Paper,
                "restore" => KeysAction::Restore,
                _ => return None,
            },
            log: given.text("log"),
            role: given.text("role"),
            index: given.number("index"),
            keys: given.path("keys")?,
            passphrase: given.path("passphrase-file"),
            paper: given.path("paper-file"),
        })
    }
}

impl TrusteeDuty {
    pub(super) fn given(given: &Given<'_>) -> Option<Self> {
        Some(Self {
            log: given.text("log")?,
            keys: given.path("keys")?,
            passphrase: given.path("passphrase-file"),
            projects: given.number("projects").unwrap_or_default(),
            compared: given.text("compared"),
            out: given.path("out"),
            publish: given.text("publish"),
        })
    }
}

impl Sign {
    pub(super) fn given(given: &Given<'_>) -> Option<Self> {
        Some(Self {
            log: given.text("log")?,
            file: given.path("file")?,
            keys: given.path("keys")?,
            passphrase: given.path("passphrase-file"),
            out: given.path("out"),
            publish: given.text("publish"),
            number: given.number("number"),
        })
    }
}

impl Issue {
    pub(super) fn given(given: &Given<'_>) -> Option<Self> {
        Some(Self {
            action: match given.text("action")?.as_str() {
                "roll" => IssueAction::Roll,
                "letters" => IssueAction::Letters,
                "replace" => IssueAction::Replace,
                "revoke" => IssueAction::Revoke,
                "erase" => IssueAction::Erase,
                _ => return None,
            },
            log: given.text("log"),
            keys: given.path("keys"),
            passphrase: given.path("passphrase-file"),
            codes: given.path("codes"),
            roll: given.path("roll"),
            lines: given.number("lines"),
            booth: given.text("booth"),
            letters: given.text("letters"),
            reason: given.text("reason"),
            with: given.path("with"),
            out: given.path("out"),
        })
    }
}
