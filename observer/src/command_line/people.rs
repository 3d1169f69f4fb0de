//! The commands of people with keys: council members, trustees, issuers, observers.

use clap::{Arg, Command, value_parser};

use super::{Page, framed};

/// Numbers of members, issuers and observers.
const INDEX: std::ops::RangeInclusive<i64> = 1..=999;
/// Lines of a roll.
const LINES: std::ops::RangeInclusive<i64> = 1..=10_000_000;

impl Page<'_> {
    pub(super) fn keys(&self) -> Command {
        framed("keys", self.texts)
            .arg(self.action("keys-action", &["new", "show", "paper", "restore"]))
            .arg(self.given("log", "keys-log", "LOG").required(false).display_order(2))
            .arg(self.option("keys", "keys-keys", "FILE").required(true))
            .arg(self.choice("role", "keys-role", &["council", "issuer", "observer"]))
            .arg(self.option("index", "keys-index", "N").value_parser(value_parser!(u32).range(INDEX)))
            .arg(self.option("passphrase-file", "keys-passphrase-file", "FILE"))
            .arg(self.option("paper-file", "keys-paper-file", "FILE"))
    }

    pub(super) fn trustee(&self) -> Command {
        framed("trustee", self.texts)
            .arg(self.given("log", "trustee-log", "LOG"))
            .arg(self.option("keys", "option-keys", "FILE").required(true))
            .arg(self.option("passphrase-file", "option-passphrase-file", "FILE"))
            .arg(
                self.option("projects", "trustee-projects", "N")
                    .value_parser(value_parser!(u32).range(1..=500))
                    .default_value("20"),
            )
            .arg(self.option("compared", "trustee-compared", "DIGITS"))
            .arg(self.option("out", "trustee-out", "FILE"))
            .arg(self.option("publish", "trustee-publish", "URL"))
    }

    pub(super) fn sign(&self) -> Command {
        framed("sign", self.texts)
            .arg(self.given("log", "sign-log", "LOG").display_order(1))
            .arg(self.given("file", "sign-file", "PROPOSED").display_order(2))
            .arg(self.option("keys", "option-keys", "FILE").required(true))
            .arg(self.option("passphrase-file", "option-passphrase-file", "FILE"))
            .arg(self.option("out", "sign-out", "FILE"))
            .arg(self.option("publish", "sign-publish", "URL"))
            .arg(self.option("number", "sign-number", "N").value_parser(value_parser!(u32)).requires("publish"))
    }

    pub(super) fn issue(&self) -> Command {
        framed("issue", self.texts)
            .arg(self.action("issue-action", &["roll", "letters", "replace", "revoke", "erase"]))
            .arg(self.given("log", "issue-log", "LOG").required(false).display_order(2))
            .arg(self.option("keys", "option-keys", "FILE"))
            .arg(self.option("passphrase-file", "option-passphrase-file", "FILE"))
            .arg(self.option("codes", "issue-codes", "FILE"))
            .arg(self.option("roll", "issue-roll", "FILE.csv"))
            .arg(self.option("lines", "issue-lines", "N").value_parser(value_parser!(u32).range(LINES)))
            .arg(self.option("booth", "issue-booth", "URL"))
            .arg(self.option("letters", "issue-letters", "N,N"))
            .arg(self.choice("reason", "issue-reason", &["lost", "error", "paper", "moved", "died"]))
            .arg(self.option("with", "issue-with", "FILE"))
            .arg(self.option("out", "issue-out", "FILE"))
    }

    pub(super) fn publish(&self) -> Command {
        framed("publish", self.texts)
            .arg(self.given("url", "publish-url", "URL").display_order(1))
            .arg(self.given("file", "publish-file", "FILE").display_order(2))
    }

    pub(super) fn booth(&self) -> Command {
        framed("booth", self.texts).arg(self.given("url", "booth-url", "URL")).arg(self.option(
            "log",
            "booth-log",
            "LOG",
        ))
    }

    /// What a command does, as its first word.
    fn action(&self, help: &'static str, actions: &[&'static str]) -> Arg {
        let parser = clap::builder::PossibleValuesParser::new(actions.to_vec());
        self.given("action", help, "ACTION").value_parser(parser).display_order(1)
    }
}
