mod ballot;
mod count;
mod styles;

use std::fs;
use std::path::Path;

use ortaq_crypto::ballot::Poll;
use ortaq_crypto::entry::{Body, Entry, leaf_hash};
use ortaq_crypto::group::Generators;
use ortaq_crypto::hash;
use ortaq_crypto::replay::{Replay, Sums, is_ballot};
use serde_json::{Value, json};

use crate::support::{approval, replay, run};

/// Bytes as the examples show them.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The log as the trustees' tools have it, before the result.
fn read(lines: &[String]) -> (Replay, Sums) {
    let result = lines.iter().position(|line| line.contains(r#""type":"result""#));
    let lines = &lines[..result.unwrap()];
    let mut replay = Replay::new(lines.len());
    lines.iter().for_each(|line| assert!(replay.entry(line.as_bytes())));
    let ballots = lines.iter().enumerate().filter(|(_, line)| is_ballot(line.as_bytes()));
    let ballots = ballots.map(|(seq, line)| (u64::try_from(seq).unwrap(), line.as_bytes()));
    let sums = replay.ballots().unwrap().verify(ballots, &[1; 32]);
    (replay, sums)
}

/// Bits, equations and values of a style, and their hash (§5).
fn system(poll: &Poll) -> Value {
    let equations = poll.system.equations().iter().map(|equation| {
        let terms: Vec<Value> = equation.terms.iter().map(|term| json!([term.bit, term.coefficient])).collect();
        json!({"constant": equation.constant, "terms": terms})
    });
    let option_values = poll.system.values().iter().map(|terms| {
        let terms: Vec<Value> = terms.iter().map(|term| json!([term.bit, term.coefficient])).collect();
        json!(terms)
    });
    json!({
        "bits": poll.system.bits(),
        "equations": equations.collect::<Vec<_>>(),
        "values": option_values.collect::<Vec<_>>(),
        "hash": hex(&poll.system.hash()),
    })
}

fn values(lines: &[String]) -> Value {
    let (replay, sums) = read(lines);
    let cycle = replay.cycle().unwrap();
    let (definition, _) = replay.definition().unwrap();
    let keys = replay.ceremony().unwrap().keys().unwrap();
    let ballots = replay.ballots().unwrap();
    let poll = ballots.poll();
    let generators = Generators::new(3);
    let entries: Vec<Body> = lines.iter().map(|line| Entry::parse(line.as_bytes()).unwrap().body).collect();
    let cast = entries.iter().find_map(|body| match body {
        Body::Ballot(cast) => Some(cast.ballot.0.clone()),
        _ => None,
    });
    let shares = (1..=3).map(|trustee| {
        let shares = keys.public_shares(trustee).unwrap();
        shares.iter().map(|share| hex(share.compress().as_bytes())).collect::<Vec<_>>()
    });
    json!({
        "about": "Intermediate values of election.jsonl; bytes in hexadecimal. See docs/protocol.md.",
        "message": {"tag": "x", "inputs": ["yz"], "bytes": hex(&hash::message("x", &[b"yz"]))},
        "election": hex(&cycle.election.0),
        "generators": {
            "H": hex(generators.blinding.compress().as_bytes()),
            "G": generators.bits.iter().map(|point| hex(point.compress().as_bytes())).collect::<Vec<_>>(),
        },
        "system": system(poll),
        "definition": {"hash": hex(&definition.hash()), "fingerprint": definition.fingerprint()},
        "roll_root": hex(&definition.roll.root.0),
        "ceremony": {
            "commits": hex(&count::commits(lines)),
            "transcript": hex(&keys.transcript),
            "keys": keys.keys.iter().map(|key| hex(key.compress().as_bytes())).collect::<Vec<_>>(),
            "public_shares": shares.collect::<Vec<_>>(),
        },
        "styles": styles::values(),
        "first_ballot": ballot::values(&cast.unwrap(), poll),
        "count": count::values(lines, &replay, &sums),
        "tree": count::tree(lines),
        "first_leaf": hex(&leaf_hash(lines[0].as_bytes())),
    })
}

#[test]
fn the_examples_are_what_the_page_says() {
    let (rehearsed, lines) = run(&approval());
    assert!(replay(&rehearsed.header.checkpoint, &lines).is_valid());
    let bundle = format!("{}\n{}\n", rehearsed.header.to_line(), lines.join("\n"));
    let values = format!("{}\n", serde_json::to_string_pretty(&values(&lines)).unwrap());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/examples");
    let files = [("election.jsonl", bundle), ("values.json", values)];
    if std::env::var_os("ORTAQ_WRITE_EXAMPLES").is_some() {
        files.iter().for_each(|(name, text)| fs::write(folder.join(name), text).unwrap());
    }
    for (name, text) in files {
        let committed = fs::read_to_string(folder.join(name)).unwrap_or_default();
        assert!(committed == text, "docs/examples/{name} is not what the protocol makes: see this test's first lines");
    }
}
