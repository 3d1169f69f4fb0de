//! A district with a log, in a database of its own.

use std::collections::BTreeSet;
use std::path::PathBuf;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use ortaq_crypto::entry::{Body, Council, Entry, Witnesses};
use ortaq_crypto::replay::{Replay, Report, Sums};

use crate::audit::schema::{log_checkpoints, log_entries, logs};
use crate::audit::{
    Actor, Deed, Fault, Kind, NotPublished, Opening, Outside, Publisher, Scope, Standing, open_log, record,
};
use crate::clock::{Clock, Moment};
use crate::config::DatabaseUrl;
use crate::database::{Connection, Database, Migrations, Transaction, connect};
use crate::errors::Failure;
use crate::fresh_database::FreshDatabase;
use crate::secrets::Secrets;

/// 1 March 2027, in the morning.
pub const START: Moment = Moment(1_803_870_000);

/// A database, and what is outside of it.
pub struct World {
    pub clock: Clock,
    pub secrets: Secrets,
    pub url: DatabaseUrl,
    fresh: FreshDatabase,
}

impl World {
    /// An empty database with two residents, in a district and its neighbour.
    pub fn new() -> Self {
        let fresh = FreshDatabase::make();
        let url = DatabaseUrl::parse(fresh.url()).unwrap();
        let world = Self { clock: Clock::by_hand(START), secrets: Secrets::new([9; 32]), url, fresh };
        Migrations::up(&mut world.connect()).unwrap();
        world.add_assembly(1, "saryzhailau");
        world.add_assembly(2, "tanbaly");
        world.add_account(1);
        world.add_account(2);
        world
    }

    fn add_assembly(&self, id: i64, slug: &str) {
        self.execute(&format!(
            "INSERT INTO assemblies (id, slug, name_kk, name_ru, name_en, sort_kk, sort_ru, sort_en, district_kk, \
             district_ru, district_en, region_kk, region_ru, region_en, time_zone, population, created_at) \
             VALUES ({id}, '{slug}', '', '', '', '', '', '', '', '', '', '', '', '', 'Asia/Almaty', 0, 0)"
        ));
    }

    fn add_account(&self, id: i64) {
        let salt = if self.is_postgres() { "sha256('salt')" } else { "randomblob(32)" };
        self.execute(&format!(
            "INSERT INTO accounts (id, name, name_folded, language, actor_salt, created_at) \
             VALUES ({id}, 'A', 'a', 'kk', {salt}, 0)"
        ));
    }

    pub fn is_postgres(&self) -> bool {
        matches!(self.url, DatabaseUrl::Postgres(_))
    }

    pub fn connect(&self) -> Connection {
        connect(&self.url).unwrap()
    }

    pub fn execute(&self, sql: &str) {
        self.connect().batch_execute(sql).unwrap();
    }

    /// The folder that is kept out of backups.
    pub fn outside(&self) -> PathBuf {
        self.fresh.folder().join("outside")
    }

    /// The last checkpoint of a cycle's log outside the database.
    pub fn kept(&self, cycle: i64) -> String {
        let last = Outside::open(&self.outside()).unwrap().last(&origin(cycle)).unwrap();
        std::fs::read_to_string(last.unwrap()).unwrap()
    }

    pub fn publisher(&self) -> Result<Publisher, NotPublished> {
        Publisher::start(&mut self.connect(), self.secrets.clone(), &self.outside())
    }

    /// The platform begins to work.
    pub fn start(&self) -> Running {
        let publisher = self.publisher().unwrap();
        let standing = publisher.standing();
        let database = Database::open(&self.url, 4, self.clock.clone(), Box::new(publisher)).unwrap();
        Running { database, standing }
    }

    /// Starts only to see what is wrong, and ends.
    pub fn faults_at_start(&self) -> Vec<Fault> {
        self.publisher().unwrap().standing().faults()
    }

    /// A log of the first district's cycle, opened by a platform that has ended again.
    pub fn with_log() -> (Self, i64) {
        let world = Self::new();
        let running = world.start();
        let log = running.open(&world, 1).unwrap();
        drop(running);
        (world, log)
    }

