//! `ortaq serve`: runs the platform until it is told to stop.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use super::CommandFailure;
use super::signals::Signals;
use crate::app::{self, Opening, Platform, StartFailure, State, observability};
use crate::clock::Clock;
use crate::config::{Config, MailTransport, PublicUrl};

pub(super) fn run(mut config: Config) -> Result<ExitCode, CommandFailure> {
    observability::begin(&config.logging);
    let signals = Signals::heed()?;
    let (listener, vote) = (Platform::listen(config.listen)?, Platform::listen(config.vote.listen)?);
    if config.vote.public_url.port() == Some(0) {
        config.vote.public_url = PublicUrl::of_listener(vote.local_addr().map_err(StartFailure::from)?);
    }
    let state = app::open(config, Clock::system(), Opening { migrates: true, is_demo: false })?;
    let mut platform = Platform::start(listener, state.clone(), app::routes(), app::jobs(&state))?;
    platform.open_vote(vote)?;
    announce(&platform, &state);
    signals.wait();
    stop(platform, Duration::from_secs(state.config.shutdown_seconds));
    Ok(ExitCode::SUCCESS)
}

fn announce(platform: &Platform, state: &Arc<State>) {
    let config = &state.config;
    tracing::info!(address = %platform.address(), public_url = %config.public_url, vote = %config.vote.public_url, database = %config.database.url, "listening");
    if let Some(address) = platform.metrics_address() {
        tracing::info!(%address, "serving metrics");
    }
    match &config.mail.transport {
        MailTransport::Smtp(_) => {}
        other => tracing::warn!(transport = %other, "no letter leaves this machine: see [mail] in the settings"),
    }
}

/// Finishes what is under way. Who is not done in time is left behind, and the program says so by its exit code.
pub(super) fn stop(platform: Platform, patience: Duration) {
    tracing::info!(seconds = patience.as_secs(), "stopping: finishing what is under way");
    std::thread::spawn(move || {
        std::thread::sleep(patience);
        tracing::error!("stopped without finishing: what was under way took longer than shutdown_seconds");
        std::process::exit(1);
    });
    platform.stop();
    tracing::info!("stopped");
}
