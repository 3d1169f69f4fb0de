//! The demo's district, opened for one story on a database of its own, and browsers that visit it.

use std::net::SocketAddr;
use std::sync::Arc;

use ortaq_server::app::State;
use ortaq_server::config::DatabaseUrl;
use ortaq_server::cycles::Phase;
use ortaq_server::demo::{self, Demo, Options};
use tempfile::TempDir;
use ureq::Agent;

use crate::fresh_database::FreshDatabase;

/// A running demo.
pub struct DemoDistrict {
    demo: Demo,
    // Dropped after the demo, which uses them.
    _data: TempDir,
    _database: FreshDatabase,
}

impl DemoDistrict {
    /// The demo in the phase that it opens in by itself.
    pub fn open() -> Self {
        Self::at(None)
    }

    /// The demo in a phase.
    pub fn in_phase(phase: Phase) -> Self {
        Self::at(Some(phase.code().to_owned()))
    }

    fn at(phase: Option<String>) -> Self {
        let (database, data) = (FreshDatabase::make(), TempDir::new().expect("a temporary folder"));
        let options = Options {
            at: phase,
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            host: None,
            data: data.path().join("demo"),
            fresh: false,
            database: Some(DatabaseUrl::parse(database.url()).expect("a database")),
        };
        Self { demo: demo::open(&options).expect("the demo opens"), _data: data, _database: database }
    }

    /// The platform itself, for what a story has to begin with.
    pub fn state(&self) -> &Arc<State> {
        self.demo.platform.state()
    }

    /// The whole address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.demo.url.trim_end_matches('/'))
    }

    /// As whom one can look around.
    pub fn roles(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.demo.links.iter().map(|link| link.role)
    }

    /// A browser of somebody who has not signed in. It keeps cookies and goes nowhere by itself.
    pub fn visitor(&self) -> Agent {
        let config =
            Agent::config_builder().http_status_as_error(false).max_redirects(0).max_redirects_will_error(false);
        config.proxy(None).build().into()
    }

    /// A browser of one of the demo's people.
    pub fn person(&self, role: &str) -> Agent {
        let browser = self.visitor();
        let link = self.demo.links.iter().find(|link| link.role == role).expect("somebody in this role");
        assert_eq!(browser.get(&link.url).call().expect("an answer").status(), 303, "{role} signs in");
        browser
    }
}
