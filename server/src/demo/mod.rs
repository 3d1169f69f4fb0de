//! The demo: a made-up rural district with its people, to look around in every role. Nothing has to
//! be configured, and no letter leaves the machine.

mod acts;
mod assembly;
mod discussion;
mod district;
mod going_on;
mod history;
mod ideas;
mod pages;
mod people;
mod pictures;
mod residents;
mod roll;
mod story;
mod talk;
#[cfg(test)]
mod tests;
mod time;
mod vote;

use std::fs;
use std::io::Write;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;

use crate::app::{self, Opening, Platform, StartFailure, State};
use crate::clock::Clock;
use crate::config::{Config, DatabaseUrl, PublicUrl};
use crate::cycles::model::{By, Phase};
use crate::errors::Failure;
use crate::jobs::{Job, Wake};
use crate::templates::Entry;

pub use vote::Vault;

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    pages::pages().into_iter().chain(time::pages()).chain(vote::pages::pages()).collect()
}

/// In which phase the district was made, in the demo's folder.
const MARK: &str = "phase";

/// How the demo is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// The phase of its cycle; the one that it has, or else intake.
    pub at: Option<String>,
    /// Where it listens.
    pub listen: SocketAddr,
    /// The host that pages, letters and links name, for other devices of the network; where it listens on all addresses,
    /// this machine's own otherwise.
    pub host: Option<String>,
    /// The folder of its data.
    pub data: PathBuf,
    /// Whether what is there is thrown away.
    pub fresh: bool,
    /// Another database than a file in the folder: empty, or the demo's of before.
    pub database: Option<DatabaseUrl>,
}

/// Why the demo does not open.
#[derive(Debug, thiserror::Error)]
pub enum DemoFailure {
    /// A phase that the demo cannot open in.
    #[error("The demo cannot open in the phase `{asked}`. It can in: {known}.")]
    Phase {
        /// What was asked for.
        asked: String,
        /// Those it can open in.
        known: String,
    },
    /// The folder has something else in it.
    #[error("{} is not empty and not the demo's. Choose another folder with --data.", .0.display())]
    Folder(PathBuf),
    /// The folder cannot be used.
    #[error("{}: {cause}", .path.display())]
    File {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
    /// The host cannot be one.
    #[error("The demo cannot be reached by that host. {0}")]
    Host(String),
    /// It does not start.
    #[error("{0}")]
    Start(#[from] StartFailure),
}

impl From<Failure> for DemoFailure {
    fn from(failure: Failure) -> Self {
        Self::Start(failure.into())
    }
}

/// A link that signs in as one of the demo's people.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// As whom.
    pub role: &'static str,
    /// Their name.
    pub name: &'static str,
    /// The link.
    pub url: String,
}

/// A demo that answers.
pub struct Demo {
    /// What answers.
    pub platform: Platform,
    /// Its front page.
    pub url: String,
    /// Links that sign in.
    pub links: Vec<Link>,
}

/// Opens the demo: makes the district if there is none, and answers.
///
/// # Errors
/// When the phase is not one that it can open in, the folder not its own, or the address taken.
pub fn open(options: &Options) -> Result<Demo, DemoFailure> {
    let asked = options.at.as_deref().map(phase).transpose()?;
    let listener = Platform::listen(options.listen)?;
    let address = listener.local_addr().map_err(StartFailure::from)?;
    let mut config = Config::for_demo(&options.data, address);
    config.public_url = public_url(options, address)?;
    // Beside any free port any other one is as good, and the next may be taken.
    if options.listen.port() == 0 {
        config.vote.listen.set_port(0);
    }
    let vote = Platform::listen(config.vote.listen)?;
    config.vote.public_url = public_url(options, vote.local_addr().map_err(StartFailure::from)?)?;
    if let Some(url) = &options.database {
        config.database.url = url.clone();
    }
    let kept = kept_phase(&options.data)?;
    if options.fresh || kept.is_none() || asked.is_some_and(|asked| Some(asked) != kept) {
        make(&config, asked.unwrap_or(Phase::Intake), kept.is_some())?;
    }
    // The clock is where the demo's visitors have taken it.
    let clock = Clock::ahead(going_on::kept_lead(&options.data));
    let state = app::open(config, clock, Opening { migrates: true, is_demo: true })?;
    state.database.write_blocking(|tx| crate::cycles::confirm_clock(tx, By::Platform))?;
    serve(listener, vote, state)
}

fn serve(listener: TcpListener, vote: TcpListener, state: Arc<State>) -> Result<Demo, DemoFailure> {
    let base = state.config.public_url.clone();
    let mut routes = app::routes();
    routes.extend(pages::routes());
    routes.extend(time::routes());
    routes.extend(vote::pages::routes());
    let mut jobs = app::jobs(&state);
    let pause = Duration::from_millis(200);
    jobs.push(Job { name: "demo-witness", pause, wake: Wake::default(), run: vote::witness::cosign });
    let mut platform = Platform::start(listener, state.clone(), routes, jobs)?;
    platform.open_vote(vote)?;
    let links = people::PEOPLE.iter().map(|person| Link {
        role: person.code,
        name: person.name,
        url: base.to(&format!("/kk/demo/as/{}", person.code)),
    });
    Ok(Demo { url: base.to("/"), links: links.collect(), platform })
}

/// What others type to reach this listener.
fn public_url(options: &Options, listener: SocketAddr) -> Result<PublicUrl, DemoFailure> {
    if let Some(host) = &options.host {
        return PublicUrl::parse(&format!("http://{host}:{}", listener.port())).map_err(DemoFailure::Host);
    }
    let own = if listener.ip().is_unspecified() { own_address() } else { None };
    Ok(PublicUrl::of_listener(SocketAddr::new(own.unwrap_or(listener.ip()), listener.port())))
}

/// The address by which this machine reaches others, and they reach it on the same network. Nothing is sent: the system
/// only chooses a way to an address that is nobody's (RFC 5737).
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(203, 0, 113, 1), 9)).ok()?;
    socket.local_addr().ok().map(|address| address.ip()).filter(|ip| !ip.is_unspecified())
}

