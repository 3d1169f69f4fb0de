//! What the user asked for, in the program's own types: nothing behind the command line knows how
//! it was parsed.

use std::path::PathBuf;

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::acts::{Booth, Issue, Keys, Publish, Sign, TrusteeDuty};

/// One run of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Recount a log.
    Verify(Verify),
    /// Make a log from a Pabulib file.
    Rehearse(Rehearse),
    /// Apply a rule to a Pabulib file.
    Outcome(Outcome),
    /// Compare two copies of a log.
    Compare(Compare),
    /// Keep a copy of a log.
    Mirror(Mirror),
    /// Cosign a log's checkpoints.
    Witness(Witness),
    /// Deposit a refused ballot with a witness.
    Deposit(Deposit),
    /// Make and keep a person's keys.
    Keys(Keys),
    /// Do what a trustee has to do.
    Trustee(TrusteeDuty),
    /// Sign an act that several people sign.
    Sign(Sign),
    /// Make codes, letters, revocations.
    Issue(Issue),
    /// Hand signed entries to a server.
    Publish(Publish),
    /// Compare the booth that is served with the one that the log names.
    Booth(Booth),
    /// Print manual pages.
    Manual(Manual),
    /// Print shell completions.
    Completions(Completions),
}

/// `verify`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verify {
    /// File or address of the log.
    pub bundle: String,
    /// File or address of an earlier copy.
    pub since: Option<String>,
    /// The digits that the observer was given, as typed.
    pub fingerprint: Option<String>,
    /// Whether to say why each check is made.
    pub explain: bool,
    /// Whether to print JSON.
    pub json: bool,
}

/// `rehearse`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rehearse {
    /// The Pabulib file.
    pub file: PathBuf,
    /// Number of trustees.
    pub trustees: u16,
    /// How many of them decrypt.
    pub threshold: u16,
    /// What makes the rehearsal repeatable.
    pub seed: Option<String>,
    /// Where the bundle goes.
    pub out: PathBuf,
}

/// The minimum of votes under which a project is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MinimumVotes {
    /// The one that the file names.
    File,
    /// Whatever was typed; the rule's command reads it as a number.
    Typed(String),
}

/// `outcome`, with the names of the settings as typed; the command gives them their meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The Pabulib file.
    pub file: PathBuf,
    /// `greedy` or `equal-shares`.
    pub rule: String,
    /// `cost` or `cardinality`.
    pub utility: String,
    /// `none`, `add1` or `add1u`.
    pub completion: String,
    /// Whether the first endowment is rounded down.
    pub floor: bool,
    /// The increment of the endowment, in whole units of the currency.
    pub step: u64,
    /// Whether the first exhaustive outcome stops the scan.
    pub exhaustive_stop: bool,
    /// Whether greedy may replace Equal Shares.
    pub compare_greedy: bool,
    /// The minimum of votes.
    pub min_votes: Option<MinimumVotes>,
    /// Whether to print JSON.
    pub json: bool,
}

/// `compare`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compare {
    /// File or address of the older copy.
    pub old: String,
    /// File or address of the newer copy.
    pub new: String,
    /// Whether to print JSON.
    pub json: bool,
}

/// `mirror`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mirror {
    /// File, folder or address of the log.
    pub url: String,
    /// Folder of the copy.
    pub dir: PathBuf,
    /// Seconds until it is looked at again, instead of once.
    pub every: Option<u32>,
}

/// `witness`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// File, folder or address of the log.
    pub url: String,
    /// Folder of the key and of what was signed.
    pub dir: PathBuf,
    /// The name to make a key for.
    pub name: Option<String>,
    /// A file for the checkpoint with the cosignature.
    pub out: Option<PathBuf>,
    /// Where to be asked, instead of cosigning once: an address and a port.
    pub listen: Option<String>,
}

