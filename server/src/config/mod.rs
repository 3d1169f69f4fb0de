//! What the operator decides: a documented file (`deploy/ortaq.toml`) and the environment, which wins. Everything has
//! a default with which the platform works. What is wrong is refused at start, with its line and what is expected.

mod assemble;
mod database_url;
mod hidden;
mod keys;
mod mail;
mod map;
mod mistakes;
mod network;
mod public_url;
mod reader;
mod secret_file;
mod sources;
#[cfg(test)]
mod tests;
mod witness;

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

pub use database_url::DatabaseUrl;
pub use hidden::Hidden;
pub use mail::{Encryption, Login, MailConfig, MailTransport, SmtpServer};
pub use map::{MapConfig, Tiles};
pub use mistakes::Mistakes;
pub use network::Network;
pub use public_url::PublicUrl;
pub use secret_file::SecretFailure;
pub use witness::WitnessAddress;

use mistakes::{Mistake, Place};
use reader::Reader;

/// All that the operator can set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Where the platform listens for requests.
    pub listen: SocketAddr,
    /// The address under which people reach it.
    pub public_url: PublicUrl,
    /// The origin of booth, council, issuers and recount.
    pub vote: VoteConfig,
    /// The folder for everything that has no path of its own.
    pub data: PathBuf,
    /// Where the platform's secret comes from.
    pub secret: SecretSource,
    /// The proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// Seconds that requests and waiting writes have to finish when the program is told to stop.
    pub shutdown_seconds: u64,
    /// The database.
    pub database: DatabaseConfig,
    /// The log of the count.
    pub log: LogConfig,
    /// How letters leave.
    pub mail: MailConfig,
    /// What lies below the large map.
    pub map: MapConfig,
    /// Where metrics are served; nowhere if absent.
    pub metrics: Option<SocketAddr>,
    /// How much one account or one address may ask for.
    pub limits: LimitsConfig,
    /// What the program tells about itself.
    pub logging: LoggingConfig,
}

/// Where the 32 bytes come from, of which every other key of the platform is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecretSource {
    /// A file, made at the first start.
    File(PathBuf),
    /// The environment.
    Given(Hidden<[u8; 32]>),
}

/// The vote's own origin (`docs/vote.md`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteConfig {
    /// Where it listens.
    pub listen: SocketAddr,
    /// The address under which people reach it: another host, or at least another port, than the platform's.
    pub public_url: PublicUrl,
}

impl VoteConfig {
    /// The next port after the platform's, on the same address; any free one beside any free one.
    fn beside(listen: SocketAddr) -> Self {
        let port = if listen.port() == 0 { 0 } else { listen.port().wrapping_add(1).max(1) };
        let listen = SocketAddr::new(listen.ip(), port);
        Self { listen, public_url: PublicUrl::of_listener(listen) }
    }
}

/// Database settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatabaseConfig {
    /// Which database.
    pub url: DatabaseUrl,
    /// Connections that only read.
    pub readers: u32,
}

/// Settings of the log of the count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogConfig {
    /// The folder that keeps the last checkpoint of each log, outside of the database.
    pub checkpoints: PathBuf,
    /// Begins the origin of each log.
    pub origin: String,
    /// Who is asked to cosign checkpoints.
    pub witnesses: Vec<WitnessAddress>,
}

/// How much may be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitsConfig {
    /// By one account, from wherever.
    pub account: Budgets,
    /// From one address, behind which a whole village may be.
    pub address: Budgets,
}

/// Budgets; 0 is no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budgets {
    /// Pages per minute.
    pub reading_per_minute: u32,
    /// Forms per minute.
    pub forms_per_minute: u32,
    /// Attempts to sign in per hour.
    pub sign_ins_per_hour: u32,
}

impl Budgets {
    /// No limits at all.
    pub const UNLIMITED: Self = Self { reading_per_minute: 0, forms_per_minute: 0, sign_ins_per_hour: 0 };
}

