//! The `mirror` command: a full copy of a log in a folder, which any web server can show and
//! `verify` can read. A copy that was kept yesterday is what makes rewriting the past visible, so
//! nothing is kept that is not bound to the signed root, and nothing that was kept is replaced.

mod arrivals;
mod evidence;
mod source;
mod stage;
mod watch;

use std::path::Path;

use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::note::Note;
use ortaq_crypto::log::tile::{
    AuthenticatedTiles, BundlePosition, EntryStream, StreamFailure, TileBuilder, TilePosition, bundles_between,
};

use crate::answer::{Answer, Exit, Failure};
use crate::command_line::Mirror;
use crate::files::{self, Readers};
use crate::log::web::{Address, Patience};
use crate::log::{self, CHECKPOINT, Files, Log, LogKey};
use crate::progress::{Progress, Unit};
use crate::texts::Texts;
use arrivals::Arrivals;
use source::Source;
use stage::Stage;

/// Why nothing was kept.
pub(crate) enum Stop {
    /// Something could not be read or written.
    Unreadable(Failure),
    /// What was read is not to be kept; the text says why.
    Refused(Failure),
    /// What was read is not what the copy was made of. Both signed heads.
    Contradicts { reason: Failure, kept: String, offered: String },
}

impl Stop {
    /// Whether a later run may go on from here.
    fn is_passing(&self) -> bool {
        matches!(self, Self::Unreadable(failure) if failure.is_of_the_web())
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Unreadable(failure)
    }
}

/// A copy that was brought up to date.
pub(crate) struct Grown {
    /// Whose log it is.
    pub key: LogKey,
    /// How many entries it had.
    pub had: u64,
    /// How many it has.
    pub has: u64,
}

/// Copies what is new, once or until the program is ended.
///
/// # Errors
/// When the log cannot be read, or the folder not be written.
pub fn run(request: &Mirror, texts: &Texts) -> Result<Answer, Failure> {
    let kept = match request.every {
        Some(seconds) => watch::keep_fresh(request, seconds, texts),
        None => update(&request.url, &request.dir, texts).map(|grown| grown.told(&request.dir, texts)),
    };
    let refused = |reason: Failure, rest: String| {
        let text = format!("{}\n{}\n{rest}", reason.message(texts), texts.get("mirror-nothing-kept"));
        Ok(Answer { text, exit: Exit::Invalid })
    };
    match kept {
        Ok(text) => Ok(Answer::valid(text)),
        Err(Stop::Unreadable(failure)) => Err(failure),
        Err(Stop::Refused(reason)) => refused(reason, String::new()),
        Err(Stop::Contradicts { reason, .. }) => {
            let place = [("path", evidence::place(&request.dir).display().to_string().into())];
            refused(reason, format!("{}\n", texts.with("mirror-evidence", &place)))
        }
    }
}

/// Brings a copy up to date, or begins it. What contradicts it is kept beside it.
pub(crate) fn update(url: &str, folder: &Path, texts: &Texts) -> Result<Grown, Stop> {
    let arrivals = Arrivals::new(folder);
    let kept = match Address::is_meant(url) {
        true => arrive(url, folder, &arrivals, texts),
        false => Log::open(url).map_err(Stop::from).and_then(|log| keep(&log, folder, texts)),
    };
    if let Err(Stop::Contradicts { kept, offered, .. }) = &kept {
        evidence::keep(folder, [kept, offered], &arrivals.folder)?;
    }
    if !kept.as_ref().is_err_and(Stop::is_passing) {
        arrivals.forget();
    }
    kept
}

/// Copies from the web. What arrives waits beside the copy, so that a run that is interrupted need
/// not be begun again. It is not trusted for that: where it does not fit, it is fetched anew before
/// anybody is accused.
fn arrive(url: &str, folder: &Path, arrivals: &Arrivals, texts: &Texts) -> Result<Grown, Stop> {
    let copy = || {
        let log = Log::fetch(url, Some(&arrivals.folder), Patience::default())?;
        keep(&log, folder, texts)
    };
    match copy() {
        Err(stop) if arrivals.are_of_before && !stop.is_passing() => {
            arrivals.forget();
            copy()
        }
        kept => kept,
    }
}

