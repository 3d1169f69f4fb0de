//! Who may depend on whom: `rules ← crypto ← {observer, server, web/wasm}`.
//!
//! The protocol stays replayable anywhere only while it reaches no database, no network, no
//! clock and no source of randomness of its own; and two versions of one cryptographic crate
//! would be two implementations of one protocol. `cargo tree` answers what a package reaches
//! with the features it really has, which the unified graph of a workspace does not.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::command::{cargo, output};
use crate::failure::{Context, Failure, Outcome};
use crate::workspace;

/// Each package of ours, and which others of ours it may reach.
const MAY_REACH: &[(&str, &[&str])] = &[
    ("ortaq-rules", &[]),
    ("ortaq-crypto", &["ortaq-rules"]),
    ("ortaq-letters", &[]),
    ("ortaq-observer", &["ortaq-crypto", "ortaq-letters", "ortaq-rules"]),
    ("ortaq-photos", &[]),
    ("ortaq-server", &["ortaq-crypto", "ortaq-letters", "ortaq-photos", "ortaq-rules"]),
    ("ortaq-platform-tests", &["ortaq-crypto", "ortaq-letters", "ortaq-photos", "ortaq-rules", "ortaq-server"]),
    ("ortaq-wasm", &["ortaq-crypto", "ortaq-letters", "ortaq-rules"]),
    ("xtask", &[]),
];

/// The packages that run anywhere, and the crates whose presence would end that: databases,
/// networks, clocks and sources of randomness. A name matches with all its `name-…` companions.
const ANYWHERE: &[&str] = &["ortaq-rules", "ortaq-crypto", "ortaq-letters", "ortaq-wasm"];
const NOWHERE: &[&str] =
    &["actix", "chrono", "diesel", "getrandom", "jiff", "js-sys", "mio", "rand", "socket2", "time", "tokio", "web-sys"];
/// Companions by name only: the interface of a generator is not a generator.
const HARMLESS: &[&str] = &["rand_core"];

/// Packages that must agree on one implementation of the protocol, and what it is made of.
const AGREEING: &[&str] = &["ortaq-crypto", "ortaq-observer", "ortaq-wasm"];
const CRYPTOGRAPHIC: &[&str] = &[
    "base64",
    "block-buffer",
    "crypto-common",
    "curve25519-dalek",
    "digest",
    "ed25519",
    "ed25519-dalek",
    "hmac",
    "pbkdf2",
    "rand_core",
    "sha2",
    "signature",
    "subtle",
    "zeroize",
];

/// Where each direct dependency has a line with its reason.
const REASONS: &str = "docs/decisions/dependencies.md";
/// Workspaces beside the main one, which that page covers as well.
const BESIDE: &[&str] = &["xtask/bindgen/Cargo.toml", "fuzz/Cargo.toml"];

/// Checks all four rules and names every fault.
pub fn check() -> Outcome {
    let members = members(&tree("Cargo.toml", &["--workspace", "--depth", "0"])?);
    let mut faults = Vec::new();
    let mut agreeing = BTreeSet::new();
    for (package, allowed) in MAY_REACH {
        if !members.contains(*package) {
            println!("{package:<22}not in this workspace yet");
            continue;
        }
        let reached = packages(&tree("Cargo.toml", &["--package", package])?);
        println!("{package:<22}reaches {} packages", reached.len() - 1);
        faults.extend(wrong_direction(package, allowed, &members, &reached));
        if ANYWHERE.contains(package) {
            faults.extend(not_anywhere(package, &reached));
        }
        if AGREEING.contains(package) {
            agreeing.extend(reached);
        }
    }
    faults.extend(two_versions(&agreeing));
    faults.extend(without_reason(&members)?);
    if faults.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("the dependencies break a rule.\n  {}", faults.join("\n  "))))
}

type Package = (String, String);

fn tree(manifest: &str, selection: &[&str]) -> Outcome<String> {
    output(
        cargo()
            .args(["tree", "--locked", "--target", "all", "--no-dedupe"])
            .args(["--prefix", "none", "--format", "{p}"])
            .args(["--manifest-path", manifest])
            .args(["--edges", "normal,build"])
            .args(selection),
        "If Cargo.lock is out of date, any `cargo build` brings it up to date: commit it.",
    )
}

