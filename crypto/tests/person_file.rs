//! A person comes back after months, with paper or with a file (§13.3).
#![cfg(test)]

use ortaq_crypto::credential::CodeSeed;
use ortaq_crypto::encoding::digits::Mistyped;
use ortaq_crypto::entry::Role;
use ortaq_crypto::person::file::{CannotOpen, CannotSeal, holder, open, open_codes, seal, seal_codes};
use ortaq_crypto::person::{KeyHolder, NoHolder, Passphrase, PersonSeed, signing_key};
use proptest::prelude::*;

const SEED: &str = "257017 262154 267290 272439 277573 282714 287857 292990 \
                    298134 303273 308417 313558 318692 323836 328976 334114";
const PASSPHRASE: &str = "514011 519154 524291 529437 534572 539717 544852 549993";
const FILE: &str = concat!(
    r#"{"format":"ortaq/1 keys","election":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=","#,
    r#""role":"council","index":3,"rounds":131072,"salt":"RERERERERERERERERERERA==","nonce":"VVVVVVVVVVVVVVVV","#,
    r#""sealed":"LI93FKseNdQMDHUcMcK604M3DXW6y4wK0Boj+PMQtYdp9eqUX8lRrvHTjml1vy+E"}"#,
);

fn election() -> [u8; 32] {
    std::array::from_fn(|place| place as u8)
}

fn member(index: u32) -> KeyHolder {
    KeyHolder::new(election(), Role::Council, index).unwrap()
}

fn seed() -> [u8; 32] {
    std::array::from_fn(|place| 100 + place as u8)
}

fn refusal(text: &str) -> Option<CannotOpen> {
    open(text, &Passphrase::parse(PASSPHRASE).unwrap()).err()
}

#[test]
fn the_worked_example_of_the_specification() {
    let seed = PersonSeed::new(seed());
    assert_eq!(*seed.to_paper(), SEED);
    let passphrase = Passphrase::new(std::array::from_fn(|place| 200 + place as u8));
    assert_eq!(*passphrase.written(), PASSPHRASE);
    let fresh = std::array::from_fn(|place| if place < 16 { 0x44 } else { 0x55 });
    assert_eq!(seal(&seed, &member(3), &passphrase, &fresh).as_deref(), Ok(FILE));
}

#[test]
fn file_and_paper_give_the_same_seed() {
    let opened = open(FILE, &Passphrase::parse(&PASSPHRASE.replace(' ', "-")).unwrap()).unwrap();
    assert_eq!((opened.holder, *opened.seed.as_bytes()), (member(3), seed()));
    assert_eq!(*PersonSeed::from_paper(SEED).unwrap().as_bytes(), seed());
}

#[test]
fn a_mistyped_group_is_named_before_the_file_is_tried() {
    let typed = PASSPHRASE.replace("529437", "529487");
    assert_eq!(Passphrase::parse(&typed).err(), Some(Mistyped::Group(4)));
    assert_eq!(PersonSeed::from_paper(&SEED.replace("334114", "334141")).err(), Some(Mistyped::Group(16)));
    assert_eq!(PersonSeed::from_paper(PASSPHRASE).err(), Some(Mistyped::Count { read: 8, expected: 16 }));
}

/// §13.3 promises it for groups fewer than eight places apart.
#[test]
fn groups_that_changed_places_are_found() {
    let groups: Vec<&str> = SEED.split_whitespace().collect();
    for (one, other) in (0..16usize).flat_map(|one| (0..one).map(move |other| (one, other))) {
        let mut typed = groups.clone();
        typed.swap(one, other);
        let found = PersonSeed::from_paper(&typed.join(" ")).is_err();
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
        FILE.replace("ortaq/1 keys", "ortaq/2 keys"),
        FILE.replace("ortaq/1 keys", "ortaq\\/1 keys"),
        FILE.replace(":3,", ":0,"),
        FILE.replace(":3,", ":100,"),
        FILE.replace("council", "trustee"),
        FILE.replace("council", "issuer"),
        FILE.replace("ortaq/1 keys", "ortaq/1 codes"),
        FILE.replace(":3,", ":3.0,"),
        FILE.replace(":3,", ":3,\"more\":1,"),
        FILE.replace(":3,", ":3,\"index\":3,"),
        FILE.replace("RA==", "RB=="),
        FILE.replace("VVVV\"", "VVV\""),
        FILE.replace("\"index\":3,\"rounds\":131072", "\"rounds\":131072,\"index\":3"),
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
        FILE.replace("council", "observer"),
        FILE.replace("131072", "131073"),
        FILE.replace("AAEC", "AQEC"),
        FILE.replace("RERE", "SERE"),
        FILE.replace("VVVV\"", "VVVW\""),
        FILE.replace("LI93", "MI93"),
        FILE.replace("vy+E", "vy+F"),
    ];
    for text in altered {
        assert_ne!(text, FILE);
        assert_eq!(refusal(&text), Some(CannotOpen::Passphrase), "{text}");
    }
}

