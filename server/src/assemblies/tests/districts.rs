//! Districts, villages and the council's roster, when two administrators change them.

use super::super::model::council::{Council, CouncilMember};
use super::super::store::{council, districts as store, villages};
use super::{Story, description, district, village};
use crate::audit;
use crate::errors::Failure;
use crate::i18n::Language;

#[test]
fn districts_and_villages_stand_in_the_order_of_the_language() {
    let story = Story::begin();
    let (platform, id) = (&story.platform, story.assembly.id);
    for (slug, name) in [("aqbastau", "Ақбастау"), ("zhanatalap", "Жаңаталап"), ("ahmet", "Әулиеағаш")]
    {
        district(platform, story.administrator, slug, name);
    }
    let names = |language| {
        let all = platform.read(|connection| store::all(connection, language));
        all.into_iter().map(|assembly| assembly.description.name.kazakh).collect::<Vec<_>>()
    };
    assert_eq!(names(Language::Kazakh), ["Ақбастау", "Әулиеағаш", "Жаңаталап", "Сарыжайлау"]);
    let names = platform.read(|connection| villages::village_names(connection, id, Language::Kazakh));
    assert_eq!(names, [(story.kyzyltal, "Қызылтал".to_owned()), (story.sarzhailau, "Сарыжайлау".to_owned())]);
}

#[test]
fn two_administrators_change_a_district_and_nothing_is_lost() {
    let story = Story::begin();
    let (platform, id, official) = (&story.platform, story.assembly.id, story.administrator);
    let save = |population, version| {
        let mut new = description("sarzhailau", "Сарыжайлау");
        new.population = population;
        platform.write(move |transaction| store::update(transaction, id, version, &new, official))
    };
    save(3025, 0).unwrap();
    assert!(matches!(save(3030, 0), Err(Failure::Conflict)), "the second had read the version before");
    let now = platform.read(|connection| store::by_id(connection, id));
    assert_eq!((now.description.population, now.version), (3025, 1));
    save(3030, 1).unwrap();
}

#[test]
fn two_administrators_change_a_village_and_nothing_is_lost() {
    let story = Story::begin();
    let (platform, id, official) = (&story.platform, story.assembly.id, story.administrator);
    let read = platform.read(|connection| villages::by_id(connection, id, story.kyzyltal));
    let save = |voters| {
        let (read, new) = (read.clone(), village("Қызылтал", voters, 2));
        platform.write(move |transaction| villages::update(transaction, &read, &new, official))
    };
    save(380).unwrap();
    assert!(matches!(save(381), Err(Failure::Conflict)));
    let now = platform.read(|connection| villages::by_id(connection, id, story.kyzyltal));
    assert_eq!(now.description.voters, 380);
}

#[test]
fn a_village_belongs_to_one_district() {
    let story = Story::begin();
    let other = district(&story.platform, story.administrator, "aqbastau", "Ақбастау");
    let (id, village) = (other.id, story.kyzyltal);
    let found = story.platform.state.database.read_blocking(|connection| villages::by_id(connection, id, village));
    assert!(matches!(found, Err(Failure::NotFound)));
}

#[test]
fn two_administrators_change_the_roster_and_nothing_is_lost() {
    let story = Story::begin();
    let (platform, id, official) = (&story.platform, story.assembly.id, story.administrator);
    let roster = |names: &[&str], version| {
        let member =
            |(number, name): (i64, &&str)| CouncilMember { number, name: (*name).to_owned(), is_trustee: number == 1 };
        let members = (1..).zip(names).map(member).collect();
        Council { members, chair: Some(1), second_issuer: Some(2), version }
    };
    let save = |council: Council| platform.write(move |tx| council::replace(tx, id, &council, official));
    assert_eq!(platform.read(|connection| council::council_of(connection, id)), Council::default());
    save(roster(&["Айгүл", "Болат", "Сәуле"], 0)).unwrap();
    assert!(matches!(save(roster(&["Айгүл", "Болат"], 0)), Err(Failure::Conflict)));
    assert_eq!(
        platform.read(|connection| council::council_of(connection, id)),
        roster(&["Айгүл", "Болат", "Сәуле"], 1)
    );
    save(roster(&["Айгүл", "Болат"], 1)).unwrap();
    assert_eq!(platform.read(|connection| council::council_of(connection, id)), roster(&["Айгүл", "Болат"], 2));
}

#[test]
fn every_change_is_an_act_that_everybody_reads() {
    let story = Story::begin();
    let acts = story.platform.read(|connection| audit::acts_of_assembly(connection, story.assembly.id));
    assert_eq!(acts.len(), 3, "the district and two villages: {acts:?}");
    assert!(acts.iter().all(|act| act.role == "administrator"));
    let said = |act: &audit::ActView| act.text.clone().unwrap_or_default();
    assert!(acts.iter().any(|act| said(act).contains("Қызылтал")));
}
