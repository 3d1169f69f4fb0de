//! The commands, their options and their help, for somebody who has never seen them.

use clap::builder::PathBufValueParser;
use clap::{Arg, ArgAction, ArgGroup, Command, value_parser};

use crate::accounts::Role;
use crate::config::DatabaseUrl;

const TEMPLATE: &str = "{about-with-newline}\n{usage-heading} {usage}\n\n{all-args}{after-help}";

/// The whole command line.
#[must_use]
pub fn command() -> Command {
    Command::new("ortaq")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Participatory budgeting whose count anyone can check.")
        .help_template(TEMPLATE)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .arg(
            Arg::new("config")
                .long("config")
                .value_name("FILE")
                .value_parser(PathBufValueParser::new())
                .global(true)
                .help("The file with settings. Without it: the file that ORTAQ_CONFIG names, or ortaq.toml in this folder, if there is one; else every setting has its default"),
        )
        .after_help(
            "To look around:     ortaq demo\n\
             To run a platform:  ortaq serve\n\n\
             Every setting is explained in deploy/ortaq.toml, running a platform in docs/operating.md.",
        )
        .subcommands([serve(), demo(), migrate(), admin(), booth(), check()])
}

fn subcommand(name: &'static str, about: &'static str, examples: &'static str) -> Command {
    Command::new(name).about(about).help_template(TEMPLATE).after_help(examples)
}

fn serve() -> Command {
    subcommand(
        "serve",
        "Runs the platform.",
        "Brings the database up to date first. Ends on SIGTERM or Ctrl-C, after finishing what is under way.\n\n\
         Examples:\n  \
         ortaq serve\n  \
         ortaq --config /etc/ortaq/ortaq.toml serve\n  \
         ORTAQ_LISTEN=0.0.0.0:8080 ortaq serve",
    )
}

fn demo() -> Command {
    subcommand(
        "demo",
        "Opens a made-up rural district with its people, to look around in every role.",
        "Nothing has to be configured and no mail is sent. The links that it prints sign in as each role.\n\n\
         Examples:\n  \
         ortaq demo\n  \
         ortaq demo --at review\n  \
         ortaq demo --listen 0.0.0.0:8080 --at voting",
    )
    .arg(option("at", "PHASE").help("The phase in which the demo's cycle is; an unknown one lists those there are"))
    .arg(
        option("listen", "ADDRESS:PORT")
            .value_parser(value_parser!(std::net::SocketAddr))
            .default_value("127.0.0.1:8080")
            .help("Where to listen; 0.0.0.0 lets other devices of the network in"),
    )
    .arg(option("address", "HOST").help(
        "The host that pages, links and letters name; where it listens on 0.0.0.0, this machine's own address otherwise",
    ))
    .arg(
        option("data", "FOLDER")
            .value_parser(PathBufValueParser::new())
            .default_value("ortaq-demo")
            .help("The folder that holds the demo's data"),
    )
    .arg(flag("fresh").help("Throw the demo's data away and begin anew"))
    .arg(
        option("database", "URL")
            .value_parser(DatabaseUrl::parse)
            .conflicts_with("fresh")
            .help("Keep its data in this database, empty at first, instead of a file in the folder"),
    )
    .arg(flag("json").help("Print the address and the links as one line of JSON, for programs"))
}

fn migrate() -> Command {
    subcommand(
        "migrate",
        "Brings the database up to date, or takes changes of it back.",
        "`ortaq serve` does the first by itself. Back up before you take anything back: what stands in the tables that go is lost.\n\n\
         Examples:\n  \
         ortaq migrate\n  \
         ortaq migrate --list\n  \
         ortaq migrate --down 1 --yes-lose-data",
    )
    .arg(flag("list").help("Only say which migrations there are, and which were applied"))
    .arg(
        option("down", "N")
            .value_parser(value_parser!(u32).range(1..))
            .requires("yes-lose-data")
            .help("Take back the last N migrations"),
    )
    .arg(flag("yes-lose-data").requires("down").help("Confirm that what stands in their tables is lost"))
    .group(ArgGroup::new("what").args(["list", "down"]))
}

fn admin() -> Command {
    let account =
        || Arg::new("email").long("email").value_name("ADDRESS").required(true).help("The mail address of the account");
    let create = subcommand(
        "create",
        "Makes an administrator, and prints a link that signs in once.",
        "An account that has this address already becomes an administrator.\n\n\
         Example:\n  ortaq admin create --email aigerim@example.kz --name \"Aigerim Sadykova\"",
    )
    .arg(account())
    .arg(option("name", "NAME").required(true).help("The name that everybody sees beside official acts"));
    let reset = subcommand(
        "reset",
        "Ends all sessions and passkeys of an account, and prints a new link that signs in once.",
        "For somebody who lost phone and mailbox: make sure first that it is them.\n\n\
         Example:\n  ortaq admin reset --email aigerim@example.kz",
    )
    .arg(account());
    Command::new("admin")
        .about("Administrators and roles, from the machine itself.")
        .help_template(TEMPLATE)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands([create, reset, role(account)])
}

