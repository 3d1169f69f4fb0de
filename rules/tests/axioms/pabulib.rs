//! The parser survives anything, and what it writes it reads.

use ortaq_rules::pabulib::{Document, parse, write};
use proptest::prelude::*;

use super::strategies::{awkward, tied};

/// A file with every section and some of every oddity, to be mutated.
const FILE: &str = "META\nkey;value\nbudget;100,50\nvote_type;scoring\nmax_length;2\nnum_votes;9\n\
    default_score;1\nPROJECTS\nproject_id;cost;votes;score;name;selected\na;40;1;;\"x;\"\"y\"\"\";1\n\
    b;1.5e+01;;7;\"q\" r;2\nVOTES\nvoter_id;vote;points\n1;a,b;3,0.5\n1;b,b;1,2;extra\n2;;\n3\n";

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = parse(&bytes);
    }

    #[test]
    fn no_text_makes_it_panic(text in "(META|PROJECTS|VOTES|key;value|[a-z0-9_;,.\"\r\n -]{0,12}|\n){0,40}") {
        let _ = parse(text.as_bytes());
    }

    #[test]
    fn no_mutation_makes_it_panic(
        changes in prop::collection::vec((0..FILE.len(), prop::sample::select(b";,\"\n\r0e.-ab ".to_vec())), 1..8),
        cut in 0..FILE.len(),
    ) {
        let mut bytes = FILE.as_bytes().to_vec();
        for (place, byte) in changes {
            bytes[place] = byte;
        }
        if let Ok(parsed) = parse(&bytes) {
            let again = parse(write(&parsed.document).as_bytes());
            prop_assert!(again.is_ok_and(|again| again.instance == parsed.instance));
        }
        bytes.truncate(cut);
        let _ = parse(&bytes);
    }

    #[test]
    fn what_it_writes_it_reads(instance in prop_oneof![tied(), awkward()], decimals in 0u32..4) {
        let mut instance = instance;
        instance.decimals = decimals;
        let document = Document::from_instance(&instance, &[]);
        let again = parse(write(&document).as_bytes()).unwrap();
        // Money that needs fewer decimals is read with fewer.
        let scale = 10u64.pow(decimals - again.instance.decimals);
        prop_assert_eq!(again.instance.budget * scale, instance.budget);
        prop_assert_eq!(&again.instance.ballots, &instance.ballots);
        for (read, written) in again.instance.projects.iter().zip(&instance.projects) {
            prop_assert_eq!(read.cost * scale, written.cost);
        }
    }
}

#[test]
fn the_file_to_mutate_is_read() {
    assert!(parse(FILE.as_bytes()).is_ok());
}
