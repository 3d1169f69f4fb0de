use ortaq_crypto::signature::{KeyFailure, Signature, SignatureFailure, SigningKey, VerifyingKey};
use proptest::prelude::*;

fn unhex<const LENGTH: usize>(text: &str) -> [u8; LENGTH] {
    std::array::from_fn(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap())
}

/// RFC 8032 §7.1, tests 1 to 3: seed, public key, message, signature.
const RFC_8032: [(&str, &str, &[u8], &str); 3] = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        b"",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        b"\x72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        b"\xaf\x82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
];

#[test]
fn rfc_8032_vectors() {
    for (seed, public, message, signature) in RFC_8032 {
        let key = SigningKey::from_seed(&unhex(seed));
        assert_eq!(key.verifying_key().to_bytes(), unhex(public));
        let signature = Signature::from_bytes(unhex(signature));
        assert_eq!(key.sign(message), signature);
        VerifyingKey::from_bytes(&unhex(public)).unwrap().verify(message, &signature).unwrap();
    }
}

#[test]
fn bad_keys_are_refused() {
    let zero = [0; 32];
    let identity = unhex("0100000000000000000000000000000000000000000000000000000000000000");
    let order_eight = unhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");
    for weak in [zero, identity, order_eight] {
        assert_eq!(VerifyingKey::from_bytes(&weak), Err(KeyFailure::Weak));
    }
    let off_curve = unhex("0200000000000000000000000000000000000000000000000000000000000000");
    assert_eq!(VerifyingKey::from_bytes(&off_curve), Err(KeyFailure::NotAPoint));
    assert_eq!(VerifyingKey::from_slice(&[1; 31]), Err(KeyFailure::WrongLength(31)));
}

#[test]
fn a_second_encoding_of_a_point_is_refused() {
    // y + p for the small y that still fit 255 bits: the same point, written otherwise.
    let mut refused = 0;
    for low in 0xed_u8..=0xff {
        let mut bytes = [0xff; 32];
        bytes[0] = low;
        bytes[31] = 0x7f;
        match VerifyingKey::from_bytes(&bytes) {
            Err(KeyFailure::NotCanonical) => refused += 1,
            verdict => assert!(verdict.is_err()),
        }
    }
    assert!(refused > 0);
}

#[test]
fn a_signature_with_a_larger_scalar_is_refused() {
    let key = SigningKey::from_seed(&[3; 32]);
    let mut bytes = key.sign(b"message").to_bytes();
    let order: [u8; 32] = unhex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    let mut carry = 0_u16;
    for (byte, addend) in bytes[32..].iter_mut().zip(order) {
        let sum = u16::from(*byte) + u16::from(addend) + carry;
        *byte = sum as u8;
        carry = sum >> 8;
    }
    let verdict = key.verifying_key().verify(b"message", &Signature::from_bytes(bytes));
    assert_eq!(verdict, Err(SignatureFailure));
}

#[test]
fn secrets_are_not_printed() {
    let key = SigningKey::from_seed(&[0xab; 32]);
    assert_eq!(format!("{key:?}"), "SigningKey(secret)");
}

proptest! {
    #[test]
    fn a_changed_signature_message_or_key_is_refused(
        seed: [u8; 32], message: Vec<u8>, place in 0_usize..512, other: Vec<u8>,
    ) {
        let key = SigningKey::from_seed(&seed);
        let (public, signature) = (key.verifying_key(), key.sign(&message));
        prop_assert_eq!(public.verify(&message, &signature), Ok(()));
        let mut bytes = signature.to_bytes();
        bytes[place / 8] ^= 1 << (place % 8);
        prop_assert!(public.verify(&message, &Signature::from_bytes(bytes)).is_err());
        if other != message {
            prop_assert!(public.verify(&other, &signature).is_err());
        }
        let mut changed = public.to_bytes();
        changed[place / 16] ^= 1 << (place % 8);
        let accepted = VerifyingKey::from_bytes(&changed).is_ok_and(|key| key.verify(&message, &signature).is_ok());
        prop_assert!(!accepted);
    }

    #[test]
    fn decoding_takes_any_bytes(bytes: [u8; 32], signature: [u8; 64]) {
        if let Ok(key) = VerifyingKey::from_bytes(&bytes) {
            prop_assert_eq!(key.to_bytes(), bytes);
            prop_assert!(key.verify(b"", &Signature::from_bytes(signature)).is_err());
        }
    }
}
