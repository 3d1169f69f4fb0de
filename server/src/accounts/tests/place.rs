//! A rural district for the stories.

use super::*;
use crate::accounts::Role;
use crate::assemblies::model::mandate::Grant;
use crate::assemblies::model::{Description, Localised, Official, VillageDescription};
use crate::assemblies::store::{districts, mandates, villages};

/// A rural district with one village and a registrar.
pub(super) struct Place {
    pub assembly: i64,
    pub village: i64,
    pub registrar: Official,
}

fn everywhere(name: &str) -> Localised {
    Localised { kazakh: name.to_owned(), russian: name.to_owned(), english: name.to_owned() }
}

pub(super) fn place(platform: &TestPlatform, slug: &'static str) -> Place {
    let founder = NewAccount { is_administrator: true, ..newcomer(&format!("admin@{slug}.kz")) };
    let clerk = newcomer(&format!("registrar@{slug}.kz"));
    does(platform, move |tx| {
        let administrator = Official { account: create(tx, &founder)?, role: Role::Administrator };
        let description = Description {
            slug: slug.to_owned(),
            name: everywhere(slug),
            district: everywhere("Таңбалы"),
            region: everywhere("Түркістан"),
            time_zone: "Asia/Almaty".to_owned(),
            population: 3020,
        };
        let assembly = districts::create(tx, &description, administrator)?;
        let village = VillageDescription { name: everywhere("Қызылтал"), people: 720, voters: 382, seats: 2 };
        let village = villages::add(tx, assembly, &village, administrator)?;
        let registrar = Official { account: create(tx, &clerk)?, role: Role::Registrar };
        let now = tx.now();
        let grant = Grant {
            account: registrar.account,
            role: Role::Registrar,
            name: "Марат Оспанов".to_owned(),
            appointed: "Әкімнің өкімі".to_owned(),
            begins_at: now,
            ends_at: now.plus(365 * 24 * 60 * 60),
        };
        let district = districts::by_id(tx.connection(), assembly)?;
        mandates::grant(tx, &district, &grant, administrator)?;
        Ok(Place { assembly, village, registrar })
    })
}
