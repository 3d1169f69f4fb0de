//! Stories of operators who mistype.

use core::net::IpAddr;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::Path;

use super::keys::{self, KEYS};
use super::{Config, DatabaseUrl, Encryption, LogFormat, MailTransport, SecretSource};

const DOCUMENTED: &str = include_str!("../../../deploy/ortaq.toml");

fn read_with(text: &str, variables: &[(&str, &str)]) -> Result<Config, String> {
    let variables = variables.iter().map(|(name, value)| (OsString::from(name), OsString::from(value)));
    Config::read(Path::new("ortaq.toml"), text, variables).map_err(|mistakes| mistakes.to_string())
}

fn read(text: &str) -> Result<Config, String> {
    read_with(text, &[])
}

/// The documented file with every setting in force that has a default: `#name = value` without its mark.
fn in_force(documented: &str) -> String {
    let uncommented = documented.lines().map(|line| match line.strip_prefix('#') {
        Some(setting) if setting.starts_with(|first: char| first.is_ascii_lowercase()) => setting,
        _ => line,
    });
    uncommented.collect::<Vec<_>>().join("\n")
}

#[test]
fn without_a_file_everything_has_its_default() {
    let config = read("").unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.public_url.origin(), "http://localhost:8080");
    assert_eq!(config.database.url, DatabaseUrl::Sqlite("ortaq-data/ortaq.sqlite".into()));
    assert_eq!(config.log.checkpoints, Path::new("ortaq-data/checkpoints"));
    assert_eq!(config.metrics, None);
}

#[test]
fn the_documented_file_is_the_defaults() {
    assert_eq!(read(DOCUMENTED), read(""));
    assert_eq!(read(&in_force(DOCUMENTED)), read(""));
}

#[test]
fn the_documented_file_explains_every_setting() {
    for key in KEYS {
        if key.environment_only {
            assert!(DOCUMENTED.contains(&key.variable()), "{} is nowhere explained", key.variable());
            continue;
        }
        let (section, leaf) = key.section_and_leaf();
        let mut current = "";
        let mut explained = "";
        let found = DOCUMENTED.lines().any(|line| {
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                current = name;
            }
            let setting = line.trim_start_matches('#').split(" = ").next() == Some(leaf);
            let found = current == section && setting && explained.starts_with("# ");
            if line.is_empty() || line.starts_with("# ") {
                explained = line;
            }
            found
        });
        assert!(found, "{} is missing, or no comment stands before it", key.name);
    }
}

#[test]
fn the_environment_wins_over_the_file() {
    let text = "listen = \"127.0.0.1:1\"\n[mail]\ntimeout_seconds = 5\nsender_name = \"File\"\n";
    let config = read_with(text, &[("ORTAQ_LISTEN", "127.0.0.1:2"), ("ORTAQ_MAIL_TIMEOUT_SECONDS", "7")]).unwrap();
    assert_eq!(config.listen.port(), 2);
    assert_eq!(config.mail.timeout_seconds, 7);
    assert_eq!(config.mail.sender_name, "File");
}

#[test]
fn every_setting_can_be_set_by_its_variable() {
    let password = tempfile::NamedTempFile::new().unwrap();
    let secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    for key in KEYS {
        let example = match key.name {
            "secret" => secret.to_owned(),
            "mail.password_file" => password.path().display().to_string(),
            _ => key.example.replace(['"', '[', ']'], ""),
        };
        let mut variables = vec![(key.variable(), example)];
        if key.name == "mail.password_file" {
            variables.push(("ORTAQ_MAIL_TRANSPORT".to_owned(), "smtp://ortaq@mail.example.kz".to_owned()));
        }
        let variables: Vec<_> = variables.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let config = read_with("", &variables).unwrap_or_else(|mistakes| panic!("{}: {mistakes}", key.name));
        let usual = ["mail.sender_name", "listen", "shutdown_seconds", "database.readers", "mail.timeout_seconds"];
        let is_default =
            usual.contains(&key.name) || key.name.starts_with("limits.") || key.name.ends_with("_milliseconds");
        assert_eq!(config == read("").unwrap(), is_default, "{}", key.name);
    }
}

