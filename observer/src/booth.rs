//! The `booth` command: whether the booth that a server hands out is the one that the log names (`docs/vote.md`).
//!
//! A voter's device runs what the server sends. It cannot be made to send the same to
//! everybody, but anybody can look, at any time, from anywhere, without saying who asks.

use std::fs;
use std::thread;
use std::time::Duration;

use ortaq_crypto::booth::FileList;
use ortaq_crypto::encoding::digits;
use tempfile::TempDir;

use crate::answer::{Answer, Exit, Failure};
use crate::command_line::Booth;
use crate::log::Log;
use crate::log::web::{Address, Patience, Web};
use crate::outbox;
use crate::person;
use crate::recount::Replayed;
use crate::texts::Texts;

/// The most bytes of the list, and of one file.
const MOST_LIST: u64 = 1 << 20;
const MOST_FILE: u64 = 16 << 20;

/// How often log and booth are looked at before they are said to differ.
const LOOKS: usize = 3;
const PAUSE: Duration = Duration::from_secs(2);

/// Fetches the booth and compares it.
///
/// # Errors
/// When the log or the booth cannot be fetched.
pub fn run(request: &Booth, texts: &Texts) -> Result<Answer, Failure> {
    // The booth may be mended between the look at the log and the look at the booth, and witnesses see the entry later.
    for _ in 1..LOOKS {
        let answer = look(request, texts)?;
        if request.log.is_some() || !matches!(answer.exit, Exit::Invalid) {
            return Ok(answer);
        }
        thread::sleep(PAUSE);
    }
    look(request, texts)
}

fn look(request: &Booth, texts: &Texts) -> Result<Answer, Failure> {
    let vote = outbox::vote(&request.url)?;
    let log = match &request.log {
        Some(named) => Log::open(named)?,
        None => Log::open(&vote.file("log/")?.to_string())?,
    };
    let replayed = Replayed::new(&log, texts)?;
    if let Err(reason) = replayed.replay.check_head(log.checkpoint()) {
        return Ok(not_valid(person::not_ready(&reason).failure.message(texts), texts));
    }
    let expected = replayed.replay.booth().ok_or_else(|| Failure::new("refusal-early", Vec::new()))?;
    let served = Served::new(&vote)?;
    let text = served.fetch("files.txt", MOST_LIST)?;
    let list = String::from_utf8(text).ok().and_then(|text| FileList::parse(&text).ok());
    let Some(list) = list else { return Ok(not_valid(texts.get("booth-no-list"), texts)) };
    if list.hash() != expected {
        let values =
            [("served", digits::fingerprint(&list.hash()).into()), ("named", digits::fingerprint(&expected).into())];
        return Ok(not_valid(texts.with("booth-other-list", &values), texts));
    }
    let mut wrong = Vec::new();
    for path in list.paths() {
        if !list.holds(path, &served.fetch(path, MOST_FILE)?) {
            wrong.push(path.to_owned());
        }
    }
    if !wrong.is_empty() {
        return Ok(not_valid(texts.with("booth-other-files", &[("files", wrong.join(", ").into())]), texts));
    }
    let values = [("count", list.paths().count().into()), ("fingerprint", digits::fingerprint(&expected).into())];
    Ok(Answer::valid(format!("{}\n", texts.with("booth-same", &values))))
}

fn not_valid(reason: String, texts: &Texts) -> Answer {
    let text = format!("{}\n", texts.with("booth-not-valid", &[("reason", reason.into())]));
    Answer { text, exit: Exit::Invalid }
}

/// The booth as it is served now; nothing of it is kept.
struct Served {
    web: Web,
    folder: Address,
    room: TempDir,
}

impl Served {
    fn new(vote: &Address) -> Result<Self, Failure> {
        let room = TempDir::new().map_err(|error| Failure::writing(&std::env::temp_dir(), &error))?;
        Ok(Self { web: Web::new(Patience::default()), folder: vote.file("booth/")?, room })
    }

    fn fetch(&self, name: &str, most: u64) -> Result<Vec<u8>, Failure> {
        let (address, path) = (self.folder.file(name)?, self.room.path().join("file"));
        if !self.web.fetch(&address, &path, most)? {
            return Err(Failure::of_the_web("failure-web-missing", vec![("url", address.to_string().into())]));
        }
        fs::read(&path).map_err(|error| Failure::reading(&path, &error))
    }
}