    /// What the database has of a log: the lines, and the checkpoint.
    pub fn read(&self, log: i64) -> (Vec<String>, String) {
        let mut connection = self.connect();
        let lines = log_entries::table
            .filter(log_entries::log_id.eq(log))
            .order(log_entries::seq)
            .select(log_entries::line)
            .load(&mut connection)
            .unwrap();
        let note = log_checkpoints::table.find(log).select(log_checkpoints::note).first(&mut connection).unwrap();
        (lines, note)
    }

    /// The entries, read.
    pub fn entries(&self, log: i64) -> Vec<Entry> {
        self.read(log).0.iter().map(|line| Entry::parse(line.as_bytes()).unwrap()).collect()
    }

    /// What an observer finds in the log.
    pub fn replay(&self, log: i64) -> Report {
        let (lines, note) = self.read(log);
        let mut replay = Replay::new(lines.len());
        for line in &lines {
            replay.entry(line.as_bytes());
        }
        replay.finish(&note, &Sums::default())
    }

    /// Fails unless an observer finds the log sound, and the database has all of it.
    pub fn assert_sound(&self, log: i64) {
        let report = self.replay(log);
        assert!(report.is_valid(), "{:?}", report.failure());
        for examined in crate::audit::examine(&mut self.connect()).unwrap() {
            examined.unwrap();
        }
    }

    /// How many entries the stored checkpoint has.
    pub fn signed(&self, log: i64) -> i64 {
        log_checkpoints::table.find(log).select(log_checkpoints::size).first(&mut self.connect()).unwrap()
    }

    /// How many entries were committed.
    pub fn committed(&self, log: i64) -> i64 {
        logs::table.find(log).select(logs::size).first(&mut self.connect()).unwrap()
    }

    /// What the log says happened.
    pub fn events(&self, log: i64) -> Vec<String> {
        self.entries(log).iter().filter_map(|entry| act(entry).map(|act| act.event.as_str().to_owned())).collect()
    }
}

/// The act that an entry is about.
pub fn act(entry: &Entry) -> Option<&ortaq_crypto::entry::Act> {
    match &entry.body {
        Body::Office(act) | Body::Proposal(act) | Body::Phase(act) | Body::Session(act) => Some(act),
        _ => None,
    }
}

/// A platform at work.
pub struct Running {
    pub database: Database,
    pub standing: Standing,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.database.close();
    }
}

impl Running {
    /// Opens the log of a cycle of the first district.
    pub fn open(&self, world: &World, cycle: i64) -> Result<i64, Failure> {
        let secrets = world.secrets.clone();
        self.database.write_blocking(move |tx| open_log(tx, &secrets, opening(cycle)))
    }

    pub fn write<T: Send + 'static>(
        &self,
        use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.database.write_blocking(use_case)
    }

    /// An official of the first district does something.
    pub fn act(&self, event: &'static str) -> Result<(), Failure> {
        self.write(move |tx| record(tx, Scope::Assembly(1), deed(event)))
    }

    /// The same, this often.
    pub fn acts(&self, count: usize) {
        let waiting: Vec<_> = (0..count)
            .map(|_| {
                let database = self.database.clone();
                std::thread::spawn(move || {
                    database.write_blocking(move |tx| record(tx, Scope::Assembly(1), deed("mandate-granted")))
                })
            })
            .collect();
        waiting.into_iter().for_each(|act| act.join().unwrap().unwrap());
    }
}

pub fn deed(event: &str) -> Deed<'_> {
    Deed {
        kind: Kind::Office,
        role: "secretary",
        actor: Actor::Account(1),
        event,
        subject: "mandate-7".to_owned(),
        reason: None,
        amount: 0,
        text: None,
    }
}

pub fn opening(cycle: i64) -> Opening {
    Opening {
        cycle,
        assembly: 1,
        path: format!("saryzhailau/{cycle}"),
        origin: origin(cycle),
        rules: Some("Up to three projects each.".to_owned()),
        council: Council { size: 15, quorum: 10 },
        trustees: vec![1, 2, 3],
        threshold: 2,
        closing_quorum: 3,
        issuers: 2,
        witnesses: Witnesses { quorum: 0, keys: Vec::new() },
    }
}

pub fn origin(cycle: i64) -> String {
    format!("budget.example.kz/log/saryzhailau/{cycle}")
}

/// One log, for a publisher.
pub fn only(log: i64) -> BTreeSet<i64> {
    BTreeSet::from([log])
}
