//! Where a log's pages stand among the others.

use serde::Serialize;

use crate::app::Context;
use crate::i18n::Message;
use crate::templates::components::Crumb;

/// The addresses around a log, after the language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The cycle, by its slug.
    pub cycle: String,
    /// The list of entries.
    pub list: String,
    /// How to check the log.
    pub check: String,
    /// The log's files, without a language.
    pub files: String,
    #[serde(skip)]
    assembly: String,
}

impl Place {
    /// Of the assembly and the cycle in the address.
    pub fn of(context: &Context) -> Self {
        Self::new(context.path("assembly"), context.path("cycle"))
    }

    /// Of these slugs.
    pub fn new(assembly: &str, cycle: &str) -> Self {
        let list = format!("/assemblies/{assembly}/cycles/{cycle}/audit");
        Self {
            check: format!("{list}/check"),
            files: format!("/log/{assembly}/{cycle}"),
            cycle: cycle.to_owned(),
            assembly: assembly.to_owned(),
            list,
        }
    }

    pub fn sample() -> Self {
        Self::new("saryzhailau", "2027")
    }

    /// The page of an entry.
    pub fn entry(&self, seq: i64) -> String {
        format!("{}/entries/{seq}", self.list)
    }

    /// The pages above the list.
    pub fn trail(&self) -> Vec<Crumb> {
        let assembly = format!("/assemblies/{}", self.assembly);
        let cycle = format!("{assembly}/cycles/{}", self.cycle);
        vec![
            Crumb::new(Message::new("audit-crumb-assembly"), assembly),
            Crumb::new(Message::new("audit-crumb-cycle").with("cycle", self.cycle.as_str()), cycle),
        ]
    }

    /// The pages above an entry.
    pub fn trail_below_list(&self) -> Vec<Crumb> {
        let mut trail = self.trail();
        trail.push(Crumb::new(Message::new("audit-crumb-log"), self.list.clone()));
        trail
    }
}
