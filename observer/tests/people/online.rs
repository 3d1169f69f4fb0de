//! A server that takes entries, and one that hands out another booth.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::thread;

use ortaq_crypto::booth::FileList;
use ortaq_crypto::log::note::MAX_NOTE_LENGTH;

use super::office::{BOOTH, Office};

/// Whatever was asked: method and path with the body.
type Asked = Arc<Mutex<Vec<(String, String)>>>;

/// A server that answers a GET with files of a folder and a POST with this answer; its address ends with the test.
fn server(folder: PathBuf, status: &'static str, answer: &'static str) -> (String, Asked) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/aidarly/2023/", listener.local_addr().unwrap());
    let asked = Asked::default();
    let seen = Arc::clone(&asked);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut head = String::new();
            while reader.read_line(&mut head).unwrap_or_default() > 2 {}
            let line = head.lines().next().unwrap_or_default().to_owned();
            let length =
                head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ").map(str::to_owned));
            let mut body = vec![0; length.and_then(|length| length.trim().parse().ok()).unwrap_or(0)];
            reader.read_exact(&mut body).unwrap();
            let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
            let file = fs::read(folder.join(path.trim_start_matches("/aidarly/2023/")));
            let (status, bytes) = match (line.starts_with("POST"), file) {
                (true, _) => (status, answer.as_bytes().to_vec()),
                (false, Ok(bytes)) => ("200 OK", bytes),
                (false, Err(_)) => ("404 Not Found", vec![]),
            };
            seen.lock().unwrap().push((line, String::from_utf8(body).unwrap()));
            let head = format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", bytes.len());
            let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&bytes));
        }
    });
    (url, asked)
}

#[test]
fn entries_that_were_signed_offline_are_handed_over_one_by_one() {
    let mut office = Office::enrolled("publish");
    (1..=3).for_each(|_| {
        office.round(&[1, 2, 3]);
    });
    let ask = ["trustee", "log.bundle"];
    office.run_as(0, "council", 1, &ask, &["--out", "out.jsonl"]);
    let (url, asked) = server(office.folder.clone(), "200 OK", r#"{"position":42}"#);
    let said = office.run(0, &["publish", &url, "out.jsonl"]);
    assert!(said.contains("entry 42"), "{said}");
    let posted = asked.lock().unwrap().clone();
    assert!(posted.iter().all(|(line, _)| line.starts_with("POST /aidarly/2023/api/acts ")));
    let lines: Vec<String> = posted.into_iter().map(|(_, body)| body).collect();
    assert_eq!(lines.join("\n") + "\n", office.read("out.jsonl"));
    // The same at once, from the address of the log.
    let said = office.run_as(0, "council", 1, &ask, &["--publish", &format!("{url}log/")]);
    assert!(said.contains("Published:"), "{said}");
    assert!(office.run(2, &["publish", &url, "log.bundle"]).contains("damaged"));
}

#[test]
fn a_server_that_refuses_is_quoted() {
    let office = Office::enrolled("publish-refused");
    office.run_as(0, "council", 1, &["trustee", "log.bundle"], &["--out", "out.jsonl"]);
    let refusal = r#"{"refused":"refused-by-check","check":6,"code":"signatures-counter"}"#;
    let (url, _) = server(office.folder.clone(), "409 Conflict", refusal);
    let said = office.run(2, &["publish", &url, "out.jsonl"]);
    assert!(said.contains("check 6") && said.contains("signatures-counter"), "{said}");
    let (url, _) = server(office.folder.clone(), "503 Service Unavailable", "");
    assert!(office.run(2, &["publish", &url, "out.jsonl"]).contains("503"));
}

#[test]
fn a_signature_is_handed_over_under_the_acts_number() {
    let mut office = Office::enrolled("sign-online");
    office.settle(&[1, 2, 3]);
    office.publish_roll("name,address\nA,x\nB,y\n");
    office.propose_definition(2);
    let (url, asked) = server(office.folder.clone(), "200 OK", r#"{"waiting":1}"#);
    let sign = ["sign", "log.bundle", "definition.json"];
    let said = office.run_as(0, "council", 2, &sign, &["--publish", &url, "--number", "4"]);
    assert!(said.contains("Others are still needed"), "{said}");
    let (line, body) = asked.lock().unwrap().remove(0);
    assert!(line.starts_with("POST /aidarly/2023/api/proposed/4 "), "{line}");
    assert!(body.starts_with(r#"{"role":"council","index":2,"counter":"#), "{body}");
}

#[test]
fn a_booth_that_is_not_the_one_of_the_log_is_told_apart() {
    let office = Office::frozen("booth", "name,address\nA,x\nB,y\n");
    let booth = office.folder.join("booth");
    fs::create_dir_all(booth.join("texts")).unwrap();
    BOOTH.iter().for_each(|(path, bytes)| fs::write(booth.join(path), bytes).unwrap());
    fs::write(booth.join("files.txt"), FileList::of(BOOTH).unwrap().text()).unwrap();
    let (url, _) = server(office.folder.clone(), "404 Not Found", "");
    let same = office.run(0, &["booth", &url, "--log", "log.bundle"]);
    assert!(same.contains("2 files"), "{same}");
    fs::write(booth.join("booth.js"), "steal()").unwrap();
    let other = office.run(1, &["booth", &url, "--log", "log.bundle"]);
    assert!(other.contains("booth.js") && !other.contains("kk.json"), "{other}");
    // A list that fits the changed file is not the one that the council signed.
    let list = FileList::of([("booth.js", b"steal()".as_slice()), BOOTH[1]]).unwrap();
    fs::write(booth.join("files.txt"), list.text()).unwrap();
    assert!(office.run(1, &["booth", &url, "--log", "log.bundle"]).contains("the log names"));
    fs::write(booth.join("files.txt"), "x".repeat(MAX_NOTE_LENGTH)).unwrap();
    assert!(office.run(1, &["booth", &url, "--log", "log.bundle"]).contains("list of files is none"));
}
