//! The message of a row: headers that say what mail programs need to know, and the text twice,
//! plain and HTML. Everything is in seven bits; nothing that people wrote can begin a header.

use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};

use super::model::{mailbox, tidy_subject};
use super::transport::{Fault, Parcel, Step, Trouble};
use crate::clock::Moment;
use crate::i18n::Language;

/// Stands in a stored text where the link belongs that ends such letters. The link is made when
/// the letter is sent, so that the database has none.
pub(super) const UNSUBSCRIBE_HERE: &str = "unsubscribe:here";

/// Who sends.
#[derive(Clone, Debug)]
pub struct Sender {
    name: String,
    address: Address,
}

impl Sender {
    /// A sender with this name and address; none if the address is not one.
    #[must_use]
    pub fn new(name: &str, address: &str) -> Option<Self> {
        Some(Self { name: tidy_subject(name), address: mailbox(address)? })
    }
}

/// What a message is made of.
pub(super) struct Parts<'a> {
    pub id: i64,
    pub address: &'a str,
    pub language: Language,
    pub subject: &'a str,
    pub text: &'a str,
    pub html: &'a str,
    pub written_at: Moment,
    /// The link that ends such letters at once.
    pub unsubscribe: Option<&'a str>,
}

/// Makes the message.
///
/// # Errors
/// When the row cannot be a message: final, as trying again would not help.
pub(super) fn compose(sender: &Sender, parts: &Parts<'_>) -> Result<Parcel, Trouble> {
    let broken = Trouble::new(Step::Message, Fault::Broken);
    let to = mailbox(parts.address).ok_or(broken)?;
    let subject = tidy_subject(parts.subject);
    let name = format!("{:012}-{:08}", parts.written_at.0, parts.id);
    let written = UNIX_EPOCH + Duration::from_secs(parts.written_at.as_entry_time());
    let mut builder = Message::builder()
        .from(Mailbox::new(Some(sender.name.clone()), sender.address.clone()))
        .to(Mailbox::new(None, to.clone()))
        .subject(subject.clone())
        .date(written)
        .message_id(Some(format!("<{name}@{}>", sender.address.domain())))
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("Content-Language", parts.language.code()));
    if let Some(link) = parts.unsubscribe {
        builder = builder
            .raw_header(header("List-Unsubscribe", &format!("<{link}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    let link = parts.unsubscribe.unwrap_or_default();
    let text = tidy_body(parts.text).replace(UNSUBSCRIBE_HERE, link);
    let html = tidy_body(parts.html).replace(UNSUBSCRIBE_HERE, link);
    let reading_copy = format!("To: {to}\nSubject: {subject}\nLanguage: {}\n\n{text}", parts.language.code());
    let message = builder.multipart(MultiPart::alternative_plain_html(text, html)).map_err(|_| broken)?.formatted();
    Ok(Parcel { from: sender.address.clone(), to, message, name, reading_copy })
}

/// One kind of line end, and no other control characters: a lone carriage return is no line for
/// one mail program and one for another.
fn tidy_body(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.replace(|letter: char| letter.is_control() && letter != '\n' && letter != '\t', " ")
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn message(subject: &str, text: &str, address: &str) -> Option<String> {
        let sender = Sender::new("Ortaq — ортақ", "ortaq@example.kz").unwrap();
        let parts = Parts {
            id: 7,
            address,
            language: Language::Kazakh,
            subject,
            text,
            html: &format!("<p>{text}</p>"),
            written_at: Moment(1_800_000_000),
            unsubscribe: Some("https://ortaq.example.kz/kk/unsubscribe/1.cycle-2.AAAA"),
        };
        compose(&sender, &parts).ok().map(|parcel| String::from_utf8(parcel.message).unwrap())
    }

    /// The names of the headers, up to the empty line.
    fn header_names(message: &str) -> Vec<&str> {
        let head = message.split("\r\n\r\n").next().unwrap();
        head.split("\r\n")
            .filter(|line| !line.starts_with([' ', '\t']))
            .map(|line| line.split(':').next().unwrap())
            .collect()
    }

    const HEADERS: [&str; 11] = [
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "Auto-Submitted",
        "Content-Language",
        "List-Unsubscribe",
        "List-Unsubscribe-Post",
        "MIME-Version",
        "Content-Type",
    ];

    #[test]
    fn a_letter_has_the_headers_that_mail_programs_need() {
        let message = message("Дауыс беру басталды", "Сәлем", "aigerim@example.kz").unwrap();
        let mut names = header_names(&message);
        names.sort_unstable();
        let mut expected = HEADERS.to_vec();
        expected.sort_unstable();
        assert_eq!(names, expected);
        assert!(message.contains("\r\nMessage-ID: <001800000000-00000007@example.kz>\r\n"), "{message}");
        assert!(message.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{message}");
        assert!(message.contains("\r\nDate: Fri, 15 Jan 2027 08:00:00 +0000\r\n"), "{message}");
    }

    proptest! {
        #[test]
        fn nothing_that_people_write_begins_a_header(
            subject in "(\\PC|[\r\n\t\0\u{2028}:]|Bcc: ){0,80}",
            text in "(\\PC|[\r\n\t\0.]){0,400}",
            address in "(\\PC|[\r\n\t ,;@<>\"]){0,40}|[a-z]{1,8}@example\\.kz([\r\n ,].*)?",
        ) {
            if let Some(message) = message(&subject, &text, &address) {
                prop_assert!(message.is_ascii());
                prop_assert!(message.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])));
                let mut names = header_names(&message);
                names.sort_unstable();
                let mut expected = HEADERS.to_vec();
                expected.sort_unstable();
                prop_assert_eq!(names, expected);
                prop_assert!(!address.contains(['\r', '\n', ',', ' ']));
            }
        }
    }
}