#[test]
fn nobody_is_member_nought_and_a_trustee_keeps_no_seed_of_its_own() {
    for (role, index) in
        [(Role::Council, 0), (Role::Council, 100), (Role::Issuer, 3), (Role::Observer, 1000), (Role::Trustee, 1)]
    {
        assert_eq!(KeyHolder::new(election(), role, index), Err(NoHolder { role, index }));
        let holder = KeyHolder { election: election(), role, index };
        let made = seal(&PersonSeed::new(seed()), &holder, &Passphrase::new([0; 16]), &[0; 28]);
        assert_eq!(made, Err(CannotSeal::Holder(NoHolder { role, index })));
    }
}

#[test]
fn a_file_says_whose_it_is_before_it_is_opened() {
    assert_eq!(holder(FILE), Ok(member(3)));
    assert_eq!(holder("{}"), Err(CannotOpen::File));
}

#[test]
fn every_role_and_number_has_a_key_of_its_own() {
    let seed = PersonSeed::new(seed());
    let key = |role, index, election| {
        signing_key(&seed, &KeyHolder::new(election, role, index).unwrap()).verifying_key().to_bytes()
    };
    let mut keys = vec![
        key(Role::Council, 1, election()),
        key(Role::Council, 2, election()),
        key(Role::Issuer, 1, election()),
        key(Role::Observer, 1, election()),
        key(Role::Council, 1, [7; 32]),
    ];
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 5);
}

#[test]
fn a_file_of_codes_is_an_issuers_and_is_no_file_of_keys() {
    let passphrase = || Passphrase::parse(PASSPHRASE).unwrap();
    let issuer = KeyHolder::new(election(), Role::Issuer, 2).unwrap();
    let file = seal_codes(&CodeSeed::new(seed()), &issuer, &passphrase(), &[3; 28]).unwrap();
    let opened = open_codes(&file, &passphrase()).unwrap();
    assert_eq!((opened.holder, *opened.seed.as_bytes()), (issuer, seed()));
    assert_eq!(open(&file, &passphrase()).err(), Some(CannotOpen::File));
    // Renamed, it does not open either: the seal is for codes.
    let renamed = file.replace("ortaq/1 codes", "ortaq/1 keys");
    assert_eq!(open(&renamed, &passphrase()).err(), Some(CannotOpen::Passphrase));
    let refused = CannotSeal::Holder(NoHolder { role: Role::Council, index: 3 });
    assert_eq!(seal_codes(&CodeSeed::new(seed()), &member(3), &passphrase(), &[3; 28]), Err(refused));
}

proptest! {
    #[test]
    fn paper_gives_back_what_it_took(secret: [u8; 32], phrase: [u8; 16]) {
        let seed = PersonSeed::new(secret);
        prop_assert_eq!(*PersonSeed::from_paper(&seed.to_paper()).unwrap().as_bytes(), secret);
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
    fn a_file_gives_back_what_it_took(secret: [u8; 32], phrase: [u8; 16], index in 1u32..=99, half: [u8; 14]) {
        let fresh = std::array::from_fn(|place| half[place % 14]);
        let holder = KeyHolder::new(secret, Role::Council, index).unwrap();
        let text = seal(&PersonSeed::new(secret), &holder, &Passphrase::new(phrase), &fresh).unwrap();
        let opened = open(&text, &Passphrase::new(phrase)).unwrap();
        prop_assert_eq!((opened.holder, *opened.seed.as_bytes()), (holder, secret));
    }
}