/// What is written, and what the operator is told.
#[test]
fn mistakes_are_told_with_their_line_and_what_is_expected() {
    let table: &[(&str, &str)] = &[
        (
            "listen = \"8080\"",
            "ortaq.toml, line 1:\n    listen = \"8080\"\n  \"8080\" has no port, or is not an IP address.\n  \
             Expected: an IP address and a port. Example: listen = \"127.0.0.1:8080\"",
        ),
        (
            "# a comment\n\nlisten = 8080",
            "ortaq.toml, line 3:\n    listen = 8080\n  This is a number, not a text in quotes.\n  \
             Expected: an IP address and a port. Example: listen = \"127.0.0.1:8080\"",
        ),
        (
            "lissen = \"127.0.0.1:80\"",
            "ortaq.toml, line 1:\n    lissen = \"127.0.0.1:80\"\n  There is no setting \"lissen\".\n  \
             Expected: one of listen, public_url, data, secret_file, trusted_proxies, shutdown_seconds, vote, database, log, \
             mail, map, metrics, limits, logging",
        ),
        (
            "[mail]\nsender = \"a@b.kz\"",
            "ortaq.toml, line 2:\n    sender = \"a@b.kz\"\n  There is no setting \"sender\" in [mail].\n  \
             Expected: one of transport, password_file, sender_address, sender_name, timeout_seconds",
        ),
        (
            "mail = \"off\"",
            "ortaq.toml, line 1:\n    mail = \"off\"\n  \"mail\" is a section, not a setting.\n  \
             Expected: [mail] on a line of its own, and below it transport, password_file, sender_address, sender_name, \
             timeout_seconds",
        ),
        (
            "[mail]\ntimeout_seconds = 0",
            "ortaq.toml, line 2:\n    timeout_seconds = 0\n  0 is not from 1 to 600.\n  \
             Expected: a whole number of seconds from 1 to 600. Example: timeout_seconds = 30 in [mail]",
        ),
        (
            "[mail]\ntimeout_seconds = 2.5",
            "ortaq.toml, line 2:\n    timeout_seconds = 2.5\n  This is a number with a fraction, not a whole number.\n  \
             Expected: a whole number of seconds from 1 to 600. Example: timeout_seconds = 30 in [mail]",
        ),
        (
            "public_url = \"ortaq.kz\"",
            "ortaq.toml, line 1:\n    public_url = \"ortaq.kz\"\n  \
             \"ortaq.kz\" does not begin with https:// or http://.\n  \
             Expected: the address that people type, with https:// or http://, without a path. \
             Example: public_url = \"https://ortaq.example.kz\"",
        ),
        (
            "public_url = \"https://example.kz/ortaq\"",
            "ortaq.toml, line 1:\n    public_url = \"https://example.kz/ortaq\"\n  \
             The platform has a host of its own: no path may follow the host.\n  \
             Expected: the address that people type, with https:// or http://, without a path. \
             Example: public_url = \"https://ortaq.example.kz\"",
        ),
        (
            "trusted_proxies = [\n  \"127.0.0.1\",\n  \"10.0.0.0/40\",\n]",
            "ortaq.toml, line 3:\n    \"10.0.0.0/40\",\n  \
             \"10.0.0.0/40\": what follows the slash is not a number from 0 to 32.\n  \
             Expected: a list of IP addresses or networks. Example: trusted_proxies = [\"127.0.0.1\", \"10.0.0.0/8\"]",
        ),
        (
            "[database]\nurl = \"mysql://ortaq:hunter2@db/ortaq\"",
            "ortaq.toml, line 2:\n    url = \"mysql://…\n  The URL begins neither with sqlite: nor with postgres://.\n  \
             Expected: sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME. \
             Example: url = \"sqlite:/var/lib/ortaq/ortaq.sqlite\" in [database]",
        ),
        (
            "[mail]\ntransport = \"smtp://ortaq:hunter2@mail.kz:mail\"",
            "ortaq.toml, line 2:\n    transport = \"smtp://…\n  \
             What follows the last colon is not a port, a number from 1 to 65535.\n  \
             Expected: smtp://USER:PASSWORD@HOST:PORT, smtps://…, smtp-unencrypted://HOST:PORT, file:FOLDER or off. \
             Example: transport = \"smtp://ortaq@mail.example.kz:587\" in [mail]",
        ),
        (
            "[mail]\npassword = \"hunter2\"",
            "ortaq.toml, line 2:\n    password = …\n  There is no setting \"password\" in [mail].\n  \
             Expected: one of transport, password_file, sender_address, sender_name, timeout_seconds",
        ),
        (
            "secret = \"hunter2\"",
            "ortaq.toml, line 1:\n    secret = …\n  \
             This does not belong into a file that people copy and show: set it in the environment.\n  \
             Expected: 32 random bytes in base64, as `openssl rand -base64 32` prints them. Example: ORTAQ_SECRET=mLq7Gm…",
        ),
        (
            "[logging]\nformat = \"xml\"",
            "ortaq.toml, line 2:\n    format = \"xml\"\n  There is no format \"xml\".\n  \
             Expected: \"text\" or \"json\". Example: format = \"json\" in [logging]",
        ),
        (
            "[logging]\nfilter = \"loud=very\"",
            "ortaq.toml, line 2:\n    filter = \"loud=very\"\n  \"loud=very\" is not a filter.\n  \
             Expected: a level, or levels by module. Example: filter = \"info,ortaq_server=debug\" in [logging]",
        ),
        (
            "[metrics]\nlisten = \"127.0.0.1:8080\"",
            "ortaq.toml, line 2:\n    listen = \"127.0.0.1:8080\"\n  \
             Metrics would share the address of the platform's pages (listen): give them one of their own.",
        ),
        (
            "[limits.account]\nforms_per_minute = 5000",
            "ortaq.toml, line 2:\n    forms_per_minute = 5000\n  \
             One account may ask for more than its whole address: behind an address are many accounts.",
        ),
    ];
    for (text, expected) in table {
        let told = read(text).unwrap_err();
        assert_eq!(told, format!("The configuration has a mistake.\n\n{expected}\n"), "for {text}");
        assert!(!told.contains("hunter2"), "{told}");
    }
}

