//! The logs: whether the database continues what was signed last, as the folder of checkpoints has it.

use super::finding::{Finding, Findings};
use crate::audit;
use crate::command_line::CommandFailure;
use crate::config::Config;
use crate::database::Connection;
use crate::secrets::Secrets;

pub(super) fn look(
    config: &Config,
    connection: &mut Connection,
    findings: &mut Findings<'_>,
) -> Result<(), CommandFailure> {
    let folder = &config.log.checkpoints;
    let Some(secret) = config.secret.look()? else {
        return findings
            .add("log", Finding::notice("not looked at: it is signed with the secret, which does not exist yet"));
    };
    let looked = match audit::look(connection, &Secrets::new(*secret.reveal()), folder) {
        Ok(looked) => looked,
        Err(failure) => return findings.add("log", Finding::wrong(failure.to_string())),
    };
    if looked.is_empty() {
        let told = format!("no log has been opened yet; last checkpoints will be kept in {}", folder.display());
        return findings.add("log", Finding::well(told));
    }
    for log in looked {
        let finding = match log {
            Ok(log) => Finding::well(format!(
                "{}: {} entries, {} of them signed; it continues the checkpoint in {}",
                log.origin,
                log.entries,
                log.signed,
                folder.display()
            )),
            Err(fault) => Finding::wrong(fault.to_string()),
        };
        findings.add("log", finding)?;
    }
    Ok(())
}
