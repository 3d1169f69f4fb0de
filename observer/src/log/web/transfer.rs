//! One file on its way: what has arrived, and how the rest is asked for.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::Instant;

use ureq::Body;
use ureq::http::{Response, StatusCode, header};

use super::{Address, Patience, Stop};
use crate::answer::Failure;

const PIECE: usize = 1 << 16;

/// A file that is not complete yet.
pub(super) struct Partial<'a> {
    file: File,
    path: &'a Path,
    most: u64,
    received: u64,
    /// What the server says that changes when its file changes.
    mark: Option<String>,
}

impl<'a> Partial<'a> {
    pub(super) fn new(file: File, path: &'a Path, most: u64) -> Self {
        Self { file, path, most, received: 0, mark: None }
    }

    pub(super) fn received(&self) -> u64 {
        self.received
    }

    /// The headers that ask for what is missing, if the server's file has not changed since.
    pub(super) fn rest(&self) -> Option<(String, &str)> {
        let mark = self.mark.as_deref()?;
        (self.received > 0).then(|| (format!("bytes={}-", self.received), mark))
    }

    fn left(&self) -> u64 {
        self.most.saturating_sub(self.received)
    }

    fn restart(&mut self) -> io::Result<()> {
        self.received = 0;
        self.file.set_len(0)?;
        self.file.seek(SeekFrom::Start(0)).map(drop)
    }
}

/// An answer whose head has arrived, and was a good one.
pub(super) struct Begun<'a> {
    pub address: &'a Address,
    pub response: Response<Body>,
    pub patience: &'a Patience,
}

impl Begun<'_> {
    /// Takes the body.
    pub(super) fn receive(self, partial: &mut Partial<'_>) -> Result<(), Stop> {
        if self.response.status() != StatusCode::PARTIAL_CONTENT {
            partial.restart().map_err(|error| Stop::Final(Failure::writing(partial.path, &error)))?;
        } else if self.begins_at() != Some(partial.received) {
            return Err(Stop::Final(failed(self.address, "failure-web-range")));
        }
        partial.mark = self.mark();
        let expected = self.response.body().content_length();
        if expected.is_some_and(|expected| expected > partial.left()) {
            return Err(Stop::Final(too_large(self.address, partial.most)));
        }
        pour(self.response.into_body().into_reader(), self.address, self.patience, partial)
    }

    /// Where the part begins that the server sends.
    fn begins_at(&self) -> Option<u64> {
        let range = self.header(header::CONTENT_RANGE)?;
        range.strip_prefix("bytes ")?.split_once('-')?.0.parse().ok()
    }

    /// A weak tag does not promise the same bytes.
    fn mark(&self) -> Option<String> {
        self.header(header::ETAG).filter(|tag| !tag.starts_with("W/")).map(str::to_owned)
    }

    fn header(&self, name: header::HeaderName) -> Option<&str> {
        self.response.headers().get(name)?.to_str().ok()
    }
}

/// Takes all that comes, as long as it comes fast enough and is not too much.
fn pour(mut body: impl Read, address: &Address, patience: &Patience, partial: &mut Partial<'_>) -> Result<(), Stop> {
    let began = Instant::now();
    let (before, mut piece) = (partial.received, vec![0; PIECE]);
    loop {
        let length = body.read(&mut piece).map_err(|error| Stop::Passing(failed(address, broken(&error))))?;
        let Some(bytes) = piece.get(..length).filter(|bytes| !bytes.is_empty()) else { return Ok(()) };
        let more = u64::try_from(length).unwrap_or(u64::MAX);
        if more > partial.left() {
            return Err(Stop::Final(too_large(address, partial.most)));
        }
        partial.file.write_all(bytes).map_err(|error| Stop::Final(Failure::writing(partial.path, &error)))?;
        partial.received += more;
        if patience.is_at_end(began.elapsed(), partial.received - before) {
            return Err(Stop::Passing(failed(address, "failure-web-slow")));
        }
    }
}

fn too_large(address: &Address, most: u64) -> Failure {
    let megabytes = most.div_ceil(1_000_000);
    Failure::of_the_web("failure-web-large", vec![("url", address.to_string().into()), ("megabytes", megabytes.into())])
}

fn failed(address: &Address, id: &'static str) -> Failure {
    Failure::of_the_web(id, vec![("url", address.to_string().into())])
}

fn broken(error: &io::Error) -> &'static str {
    let of_time = error.get_ref().and_then(|inner| inner.downcast_ref::<ureq::Error>());
    match of_time {
        Some(ureq::Error::Timeout(_)) => "failure-web-slow",
        _ if error.kind() == io::ErrorKind::TimedOut => "failure-web-slow",
        _ => "failure-web-broken",
    }
}
