//! Puts the configuration together: defaults, then what was set, then whether all of it goes together.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use core::net::{Ipv4Addr, SocketAddr};
use ortaq_crypto::log::note::KeyName;
use std::path::{Path, PathBuf};
use tracing_subscriber::EnvFilter;
use zeroize::Zeroizing;

use super::map;
use super::reader::{Reader, address};
use super::{
    Budgets, Config, DatabaseUrl, Hidden, LogFormat, MailConfig, MailTransport, Network, PublicUrl, SecretSource,
    VoteConfig, WitnessAddress,
};

/// The configuration; where the reader noted mistakes, their settings have the defaults.
pub(super) fn assemble(reader: &mut Reader) -> Config {
    let listen = reader.text("listen", address).unwrap_or(LISTEN);
    let public_url = reader.text("public_url", PublicUrl::parse).unwrap_or_else(|| PublicUrl::of_listener(listen));
    let data = reader.path("data").unwrap_or_else(|| PathBuf::from(DATA));
    let mut config = Config::by_default(listen, public_url, &data);

    vote(reader, &mut config.vote);
    set(&mut config.trusted_proxies, reader.list("trusted_proxies", Network::parse));
    set(&mut config.shutdown_seconds, reader.whole("shutdown_seconds", 1..=600));
    set(&mut config.secret, secret(reader));
    set(&mut config.database.url, reader.text("database.url", DatabaseUrl::parse));
    set(&mut config.database.readers, reader.whole("database.readers", 1..=64));
    set(&mut config.log.checkpoints, reader.path("log.checkpoints"));
    set(&mut config.log.origin, reader.text("log.origin", log_origin));
    set(&mut config.log.witnesses, reader.list("log.witnesses", WitnessAddress::parse));
    mail(reader, &mut config.mail);
    set(&mut config.map.tiles, reader.text("map.tiles", map::tiles));
    set(&mut config.map.attribution, reader.text("map.attribution", map::attribution));
    set(&mut config.metrics, reader.text("metrics.listen", metrics_address));
    budgets(reader, "account", &mut config.limits.account);
    budgets(reader, "address", &mut config.limits.address);
    set(&mut config.logging.format, reader.text("logging.format", log_format));
    set(&mut config.logging.filter, reader.text("logging.filter", log_filter));
    let slow = reader.whole("logging.slow_request_milliseconds", 1..=600_000);
    set(&mut config.logging.slow_request_milliseconds, slow);

    refuse_what_does_not_go_together(reader, &config);
    config
}

const LISTEN: SocketAddr = SocketAddr::new(core::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);
const DATA: &str = "ortaq-data";

fn vote(reader: &mut Reader, vote: &mut VoteConfig) {
    if let Some(listen) = reader.text("vote.listen", address) {
        *vote = VoteConfig { listen, public_url: PublicUrl::of_listener(listen) };
    }
    set(&mut vote.public_url, reader.text("vote.public_url", PublicUrl::parse));
}

fn set<T>(field: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *field = value;
    }
}

fn secret(reader: &mut Reader) -> Option<SecretSource> {
    let given = reader.text("secret", |text| {
        let bytes = STANDARD.decode(text).map(Zeroizing::new).map_err(|_| "This is not base64.".to_owned())?;
        match <[u8; 32]>::try_from(bytes.as_slice()) {
            Ok(secret) => Ok(SecretSource::Given(Hidden::new(secret))),
            Err(_) => Err(format!("These are {} bytes instead of 32.", bytes.len())),
        }
    });
    let file = reader.path("secret_file").map(SecretSource::File);
    if reader.has("secret") && reader.has("secret_file") {
        reader
            .conflict("secret_file", "The secret is set twice, in ORTAQ_SECRET and as this file: remove one of them.");
    }
    given.or(file)
}

fn mail(reader: &mut Reader, mail: &mut MailConfig) {
    set(&mut mail.transport, reader.text("mail.transport", MailTransport::parse));
    set(&mut mail.sender_address, reader.text("mail.sender_address", sender_address));
    set(&mut mail.sender_name, reader.text("mail.sender_name", sender_name));
    set(&mut mail.timeout_seconds, reader.whole("mail.timeout_seconds", 1..=600));

    let Some(file) = reader.path("mail.password_file") else { return };
    let login = match &mut mail.transport {
        MailTransport::Smtp(server) => server.login.as_mut(),
        MailTransport::Folder(_) | MailTransport::Off => None,
    };
    match login {
        None => reader.conflict(
            "mail.password_file",
            "There is a password but no user: mail.transport names none. Write smtp://USER@HOST there, or remove this.",
        ),
        Some(login) if !login.password.reveal().is_empty() => reader.conflict(
            "mail.password_file",
            "The password is set twice, in mail.transport and as this file: remove one of them.",
        ),
        Some(login) => match read_password(&file) {
            Ok(password) => login.password = password,
            Err(problem) => reader.refuse("mail.password_file", problem),
        },
    }
}