fn keep(log: &Log, folder: &Path, texts: &Texts) -> Result<Grown, Stop> {
    let key = key_of(log)?;
    let refused = |id, values| Stop::Refused(Failure::new(id, values));
    let offered = key.open(log.checkpoint()).ok_or_else(|| refused("mirror-unsigned", Vec::new()))?;
    let kept = Kept::read(folder, &key)?;
    let note = kept.as_ref().map(|kept| kept.note.clone());
    extend(log, folder, (key, &offered), kept, texts).map_err(|stop| match (stop, note) {
        (Stop::Refused(reason), Some(kept)) => Stop::Contradicts { reason, kept, offered: log.checkpoint().to_owned() },
        (stop, _) => stop,
    })
}

fn extend(
    log: &Log,
    folder: &Path,
    (key, offered): (LogKey, &Checkpoint),
    kept: Option<Kept>,
    texts: &Texts,
) -> Result<Grown, Stop> {
    let is_fuller = kept.as_ref().is_none_or(|kept| kept.is_less_than(offered, log.checkpoint()));
    let (had, built) = kept.map_or((0, None), |kept| (kept.checkpoint.size(), Some(kept.built)));
    if offered.size() < had {
        let values = vec![("old", had.into()), ("new", offered.size().into())];
        return Err(Stop::Refused(Failure::new("mirror-shorter", values)));
    }
    let resumed = built.is_some();
    let stream = match built {
        Some(built) => EntryStream::resume(built, offered.size(), *offered.root()),
        None => Ok(EntryStream::new(offered.size(), *offered.root())),
    };
    let stream = stream.map_err(|failure| judge(&failure, resumed))?;
    let mut stage = Stage::new(folder)?;
    let built = copy(log, stream, &mut stage, resumed, texts)?;
    for tile in built.edge() {
        stage.put(&tile.position().to_string(), &tile.to_bytes())?;
    }
    stage.keep()?;
    if is_fuller {
        files::replace(&folder.join(CHECKPOINT), log.checkpoint().as_bytes(), Readers::Anyone)?;
    }
    forget_partial(folder, had, offered.size());
    Ok(Grown { key, had, has: offered.size() })
}

/// The key that the log names; the one that all its checkpoints must be signed with.
fn key_of(log: &Log) -> Result<LogKey, Failure> {
    let mut entries = log.entries()?;
    let first = entries.read()?.and_then(LogKey::of_first);
    first.ok_or_else(|| Failure::new("failure-no-cycle", Vec::new()))
}

/// Reads what is new, and puts it aside until the root is known to be the signed one.
fn copy(
    log: &Log,
    mut stream: EntryStream,
    stage: &mut Stage,
    resumed: bool,
    texts: &Texts,
) -> Result<TileBuilder, Stop> {
    let progress = Progress::new(Unit::Entries, log.announced(), texts);
    let mut source = Source::new(log)?;
    while let Some(position) = stream.next_bundle() {
        let (bytes, tile) = source.fetch(position)?;
        let fed = stream.feed(&bytes, &tile).map_err(|failure| judge(&failure, resumed))?;
        for tile in &fed.filled {
            stage.put(&tile.position().to_string(), &tile.to_bytes())?;
        }
        stage.put(&position.to_string(), &bytes)?;
        progress.reached(position.start());
    }
    stream.finish().map_err(|failure| judge(&failure, resumed))
}

/// A copy that is there already.
struct Kept {
    checkpoint: Checkpoint,
    note: String,
    built: TileBuilder,
}

