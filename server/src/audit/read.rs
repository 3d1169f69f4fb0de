//! Reading a log for whoever asks: only what is signed.

use diesel::prelude::*;
use ortaq_crypto::entry::Body;
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{
    NodeHash, consistency_positions, inclusion_positions, prove_consistency, prove_inclusion,
};
use ortaq_crypto::log::note::Note;
use ortaq_crypto::log::tile::{AuthenticatedTiles, TilePosition};

use super::schema::{log_checkpoints, log_entries, log_texts, logs};
use super::tiles;
use super::witnesses;
use super::write::Text;
use crate::database::Connection;
use crate::errors::Failure;

/// A log as it was last signed.
#[derive(Clone, Debug)]
pub struct Published {
    /// The log's row.
    pub id: i64,
    /// The log's name.
    pub origin: String,
    /// Entries that are signed.
    pub size: i64,
    /// The checkpoint, with the cosignatures that it has.
    pub note: String,
    /// Who cosigned it.
    pub cosigned_by: Vec<String>,
}

type Row = (i64, String, i64, String);
type RowColumns = (logs::id, logs::origin, log_checkpoints::size, log_checkpoints::note);
const ROW: RowColumns = (logs::id, logs::origin, log_checkpoints::size, log_checkpoints::note);

impl Published {
    /// The log that is served below this path.
    ///
    /// # Errors
    /// [`Failure::NotFound`] if there is none, or none of it is signed yet.
    pub fn at(connection: &mut Connection, assembly: &str, cycle: &str) -> Result<Self, Failure> {
        let signed = logs::table.inner_join(log_checkpoints::table).filter(log_checkpoints::size.gt(0));
        let row = signed.filter(logs::path.eq(format!("{assembly}/{cycle}"))).select(ROW).first(connection)?;
        Self::read(connection, row)
    }

    /// That log as its witnesses have seen it last: what is judged, where the newest head is a moment too young for them.
    ///
    /// # Errors
    /// As [`Published::at`].
    pub fn seen_at(connection: &mut Connection, assembly: &str, cycle: &str) -> Result<Self, Failure> {
        Self::at(connection, assembly, cycle)?.cosigned(connection)
    }

    /// The same log as witnesses have cosigned it last: as many as its first entry asks for. Where no checkpoint has that
    /// many yet, the newest one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn cosigned(self, connection: &mut Connection) -> Result<Self, Failure> {
        let cosigned = witnesses::cosigned_checkpoint(connection, self.id)?;
        let (size, note) = cosigned.unwrap_or_else(|| (self.size, self.note.clone()));
        Ok(Self { size, note, ..self })
    }

    /// The same log as it is signed by now.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn again(connection: &mut Connection, id: i64) -> Result<Self, Failure> {
        let row =
            logs::table.inner_join(log_checkpoints::table).filter(logs::id.eq(id)).select(ROW).first(connection)?;
        Self::read(connection, row)
    }

    /// The signed log of a cycle, if it has one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn of_cycle(connection: &mut Connection, cycle: i64) -> Result<Option<Self>, Failure> {
        let signed = logs::table.inner_join(log_checkpoints::table).filter(log_checkpoints::size.gt(0));
        let row = signed.filter(logs::cycle_id.eq(cycle)).select(ROW).first(connection).optional()?;
        row.map(|row| Self::read(connection, row)).transpose()
    }

    fn read(connection: &mut Connection, (id, origin, size, note): Row) -> Result<Self, Failure> {
        let (note, cosigned_by) = witnesses::with_cosignatures(connection, (id, size), note)?;
        Ok(Self { id, origin, size, note, cosigned_by })
    }

    /// Number of entries.
    pub fn entries(&self) -> u64 {
        u64::try_from(self.size).unwrap_or_default()
    }

    /// The signed checkpoint. The log made it, so its signature is not verified again.
    ///
    /// # Errors
    /// When the database was changed by hand.
    pub fn checkpoint(&self) -> Result<Checkpoint, Failure> {
        let note = Note::parse(self.note.as_bytes()).map_err(Failure::internal)?;
        Checkpoint::parse(note.text()).map_err(Failure::internal)
    }
}

