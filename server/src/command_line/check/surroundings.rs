//! What stands around the program: its public address, and the file with its secret.

use std::path::Path;

use super::finding::Finding;
use crate::config::{Config, SecretSource};

pub(super) fn public_url(config: &Config) -> Finding {
    let url = &config.public_url;
    let listens = format!("{url}, listening on {}", config.listen);
    if url.is_secure() || url.is_local() {
        return Finding::well(listens);
    }
    Finding::notice(format!(
        "{listens}\nWithout https everybody on the way can read and change what people send, and passkeys do not work."
    ))
}

pub(super) fn secret(config: &Config) -> Finding {
    let path = match &config.secret {
        SecretSource::Given(_) => return Finding::well("from the environment"),
        SecretSource::File(path) => path,
    };
    match config.secret.look() {
        Ok(Some(_)) => permissions(path),
        Ok(None) => Finding::notice(format!("{} does not exist yet; the first start makes it", path.display())),
        Err(failure) => Finding::wrong(failure.to_string()),
    }
}

#[cfg(unix)]
fn permissions(path: &Path) -> Finding {
    use std::os::unix::fs::PermissionsExt as _;

    let shown = path.display();
    match std::fs::metadata(path).map(|metadata| metadata.permissions().mode()) {
        Ok(mode) if mode & 0o077 == 0 => Finding::well(format!("{shown}, readable for its owner only")),
        Ok(_) => Finding::wrong(format!("{shown} can be read by others than its owner: chmod 600 {shown}")),
        Err(cause) => Finding::wrong(format!("{shown}: {cause}")),
    }
}

#[cfg(not(unix))]
fn permissions(path: &Path) -> Finding {
    Finding::well(path.display().to_string())
}
