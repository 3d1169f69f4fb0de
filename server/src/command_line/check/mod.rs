//! `ortaq check`: looks at what a platform needs, without changing it, and says what it looked at and what it found.

mod database;
mod finding;
mod log;
mod mail;
mod surroundings;

use std::io::Write;
use std::process::ExitCode;

use clap::ArgMatches;

use super::{CommandFailure, Settings};
use finding::{Finding, Findings};

pub(super) fn run(settings: &Settings, asked: &ArgMatches, out: &mut dyn Write) -> Result<ExitCode, CommandFailure> {
    let mut findings = Findings::new(out);
    let source = match &settings.file {
        Some(file) => file.display().to_string(),
        None => "no file, so the defaults and the environment".to_owned(),
    };
    let config = match settings.load() {
        Ok(config) => config,
        Err(mistakes) => {
            findings.add("settings", Finding::wrong(format!("{source}\n{mistakes}")))?;
            return findings.end();
        }
    };
    findings.add("settings", Finding::well(source))?;
    findings.add("address", surroundings::public_url(&config))?;
    findings.add("secret", surroundings::secret(&config))?;
    if let Some(mut connection) = database::look(&config, &mut findings)? {
        log::look(&config, &mut connection, &mut findings)?;
    }
    findings.add("mail", mail::look(&config.mail))?;
    if let Some(to) = asked.get_one::<String>("send") {
        findings.add("letter", mail::send(&config.mail, to))?;
    }
    findings.end()
}
