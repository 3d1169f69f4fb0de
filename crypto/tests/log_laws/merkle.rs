use ortaq_crypto::log::merkle::{
    ConsistencyFailure, Frontier, FrontierFailure, InclusionFailure, LeafHash, MissingNode, NodeHash, NodePosition,
    NodeSource, ProofFailure, RootHash, Tree, consistency_positions, inclusion_positions, verify_consistency,
    verify_inclusion,
};
use proptest::prelude::*;

use crate::logs::{entry, leaves, tree};
use crate::merkle_reference;

const SIZES: u64 = 70;

fn bytes(hashes: &[NodeHash]) -> Vec<[u8; 32]> {
    hashes.iter().map(|hash| *hash.as_bytes()).collect()
}

#[test]
fn classic_roots() {
    let leaves: [&[u8]; 8] = [
        b"",
        b"\x00",
        b"\x10",
        b"\x20\x21",
        b"\x30\x31",
        b"\x40\x41\x42\x43",
        b"\x50\x51\x52\x53\x54\x55\x56\x57",
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
    ];
    let roots = [
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=",
        "+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=",
    ];
    let mut frontier = Frontier::new();
    for (size, root) in roots.iter().enumerate() {
        assert_eq!(frontier.root().to_string(), *root);
        frontier.append(LeafHash::of(leaves[size]));
    }
    frontier.extend(leaves[3..].iter().map(|leaf| LeafHash::of(leaf)));
    assert_eq!(frontier.root().to_string(), "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=");
}

#[test]
fn every_root_and_proof_is_that_of_the_specification() {
    let entries: Vec<_> = (0..SIZES).map(|index| entry("a", index)).collect();
    let tree = tree("a", SIZES);
    let mut frontier = Frontier::new();
    for size in 0..=entries.len() {
        let known = &entries[..size];
        let root = merkle_reference::root(known);
        assert_eq!(*frontier.root().as_bytes(), root);
        assert_eq!(*tree.root_of_size(size as u64).unwrap().as_bytes(), root);
        for index in 0..size {
            let proof = tree.prove_inclusion(index as u64, size as u64).unwrap();
            assert_eq!(bytes(&proof), merkle_reference::path(index, known));
        }
        for old in 1..=size {
            let proof = tree.prove_consistency(old as u64, size as u64).unwrap();
            assert_eq!(bytes(&proof), merkle_reference::subproof(old, known, true));
        }
        frontier.extend(entries.get(size).map(|entry| LeafHash::of(entry)));
    }
}

#[test]
fn every_inclusion_proof_verifies_and_only_there() {
    let leaves = leaves("a", SIZES);
    let tree = tree("a", SIZES);
    for size in 1..=SIZES {
        let root = tree.root_of_size(size).unwrap();
        for index in 0..size {
            let proof = tree.prove_inclusion(index, size).unwrap();
            let leaf = &leaves[index as usize];
            verify_inclusion(leaf, index, size, &root, &proof).unwrap();
            for other in 0..size {
                let verdict = verify_inclusion(leaf, other, size, &root, &proof);
                assert_eq!(verdict.is_ok(), other == index);
            }
        }
    }
}

#[test]
fn every_consistency_proof_verifies() {
    let tree = tree("a", SIZES);
    for new in 1..=SIZES {
        let new_root = tree.root_of_size(new).unwrap();
        for old in 1..=new {
            let old_root = tree.root_of_size(old).unwrap();
            let proof = tree.prove_consistency(old, new).unwrap();
            verify_consistency(old, &old_root, new, &new_root, &proof).unwrap();
            if old < new {
                let swapped = verify_consistency(old, &new_root, new, &old_root, &proof);
                swapped.unwrap_err();
                let sizes = verify_consistency(new, &new_root, old, &old_root, &proof);
                assert_eq!(sizes, Err(ConsistencyFailure::SizesOutOfOrder { old: new, new: old }));
            }
        }
    }
}

#[test]
fn equal_sizes_and_empty_trees() {
    let (empty, one) = (RootHash::empty(), tree("a", 1).root());
    let (three, other) = (tree("a", 3).root(), tree("b", 3).root());
    let hash = NodeHash::from(LeafHash::of(b""));
    verify_consistency(3, &three, 3, &three, &[]).unwrap();
    assert_eq!(verify_consistency(3, &three, 3, &other, &[]), Err(ConsistencyFailure::NewRootMismatch));
    let too_long = ConsistencyFailure::WrongLength { expected: 0, found: 1 };
    assert_eq!(verify_consistency(3, &three, 3, &three, &[hash]), Err(too_long));
    for (new, root) in [(0, empty), (1, one)] {
        let refused = ConsistencyFailure::SizesOutOfOrder { old: 0, new };
        assert_eq!(verify_consistency(0, &empty, new, &root, &[]), Err(refused));
    }
    let outside = InclusionFailure::OutsideTree { index: 0, size: 0 };
    assert_eq!(verify_inclusion(&LeafHash::of(b""), 0, 0, &empty, &[]), Err(outside));
}

