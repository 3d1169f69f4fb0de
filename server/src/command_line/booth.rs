//! `ortaq booth`: the files of this program's voting page, and proposing them to the council of a vote that is on.

use std::io::Write;
use std::process::ExitCode;

use clap::ArgMatches;
use ortaq_crypto::encoding::{base64, digits};
use ortaq_crypto::entry::Code;

use super::admin::{Office, needed, official, option, told};
use super::{CommandFailure, Settings};
use crate::assemblies::store::districts;
use crate::audit::Followers;
use crate::council::{Mended, propose_booth};
use crate::cycles;
use crate::errors::Failure;
use crate::vote::{booth, files};

pub(super) fn run(settings: &Settings, asked: &ArgMatches, out: &mut dyn Write) -> Result<ExitCode, CommandFailure> {
    match asked.subcommand() {
        Some(("propose", asked)) => propose(&Office::open(&settings.load()?)?, asked, out)?,
        Some(("list", asked)) => list(asked, out)?,
        _ => return Err(CommandFailure::Refused("This command is not known.".to_owned())),
    }
    Ok(ExitCode::SUCCESS)
}

fn list(asked: &ArgMatches, out: &mut dyn Write) -> Result<(), CommandFailure> {
    let list = files::list_of(booth::PAGE).ok_or_else(|| Failure::internal("the program has no booth"))?;
    match asked.get_flag("hash") {
        true => tell_hash(&list.hash(), out)?,
        false => out.write_all(list.text().as_bytes())?,
    }
    Ok(())
}

/// A list's hash in both forms in which people meet it.
fn tell_hash(hash: &[u8; 32], out: &mut dyn Write) -> std::io::Result<()> {
    writeln!(out, "As the council's page shows it: {}", base64::encode(hash))?;
    writeln!(out, "As `ortaq-observer booth` shows it: {}", digits::fingerprint(hash))
}

fn propose(office: &Office, asked: &ArgMatches, out: &mut dyn Write) -> Result<(), CommandFailure> {
    let by = official(office, asked)?;
    let (assembly, cycle) = (option(asked, "assembly").to_owned(), option(asked, "cycle").to_owned());
    let reason = Code::try_from(option(asked, "reason").to_owned()).map_err(|_| {
        CommandFailure::Refused(
            "Write the reason as one word of small letters, digits and -, such as defect.".to_owned(),
        )
    })?;
    let text = needed(asked, "text", "Say what was mended, with --text; the council reads it.")?.to_owned();
    let found = office.database.read_blocking(|connection| {
        let assembly = districts::by_slug(connection, &assembly)?;
        cycles::by_slug(connection, assembly.id, &cycle)
    });
    let id = match found {
        Err(Failure::NotFound) => {
            return Err(CommandFailure::Refused(format!(
                "There is no cycle \"{cycle}\" in an assembly \"{assembly}\"."
            )));
        }
        found => found?.id,
    };
    let followers = Followers::default();
    let proposed = office.database.write_blocking(move |tx| propose_booth(tx, &followers, id, (reason, &text), by));
    let Mended { hash, changed } = proposed.map_err(told)?;
    office.database.close();
    writeln!(out, "Proposed to the council. Voters load the new files once a quorum has signed on its page.")?;
    writeln!(out, "Changed: {}", changed.join(", "))?;
    writeln!(out, "The new files as a hash:")?;
    Ok(tell_hash(&hash, out)?)
}
