//! Web servers for tests: small ones that serve a folder, and ones that misbehave.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

/// What a server was asked for.
pub struct Asked {
    pub path: String,
    pub range: Option<u64>,
    pub body: String,
}

/// A running server; it ends with the test's process.
pub struct Server {
    pub url: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Answers every request by `answer`; the connection is closed after each.
    pub fn new(answer: impl Fn(&Asked, &mut TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (seen, answer) = (Arc::clone(&asked), Arc::new(answer));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (seen, answer) = (Arc::clone(&seen), Arc::clone(&answer));
                thread::spawn(move || {
                    let mut stream = stream.unwrap();
                    if let Some(request) = read(&stream) {
                        seen.lock().unwrap().push(request.path.clone());
                        answer(&request, &mut stream);
                    }
                });
            }
        });
        Self { url, asked }
    }

    /// Serves the files of a folder.
    pub fn of(folder: PathBuf) -> Self {
        Self::new(move |asked, stream| file(&folder, asked, stream))
    }

    /// The paths that were asked for since the last time.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }
}

fn read(stream: &TcpStream) -> Option<Asked> {
    let mut reader = BufReader::new(stream);
    let lines = reader.by_ref().lines().map_while(Result::ok).take_while(|line| !line.is_empty());
    let head: Vec<String> = lines.collect();
    let path = head.first()?.split(' ').nth(1)?.to_owned();
    let header =
        |name: &str| head.iter().find_map(|line| line.to_ascii_lowercase().strip_prefix(name).map(str::to_owned));
    let range = header("range: bytes=").and_then(|range| range.trim_end_matches('-').parse().ok());
    let length = header("content-length:").and_then(|length| length.trim().parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Asked { path, range, body: String::from_utf8(body).ok()? })
}

/// Sends a file of a folder, or that there is none.
pub fn file(folder: &Path, asked: &Asked, stream: &mut TcpStream) {
    match fs::read(folder.join(asked.path.trim_start_matches('/'))) {
        Ok(bytes) => send(stream, "200 OK", "", &bytes),
        Err(_) => send(stream, "404 Not Found", "", b"nothing"),
    }
}

/// Sends an answer. A reader that has gone away is not the server's concern.
pub fn send(stream: &mut TcpStream, status: &str, headers: &str, body: &[u8]) {
    let head = format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n{headers}\r\n", body.len());
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body));
}
