//! `ortaq admin`: people and roles, from the machine itself. It may run beside a platform that serves: it signs nothing,
//! so what it writes into the logs is signed with the next entry that the platform writes, or at its next start.

mod people;
mod roles;

use std::io::Write;
use std::process::ExitCode;

use clap::ArgMatches;

use super::CommandFailure;
use super::migrate::connect;
use crate::accounts::{self, Account, EmailAddress, Role};
use crate::assemblies::model::Official;
use crate::clock::Clock;
use crate::config::Config;
use crate::database::{AfterCommit, Connection, Database, Effects, Migrations};
use crate::errors::{Failure, Message};
use crate::i18n::Language;
use crate::templates::Templates;

pub(super) fn run(config: &Config, asked: &ArgMatches, out: &mut dyn Write) -> Result<ExitCode, CommandFailure> {
    let office = Office::open(config)?;
    match asked.subcommand() {
        Some(("create", asked)) => people::create(&office, asked, out),
        Some(("reset", asked)) => people::reset(&office, asked, out),
        Some(("role", asked)) => roles::run(&office, asked, out),
        _ => Err(CommandFailure::Refused("This command is not known.".to_owned())),
    }?;
    office.database.close();
    Ok(ExitCode::SUCCESS)
}

/// Where `ortaq admin` works.
pub(super) struct Office {
    pub(super) database: Database,
    clock: Clock,
    /// Begins the links that it prints.
    base: String,
}

impl Office {
    pub(super) fn open(config: &Config) -> Result<Self, CommandFailure> {
        let mut connection = connect(&config.database.url)?;
        Migrations::up(&mut connection)?;
        let clock = Clock::system();
        let database = Database::open(&config.database.url, 1, clock.clone(), Box::new(SignsNothing))?;
        Ok(Self { database, clock, base: config.public_url.origin() })
    }
}

/// The platform that serves is the one that signs.
struct SignsNothing;

impl AfterCommit for SignsNothing {
    fn after_commit(&mut self, _connection: &mut Connection, _effects: &Effects) -> Result<(), Failure> {
        Ok(())
    }
}

/// An option of the command line.
pub(super) fn option<'a>(asked: &'a ArgMatches, name: &str) -> &'a str {
    asked.get_one::<String>(name).map(String::as_str).unwrap_or_default()
}

/// What the platform would say beside a field, in English.
fn said(message: &Message) -> CommandFailure {
    match Templates::new() {
        Ok(templates) => CommandFailure::Refused(templates.texts(Language::English).say(message)),
        Err(failure) => CommandFailure::Platform(Failure::internal(failure)),
    }
}

/// A refusal of the platform, in its words.
pub(super) fn told(failure: Failure) -> CommandFailure {
    match failure {
        Failure::Refused(message) => said(&message),
        failure => CommandFailure::Platform(failure),
    }
}

fn address(asked: &ArgMatches, name: &str) -> Result<EmailAddress, CommandFailure> {
    EmailAddress::parse(option(asked, name)).map_err(|message| said(&message))
}

/// The account that has the address of this option.
fn account(connection: &mut Connection, email: &EmailAddress) -> Result<Account, Failure> {
    accounts::by_email(connection, email)?.ok_or(Failure::NotFound)
}

fn account_of(office: &Office, asked: &ArgMatches, name: &str) -> Result<Account, CommandFailure> {
    let email = address(asked, name)?;
    match office.database.read_blocking(|connection| account(connection, &email)) {
        Err(Failure::NotFound) => Err(CommandFailure::Refused(format!(
            "No account has the address {}. `ortaq admin create` makes one.",
            email.as_str()
        ))),
        found => Ok(found?),
    }
}

/// The administrator who decides, as everybody will read.
pub(super) fn official(office: &Office, asked: &ArgMatches) -> Result<Official, CommandFailure> {
    needed(asked, "by", "Say which administrator decides, with --by ADDRESS; everybody can read it.")?;
    let account = account_of(office, asked, "by")?;
    if !account.is_administrator {
        return Err(CommandFailure::Refused(format!("{} does not administer the platform.", account.name)));
    }
    Ok(Official { account: account.id, role: Role::Administrator })
}

pub(super) fn needed<'a>(asked: &'a ArgMatches, name: &str, advice: &str) -> Result<&'a str, CommandFailure> {
    match option(asked, name).trim() {
        "" => Err(CommandFailure::Refused(advice.to_owned())),
        text => Ok(text),
    }
}