/// `deposit`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deposit {
    /// The signed ballot, as the voting page saved it.
    pub file: PathBuf,
    /// Address of the witness.
    pub url: String,
    /// The witness's key, in its text form.
    pub key: Option<String>,
    /// A file for the witness's receipt.
    pub out: Option<PathBuf>,
}

/// `man`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manual {
    /// The command whose page is wanted; none for the program's own.
    pub command: Option<String>,
    /// A folder for all pages.
    pub out: Option<PathBuf>,
}

/// `completions`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completions {
    /// `bash`, `zsh` or `fish`.
    pub shell: String,
}

impl Request {
    /// The request of a parsed command line. `None` only where the definition of a command and this
    /// reading of it have come apart, which a test of every command rules out.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Option<Self> {
        let (name, arguments) = matches.subcommand()?;
        let given = Given(arguments);
        Some(match name {
            "verify" => Self::Verify(Verify {
                bundle: given.text("bundle")?,
                since: given.text("since"),
                fingerprint: given.text("fingerprint"),
                explain: arguments.get_flag("explain"),
                json: arguments.get_flag("json"),
            }),
            "rehearse" => Self::Rehearse(Rehearse {
                file: given.path("file")?,
                trustees: *arguments.get_one("trustees")?,
                threshold: *arguments.get_one("threshold")?,
                seed: given.text("seed"),
                out: given.path("out")?,
            }),
            "outcome" => Self::Outcome(given.outcome()?),
            "compare" => Self::Compare(Compare {
                old: given.text("old")?,
                new: given.text("new")?,
                json: arguments.get_flag("json"),
            }),
            "mirror" => {
                Self::Mirror(Mirror { url: given.text("url")?, dir: given.path("dir")?, every: given.number("every") })
            }
            "witness" => Self::Witness(Witness {
                url: given.text("url")?,
                dir: given.path("dir")?,
                name: given.text("name"),
                out: given.path("out"),
                listen: given.text("listen"),
            }),
            "deposit" => Self::Deposit(Deposit {
                file: given.path("file")?,
                url: given.text("url")?,
                key: given.text("key"),
                out: given.path("out"),
            }),
            "keys" => Self::Keys(Keys::given(&given)?),
            "trustee" => Self::Trustee(TrusteeDuty::given(&given)?),
            "sign" => Self::Sign(Sign::given(&given)?),
            "issue" => Self::Issue(Issue::given(&given)?),
            "publish" => Self::Publish(Publish { url: given.text("url")?, file: given.path("file")? }),
            "booth" => Self::Booth(Booth { url: given.text("url")?, log: given.text("log") }),
            "man" => Self::Manual(Manual { command: given.text("command"), out: given.path("out") }),
            "completions" => Self::Completions(Completions { shell: given.text("shell")? }),
            _ => return None,
        })
    }
}

/// What was given, by the names of arguments.
pub(super) struct Given<'a>(&'a ArgMatches);

impl Given<'_> {
    pub(super) fn text(&self, id: &str) -> Option<String> {
        self.0.get_one::<String>(id).cloned()
    }

    pub(super) fn number(&self, id: &str) -> Option<u32> {
        self.0.get_one::<u32>(id).copied()
    }

    pub(super) fn path(&self, id: &str) -> Option<PathBuf> {
        self.text(id).map(PathBuf::from)
    }

    fn outcome(&self) -> Option<Outcome> {
        let minimum = |typed: String| match typed.as_str() {
            "file" => MinimumVotes::File,
            _ => MinimumVotes::Typed(typed),
        };
        Some(Outcome {
            file: self.path("file")?,
            rule: self.text("rule")?,
            utility: self.text("utility")?,
            completion: self.text("completion")?,
            floor: self.text("start")? == "floor",
            step: *self.0.get_one("step")?,
            exhaustive_stop: self.text("exhaustive-stop")? == "yes",
            compare_greedy: self.0.value_source("compare") == Some(ValueSource::CommandLine),
            min_votes: self.text("min-votes").map(minimum),
            json: self.0.get_flag("json"),
        })
    }
}
