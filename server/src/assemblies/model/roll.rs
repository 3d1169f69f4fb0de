//! The roll as a registrar brings it: a table of name, birth date and village. It is read as a
//! whole or refused as a whole, with the lines to mend; of its people only keyed hashes are kept.

use std::collections::HashMap;

use jiff::civil::Date;

use super::{Village, dates, name};
use crate::i18n::Message;
use crate::secrets::Secrets;

/// The most people of one roll.
pub const MOST_PEOPLE: usize = 20_000;
/// The most mistakes that are listed at once.
pub const MOST_MISTAKES: usize = 50;
/// The earliest year of birth.
const EARLIEST: i16 = 1900;

/// A birth date, or the year where the roll has no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Birth {
    /// The day.
    Day(Date),
    /// The year.
    Year(i16),
}

/// A person of the roll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollPerson {
    /// The line of the table.
    pub line: u64,
    /// The full name, [normalised](name::normalised).
    pub name: String,
    /// When they were born.
    pub birth: Birth,
    /// Their village's number.
    pub village: i64,
}

/// What is wrong with one line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollMistake {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong, and what is expected.
    pub message: Message,
}

impl Birth {
    /// Reads a birth date (`1980-05-21`, `21.05.1980`) or a year (`1980`) that lies before `today`.
    #[must_use]
    pub fn read(text: &str, today: Date) -> Option<Self> {
        let text = text.trim();
        let birth = if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            Self::Year(text.parse().ok()?)
        } else {
            Self::Day(dates::read_day(text)?)
        };
        let is_past = match birth {
            Self::Day(day) => day < today,
            Self::Year(year) => year <= today.year(),
        };
        (is_past && birth.year() >= EARLIEST).then_some(birth)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        match self {
            Self::Day(day) => day.year(),
            Self::Year(year) => year,
        }
    }
}

/// What the database keeps of a person: a keyed hash of name and birth date, which nobody without
/// the platform's secret can compute, not even to try all names.
#[must_use]
pub fn person_hash(secrets: &Secrets, assembly: i64, normalised_name: &str, birth: Birth) -> Vec<u8> {
    let birth = match birth {
        Birth::Day(day) => day.to_string(),
        Birth::Year(year) => year.to_string(),
    };
    secrets.keyed_hash("roll-person", &[&assembly.to_be_bytes(), normalised_name.as_bytes(), birth.as_bytes()]).to_vec()
}

/// Reads a table: a first line with the names of the columns, then a line per person. Columns are
/// parted by tabs (as pasted from a spreadsheet), semicolons or commas.
///
/// # Errors
/// The mistakes by line, at most [`MOST_MISTAKES`]. Then nothing is taken.
pub fn read(table: &str, villages: &[Village], today: Date) -> Result<Vec<RollPerson>, Vec<RollMistake>> {
    let table = table.trim_start_matches('\u{feff}');
    let mut reading = Reading { villages, today, columns: None, people: Vec::new(), mistakes: Vec::new() };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .delimiter(delimiter_of(table))
        .from_reader(table.as_bytes());
    for record in reader.records() {
        match record {
            Ok(record) => reading.take(&record),
            Err(_) => reading.refuse(0, Message::new("assemblies-roll-unreadable")),
        }
        if reading.mistakes.len() >= MOST_MISTAKES || reading.people.len() > MOST_PEOPLE {
            break;
        }
    }
    reading.end()
}

/// The sign between columns: what the first line has.
fn delimiter_of(table: &str) -> u8 {
    let first = table.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    *b"\t;".iter().find(|sign| first.contains(char::from(**sign))).unwrap_or(&b',')
}

/// Where the columns are.
#[derive(Clone, Copy)]
struct Columns {
    name: usize,
    birth: usize,
    village: usize,
}

struct Reading<'a> {
    villages: &'a [Village],
    today: Date,
    columns: Option<Columns>,
    people: Vec<RollPerson>,
    mistakes: Vec<RollMistake>,
}