fn role(account: impl Fn() -> Arg) -> Command {
    let role = || {
        let codes: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
        option("role", "ROLE").required(true).value_parser(codes).help("The role")
    };
    let assembly = || option("assembly", "ASSEMBLY").help("The assembly, as in its address; not for administrators");
    let by = || option("by", "ADDRESS").help("The administrator who decides; public; not for administrators");
    let grant = subcommand(
        "grant",
        "Gives an account a role.",
        "Examples:\n  \
         ortaq admin role grant --email aigerim@example.kz --role administrator\n  \
         ortaq admin role grant --email daniyar@example.kz --role secretary --assembly sarzhailau \\\n      \
         --by aigerim@example.kz --until 2027-12-31 --appointed \"Akim's order No. 12 of 3 March 2027\"",
    )
    .args([account(), role(), assembly(), by()])
    .arg(option("until", "DAY").help("The last day, as 2027-12-31; not for administrators"))
    .arg(option("appointed", "TEXT").help("By which decision; public; not for administrators"));
    let revoke = subcommand(
        "revoke",
        "Takes a role from an account.",
        "Examples:\n  \
         ortaq admin role revoke --email aigerim@example.kz --role administrator\n  \
         ortaq admin role revoke --email daniyar@example.kz --role secretary --assembly sarzhailau \\\n      \
         --by aigerim@example.kz --reason \"Moved to another district\"",
    )
    .args([account(), role(), assembly(), by()])
    .arg(option("reason", "TEXT").help("Why; public; not for administrators"));
    let list = subcommand("list", "Lists who holds which role now.", "Example:\n  ortaq admin role list");
    Command::new("role")
        .about("Gives and takes roles, and lists who holds which. What it does is public in the logs.")
        .help_template(TEMPLATE)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands([grant, revoke, list])
}

fn booth() -> Command {
    let list = subcommand(
        "list",
        "Prints the file list of this program's booth.",
        "In the form of sha256sum. Whoever builds the same version gets the same list, and the hash that council members\n\
         read before they sign is made of it.\n\n\
         Examples:\n  \
         ortaq booth list\n  \
         ortaq booth list --hash",
    )
    .arg(flag("hash").help("Print the hash of the list instead, as the council's page and `ortaq-observer booth` show it"));
    let propose = subcommand(
        "propose",
        "Proposes to the council that this program's booth takes the place of the one that a vote was frozen with.",
        "Until a quorum of the council has signed on its page, voters load the files that they loaded before.\n\n\
         Example:\n  \
         ortaq booth propose --assembly sarzhailau --cycle 2027 --by aigerim@example.kz \\\n      \
         --reason defect --text \"On phones with a narrow screen the button could not be reached.\"",
    )
    .arg(option("assembly", "ASSEMBLY").required(true).help("The assembly, as in its address"))
    .arg(option("cycle", "CYCLE").required(true).help("The cycle, as in its address"))
    .arg(option("by", "ADDRESS").required(true).help("The administrator who proposes it; public"))
    .arg(
        option("reason", "CODE")
            .required(true)
            .help("Why, in a word of small letters, digits and -, such as defect; public"),
    )
    .arg(
        option("text", "TEXT").required(true).help("What was mended, for the council to read before it signs; public"),
    );
    Command::new("booth")
        .about("The voting page: what this program has, and mending it while a vote is on.")
        .help_template(TEMPLATE)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands([list, propose])
}

fn check() -> Command {
    subcommand(
        "check",
        "Looks at settings, database, mail and log, and says what was found.",
        "Changes nothing. Ends with 0 if all is well, with 1 if something is not.\n\n\
         Examples:\n  \
         ortaq check\n  \
         ortaq check --send aigerim@example.kz",
    )
    .arg(option("send", "ADDRESS").help("Also send a letter to this address, to see whether it arrives"))
}

fn option(name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value)
}

fn flag(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_holds_together() {
        command().debug_assert();
    }

    #[test]
    fn every_command_says_what_it_does_and_shows_an_example() {
        fn walk(command: &Command) {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for argument in command.get_arguments() {
                assert!(argument.get_help().is_some(), "{} {}", command.get_name(), argument.get_id());
            }
            if command.get_subcommands().count() == 0 {
                let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
                assert!(help.contains(&format!("{} ", command.get_name())) || help.contains(command.get_name()));
                assert!(help.contains("Example"), "{}", command.get_name());
            }
            command.get_subcommands().for_each(walk);
        }
        walk(&command());
    }

    #[test]
    fn nothing_is_taken_back_without_saying_so() {
        let parse = |arguments: &[&str]| command().try_get_matches_from(arguments);
        assert!(parse(&["ortaq", "migrate", "--down", "1"]).is_err());
        assert!(parse(&["ortaq", "migrate", "--down", "1", "--list"]).is_err());
        parse(&["ortaq", "migrate", "--down", "1", "--yes-lose-data"]).unwrap();
    }
}