/// An entry as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub(super) struct Listed {
    pub seq: i64,
    pub time: i64,
    pub kind: String,
    pub role: String,
    pub event: String,
    pub subject: String,
    pub amount: i64,
}

type ListedColumns = (
    log_entries::seq,
    log_entries::time,
    log_entries::kind,
    log_entries::role,
    log_entries::event,
    log_entries::subject,
    log_entries::amount,
);

pub(super) const LISTED: ListedColumns = (
    log_entries::seq,
    log_entries::time,
    log_entries::kind,
    log_entries::role,
    log_entries::event,
    log_entries::subject,
    log_entries::amount,
);

/// Which entries a list has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    pub kind: Option<String>,
    pub role: Option<String>,
    /// What the entries are about, such as `P07`.
    pub subject: Option<String>,
}

/// Entries before a position, newest first. One more than `limit` tells that there are older ones.
///
/// # Errors
/// When the database does not answer.
pub(super) fn before(
    connection: &mut Connection,
    log: &Published,
    position: i64,
    filter: &Filter,
    limit: i64,
) -> Result<Vec<Listed>, Failure> {
    let mut entries = log_entries::table
        .filter(log_entries::log_id.eq(log.id))
        .filter(log_entries::seq.lt(position.min(log.size)))
        .into_boxed();
    if let Some(kind) = &filter.kind {
        entries = entries.filter(log_entries::kind.eq(kind));
    }
    if let Some(role) = &filter.role {
        entries = entries.filter(log_entries::role.eq(role));
    }
    if let Some(subject) = &filter.subject {
        entries = entries.filter(log_entries::subject.eq(subject));
    }
    Ok(entries.order(log_entries::seq.desc()).limit(limit).select(LISTED).load(connection)?)
}

/// The position from which a page must begin for the entry at `position` to follow it directly: one
/// page newer. `None` if there are no newer entries.
///
/// # Errors
/// When the database does not answer.
pub(super) fn newer(
    connection: &mut Connection,
    log: &Published,
    position: i64,
    filter: &Filter,
    limit: i64,
) -> Result<Option<i64>, Failure> {
    let mut entries = log_entries::table
        .filter(log_entries::log_id.eq(log.id))
        .filter(log_entries::seq.ge(position))
        .filter(log_entries::seq.lt(log.size))
        .into_boxed();
    if let Some(kind) = &filter.kind {
        entries = entries.filter(log_entries::kind.eq(kind));
    }
    if let Some(role) = &filter.role {
        entries = entries.filter(log_entries::role.eq(role));
    }
    if let Some(subject) = &filter.subject {
        entries = entries.filter(log_entries::subject.eq(subject));
    }
    let found: Vec<i64> = entries.order(log_entries::seq).limit(limit).select(log_entries::seq).load(connection)?;
    Ok(found.last().map(|last| last + 1))
}

/// An entry with all that is public about it.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub listed: Listed,
    pub leaf: Vec<u8>,
    pub line: String,
    pub text: Option<Text>,
    /// Whether a moderator hid the text; then it is not here.
    pub is_concealed: bool,
    pub proof: Vec<NodeHash>,
}

/// One entry with its proof in the tree of the checkpoint.
///
/// # Errors
/// [`Failure::NotFound`] if it is not signed; an internal one if the tiles do not fit the checkpoint.
pub(super) fn entry(connection: &mut Connection, log: &Published, seq: i64) -> Result<Shown, Failure> {
    if seq >= log.size {
        return Err(Failure::NotFound);
    }
    let key = (log.id, seq);
    let listed = log_entries::table.find(key).select(LISTED).first(connection)?;
    let (leaf, line) = log_entries::table.find(key).select((log_entries::leaf, log_entries::line)).first(connection)?;
    let text: Option<(Vec<u8>, String, Option<i64>)> = log_texts::table
        .find(key)
        .select((log_texts::salt, log_texts::text, log_texts::concealed_at))
        .first(connection)
        .optional()?;
    let is_concealed = text.as_ref().is_some_and(|(_, _, concealed_at)| concealed_at.is_some());
    // The salt goes with the text: with it anybody could find out whether a guess is right.
    let text = text.filter(|_| !is_concealed);
    let text = text.and_then(|(salt, text, _)| Some(Text { salt: salt.try_into().ok()?, text }));
    let proof = inclusion(connection, log, u64::try_from(seq).unwrap_or_default())?;
    Ok(Shown { listed, leaf, line, text, is_concealed, proof })
}

