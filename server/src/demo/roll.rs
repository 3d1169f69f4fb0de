//! The demo's roll: who may vote in the district, what is corrected in the roll check, and who finds the ballot ready.

use super::story::Cast;
use crate::accounts::Role;
use crate::app::State;
use crate::assemblies::model::Official;
use crate::assemblies::model::name::normalised;
use crate::assemblies::model::roll::{Birth, person_hash};
use crate::assemblies::store::roll::{self, HashedPerson};
use crate::ballot::model::{Asked, Refusal, Wrong};
use crate::ballot::{self, Decision, Person};
use crate::cycles::{self, Phase};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::secrets::Secrets;

/// The voters of each village.
const VOTERS: [usize; 4] = [868, 382, 228, 122];

/// Those with whom one looks around: full name, day of birth, village.
const KNOWN: [(&str, &str, usize); 2] = [("Айгүл Тұрсынова", "21.05.1980", 3), ("Серік Оспанов", "03.11.1974", 3)];

const SURNAMES: [&str; 40] = [
    "Абаев",
    "Абдрахманов",
    "Айтжанов",
    "Ақылбеков",
    "Аманов",
    "Әлиев",
    "Бегалин",
    "Бейсенов",
    "Досанов",
    "Дүйсенов",
    "Есенов",
    "Жақыпов",
    "Жұмабаев",
    "Исаев",
    "Ибраев",
    "Кәрімов",
    "Көшербаев",
    "Қалиев",
    "Қасымов",
    "Құлмағамбетов",
    "Малахов",
    "Мұсаев",
    "Мұқанов",
    "Нұрланов",
    "Оразбаев",
    "Өтегенов",
    "Петров",
    "Рахимов",
    "Сабитов",
    "Садықов",
    "Сейітов",
    "Смағұлов",
    "Тілеуов",
    "Төлегенов",
    "Тұрсынов",
    "Уәлиев",
    "Ұзақов",
    "Хасенов",
    "Шәріпов",
    "Ысқақов",
];
const NAMES: [&str; 40] = [
    "Айбек",
    "Айдос",
    "Ақжан",
    "Асхат",
    "Бауыржан",
    "Болат",
    "Ғалым",
    "Дархан",
    "Дәулет",
    "Ерік",
    "Ерлан",
    "Жандос",
    "Жасұлан",
    "Зейнолла",
    "Иван",
    "Кенже",
    "Қайрат",
    "Қанат",
    "Құрман",
    "Мадияр",
    "Марат",
    "Мұрат",
    "Нұрлан",
    "Олжас",
    "Өмір",
    "Павел",
    "Рүстем",
    "Самат",
    "Санжар",
    "Серік",
    "Талғат",
    "Тимур",
    "Төлеген",
    "Ұлан",
    "Үмбет",
    "Фархад",
    "Ханат",
    "Шыңғыс",
    "Ыбырай",
    "Ілияс",
];

/// What happens on this day of this phase, counted from 0.
///
/// # Errors
/// When a use case fails, which is a defect.
pub(super) fn day(state: &State, cast: &Cast, phase: Phase, day: i64) -> Result<(), Failure> {
    let (cast, secrets) = (cast.clone(), state.secrets.clone());
    state.database.write_blocking(move |tx| match (phase, day) {
        (Phase::Assembly, 15) => bring(tx, &cast, &secrets),
        (Phase::RollCheck, 1) => ask(tx, &cast),
        (Phase::RollCheck, 3) => decide(tx, &cast, &secrets),
        (Phase::Keys, 0) => find_ready(tx, &cast),
        _ => Ok(()),
    })
}

/// Everybody on the roll: full name, birth, village by its place in the list. No two have the same name.
fn people() -> impl Iterator<Item = (String, Birth, usize)> {
    let villages = VOTERS.iter().enumerate().flat_map(|(village, voters)| std::iter::repeat_n(village, *voters));
    let names = SURNAMES.iter().flat_map(|surname| NAMES.iter().map(move |name| format!("{surname} {name}")));
    let born = (1940..2007_i16).cycle().map(Birth::Year);
    let mut known = KNOWN.iter().map(|(name, born, village)| ((*name).to_owned(), *born, *village));
    villages.zip(names).zip(born).map(move |((village, name), birth)| {
        // The last lines of the roll, in the smallest village, are those of the people one looks around as.
        let one = if village + 1 == VOTERS.len() { known.next() } else { None };
        match one {
            Some((name, born, village)) => (name, day_of_birth(born).unwrap_or(birth), village),
            None => (name, birth, village),
        }
    })
}

