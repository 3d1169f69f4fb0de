//! The examples in the C2SP specifications.

use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::cosignature::WitnessVerifier;
use ortaq_crypto::log::note::{Note, NoteText, NoteVerifier};
use ortaq_crypto::log::tile::{TilePosition, bundles_between};

use crate::data;

#[test]
fn signed_note_and_keys() {
    let Some(folder) = data::folder("c2sp-examples") else { return };
    let examples = data::json(&folder.join("examples.json"));
    let example = &examples["signed_note"];
    let verifier = NoteVerifier::parse(example["vkey"].as_str().unwrap()).unwrap();
    let bytes = example["note"].as_str().unwrap();
    let note = Note::parse(bytes.as_bytes()).unwrap();
    verifier.verify(&note).unwrap();
    assert_eq!(note.to_string(), bytes);

    let key = examples["x_mod_note"]["vkey"].as_str().unwrap();
    assert_eq!(NoteVerifier::parse(key).unwrap().to_string(), key);
    WitnessVerifier::parse(key).unwrap_err();
}

#[test]
fn tile_paths_and_widths() {
    let Some(folder) = data::folder("c2sp-examples") else { return };
    let examples = data::json(&folder.join("examples.json"));
    let path = &examples["tile_path"];
    let position = TilePosition::new(0, path["index"].as_u64().unwrap(), 256).unwrap();
    assert_eq!(position.to_string(), format!("tile/0/{}", path["encoded"].as_str().unwrap()));

    for case in examples["tile_widths"].as_array().unwrap() {
        let size = case["size"].as_u64().unwrap();
        for level in 0..8 {
            let Some(expected) = case.get(format!("level{level}")) else { continue };
            let tiles: Vec<_> = TilePosition::between(0, size).filter(|tile| tile.level() == level).collect();
            let full = tiles.iter().filter(|tile| tile.is_full()).count() as u64;
            let partial: u64 = tiles.iter().filter(|tile| !tile.is_full()).map(|tile| u64::from(tile.width())).sum();
            assert_eq!(full, expected["full"].as_u64().unwrap());
            assert_eq!(partial, expected["partial"].as_u64().unwrap());
        }
        assert_eq!(bundles_between(0, size).map(|bundle| u64::from(bundle.width())).sum::<u64>(), size);
    }
}

#[test]
fn cosigned_checkpoint_is_read() {
    let Some(folder) = data::folder("c2sp-examples") else { return };
    let examples = data::json(&folder.join("examples.json"));
    let example = &examples["cosignature_v1_message"];
    let message = example["message"].as_str().unwrap();
    let text = message.strip_prefix("cosignature/v1\ntime 1679315147\n").unwrap();
    let line = example["cosignature_line"].as_str().unwrap();
    let note = Note::parse(format!("{text}\n{line}\n").as_bytes()).unwrap();
    assert_eq!(note.signatures()[0].name().as_str(), "witness.example.com/w1");

    let checkpoint = Checkpoint::parse(note.text()).unwrap();
    assert_eq!(checkpoint.origin(), "example.com/behind-the-sofa");
    assert_eq!(checkpoint.size(), 20_852_163);
    assert_eq!(checkpoint.text().unwrap(), NoteText::new(text.to_owned()).unwrap());
}
