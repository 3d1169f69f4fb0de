//! RFC 6962 reference trees, and the proofs of transparency-dev/merkle.
//!
//! Proofs of subtrees (`subtreeinclusion`, `subtreeconsistency`) belong to Merkle tree
//! certificates, which this log does not make; they are out of scope. A file with a hash that is
//! not 32 bytes cannot reach the verifier, because no such hash can be built; all but one of
//! these are expected to be refused. The one (`sizes-are-equal-one-and-proof-is-empty`) compares
//! opaque bytes and is left out by name.

use ortaq_crypto::log::merkle::{Frontier, LeafHash, NodeHash, RootHash, Tree, verify_consistency, verify_inclusion};
use serde_json::Value;

use crate::data;

#[test]
fn reference_roots_of_sizes_zero_to_eight() {
    let Some(folder) = data::folder("rfc6962-reference") else { return };
    let reference = data::json(&folder.join("reference.json"));
    let leaves: Vec<_> = reference["leaf_inputs_hex"]
        .as_array()
        .unwrap()
        .iter()
        .map(|leaf| LeafHash::of(&data::unhex(leaf.as_str().unwrap())))
        .collect();
    let roots = reference["root_hash_hex_by_size"].as_array().unwrap();
    assert_eq!(roots.len(), leaves.len() + 1);

    let tree: Tree = leaves.iter().copied().collect();
    let mut frontier = Frontier::new();
    for (size, root) in roots.iter().enumerate() {
        let root = data::unhex(root.as_str().unwrap());
        assert_eq!(frontier.root().as_bytes(), root.as_slice());
        assert_eq!(tree.root_of_size(size as u64).unwrap().as_bytes(), root.as_slice());
        frontier.extend(leaves.get(size).copied());
    }
}

#[test]
fn reference_leaf_hashes() {
    let Some(folder) = data::folder("rfc6962-reference") else { return };
    let reference = data::json(&folder.join("reference.json"));
    let mut checked = 0;
    for case in reference["hasher"].as_array().unwrap() {
        let leaf = match (&case["leaf_ascii"], &case["leaf_hex"]) {
            (Value::String(text), _) => text.as_bytes().to_vec(),
            (_, Value::String(hex)) => data::unhex(hex),
            _ => continue,
        };
        let expected = data::unhex(case["hash_hex"].as_str().unwrap());
        assert_eq!(LeafHash::of(&leaf).as_bytes(), expected.as_slice());
        checked += 1;
    }
    assert_eq!(checked, 2);
}

#[test]
fn inclusion_proofs() {
    let Some(folder) = data::folder("transparency-dev-merkle/testdata/inclusion") else { return };
    let (mut judged, mut unparsable) = (0, 0);
    for path in data::files_below(&folder) {
        let case = data::json(&path);
        let leaf = hash(&case["leafHash"]).and_then(|text| LeafHash::from_base64(text).ok());
        let root = hash(&case["root"]).and_then(|text| RootHash::from_base64(text).ok());
        let (Some(leaf), Some(root), Some(proof)) = (leaf, root, proof(&case)) else {
            assert_eq!(case["wantErr"], true, "{}", path.display());
            unparsable += 1;
            continue;
        };
        let (index, size) = (case["leafIdx"].as_u64().unwrap(), case["treeSize"].as_u64().unwrap());
        let verdict = verify_inclusion(&leaf, index, size, &root, &proof);
        assert_eq!(verdict.is_err(), case["wantErr"], "{}: {verdict:?}", path.display());
        judged += 1;
    }
    assert_eq!((judged, unparsable), (72, 26));
}

#[test]
fn consistency_proofs() {
    let Some(folder) = data::folder("transparency-dev-merkle/testdata/consistency") else { return };
    let (mut judged, mut unparsable) = (0, 0);
    for path in data::files_below(&folder) {
        let case = data::json(&path);
        let old = hash(&case["root1"]).and_then(|text| RootHash::from_base64(text).ok());
        let new = hash(&case["root2"]).and_then(|text| RootHash::from_base64(text).ok());
        let (Some(old), Some(new), Some(proof)) = (old, new, proof(&case)) else {
            let opaque = path.ends_with("additional/sizes-are-equal-one-and-proof-is-empty.json");
            assert_eq!(case["wantErr"], !opaque, "{}", path.display());
            unparsable += 1;
            continue;
        };
        let (size1, size2) = (case["size1"].as_u64().unwrap(), case["size2"].as_u64().unwrap());
        let verdict = verify_consistency(size1, &old, size2, &new, &proof);
        assert_eq!(verdict.is_err(), case["wantErr"], "{}: {verdict:?}", path.display());
        judged += 1;
    }
    assert_eq!((judged, unparsable), (71, 27));
}

fn hash(value: &Value) -> Option<&str> {
    value.as_str()
}

fn proof(case: &Value) -> Option<Vec<NodeHash>> {
    let Some(hashes) = case["proof"].as_array() else { return Some(Vec::new()) };
    hashes.iter().map(|text| NodeHash::from_base64(text.as_str()?).ok()).collect()
}
