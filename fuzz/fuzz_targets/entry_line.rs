//! A line is refused, or is the only text for what it says.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ortaq_crypto::entry::Entry;

fuzz_target!(|line: &[u8]| {
    if let Ok(entry) = Entry::parse(line) {
        assert_eq!(entry.to_line().as_bytes(), line);
    }
});
