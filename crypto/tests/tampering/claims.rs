//! What the server alone can say otherwise, and why nobody could do better: all
//! else of every entry is refused. And that it can say so only at the time: who
//! signed anything later has seen it.

use std::collections::BTreeSet;

use ortaq_crypto::entry::Entry;

use super::checks_log::rechain;
use super::fields::accepted;
use super::kinds::{EVENTFUL, VOID};
use super::vote::{checkpoint, replay};

const ACTS: &str = "phase office proposal review session decision delivery";

/// Types of entries, fields, and why the log's key alone vouches for them.
const CLAIMS: [(&str, &str, &str); 10] = [
    ("*", "time", "the server's clock; position decides (§3.1)"),
    (ACTS, "type", "acts outside the count, not interpreted by the replay (§4.3)"),
    (ACTS, "body.role body.actor body.event body.subject body.reason body.amount body.text", "as above"),
    (
        "cycle",
        "body.council.size body.council.quorum body.threshold body.closing_quorum body.issuers body.witnesses.quorum",
        "the first entry says what the election is; the chain that the definition's transcript hashes begins with it",
    ),
    ("cycle", "body.previous body.rules", "what the log says of the world outside"),
    ("role", "body.role body.index body.key", "before freezing the server enrols; the definition names all keys"),
    ("role-loss", "body.role body.index body.reason", "nobody can sign with a lost key that it is lost"),
    ("ceremony-restart", "body.reason", "why all begin again; it may be that somebody did not come"),
    (
        "booth conclusion definition paper-batch replacement revocation void",
        "body.signatures",
        "only the order: each signature stands for itself",
    ),
    ("ballot challenge", "time", "the hour of a ballot is the server's clock as well"),
];

fn claimed((types, fields, _): &(&str, &str, &str), kind: &str, path: &str) -> bool {
    (*types == "*" || types.split(' ').any(|listed| listed == kind)) && fields.split(' ').any(|listed| listed == path)
}

#[test]
fn the_server_alone_changes_nothing_but_its_claims() {
    let accepted = accepted();
    let places: BTreeSet<_> = accepted.keys().collect();
    let unclaimed: Vec<_> =
        places.iter().filter(|(kind, path)| !CLAIMS.iter().any(|claim| claimed(claim, kind, path))).collect();
    assert!(unclaimed.is_empty(), "{unclaimed:#?}");
    for claim in &CLAIMS {
        for field in claim.1.split(' ') {
            let stale = !places.iter().any(|(kind, path)| path == field && claimed(claim, kind, path));
            assert!(!stale, "{field} of {} is refused now: {}", claim.0, claim.2);
        }
    }
    rewritten(accepted.into_iter().map(|(place, lines)| (place, lines.into_iter().next_back().unwrap())));
}

/// Each claim changed after the fact, and the chain written anew to the end.
fn rewritten(claims: impl Iterator<Item = ((String, String), String)>) {
    let mut unseen = BTreeSet::new();
    for ((kind, path), line) in claims {
        let place = usize::try_from(Entry::parse(line.as_bytes()).unwrap().seq).unwrap();
        let mut lines = if kind == "void" { VOID.clone() } else { EVENTFUL.clone() };
        lines[place] = line;
        rechain(&mut lines);
        let report = replay(&checkpoint(&lines), &lines);
        if report.is_valid() {
            unseen.insert((kind, path));
        }
    }
    // Nobody has signed anything after these: only whoever keeps the checkpoint can tell.
    let last = ["decision", "final", "objection", "void"];
    assert!(unseen.iter().all(|(kind, _)| last.contains(&kind.as_str())), "{unseen:#?}");
    assert!(unseen.contains(&("final".to_owned(), "time".to_owned())));
}