impl Kept {
    fn read(folder: &Path, key: &LogKey) -> Result<Option<Self>, Stop> {
        let path = folder.join(CHECKPOINT);
        if !path.exists() {
            return Ok(None);
        }
        let log = Log::open(&folder.display().to_string())?;
        let before = key_of(&log)?;
        if before != *key {
            let values =
                vec![("old", before.verifier().to_string().into()), ("new", key.verifier().to_string().into())];
            return Err(Stop::Refused(Failure::new("mirror-other-log", values)));
        }
        let damaged = || Failure::new("failure-damaged", vec![("path", path.display().to_string().into())]);
        let checkpoint = key.open(log.checkpoint()).ok_or_else(damaged)?;
        let (size, root) = (checkpoint.size(), checkpoint.root());
        let files = Files::of_folder(folder);
        let edge: Result<Vec<_>, _> = TilePosition::edge(size).map(|tile| log::tile(&files, tile)).collect();
        let tiles = AuthenticatedTiles::authenticate(size, root, edge?).map_err(|_| damaged())?;
        Ok(Some(Self { built: TileBuilder::resume(&tiles), note: log.checkpoint().to_owned(), checkpoint }))
    }
}

impl Kept {
    /// Whether another checkpoint says more: more entries, or more signatures over the same.
    fn is_less_than(&self, offered: &Checkpoint, note: &str) -> bool {
        let signatures = |note: &str| Note::parse(note.as_bytes()).map_or(0, |note| note.signatures().len());
        offered.size() != self.checkpoint.size() || signatures(note) > signatures(&self.note)
    }
}

/// What a failure of the stream means for whoever keeps a copy.
fn judge(failure: &StreamFailure, resumed: bool) -> Stop {
    let entry = |id, entry: u64| Stop::Refused(Failure::new(id, vec![("entry", entry.into())]));
    match failure {
        StreamFailure::TileMismatch(index) => entry("mirror-entry", *index),
        StreamFailure::Rewritten(index) => entry("mirror-rewritten", *index),
        StreamFailure::RootMismatch if resumed => Stop::Refused(Failure::new("mirror-forked", Vec::new())),
        StreamFailure::RootMismatch => Stop::Refused(Failure::new("mirror-root", Vec::new())),
        StreamFailure::Bundle(position, _) => {
            Stop::Unreadable(Failure::new("failure-damaged", vec![("path", position.to_string().into())]))
        }
        StreamFailure::Shrunk { .. }
        | StreamFailure::BeyondEnd(_)
        | StreamFailure::WrongTile { .. }
        | StreamFailure::Unfinished { .. } => Stop::Unreadable(Failure::new("failure-stopped", Vec::new())),
    }
}

/// Removes partial files that wider ones have replaced. That one stays behind does no harm.
fn forget_partial(folder: &Path, had: u64, has: u64) {
    let tiles = TilePosition::edge(had).filter_map(|old| {
        let new = TilePosition::in_tree(old.level(), old.index(), has);
        (!old.is_full() && new != Some(old)).then(|| old.to_string())
    });
    let last = bundles_between(had.saturating_sub(1), had).filter_map(|old| {
        let new = BundlePosition::in_tree(old.index(), has);
        (!old.tile().is_full() && new != Some(old)).then(|| old.to_string())
    });
    for name in tiles.chain(last) {
        let path = folder.join(name);
        let _ = std::fs::remove_file(&path);
        let _ = path.parent().map(std::fs::remove_dir);
    }
}

impl Grown {
    /// What was copied, in words, and what to do next.
    fn told(&self, folder: &Path, texts: &Texts) -> String {
        let command = format!("ortaq-observer verify {}", crate::answer::quoted(folder));
        format!("{}\n{}\n", self.line(texts), texts.with("mirror-next", &[("command", command.into())]))
    }

    /// What was copied, in words.
    fn line(&self, texts: &Texts) -> String {
        let Self { key, had, has } = self;
        let values = [
            ("origin", key.origin().into()),
            ("new", has.saturating_sub(*had).into()),
            ("entries", (*has).into()),
            ("key", key.verifier().to_string().into()),
        ];
        match had {
            0 => texts.with("mirror-first", &values),
            _ if had == has => texts.with("mirror-up-to-date", &values),
            _ => texts.with("mirror-continued", &values),
        }
    }
}
