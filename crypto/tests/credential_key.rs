//! A voter's device adds two parts and signs (§7.1, §13.2). The vectors were made by another program.
#![cfg(test)]

use curve25519_dalek::Scalar;
use curve25519_dalek::constants::EIGHT_TORSION;
use curve25519_dalek::edwards::CompressedEdwardsY;
use ortaq_crypto::credential::Issuer;
use ortaq_crypto::credential::code::Code;
use ortaq_crypto::credential::key::{BallotName, CredentialSecret, Intent, NoKey, PartSecret};
use ortaq_crypto::credential::part::{NotAKey, PublicPart, credential_key};
use ortaq_crypto::signature::{Signature, VerifyingKey};
use proptest::prelude::*;
use sha2::Sha256;

const BALLOT: BallotName<'_> = BallotName { election: &ELECTION, definition: &[0x22; 32], hash: &[0x33; 32] };

const ELECTION: [u8; 32] = {
    let mut bytes = [0; 32];
    let mut place = 0;
    while place < 32 {
        bytes[place] = place as u8;
        place += 1;
    }
    bytes
};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn part(code: &str, issuer: Issuer) -> PartSecret {
    PartSecret::from_code(&Code::parse(code).unwrap(), &ELECTION, issuer)
}

fn small(number: u64) -> PartSecret {
    PartSecret::from_scalar(Scalar::from(number))
}

fn fits(public: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(public).unwrap().verify(message, &Signature::from_bytes(*signature)).is_ok()
}

#[test]
fn the_worked_example_of_the_specification() {
    let first = part("008J 4CT4 ANK7 F24SQ", Issuer::First);
    let second = part("ZVEB N63P AGS1 0093N", Issuer::Second);
    assert_eq!(hex(&first.public().encode()), "5c7ac24a86630c5e73cb8264d3a7f4da834c762df075b49954a9aa31582510ef");
    assert_eq!(hex(&second.public().encode()), "df3e8feebae3c5c0e0b9696f88929a312369c1fcc736cb06f36e3d480450dd86");

    let credential = CredentialSecret::new(&first, Some(&second)).unwrap();
    assert_eq!(hex(&credential.public()), "ce75e6da6e30e0528588b82c5172b5566ba86581a851517413fae5000a46b7f0");
    assert_eq!(credential_key(&[first.public(), second.public()]), Ok(credential.public()));

    assert_eq!(
        hex(&credential.sign(Intent::Cast, BALLOT)),
        "691561ec9921aeccaf0cee571827ed80a52201896832913098daed56939d6c4c\
         3e6aa9add7550c1faac5b30db631cddc1f67c67414cede85b1aabcd97a2a3807"
    );
    assert_eq!(
        hex(&credential.sign(Intent::Open, BALLOT)),
        "b957c4cdce0c69c2de6215d2e623f5cc7510ec0a5c2d9ec19f89e593edad2ff4\
         cc3ea043b46987369950e91942929d514bd57928d7317b50dd6cc2396aa7fd0e"
    );
}

/// RFC 7914 §11.
#[test]
fn pbkdf2_is_pbkdf2() {
    let derive =
        |password: &[u8], salt: &[u8], rounds| hex(&pbkdf2::pbkdf2_hmac_array::<Sha256, 64>(password, salt, rounds));
    assert_eq!(
        derive(b"passwd", b"salt", 1),
        "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc\
         49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783"
    );
    assert_eq!(
        derive(b"Password", b"NaCl", 80_000),
        "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56\
         a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d"
    );
}

#[test]
fn one_code_is_another_part_for_another_issuer_or_election() {
    let code = Code::parse("008J 4CT4 ANK7 F24SQ").unwrap();
    let parts = [
        PartSecret::from_code(&code, &ELECTION, Issuer::First),
        PartSecret::from_code(&code, &ELECTION, Issuer::Second),
        PartSecret::from_code(&code, &[7; 32], Issuer::First),
    ];
    let [one, two, three] = parts.map(|part| part.public().encode());
    assert!(one != two && two != three && three != one);
}

#[test]
fn one_issuer_is_enough_where_there_is_one() {
    let credential = CredentialSecret::new(&small(5), None).unwrap();
    assert_eq!(credential_key(&[small(5).public()]), Ok(credential.public()));
    let message = Intent::Cast.message(BALLOT, &credential.public());
    assert!(fits(&credential.public(), &message, &credential.sign(Intent::Cast, BALLOT)));
}

