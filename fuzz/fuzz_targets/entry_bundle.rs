//! A file of entries is refused, or is what its entries are written as.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ortaq_crypto::log::tile::{BundlePosition, encode_bundle, parse_bundle};

fuzz_target!(|input: &[u8]| {
    let Some((width, bytes)) = input.split_first() else { return };
    let Ok(position) = BundlePosition::new(0, u16::from(*width) + 1) else { return };
    if let Ok(entries) = parse_bundle(position, bytes) {
        assert_eq!(entries.len(), usize::from(position.width()));
        assert_eq!(encode_bundle(&entries).as_deref(), Ok(bytes));
    }
});
