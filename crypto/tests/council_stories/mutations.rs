//! Whatever is changed in an entry, no keys come of it: the ceremony refuses it, or
//! the confirmations that follow, which name the transcript of what was sent.

use ortaq_crypto::council::Ceremony;
use ortaq_crypto::council::ceremony::Step;
use proptest::prelude::*;

use super::table::{Entry, Table, election, take};

/// Changes one of the entry's fields.
fn mutate(entry: &mut Entry, field: u8, place: prop::sample::Index, bit: u32) {
    let number = |value: &mut u32| *value ^= 1 << bit;
    let flip = |bytes: &mut [u8]| bytes[place.index(bytes.len())] ^= 1 << (bit % 8);
    match entry {
        Entry::Commit(entry) => match field % 6 {
            0 => number(&mut entry.attempt),
            1 => number(&mut entry.trustee),
            2 => number(&mut entry.keys),
            3 => flip(&mut entry.one_time_key.0),
            4 => flip(&mut entry.box_proof.0),
            _ => flip(&mut entry.commitment.0),
        },
        Entry::Deal(entry) | Entry::Shares(entry) => match field % 6 {
            0 => number(&mut entry.attempt),
            1 => number(&mut entry.trustee),
            2 => number(&mut entry.chunk),
            3 => number(&mut entry.chunks),
            4 => flip(&mut entry.data.0),
            _ => entry.data.0.truncate(place.index(entry.data.0.len())),
        },
        Entry::Confirm(entry) => match field % 3 {
            0 => number(&mut entry.attempt),
            1 => number(&mut entry.trustee),
            _ => flip(&mut entry.transcript.0),
        },
        Entry::Rehearsal(entry) => match field % 5 {
            0 => number(&mut entry.attempt),
            1 => number(&mut entry.trustee),
            2 => flip(&mut entry.factors.0),
            3 => flip(&mut entry.proof.0),
            _ => entry.factors.0.truncate(place.index(entry.factors.0.len())),
        },
        Entry::Complaint(_) | Entry::Restart(_) => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_changed_entry_never_leads_to_keys(
        which: prop::sample::Index, field: u8, place: prop::sample::Index, bit in 0..32u32,
    ) {
        let table = Table::done(2, 2, 2);
        let which = which.index(table.log.len());
        let mut log = table.log.clone();
        mutate(&mut log[which], field, place, bit);
        let mut ceremony = Ceremony::new(election(1), 2, 2).unwrap();
        let refused = log.iter().enumerate().find_map(|(place, entry)| take(&mut ceremony, place, entry).err());
        prop_assert!(refused.is_some(), "{:?}", log[which]);
        prop_assert_eq!(ceremony.keys(), None);
    }
}

#[test]
fn a_share_changed_on_its_way_is_found_by_its_recipient() {
    let mut table = Table::dealt(2, 2, 2);
    for entry in table.shares() {
        let Entry::Shares(mut pieces) = entry else { panic!() };
        pieces.data.0[0] ^= 1;
        table.add(Entry::Shares(pieces));
    }
    assert_eq!(table.ceremony.step(), Step::Confirm);
    assert!(table.trustees.iter().all(|trustee| trustee.confirm(&table.ceremony).is_err()));
}

#[test]
fn sealed_shares_are_scalars() {
    let mut table = Table::dealt(2, 3, 2);
    let Entry::Shares(mut pieces) = table.shares()[1].clone() else { panic!() };
    pieces.data.0[3 * 32..].fill(0xff);
    let fault = ortaq_crypto::council::ceremony::Fault::Sealed { recipient: 3, key: 1 };
    assert_eq!(table.refused(&Entry::Shares(pieces)), (Some(2), fault));
}