#[test]
fn a_broken_line_is_shown() {
    let told = read("listen = \"127.0.0.1:80\"\ndata = /var/lib/ortaq\n").unwrap_err();
    assert!(told.contains("ortaq.toml, line 2:\n    data = /var/lib/ortaq\n  This is not TOML: "), "{told}");
    assert!(told.contains("Expected: NAME = VALUE, texts in quotes."), "{told}");
}

#[test]
fn several_mistakes_are_told_at_once() {
    let told = read_with("listen = 1\nshutdown_seconds = 0\n", &[("ORTAQ_DATABASE_READERS", "many")]).unwrap_err();
    assert!(told.starts_with("The configuration has 3 mistakes.\n"), "{told}");
    for part in ["line 1:", "line 2:", "ORTAQ_DATABASE_READERS=many\n  \"many\" is not a whole number."] {
        assert!(told.contains(part), "{told}");
    }
}

#[test]
fn the_votes_pages_have_an_origin_of_their_own() {
    for text in [
        "listen = \"127.0.0.1:8080\"\n[vote]\nlisten = \"127.0.0.1:8080\"\n",
        "public_url = \"https://ortaq.kz\"\n[vote]\npublic_url = \"https://ortaq.kz\"\n",
        "public_url = \"http://localhost:8081\"\n",
    ] {
        let told = read(text).unwrap_err();
        assert!(told.contains("whose pages could rewrite them"), "{told}");
    }
    let free = read("listen = \"127.0.0.1:0\"\n").unwrap();
    assert_eq!((free.listen.port(), free.vote.listen.port()), (0, 0), "each takes a free port of its own");
    let beside = read("listen = \"0.0.0.0:9000\"\n").unwrap();
    assert_eq!(beside.vote.public_url.origin(), "http://localhost:9001");
}

#[test]
fn a_mistake_in_the_environment_names_the_variable() {
    let told = read_with("", &[("ORTAQ_LISTEN", "8080")]).unwrap_err();
    assert!(told.contains("environment:\n    ORTAQ_LISTEN=8080\n"), "{told}");
    assert!(told.contains("Example: ORTAQ_LISTEN=127.0.0.1:8080"), "{told}");
    let told = read_with("", &[("ORTAQ_MAIL_TRANSPROT", "smtp://ortaq:hunter2@mail.kz")]).unwrap_err();
    assert!(told.contains("ORTAQ_MAIL_TRANSPROT=…"), "{told}");
    assert!(told.contains("one of ORTAQ_MAIL_TRANSPORT, "), "{told}");
    assert!(!told.contains("hunter2"), "{told}");
}

#[test]
fn other_variables_are_left_alone() {
    assert!(read_with("", &[("PATH", "/bin"), ("ORTAQ_CONFIG", "ortaq.toml")]).is_ok());
}

#[test]
fn a_file_that_is_missing_is_told() {
    let missing = Path::new("no-such-folder/ortaq.toml");
    let told = Config::load(Some(missing), []).unwrap_err().to_string();
    assert!(told.contains("no-such-folder/ortaq.toml:\n  The file cannot be read: "), "{told}");
}

#[test]
fn mail_servers_are_reached_as_their_url_says() {
    let server = |transport: &str| match MailTransport::parse(transport).unwrap() {
        MailTransport::Smtp(server) => server,
        other => panic!("{other:?}"),
    };
    let with_name = server("smtp://ortaq%40kz:p%40ss:w@mail.kz");
    let login = with_name.login.unwrap();
    assert_eq!((login.user.as_str(), login.password.reveal().as_str()), ("ortaq@kz", "p@ss:w"));
    assert_eq!((with_name.encryption, with_name.port), (Encryption::StartTls, 587));
    assert_eq!((server("smtps://mail.kz").encryption, server("smtps://mail.kz").port), (Encryption::Tls, 465));
    assert_eq!(server("smtp://localhost:2525").encryption, Encryption::None);
    assert_eq!(server("smtp-unencrypted://relay").port, 25);
    assert!(MailTransport::parse("smtp-unencrypted://me:secret@relay").is_err());
    assert!(MailTransport::parse("smtp://me%4:secret@relay").is_err());
}

