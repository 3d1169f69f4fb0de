//! The `witness` command: cosigns the checkpoint of a log, if it continues the one cosigned before. Once, of a log that it
//! reads; or, listening, whenever it is asked.
//!
//! A witness is worth what its memory is worth. It is stored before a cosignature is shown, in one
//! step, by one process at a time: a cosignature that its maker has forgotten would let the log
//! have a second history.

mod courier;
mod deposits;
mod folder;
mod follower;
mod http;
mod listen;
mod voters;

use std::io::{self, Write};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use ortaq_crypto::log::cosignature::WitnessSigner;
use ortaq_crypto::log::merkle::{LeafHash, NodeHash, Tree};
use ortaq_crypto::log::note::Note;
use ortaq_crypto::log::witness::{self, Cosigned, Refusal, Remembered};

use crate::answer::{Answer, Exit, Failure};
use crate::command_line::Witness;
use crate::files::{self, Readers};
use crate::log::{Log, LogKey};
use crate::texts::{Texts, Value};
use deposits::Deposits;
use folder::{Folder, Memory};
use listen::Listening;

/// Cosigns, or says why not.
///
/// # Errors
/// When the log cannot be read, or the folder not be used.
pub fn run(request: &Witness, texts: &Texts) -> Result<Answer, Failure> {
    let folder = Folder::open(&request.dir)?;
    let (signer, made) = folder.signer(request.name.as_deref())?;
    let mut text = String::new();
    if made {
        let values = [("key", Value::from(signer.verifier().to_string()))];
        text.push_str(&format!("{}\n", texts.with("witness-key-made", &values)));
    }
    let log = Log::newest(&request.url)?;
    if let Some(address) = &request.listen {
        let key = Read::new(&log)?.key;
        let deposits = Deposits::open(&request.dir, key.origin(), &request.url)?;
        let listening = Listening::new(key, signer, folder, deposits, texts.language())?;
        print(&text)?;
        listening.serve(address, &request.url, texts)?;
        return Ok(Answer::valid(String::new()));
    }
    match cosign(&log, &folder, signer, request) {
        Ok(done) => text.push_str(&done.told(texts)),
        Err(Stop::Unreadable(failure)) => return Err(failure),
        Err(Stop::Refused(reason)) => {
            text.push_str(&format!("{}\n", texts.with("witness-refused", &[("reason", reason.message(texts).into())])));
            return Ok(Answer { text, exit: Exit::Invalid });
        }
    }
    Ok(Answer::valid(text))
}

/// Tells what comes before a command that does not end.
fn print(text: &str) -> Result<(), Failure> {
    let told = io::stdout().write_all(text.as_bytes());
    told.map_err(|error| Failure::writing(Path::new("stdout"), &error))
}

enum Stop {
    Unreadable(Failure),
    Refused(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Unreadable(failure)
    }
}

fn refused(id: &'static str, values: Vec<(&'static str, Value)>) -> Stop {
    Stop::Refused(Failure::new(id, values))
}

/// A cosignature that was stored and may be shown.
struct Done {
    key: LogKey,
    before: Option<u64>,
    size: u64,
    line: String,
}

impl Done {
    fn told(&self, texts: &Texts) -> String {
        let values = [
            ("origin", self.key.origin().into()),
            ("key", self.key.verifier().to_string().into()),
            ("entries", self.size.into()),
            ("before", self.before.unwrap_or_default().into()),
        ];
        let id = if self.before.is_some() { "witness-continues" } else { "witness-first-seen" };
        format!("{}\n{}", texts.with(id, &values), self.line)
    }
}

fn cosign(log: &Log, folder: &Folder, signer: WitnessSigner, request: &Witness) -> Result<Done, Stop> {
    let read = Read::new(log)?;
    let memory = folder.memory(read.key.origin())?;
    if memory.as_ref().is_some_and(|memory| memory.key != read.key) {
        return Err(refused("refusal-other-key", vec![("origin", read.key.origin().into())]));
    }
    let before = memory.as_ref().map(|memory| memory.remembered);
    let not_of_this_log = || refused("refusal-not-of-this-log", Vec::new());
    let mut note = Note::parse(log.checkpoint().as_bytes()).map_err(|_| not_of_this_log())?;
    let offered = read.key.open(log.checkpoint()).ok_or_else(not_of_this_log)?;
    let proof = read.proof(before.as_ref(), offered.size());
    let witness = witness::Witness::new(read.key.verifier().clone(), signer);
    let decided = witness.cosign(before.as_ref(), &note, &proof, now());
    let Cosigned { remember, signature } = decided.map_err(|refusal| {
        let kept = match (&refusal, &memory) {
            (Refusal::Fork(_) | Refusal::NotConsistent { .. }, Some(memory)) => folder.accuse(memory, log.checkpoint()),
            _ => Ok(()),
        };
        kept.map_or_else(Stop::Unreadable, |()| named(&refusal))
    })?;
    if read.tree.size() != remember.size || read.tree.root() != remember.root {
        return Err(refused("refusal-entries", Vec::new()));
    }
    folder.remember(&read.key, log.checkpoint())?;
    let line = signature.to_string();
    if let Some(path) = &request.out {
        note.add(signature).map_err(|_| refused("refusal-note-full", Vec::new()))?;
        files::replace(path, note.to_string().as_bytes(), Readers::Anyone)?;
    }
    Ok(Done { key: read.key, before: before.map(|before| before.size), size: remember.size, line })
}

/// The reason by its name.
fn named(refusal: &Refusal) -> Stop {
    match refusal {
        Refusal::NotOfThisLog(_) => refused("refusal-not-of-this-log", Vec::new()),
        Refusal::Smaller { remembered, offered } => {
            refused("refusal-smaller", vec![("remembered", (*remembered).into()), ("offered", (*offered).into())])
        }
        Refusal::Fork(size) => refused("refusal-fork", vec![("entries", (*size).into())]),
        Refusal::UnneededProof | Refusal::NotConsistent { .. } => {
            let remembered = match refusal {
                Refusal::NotConsistent { remembered, .. } => *remembered,
                _ => 0,
            };
            refused("refusal-not-consistent", vec![("remembered", remembered.into())])
        }
        Refusal::CannotSign(_) => refused("refusal-clock", Vec::new()),
    }
}

/// A log that was read to its end.
struct Read {
    key: LogKey,
    tree: Tree,
}

impl Read {
    fn new(log: &Log) -> Result<Self, Failure> {
        let mut entries = log.entries()?;
        let (mut key, mut tree) = (None, Tree::new());
        while let Some(line) = entries.read()? {
            if tree.size() == 0 {
                key = LogKey::of_first(line);
            }
            tree.append(LeafHash::of(line));
        }
        let key = key.ok_or_else(|| Failure::new("failure-no-cycle", Vec::new()))?;
        Ok(Self { key, tree })
    }

    /// What leads from the remembered checkpoint to the offered one; nothing where nothing is to
    /// be proven, or cannot be.
    fn proof(&self, before: Option<&Remembered>, size: u64) -> Vec<NodeHash> {
        let before = before.map_or(0, |before| before.size);
        if before == 0 || before >= size || size > self.tree.size() {
            return Vec::new();
        }
        self.tree.prove_consistency(before, size).unwrap_or_default()
    }
}

/// Seconds since 1970.
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}

impl Memory {
    /// A memory out of what was stored.
    fn new(key: LogKey, checkpoint: String) -> Option<Self> {
        let opened = key.open(&checkpoint)?;
        let remembered = Remembered { size: opened.size(), root: *opened.root() };
        Some(Self { key, checkpoint, remembered })
    }
}
