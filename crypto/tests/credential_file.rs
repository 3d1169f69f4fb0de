//! A trustee comes back after months, with paper or with a file (§13.3).
#![cfg(test)]

use ortaq_crypto::council::file::{CannotOpen, CannotSeal, Passphrase, TrusteeSeed, open, seal};
use ortaq_crypto::encoding::digits::Mistyped;
use proptest::prelude::*;

const SEED: &str = "257017 262154 267290 272439 277573 282714 287857 292990 \
                    298134 303273 308417 313558 318692 323836 328976 334114";
const PASSPHRASE: &str = "514011 519154 524291 529437 534572 539717 544852 549993";
/// Made by another program.
const FILE: &str = concat!(
    r#"{"format":"ortaq/1 trustee","election":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=","#,
    r#""trustee":3,"rounds":131072,"salt":"RERERERERERERERERERERA==","nonce":"VVVVVVVVVVVVVVVV","#,
    r#""sealed":"LI93FKseNdQMDHUcMcK604M3DXW6y4wK0Boj+PMQtYe2sA/e5Ppc9wWLzwCjuHw9"}"#,
);

fn election() -> [u8; 32] {
    std::array::from_fn(|place| place as u8)
}

fn seed() -> [u8; 32] {
    std::array::from_fn(|place| 100 + place as u8)
}

fn refusal(text: &str) -> Option<CannotOpen> {
    open(text, &Passphrase::parse(PASSPHRASE).unwrap()).err()
}

#[test]
fn the_worked_example_of_the_specification() {
    let seed = TrusteeSeed::new(seed());
    assert_eq!(*seed.to_paper(), SEED);
    let passphrase = Passphrase::new(std::array::from_fn(|place| 200 + place as u8));
    assert_eq!(*passphrase.written(), PASSPHRASE);
    let fresh = std::array::from_fn(|place| if place < 16 { 0x44 } else { 0x55 });
    assert_eq!(seal(&seed, &election(), 3, &passphrase, &fresh).as_deref(), Ok(FILE));
}

#[test]
fn file_and_paper_give_the_same_seed() {
    let opened = open(FILE, &Passphrase::parse(&PASSPHRASE.replace(' ', "-")).unwrap()).unwrap();
    assert_eq!((opened.election, opened.trustee, *opened.seed.as_bytes()), (election(), 3, seed()));
    assert_eq!(*TrusteeSeed::from_paper(SEED).unwrap().as_bytes(), seed());
}

#[test]
fn a_mistyped_group_is_named_before_the_file_is_tried() {
    let typed = PASSPHRASE.replace("529437", "529487");
    assert_eq!(Passphrase::parse(&typed).err(), Some(Mistyped::Group(4)));
    assert_eq!(TrusteeSeed::from_paper(&SEED.replace("334114", "334141")).err(), Some(Mistyped::Group(16)));
    assert_eq!(TrusteeSeed::from_paper(PASSPHRASE).err(), Some(Mistyped::Count { read: 8, expected: 16 }));
}

/// §13.3 promises it for groups fewer than eight places apart.
#[test]
fn groups_that_changed_places_are_found() {
    let groups: Vec<&str> = SEED.split_whitespace().collect();
    for (one, other) in (0..16usize).flat_map(|one| (0..one).map(move |other| (one, other))) {
        let mut typed = groups.clone();
        typed.swap(one, other);
        let found = TrusteeSeed::from_paper(&typed.join(" ")).is_err();
        assert!(found || one - other >= 8, "groups {} and {}", other + 1, one + 1);
    }
}

#[test]
fn the_passphrase_of_another_file_says_that_nothing_is_lost() {
    let other = Passphrase::new([9; 16]);
    let refusal = open(FILE, &other).err().unwrap();
    assert_eq!(refusal, CannotOpen::Passphrase);
    assert!(refusal.to_string().contains("nothing is lost"));
}

#[test]
fn a_damaged_file_is_not_a_wrong_passphrase() {
    let damaged = [
        FILE[..FILE.len() - 1].to_owned(),
        format!("{FILE}\n"),
        format!(" {FILE}"),
        FILE.replace(",", ", "),
        FILE.replace("ortaq/1 trustee", "ortaq/2 trustee"),
        FILE.replace("ortaq/1 trustee", "ortaq\\/1 trustee"),
        FILE.replace(":3,", ":0,"),
        FILE.replace(":3,", ":32,"),
        FILE.replace(":3,", ":3.0,"),
        FILE.replace(":3,", ":3,\"more\":1,"),
        FILE.replace(":3,", ":3,\"trustee\":3,"),
        FILE.replace("RA==", "RB=="),
        FILE.replace("VVVV\"", "VVV\""),
        FILE.replace("\"trustee\":3,\"rounds\":131072", "\"rounds\":131072,\"trustee\":3"),
        String::new(),
    ];
    for text in damaged {
        assert_eq!(refusal(&text), Some(CannotOpen::File), "{text}");
    }
}

#[test]
fn a_file_cannot_ask_for_hours_or_for_nothing() {
    for rounds in [0, 1, (1 << 16) - 1, (1 << 24) + 1, u32::MAX] {
        let text = FILE.replace("131072", &rounds.to_string());
        assert_eq!(refusal(&text), Some(CannotOpen::Rounds(rounds)));
    }
    assert_eq!(refusal(&FILE.replace("131072", "4294967296")), Some(CannotOpen::File));
    assert_eq!(refusal(&FILE.replace("131072", "65536")), Some(CannotOpen::Passphrase));
}

#[test]
fn what_the_header_says_is_sealed() {
    let altered = [
        FILE.replace(":3,", ":4,"),
        FILE.replace("131072", "131073"),
        FILE.replace("AAEC", "AQEC"),
        FILE.replace("RERE", "SERE"),
        FILE.replace("VVVV\"", "VVVW\""),
        FILE.replace("LI93", "MI93"),
        FILE.replace("uHw9", "uHw8"),
    ];
    for text in altered {
        assert_ne!(text, FILE);
        assert_eq!(refusal(&text), Some(CannotOpen::Passphrase), "{text}");
    }
}

#[test]
fn nobody_is_trustee_nought() {
    for trustee in [0, 32] {
        let made = seal(&TrusteeSeed::new(seed()), &election(), trustee, &Passphrase::new([0; 16]), &[0; 28]);
        assert_eq!(made, Err(CannotSeal::Trustee(trustee)));
    }
}

proptest! {
    #[test]
    fn paper_gives_back_what_it_took(secret: [u8; 32], phrase: [u8; 16]) {
        let seed = TrusteeSeed::new(secret);
        prop_assert_eq!(*TrusteeSeed::from_paper(&seed.to_paper()).unwrap().as_bytes(), secret);
        let passphrase = Passphrase::new(phrase);
        let again = Passphrase::parse(&passphrase.written()).unwrap();
        prop_assert_eq!(again.written().to_string(), passphrase.written().to_string());
    }

    #[test]
    fn no_text_is_too_strange(text: String) {
        prop_assert!(refusal(&text).is_some());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]
    #[test]
    fn a_file_gives_back_what_it_took(secret: [u8; 32], phrase: [u8; 16], trustee in 1u32..=31, half: [u8; 14]) {
        let fresh = std::array::from_fn(|place| half[place % 14]);
        let text = seal(&TrusteeSeed::new(secret), &secret, trustee, &Passphrase::new(phrase), &fresh).unwrap();
        let opened = open(&text, &Passphrase::new(phrase)).unwrap();
        prop_assert_eq!((opened.election, opened.trustee, *opened.seed.as_bytes()), (secret, trustee, secret));
    }
}
