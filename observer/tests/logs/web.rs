//! Logs on the web, and servers that cannot be trusted.

use std::fs;
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use ortaq_observer::log::web::{Address, Patience, Web};

use crate::mirrors::{files, many_voters};
use crate::program::{expect, folder, json, observer, rehearse_as, rehearsed};
use crate::samples;
use crate::servers::{Server, file, send};
use crate::signed::{entries, prefix};

/// No longer than a test may take, and never so short that a busy computer decides.
fn impatient() -> Patience {
    Patience {
        silence: Duration::from_millis(300),
        start: Duration::ZERO,
        slowest: u64::MAX,
        pause: Duration::ZERO,
        ..Patience::default()
    }
}

fn fetch(server: &Server, folder: &Path, patience: Patience, most: u64) -> Result<bool, String> {
    let texts = ortaq_observer::texts::Texts::new(ortaq_observer::language::Language::English);
    let address = Address::parse(&format!("{}file", server.url)).unwrap();
    let fetched = Web::new(patience).fetch(&address, &folder.join("file"), most);
    assert!(!folder.join("file.new").exists());
    assert_eq!(folder.join("file").exists(), fetched == Ok(true));
    fetched.map_err(|failure| failure.message(&texts))
}

#[test]
fn a_log_is_recounted_compared_mirrored_and_witnessed_from_its_server() {
    let folder = rehearsed("web-tiles", &many_voters());
    expect(0, &folder, &["mirror", "vote.bundle", "site"]);
    let server = Server::of(folder.join("site"));
    let url = server.url.as_str();
    let all = entries(&folder);
    assert_eq!(json(0, &folder, &["verify", url, "--json"])["entries"], all);
    let asked = server.asked();
    let mut once = asked.clone();
    once.sort();
    once.dedup();
    assert_eq!(asked.len(), once.len(), "a file is asked for once: {asked:?}");
    let checkpoint = format!("{url}checkpoint");
    expect(0, &folder, &["verify", &checkpoint, "--since", url]);
    assert!(expect(0, &folder, &["compare", "vote.bundle", url]).starts_with("SAME"));
    expect(0, &folder, &["witness", url, "--dir", "witness"]);

    prefix(&folder, 300, "early.bundle");
    expect(0, &folder, &["mirror", "early.bundle", "copy"]);
    server.asked();
    assert!(expect(0, &folder, &["mirror", url, "copy"]).contains("they continue the copy"));
    assert_eq!(files(&folder.join("copy")), files(&folder.join("site")));
    let asked = server.asked();
    assert!(!asked.iter().any(|path| path == "/tile/0/000"), "what is kept is not fetched again: {asked:?}");
}

#[test]
fn a_bundle_is_recounted_and_mirrored_from_its_server() {
    let folder = rehearsed("web-bundle", &samples::approval());
    let server = Server::of(folder.clone());
    let url = format!("{}vote.bundle", server.url);
    expect(0, &folder, &["verify", &url]);
    expect(0, &folder, &["mirror", &url, "copy"]);
    expect(0, &folder, &["compare", "vote.bundle", "copy"]);
    assert!(expect(2, &folder, &["verify", &format!("{}vote.pb", server.url)]).contains("is not a log of a vote"));
}

#[test]
fn every_mistake_about_an_address_is_said() {
    let folder = folder("web-addresses");
    let server = Server::of(folder.join("nothing"));
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let missing = format!("{}log/", server.url);
    for (url, said) in [
        ("http://", "is not a complete address"),
        ("https:// x/", "is not a complete address"),
        ("ftp://vote.example/log", "only addresses that begin with http"),
        (&missing, "does not have"),
        (&format!("http://{closed}/"), "cannot be reached"),
    ] {
        let text = expect(2, &folder, &["verify", url]);
        assert!(text.contains(said), "{url}: {text}");
        expect(2, &folder, &["mirror", url, "copy"]);
        assert!(!folder.join("copy/checkpoint").exists());
        for language in ["kk", "ru"] {
            let translated = expect(2, &folder, &["verify", url, "--lang", language]);
            assert!(translated.contains(url.trim_end_matches('/')), "{translated}");
        }
    }
}

