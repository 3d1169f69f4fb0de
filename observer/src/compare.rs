//! The `compare` command: whether one copy of a log continues another, entry for entry. A log that
//! signed two histories has convicted itself, and its own signatures are the proof.

use ortaq_crypto::log::merkle::{Frontier, LeafHash, RootHash};
use serde::Serialize;

use crate::answer::{self, Answer, Exit, Failure};
use crate::command_line::Compare;
use crate::log::{Entries, Log, LogKey};
use crate::texts::{Texts, Value};

/// How two copies stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "relation", rename_all = "kebab-case")]
pub enum Relation {
    /// Entry for entry the same.
    Same,
    /// The newer one begins with the older one.
    Continues,
    /// The newer one is only the beginning of the older one.
    Shorter,
    /// They have different entries at this place.
    Forks {
        /// The first place where they differ.
        entry: u64,
    },
}

/// One copy, as it was read.
#[derive(Clone, Debug)]
pub struct Side {
    /// Its entries.
    pub size: u64,
    /// The root over them.
    pub root: RootHash,
    /// The key that its first entry names.
    pub key: Option<LogKey>,
}

impl Side {
    /// Whether its checkpoint is signed by its own log and is of exactly these entries.
    fn is_signed(&self, log: &Log) -> bool {
        self.key.as_ref().is_some_and(|key| key.signed(log.checkpoint(), self.size, &self.root))
    }
}

/// Two copies, read side by side.
#[derive(Clone, Debug)]
pub struct Walk {
    /// How they stand to each other.
    pub relation: Relation,
    /// The older copy.
    pub old: Side,
    /// The newer copy.
    pub new: Side,
}

#[derive(Serialize)]
struct JsonComparison {
    #[serde(flatten)]
    relation: Relation,
    same_log: bool,
    /// Whether the log signed both, and so signed two histories.
    proves_fork: bool,
    old: JsonSide,
    new: JsonSide,
}

#[derive(Serialize)]
struct JsonSide {
    entries: u64,
    root: String,
    signed: bool,
}

/// Compares two copies.
///
/// # Errors
/// When one of them cannot be read.
pub fn run(request: &Compare, texts: &Texts) -> Result<Answer, Failure> {
    let (old, new) = (Log::open(&request.old)?, Log::open(&request.new)?);
    let walked = walk(&old, &new)?;
    let signed = (walked.old.is_signed(&old), walked.new.is_signed(&new));
    let same_log = walked.old.key.is_some() && walked.old.key == walked.new.key;
    let forks = matches!(walked.relation, Relation::Forks { .. });
    let proves_fork = forks && same_log && signed == (true, true);
    let exit = match walked.relation {
        Relation::Same | Relation::Continues => Exit::Valid,
        Relation::Shorter | Relation::Forks { .. } => Exit::Invalid,
    };
    let side = |side: &Side, signed| JsonSide { entries: side.size, root: side.root.to_string(), signed };
    let text = if request.json {
        let (old, new) = (side(&walked.old, signed.0), side(&walked.new, signed.1));
        answer::json(&JsonComparison { relation: walked.relation, same_log, proves_fork, old, new })
    } else {
        page(&walked, signed, same_log, texts)
    };
    Ok(Answer { text, exit })
}

fn page(walked: &Walk, signed: (bool, bool), same_log: bool, texts: &Texts) -> String {
    let sizes = [("old", Value::from(walked.old.size)), ("new", Value::from(walked.new.size))];
    let mut lines = vec![match walked.relation {
        Relation::Same => texts.with("comparison-same", &sizes),
        Relation::Continues => texts.with("comparison-continues", &sizes),
        Relation::Shorter => texts.with("comparison-shorter", &sizes),
        Relation::Forks { entry } => texts.with("comparison-forks", &[("entry", entry.into())]),
    }];
    for (is_signed, id) in [(signed.0, "comparison-old-unsigned"), (signed.1, "comparison-new-unsigned")] {
        if !is_signed {
            lines.push(texts.get(id));
        }
    }
    if matches!(walked.relation, Relation::Forks { .. }) {
        let key = walked.old.key.as_ref().filter(|_| same_log && signed == (true, true));
        lines.push(match key {
            Some(key) => texts.with("comparison-cheated", &[("origin", key.origin().into())]),
            None if !same_log => texts.get("comparison-other-log"),
            None => texts.get("comparison-unproven"),
        });
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

/// Reads both copies to their ends, and finds where they part.
///
/// # Errors
/// When one of them cannot be read.
pub fn walk(old: &Log, new: &Log) -> Result<Walk, Failure> {
    let (mut older, mut newer) = (Reader::new(old)?, Reader::new(new)?);
    let relation = loop {
        match (older.leaf()?, newer.leaf()?) {
            (Some(one), Some(other)) if one == other => {}
            (Some(_), Some(_)) => break Relation::Forks { entry: older.frontier.size() - 1 },
            (None, None) => break Relation::Same,
            (None, Some(_)) => break Relation::Continues,
            (Some(_), None) => break Relation::Shorter,
        }
    };
    Ok(Walk { relation, old: older.finish()?, new: newer.finish()? })
}

/// A copy under way, with the tree of what was read.
struct Reader {
    entries: Entries,
    frontier: Frontier,
    key: Option<LogKey>,
}

impl Reader {
    fn new(log: &Log) -> Result<Self, Failure> {
        Ok(Self { entries: log.entries()?, frontier: Frontier::new(), key: None })
    }

    fn leaf(&mut self) -> Result<Option<LeafHash>, Failure> {
        let Some(line) = self.entries.read()? else { return Ok(None) };
        if self.frontier.size() == 0 {
            self.key = LogKey::of_first(line);
        }
        let leaf = LeafHash::of(line);
        self.frontier.append(leaf);
        Ok(Some(leaf))
    }

    fn finish(mut self) -> Result<Side, Failure> {
        while self.leaf()?.is_some() {}
        Ok(Side { size: self.frontier.size(), root: self.frontier.root(), key: self.key })
    }
}
