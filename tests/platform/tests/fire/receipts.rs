//! What was acknowledged, held against the log as anybody downloads it: nothing is missing, nothing is there twice, and
//! the log has one history.

use std::collections::{BTreeMap, BTreeSet};

use ortaq_crypto::encoding::base64;
use ortaq_crypto::entry::{Body, Entry};
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::merkle::{Frontier, LeafHash, NodeHash, RootHash, verify_consistency, verify_inclusion};
use ortaq_crypto::log::note::{KeyName, Note, NoteVerifier};
use ortaq_crypto::log::tile::{BundlePosition, parse_bundle};
use ortaq_crypto::replay::Replay;
use ortaq_crypto::signature::VerifyingKey;
use serde_json::Value;

use crate::crowd::{Crowd, Receipt, agent, post};

/// The whole log.
struct Log {
    lines: Vec<String>,
    /// The root of the first so many entries.
    roots: Vec<RootHash>,
    checkpoint: Checkpoint,
    key: NoteVerifier,
}

/// Fails unless the log at this address replays, has every acknowledged ballot where it was said to be, once, continues
/// every checkpoint that was given, and gives every ballot the same answer again. Gives how many receipts it looked at.
pub fn assert_all_holds(crowd: &Crowd<'_>, vote: &str) -> usize {
    let log = Log::download(vote);
    let mut checkpoints = BTreeMap::new();
    let (mut positions, mut count) = (BTreeSet::new(), 0);
    for receipt in crowd.receipts() {
        assert!(positions.insert(log.has(receipt, &mut checkpoints)), "two ballots at one position");
        let again = post(&agent(), &format!("{vote}/api/cast"), &receipt.made.body).expect("the same answer");
        assert_eq!((&again["position"], &again["line"]), (&receipt.answer["position"], &receipt.answer["line"]));
        count += 1;
    }
    for checkpoint in checkpoints.values() {
        log.continues(vote, checkpoint);
    }
    assert_eq!(Log::download(vote).lines.len(), log.lines.len(), "what is sent again is not written again");
    count
}

/// How many entries the log has that are signed.
pub fn entries(vote: &str) -> usize {
    Log::download(vote).lines.len()
}

impl Log {
    /// Every entry that is signed, also those that no witness has seen yet: from the files, by the newest checkpoint.
    fn download(vote: &str) -> Self {
        let note = fetched(&format!("{vote}/log/checkpoint"));
        let note = String::from_utf8(note).expect("a checkpoint");
        let size = note.lines().nth(1).expect("a size").parse().expect("a size");
        let lines = (0..).map_while(|index| BundlePosition::in_tree(index, size)).flat_map(|position| {
            let bytes = fetched(&format!("{vote}/log/{position}"));
            let lines = parse_bundle(position, &bytes).expect("entries");
            lines.into_iter().map(|line| String::from_utf8(line.to_vec()).expect("a line")).collect::<Vec<_>>()
        });
        let lines: Vec<String> = lines.collect();
        let (mut replay, mut tree) = (Replay::new(lines.len()), Frontier::new());
        let mut roots = vec![tree.root()];
        for line in &lines {
            replay.consider(line.as_bytes()).unwrap_or_else(|failure| panic!("{failure:?}: {line}"));
            tree.append(LeafHash::of(line.as_bytes()));
            roots.push(tree.root());
        }
        let key = key_of(lines.first().expect("a first entry"));
        let checkpoint = opened(&note, &key);
        assert_eq!((checkpoint.size(), checkpoint.root()), (lines.len() as u64, roots.last().expect("a root")));
        Self { lines, roots, checkpoint, key }
    }

    /// Holds a receipt against the log; gives its position.
    fn has(&self, receipt: &Receipt, checkpoints: &mut BTreeMap<u64, Checkpoint>) -> u64 {
        let Receipt { made, answer } = receipt;
        let position = answer["position"].as_u64().expect("a position");
        let line = answer["line"].as_str().expect("a line");
        assert_eq!(self.lines.get(usize::try_from(position).expect("a place")).map(String::as_str), Some(line));
        assert!(line.contains(made.body["ballot"].as_str().expect("a ballot")), "another ballot: {line}");
        let checkpoint = opened(answer["checkpoint"].as_str().expect("a checkpoint"), &self.key);
        let (size, root) = (checkpoint.size(), checkpoint.root());
        verify_inclusion(&LeafHash::of(line.as_bytes()), position, size, root, &hashes(&answer["proof"])).expect("in");
        let known = checkpoints.entry(size).or_insert_with(|| checkpoint.clone());
        assert_eq!(known.root(), root, "two histories of {size} entries were signed");
        position
    }

    /// Fails unless the log goes on from a checkpoint, by its own proof and by its entries.
    fn continues(&self, vote: &str, earlier: &Checkpoint) {
        let (old, new) = (earlier.size(), self.checkpoint.size());
        assert_eq!(self.roots.get(usize::try_from(old).expect("a size")), Some(earlier.root()));
        let url = format!("{vote}/api/consistency?from={old}&to={new}");
        let text = agent().get(url).call().expect("a proof").into_body().read_to_string().expect("a proof");
        let answer: Value = serde_json::from_str(&text).expect("a proof");
        let proof = hashes(&answer["proof"]);
        verify_consistency(old, earlier.root(), new, self.checkpoint.root(), &proof).expect("one history");
    }
}

fn fetched(url: &str) -> Vec<u8> {
    let response = agent().get(url).call().expect("a file of the log");
    response.into_body().with_config().limit(1 << 30).read_to_vec().expect("a file of the log")
}

fn key_of(first: &str) -> NoteVerifier {
    let Body::Cycle(cycle) = Entry::parse(first.as_bytes()).expect("an entry").body else {
        panic!("no cycle: {first}")
    };
    let key = VerifyingKey::from_bytes(&cycle.log_key.0).expect("a key");
    NoteVerifier::new(KeyName::new(cycle.origin.as_str()).expect("a name"), key)
}

fn opened(note: &str, key: &NoteVerifier) -> Checkpoint {
    Checkpoint::open(&Note::parse(note.as_bytes()).expect("a note"), key).expect("signed by the log")
}

fn hashes(proof: &Value) -> Vec<NodeHash> {
    let hashes = proof.as_array().expect("a proof").iter();
    let bytes = hashes.map(|hash| base64::decode_exact(hash.as_str().expect("a hash")).expect("a hash"));
    bytes.map(NodeHash::from_bytes).collect()
}
