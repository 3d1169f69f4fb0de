//! As much of HTTP as a witness needs: one request on a connection, with a body whose length is told. Everything else is
//! refused, whatever it might have meant.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// How long a client may keep quiet.
const PATIENCE: Duration = Duration::from_secs(10);
/// The most bytes before the body.
const LONGEST_HEAD: u64 = 8_192;
/// The most bytes of a body.
const LONGEST_BODY: usize = 1_100_000;

/// What lets pages of every origin ask.
const FOR_ANYONE: &str = "Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Methods: GET, POST\r\nAccess-Control-Allow-Headers: content-type\r\n";

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub method: String,
    pub path: String,
    pub body: Vec<u8>,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Response {
    pub status: u16,
    pub kind: &'static str,
    pub body: String,
    /// Whether pages of every origin may send and read this.
    pub is_for_anyone: bool,
}

impl Response {
    /// An answer in words.
    pub(super) fn text(status: u16, body: impl Into<String>) -> Self {
        Self::of_kind("text/plain; charset=utf-8", status, body)
    }

    /// An answer of another kind.
    pub(super) fn of_kind(kind: &'static str, status: u16, body: impl Into<String>) -> Self {
        Self { status, kind, body: body.into(), is_for_anyone: false }
    }

    /// The same, for pages of every origin.
    pub(super) fn for_anyone(self) -> Self {
        Self { is_for_anyone: true, ..self }
    }

    fn reason(&self) -> &'static str {
        match self.status {
            200 => "OK",
            204 => "No Content",
            400 => "Bad Request",
            403 => "Forbidden",
            404 => "Not Found",
            405 => "Method Not Allowed",
            409 => "Conflict",
            411 => "Length Required",
            413 => "Content Too Large",
            422 => "Unprocessable Entity",
            429 => "Too Many Requests",
            503 => "Service Unavailable",
            _ => "Internal Server Error",
        }
    }
}

/// Answers the one request of a connection. A client that went away is not the witness's concern.
pub(super) fn serve(stream: TcpStream, answer: impl FnOnce(Request) -> Response) {
    let limited = stream.set_read_timeout(Some(PATIENCE)).and_then(|()| stream.set_write_timeout(Some(PATIENCE)));
    if limited.is_err() {
        return;
    }
    let mut reader = BufReader::new(stream);
    let response = match read(&mut reader) {
        Ok(Ok(request)) => answer(request),
        Ok(Err(refusal)) => refusal,
        Err(_) => return,
    };
    let head = format!(
        "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n{}\r\n",
        response.status,
        response.reason(),
        response.kind,
        response.body.len(),
        if response.is_for_anyone { FOR_ANYONE } else { "" }
    );
    let stream = reader.get_mut();
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(response.body.as_bytes()));
}

/// Reads a request; the inner result is a refusal for who sent something else.
fn read(reader: &mut impl BufRead) -> io::Result<Result<Request, Response>> {
    let mut head = reader.by_ref().take(LONGEST_HEAD);
    let bad = |why| Ok(Err(Response::text(400, why)));
    let first = line(&mut head)?;
    let mut words = first.split(' ');
    let (Some(method), Some(path), Some(version), None) = (words.next(), words.next(), words.next(), words.next())
    else {
        return bad("not a request\n");
    };
    if !version.starts_with("HTTP/1.") || !path.starts_with('/') {
        return bad("not a request\n");
    }
    let (mut length, mut expects) = (None, false);
    loop {
        let header = line(&mut head)?;
        if header.is_empty() {
            break;
        }
        let Some((name, value)) = header.split_once(':') else { return bad("not a header\n") };
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "content-length" if length.is_some() => return bad("two lengths\n"),
            "content-length" => match value.parse::<usize>() {
                Ok(told) if value.bytes().all(|byte| byte.is_ascii_digit()) => length = Some(told),
                _ => return bad("no length\n"),
            },
            "transfer-encoding" => return Ok(Err(Response::text(411, "say how long the body is\n"))),
            "expect" => expects = true,
            _ => {}
        }
    }
    let length = length.unwrap_or_default();
    if length > LONGEST_BODY {
        return Ok(Err(Response::text(413, "too long\n")));
    }
    if expects {
        return bad("send the body at once\n");
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(Ok(Request { method: method.to_owned(), path: path.to_owned(), body }))
}

/// A line of the head, without its end. A head that is too long ends here.
fn line(head: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    head.read_line(&mut line)?;
    match line.strip_suffix('\n') {
        Some(whole) => Ok(whole.strip_suffix('\r').unwrap_or(whole).to_owned()),
        None => Err(io::ErrorKind::InvalidData.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Option<Result<Request, u16>> {
        read(&mut text.as_bytes()).ok().map(|read| read.map_err(|refusal| refusal.status))
    }

    #[test]
    fn a_request_is_read_to_its_end_and_no_further() {
        let request = asked("POST /add-checkpoint HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcdef");
        let expected = Request { method: "POST".to_owned(), path: "/add-checkpoint".to_owned(), body: b"abc".to_vec() };
        assert_eq!(request, Some(Ok(expected)));
    }

    #[test]
    fn whatever_else_is_sent_is_refused_or_dropped() {
        for (text, expected) in [
            ("POST /a HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc", Some(400)),
            ("POST /a HTTP/1.1\r\nContent-Length: +3\r\n\r\nabc", Some(400)),
            ("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", Some(411)),
            ("POST /a HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n", Some(413)),
            ("POST /a\r\n\r\n", Some(400)),
            ("POST a HTTP/1.1\r\n\r\n", Some(400)),
            ("POST /a HTTP/1.1\r\nnonsense\r\n\r\n", Some(400)),
            ("POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nab", None),
            ("POST /a HTTP/1.1\r\n", None),
            ("", None),
        ] {
            assert_eq!(asked(text).map(|read| read.unwrap_err()), expected, "{text}");
        }
        assert_eq!(asked(&format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(9_000))), None);
    }
}