#[test]
fn redirections_are_followed_only_to_the_same_host() {
    let folder = rehearsed("web-redirections", &samples::approval());
    expect(0, &folder, &["mirror", "vote.bundle", "site"]);
    let site = folder.join("site");
    let server = Server::new(move |asked, stream| match asked.path.strip_prefix("/old/") {
        Some(name) => send(stream, "308 Permanent Redirect", &format!("location: /{name}\r\n"), b""),
        None => file(&site, asked, stream),
    });
    expect(0, &folder, &["verify", &format!("{}old/", server.url)]);

    let elsewhere = server.url.replace("127.0.0.1", "localhost");
    let other = Server::new(move |asked, stream| {
        send(stream, "302 Found", &format!("location: {elsewhere}{}\r\n", asked.path), b"");
    });
    let text = expect(2, &folder, &["verify", &other.url]);
    assert!(text.contains("sends us on to another one") && text.contains("localhost"), "{text}");
    let circle = Server::new(|_, stream| send(stream, "302 Found", "location: /again\r\n", b""));
    assert!(expect(2, &folder, &["verify", &circle.url]).contains("again and again"));
    assert!(circle.asked().len() < 10);
}

#[test]
fn an_endless_file_is_given_up() {
    let folder = folder("web-endless");
    let body = |stream: &mut TcpStream| while stream.write_all(&[b'x'; 1 << 16]).is_ok() {};
    let announced = Server::new(move |_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n");
        body(stream);
    });
    let unannounced = Server::new(move |_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
        body(stream);
    });
    let chunked = Server::new(|_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
        let piece = format!("400\r\n{}\r\n", "x".repeat(1024));
        while stream.write_all(piece.as_bytes()).is_ok() {}
    });
    let head = Server::new(|_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n");
        while stream.write_all(b"x-more: xxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n").is_ok() {}
    });
    for server in [&announced, &unannounced, &chunked] {
        let said = fetch(server, &folder, Patience::default(), 3_000_000).unwrap_err();
        assert!(said.contains("larger than 3 MB"), "{said}");
        assert_eq!(server.asked().len(), 1);
    }
    fetch(&head, &folder, Patience::default(), 3_000_000).unwrap_err();
}

#[test]
fn a_server_that_drips_or_falls_silent_is_given_up() {
    let folder = folder("web-slow");
    let drips = Server::new(|_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n");
        while stream.write_all(b"x").and_then(|()| stream.flush()).is_ok() {}
    });
    let silent = Server::new(|_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\nx");
        let _ = std::io::copy(stream, &mut std::io::sink());
    });
    for server in [&drips, &silent] {
        let said = fetch(server, &folder, impatient(), 2_000_000).unwrap_err();
        assert!(said.contains("too slowly"), "{said}");
        assert_eq!(server.asked().len(), 3);
    }
}

#[test]
fn a_broken_transfer_is_resumed_where_the_file_is_the_same() {
    let folder = folder("web-resume");
    let whole: Vec<u8> = (0..3_000_000_u32).map(|number| number as u8).collect();
    let (content, tries) = (whole.clone(), AtomicUsize::new(0));
    let server = Server::new(move |asked, stream| {
        let from = asked.range.unwrap_or_default() as usize;
        let first = tries.fetch_add(1, Ordering::SeqCst) == 0;
        assert_eq!(first, asked.range.is_none());
        let status = if first { "200 OK" } else { "206 Partial Content" };
        let rest = &content[from..];
        let range = format!("content-range: bytes {from}-2999999/3000000\r\n");
        let head = format!("HTTP/1.1 {status}\r\nconnection: close\r\netag: \"one\"\r\n{range}");
        let _ = stream.write_all(format!("{head}content-length: {}\r\n\r\n", rest.len()).as_bytes());
        let _ = stream.write_all(&rest[..rest.len().min(1_200_000)]);
    });
    let patience = Patience { pause: Duration::ZERO, ..Patience::default() };
    assert_eq!(fetch(&server, &folder, patience, 4_000_000), Ok(true));
    assert_eq!(fs::read(folder.join("file")).unwrap(), whole);
    assert!(server.asked().len() >= 3);
}