/// What the program tells about itself, on its standard error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggingConfig {
    /// For people or for programs.
    pub format: LogFormat,
    /// Levels, as `tracing` writes its filters.
    pub filter: String,
    /// A request that takes this many milliseconds is told as slow.
    pub slow_request_milliseconds: u64,
}

/// The form of a line of the program's log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// An object per line.
    Json,
}

impl Config {
    /// Reads a file, if one is named, and the variables of the environment; what is set nowhere has its default.
    ///
    /// # Errors
    /// All mistakes that were found.
    pub fn load(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<Self, Mistakes> {
        let Some(file) = file else { return Self::read(Path::new(""), "", environment) };
        let text = std::fs::read_to_string(file).map_err(|error| {
            Mistakes(vec![Mistake {
                place: Place::File(file.to_owned()),
                problem: format!("The file cannot be read: {error}."),
                expected: "a text file with settings, such as deploy/ortaq.toml".to_owned(),
            }])
        })?;
        Self::read(file, &text, environment)
    }

    fn read(
        file: &Path,
        text: &str,
        environment: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<Self, Mistakes> {
        let mut reader = Reader::default();
        sources::read_text(file, text, &mut reader.settings, &mut reader.mistakes);
        sources::read_environment(environment, &mut reader.settings, &mut reader.mistakes);
        let config = assemble::assemble(&mut reader);
        match reader.mistakes {
            mistakes if mistakes.is_empty() => Ok(config),
            mistakes => Err(Mistakes(mistakes)),
        }
    }

    /// The settings of a demo: everything in one folder, letters as files, no limits, as one person plays everyone.
    #[must_use]
    pub fn for_demo(data: &Path, listen: SocketAddr) -> Self {
        let limits = LimitsConfig { account: Budgets::UNLIMITED, address: Budgets::UNLIMITED };
        Self { limits, ..Self::by_default(listen, PublicUrl::of_listener(listen), data) }
    }

    /// The settings of a test: as those of a demo, on any free port, with a database of the test's choice.
    #[must_use]
    pub fn for_tests(data: &Path, database: DatabaseUrl) -> Self {
        let mut config = Self::for_demo(data, SocketAddr::from((Ipv4Addr::LOCALHOST, 0)));
        config.database.url = database;
        config
    }

    /// Whether the `X-Forwarded-For` of this address is believed.
    #[must_use]
    pub fn is_trusted_proxy(&self, address: IpAddr) -> bool {
        self.trusted_proxies.iter().any(|network| network.contains(address))
    }

    /// What holds where nothing is set, given the three settings that others follow.
    fn by_default(listen: SocketAddr, public_url: PublicUrl, data: &Path) -> Self {
        let host = public_url.host().to_owned();
        Self {
            listen,
            vote: VoteConfig::beside(listen),
            secret: SecretSource::File(data.join("secret")),
            trusted_proxies: vec![
                Network::single(Ipv4Addr::LOCALHOST.into()),
                Network::single(Ipv6Addr::LOCALHOST.into()),
            ],
            shutdown_seconds: 20,
            database: DatabaseConfig { url: DatabaseUrl::Sqlite(data.join("ortaq.sqlite")), readers: 4 },
            log: LogConfig { checkpoints: data.join("checkpoints"), origin: host.clone(), witnesses: Vec::new() },
            mail: MailConfig {
                transport: MailTransport::Folder(data.join("mail")),
                sender_address: format!("ortaq@{host}"),
                sender_name: "Ortaq".to_owned(),
                timeout_seconds: 30,
            },
            map: MapConfig::default(),
            metrics: None,
            limits: LimitsConfig {
                account: Budgets { reading_per_minute: 300, forms_per_minute: 60, sign_ins_per_hour: 10 },
                address: Budgets { reading_per_minute: 12_000, forms_per_minute: 1_200, sign_ins_per_hour: 600 },
            },
            logging: LoggingConfig {
                format: LogFormat::Text,
                filter: "info".to_owned(),
                slow_request_milliseconds: 1_000,
            },
            public_url,
            data: data.to_owned(),
        }
    }
}