fn read_password(file: &Path) -> Result<Hidden<String>, String> {
    match std::fs::read_to_string(file).map(Zeroizing::new) {
        Ok(text) => Ok(Hidden::new(text.trim_end_matches(['\r', '\n']).to_owned())),
        Err(error) => Err(format!("{} cannot be read: {error}.", file.display())),
    }
}

fn sender_address(text: &str) -> Result<String, String> {
    match text.parse::<lettre::Address>() {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err(format!("\"{text}\" is not a mail address.")),
    }
}

fn sender_name(text: &str) -> Result<String, String> {
    if text.is_empty() || text.chars().any(char::is_control) {
        return Err("The name is empty, or has more than one line.".to_owned());
    }
    Ok(text.to_owned())
}

fn log_origin(text: &str) -> Result<String, String> {
    if text.ends_with('/') || KeyName::new(text).is_err() {
        return Err(format!(
            "\"{text}\" cannot be the name of a log: it is empty, has a space or plus sign, or ends in /."
        ));
    }
    Ok(text.to_owned())
}

fn metrics_address(text: &str) -> Result<Option<SocketAddr>, String> {
    if text == "off" { Ok(None) } else { address(text).map(Some) }
}

fn budgets(reader: &mut Reader, whose: &str, budgets: &mut Budgets) {
    let mut budget = |name: &str| reader.whole(&format!("limits.{whose}.{name}"), 0..=1_000_000);
    let (reading, forms, sign_ins) =
        (budget("reading_per_minute"), budget("forms_per_minute"), budget("sign_ins_per_hour"));
    set(&mut budgets.reading_per_minute, reading);
    set(&mut budgets.forms_per_minute, forms);
    set(&mut budgets.sign_ins_per_hour, sign_ins);
}

fn log_format(text: &str) -> Result<LogFormat, String> {
    match text {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        other => Err(format!("There is no format \"{other}\".")),
    }
}

fn log_filter(text: &str) -> Result<String, String> {
    match EnvFilter::try_new(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err(format!("\"{text}\" is not a filter.")),
    }
}

fn refuse_what_does_not_go_together(reader: &mut Reader, config: &Config) {
    if config.metrics == Some(config.listen) && config.listen.port() != 0 {
        let problem = "Metrics would share the address of the platform's pages (listen): give them one of their own.";
        reader.conflict("metrics.listen", problem);
    }
    // Port 0 stands for any free one: the two are different when they are taken.
    let is_same = config.vote.public_url.origin() == config.public_url.origin();
    if is_same && config.public_url.port() != Some(0) {
        let problem = "The vote's pages would share the platform's origin, whose pages could rewrite them: give them a host, \
                       or at least a port, of their own.";
        let set = ["vote.public_url", "vote.listen", "public_url", "listen"];
        if let Some(name) = set.into_iter().find(|name| reader.has(name)) {
            reader.conflict(name, problem);
        }
    }
    if let SecretSource::File(file) = &config.secret
        && file.starts_with(&config.log.checkpoints)
    {
        reader.conflict(
            "secret_file",
            "Checkpoints are copied to other places, the secret must not be: choose another folder.",
        );
    }
    let (account, address) = (&config.limits.account, &config.limits.address);
    for (name, of_account, of_address) in [
        ("reading_per_minute", account.reading_per_minute, address.reading_per_minute),
        ("forms_per_minute", account.forms_per_minute, address.forms_per_minute),
        ("sign_ins_per_hour", account.sign_ins_per_hour, address.sign_ins_per_hour),
    ] {
        if of_address == 0 || (of_account != 0 && of_account <= of_address) {
            continue;
        }
        let problem = "One account may ask for more than its whole address: behind an address are many accounts.";
        let set = ["account", "address"].map(|whose| format!("limits.{whose}.{name}"));
        if let Some(name) = set.iter().find(|name| reader.has(name)) {
            reader.conflict(name, problem);
        }
    }
}