#[test]
fn lengths_and_ranges_that_are_wrong_are_found() {
    let folder = folder("web-lengths");
    let patience = Patience { pause: Duration::ZERO, ..Patience::default() };
    let short = Server::new(|_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nshort");
    });
    assert!(fetch(&short, &folder, patience, 100).unwrap_err().contains("broke off"));
    assert_eq!(short.asked().len(), 3);
    let elsewhere = Server::new(|asked, stream| match asked.range {
        None => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\netag: \"one\"\r\ncontent-length: 10\r\n\r\nshort");
        }
        Some(_) => send(stream, "206 Partial Content", "content-range: bytes 2-9/10\r\n", b"12345678"),
    });
    assert!(fetch(&elsewhere, &folder, patience, 100).unwrap_err().contains("another part"));
    for status in ["500 Oh", "503 Busy", "418 Teapot", "99 What", "abc", "", "\u{0}"] {
        let odd = Server::new(move |_, stream| send(stream, status, "", b"body"));
        assert_ne!(fetch(&odd, &folder, patience, 100), Ok(true), "{status}");
    }
    let mute = Server::new(|_, _| {});
    assert!(fetch(&mute, &folder, patience, 100).is_err());
}

#[test]
fn a_hostile_server_spoils_no_copy() {
    let folder = rehearsed("web-hostile", &many_voters());
    expect(0, &folder, &["mirror", "vote.bundle", "site"]);
    prefix(&folder, 300, "early.bundle");
    expect(0, &folder, &["mirror", "early.bundle", "copy"]);
    let (before, whole, mut refused) = (kept(&folder), files(&folder.join("site")), 0);
    for (name, content) in files(&folder.join("site")) {
        let site = folder.join("site");
        let mut wrong = content.clone();
        *wrong.last_mut().unwrap() ^= 1;
        let spoiled = name.clone();
        let server = Server::new(move |asked, stream| match asked.path.strip_prefix('/') == Some(&spoiled) {
            true => send(stream, "200 OK", "", &wrong),
            false => file(&site, asked, stream),
        });
        let ended = observer(&folder, &["mirror", &server.url, "copy"]);
        if ended.code == 0 {
            // The wrong byte was not needed: the copy has the right one already.
            assert!(kept(&folder) == whole, "{name}");
            fs::remove_dir_all(folder.join("copy")).unwrap();
            expect(0, &folder, &["mirror", "early.bundle", "copy"]);
        } else {
            assert!(kept(&folder) == before, "{name}");
            refused += 1;
        }
    }
    assert!(refused >= 3, "{refused}");
    rehearse_as(&folder, "other", &many_voters().replace("\n9;A\n", "\n9;B\n"));
    expect(0, &folder, &["mirror", "other.bundle", "other"]);
    let server = Server::of(folder.join("other"));
    let text = expect(1, &folder, &["mirror", &server.url, "copy"]);
    assert!(text.contains("rewritten") || text.contains("another history"), "{text}");
    assert!(kept(&folder) == before);
}

/// The copy, without what waits beside it for the next attempt.
fn kept(folder: &Path) -> Vec<(String, Vec<u8>)> {
    files(&folder.join("copy")).into_iter().filter(|(name, _)| !name.starts_with("arriving/")).collect()
}

#[test]
fn a_server_that_speaks_no_https_is_not_spoken_to_without() {
    let folder = folder("web-https");
    let server = Server::of(folder.clone());
    let text = expect(2, &folder, &["verify", &server.url.replace("http:", "https:")]);
    assert!(text.contains("Error: "), "{text}");
    assert!(server.asked().is_empty());
}

#[test]
fn an_interrupted_copy_goes_on_and_believes_nothing_of_what_it_had() {
    let folder = rehearsed("web-interrupted", &many_voters());
    expect(0, &folder, &["mirror", "vote.bundle", "site"]);
    let (site, broken) = (folder.join("site"), AtomicBool::new(true));
    let server = Server::new(move |asked, stream| {
        let last = asked.path.contains(".p/") && asked.path.contains("entries");
        match last && broken.swap(false, Ordering::SeqCst) {
            true => send(stream, "500 Oh", "", b""),
            false => file(&site, asked, stream),
        }
    });
    expect(2, &folder, &["mirror", &server.url, "copy"]);
    let arrived = folder.join("copy/arriving/tile/entries/000");
    assert!(arrived.exists());
    server.asked();
    expect(0, &folder, &["mirror", &server.url, "copy"]);
    assert!(!server.asked().contains(&"/tile/entries/000".to_owned()));
    assert_eq!(files(&folder.join("copy")), files(&folder.join("site")));

    fs::remove_dir_all(folder.join("copy")).unwrap();
    fs::create_dir_all(arrived.parent().unwrap()).unwrap();
    fs::write(&arrived, "a lie").unwrap();
    expect(0, &folder, &["mirror", &server.url, "copy"]);
    assert_eq!(files(&folder.join("copy")), files(&folder.join("site")));
}
