//! Every setting there is: its name, what it may be, and an example for whoever mistyped it.

/// A setting.
#[derive(Debug)]
pub(super) struct Key {
    /// Section and name with dots between, as in `mail.sender_name`.
    pub(super) name: &'static str,
    /// Whether it comes from the environment only.
    pub(super) environment_only: bool,
    /// Whether its value may hold a secret and is shown nowhere.
    pub(super) hidden: bool,
    /// What is expected, as the end of "Expected: …".
    pub(super) expected: &'static str,
    /// A value, as it is written in the file.
    pub(super) example: &'static str,
}

impl Key {
    const fn new(name: &'static str, expected: &'static str, example: &'static str) -> Self {
        Self { name, environment_only: false, hidden: false, expected, example }
    }

    const fn hidden(self) -> Self {
        Self { hidden: true, ..self }
    }

    const fn environment_only(self) -> Self {
        Self { environment_only: true, ..self }
    }

    /// Section (empty for those at the top) and name within it.
    pub(super) fn section_and_leaf(&self) -> (&'static str, &'static str) {
        self.name.rsplit_once('.').unwrap_or(("", self.name))
    }

    /// The variable of the environment that sets it.
    pub(super) fn variable(&self) -> String {
        format!("{PREFIX}{}", self.name.replace('.', "_").to_uppercase())
    }
}

/// Begins the name of every variable of the environment.
pub(super) const PREFIX: &str = "ORTAQ_";

/// The variable that names the file; it is no setting itself.
pub(super) const FILE_VARIABLE: &str = "ORTAQ_CONFIG";

const ADDRESS: &str = "an IP address and a port";
const PER_MINUTE: &str = "a whole number of requests per minute, or 0 for no limit";
const PER_HOUR: &str = "a whole number of attempts per hour, or 0 for no limit";

/// All settings, in the order of the documented file.
pub(super) const KEYS: &[Key] = &[
    Key::new("listen", ADDRESS, "\"127.0.0.1:8080\""),
    Key::new(
        "public_url",
        "the address that people type, with https:// or http://, without a path",
        "\"https://ortaq.example.kz\"",
    ),
    Key::new("data", "the path of a folder", "\"/var/lib/ortaq\""),
    Key::new("secret_file", "the path of a file", "\"/var/lib/ortaq/secret\""),
    Key::new("secret", "32 random bytes in base64, as `openssl rand -base64 32` prints them", "\"mLq7Gm…\"")
        .hidden()
        .environment_only(),
    Key::new("trusted_proxies", "a list of IP addresses or networks", "[\"127.0.0.1\", \"10.0.0.0/8\"]"),
    Key::new("shutdown_seconds", "a whole number of seconds from 1 to 600", "20"),
    Key::new("vote.listen", ADDRESS, "\"127.0.0.1:9081\""),
    Key::new(
        "vote.public_url",
        "the address of the vote's own host, with https:// or http://, without a path",
        "\"https://vote.ortaq.example.kz\"",
    ),
    Key::new(
        "database.url",
        "sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME",
        "\"sqlite:/var/lib/ortaq/ortaq.sqlite\"",
    )
    .hidden(),
    Key::new("database.readers", "a whole number of connections from 1 to 64", "4"),
    Key::new("log.checkpoints", "the path of a folder", "\"/var/lib/ortaq-checkpoints\""),
    Key::new("log.origin", "a name without spaces and plus signs, by custom a host", "\"ortaq.example.kz\""),
    Key::new(
        "log.witnesses",
        "a list of witnesses, each with its key and its address",
        "[\"witness.example+ee7ce320+BLO+FTwTfmYchmfPxnAq3rLcv7PU3Ldw0Uf8fOcvha45 https://witness.example\"]",
    ),
    Key::new(
        "mail.transport",
        "smtp://USER:PASSWORD@HOST:PORT, smtps://…, smtp-unencrypted://HOST:PORT, file:FOLDER or off",
        "\"smtp://ortaq@mail.example.kz:587\"",
    )
    .hidden(),
    Key::new("mail.password_file", "the path of a file that holds the password", "\"/etc/ortaq/mail-password\""),
    Key::new("mail.sender_address", "a mail address", "\"ortaq@example.kz\""),
    Key::new("mail.sender_name", "a name on one line", "\"Ortaq\""),
    Key::new("mail.timeout_seconds", "a whole number of seconds from 1 to 600", "30"),
    Key::new(
        "map.tiles",
        "https://HOST/PATH with {z}, {x} and {y} in the path, or \"off\"",
        "\"https://tiles.example.kz/{z}/{x}/{y}.png\"",
    ),
    Key::new(
        "map.attribution",
        "whose map it is, on one line",
        "\"© OpenStreetMap contributors, openstreetmap.org/copyright\"",
    ),
    Key::new("metrics.listen", "an IP address and a port, or \"off\"", "\"127.0.0.1:9464\""),
    Key::new("limits.account.reading_per_minute", PER_MINUTE, "300"),
    Key::new("limits.account.forms_per_minute", PER_MINUTE, "60"),
    Key::new("limits.account.sign_ins_per_hour", PER_HOUR, "10"),
    Key::new("limits.address.reading_per_minute", PER_MINUTE, "12000"),
    Key::new("limits.address.forms_per_minute", PER_MINUTE, "1200"),
    Key::new("limits.address.sign_ins_per_hour", PER_HOUR, "600"),
    Key::new("logging.format", "\"text\" or \"json\"", "\"json\""),
    Key::new("logging.filter", "a level, or levels by module", "\"info,ortaq_server=debug\""),
    Key::new("logging.slow_request_milliseconds", "a whole number of milliseconds from 1 to 600000", "1000"),
];

/// The setting of this name.
pub(super) fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

/// Whether settings stand below this name, as `limits.account` stands below `limits`.
pub(super) fn is_section(name: &str) -> bool {
    KEYS.iter().any(|key| key.name.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
}

/// What may stand directly in a section: its settings and the sections below it, in the file's order.
pub(super) fn names_in(section: &str) -> Vec<&'static str> {
    let mut names = Vec::new();
    for key in KEYS.iter().filter(|key| !key.environment_only) {
        let rest = match section {
            "" => Some(key.name),
            section => key.name.strip_prefix(section).and_then(|rest| rest.strip_prefix('.')),
        };
        let Some(name) = rest.and_then(|rest| rest.split('.').next()) else { continue };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
