//! Stopping: whoever is being answered is answered.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use crate::program::{Serving, folder};

#[test]
fn without_any_settings_it_serves_and_stops_when_told_to() {
    let folder = folder();
    let serving = Serving::start(folder.path(), &[]);
    let alive = serving.get("/healthz");
    assert!(alive.starts_with("HTTP/1.1 200 OK\r\n") && alive.ends_with("\r\n\r\nalive\n"), "{alive}");
    let ready = serving.get("/readyz");
    assert!(ready.starts_with("HTTP/1.1 200 OK\r\n"), "{ready}");
    assert!(ready.contains("database: ready\nmigrations: ready\n"), "{ready}");
    let page = serving.get("/kk/accessibility").to_lowercase();
    for header in ["content-security-policy: default-src 'none'", "x-content-type-options: nosniff", "x-request-id: "] {
        assert!(page.contains(header), "{header}\nis not in\n{page}");
    }
    serving.terminate();
    let (status, told) = serving.end();
    assert_eq!(status.code(), Some(0), "{told}");
    assert!(told.contains("\"message\":\"stopped\""), "{told}");
    assert_eq!(fs::read(folder.path().join("ortaq-data/secret")).unwrap().len(), 32);
}

/// A form of which the server has the head and half of the body.
struct HalfSent {
    connection: TcpStream,
    rest: &'static str,
}

impl HalfSent {
    fn begin(serving: &Serving) -> Self {
        let (half, rest) = ("email=aigerim", "%40example.kz");
        let head = format!(
            "POST /kk/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\nExpect: 100-continue\r\n\r\n",
            half.len() + rest.len()
        );
        let mut connection = serving.connect();
        connection.write_all(head.as_bytes()).unwrap();
        let mut goes_on = [0; 25];
        connection.read_exact(&mut goes_on).unwrap();
        assert_eq!(&goes_on, b"HTTP/1.1 100 Continue\r\n\r\n");
        connection.write_all(half.as_bytes()).unwrap();
        Self { connection, rest }
    }

    fn finish(mut self) -> String {
        self.connection.write_all(self.rest.as_bytes()).unwrap();
        let mut answer = Vec::new();
        self.connection.read_to_end(&mut answer).unwrap();
        String::from_utf8(answer).unwrap()
    }
}

#[test]
fn stopping_answers_every_request_that_is_under_way() {
    let folder = folder();
    let mut serving = Serving::start(folder.path(), &[]);
    let under_way: Vec<HalfSent> = (0..12).map(|_| HalfSent::begin(&serving)).collect();
    serving.terminate();
    serving.wait_until_told("stopping: finishing what is under way", "seconds");
    for form in under_way {
        let answer = form.finish();
        let (head, body) = answer.split_once("\r\n\r\n").expect("a whole head");
        assert!(head.starts_with("HTTP/1.1 4"), "{head}");
        assert!(body.trim_end().ends_with("</html>"), "{body}");
    }
    let (status, told) = serving.end();
    assert_eq!(status.code(), Some(0), "{told}");
}
