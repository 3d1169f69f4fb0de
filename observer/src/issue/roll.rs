//! `issue roll`: the preview of the roll, the file of codes, and the signed public parts.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use ortaq_crypto::credential::issuance::{CodeSeed, Issuance, chunks, lines_of_chunk};
use ortaq_crypto::credential::key::PartSecret;
use ortaq_crypto::credential::roll::LINES;
use ortaq_crypto::entry::Body;
use ortaq_crypto::person::sign::Pen;
use ortaq_crypto::person::{KeyHolder, Passphrase, file};

use super::{Done, Stop, found_out, issuer_of, lines::Lines, needed, table};
use crate::answer::{Answer, Failure};
use crate::command_line::Issue;
use crate::entropy;
use crate::files::{self, Readers, beside};
use crate::outbox;
use crate::person;
use crate::progress::{Progress, Unit};
use crate::recount::Replayed;
use crate::sign::missing;
use crate::texts::Texts;

/// Codes that a thread stretches between two moves of the bar.
const SLICE: u32 = 8;

pub(super) fn run(request: &Issue, texts: &Texts) -> Done {
    let lines = match (&request.roll, request.lines) {
        (Some(path), _) => u32::try_from(table::read(path, texts)?.len()).unwrap_or(u32::MAX),
        (None, Some(lines)) => lines,
        (None, None) => return Err(missing("--roll").into()),
    };
    let (codes, out) = (needed(request.codes.as_ref(), "--codes")?, needed(request.out.as_ref(), "--out")?);
    let (log, replayed) = super::read(request, texts)?;
    let passphrase = person::passphrase(request.passphrase.as_deref(), texts)?;
    let (seed, holder) = super::keys(request, &passphrase)?;
    let issuer = issuer_of(&holder)?.number();
    let published = Lines::read(&log)?;
    let other = published.of(3 - issuer).len();
    if issuer == 2 && other > 0 && other != usize::try_from(lines).unwrap_or_default() {
        return Err(found_out("issue-other-count", vec![("lines", u64::from(lines).into()), ("other", other.into())]));
    }
    let there = published.of(issuer).len();
    let issuance = codes_of(&codes, &holder, &passphrase, &replayed)?;
    let mut pen = Pen::new(&replayed.replay, &seed, &holder).map_err(|fault| person::cannot_sign(&fault))?;
    let done = u32::try_from(there / LINES).unwrap_or(u32::MAX);
    let mut output = Output::create(&out)?;
    let progress = Progress::new(Unit::Codes, u64::from(lines), texts);
    let reached = AtomicU64::new(u64::try_from(there).unwrap_or_default());
    for chunk in done..chunks(lines) {
        let parts = stretched(&issuance, lines_of_chunk(chunk, lines), &|count| {
            progress.reached(reached.fetch_add(u64::from(count), Ordering::Relaxed) + u64::from(count));
        })?;
        let made = issuance.chunk(chunk, chunks(lines), &parts, &entropy::fresh()?);
        let made =
            made.map_err(|fault| Failure::new("refusal-technical", vec![("reason", fault.to_string().into())]))?;
        output.line(&outbox::line(&pen.sign(Body::Roll(made)).map_err(|fault| person::cannot_sign(&fault))?))?;
    }
    output.finish()?;
    let values = [
        ("lines", u64::from(lines).into()),
        ("issuer", u64::from(issuer).into()),
        ("path", out.display().to_string().into()),
        ("codes", codes.display().to_string().into()),
    ];
    Ok(Answer::valid(format!("{}\n", texts.with("issue-roll-made", &values))))
}

/// The codes of an earlier run that was interrupted, or new ones, sealed with the passphrase of the keys.
fn codes_of(path: &Path, holder: &KeyHolder, passphrase: &Passphrase, replayed: &Replayed) -> Result<Issuance, Stop> {
    if path.exists() {
        let codes = super::codes(path, passphrase, replayed)?;
        let same = codes.issuer() == issuer_of(holder)?;
        return if same { Ok(codes) } else { Err(Failure::new("failure-no-issuer", Vec::new()).into()) };
    }
    let seed = CodeSeed::new(entropy::fresh()?);
    let sealed = file::seal_codes(&seed, holder, passphrase, &entropy::fresh()?);
    let sealed =
        sealed.map_err(|fault| Failure::new("refusal-technical", vec![("reason", fault.to_string().into())]))?;
    files::replace(path, sealed.as_bytes(), Readers::Owner)?;
    Ok(Issuance::new(holder.election, issuer_of(holder)?, seed))
}

/// The secret parts of some lines, in order, by all processors at once.
fn stretched(issuance: &Issuance, lines: Range<u32>, told: &(dyn Fn(u32) + Sync)) -> Result<Vec<PartSecret>, Failure> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let share = u32::try_from(lines.len().div_ceil(workers)).unwrap_or(1).max(1);
    let starts: Vec<u32> = lines.clone().step_by(usize::try_from(share).unwrap_or(1)).collect();
    thread::scope(|scope| {
        let work = |start: u32| {
            let (end, issuance) = ((start + share).min(lines.end), &issuance);
            scope.spawn(move || {
                let mut parts = Vec::with_capacity(usize::try_from(end - start).unwrap_or_default());
                for start in (start..end).step_by(SLICE as usize) {
                    let slice = start..(start + SLICE).min(end);
                    let count = slice.end - slice.start;
                    parts.extend(issuance.parts(slice));
                    told(count);
                }
                parts
            })
        };
        let threads: Vec<_> = starts.into_iter().map(work).collect();
        let mut all = Vec::with_capacity(lines.len());
        for thread in threads {
            all.extend(thread.join().map_err(|_| Failure::new("failure-stopped", Vec::new()))?);
        }
        Ok(all)
    })
}

/// The file of signed entries, which appears whole or not at all.
struct Output<'a> {
    path: &'a Path,
    file: BufWriter<File>,
}

impl<'a> Output<'a> {
    fn create(path: &'a Path) -> Result<Self, Failure> {
        let file = File::create(beside(path, "new")).map_err(|error| Failure::writing(path, &error))?;
        Ok(Self { path, file: BufWriter::new(file) })
    }

    fn line(&mut self, line: &str) -> Result<(), Failure> {
        writeln!(self.file, "{line}").map_err(|error| Failure::writing(self.path, &error))
    }

    fn finish(mut self) -> Result<(), Failure> {
        let written = self.file.flush().and_then(|()| std::fs::rename(beside(self.path, "new"), self.path));
        written.map_err(|error| Failure::writing(self.path, &error))
    }
}
