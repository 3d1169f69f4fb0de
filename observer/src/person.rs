//! What the commands of people with keys have in common: the file of keys with its passphrase, what is
//! remembered beside it, and the reasons why nothing is signed.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use ortaq_crypto::council::TrusteeFault;
use ortaq_crypto::council::duty::{DutyFault, Memory, Since};
use ortaq_crypto::encoding::digits::Mistyped;
use ortaq_crypto::entry::Role;
use ortaq_crypto::person::file::{self, CannotOpen, Opened};
use ortaq_crypto::person::sign::CannotSign;
use ortaq_crypto::person::{KeyHolder, Passphrase, PersonSeed};
use ortaq_crypto::replay::NotReady;

use crate::answer::Failure;
use crate::files::{self, Readers};
use crate::texts::{Texts, Value};

/// Opens the file of keys, with the passphrase of a file or from the terminal.
///
/// # Errors
/// When the file cannot be read or opened.
pub(crate) fn open(path: &Path, passphrase: Option<&Path>, texts: &Texts) -> Result<Opened<PersonSeed>, Failure> {
    let text = text_of(path)?;
    // That it is such a file is said before anybody types forty-eight digits.
    file::holder(&text).map_err(|fault| cannot_open(path, &fault))?;
    file::open(&text, &self::passphrase(passphrase, texts)?).map_err(|fault| cannot_open(path, &fault))
}

/// The passphrase from a file, or as it is typed.
pub(crate) fn passphrase(file: Option<&Path>, texts: &Texts) -> Result<Passphrase, Failure> {
    Passphrase::parse(&typed(file, "prompt-passphrase", texts)?).map_err(mistyped)
}

/// Digits out of a file, or typed at the terminal.
pub(crate) fn typed(file: Option<&Path>, prompt: &str, texts: &Texts) -> Result<String, Failure> {
    if let Some(path) = file {
        return text_of(path);
    }
    let line = match io::stdin().is_terminal() {
        true => typed_unseen(&texts.get(prompt)),
        false => {
            let mut line = String::new();
            io::stdin().read_line(&mut line).map(|_| line)
        }
    };
    line.ok().filter(|line| !line.is_empty()).ok_or_else(|| Failure::new("failure-nothing-typed", Vec::new()))
}

/// A line from the terminal, which does not show it: who stands behind reads nothing, and nothing stays on the screen.
fn typed_unseen(prompt: &str) -> io::Result<String> {
    write!(io::stderr(), "{prompt} ").and_then(|()| io::stderr().flush())?;
    rpassword::read_password()
}

/// A small file as text.
pub(crate) fn text_of(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::reading(path, &error))
}

/// Digits that a person mistyped, as a failure that names the group.
pub(crate) fn mistyped(mistyped: Mistyped) -> Failure {
    match mistyped {
        Mistyped::Group(group) => Failure::new("failure-group", vec![("group", group.into())]),
        Mistyped::Count { read, expected } => {
            Failure::new("failure-groups", vec![("read", read.into()), ("expected", expected.into())])
        }
    }
}

/// Why a file stays closed.
pub(crate) fn cannot_open(path: &Path, fault: &CannotOpen) -> Failure {
    let id = match fault {
        CannotOpen::File | CannotOpen::Rounds(_) => "failure-key-file",
        CannotOpen::Passphrase => "failure-passphrase",
    };
    Failure::new(id, vec![("path", path.display().to_string().into())])
}

/// What the device remembers beside a file of keys. A lost memory begins anew, and knows that it does.
pub(crate) fn memory(keys: &Path, holder: &KeyHolder) -> Result<Memory, Failure> {
    let path = files::beside(keys, "memory");
    match fs::read_to_string(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Memory::new(holder, Since::Paper)),
        Err(error) => Err(Failure::reading(&path, &error)),
        Ok(text) => Memory::read(&text, holder).map_err(|_| other_memory(&path)),
    }
}

fn other_memory(path: &Path) -> Failure {
    Failure::new("failure-memory", vec![("path", path.display().to_string().into())])
}

/// Writes down what the device remembers.
pub(crate) fn remember(keys: &Path, memory: &Memory) -> Result<(), Failure> {
    files::replace(&files::beside(keys, "memory"), memory.write().as_bytes(), Readers::Owner)
}

/// Seconds since 1970 by this computer's clock.
pub(crate) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}

/// A role in the user's language.
pub(crate) fn role(role: Role, texts: &Texts) -> String {
    texts.get(match role {
        Role::Council => "role-council",
        Role::Trustee => "role-trustee",
        Role::Issuer => "role-issuer",
        Role::Observer => "role-observer",
    })
}

/// Why nothing is said, and whether the log is to blame for it.
pub(crate) struct Refused {
    /// What to tell the person.
    pub failure: Failure,
    /// Whether this is what the tool was there to find out.
    pub found_out: bool,
}

fn refused(id: &'static str, values: Vec<(&'static str, Value)>, found_out: bool) -> Refused {
    Refused { failure: Failure::new(id, values), found_out }
}

/// Why a trustee's tool says nothing.
pub(crate) fn duty(fault: &DutyFault) -> Refused {
    match fault {
        DutyFault::NotReady(reason) => not_ready(reason),
        DutyFault::CannotSign(reason) => cannot_sign(reason),
        DutyFault::Trustee(TrusteeFault::Stranger { .. }) => refused("refusal-stranger", Vec::new(), true),
        DutyFault::Trustee(TrusteeFault::NotMine { .. }) => refused("refusal-not-mine", Vec::new(), true),
        DutyFault::Trustee(TrusteeFault::Keys { found }) => {
            refused("refusal-key-count", vec![("found", u64::from(*found).into())], false)
        }
        DutyFault::Trustee(other) => refused("refusal-technical", vec![("reason", other.to_string().into())], true),
        DutyFault::OtherElection => refused("refusal-other-election", Vec::new(), false),
        DutyFault::NoTrustee { .. } => refused("refusal-no-trustee", Vec::new(), false),
        DutyFault::OtherMemory => refused("refusal-other-memory", Vec::new(), false),
        DutyFault::Older { seen, found } => {
            refused("refusal-older", vec![("seen", (*seen).into()), ("found", (*found).into())], false)
        }
        DutyFault::OtherHistory => refused("refusal-other-history", Vec::new(), true),
        DutyFault::OtherClosing => refused("refusal-other-closing", Vec::new(), true),
        DutyFault::SaidOtherwise { attempt } => {
            refused("refusal-said-otherwise", vec![("attempt", u64::from(*attempt).into())], true)
        }
    }
}

/// Why a pen does not sign.
pub(crate) fn cannot_sign(fault: &CannotSign) -> Refused {
    match fault {
        CannotSign::NotReady(reason) => not_ready(reason),
        CannotSign::OtherElection => refused("refusal-other-election", Vec::new(), false),
        CannotSign::NotEnrolled { .. } => refused("refusal-not-enrolled", Vec::new(), true),
        CannotSign::NotTheirs { kind, .. } => {
            refused("refusal-not-theirs", vec![("type", kind.as_str().into())], false)
        }
        CannotSign::Malformed(kind) => refused("refusal-malformed", vec![("type", kind.as_str().into())], true),
    }
}

/// Why the log allows nothing.
pub(crate) fn not_ready(reason: &NotReady) -> Refused {
    match reason {
        NotReady::Invalid(check) => refused("refusal-log-fails", vec![("check", u64::from(*check).into())], true),
        NotReady::Over(_) => refused("refusal-over", Vec::new(), false),
        NotReady::Early(_) => refused("refusal-early", Vec::new(), false),
    }
}
