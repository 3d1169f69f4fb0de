//! The neighbours in the demo's villages: they propose, support and comment, and nobody looks around as them.

use serde::{Deserialize, Serialize};

use crate::accounts::{self, NewAccount, PersonName};
use crate::assemblies::model::Official;
use crate::assemblies::store::residences;
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::Language;

/// Names, each with the village by its place in the list of the district.
const RESIDENTS: [(&str, usize); 24] = [
    ("Ақмарал Исаева", 0),
    ("Бекзат Нұртаев", 0),
    ("Гауһар Сейдалиева", 0),
    ("Дәурен Тоқтаров", 0),
    ("Елена Власова", 0),
    ("Жомарт Әлімов", 0),
    ("Зәуре Мырзаева", 0),
    ("Ибрагим Досов", 0),
    ("Күләш Баймұратова", 0),
    ("Қуаныш Сапаров", 1),
    ("Ләззат Ерғали", 1),
    ("Михаил Дорошенко", 1),
    ("Нәзира Құдайбергенова", 1),
    ("Орынбасар Тілеу", 1),
    ("Перизат Жақып", 1),
    ("Раушан Өтегенова", 2),
    ("Сергей Пак", 2),
    ("Төлеген Мамыров", 2),
    ("Ұлжан Әбдіқадыр", 2),
    ("Фарида Хасанова", 2),
    ("Шолпан Есімова", 3),
    ("Ыбырай Қожахметов", 3),
    ("Іңкәр Сәбит", 3),
    ("Юсуп Алиев", 3),
];

/// Somebody who lives there.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Resident {
    /// Their name.
    pub name: String,
    /// Their account.
    pub account: i64,
    /// Their village, by its place in the list of the district.
    pub village: usize,
}

/// Makes their accounts, without e-mail as most of them have none, and confirms where they live.
///
/// # Errors
/// When the database does not answer.
pub(super) fn settle(
    tx: &mut Transaction<'_>,
    assembly: i64,
    villages: &[i64],
    official: Official,
) -> Result<Vec<Resident>, Failure> {
    let mut settled = Vec::new();
    for (name, village) in RESIDENTS {
        let full = PersonName::parse(name).map_err(Failure::refused)?;
        let account = accounts::create(
            tx,
            &NewAccount { name: full, email: None, language: Language::Kazakh, is_administrator: false },
        )?;
        let number = villages.get(village).copied().ok_or_else(|| Failure::internal("the demo has no such village"))?;
        residences::confirm_on_paper(tx, assembly, number, account, official)?;
        settled.push(Resident { name: name.to_owned(), account, village });
    }
    Ok(settled)
}