impl Reading<'_> {
    fn take(&mut self, record: &csv::StringRecord) {
        if record.iter().all(str::is_empty) {
            return;
        }
        let line = record.position().map_or(0, csv::Position::line);
        let Some(columns) = self.columns else {
            return self.take_heading(line, record);
        };
        match self.person(line, record, columns) {
            Ok(person) => self.people.push(person),
            Err(message) => self.refuse(line, message),
        }
    }

    fn take_heading(&mut self, line: u64, record: &csv::StringRecord) {
        let place =
            |titles: [&str; 3]| record.iter().position(|cell| titles.contains(&name::normalised(cell).as_str()));
        let columns = (
            place(["аты-жөні", "фио", "name"]),
            place(["туған күні", "дата рождения", "born"]),
            place(["ауыл", "село", "village"]),
        );
        if let (Some(name), Some(birth), Some(village)) = columns {
            self.columns = Some(Columns { name, birth, village });
        } else {
            self.columns = Some(Columns { name: 0, birth: 1, village: 2 });
            self.refuse(line, Message::new("assemblies-roll-heading"));
        }
    }

    fn person(&self, line: u64, record: &csv::StringRecord, columns: Columns) -> Result<RollPerson, Message> {
        let cell = |place: usize| record.get(place).unwrap_or_default();
        let (name, birth, village) = (cell(columns.name), cell(columns.birth), cell(columns.village));
        if record.len() < 3 {
            let found = i64::try_from(record.len()).unwrap_or(i64::MAX);
            return Err(Message::new("assemblies-roll-columns").with("found", found));
        }
        if !name::is_full_name(name) {
            return Err(Message::new("assemblies-roll-name").with("typed", shortened(name)));
        }
        let birth = Birth::read(birth, self.today)
            .ok_or_else(|| Message::new("assemblies-roll-birth").with("typed", shortened(birth)))?;
        let village = self
            .village(village)
            .ok_or_else(|| Message::new("assemblies-roll-village").with("typed", shortened(village)))?;
        Ok(RollPerson { line, name: name::normalised(name), birth, village })
    }

    /// The village of a name in any of the three languages.
    fn village(&self, typed: &str) -> Option<i64> {
        let typed = name::normalised(typed);
        let is_named =
            |village: &&Village| village.description.name.all().iter().any(|it| name::normalised(it) == typed);
        self.villages.iter().find(is_named).map(|village| village.id)
    }

    fn refuse(&mut self, line: u64, message: Message) {
        self.mistakes.push(RollMistake { line, message });
    }

    fn end(mut self) -> Result<Vec<RollPerson>, Vec<RollMistake>> {
        if self.people.len() > MOST_PEOPLE {
            let most = i64::try_from(MOST_PEOPLE).unwrap_or(i64::MAX);
            self.refuse(0, Message::new("assemblies-roll-long").with("most", most));
        }
        if self.people.is_empty() && self.mistakes.is_empty() {
            self.refuse(0, Message::new("assemblies-roll-empty"));
        }
        self.refuse_doubles();
        if self.mistakes.is_empty() { Ok(self.people) } else { Err(self.mistakes) }
    }

    /// A person twice is a mistake: one of the lines would be somebody who is not found later.
    fn refuse_doubles(&mut self) {
        let mut seen = HashMap::new();
        for person in &self.people {
            if let Some(first) = seen.insert((person.name.as_str(), person.birth), person.line)
                && self.mistakes.len() < MOST_MISTAKES
            {
                let first = i64::try_from(first).unwrap_or(i64::MAX);
                let message = Message::new("assemblies-roll-twice").with("first", first);
                self.mistakes.push(RollMistake { line: person.line, message });
            }
        }
    }
}

