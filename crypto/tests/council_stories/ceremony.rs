//! Ceremonies that go well, at once or in the end.

use ortaq_crypto::council::Ceremony;
use ortaq_crypto::council::ceremony::{Fault, Step};
use ortaq_crypto::council::polynomial::lagrange;
use ortaq_crypto::council::possession::Occasion;
use ortaq_crypto::council::trustee::TrusteeFault;
use ortaq_crypto::group::RistrettoPoint;

use super::table::{Entry, FRESH, Table, election, restart, trustees};

#[test]
fn two_of_two_make_keys() {
    let table = Table::done(2, 2, 2);
    assert_eq!(table.ceremony.awaited(), (Step::Done, vec![]));
    assert_eq!(table.council().keys.len(), 2);
    assert_eq!(table.replay().keys(), Some(table.council()));
}

#[test]
fn any_three_of_five_stand_for_the_key() {
    let table = Table::done(3, 5, 4);
    let keys = table.council();
    let among = |trustees: &[u32], key: usize| -> RistrettoPoint {
        trustees.iter().map(|index| lagrange(*index, trustees) * keys.public_share(*index, key).unwrap()).sum()
    };
    for (key, point) in keys.keys.iter().enumerate() {
        for three in [[1, 2, 3], [1, 3, 5], [5, 4, 2]] {
            assert_eq!(among(&three, key), *point);
        }
        assert_ne!(among(&[1, 2], key), *point);
    }
    assert_eq!(keys.public_share(0, 0), None);
    assert_eq!(keys.public_share(6, 0), None);
    assert_eq!(keys.public_share(1, 4), None);
}

#[test]
fn many_keys_come_in_many_pieces() {
    let table = Table::done(3, 4, 510);
    let pieces = table.log.iter().filter(|entry| matches!(entry, Entry::Deal(_) | Entry::Shares(_))).count();
    assert_eq!(pieces, 4 * 2 + 4 * 2);
    assert_eq!(table.council().keys.len(), 510);
}

#[test]
fn everyone_sees_who_is_awaited() {
    let mut table = Table::new(2, 3, 2);
    assert_eq!(table.ceremony.awaited(), (Step::Commit, vec![1, 2, 3]));
    let commits = table.commits();
    table.add(commits[1].clone());
    assert_eq!(table.ceremony.awaited(), (Step::Commit, vec![1, 3]));
    table.add(commits[2].clone());
    table.add(commits[0].clone());
    assert_eq!(table.ceremony.awaited(), (Step::Deal, vec![1, 2, 3]));
    let mut table = table.with(Table::deals).with(Table::shares);
    let confirms = table.confirms();
    table.add(confirms[2].clone());
    assert_eq!(table.ceremony.awaited(), (Step::Confirm, vec![1, 2]));
    table.add(confirms[0].clone());
    table.add(confirms[1].clone());
    assert_eq!(table.ceremony.awaited(), (Step::Rehearse, vec![1, 2, 3]));
    assert_eq!(table.ceremony.keys(), None);
}

#[test]
fn a_restart_makes_fresh_secrets() {
    let mut table = Table::shared(2, 3, 3);
    let first = table.log.clone();
    table.add(restart(2, 0));
    assert_eq!(table.ceremony.awaited(), (Step::Commit, vec![1, 2, 3]));
    let table = table.with(Table::commits).with(Table::deals).with(Table::shares);
    let table = table.with(Table::confirms).with(Table::rehearsals);
    assert_eq!(table.council().attempt, 2);
    let other = Table::done(2, 3, 3);
    assert!(table.council().keys.iter().zip(&other.council().keys).all(|(one, another)| one != another));
    let box_of = |entry: &Entry| if let Entry::Commit(entry) = entry { Some(entry.one_time_key) } else { None };
    assert!(
        table
            .log
            .iter()
            .skip(first.len())
            .filter_map(box_of)
            .all(|key| !first.iter().filter_map(box_of).any(|old| old == key))
    );
}

#[test]
fn made_keys_are_given_up_by_a_restart() {
    let mut table = Table::done(2, 2, 2);
    table.add(restart(2, 0));
    assert_eq!(table.ceremony.keys(), None);
}

#[test]
fn a_lost_device_loses_nothing() {
    // The seed on paper and the log: a new device says what the old one would have said.
    let table = Table::dealt(2, 3, 2);
    let again = &trustees(&election(1), 3)[1];
    assert_eq!(again.shares(&table.replay()), table.trustee(2).shares(&table.ceremony));
}

#[test]
fn another_seed_is_found_out_at_once() {
    let table = Table::committed(2, 2, 2);
    let roster = [[7; 32], [8; 32]];
    let stranger = |index| ortaq_crypto::council::Trustee::new(&[1; 32], &election(1), index, &roster).err();
    assert_eq!(stranger(1), Some(TrusteeFault::Stranger { index: 1 }));
    assert_eq!(stranger(0), Some(TrusteeFault::Stranger { index: 0 }));
    assert_eq!(stranger(3), Some(TrusteeFault::Stranger { index: 3 }));

    let other = &trustees(&election(2), 2)[0];
    assert_eq!(other.deal(&table.ceremony), Err(TrusteeFault::OtherCeremony));
}

#[test]
fn a_commitment_in_ones_name_is_found_out() {
    // The log has a commit of trustee 1 that its seed does not make.
    let mut table = Table::new(2, 2, 2);
    let Entry::Commit(mut commit) = table.commits()[0].clone() else { panic!() };
    commit.commitment.0 = [1; 32];
    table.add(Entry::Commit(commit));
    table.add(table.commits()[1].clone());
    assert_eq!(table.trustee(1).deal(&table.ceremony), Err(TrusteeFault::NotMine { index: 1 }));
}

#[test]
fn possession_is_shown_for_one_occasion() {
    let table = Table::done(2, 3, 4);
    let (one, keys) = (election(1), table.council());
    let entry = table.trustee(2).possession(&table.ceremony, &[4; 32], &[5; 32], &FRESH).unwrap();
    let here = Occasion { election: &one, definition: &[4; 32], seen: &[5; 32] };
    let verify = |occasion: Occasion<'_>, trustee| occasion.verify(keys, trustee, &entry.proof.0);
    assert_eq!(verify(here, 2), Ok(()));
    assert!(verify(here, 1).is_err());
    assert!(verify(here, 9).is_err());
    assert!(verify(Occasion { election: &election(2), ..here }, 2).is_err());
    assert!(verify(Occasion { definition: &[5; 32], ..here }, 2).is_err());
    assert!(verify(Occasion { seen: &[6; 32], ..here }, 2).is_err());
}

#[test]
fn impossible_councils_are_refused() {
    for (trustees, threshold) in [(1, 1), (2, 1), (3, 0), (3, 4), (32, 16), (0, 0), (u32::MAX, 2)] {
        let fault = Ceremony::new(election(1), trustees, threshold).err().unwrap().fault;
        assert_eq!(fault, Fault::Council { trustees, threshold });
    }
    assert!(Ceremony::new(election(1), 31, 31).is_ok());
}