#[test]
fn what_the_tree_does_not_have_is_not_proven() {
    let tree = tree("a", 5);
    assert_eq!(tree.prove_inclusion(5, 5), Err(ProofFailure::OutsideTree { index: 5, size: 5 }));
    assert_eq!(tree.prove_consistency(0, 5), Err(ProofFailure::SizesOutOfOrder { old: 0, new: 5 }));
    assert_eq!(tree.prove_consistency(6, 5), Err(ProofFailure::SizesOutOfOrder { old: 6, new: 5 }));
    let missing = MissingNode { level: 1, index: 2, size: 5 };
    assert_eq!(tree.root_of_size(6), Err(missing));
    assert_eq!(tree.prove_inclusion(0, 6), Err(ProofFailure::Source(missing)));
}

#[test]
fn a_frontier_resumes_from_its_peaks() {
    let leaves = leaves("a", SIZES);
    for size in 0..leaves.len() {
        let mut frontier = Frontier::new();
        frontier.extend(leaves[..size].iter().copied());
        let mut resumed = Frontier::from_peaks(frontier.size(), frontier.peaks().to_vec()).unwrap();
        resumed.extend(leaves[size..].iter().copied());
        assert_eq!(resumed.root(), tree("a", SIZES).root());
    }
    let failure = FrontierFailure::WrongPeakCount { size: 5, expected: 2, found: 0 };
    assert_eq!(Frontier::from_peaks(5, Vec::new()), Err(failure));
    assert_eq!(Frontier::from_peaks(u64::MAX, Vec::new()), Err(FrontierFailure::SizeTooLarge(u64::MAX)));
}

/// A change that leaves a proof different from what it was.
fn mutated(mut proof: Vec<NodeHash>, kind: u8, place: usize, bit: u8) -> Option<Vec<NodeHash>> {
    let length = proof.len();
    let any = NodeHash::from_bytes([bit; 32]);
    match kind {
        0 => proof.insert(place % (length + 1), any),
        _ if length == 0 => return None,
        1 => {
            proof.remove(place % length);
        }
        2 if length > 1 => {
            let place = place % (length - 1);
            proof.swap(place, place + 1);
        }
        _ => {
            let hash = &mut proof[place % length];
            let mut bytes = *hash.as_bytes();
            bytes[usize::from(bit) / 8] ^= 1 << (bit % 8);
            *hash = NodeHash::from_bytes(bytes);
        }
    }
    Some(proof)
}

proptest! {
    #[test]
    fn a_mutated_proof_is_refused(
        (size, index) in (2_u64..600).prop_flat_map(|size| (Just(size), 0..size)),
        kind in 0_u8..4, place: usize, bit: u8,
    ) {
        let tree = tree("a", size);
        let root = tree.root();
        let leaf = leaves("a", size)[index as usize];
        if let Some(proof) = mutated(tree.prove_inclusion(index, size).unwrap(), kind, place, bit) {
            prop_assert!(verify_inclusion(&leaf, index, size, &root, &proof).is_err());
        }
        let old = index + 1;
        let old_root = tree.root_of_size(old).unwrap();
        if let Some(proof) = mutated(tree.prove_consistency(old, size).unwrap(), kind, place, bit) {
            prop_assert!(verify_consistency(old, &old_root, size, &root, &proof).is_err());
        }
    }

    #[test]
    fn logs_that_part_ways_are_never_consistent(shared in 0_u64..100, old in 1_u64..100, more in 0_u64..100) {
        prop_assume!(shared < old);
        let forked = |kind| -> Tree {
            let own = leaves(kind, old + more);
            leaves("shared", shared).into_iter().chain(own).take((old + more) as usize).collect()
        };
        let (first, second) = (forked("a"), forked("b"));
        let proof = second.prove_consistency(old, old + more).unwrap();
        let old_root = first.root_of_size(old).unwrap();
        prop_assert!(verify_consistency(old, &old_root, old + more, &second.root(), &proof).is_err());
    }

    #[test]
    fn verification_takes_any_numbers(
        index: u64, size: u64, hashes in proptest::collection::vec(any::<[u8; 32]>(), 0..130),
    ) {
        let proof: Vec<_> = hashes.iter().map(|hash| NodeHash::from_bytes(*hash)).collect();
        let root = RootHash::from_bytes([1; 32]);
        prop_assert!(verify_inclusion(&LeafHash::of(b""), index, size, &root, &proof).is_err());
        if index != size {
            prop_assert!(verify_consistency(index, &root, size, &root, &proof).is_err());
        }
    }

    #[test]
    fn positions_to_fetch_are_those_that_are_read(
        (new, old) in (1_u64..2000).prop_flat_map(|new| (Just(new), 1..=new)),
    ) {
        struct Recorder(std::cell::RefCell<Vec<NodePosition>>);
        impl NodeSource for Recorder {
            type Failure = std::convert::Infallible;
            fn node(&self, position: NodePosition) -> Result<NodeHash, Self::Failure> {
                self.0.borrow_mut().push(position);
                Ok(NodeHash::from(LeafHash::of(b"")))
            }
        }
        let recorder = Recorder(Default::default());
        ortaq_crypto::log::merkle::prove_consistency(&recorder, old, new).unwrap();
        prop_assert_eq!(recorder.0.take(), consistency_positions(old, new));
        ortaq_crypto::log::merkle::prove_inclusion(&recorder, old - 1, new).unwrap();
        prop_assert_eq!(recorder.0.take(), inclusion_positions(old - 1, new));
    }
}
