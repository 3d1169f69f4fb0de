//! Where people live: codes from slips, and officials who saw papers.

use std::thread;

use super::super::model::Official;
use super::super::model::residence::{How, code_of_slip};
use super::super::store::residences::{confirm_on_paper, forget, residence_of};
use super::super::store::slips::{Redeemed, by_id, cancel, make, redeem, unused};
use super::{Story, district};
use crate::accounts::Role;
use crate::app::State;
use crate::errors::Failure;
use crate::testing::START;

const DAY: i64 = 86_400;

impl Story {
    fn registrar(&self) -> Official {
        Official { account: self.person("Тіркеуші"), role: Role::Registrar }
    }

    fn slips(&self, village: i64, size: i64) -> i64 {
        let (state, official, place) = (self.platform.state.clone(), self.registrar(), (self.assembly.id, village));
        let expires_at = START.plus(60 * DAY);
        self.platform.write(move |tx| make(tx, &state.secrets, place, (size, expires_at), official)).unwrap()
    }

    fn home(&self, account: i64) -> Option<(i64, How)> {
        let residence = self.platform.read(|connection| residence_of(connection, account));
        residence.map(|residence| (residence.village, residence.how))
    }
}

fn use_code(state: &std::sync::Arc<State>, account: i64, batch: i64, number: i64) -> Redeemed {
    let shared = state.clone();
    let written = code_of_slip(&state.secrets, batch, number);
    state.database.write_blocking(move |tx| redeem(tx, &shared.secrets, account, &written)).unwrap()
}

#[test]
fn a_code_confirms_a_village_once() {
    let story = Story::begin();
    let (aigul, bolat) = (story.person("Айгүл"), story.person("Болат"));
    let batch = story.slips(story.kyzyltal, 3);
    assert_eq!(story.home(aigul), None);
    assert_eq!(use_code(&story.platform.state, aigul, batch, 2), Redeemed::Confirmed(story.kyzyltal));
    assert_eq!(story.home(aigul), Some((story.kyzyltal, How::Code)));
    assert_eq!(use_code(&story.platform.state, bolat, batch, 2), Redeemed::Refused, "it is used");
    assert_eq!(use_code(&story.platform.state, bolat, batch, 4), Redeemed::Refused, "there is no such slip");
    assert_eq!(story.home(bolat), None);
    assert_eq!(story.platform.read(|connection| unused(connection, batch)), [1, 3]);
}

#[test]
fn of_two_who_use_a_code_at_the_same_moment_one_lives_there() {
    let story = Story::begin();
    let batch = story.slips(story.kyzyltal, 8);
    let processes = [story.platform.state.clone(), story.platform.second_process()];
    let people = [story.person("Айгүл"), story.person("Болат")];
    for number in 1..=8 {
        let tries = [0, 1].map(|who| {
            let (state, account) = (processes[who].clone(), people[who]);
            thread::spawn(move || use_code(&state, account, batch, number))
        });
        let outcomes = tries.map(|one| one.join().unwrap());
        let confirmed = outcomes.iter().filter(|outcome| **outcome == Redeemed::Confirmed(story.kyzyltal)).count();
        assert_eq!(confirmed, 1, "slip {number}: {outcomes:?}");
    }
}

#[test]
fn old_and_cancelled_codes_are_refused() {
    let story = Story::begin();
    let (aigul, bolat) = (story.person("Айгүл"), story.person("Болат"));
    let batch = story.slips(story.kyzyltal, 3);
    use_code(&story.platform.state, aigul, batch, 1);
    let (id, official) = (story.assembly.id, story.registrar());
    let read = story.platform.read(|connection| by_id(connection, id, batch));
    assert_eq!((read.size, read.used), (3, 1));
    story.platform.write(move |transaction| cancel(transaction, id, &read, official)).unwrap();
    assert_eq!(use_code(&story.platform.state, bolat, batch, 2), Redeemed::Refused);
    assert_eq!(story.home(aigul), Some((story.kyzyltal, How::Code)), "used codes stay used");
    let other = story.slips(story.sarzhailau, 1);
    story.platform.clock.set(START.plus(60 * DAY));
    assert_eq!(use_code(&story.platform.state, bolat, other, 1), Redeemed::Refused);
}

#[test]
fn who_moves_lives_in_one_village_only() {
    let story = Story::begin();
    let aigul = story.person("Айгүл");
    let (first, second) = (story.slips(story.kyzyltal, 1), story.slips(story.sarzhailau, 1));
    use_code(&story.platform.state, aigul, first, 1);
    use_code(&story.platform.state, aigul, second, 1);
    assert_eq!(story.home(aigul), Some((story.sarzhailau, How::Code)));
}

#[test]
fn an_official_confirms_on_paper_in_their_own_district() {
    let story = Story::begin();
    let other = district(&story.platform, story.administrator, "aqbastau", "Ақбастау").id;
    let (aigul, official, village) = (story.person("Айгүл"), story.registrar(), story.kyzyltal);
    let elsewhere = story.platform.write(move |tx| confirm_on_paper(tx, other, village, aigul, official));
    assert!(matches!(elsewhere, Err(Failure::NotFound)));
    assert_eq!(story.home(aigul), None);
    let id = story.assembly.id;
    story.platform.write(move |tx| confirm_on_paper(tx, id, village, aigul, official)).unwrap();
    assert_eq!(story.home(aigul), Some((village, How::Paper)));
}

#[test]
fn an_erased_account_leaves_no_home_but_its_slip_stays_used() {
    let story = Story::begin();
    let (aigul, bolat) = (story.person("Айгүл"), story.person("Болат"));
    let batch = story.slips(story.kyzyltal, 1);
    use_code(&story.platform.state, aigul, batch, 1);
    story.platform.write(move |transaction| forget(transaction, aigul)).unwrap();
    assert_eq!(story.home(aigul), None);
    assert_eq!(use_code(&story.platform.state, bolat, batch, 1), Redeemed::Refused);
}