fn phase(asked: &str) -> Result<Phase, DemoFailure> {
    history::PHASES.into_iter().find(|phase| phase.code() == asked).ok_or_else(|| DemoFailure::Phase {
        asked: asked.to_owned(),
        known: history::PHASES.map(Phase::code).join(", "),
    })
}

/// The phase in which the district in this folder was made. A folder that is not the demo's is
/// refused, so that nothing of anybody's is thrown away.
fn kept_phase(data: &Path) -> Result<Option<Phase>, DemoFailure> {
    let mark = data.join(MARK);
    match fs::read_to_string(&mark) {
        Ok(code) => Ok(phase(code.trim()).ok()),
        Err(_) if is_empty(data) => Ok(None),
        Err(_) => Err(DemoFailure::Folder(data.to_owned())),
    }
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none())
}

/// Makes the district. The mark comes first: what is half made is thrown away next time.
fn make(config: &Config, phase: Phase, is_there: bool) -> Result<(), DemoFailure> {
    let failed = |cause| DemoFailure::File { path: config.data.clone(), cause };
    if is_there {
        fs::remove_dir_all(&config.data).map_err(failed)?;
    }
    fs::create_dir_all(&config.data).map_err(failed)?;
    let mark = config.data.join(MARK);
    let write = |text: &str| fs::File::create(&mark).and_then(|mut file| file.write_all(text.as_bytes()));
    write("unfinished\n").map_err(failed)?;
    let now = Clock::system().now();
    let state = app::open(config.clone(), Clock::by_hand(now), Opening { migrates: true, is_demo: true })?;
    let cast = history::live_through(&state, phase, now)?;
    going_on::keep_cast(&config.data, &cast).map_err(failed)?;
    state.database.close();
    write(&format!("{}\n", phase.code())).map_err(failed)
}
