//! The `keys` command: one seed a person, kept in a file and on paper (§13.3).

use ortaq_crypto::council::duty::{Memory, Since};
use ortaq_crypto::encoding::{base64, digits};
use ortaq_crypto::entry::{Body, Entry, Role};
use ortaq_crypto::person::{KeyHolder, NoHolder, Passphrase, PersonSeed, file, signing_key};

use crate::answer::{Answer, Failure};
use crate::command_line::{Keys, KeysAction};
use crate::entropy;
use crate::files::{self, Readers};
use crate::log::Log;
use crate::person;
use crate::texts::Texts;

/// Makes, shows or restores keys.
///
/// # Errors
/// When something is missing, mistyped, or cannot be read or written.
pub fn run(request: &Keys, texts: &Texts) -> Result<Answer, Failure> {
    match request.action {
        KeysAction::New => make(request, PersonSeed::new(entropy::fresh()?), Since::Seed, texts),
        KeysAction::Restore => {
            let typed = person::typed(request.paper.as_deref(), "prompt-paper", texts)?;
            let seed = PersonSeed::from_paper(&typed).map_err(person::mistyped)?;
            make(request, seed, Since::Paper, texts)
        }
        KeysAction::Show => {
            let opened = person::open(&request.keys, request.passphrase.as_deref(), texts)?;
            Ok(Answer::valid(shown(&opened.seed, &opened.holder, texts)))
        }
        KeysAction::Paper => {
            let opened = person::open(&request.keys, request.passphrase.as_deref(), texts)?;
            let digits = in_rows(&opened.seed.to_paper());
            let text = texts.with("keys-paper", &[("digits", digits.into())]);
            Ok(Answer::valid(format!("{}{text}\n", shown(&opened.seed, &opened.holder, texts))))
        }
    }
}

/// Writes the file of a seed, with a passphrase that is made for it, and what the device remembers.
fn make(request: &Keys, seed: PersonSeed, since: Since, texts: &Texts) -> Result<Answer, Failure> {
    let holder = holder(request)?;
    if request.keys.exists() {
        return Err(Failure::new("failure-exists", vec![("path", request.keys.display().to_string().into())]));
    }
    let passphrase = Passphrase::new(entropy::fresh()?);
    let sealed = file::seal(&seed, &holder, &passphrase, &entropy::fresh()?);
    let sealed =
        sealed.map_err(|fault| Failure::new("refusal-technical", vec![("reason", fault.to_string().into())]))?;
    files::replace(&request.keys, sealed.as_bytes(), Readers::Owner)?;
    person::remember(&request.keys, &Memory::new(&holder, since))?;
    let mut text = shown(&seed, &holder, texts);
    match &request.passphrase {
        Some(path) => files::replace(path, format!("{}\n", *passphrase.written()).as_bytes(), Readers::Owner)?,
        None => {
            let digits = in_rows(&passphrase.written());
            text.push_str(&format!("{}\n", texts.with("keys-passphrase", &[("digits", digits.into())])));
        }
    }
    if since == Since::Seed && request.passphrase.is_none() {
        let digits = in_rows(&seed.to_paper());
        text.push_str(&format!("{}\n", texts.with("keys-paper", &[("digits", digits.into())])));
    }
    Ok(Answer::valid(text))
}

/// Whose keys are to be made: the election is that of the log's first entry.
fn holder(request: &Keys) -> Result<KeyHolder, Failure> {
    let missing = |argument: &str| Failure::new("failure-missing", vec![("argument", argument.into())]);
    let role = match request.role.as_deref().ok_or_else(|| missing("--role"))? {
        "council" => Role::Council,
        "issuer" => Role::Issuer,
        _ => Role::Observer,
    };
    let index = request.index.ok_or_else(|| missing("--index"))?;
    let log = Log::open(request.log.as_deref().ok_or_else(|| missing("LOG"))?)?;
    let no_cycle = || Failure::new("failure-no-cycle", Vec::new());
    let mut entries = log.entries()?;
    let first = Entry::parse(entries.read()?.ok_or_else(no_cycle)?).map_err(|_| no_cycle())?;
    let Body::Cycle(cycle) = first.body else { return Err(no_cycle()) };
    let nobody = |NoHolder { index, .. }| {
        let values = vec![("value", u64::from(index).into()), ("option", "--index".into())];
        Failure::new("error-value", values)
    };
    KeyHolder::new(cycle.election_id(), role, index).map_err(nobody)
}

/// Whose keys these are, and the public key to be enrolled.
fn shown(seed: &PersonSeed, holder: &KeyHolder, texts: &Texts) -> String {
    let key = signing_key(seed, holder).verifying_key().to_bytes();
    let values = [
        ("role", person::role(holder.role, texts).into()),
        ("index", u64::from(holder.index).into()),
        ("key", base64::encode(&key).into()),
        ("fingerprint", digits::fingerprint(&key).into()),
    ];
    format!("{}\n", texts.with("keys-shown", &values))
}

/// Groups of digits, four in a row, as one copies them.
fn in_rows(written: &str) -> String {
    let groups: Vec<&str> = written.split(' ').collect();
    groups.chunks(4).map(|row| format!("    {}", row.join(" "))).collect::<Vec<_>>().join("\n")
}
