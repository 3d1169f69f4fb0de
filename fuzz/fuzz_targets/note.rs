//! A note, and the checkpoint in it, are refused or written back as they came.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::note::Note;

fuzz_target!(|bytes: &[u8]| {
    let Ok(note) = Note::parse(bytes) else { return };
    assert_eq!(note.to_string().as_bytes(), bytes);
    if let Ok(checkpoint) = Checkpoint::parse(note.text()) {
        assert_eq!(checkpoint.to_string(), note.text().as_str());
    }
});
