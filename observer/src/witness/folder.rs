//! The folder of a witness: its key, what it cosigned last of each log, and the proof where a log
//! showed two histories.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ortaq_crypto::encoding::base64;
use ortaq_crypto::hash;
use ortaq_crypto::log::cosignature::WitnessSigner;
use ortaq_crypto::log::note::KeyName;
use ortaq_crypto::log::witness::Remembered;
use ortaq_crypto::signature::SigningKey;
use serde::{Deserialize, Serialize};

use crate::answer::{self, Failure};
use crate::entropy;
use crate::files::{self, Readers};
use crate::log::LogKey;

/// What a witness knows of a log.
pub(super) struct Memory {
    pub key: LogKey,
    pub checkpoint: String,
    pub remembered: Remembered,
}

/// A folder that this process alone uses, as long as this value lives.
pub(super) struct Folder {
    path: PathBuf,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredKey {
    name: String,
    seed: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredMemory {
    log: String,
    checkpoint: String,
}

impl Folder {
    pub(super) fn open(path: &Path) -> Result<Self, Failure> {
        fs::create_dir_all(path).map_err(|error| Failure::writing(path, &error))?;
        let lock = path.join("lock");
        forget_the_dead(&lock);
        match OpenOptions::new().write(true).create_new(true).open(&lock) {
            Ok(mut file) => {
                let written = file.write_all(std::process::id().to_string().as_bytes());
                let folder = Self { path: path.to_owned() };
                written.map(|()| folder).map_err(|error| Failure::writing(&lock, &error))
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(Failure::new("failure-locked", vec![("path", lock.display().to_string().into())]))
            }
            Err(error) => Err(Failure::writing(&lock, &error)),
        }
    }

    /// The witness's key, and whether it was made just now.
    pub(super) fn signer(&self, name: Option<&str>) -> Result<(WitnessSigner, bool), Failure> {
        let path = self.path.join("key.json");
        let damaged = || Failure::new("failure-damaged", vec![("path", path.display().to_string().into())]);
        let Some(stored) = read::<StoredKey>(&path)? else {
            let seed = entropy::fresh::<32>()?;
            let key = SigningKey::from_seed(&seed);
            let name = name.map_or_else(|| invented(&key), str::to_owned);
            let values = vec![("value", name.as_str().into()), ("option", "--name".into())];
            let key_name = KeyName::new(&name).map_err(|_| Failure::new("error-value", values))?;
            let stored = answer::json(&StoredKey { name, seed: base64::encode(&seed) });
            files::replace(&path, stored.as_bytes(), Readers::Owner)?;
            return Ok((WitnessSigner::new(key_name, key), true));
        };
        if let Some(other) = name.filter(|name| *name != stored.name) {
            let values = vec![("name", stored.name.into()), ("given", other.into())];
            return Err(Failure::new("failure-other-name", values));
        }
        let seed = base64::decode_exact(&stored.seed).ok_or_else(damaged)?;
        let name = KeyName::new(&stored.name).map_err(|_| damaged())?;
        Ok((WitnessSigner::new(name, SigningKey::from_seed(&seed)), false))
    }

    /// What was cosigned last of the log with this name.
    pub(super) fn memory(&self, origin: &str) -> Result<Option<Memory>, Failure> {
        let path = self.memory_of(origin);
        let Some(stored) = read::<StoredMemory>(&path)? else { return Ok(None) };
        let memory = LogKey::parse(&stored.log).and_then(|key| Memory::new(key, stored.checkpoint));
        let damaged = || Failure::new("failure-damaged", vec![("path", path.display().to_string().into())]);
        memory.ok_or_else(damaged).map(Some)
    }

    /// Stores what will be shown next.
    pub(super) fn remember(&self, key: &LogKey, checkpoint: &str) -> Result<(), Failure> {
        let stored = StoredMemory { log: key.verifier().to_string(), checkpoint: checkpoint.to_owned() };
        files::replace(&self.memory_of(key.origin()), answer::json(&stored).as_bytes(), Readers::Anyone)
    }

    /// Keeps both checkpoints of a log that showed two histories.
    pub(super) fn accuse(&self, memory: &Memory, offered: &str) -> Result<(), Failure> {
        let proof = self.path.join("proof");
        fs::create_dir_all(&proof).map_err(|error| Failure::writing(&proof, &error))?;
        let named = |note: &str| proof.join(format!("checkpoint-{}.txt", short(note)));
        for note in [memory.checkpoint.as_str(), offered] {
            files::replace(&named(note), note.as_bytes(), Readers::Anyone)?;
        }
        Ok(())
    }

    fn memory_of(&self, origin: &str) -> PathBuf {
        self.path.join(format!("log-{}.json", short(origin)))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A lock that stays behind is named to the next run, which says what to do.
        let _ = fs::remove_file(self.path.join("lock"));
    }
}

/// Removes the lock of a process that was killed, where the system tells which processes there are.
fn forget_the_dead(lock: &Path) {
    let process = fs::read_to_string(lock).ok().and_then(|text| text.parse::<u32>().ok());
    let is_dead = |process: u32| Path::new("/proc/self").exists() && !Path::new(&format!("/proc/{process}")).exists();
    if process.is_some_and(is_dead) {
        // Whoever is faster has it; where it cannot be removed, the next step says so.
        let _ = fs::remove_file(lock);
    }
}

pub(super) fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<Option<T>, Failure> {
    let bytes = match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        read => read.map_err(|error| Failure::reading(path, &error))?,
    };
    let damaged = |_| Failure::new("failure-damaged", vec![("path", path.display().to_string().into())]);
    serde_json::from_slice(&bytes).map(Some).map_err(damaged)
}

/// A name for a witness that was given none: it must differ from those of others.
fn invented(key: &SigningKey) -> String {
    format!("witness-{}", hexadecimal(&key.verifying_key().to_bytes()))
}

/// Eight digits that stand for a text in a file name.
pub(super) fn short(text: &str) -> String {
    hexadecimal(&hash::h256("file-name", &[text.as_bytes()]))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}
