//! Who cosigns the log, so that it cannot show two histories.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ortaq_crypto::encoding::base64::Bytes;
use ortaq_crypto::entry::{Id, Witness, Witnesses};
use serde::{Deserialize, Serialize};

use super::answers::{Answers, Mistake, Reader};
use super::field::{Field, lines, number};

/// A witness as people write it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WitnessKey {
    /// The name of its cosignature lines.
    pub name: String,
    /// Its Ed25519 key in base64.
    pub key: String,
}

/// Who cosigns the log. None by default, which verifiers name as a limit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WitnessSettings {
    /// How many must have cosigned what is counted.
    pub quorum: u32,
    /// The witnesses.
    pub keys: Vec<WitnessKey>,
}

pub(super) const FIELDS: &[Field] = &[
    lines("witness_keys", "cycles-witness-keys", "cycles-witness-keys-hint"),
    number("witness_quorum", "cycles-witness-quorum", "cycles-witness-quorum-hint"),
];

impl WitnessSettings {
    /// As the log's first entry names them. Keys that are no keys are left out; [`WitnessSettings::read`] refuses them.
    #[must_use]
    pub fn entry(&self) -> Witnesses {
        Witnesses { quorum: self.quorum, keys: self.keys.iter().filter_map(witness).collect() }
    }

    pub(super) fn answers(&self) -> Answers {
        let keys: Vec<String> = self.keys.iter().map(|witness| format!("{} {}", witness.name, witness.key)).collect();
        Answers::default().with("witness_quorum", self.quorum).with("witness_keys", keys.join("\n"))
    }

    pub(super) fn read(answers: &Answers) -> Result<Self, Vec<Mistake>> {
        let mut reader = Reader::new(answers);
        let mut keys = Vec::new();
        for (place, line) in (1..).zip(reader.lines("witness_keys")) {
            let written = line.split_once(char::is_whitespace);
            let key = written.map(|(name, key)| WitnessKey { name: name.to_owned(), key: key.trim().to_owned() });
            match key.filter(|key| witness(key).is_some()) {
                Some(key) => keys.push(key),
                None => reader.refuse(Mistake::new("witness_keys", "cycles-witness-unreadable").with("line", place)),
            }
        }
        let names: BTreeSet<&str> = keys.iter().map(|witness| witness.name.as_str()).collect();
        let distinct: BTreeSet<&str> = keys.iter().map(|witness| witness.key.as_str()).collect();
        if names.len() < keys.len() || distinct.len() < keys.len() {
            reader.refuse(Mistake::new("witness_keys", "cycles-witness-twice"));
        }
        let count = u32::try_from(keys.len()).unwrap_or(u32::MAX);
        let quorum = reader.small("witness_quorum", 0..=99);
        if quorum > count || quorum > 0 && quorum <= count / 2 {
            let mistake = Mistake::new("witness_quorum", "cycles-witness-quorum-bounds");
            let least = u64::from((count / 2 + 1).min(count));
            reader.refuse(mistake.with("least", least).with("most", u64::from(count)));
        }
        reader.finish(WitnessSettings { quorum, keys })
    }
}

fn witness(written: &WitnessKey) -> Option<Witness> {
    let legible = !written.name.contains('+') && !written.name.contains(char::is_whitespace);
    let name = Id::try_from(written.name.clone()).ok().filter(|_| legible)?;
    let key: [u8; 32] = STANDARD.decode(&written.key).ok()?.try_into().ok()?;
    ortaq_crypto::signature::VerifyingKey::from_bytes(&key).ok()?;
    Some(Witness { name, key: Bytes(key) })
}
