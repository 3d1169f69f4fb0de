//! The command line in the user's language. clap has no translations of its own, so every heading,
//! usage line, help text and error is given to it from the locale folder.

mod acts;
mod errors;
mod people;
mod request;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};

pub use acts::{Booth, Issue, IssueAction, Keys, KeysAction, Publish, Sign, TrusteeDuty};
pub use errors::explain;
pub use request::{
    Compare, Completions, Deposit, Manual, MinimumVotes, Mirror, Outcome, Rehearse, Request, Verify, Witness,
};

use crate::texts::Texts;

/// The name of the program.
pub const PROGRAM: &str = "ortaq-observer";

const TEMPLATE: &str = "{about-with-newline}\n{usage-heading} {usage}\n\n{all-args}{after-help}";

/// The whole command line, with its texts.
#[must_use]
pub fn command(texts: &Texts) -> Command {
    let program = framed("program", texts)
        .name(PROGRAM)
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_help_heading(texts.get("heading-commands"))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(texts.get("option-version"))
                .help_heading(texts.get("heading-options")),
        );
    let page = Page { texts };
    [
        page.verify(),
        page.rehearse(),
        page.outcome(),
        page.compare(),
        page.mirror(),
        page.witness(),
        page.deposit(),
        page.keys(),
        page.trustee(),
        page.sign(),
        page.issue(),
        page.publish(),
        page.booth(),
        page.manual(),
        page.completions(),
    ]
    .into_iter()
    .map(|command| with_common_options(command, texts))
    .fold(with_common_options(program, texts), Command::subcommand)
}

/// A command with the texts `{id}-about`, `{id}-usage` and `{id}-more`.
fn framed(id: &'static str, texts: &Texts) -> Command {
    Command::new(id)
        .about(texts.get(&format!("{id}-about")))
        .override_usage(texts.get(&format!("{id}-usage")))
        .after_help(texts.get(&format!("{id}-more")))
        .help_template(TEMPLATE.replace("{usage-heading}", &texts.get("heading-usage")))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
}

/// A command with the options that all have, after its own.
fn with_common_options(command: Command, texts: &Texts) -> Command {
    let options = texts.get("heading-options");
    command
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name("kk|ru|en")
                .value_parser(PossibleValuesParser::new(["kk", "ru", "en"]))
                .hide_possible_values(true)
                .help(texts.get("option-lang"))
                .help_heading(options.clone()),
        )
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(texts.get("option-help"))
                .help_heading(options),
        )
}

struct Page<'a> {
    texts: &'a Texts,
}

