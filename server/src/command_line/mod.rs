//! The program `ortaq`: one binary, a command for each thing that operators do.

mod admin;
mod booth;
mod check;
mod definition;
mod demo;
mod migrate;
mod serve;
mod signals;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;

use crate::app::StartFailure;
use crate::config::{Config, Mistakes, SecretFailure};
use crate::errors::Failure;

pub use definition::command;

/// Why a command ended without doing what it was asked to.
#[derive(Debug, thiserror::Error)]
pub enum CommandFailure {
    /// The settings are wrong.
    #[error("{0}")]
    Configuration(#[from] Mistakes),
    /// The platform's secret is not to be had.
    #[error("{0}.")]
    Secret(#[from] SecretFailure),
    /// The demo does not open.
    #[error("{0}")]
    Demo(#[from] crate::demo::DemoFailure),
    /// The platform did not start.
    #[error("{0}")]
    Start(#[from] StartFailure),
    /// The database, or something else inside, failed.
    #[error("{0}.")]
    Platform(Failure),
    /// What was asked for cannot be done; the text says what to do instead.
    #[error("{0}")]
    Refused(String),
    /// A folder or file cannot be used.
    #[error("{path}: {cause}.")]
    File {
        /// The folder or file.
        path: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
    /// The answer could not be printed, or signals not be heeded.
    #[error("the system refuses: {0}.")]
    System(#[from] std::io::Error),
}

impl From<Failure> for CommandFailure {
    fn from(failure: Failure) -> Self {
        Self::Platform(failure)
    }
}

/// Does what the arguments of the program ask for.
#[must_use]
pub fn main() -> ExitCode {
    let matches = match command().try_get_matches() {
        Ok(matches) => matches,
        Err(error) => error.exit(),
    };
    match run(&matches, &mut std::io::stdout().lock()) {
        Ok(code) => code,
        Err(failure) => {
            let told = failure.to_string();
            drop(writeln!(std::io::stderr(), "{}", told.trim_end()));
            ExitCode::FAILURE
        }
    }
}

fn run(matches: &ArgMatches, out: &mut dyn Write) -> Result<ExitCode, CommandFailure> {
    let settings = Settings::named(matches);
    match matches.subcommand() {
        Some(("demo", asked)) => demo::run(asked, out),
        Some(("serve", _)) => serve::run(settings.load()?),
        Some(("migrate", asked)) => migrate::run(&settings.load()?, asked, out),
        Some(("admin", asked)) => admin::run(&settings.load()?, asked, out),
        Some(("booth", asked)) => booth::run(&settings, asked, out),
        Some(("check", asked)) => check::run(&settings, asked, out),
        _ => Err(CommandFailure::Refused("This command is not known.".to_owned())),
    }
}

/// Where the settings come from.
struct Settings {
    file: Option<PathBuf>,
}

impl Settings {
    /// The file of the option, else of the variable, else `ortaq.toml` in the working folder if there is one.
    fn named(matches: &ArgMatches) -> Self {
        let beside = PathBuf::from("ortaq.toml");
        let file = matches.get_one::<PathBuf>("config").cloned();
        let file = file.or_else(|| std::env::var_os("ORTAQ_CONFIG").map(PathBuf::from));
        Self { file: file.or_else(|| beside.is_file().then_some(beside)) }
    }

    fn load(&self) -> Result<Config, Mistakes> {
        let variables: Vec<(OsString, OsString)> = std::env::vars_os().collect();
        Config::load(self.file.as_deref(), variables)
    }
}
