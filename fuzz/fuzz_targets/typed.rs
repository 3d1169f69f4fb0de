//! What hands type, codes, trackers, fingerprints and secrets on paper, is refused or means one
//! thing: written properly and read again it is the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ortaq_crypto::ballot::Tracker;
use ortaq_crypto::credential::code::Code;
use ortaq_crypto::encoding::digits::{fingerprint, read_secret, same_fingerprint, write_secret};

fuzz_target!(|typed: &str| {
    if let Ok(code) = Code::parse(typed) {
        let again = Code::parse(&code.written()).expect("a written code is a code");
        assert_eq!(code.written(), again.written());
    }
    if let Some(tracker) = Tracker::read(typed) {
        assert_eq!(Tracker::read(&tracker.to_string()), Some(tracker));
    }
    if let Ok(secret) = read_secret::<4>(typed) {
        assert_eq!(read_secret(&write_secret(&secret)), Ok(secret));
    }
    if let Ok(secret) = read_secret::<32>(typed) {
        assert_eq!(read_secret(&write_secret(&secret)), Ok(secret));
    }
    let known = fingerprint(&[7; 32]);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    assert!(!same_fingerprint(typed, &known) || digits(typed) == digits(&known));
});
