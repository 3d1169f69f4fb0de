//! The log as files, read by a program that nobody here wrote the library of: Go's, for its checksum
//! database (`golang.org/x/mod/sumdb`), from Debian's packages.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::command::{program, run};
use crate::failure::{Context, Failure, Outcome};
use crate::{built, prerequisites, workspace};

/// Where Debian keeps Go's libraries.
const LIBRARIES: &str = "/usr/share/gocode";

const SOURCE: &str = "tests/interoperability/go";

/// More entries than a tile has, so that full tiles are read.
const LEAST: &str = "300";

/// The log of the demo.
const DEMO_LOG: &str = "/log/sarzhailau/2027";

/// A rehearsed vote in a mirror's folder, the demo's log from its server, and a mirror of that.
pub fn check() -> Outcome {
    prerequisites::need(&[prerequisites::GO])?;
    if !Path::new(LIBRARIES).join("src/golang.org/x/mod/sumdb/tlog").exists() {
        prerequisites::need_package(
            "golang-golang-x-mod-dev",
            "the reader of tiles that shares no code with this one",
        )?;
    }
    let folder = workspace::root().join("build/tiles");
    workspace::remove(&folder)?;
    workspace::create(&folder)?;
    let reader = compile(&folder)?;
    let observer = built::program("ortaq-observer")?.path();

    let (bundle, rehearsed) = (folder.join("rehearsed.ortaq"), folder.join("rehearsed"));
    run(
        program(observer).args(["rehearse", "examples/sarzhailau.pb", "--seed", "tiles", "--out"]).arg(&bundle),
        "The message above says at which step of the vote it stopped.",
    )?;
    mirror(observer, &bundle, &rehearsed)?;
    run(program(&reader).arg(&rehearsed).arg(LEAST), DISAGREE)?;

    let demo = Demo::open(&folder.join("demo"))?;
    let log = format!("{}{DEMO_LOG}", demo.url);
    run(program(&reader).arg(&log), DISAGREE)?;
    let copied = folder.join("copied");
    mirror(observer, Path::new(&log), &copied)?;
    run(program(&reader).arg(&copied), DISAGREE)
}

const DISAGREE: &str = "The files are not what c2sp.org/tlog-tiles says, or not what was signed.";

fn mirror(observer: &Path, log: &Path, folder: &Path) -> Outcome {
    run(program(observer).arg("mirror").arg(log).arg(folder), "The message above says what the mirror refuses.")
}

fn compile(folder: &Path) -> Outcome<PathBuf> {
    let reader = folder.join("read-tiles");
    run(
        program("go")
            .args(["build", "-o"])
            .arg(&reader)
            .arg("tiles.go")
            .current_dir(workspace::root().join(SOURCE))
            .env("GO111MODULE", "off")
            .env("GOPATH", LIBRARIES)
            .env("GOFLAGS", "")
            .env("GOCACHE", workspace::root().join("build/go")),
        "Debian's packages golang-go and golang-golang-x-mod-dev are what it needs.",
    )?;
    Ok(reader)
}

/// A running demo. Dropping it ends it.
struct Demo {
    server: Child,
    url: String,
}

impl Demo {
    fn open(data: &Path) -> Outcome<Self> {
        let mut server = Command::new(built::program("ortaq")?.path())
            .args(["demo", "--json", "--fresh", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .while_trying("start the demo")?;
        let mut line = String::new();
        let said = server.stdout.take().map(|out| BufReader::new(out).read_line(&mut line));
        let mut demo = Self { server, url: String::new() };
        said.transpose().while_trying("read what the demo says")?;
        // One line of JSON, whose last field this is.
        let url = line.rsplit_once("\"url\":\"").and_then(|(_, rest)| rest.split_once('"'));
        let missing = || Failure::new(format!("The demo did not say where it is: {line}"));
        demo.url = url.ok_or_else(missing)?.0.trim_end_matches('/').to_owned();
        Ok(demo)
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