fn day_of_birth(typed: &str) -> Option<Birth> {
    Birth::read(typed, jiff::civil::date(2026, 1, 1))
}

fn bring(tx: &mut Transaction<'_>, cast: &Cast, secrets: &Secrets) -> Result<(), Failure> {
    let assembly = cycles::by_id(tx, cast.cycle)?.assembly;
    // A visitor who plays the registrar may have brought one.
    if roll::last_import(tx, assembly)?.is_some() {
        return Ok(());
    }
    let hashed = people().filter_map(|(name, birth, village)| {
        let village = *cast.villages.get(village)?;
        Some(HashedPerson { hash: person_hash(secrets, assembly, &normalised(&name), birth), village })
    });
    let official = Official { account: cast.registrar, role: Role::Registrar };
    roll::import(tx, assembly, &hashed.collect::<Vec<_>>(), official)
}

/// What three people ask for: the name and the birth as they type them, and what is wrong.
const ASKED: [(&str, &str, Wrong, &str); 3] = [
    ("Қасымова Гүлсім", "14.02.2008", Wrong::Missing, "18-ге ақпанда толдым."),
    ("Абаев Айбек", "1940", Wrong::Moved, "Ұлым Шымкентке көшкен."),
    ("Сабитова Жанар", "1991", Wrong::Missing, "Переехала сюда в августе, прописка уже здесь."),
];

fn ask(tx: &mut Transaction<'_>, cast: &Cast) -> Result<(), Failure> {
    for (name, born, wrong, words) in ASKED {
        let asked = Asked {
            wrong,
            name: name.to_owned(),
            born: born.to_owned(),
            listed_name: String::new(),
            listed_born: String::new(),
            village: cast.villages.first().copied().filter(|_| wrong == Wrong::Missing),
            contact: "+7 700 000 00 00".to_owned(),
            words: words.to_owned(),
        };
        ballot::ask(tx, cast.cycle, &asked)?;
    }
    Ok(())
}

/// The registrar adds the first, refuses the second, and has not come to the third.
fn decide(tx: &mut Transaction<'_>, cast: &Cast, secrets: &Secrets) -> Result<(), Failure> {
    let waiting = ballot::store::corrections::open(tx, cast.cycle, 0, 10)?;
    let decisions = waiting.into_iter().zip(ASKED).take(2);
    for (request, (name, born, wrong, _)) in decisions {
        let correct = |birth| Decision::Correct {
            person: Person { name: name.to_owned(), birth },
            listed: None,
            village: request.asked.village,
        };
        let decision = match (wrong, day_of_birth(born)) {
            (Wrong::Missing, Some(birth)) => correct(birth),
            _ => Decision::Refuse(Refusal::NoPapers),
        };
        let answer = match decision {
            Decision::Correct { .. } => "Тізімге қосылды.",
            Decision::Refuse(_) => "Көшу туралы анықтама әкеліңіз.",
        };
        let which = (cast.cycle, request.id, request.version);
        ballot::decide(tx, secrets, which, (&decision, answer), cast.registrar)?;
    }
    Ok(())
}

/// A member of the council looks at the ballot and records that it is ready to be frozen.
fn find_ready(tx: &mut Transaction<'_>, cast: &Cast) -> Result<(), Failure> {
    let cycle = cycles::by_id(tx, cast.cycle)?;
    let seen = ballot::store::look(tx, &cycle)?.plan.written_hash();
    ballot::say_ready(tx, cast.cycle, &seen, (cast.council_member, Role::CouncilMember)).map(drop)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_roll_has_as_many_voters_as_the_district_and_nobody_twice() {
        let all: Vec<(String, Birth, usize)> = people().collect();
        let names: BTreeSet<&String> = all.iter().map(|(name, ..)| name).collect();
        assert_eq!((all.len(), names.len()), (1_600, 1_600));
        for (village, voters) in VOTERS.into_iter().enumerate() {
            assert_eq!(all.iter().filter(|person| person.2 == village).count(), voters);
        }
        for (name, born, _) in KNOWN {
            let birth = day_of_birth(born).unwrap();
            assert!(all.iter().any(|person| person.0 == name && person.1 == birth), "{name}");
        }
    }
}
