//! A database for one test, empty, gone afterwards: a SQLite file, or a schema of its own in the
//! PostgreSQL database that `ORTAQ_TEST_DATABASE` names. The tests of the server's crate use this file
//! too.

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};

/// An empty database.
pub struct FreshDatabase {
    url: String,
    folder: tempfile::TempDir,
    on_server: Option<(String, String)>,
}

impl FreshDatabase {
    /// Makes one on the database that the environment chooses.
    pub fn make() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        match std::env::var("ORTAQ_TEST_DATABASE") {
            Ok(server) if !server.is_empty() => Self::on_server(folder, server),
            _ => {
                let url = format!("sqlite:{}", folder.path().join("test.sqlite").display());
                Self { url, folder, on_server: None }
            }
        }
    }

    fn on_server(folder: tempfile::TempDir, server: String) -> Self {
        let unique = folder.path().file_name().expect("a name").to_string_lossy().to_lowercase();
        let name = format!(
            "test_{}_{}",
            unique.replace(|letter: char| !letter.is_ascii_alphanumeric(), ""),
            std::process::id()
        );
        let mut connection = PgConnection::establish(&server).expect("the PostgreSQL of ORTAQ_TEST_DATABASE answers");
        connection.batch_execute(&format!("CREATE SCHEMA {name}")).expect("may create schemas");
        let joint = if server.contains('?') { '&' } else { '?' };
        let url = format!("{server}{joint}options=-csearch_path%3D{name}");
        Self { url, folder, on_server: Some((server, name)) }
    }

    /// Its address, as the configuration takes it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A folder that lives as long.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}

impl Drop for FreshDatabase {
    fn drop(&mut self) {
        if let Some((server, name)) = &self.on_server
            && let Ok(mut connection) = PgConnection::establish(server)
        {
            // What cannot be dropped stays on the server of the tests, which is thrown away.
            let _ = connection.batch_execute(&format!("DROP SCHEMA {name} CASCADE"));
        }
    }
}
