//! A witness that others ask (`c2sp.org/tlog-witness`): whoever runs the log, or a mirror of it, posts a checkpoint with
//! a proof that it continues the one that was cosigned last. Voters deposit ballots that were refused (§14 of the protocol);
//! as long as the log should have one of them and has not, a closing is not cosigned.

use std::io::{self, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::cosignature::WitnessSigner;
use ortaq_crypto::log::merkle::NodeHash;
use ortaq_crypto::log::note::Note;
use ortaq_crypto::log::witness::{Refusal, Remembered, Witness};

use super::courier;
use super::deposits::Deposits;
use super::folder::Folder;
use super::http::{self, Request, Response};
use super::now;
use crate::answer::Failure;
use crate::language::Language;
use crate::log::LogKey;
use crate::texts::Texts;

/// The most hashes of a proof.
const LONGEST_PROOF: usize = 63;
/// The most connections at once.
const MOST_CONNECTIONS: usize = 64;

/// A witness of one log that answers others.
pub(super) struct Listening {
    pub(super) key: LogKey,
    pub(super) signer: WitnessSigner,
    pub(super) language: Language,
    witness: Witness,
    /// Held from looking what is remembered until the new memory is on the disk. Whoever needs the deposits as well takes
    /// them first.
    folder: Mutex<Folder>,
    deposits: Mutex<Deposits>,
}

impl Listening {
    pub(super) fn new(
        key: LogKey,
        signer: WitnessSigner,
        folder: Folder,
        deposits: Deposits,
        language: Language,
    ) -> Result<Self, Failure> {
        if folder.memory(key.origin())?.is_some_and(|memory| memory.key != key) {
            return Err(Failure::new("refusal-other-key", vec![("origin", key.origin().into())]));
        }
        let witness = Witness::new(key.verifier().clone(), signer.clone());
        let (folder, deposits) = (Mutex::new(folder), Mutex::new(deposits));
        Ok(Self { key, signer, language, witness, folder, deposits })
    }

    /// The deposits, for one at a time.
    pub(super) fn deposits(&self) -> MutexGuard<'_, Deposits> {
        self.deposits.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was cosigned last; the outer one is none if that cannot be read.
    pub(super) fn cosigned(&self) -> Option<Option<Remembered>> {
        let folder = self.folder.lock().unwrap_or_else(PoisonError::into_inner);
        folder.memory(self.key.origin()).ok().map(|memory| memory.map(|memory| memory.remembered))
    }

    /// Answers until the program is ended.
    pub(super) fn serve(self, address: &str, url: &str, texts: &Texts) -> Result<(), Failure> {
        let unusable = |error: io::Error| {
            Failure::new("failure-listening", vec![("address", address.into()), ("reason", error.to_string().into())])
        };
        let listener = TcpListener::bind(address).map_err(unusable)?;
        let at = format!("http://{}", listener.local_addr().map_err(unusable)?);
        let values = [("origin", self.key.origin().into()), ("url", at.into())];
        // This answer is not the end of the command, so it is told here. Where nobody reads it, the witness works on.
        let mut out = io::stdout().lock();
        let _ = writeln!(out, "{}", texts.with("witness-listening", &values)).and_then(|()| out.flush());
        drop(out);
        let (shared, open) = (Arc::new(self), Arc::new(AtomicUsize::new(0)));
        let (courier, calls) = mpsc::channel();
        let (sent_by, url) = (Arc::clone(&shared), url.to_owned());
        thread::spawn(move || courier::work(&sent_by, &url, &calls));
        for stream in listener.incoming().flatten() {
            let (shared, guard, courier) = (Arc::clone(&shared), Connection::count(&open), courier.clone());
            let is_too_many = open.load(Ordering::SeqCst) > MOST_CONNECTIONS;
            thread::spawn(move || shared.answer_one(stream, is_too_many, &courier, guard));
        }
        Ok(())
    }

    fn answer_one(&self, stream: TcpStream, is_too_many: bool, courier: &Sender<()>, _counted: Connection) {
        http::serve(stream, |request| match is_too_many {
            true => Response::text(503, "too many at once\n"),
            false => self.answer(&request, courier),
        });
    }

    fn answer(&self, request: &Request, courier: &Sender<()>) -> Response {
        if request.path.starts_with("/ortaq/") {
            return self.answer_voter(request, courier).for_anyone();
        }
        match (request.method.as_str(), request.path.as_str()) {
            ("POST", "/add-checkpoint") => match Asked::parse(&request.body) {
                Some(asked) => self.add_checkpoint(&asked),
                None => Response::text(400, "not a checkpoint with its proof\n"),
            },
            (_, "/add-checkpoint") => Response::text(405, "POST it\n"),
            _ => Response::text(404, "there is nothing here\n"),
        }
    }

    fn add_checkpoint(&self, asked: &Asked) -> Response {
        if asked.checkpoint.origin() != self.key.origin() {
            return Response::text(404, "this witness does not follow that log\n");
        }
        let text = asked.note.to_string();
        if self.key.open(&text).is_none() {
            return Response::text(403, "not signed by the log's key\n");
        }
        if asked.old > asked.checkpoint.size() {
            return Response::text(400, "the old size is the greater one\n");
        }
        let mut deposits = self.deposits();
        let folder = self.folder.lock().unwrap_or_else(PoisonError::into_inner);
        let Ok(memory) = folder.memory(self.key.origin()) else { return unwritable() };
        let remembered = memory.as_ref().map(|memory| memory.remembered);
        let known = remembered.map_or(0, |remembered| remembered.size);
        if known != asked.old {
            return Response::of_kind("text/x.tlog.size", 409, format!("{known}\n"));
        }
        let offered = Remembered { size: asked.checkpoint.size(), root: *asked.checkpoint.root() };
        if let Err(withheld) = self.look_behind(&mut deposits, &offered) {
            // Other entries under the log's own signature are a second history.
            let accused = memory.filter(|_| withheld.status == 422).map(|memory| folder.accuse(&memory, &text));
            return if accused.is_some_and(|kept| kept.is_err()) { unwritable() } else { withheld };
        }
        let refusal = match self.witness.cosign(remembered.as_ref(), &asked.note, &asked.proof, now()) {
            Ok(cosigned) => {
                return match folder.remember(&self.key, &text) {
                    Ok(()) => Response::text(200, cosigned.signature.to_string()),
                    Err(_) => unwritable(),
                };
            }
            Err(refusal) => refusal,
        };
        // Whether it proves a second history or only a wrong proof, the log has signed it.
        if let (Refusal::Fork(_) | Refusal::NotConsistent { .. }, Some(memory)) = (&refusal, &memory)
            && folder.accuse(memory, &text).is_err()
        {
            return unwritable();
        }
        match refusal {
            Refusal::Fork(_) => Response::text(409, "another tree of this size was cosigned\n"),
            Refusal::CannotSign(_) => Response::text(500, "the witness's clock is wrong\n"),
            _ => Response::text(422, "the proof does not lead here from what was cosigned\n"),
        }
    }
}

fn unwritable() -> Response {
    Response::text(500, "the witness cannot use its folder\n")
}

/// Counts a connection as long as it lives.
struct Connection(Arc<AtomicUsize>);

impl Connection {
    fn count(open: &Arc<AtomicUsize>) -> Self {
        open.fetch_add(1, Ordering::SeqCst);
        Self(Arc::clone(open))
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// The body of a request.
struct Asked {
    old: u64,
    proof: Vec<NodeHash>,
    note: Note,
    checkpoint: Checkpoint,
}

impl Asked {
    fn parse(body: &[u8]) -> Option<Self> {
        let (head, note) = std::str::from_utf8(body).ok()?.split_once("\n\n")?;
        let mut lines = head.split('\n');
        let written = lines.next()?.strip_prefix("old ")?;
        let old: u64 = written.parse().ok()?;
        let proof = lines.map(|line| NodeHash::from_base64(line).ok()).collect::<Option<Vec<_>>>()?;
        let note = Note::parse(note.as_bytes()).ok()?;
        let checkpoint = Checkpoint::parse(note.text()).ok()?;
        let is_canonical = written == old.to_string() && proof.len() <= LONGEST_PROOF;
        is_canonical.then_some(Self { old, proof, note, checkpoint })
    }
}
