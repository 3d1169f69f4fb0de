//! `ortaq demo`: a made-up rural district to look around in.

use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::ArgMatches;

use super::CommandFailure;
use super::serve::stop;
use super::signals::Signals;
use crate::app::observability;
use crate::config::{LogFormat, LoggingConfig};
use crate::demo::{self, Demo, Options};

pub(super) fn run(asked: &ArgMatches, out: &mut dyn Write) -> Result<ExitCode, CommandFailure> {
    observability::begin(&LoggingConfig {
        format: LogFormat::Text,
        filter: "warn".to_owned(),
        slow_request_milliseconds: 1_000,
    });
    let listen = SocketAddr::from(([127, 0, 0, 1], 8080));
    let options = Options {
        at: asked.get_one::<String>("at").cloned(),
        listen: asked.get_one("listen").copied().unwrap_or(listen),
        host: asked.get_one("address").cloned(),
        data: asked.get_one::<PathBuf>("data").cloned().unwrap_or_else(|| PathBuf::from("ortaq-demo")),
        fresh: asked.get_flag("fresh"),
        database: asked.get_one("database").cloned(),
    };
    let signals = Signals::heed()?;
    let demo = demo::open(&options)?;
    if asked.get_flag("json") {
        writeln!(out, "{}", serde_json::json!({ "url": demo.url, "links": demo.links }))?;
    } else {
        tell(&demo, &options, out)?;
    }
    out.flush()?;
    signals.wait();
    stop(demo.platform, Duration::from_secs(5));
    Ok(ExitCode::SUCCESS)
}

fn tell(demo: &Demo, options: &Options, out: &mut dyn Write) -> std::io::Result<()> {
    writeln!(out, "The demo district is open:\n\n  {}\n\nTo look around as somebody of it:\n", demo.url)?;
    for link in &demo.links {
        writeln!(out, "  {:<17} {}", link.role, link.url)?;
    }
    let url = &demo.platform.state().config.public_url;
    if !url.is_local() {
        writeln!(
            out,
            "\nOther devices of the network reach it too, a phone for one: vote at {}.\n\
             Browsers allow a page without https neither the camera nor passkeys: scan a letter's code with the\n\
             phone's own camera, or type it.",
            url.to("/kk/demo/letters")
        )?;
    }
    writeln!(out, "\nIts data is in {}. Ctrl-C closes it.", options.data.display())
}
