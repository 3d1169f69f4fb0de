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

/// The lines of its sketch: two roads, a river with a ditch, and what people find their way by.
pub(super) const SKETCH: &str = "\
# Сарыжайлау ауылдық округі
bounds 43.40,68.10 43.62,68.48
village 43.53,68.29 Сарыжайлау
village 43.487,68.342 Қызылтал
village 43.563,68.334 Ақбастау
village 43.453,68.223 Бесқұдық
river 43.625,68.405 43.592,68.372 43.574,68.345 43.556,68.318 43.541,68.262 43.520,68.238 43.492,68.205 43.470,68.160 43.462,68.095
road 43.602,68.095 43.578,68.180 43.552,68.242 43.530,68.290 43.508,68.318 43.487,68.342 43.462,68.405 43.441,68.485
road 43.530,68.290 43.546,68.312 43.563,68.334 43.596,68.352 43.625,68.358
road 43.530,68.290 43.505,68.270 43.478,68.244 43.453,68.223 43.424,68.208 43.395,68.205
place 43.5312,68.2874 kk: Абай көшесі; ru: Улица Абая; en: Abai Street
place 43.5300,68.2918 kk: Мектеп; ru: Школа; en: School
place 43.5325,68.2907 kk: Клуб; ru: Клуб; en: Club
place 43.4538,68.2243 kk: Медпункт; ru: Медпункт; en: Medical post
place 43.5702,68.3262 kk: Зират; ru: Кладбище; en: Cemetery
place 43.5627,68.3344 kk: Арық көшесі; ru: Улица Арык; en: Aryq Street
place 43.4871,68.3418 kk: Қызылтал клубы; ru: Клуб Кызылтала; en: Kyzyltal club";
