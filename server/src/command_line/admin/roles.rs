//! Who holds which role: administrators of the platform, and mandates in an assembly.

use std::io::Write;

use clap::ArgMatches;

use super::{Office, account_of, needed, official, option, told};
use crate::accounts::store::administrators;
use crate::accounts::{Account, Role, help};
use crate::assemblies::model::mandate::{Grant, Mandate};
use crate::assemblies::model::{Assembly, dates};
use crate::assemblies::store::{districts, mandates};
use crate::clock::Moment;
use crate::command_line::CommandFailure;
use crate::errors::Failure;
use crate::i18n::Language;

pub(super) fn run(office: &Office, asked: &ArgMatches, out: &mut dyn Write) -> Result<(), CommandFailure> {
    match asked.subcommand() {
        Some(("grant", asked)) => grant(office, asked, out),
        Some(("revoke", asked)) => revoke(office, asked, out),
        _ => list(office, out),
    }
}

fn role(asked: &ArgMatches) -> Result<Role, CommandFailure> {
    Role::from_code(option(asked, "role")).ok_or_else(|| CommandFailure::Refused("There is no such role.".to_owned()))
}

fn grant(office: &Office, asked: &ArgMatches, out: &mut dyn Write) -> Result<(), CommandFailure> {
    let (account, role) = (account_of(office, asked, "email")?, role(asked)?);
    if role == Role::Administrator {
        let id = account.id;
        office.database.write_blocking(move |tx| help::administer(tx, id, true))?;
        writeln!(out, "{} administers the platform.", account.name)?;
        return Ok(());
    }
    let (assembly, official) = (assembly(office, asked)?, official(office, asked)?);
    let appointed = needed(asked, "appointed", "Say by which decision, with --appointed; everybody can read it.")?;
    let new = Grant {
        account: account.id,
        role,
        name: account.name.clone(),
        appointed: appointed.to_owned(),
        begins_at: office.clock.now(),
        ends_at: last_day(office, asked, &assembly)?,
    };
    let granted = office.database.write_blocking(move |tx| mandates::grant(tx, &assembly, &new, official));
    granted.map_err(told)?;
    writeln!(out, "{} is now {} there, until the end of {}.", account.name, role.code(), option(asked, "until"))?;
    Ok(())
}

fn last_day(office: &Office, asked: &ArgMatches, assembly: &Assembly) -> Result<Moment, CommandFailure> {
    let until = needed(asked, "until", "Say until which day, with --until 2027-12-31: every mandate ends.")?;
    let day = dates::read_day(until).and_then(|day| dates::end_of(day, &assembly.description.time_zone));
    match day {
        Some(end) if end > office.clock.now() => Ok(end),
        Some(_) => Err(CommandFailure::Refused(format!("{until} is over already."))),
        None => Err(CommandFailure::Refused(format!("\"{until}\" is not a day; write it as 2027-12-31."))),
    }
}

fn revoke(office: &Office, asked: &ArgMatches, out: &mut dyn Write) -> Result<(), CommandFailure> {
    let (account, role) = (account_of(office, asked, "email")?, role(asked)?);
    if role == Role::Administrator {
        let id = account.id;
        office.database.write_blocking(move |tx| help::administer(tx, id, false))?;
        writeln!(out, "{} does not administer the platform any more.", account.name)?;
        return Ok(());
    }
    let (assembly, official) = (assembly(office, asked)?, official(office, asked)?);
    let reason = needed(asked, "reason", "Say why, with --reason; everybody can read it.")?.to_owned();
    let mandate = held(office, &assembly, &account, role)?;
    let ended = office.database.write_blocking(move |tx| mandates::end(tx, &assembly, &mandate, &reason, official));
    ended.map_err(told)?;
    writeln!(out, "{} is not {} there any more.", account.name, role.code())?;
    Ok(())
}

/// The mandate that gives the account this role now.
fn held(office: &Office, assembly: &Assembly, account: &Account, role: Role) -> Result<Mandate, CommandFailure> {
    let (now, id) = (office.clock.now(), assembly.id);
    let all = office.database.read_blocking(|connection| mandates::of_assembly(connection, id))?;
    let held = all.into_iter().find(|one| one.account == account.id && one.role == role && one.term.holds(now));
    let slug = &assembly.description.slug;
    held.ok_or_else(|| CommandFailure::Refused(format!("{} is not {} in {slug} now.", account.name, role.code())))
}

/// The assembly of the option, by its part of the address.
fn assembly(office: &Office, asked: &ArgMatches) -> Result<Assembly, CommandFailure> {
    let slug = needed(asked, "assembly", "Say where, with --assembly: this role is held in one assembly.")?;
    match office.database.read_blocking(|connection| districts::by_slug(connection, slug)) {
        Err(Failure::NotFound) => {
            let all = office.database.read_blocking(|connection| districts::all(connection, Language::English))?;
            let known: Vec<&str> = all.iter().map(|assembly| assembly.description.slug.as_str()).collect();
            let known = if known.is_empty() { "none yet".to_owned() } else { known.join(", ") };
            Err(CommandFailure::Refused(format!("There is no assembly \"{slug}\". There are: {known}.")))
        }
        found => Ok(found?),
    }
}

fn list(office: &Office, out: &mut dyn Write) -> Result<(), CommandFailure> {
    let now = office.clock.now();
    let (people, held) = office.database.read_blocking(|connection| {
        let mut held = Vec::new();
        for assembly in districts::all(connection, Language::English)? {
            let all = mandates::of_assembly(connection, assembly.id)?;
            held.extend(all.into_iter().filter(|one| one.term.holds(now)).map(|one| (assembly.clone(), one)));
        }
        Ok((administrators(connection)?, held))
    })?;
    if people.is_empty() {
        writeln!(out, "Nobody administers the platform: `ortaq admin create` makes the first administrator.")?;
    }
    for person in people {
        let email = person.email.unwrap_or_default();
        writeln!(out, "{:<17}{:<17}{} <{email}>", Role::Administrator.code(), "(platform)", person.name)?;
    }
    for (assembly, mandate) in held {
        let Assembly { description, .. } = assembly;
        let until = dates::written_day(mandate.term.last_moment(), &description.time_zone);
        writeln!(out, "{:<17}{:<17}{}, until {until}", mandate.role.code(), description.slug, mandate.name)?;
    }
    Ok(())
}