/// The line of an entry with its proof in the tree of the checkpoint.
///
/// # Errors
/// As [`entry`].
pub(super) fn line(
    connection: &mut Connection,
    log: &Published,
    position: u64,
) -> Result<(String, Vec<NodeHash>), Failure> {
    let seq = i64::try_from(position).ok().filter(|seq| *seq < log.size).ok_or(Failure::NotFound)?;
    let line = log_entries::table.find((log.id, seq)).select(log_entries::line).first(connection)?;
    Ok((line, inclusion(connection, log, position)?))
}

fn inclusion(connection: &mut Connection, log: &Published, index: u64) -> Result<Vec<NodeHash>, Failure> {
    let checkpoint = log.checkpoint()?;
    let size = checkpoint.size();
    let mut loaded = Vec::new();
    for position in AuthenticatedTiles::required(size, &inclusion_positions(index, size)) {
        loaded.extend(tiles::load(connection, log.id, position)?);
    }
    let tiles = AuthenticatedTiles::authenticate(size, checkpoint.root(), loaded).map_err(Failure::internal)?;
    prove_inclusion(&tiles, index, size).map_err(Failure::internal)
}

/// The proof that the tree of the first `from` entries begins that of the first `to`, both at most the signed size.
///
/// # Errors
/// When the database does not answer; an internal one if the tiles do not fit the checkpoint.
pub(super) fn consistency(
    connection: &mut Connection,
    log: &Published,
    from: u64,
    to: u64,
) -> Result<Vec<NodeHash>, Failure> {
    let checkpoint = log.checkpoint()?;
    let size = checkpoint.size();
    if from == 0 || from >= to {
        return Ok(Vec::new());
    }
    let mut loaded = Vec::new();
    for position in AuthenticatedTiles::required(size, &consistency_positions(from, to)) {
        loaded.extend(tiles::load(connection, log.id, position)?);
    }
    let tiles = AuthenticatedTiles::authenticate(size, checkpoint.root(), loaded).map_err(Failure::internal)?;
    prove_consistency(&tiles, from, to).map_err(Failure::internal)
}

/// The lines of the entries from one position to before another, in order.
///
/// # Errors
/// When the database does not answer.
pub fn lines_between(connection: &mut Connection, log: i64, start: u64, end: u64) -> Result<Vec<String>, Failure> {
    lines(connection, log, i64::try_from(start).unwrap_or(i64::MAX), i64::try_from(end).unwrap_or(i64::MAX))
}

/// The lines of the entries in a range, in order.
///
/// # Errors
/// When the database does not answer.
pub(super) fn lines(connection: &mut Connection, log: i64, start: i64, end: i64) -> Result<Vec<String>, Failure> {
    Ok(log_entries::table
        .filter(log_entries::log_id.eq(log))
        .filter(log_entries::seq.ge(start))
        .filter(log_entries::seq.lt(end))
        .order(log_entries::seq)
        .select(log_entries::line)
        .load(connection)?)
}

/// The bytes of a tile, if the signed tree has it in this width or wider.
///
/// # Errors
/// [`Failure::NotFound`] if it does not.
pub(super) fn tile(connection: &mut Connection, log: &Published, position: TilePosition) -> Result<Vec<u8>, Failure> {
    let there = TilePosition::in_tree(position.level(), position.index(), log.entries());
    if there.is_none_or(|there| there.width() < position.width()) {
        return Err(Failure::NotFound);
    }
    let tile = tiles::load(connection, log.id, position)?;
    let missing = || Failure::internal(format!("{position} of the log {} is damaged in the database", log.origin));
    Ok(tile.ok_or_else(missing)?.to_bytes())
}

/// The log of a cycle, signed or not, if it has one.
///
/// # Errors
/// When the database does not answer.
pub fn log_of(connection: &mut Connection, cycle: i64) -> Result<Option<i64>, Failure> {
    Ok(logs::table.filter(logs::cycle_id.eq(cycle)).select(logs::id).first(connection).optional()?)
}

