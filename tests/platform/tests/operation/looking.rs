//! Looking: what the program tells about itself when it is asked, and what it never tells.

use std::fs;
use std::io::{Read, Write};

use crate::program::{self, Serving, folder, run};

#[test]
fn a_file_that_is_not_there_is_told() {
    let answered = run(folder().path(), &["--config", "nowhere.toml", "check"]);
    assert_eq!(answered.code, 1);
    assert!(answered.out.contains("nowhere.toml:\n"), "{}", answered.out);
    assert!(answered.out.contains("The file cannot be read: "), "{}", answered.out);
}

#[test]
fn check_says_what_is_missing_and_what_to_do() {
    let folder = folder();
    let before = run(folder.path(), &["check"]);
    assert_eq!(before.code, 1);
    for part in [
        "settings    ok     no file, so the defaults and the environment",
        "secret      note   ortaq-data/secret does not exist yet; the first start makes it",
        "database    WRONG  SQLite file ortaq-data/ortaq.sqlite does not exist.",
        "`ortaq migrate` makes a new one",
        "One thing is wrong.",
    ] {
        assert!(before.out.contains(part), "{part}\nis not in\n{}", before.out);
    }
    assert!(!folder.path().join("ortaq-data").exists(), "check changed something");

    assert_eq!(run(folder.path(), &["migrate"]).code, 0);
    let after = run(folder.path(), &["check"]);
    assert!(after.out.contains("database    ok     SQLite file ortaq-data/ortaq.sqlite answers"), "{}", after.out);
    assert!(after.out.contains("migrations  ok     all "), "{}", after.out);
    assert_eq!(after.code, 0, "{}", after.out);
}

#[test]
fn a_secret_that_others_can_read_is_found() {
    let folder = folder();
    assert_eq!(run(folder.path(), &["migrate"]).code, 0);
    fs::write(folder.path().join("ortaq-data/secret"), [7; 32]).unwrap();
    let answered = run(folder.path(), &["check"]);
    assert_eq!(answered.code, 1);
    assert!(answered.out.contains("secret      WRONG  ortaq-data/secret can be read by others"), "{}", answered.out);
}

#[test]
fn the_log_of_the_program_has_no_secrets_of_visitors() {
    let folder = folder();
    let settings = [("ORTAQ_LOGGING_FILTER", "trace")];
    let serving = Serving::start(folder.path(), &settings);
    drop(serving.get("/kk/accessibility?token=SECRET-IN-QUERY"));
    drop(serving.get("/kk/sign-in/link/SECRET-IN-PATH"));
    let mut connection = serving.connect();
    let form = "code=SECRET-IN-FORM";
    let request = format!(
        "POST /kk/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: ortaq_session=SECRET-IN-COOKIE\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    connection.write_all(request.as_bytes()).unwrap();
    connection.read_to_end(&mut Vec::new()).unwrap();
    serving.terminate();
    let (_, told) = serving.end();
    assert!(told.contains("\"route\":\"/{lang}/accessibility\""), "{told}");
    assert!(!told.contains("SECRET"), "{told}");
}

#[test]
fn metrics_are_served_apart_from_the_pages() {
    let folder = folder();
    let mut serving = Serving::start(folder.path(), &[("ORTAQ_METRICS_LISTEN", "127.0.0.1:0")]);
    let metrics = serving.wait_until_told("serving metrics", "address").parse().unwrap();
    drop(serving.get("/kk/accessibility"));
    let text = program::get(metrics, "/metrics");
    let counted = "ortaq_requests_total{method=\"GET\",route=\"/{lang}/accessibility\",status=\"2xx\"} 1";
    assert!(text.contains(counted), "{text}");
    assert!(serving.get("/metrics").starts_with("HTTP/1.1 404 "), "metrics are on the public address");
}

#[test]
fn who_asks_too_often_is_told_how_long_to_wait_and_nobody_else_waits() {
    let folder = folder();
    let settings = [("ORTAQ_LIMITS_ADDRESS_READING_PER_MINUTE", "1"), ("ORTAQ_LIMITS_ACCOUNT_READING_PER_MINUTE", "1")];
    let serving = Serving::start(folder.path(), &settings);
    let from = |address: &str| {
        let mut connection = serving.connect();
        let request = format!(
            "GET /kk/accessibility HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Forwarded-For: {address}\r\n\r\n"
        );
        connection.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        connection.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).to_lowercase()
    };
    let village = "203.0.113.9";
    assert!(from(village).starts_with("http/1.1 200 "));
    let refused = from(village);
    assert!(refused.starts_with("http/1.1 429 "), "{refused}");
    assert!(refused.contains("\r\nretry-after: "), "{refused}");
    let claims_to_be_another = from(&format!("198.51.100.1, {village}"));
    assert!(claims_to_be_another.starts_with("http/1.1 429 "), "{claims_to_be_another}");
    assert!(from("198.51.100.1").starts_with("http/1.1 200 "));
}
