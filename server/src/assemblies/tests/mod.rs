//! Stories of rural districts, on whichever database the environment chooses.

mod districts;
mod mandates;
mod residence;
mod roll;

use super::model::{Assembly, Description, Localised, Official, VillageDescription};
use super::store::{districts as district_store, villages};
use crate::accounts::{self, NewAccount, PersonName, Role};
use crate::i18n::Language;
use crate::testing::TestPlatform;

/// A platform with an administrator and one rural district of two villages.
struct Story {
    platform: TestPlatform,
    administrator: Official,
    assembly: Assembly,
    sarzhailau: i64,
    kyzyltal: i64,
}

fn localised(name: &str) -> Localised {
    Localised { kazakh: name.to_owned(), russian: name.to_owned(), english: name.to_owned() }
}

fn description(slug: &str, name: &str) -> Description {
    Description {
        slug: slug.to_owned(),
        name: localised(name),
        district: localised("Таңбалы ауданы"),
        region: localised("Түркістан облысы"),
        time_zone: "Asia/Almaty".to_owned(),
        population: 3020,
    }
}

fn village(name: &str, voters: i64, seats: i64) -> VillageDescription {
    VillageDescription { name: localised(name), people: voters * 2, voters, seats }
}

impl Story {
    fn begin() -> Self {
        let platform = TestPlatform::new();
        let account = person(&platform, "Әкімші");
        let administrator = Official { account, role: Role::Administrator };
        let assembly = district(&platform, administrator, "sarzhailau", "Сарыжайлау");
        let id = assembly.id;
        let add = |name: &'static str, voters, seats| {
            let new = village(name, voters, seats);
            platform.write(move |transaction| villages::add(transaction, id, &new, administrator)).unwrap()
        };
        let (sarzhailau, kyzyltal) = (add("Сарыжайлау", 868, 6), add("Қызылтал", 382, 2));
        Self { platform, administrator, assembly, sarzhailau, kyzyltal }
    }

    fn person(&self, name: &str) -> i64 {
        person(&self.platform, name)
    }
}

fn person(platform: &TestPlatform, name: &str) -> i64 {
    let name = PersonName::parse(name).unwrap();
    let new = NewAccount { name, email: None, language: Language::Kazakh, is_administrator: false };
    platform.write(move |transaction| accounts::create(transaction, &new)).unwrap()
}

fn district(platform: &TestPlatform, official: Official, slug: &str, name: &str) -> Assembly {
    let new = description(slug, name);
    let id = platform.write(move |transaction| district_store::create(transaction, &new, official)).unwrap();
    platform.read(|connection| district_store::by_id(connection, id))
}