#[test]
fn a_test_of_the_device_is_no_vote() {
    let credential = CredentialSecret::new(&small(5), Some(&small(6))).unwrap();
    let cast = Intent::Cast.message(BALLOT, &credential.public());
    assert!(!fits(&credential.public(), &cast, &credential.sign(Intent::Open, BALLOT)));
    let another = BallotName { hash: &[0x34; 32], ..BALLOT };
    assert!(!fits(&credential.public(), &cast, &credential.sign(Intent::Cast, another)));
}

#[test]
fn parts_that_cancel_are_no_key() {
    let minus = PartSecret::from_scalar(-Scalar::from(5u64));
    assert_eq!(CredentialSecret::new(&small(5), Some(&minus)).err(), Some(NoKey));
    assert_eq!(credential_key(&[small(5).public(), minus.public()]), Err(NotAKey::SmallOrder));
    assert_eq!(CredentialSecret::new(&small(0), None).err(), Some(NoKey));
    assert_eq!(credential_key(&[]), Err(NotAKey::Parts));
    assert_eq!(credential_key(&[small(1).public(); 3]), Err(NotAKey::Parts));
}

/// §7.1: all encodings of points of small order, canonical or not, and keys beside them.
#[test]
fn weak_and_doubled_encodings_are_refused() {
    for point in EIGHT_TORSION {
        let mut bytes = point.compress().to_bytes();
        assert_eq!(PublicPart::decode(&bytes), Err(NotAKey::SmallOrder));
        bytes[31] ^= 0x80;
        assert!(PublicPart::decode(&bytes).is_err());
    }
    // y from p to 2²⁵⁵ − 1, with both signs: all doubled.
    for lowest in 0xed..=0xff {
        for highest in [0x7f, 0xff] {
            let mut bytes = [0xff; 32];
            (bytes[0], bytes[31]) = (lowest, highest);
            assert_eq!(PublicPart::decode(&bytes), Err(NotAKey::Encoding));
        }
    }
}

/// Around the places where encodings double, the comparison of bytes agrees with encoding again.
#[test]
fn canonical_means_that_encoding_again_gives_the_same_bytes() {
    let ends = [0x00, 0x7f, 0x80, 0xff];
    for (lowest, middle, highest) in
        (0..=255).flat_map(|low| [0x00, 0xff].into_iter().flat_map(move |middle| ends.map(|high| (low, middle, high))))
    {
        let mut bytes = [middle; 32];
        (bytes[0], bytes[31]) = (lowest, highest);
        let again = CompressedEdwardsY(bytes)
            .decompress()
            .filter(|point| point.compress().to_bytes() == bytes && !point.is_small_order());
        assert_eq!(PublicPart::decode(&bytes).is_ok(), again.is_some(), "{}", hex(&bytes));
        assert_eq!(VerifyingKey::from_bytes(&bytes).is_ok(), again.is_some(), "{}", hex(&bytes));
    }
}

proptest! {
    #[test]
    fn the_key_of_the_sum_is_the_sum_of_the_keys(one: [u8; 32], other: [u8; 32], hash: [u8; 32]) {
        let wide = |half: [u8; 32]| -> [u8; 64] { std::array::from_fn(|place| half[place % 32]) };
        let (first, second) = (PartSecret::random(&wide(one)), PartSecret::random(&wide(other)));
        let credential = CredentialSecret::new(&first, Some(&second)).unwrap();
        prop_assert_eq!(credential_key(&[first.public(), second.public()]), Ok(credential.public()));
        prop_assert_eq!(PublicPart::decode(&first.public().encode()), Ok(first.public()));

        let ballot = BallotName { hash: &hash, ..BALLOT };
        let signature = credential.sign(Intent::Cast, ballot);
        prop_assert_eq!(signature, credential.sign(Intent::Cast, ballot));
        prop_assert!(fits(&credential.public(), &Intent::Cast.message(ballot, &credential.public()), &signature));
        // Neither issuer alone.
        let alone = CredentialSecret::new(&first, None).unwrap();
        prop_assert!(!fits(&credential.public(), &Intent::Cast.message(ballot, &credential.public()), &alone.sign(Intent::Cast, ballot)));
    }

    #[test]
    fn whatever_decodes_encodes_to_the_same(bytes: [u8; 32]) {
        if let Ok(part) = PublicPart::decode(&bytes) {
            prop_assert_eq!(part.encode(), bytes);
        }
    }
}