/// The names and versions in the lines `name v1.2.3 …` that `cargo tree` writes.
fn packages(tree: &str) -> BTreeSet<Package> {
    tree.lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            Some((words.next()?.to_owned(), words.next()?.to_owned()))
        })
        .collect()
}

fn members(tree: &str) -> BTreeSet<String> {
    packages(tree).into_iter().map(|(name, _)| name).collect()
}

fn wrong_direction(
    package: &str,
    allowed: &[&str],
    members: &BTreeSet<String>,
    reached: &BTreeSet<Package>,
) -> Vec<String> {
    reached
        .iter()
        .map(|(name, _)| name)
        .filter(|name| members.contains(*name) && *name != package)
        .filter(|name| !allowed.contains(&name.as_str()))
        .map(|name| format!("{package} reaches {name}, which stands above it or beside it."))
        .collect()
}

fn not_anywhere(package: &str, reached: &BTreeSet<Package>) -> Vec<String> {
    reached
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| !HARMLESS.contains(name) && NOWHERE.iter().any(|root| is_of(name, root)))
        .map(|name| format!("{package} reaches {name}: the caller passes in time, randomness and data."))
        .collect()
}

/// Whether `name` is the crate `root` or one of its companions `root-…`, `root_…`.
fn is_of(name: &str, root: &str) -> bool {
    name.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
}

fn two_versions(reached: &BTreeSet<Package>) -> Vec<String> {
    let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, version) in reached {
        if CRYPTOGRAPHIC.contains(&name.as_str()) {
            versions.entry(name).or_default().push(version);
        }
    }
    versions
        .into_iter()
        .filter(|(_, versions)| versions.len() > 1)
        .map(|(name, versions)| {
            let versions = versions.join(" and ");
            format!("{name} is reached as {versions}: `cargo tree --invert {name}` shows by whom.")
        })
        .collect()
}

fn without_reason(members: &BTreeSet<String>) -> Outcome<Vec<String>> {
    let page = workspace::root().join(REASONS);
    let reasons = fs::read_to_string(&page).while_trying(format_args!("read {REASONS}"))?;
    let mut direct = members_and_direct("Cargo.toml")?;
    for manifest in BESIDE {
        if workspace::root().join(manifest).exists() {
            direct.extend(members_and_direct(manifest)?);
        }
    }
    Ok(direct
        .iter()
        .filter(|name| !members.contains(*name) && !name.starts_with("ortaq-"))
        .filter(|name| !reasons.contains(&format!("`{name}`")))
        .map(|name| format!("{REASONS} has no line for `{name}`: what it is for, and why it."))
        .collect())
}

fn members_and_direct(manifest: &str) -> Outcome<BTreeSet<String>> {
    let edges = ["--edges", "normal,build,dev"];
    let tree = tree(manifest, &[&["--workspace", "--depth", "1"], &edges[..]].concat())?;
    Ok(members(&tree))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "ortaq-crypto v0.1.0 (/somewhere/crypto)
ortaq-server v0.1.0 (/somewhere/server)
rand_core v0.6.4
rand_core v0.9.3
actix-web v4.11.0
serde_derive v1.0.0 (proc-macro)
timer v1.0.0";

    #[test]
    fn faults_are_named() {
        let reached = packages(TREE);
        let members = ["ortaq-crypto", "ortaq-server"].map(str::to_owned).into();
        let wrong = wrong_direction("ortaq-crypto", &["ortaq-rules"], &members, &reached);
        assert_eq!(wrong.len(), 1);
        assert!(wrong[0].contains("ortaq-server"));
        let outside = not_anywhere("ortaq-crypto", &reached);
        assert_eq!(outside.len(), 1, "{outside:?}");
        assert!(outside[0].contains("actix-web"));
        let twice = two_versions(&reached);
        assert_eq!(twice.len(), 1);
        assert!(twice[0].contains("v0.6.4 and v0.9.3"));
    }

    #[test]
    fn a_tree_in_order_has_no_fault() {
        let reached = packages("ortaq-crypto v0.1.0\nrand_core v0.6.4");
        let members = ["ortaq-crypto"].map(str::to_owned).into();
        assert!(wrong_direction("ortaq-crypto", &[], &members, &reached).is_empty());
        assert!(not_anywhere("ortaq-crypto", &reached).is_empty());
        assert!(two_versions(&reached).is_empty());
    }
}
