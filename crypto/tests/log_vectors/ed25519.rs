//! The 914 edge cases of C2SP/CCTV on which Ed25519 libraries disagree.

use ortaq_crypto::signature::{Signature, VerifyingKey};

use crate::data;

#[test]
fn no_more_is_accepted_than_by_strict_verification() {
    let Some(folder) = data::folder("cctv-ed25519") else { return };
    let cases = data::json(&folder.join("ed25519vectors.json"));
    let (mut judged, mut strict, mut ours) = (0, 0, 0);
    for case in cases.as_array().unwrap() {
        let field = |name: &str| data::unhex(case[name].as_str().unwrap());
        let key: [u8; 32] = field("key").try_into().unwrap();
        let signature: [u8; 64] = field("sig").try_into().unwrap();
        let message = case["msg"].as_str().unwrap().as_bytes();

        let accepted_by_dalek = ed25519_dalek::VerifyingKey::from_bytes(&key)
            .is_ok_and(|key| key.verify_strict(message, &ed25519_dalek::Signature::from_bytes(&signature)).is_ok());
        let accepted = VerifyingKey::from_bytes(&key)
            .is_ok_and(|key| key.verify(message, &Signature::from_bytes(signature)).is_ok());
        assert!(accepted_by_dalek || !accepted, "case {}", case["number"]);
        judged += 1;
        strict += u32::from(accepted_by_dalek);
        ours += u32::from(accepted);
    }
    assert_eq!((judged, strict, ours), (914, 43, 43));
}
