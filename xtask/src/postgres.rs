//! A PostgreSQL of the tests' own: fresh, on a free port, and gone when the tests end. It does not
//! wait for the disk: tests kill our program and cut its connections, but pull nobody's plug. A cluster that Debian's package runs beside it is not touched.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::command::{is_installed, output, program, run};
use crate::failure::{Context, Failure, Outcome};
use crate::prerequisites;
use crate::workspace;

/// Where Debian keeps the programs of each version.
const VERSIONS: &str = "/usr/lib/postgresql";

/// The user that the server runs as where this runs as root, which it refuses to be.
const USER: &str = "postgres";

const PATIENCE: Duration = Duration::from_secs(60);

/// A running server. Dropping it stops it and removes its data.
pub struct Postgres {
    server: Child,
    account: Account,
    folder: PathBuf,
    url: String,
    version: String,
}

impl Postgres {
    /// Starts one, after installing it where it is missing.
    pub fn start() -> Outcome<Self> {
        let programs = programs()?;
        let account = Account::choose()?;
        let folder = account.fresh_folder()?;
        let version = output(Command::new(programs.join("postgres")).arg("--version"), "Is it installed wholly?")?;
        let version = version.split_whitespace().nth(2).unwrap_or_default().to_owned();
        let password = create_cluster(&programs, &account, &folder)?;
        let port = free_port()?;
        let server = serve(&programs, &account, &folder, port)?;
        let url = format!("postgres://{USER}:{password}@127.0.0.1:{port}/postgres");
        let mut postgres = Self { server, account, folder, url, version };
        postgres.wait(&programs, port)?;
        Ok(postgres)
    }

    /// Where it answers, as a user who may create databases.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Which one it is.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Where its data are.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn wait(&mut self, programs: &Path, port: u16) -> Outcome {
        let start = Instant::now();
        let mut ready = Command::new(programs.join("pg_isready"));
        ready.args(["--quiet", "--host=127.0.0.1"]).arg(format!("--port={port}"));
        while TcpStream::connect(("127.0.0.1", port)).is_err() || run(&mut ready, "").is_err() {
            let ended = self.server.try_wait().while_trying("wait for PostgreSQL")?;
            if ended.is_some() || start.elapsed() > PATIENCE {
                let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                return Err(Failure::new(format!("PostgreSQL did not start. It says:\n{log}")));
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // The interrupt ends it at once and in order; where even that fails, it is ended anyway.
        let asked = program("kill").args(["-INT", &self.server.id().to_string()]).status();
        let start = Instant::now();
        while asked.as_ref().is_ok_and(|status| status.success()) && start.elapsed() < PATIENCE {
            if !matches!(self.server.try_wait(), Ok(None)) {
                break;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.server.kill();
        let _ = self.server.wait();
        self.account.forget(&self.folder);
    }
}

/// As whom the server runs.
#[derive(Clone, Copy)]
struct Account {
    is_root: bool,
}

impl Account {
    fn choose() -> Outcome<Self> {
        Ok(Self { is_root: prerequisites::is_root()? })
    }

    /// A program as this account, which the end of this process ends as well, however that comes.
    fn command(self, path: &Path) -> Command {
        if !is_installed("setpriv") {
            return Command::new(path);
        }
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "INT"]);
        if self.is_root {
            command.args(["--reuid", USER, "--regid", USER, "--init-groups"]);
        }
        command.arg("--").arg(path);
        command
    }

    /// An empty folder under `target`, or, where that is hidden from the server's user, among the
    /// temporary files.
    fn fresh_folder(self) -> Outcome<PathBuf> {
        let target = workspace::create(&workspace::target())?;
        let name = format!("ortaq-postgres{}", workspace::root().display().to_string().replace('/', "-"));
        let folder = match self.reaches(&target) {
            true => target.join("postgres"),
            false => std::env::temp_dir().join(name),
        };
        workspace::remove(&folder)?;
        // Fails where somebody else has made it meanwhile.
        fs::create_dir(&folder).while_trying(format_args!("create {}", folder.display()))?;
        if self.is_root {
            run(program("chown").arg(USER).arg(&folder), "Is there a user `postgres`?")?;
        }
        Ok(folder)
    }

    fn reaches(self, folder: &Path) -> bool {
        let mut test = self.command(Path::new("/usr/bin/test"));
        test.arg("-x").arg(folder).current_dir("/").status().is_ok_and(|status| status.success())
    }

    fn forget(self, folder: &Path) {
        // What is left is removed by the next run.
        let _ = fs::remove_dir_all(folder);
    }
}

/// The folder of the server's programs, of the newest version that is installed.
fn programs() -> Outcome<PathBuf> {
    if let Some(found) = newest()? {
        return Ok(found);
    }
    prerequisites::need_package("postgresql", "the tests on a real PostgreSQL")?;
    newest()?.ok_or_else(|| Failure::new(format!("PostgreSQL is installed, but there is no {VERSIONS}/…/bin/initdb.")))
}

fn newest() -> Outcome<Option<PathBuf>> {
    if Path::new(VERSIONS).exists() {
        let version = |path: &PathBuf| path.file_name()?.to_str()?.parse::<u32>().ok();
        let mut found: Vec<_> = workspace::entries(Path::new(VERSIONS))?
            .into_iter()
            .filter_map(|path| Some((version(&path)?, path.join("bin"))))
            .filter(|(_, programs)| programs.join("initdb").exists())
            .collect();
        found.sort();
        return Ok(found.pop().map(|(_, programs)| programs));
    }
    if !is_installed("pg_config") {
        return Ok(None);
    }
    let folder = output(program("pg_config").arg("--bindir"), "Is PostgreSQL installed wholly?")?;
    Ok(Some(PathBuf::from(folder.trim())).filter(|programs| programs.join("initdb").exists()))
}

/// Creates the cluster; its password, so that other users of the machine do not get in.
fn create_cluster(programs: &Path, account: &Account, folder: &Path) -> Outcome<String> {
    let password = password()?;
    let file = folder.join("password");
    fs::write(&file, &password).while_trying(format_args!("write {}", file.display()))?;
    output(
        account
            .command(&programs.join("initdb"))
            .arg("--pgdata")
            .arg(folder.join("data"))
            .args(["--username", USER, "--auth=scram-sha-256", "--encoding=UTF8", "--no-locale"])
            .arg("--pwfile")
            .arg(&file)
            .current_dir(folder),
        "The lines below say why the database could not be made.",
    )?;
    Ok(password)
}

fn password() -> Outcome<String> {
    let random = fs::read_to_string("/proc/sys/kernel/random/uuid").while_trying("get a random number")?;
    Ok(random.trim().replace('-', ""))
}

/// Another process may take it before PostgreSQL does, which then says so and starts not at all.
fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").while_trying("find a free port")?;
    Ok(listener.local_addr().while_trying("find a free port")?.port())
}

fn serve(programs: &Path, account: &Account, folder: &Path, port: u16) -> Outcome<Child> {
    let log = fs::File::create(folder.join("log")).while_trying("write PostgreSQL's log")?;
    let errors = log.try_clone().while_trying("write PostgreSQL's log")?;
    account
        .command(&programs.join("postgres"))
        .arg("-D")
        .arg(folder.join("data"))
        .args(["-h", "127.0.0.1", "-p", &port.to_string(), "-k", ""])
        .args(["-c", "max_connections=400", "-c", "fsync=off", "-c", "full_page_writes=off"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(log)
        .stderr(errors)
        .spawn()
        .while_trying("start PostgreSQL")
}