#[test]
fn the_password_may_stand_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("password");
    std::fs::write(&file, "hunter2\n").unwrap();
    let text =
        |transport: &str| format!("[mail]\ntransport = \"{transport}\"\npassword_file = \"{}\"\n", file.display());
    let config = read(&text("smtp://ortaq@mail.kz")).unwrap();
    let MailTransport::Smtp(server) = config.mail.transport else { panic!("no server") };
    assert_eq!(server.login.unwrap().password.reveal(), "hunter2");
    assert!(read(&text("off")).unwrap_err().contains("There is a password but no user"));
    assert!(read(&text("smtp://a:b@mail.kz")).unwrap_err().contains("The password is set twice"));
}

#[test]
fn the_secret_comes_from_one_place() {
    let given = ("ORTAQ_SECRET", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    let config = read_with("", &[given]).unwrap();
    assert!(matches!(config.secret, SecretSource::Given(secret) if secret.reveal()[31] == 31));
    assert!(read_with("secret_file = \"secret\"", &[given]).unwrap_err().contains("The secret is set twice"));
    assert!(read_with("", &[("ORTAQ_SECRET", "AAEC")]).unwrap_err().contains("These are 3 bytes instead of 32."));
}

#[test]
fn nothing_secret_is_printed() {
    let config = read_with(
        "[database]\nurl = \"postgres://ortaq:hunter2@db.kz/ortaq?password=hunter2\"\n[logging]\nformat = \"json\"",
        &[
            ("ORTAQ_SECRET", "aHVudGVyMmh1bnRlcjJodW50ZXIyaHVudGVyMmh1bnQ="),
            ("ORTAQ_MAIL_TRANSPORT", "smtp://ortaq:hunter2@mail.kz"),
        ],
    )
    .unwrap();
    assert_eq!(config.logging.format, LogFormat::Json);
    let printed = format!("{config:?}");
    for secret in ["hunter2", "aHVud", "104, 117, 110"] {
        assert!(!printed.contains(secret), "{printed}");
    }
}

#[test]
fn proxies_are_believed_by_network() {
    let config = read("trusted_proxies = [\"10.0.0.0/8\", \"fd00::/8\", \"192.0.2.1\"]").unwrap();
    let believed = |address: &str| config.is_trusted_proxy(address.parse::<IpAddr>().unwrap());
    assert!(believed("10.200.0.1") && believed("fd12::1") && believed("192.0.2.1") && believed("::ffff:10.0.0.1"));
    assert!(!believed("11.0.0.1") && !believed("fe80::1") && !believed("192.0.2.2") && !believed("127.0.0.1"));
    let everyone = read("trusted_proxies = [\"0.0.0.0/0\"]").unwrap();
    assert!(everyone.is_trusted_proxy("203.0.113.9".parse().unwrap()));
}

/// Something that stands right of an equals sign, right or wrong.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(KEYS.iter().map(|key| key.example.to_owned()).collect::<Vec<_>>()),
        any::<i64>().prop_map(|number| number.to_string()),
        "\"[ -~]{0,24}\"",
        "\\[(\"[a-z0-9:./]{0,8}\",?){0,3}\\]",
        "\"(smtp|smtps|postgres|https|file|sqlite)://[!-~]{0,20}\"",
        "[ -~]{0,12}",
        "[^\n]{0,12}",
    ]
}

fn line() -> impl Strategy<Value = String> {
    let name = proptest::sample::select(KEYS.iter().map(|key| key.name).collect::<Vec<_>>());
    prop_oneof![
        (name.clone(), value()).prop_map(|(name, value)| format!("{name} = {value}")),
        (name, value()).prop_map(|(name, value)| format!("{} = {value}", name.rsplit('.').next().unwrap_or(name))),
        Just("[mail]".to_owned()),
        Just("[limits.account]".to_owned()),
        "[^\u{0}]{0,20}",
    ]
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader(lines in proptest::collection::vec(line(), 0..8)) {
        if let Err(told) = read(&lines.join("\n")) {
            prop_assert!(told.contains("ortaq.toml"));
        }
    }

    #[test]
    fn no_variable_breaks_the_reader(index in 0..KEYS.len(), value in ".{0,40}") {
        let name = KEYS[index].variable();
        if let Err(told) = read_with("", &[(&name, &value)]) {
            prop_assert!(told.contains(&name));
        }
    }
}

#[test]
fn no_two_settings_share_a_variable() {
    let variables: BTreeSet<String> = KEYS.iter().map(keys::Key::variable).collect();
    assert_eq!(variables.len(), KEYS.len());
}
