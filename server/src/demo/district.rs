//! The demo's district: made up, with the size of a real one.

use crate::assemblies::model::council::{Council, CouncilMember};
use crate::assemblies::model::{Description, Localised, VillageDescription};
use crate::cycles::model::Settings;

/// Its part of addresses.
pub(super) const SLUG: &str = "sarzhailau";

fn localised(kazakh: &str, russian: &str, english: &str) -> Localised {
    Localised { kazakh: kazakh.to_owned(), russian: russian.to_owned(), english: english.to_owned() }
}

/// The rural district.
pub(super) fn description() -> Description {
    Description {
        slug: SLUG.to_owned(),
        name: localised("Сарыжайлау ауылдық округі", "Сарыжайлауский сельский округ", "Saryzhailau rural district"),
        district: localised("Таңбалы ауданы", "Танбалинский район", "Tanbaly district"),
        region: localised("Түркістан облысы", "Туркестанская область", "Turkistan region"),
        time_zone: "Asia/Almaty".to_owned(),
        population: 3_020,
    }
}

/// Its villages.
pub(super) fn villages() -> Vec<VillageDescription> {
    let village = |name, people, voters, seats| VillageDescription { name, people, voters, seats };
    vec![
        village(localised("Сарыжайлау", "Сарыжайлау", "Saryzhailau"), 1_640, 868, 6),
        village(localised("Қызылтал", "Кызылтал", "Kyzyltal"), 720, 382, 2),
        village(localised("Ақбастау", "Акбастау", "Akbastau"), 430, 228, 1),
        village(localised("Бесқұдық", "Бескудук", "Beskuduk"), 230, 122, 1),
    ]
}

/// The members of its assembly, by village.
pub(super) const MEMBERS: [&[&str]; 4] = [
    &[
        "Сәуле Қасымова",
        "Бауыржан Оспанов",
        "Гүлнар Ахметова",
        "Ерлан Сүлейменов",
        "Айнұр Жақсыбекова",
        "Марат Тілеуов",
    ],
    &["Қанат Әбдірахманов", "Дина Серікова"],
    &["Нұрлан Есенов"],
    &["Жанар Мұқанова"],
];

const COUNCIL: [&str; 15] = [
    "Әлия Нұрғалиева",
    "Болат Қуанышев",
    "Гүлмира Сейітова",
    "Дархан Жүнісов",
    "Еркін Мұсаев",
    "Жібек Аманова",
    "Қайрат Төлегенов",
    "Лаура Ибраева",
    "Мұрат Бекенов",
    "Назгүл Оразова",
    "Өмірбек Сатыбалдиев",
    "Рая Дәулетова",
    "Серік Омаров",
    "Тоқтар Ысқақов",
    "Үміт Рахимова",
];

/// Its Public Council of 15, of whom five hold the keys.
pub(super) fn council() -> Council {
    let members = COUNCIL.into_iter().zip(1..).map(|(name, number)| CouncilMember {
        number,
        name: name.to_owned(),
        is_trustee: number <= 5,
    });
    Council { members: members.collect(), chair: Some(1), second_issuer: Some(6), version: 0 }
}

/// How its cycle is set: a fund of 30 million tenge, and otherwise as every rural district begins.
pub(super) fn settings() -> Settings {
    let mut settings = Settings::default();
    settings.money.fund = 30_000_000;
    settings
}
