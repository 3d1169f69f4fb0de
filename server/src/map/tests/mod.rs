//! Two officials draw a district, on whichever database the environment chooses.

use super::store::{self, Kept};
use crate::accounts::{self, NewAccount, PersonName, Role};
use crate::assemblies::model::{Description, Localised, Official};
use crate::assemblies::store::districts;
use crate::audit;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::testing::TestPlatform;

const LINES: &str = "bounds 43.40,68.10 43.62,68.48\nriver 43.6,68.1 43.4,68.4";

fn district(platform: &TestPlatform) -> (i64, Official) {
    let name = PersonName::parse("Әкімші").unwrap();
    let new = NewAccount { name, email: None, language: Language::Kazakh, is_administrator: true };
    let account = platform.write(move |tx| accounts::create(tx, &new)).unwrap();
    let official = Official { account, role: Role::Administrator };
    let name = Localised { kazakh: "Тал".into(), russian: "Тал".into(), english: "Tal".into() };
    let new = Description {
        slug: "tal".to_owned(),
        district: name.clone(),
        region: name.clone(),
        name,
        time_zone: "Asia/Almaty".to_owned(),
        population: 3020,
    };
    (platform.write(move |tx| districts::create(tx, &new, official)).unwrap(), official)
}

#[test]
fn two_officials_draw_a_sketch_and_nothing_is_lost() {
    let platform = TestPlatform::new();
    let (id, official) = district(&platform);
    let draw = |text: &'static str, version| platform.write(move |tx| store::replace(tx, id, version, text, official));
    assert_eq!(platform.read(|connection| store::of_assembly(connection, id)), Kept::default());
    draw(LINES, 0).unwrap();
    assert!(matches!(draw("", 0), Err(Failure::Conflict)), "the second had read that there is none");
    draw("# nothing", 1).unwrap();
    assert!(matches!(draw(LINES, 1), Err(Failure::Conflict)));
    let kept = platform.read(|connection| store::of_assembly(connection, id));
    assert_eq!((kept.text.as_str(), kept.version, kept.sketch()), ("# nothing", 2, None));
}

#[test]
fn a_sketch_is_an_act_that_everybody_reads() {
    let platform = TestPlatform::new();
    let (id, official) = district(&platform);
    platform.write(move |tx| store::replace(tx, id, 0, LINES, official)).unwrap();
    let acts = platform.read(|connection| audit::acts_of_assembly(connection, id));
    let act = acts.iter().find(|act| act.text.as_deref() == Some(LINES)).unwrap();
    assert_eq!(act.role, "administrator");
}
