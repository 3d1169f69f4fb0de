//! Letters through a real mail server: what arrives is read by a parser that shares no code with
//! what wrote it.

use std::io::{BufRead, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, TlsParameters};
use serde_json::Value;

use super::super::samples::samples;
use super::super::transport::{Fault, MailServer, Patience, Protection, Step, Transport, Trouble};
use super::super::{Circular, LetterState, Recipient};
use super::{Story, recipient};
use crate::i18n::Language;

/// The Python that Debian's packages belong to.
const PYTHON: &str = "/usr/bin/python3";

struct RealServer {
    process: Child,
    lines: Lines<BufReader<ChildStdout>>,
    port: u16,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/mail/tests")
}

impl RealServer {
    fn start(mode: &str) -> Self {
        let certificates = folder().join("certificates");
        let mut process = Command::new(PYTHON)
            .arg(folder().join("smtp_server.py"))
            .args([mode.into(), certificates.join("server.pem"), certificates.join("server.key")])
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 runs");
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let first = lines.next().expect("the mail server starts; it needs Debian's package python3-aiosmtpd");
        let port = first.unwrap().parse().unwrap();
        Self { process, lines, port }
    }

    fn transport(&self, protection: Protection, credentials: Option<Credentials>) -> Transport {
        let answer = Duration::from_secs(60);
        Transport::Smtp(Box::new(MailServer {
            host: "localhost".to_owned(),
            port: self.port,
            protection,
            credentials,
            patience: Patience { answer, letter: answer },
        }))
    }

    /// The next letter that came in.
    fn letter(&mut self) -> Value {
        serde_json::from_str(&self.lines.next().unwrap().unwrap()).unwrap()
    }
}

impl Drop for RealServer {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

fn trusting() -> TlsParameters {
    let authority = std::fs::read(folder().join("certificates/authority.pem")).unwrap();
    let authority = Certificate::from_pem(&authority).unwrap();
    TlsParameters::builder("localhost".to_owned()).add_root_certificate(authority).build().unwrap()
}

fn credentials(password: &str) -> Option<Credentials> {
    Some(Credentials::new("ortaq".to_owned(), password.to_owned()))
}

#[test]
fn every_letter_arrives_in_every_language_as_it_was_written() {
    let story = Story::new();
    let mut server = RealServer::start("plain");
    let office = story.office(server.transport(Protection::None, None));
    for language in Language::ALL {
        for (kind, values) in samples() {
            let account = story.account("aigerim@example.kz", language);
            let to = Recipient { account: Some(account), ..recipient("aigerim@example.kz", language) };
            story.write(move |tx| Circular::new(kind, |_| values.clone()).enqueue(tx, &to, "assembly-1"));
            let [row] = story.unsent().try_into().unwrap();
            assert!(office.deliver_next().unwrap());

            let letter = server.letter();
            let headers = &letter["headers"];
            assert_eq!(letter["defects"], serde_json::json!([]), "{letter}");
            assert_eq!(letter["seven_bit"], true);
            assert_eq!(letter["from"], "ortaq@localhost");
            assert_eq!(letter["to"], serde_json::json!(["aigerim@example.kz"]));
            assert_eq!(headers["Subject"], row.subject.as_str());
            assert_eq!(headers["To"], "aigerim@example.kz");
            assert_eq!(headers["Auto-Submitted"], "auto-generated");
            assert_eq!(headers["Content-Language"], language.code());
            assert_eq!(headers["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click");
            let link = headers["List-Unsubscribe"].as_str().unwrap().trim_matches(['<', '>']);
            let ours = office.public_url.to(&format!("/{}/unsubscribe/", language.code()));
            assert!(link.starts_with(&ours), "{link}");
            let same = |text: &str| text.replace("\r\n", "\n").trim_end().to_owned();
            for (part, written) in [("plain", &row.text), ("html", &row.html)] {
                let expected = written.replace("unsubscribe:here", link);
                assert_eq!(same(letter[part].as_str().unwrap()), same(&expected));
            }
        }
    }
}

#[test]
fn a_letter_travels_encrypted_and_signed_in() {
    let story = Story::new();
    for mode in ["starttls", "tls"] {
        let mut server = RealServer::start(mode);
        let protection = if mode == "tls" { Protection::Tls(trusting()) } else { Protection::StartTls(trusting()) };
        story.enqueue("aigerim@example.kz");
        assert!(story.office(server.transport(protection, credentials("құпия"))).deliver_next().unwrap());
        let letter = server.letter();
        assert_eq!(letter["encrypted"], true, "{mode}");
        assert!(letter["headers"].get("List-Unsubscribe").is_none(), "a sign-in letter cannot be ended");
    }
}

#[test]
fn nothing_is_sent_to_a_server_that_cannot_prove_who_it_is_or_does_not_know_us() {
    let stranger = TlsParameters::new("localhost".to_owned()).unwrap();
    let starttls = RealServer::start("starttls");
    let plain = RealServer::start("plain");
    let cases = [
        (starttls.transport(Protection::StartTls(stranger), credentials("құпия")), Step::Connect, None),
        (
            starttls.transport(Protection::StartTls(trusting()), credentials("wrong")),
            Step::SignIn,
            Some(Fault::Refused(535)),
        ),
        (plain.transport(Protection::StartTls(trusting()), None), Step::Connect, Some(Fault::Unsupported)),
    ];
    for (transport, step, fault) in cases {
        let story = Story::new();
        story.enqueue("aigerim@example.kz");
        assert!(story.office(transport).deliver_next().unwrap());
        let row = story.only_row();
        let trouble = Trouble::from_stored(&row.trouble.unwrap()).unwrap();
        assert_eq!(trouble.step, step);
        assert!(fault.is_none_or(|fault| fault == trouble.fault), "{trouble}");
        assert_eq!(row.state, LetterState::Waiting.code(), "the settings may be mended");
    }
}