/// What was typed, short enough for a sentence.
fn shortened(typed: &str) -> String {
    let mut text: String = typed.chars().take(40).collect();
    if typed.chars().count() > 40 {
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::{Localised, VillageDescription};
    use super::*;

    const TODAY: Date = Date::constant(2027, 3, 1);

    fn villages() -> Vec<Village> {
        let village = |id, kazakh: &str, russian: &str, english: &str| {
            let name =
                Localised { kazakh: kazakh.to_owned(), russian: russian.to_owned(), english: english.to_owned() };
            let description = VillageDescription { name, people: 100, voters: 60, seats: 1 };
            Village { id, assembly: 1, description, version: 0 }
        };
        vec![village(1, "Сарыжайлау", "Сарыжайлау", "Saryzhailau"), village(2, "Қызылтал", "Кызылтал", "Qyzyltal")]
    }

    fn mistakes(table: &str) -> Vec<(u64, &'static str)> {
        let mistakes = read(table, &villages(), TODAY).unwrap_err();
        mistakes.into_iter().map(|mistake| (mistake.line, mistake.message.id())).collect()
    }

    #[test]
    fn a_spreadsheet_in_any_of_three_languages_is_read() {
        let tables = [
            "Аты-жөні\tТуған күні\tАуыл\nАхметова Айгүл\t21.05.1980\tҚызылтал\nКим Алёна\t1991\tСарыжайлау\n",
            "\u{feff}Село;ФИО;Дата рождения\r\nкызылтал;Ахметова Айгүл;1980-05-21\r\n\r\nСарыжайлау;КИМ АЛЕНА;1991\r\n",
            "name,born,village\n\"Ахметова Айгүл\",21.5.1980,Qyzyltal\nКим Алена,1991,saryzhailau",
        ];
        for table in tables {
            let people = read(table, &villages(), TODAY).unwrap();
            let found: Vec<_> =
                people.iter().map(|person| (person.name.as_str(), person.birth, person.village)).collect();
            let aigul = ("ахметова айгүл", Birth::Day(Date::constant(1980, 5, 21)), 2);
            assert_eq!(found, [aigul, ("ким алена", Birth::Year(1991), 1)]);
        }
    }

    #[test]
    fn every_mistake_is_told_with_its_line() {
        let table = "name,born,village\n\
            Ахметова,21.05.1980,Қызылтал\n\
            Ким Алена,31.02.1991,Қызылтал\n\
            Ли Олег,1991,Алматы\n\
            Пак Вера,2031,Қызылтал\n\
            Асан Үсен\n\
            Бек Азат,1970,Қызылтал\n\
            БЕК АЗАТ,1970,Сарыжайлау\n";
        let expected = [
            (2, "assemblies-roll-name"),
            (3, "assemblies-roll-birth"),
            (4, "assemblies-roll-village"),
            (5, "assemblies-roll-birth"),
            (6, "assemblies-roll-columns"),
            (8, "assemblies-roll-twice"),
        ];
        assert_eq!(mistakes(table), expected);
    }

    #[test]
    fn a_table_without_titles_or_people_says_so() {
        assert_eq!(mistakes("Ахметова Айгүл,1980,Қызылтал\n"), [(1, "assemblies-roll-heading")]);
        assert_eq!(mistakes(""), [(0, "assemblies-roll-empty")]);
        assert_eq!(mistakes("name,born,village\n"), [(0, "assemblies-roll-empty")]);
    }

    #[test]
    fn a_long_list_of_mistakes_is_cut() {
        let table = format!("name,born,village\n{}", "x,1980,Қызылтал\n".repeat(400));
        assert_eq!(mistakes(&table).len(), MOST_MISTAKES);
    }

    #[test]
    fn a_hash_belongs_to_one_person_of_one_district() {
        let secrets = Secrets::new([3; 32]);
        let day = Birth::Day(Date::constant(1980, 5, 21));
        let hash = |assembly, name, birth| person_hash(&secrets, assembly, name, birth);
        let hashes = [
            hash(1, "ахметова айгүл", day),
            hash(2, "ахметова айгүл", day),
            hash(1, "ахметова айгуль", day),
            hash(1, "ахметова айгүл", Birth::Year(1980)),
        ];
        let distinct: std::collections::BTreeSet<_> = hashes.iter().collect();
        assert_eq!(distinct.len(), hashes.len());
    }
}
