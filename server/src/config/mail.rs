//! How letters leave: through an SMTP server, into a folder, or not at all.

use core::fmt;
use std::path::PathBuf;

use super::hidden::Hidden;
use super::public_url::{host_and_port, is_loopback};

/// Mail settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailConfig {
    /// Where letters go.
    pub transport: MailTransport,
    /// The address in `From`.
    pub sender_address: String,
    /// The name in `From`.
    pub sender_name: String,
    /// Seconds that the SMTP server may take for each answer.
    pub timeout_seconds: u64,
}

/// Where letters go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailTransport {
    /// To a mail server.
    Smtp(SmtpServer),
    /// Each letter becomes a file in this folder.
    Folder(PathBuf),
    /// Letters wait in the outbox and are not sent.
    Off,
}

/// A mail server that accepts letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmtpServer {
    /// How the connection is protected.
    pub encryption: Encryption,
    /// Its name, which its certificate must have.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Who sends, if the server asks for it.
    pub login: Option<Login>,
}

/// Name and password at a mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// The user's name.
    pub user: String,
    /// The user's password.
    pub password: Hidden<String>,
}

/// How a connection to a mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encryption {
    /// TLS from the first byte (`smtps://`).
    Tls,
    /// TLS after STARTTLS, without which nothing is sent (`smtp://`).
    StartTls,
    /// None: on this machine, or asked for (`smtp-unencrypted://`).
    None,
}

impl MailTransport {
    /// Reads `smtp://…`, `smtps://…`, `smtp-unencrypted://…`, `file:FOLDER` or `off`. A user without a password gets
    /// an empty one, which the password file replaces.
    ///
    /// # Errors
    /// A sentence that says what is wrong, and shows nothing of the text: it may hold a password.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text == "off" {
            return Ok(Self::Off);
        }
        if let Some(folder) = text.strip_prefix("file:") {
            let folder = folder.strip_prefix("//").unwrap_or(folder);
            return match folder {
                "" => Err("The folder after file: is missing.".to_owned()),
                folder => Ok(Self::Folder(PathBuf::from(folder))),
            };
        }
        let (encryption, rest) = match text.split_once("://") {
            Some(("smtps", rest)) => (Encryption::Tls, rest),
            Some(("smtp", rest)) => (Encryption::StartTls, rest),
            Some(("smtp-unencrypted", rest)) => (Encryption::None, rest),
            _ => return Err("The transport is none of the known ones.".to_owned()),
        };
        smtp_server(encryption, rest).map(Self::Smtp)
    }
}

fn smtp_server(encryption: Encryption, rest: &str) -> Result<SmtpServer, String> {
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let (login, authority) = match rest.rsplit_once('@') {
        Some((login, authority)) => (Some(read_login(login)?), authority),
        None => (None, rest),
    };
    let (host, port) = host_and_port(authority)?;
    let local = is_loopback(&host);
    if encryption == Encryption::None && login.is_some() && !local {
        return Err("A password would travel unencrypted: use smtp:// or smtps://.".to_owned());
    }
    let encryption = if encryption == Encryption::StartTls && local { Encryption::None } else { encryption };
    let port = port.unwrap_or(match encryption {
        Encryption::Tls => 465,
        Encryption::StartTls => 587,
        Encryption::None => 25,
    });
    Ok(SmtpServer { encryption, host, port, login })
}

fn read_login(text: &str) -> Result<Login, String> {
    let (user, password) = text.split_once(':').unwrap_or((text, ""));
    if user.is_empty() {
        return Err("The user before @ is missing.".to_owned());
    }
    Ok(Login { user: percent_decode(user)?, password: Hidden::new(percent_decode(password)?) })
}

/// `%40` is `@`: names and passwords in a URL are written so.
fn percent_decode(text: &str) -> Result<String, String> {
    let wrong = || "A percent sign in user or password is not followed by two hexadecimal digits (write % as %25).";
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let (digits, after) = rest.split_at_checked(2).ok_or_else(wrong)?;
        let digits = core::str::from_utf8(digits).map_err(|_| wrong())?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(wrong().to_owned());
        }
        bytes.push(u8::from_str_radix(digits, 16).map_err(|_| wrong())?);
        rest = after;
    }
    String::from_utf8(bytes).map_err(|_| "User or password are not UTF-8 after decoding the percent signs.".to_owned())
}

/// Without user and password.
impl fmt::Display for MailTransport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Off => formatter.write_str("off: letters wait in the outbox"),
            Self::Folder(folder) => write!(formatter, "files in the folder {}", folder.display()),
            Self::Smtp(server) => {
                let protection = match server.encryption {
                    Encryption::Tls => "TLS",
                    Encryption::StartTls => "STARTTLS",
                    Encryption::None => "unencrypted",
                };
                write!(formatter, "SMTP server {}:{} ({protection})", server.host, server.port)
            }
        }
    }
}
