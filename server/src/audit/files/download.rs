//! The whole log as one file, read while it is sent: memory is that of some hundred entries, and no
//! connection to the database is held while a slow reader reads.

use std::pin::Pin;
use std::task::{Context as Waiting, Poll};

use actix_web::body::{BodySize, MessageBody};
use actix_web::http::header;
use actix_web::web::Bytes;
use actix_web::{HttpResponse, HttpResponseBuilder};
use ortaq_crypto::bundle::Header;
use tokio::sync::mpsc::{Receiver, Sender, channel};

use super::{for_anyone, published_cosigned};
use crate::app::{Answer, Context};
use crate::audit::read::{self, Published};
use crate::database::Database;
use crate::errors::Failure;

/// Entries that are read at a time.
const CHUNK: i64 = 256;
/// Chunks that wait for the reader.
const AHEAD: usize = 2;

/// The log in one file, up to the newest checkpoint that has its witnesses' quorum: so it verifies as a whole.
pub(in crate::audit) async fn bundle(context: Context) -> Answer {
    let log = published_cosigned(&context).await?;
    let name = format!("{}-{}.ortaq", context.path("assembly"), context.path("cycle"));
    Ok(bundle_of(context.state.database.clone(), log, &name))
}

/// The log in one file of this name.
pub(in crate::audit) fn bundle_of(database: Database, log: Published, name: &str) -> HttpResponse {
    let mut response = HttpResponse::Ok();
    response.insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")));
    lines_from(database, log, 0, response)
}

/// The lines of a log from a position on, after the header of a bundle.
pub(in crate::audit) fn lines_from(
    database: Database,
    log: Published,
    start: i64,
    mut response: HttpResponseBuilder,
) -> HttpResponse {
    let (sender, receiver) = channel(AHEAD);
    actix_web::rt::spawn(send(database, log, start, sender));
    response
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::CONTENT_TYPE, "application/octet-stream"));
    for_anyone(&mut response);
    response.body(Chunks(receiver))
}

type Chunk = Result<Bytes, Broken>;

/// The log could not be read to its end: the download breaks off, so that nobody takes it for whole.
#[derive(Debug, thiserror::Error)]
#[error("the log could not be read to its end: {0}")]
struct Broken(String);

async fn send(database: Database, log: Published, mut start: i64, sender: Sender<Chunk>) {
    let mut header = Header::new(log.entries(), log.note.clone()).to_line();
    header.push('\n');
    let mut chunk = Ok(Bytes::from(header));
    loop {
        let is_last = chunk.is_err() || start >= log.size;
        // Nobody reads any more.
        if sender.send(chunk).await.is_err() || is_last {
            return;
        }
        let (id, end) = (log.id, (start + CHUNK).min(log.size));
        let lines = database.read(move |connection| read::lines(connection, id, start, end)).await;
        chunk = joined(lines, end - start);
        start = end;
    }
}

fn joined(lines: Result<Vec<String>, Failure>, expected: i64) -> Chunk {
    let lines = lines.map_err(|failure| Broken(failure.to_string()))?;
    if i64::try_from(lines.len()) != Ok(expected) {
        return Err(Broken("entries are gone from the database".to_owned()));
    }
    let mut bytes = String::with_capacity(lines.iter().map(|line| line.len() + 1).sum());
    for line in lines {
        bytes.push_str(&line);
        bytes.push('\n');
    }
    Ok(Bytes::from(bytes))
}

/// A body of chunks that come when they are read.
struct Chunks(Receiver<Chunk>);

impl MessageBody for Chunks {
    type Error = Broken;

    fn size(&self) -> BodySize {
        BodySize::Stream
    }

    fn poll_next(mut self: Pin<&mut Self>, waiting: &mut Waiting<'_>) -> Poll<Option<Chunk>> {
        self.0.poll_recv(waiting)
    }
}
