//! A bundle's first line is refused, or is the only text for what it says.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ortaq_crypto::bundle::Header;

fuzz_target!(|line: &[u8]| {
    if let Ok(header) = Header::parse(line) {
        assert_eq!(header.to_line().as_bytes(), line);
    }
});
