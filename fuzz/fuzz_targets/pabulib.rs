//! A Pabulib file is refused, or read the same once it was written again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ortaq_rules::pabulib::{parse, write};

fuzz_target!(|bytes: &[u8]| {
    let Ok(parsed) = parse(bytes) else { return };
    let again = parse(write(&parsed.document).as_bytes()).expect("what was read can be written and read");
    assert_eq!(again.instance, parsed.instance);
});