/// Where an entry with exactly this body stands among those of its type, if it does: what was published once is not
/// published twice.
///
/// # Errors
/// When the database does not answer.
pub fn position_of(connection: &mut Connection, log: i64, body: &Body) -> Result<Option<u64>, Failure> {
    let of_kind = log_entries::table.filter(log_entries::log_id.eq(log)).filter(log_entries::kind.eq(body.kind()));
    let ending = format!(",\"body\":{}}}", body.to_json());
    let lines: Vec<(i64, String)> =
        of_kind.order(log_entries::seq).select((log_entries::seq, log_entries::line)).load(connection)?;
    let found = lines.into_iter().find(|(_, line)| line.ends_with(&ending));
    found.map(|(seq, _)| u64::try_from(seq).map_err(Failure::internal)).transpose()
}

/// The position of the last entry of a type, if there is one.
///
/// # Errors
/// When the database does not answer.
pub fn last_of_kind(connection: &mut Connection, log: i64, kind: &str) -> Result<Option<u64>, Failure> {
    let of_kind = log_entries::table.filter(log_entries::log_id.eq(log)).filter(log_entries::kind.eq(kind));
    let found: Option<i64> =
        of_kind.order(log_entries::seq.desc()).select(log_entries::seq).first(connection).optional()?;
    found.map(|seq| u64::try_from(seq).map_err(Failure::internal)).transpose()
}

/// The signed entries of a type: position and line, in order.
///
/// # Errors
/// When the database does not answer.
pub fn entries_of_kind(
    connection: &mut Connection,
    log: &Published,
    kind: &str,
) -> Result<Vec<(u64, String)>, Failure> {
    let of_kind = log_entries::table.filter(log_entries::log_id.eq(log.id)).filter(log_entries::kind.eq(kind));
    let rows: Vec<(i64, String)> = of_kind
        .filter(log_entries::seq.lt(log.size))
        .order(log_entries::seq)
        .select((log_entries::seq, log_entries::line))
        .load(connection)?;
    Ok(rows.into_iter().map(|(seq, line)| (u64::try_from(seq).unwrap_or_default(), line)).collect())
}

/// The text that is public beside an entry, with its salt.
///
/// # Errors
/// When the database does not answer.
pub fn text_of(connection: &mut Connection, log: i64, seq: u64) -> Result<Option<Text>, Failure> {
    let place = (log, i64::try_from(seq).map_err(Failure::internal)?);
    let found: Option<(Vec<u8>, String)> = log_texts::table
        .find(place)
        .filter(log_texts::concealed_at.is_null())
        .select((log_texts::salt, log_texts::text))
        .first(connection)
        .optional()?;
    Ok(found.and_then(|(salt, text)| Some(Text { salt: salt.try_into().ok()?, text })))
}

/// How many entries the database has of a log, signed or not, and the leaf hash of the last one (zeros if there is none).
///
/// # Errors
/// When the database does not answer, or entries are gone from it.
pub(super) fn head(connection: &mut Connection, log: i64) -> Result<(u64, [u8; 32]), Failure> {
    let size: i64 = logs::table.find(log).select(logs::size).first(connection)?;
    if size == 0 {
        return Ok((0, [0; 32]));
    }
    let leaf: Option<Vec<u8>> =
        log_entries::table.find((log, size - 1)).select(log_entries::leaf).first(connection).optional()?;
    let leaf = leaf.and_then(|leaf| leaf.try_into().ok());
    let gone = || Failure::internal(format!("entry {} of log {log} is gone from the database: restore it", size - 1));
    Ok((u64::try_from(size).unwrap_or_default(), leaf.ok_or_else(gone)?))
}

/// The line of the entry that froze the vote, if it is frozen.
///
/// # Errors
/// When the database does not answer.
pub(super) fn definition(connection: &mut Connection, log: &Published) -> Result<Option<String>, Failure> {
    Ok(log_entries::table
        .filter(log_entries::log_id.eq(log.id))
        .filter(log_entries::kind.eq("definition"))
        .filter(log_entries::seq.lt(log.size))
        .select(log_entries::line)
        .first(connection)
        .optional()?)
}