impl Page<'_> {
    fn verify(&self) -> Command {
        framed("verify", self.texts)
            .arg(self.given("bundle", "verify-bundle", "BUNDLE"))
            .arg(self.option("since", "verify-since", "OLD"))
            .arg(self.option("fingerprint", "verify-fingerprint", "DIGITS"))
            .arg(self.flag("explain", "verify-explain"))
            .arg(self.flag("json", "option-json"))
    }

    fn rehearse(&self) -> Command {
        framed("rehearse", self.texts)
            .arg(self.given("file", "rehearse-file", "FILE.pb"))
            .arg(
                self.option("trustees", "rehearse-trustees", "N")
                    .value_parser(value_parser!(u16).range(2..=31))
                    .default_value("5"),
            )
            .arg(
                self.option("threshold", "rehearse-threshold", "T")
                    .value_parser(value_parser!(u16).range(2..=31))
                    .default_value("3"),
            )
            .arg(self.option("seed", "rehearse-seed", "S"))
            .arg(self.option("out", "rehearse-out", "BUNDLE").required(true))
    }

    fn outcome(&self) -> Command {
        framed("outcome", self.texts)
            .arg(self.given("file", "outcome-file", "FILE.pb"))
            .arg(self.choice("rule", "outcome-rule", &["greedy", "equal-shares"]).required(true))
            .arg(self.choice("min-votes", "outcome-min-votes", &[]).value_name("N|file"))
            .arg(self.choice("utility", "outcome-utility", &["cost", "cardinality"]).default_value("cost"))
            .arg(self.choice("completion", "outcome-completion", &["none", "add1", "add1u"]).default_value("none"))
            .arg(self.choice("start", "outcome-start", &["exact", "floor"]).default_value("exact"))
            .arg(
                self.option("step", "outcome-step", "N").value_parser(value_parser!(u64).range(1..)).default_value("1"),
            )
            .arg(self.choice("exhaustive-stop", "outcome-exhaustive-stop", &["yes", "no"]).default_value("yes"))
            .arg(self.choice("compare", "outcome-compare", &["greedy"]))
            .arg(self.flag("json", "option-json"))
    }

    fn compare(&self) -> Command {
        framed("compare", self.texts)
            .arg(self.given("old", "compare-old", "OLD").display_order(1))
            .arg(self.given("new", "compare-new", "NEW").display_order(2))
            .arg(self.flag("json", "option-json"))
    }

    fn mirror(&self) -> Command {
        let every = self.option("every", "mirror-every", "SECONDS");
        framed("mirror", self.texts)
            .arg(self.given("url", "mirror-url", "LOG").display_order(1))
            .arg(self.given("dir", "mirror-dir", "DIR").display_order(2))
            .arg(every.value_parser(value_parser!(u32).range(1..)))
    }

    fn witness(&self) -> Command {
        framed("witness", self.texts)
            .arg(self.given("url", "witness-url", "LOG"))
            .arg(self.option("dir", "witness-dir", "DIR").required(true))
            .arg(self.option("name", "witness-name", "NAME"))
            .arg(self.option("out", "witness-out", "FILE"))
            .arg(self.option("listen", "witness-listen", "ADDRESS").conflicts_with("out"))
    }

    fn deposit(&self) -> Command {
        framed("deposit", self.texts)
            .arg(self.given("file", "deposit-file", "BALLOT").display_order(1))
            .arg(self.given("url", "deposit-url", "WITNESS").display_order(2))
            .arg(self.option("key", "deposit-key", "KEY"))
            .arg(self.option("out", "deposit-out", "FILE"))
    }

    fn manual(&self) -> Command {
        framed("man", self.texts)
            .arg(self.given("command", "man-command", "COMMAND").required(false))
            .arg(self.option("out", "man-out", "DIR").conflicts_with("command"))
    }

    fn completions(&self) -> Command {
        framed("completions", self.texts).arg(
            self.given("shell", "completions-shell", "SHELL")
                .value_parser(PossibleValuesParser::new(["bash", "zsh", "fish"])),
        )
    }

    /// Something that is given by its place.
    fn given(&self, id: &'static str, help: &str, name: &'static str) -> Arg {
        Arg::new(id)
            .value_name(name)
            .required(true)
            .hide_possible_values(true)
            .help(self.texts.get(help))
            .help_heading(self.texts.get("heading-arguments"))
    }

    /// An option with a value; its help says what it is without it.
    fn option(&self, id: &'static str, help: &str, name: &'static str) -> Arg {
        self.flag(id, help).action(ArgAction::Set).value_name(name).hide_default_value(true)
    }

    /// An option with one of several values, or with any where none are listed.
    fn choice(&self, id: &'static str, help: &str, values: &[&'static str]) -> Arg {
        let option = self.option(id, help, "").value_name(values.join("|"));
        if values.is_empty() {
            return option;
        }
        option.value_parser(PossibleValuesParser::new(values.to_vec())).hide_possible_values(true)
    }

    fn flag(&self, id: &'static str, help: &str) -> Arg {
        Arg::new(id)
            .long(id)
            .action(ArgAction::SetTrue)
            .help(self.texts.get(help))
            .help_heading(self.texts.get("heading-options"))
    }
}
