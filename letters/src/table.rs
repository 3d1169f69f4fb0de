//! The roll as an office has it: a table of names and addresses (CSV, RFC 4180).
//!
//! A line that was read wrongly is a person without a letter, so nothing is guessed:
//! every line that is not right is named, with what is wrong in it, before anything
//! is made of the table.

mod records;

use std::collections::BTreeMap;

use records::{Record, Records};

/// The longest name or address, in characters: what fits an envelope's window.
pub const LONGEST: usize = 160;
/// Lines of a roll.
pub const MOST_LINES: usize = 10_000_000;

/// Who gets a letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Addressee {
    /// As on the envelope.
    pub name: String,
    /// The same; parts are divided by commas.
    pub address: String,
}

/// What is wrong with a line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The first line names no column of names.
    NoNameColumn,
    /// The first line names no column of addresses.
    NoAddressColumn,
    /// More or fewer fields than the first line has.
    Fields {
        /// In the first line.
        expected: usize,
        /// In this one.
        found: usize,
    },
    /// No name.
    NoName,
    /// No address.
    NoAddress,
    /// A name or address that is too long to print.
    TooLong,
    /// Characters that do not show.
    Invisible,
    /// The same name at the same address as in another line.
    Twice {
        /// The other line of the file, from 1.
        line: usize,
    },
    /// A quotation mark that never closes.
    OpenQuote,
    /// Something after a closing quotation mark.
    AfterQuote,
    /// More lines than a roll has.
    TooMany,
}

/// A line that is not right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line of the file, from 1, where it begins.
    pub line: usize,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roll {
    /// The people, in the order of the table: line n of the roll is the n-th of them.
    pub people: Vec<Addressee>,
    /// Every line that is not right. While there is one, nothing is made of the roll.
    pub faults: Vec<Fault>,
}

/// Reads a table. Its first line names the columns, in Kazakh, Russian or English; others than name and address are
/// left out. Fields are divided by commas, semicolons or tabs, whatever the first line has.
#[must_use]
pub fn read(text: &str) -> Roll {
    let mut roll = Roll::default();
    let mut records = Records::new(text.trim_start_matches('\u{feff}'));
    let Some(head) = records.next() else {
        roll.faults.push(Fault { line: 1, problem: Problem::NoNameColumn });
        return roll;
    };
    let Some((columns, count)) = columns(&head, &mut roll) else { return roll };
    let mut seen: BTreeMap<Addressee, usize> = BTreeMap::new();
    for record in records {
        let line = record.line;
        match addressee(&record, columns, count, &seen) {
            Ok(None) => {}
            Ok(Some(person)) if roll.people.len() < MOST_LINES => {
                seen.insert(person.clone(), line);
                roll.people.push(person);
            }
            Ok(Some(_)) => {
                roll.faults.push(Fault { line, problem: Problem::TooMany });
                break;
            }
            Err(problem) => roll.faults.push(Fault { line, problem }),
        }
    }
    roll
}

/// The places of name and address, and how many fields there are.
fn columns(head: &Record, roll: &mut Roll) -> Option<((usize, usize), usize)> {
    let place =
        |names: &[&str]| head.fields.iter().position(|field| names.contains(&field.trim().to_lowercase().as_str()));
    let name = place(&["name", "аты-жөні", "аты", "тегі, аты", "фио", "ф.и.о.", "имя"]);
    let address = place(&["address", "мекенжай", "мекенжайы", "адрес"]);
    let mut fault = |problem| roll.faults.push(Fault { line: head.line, problem });
    if name.is_none() {
        fault(Problem::NoNameColumn);
    }
    if address.is_none() {
        fault(Problem::NoAddressColumn);
    }
    Some(((name?, address?), head.fields.len()))
}

/// The person of a line; nothing for an empty one.
fn addressee(
    record: &Record,
    (name, address): (usize, usize),
    count: usize,
    seen: &BTreeMap<Addressee, usize>,
) -> Result<Option<Addressee>, Problem> {
    if let Some(problem) = record.broken.clone() {
        return Err(problem);
    }
    if record.fields.iter().all(|field| field.trim().is_empty()) {
        return Ok(None);
    }
    if record.fields.len() != count {
        return Err(Problem::Fields { expected: count, found: record.fields.len() });
    }
    let field = |place: usize| record.fields.get(place).map(|field| field.trim().to_owned()).unwrap_or_default();
    let person = Addressee { name: field(name), address: field(address) };
    if person.name.is_empty() {
        return Err(Problem::NoName);
    }
    if person.address.is_empty() {
        return Err(Problem::NoAddress);
    }
    for text in [&person.name, &person.address] {
        if text.chars().any(invisible) {
            return Err(Problem::Invisible);
        }
        if text.chars().count() > LONGEST {
            return Err(Problem::TooLong);
        }
    }
    match seen.get(&person) {
        Some(line) => Err(Problem::Twice { line: *line }),
        None => Ok(Some(person)),
    }
}

/// Characters that do not show as themselves, which a printed name cannot have.
fn invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(usize, Problem)> {
        read(text).faults.into_iter().map(|fault| (fault.line, fault.problem)).collect()
    }

    #[test]
    fn a_table_is_read_as_offices_write_it() {
        let tables = [
            "name,address\nАсан Үсенов,\"Айдарлы, Абай 5\"\nСәуле Ким,Айдарлы 7\n",
            "\u{feff}№;Мекенжайы;Аты-жөні\r\n1;\"Айдарлы, Абай 5\";Асан Үсенов\r\n\r\n2;Айдарлы 7;Сәуле Ким\r\n",
            "ФИО\tадрес\n Асан Үсенов \tАйдарлы, Абай 5\n\"Сәуле Ким\"\tАйдарлы 7",
        ];
        for table in tables {
            let roll = read(table);
            assert_eq!(roll.faults, []);
            let names: Vec<&str> = roll.people.iter().map(|person| person.name.as_str()).collect();
            assert_eq!(names, ["Асан Үсенов", "Сәуле Ким"]);
            assert_eq!(roll.people[0].address, "Айдарлы, Абай 5");
        }
    }

    #[test]
    fn every_bad_line_is_named() {
        let table = "name,address\nA,x\n,y\nB,\nC\nD,x,z\nA,x\nE,\u{200b}x\nF,\"open\nG,x\n";
        assert_eq!(
            faults(table),
            [
                (3, Problem::NoName),
                (4, Problem::NoAddress),
                (5, Problem::Fields { expected: 2, found: 1 }),
                (6, Problem::Fields { expected: 2, found: 3 }),
                (7, Problem::Twice { line: 2 }),
                (8, Problem::Invisible),
                (9, Problem::OpenQuote),
            ]
        );
        let long = format!("name,address\n{},x\n", "ә".repeat(LONGEST + 1));
        assert_eq!(faults(&long), [(2, Problem::TooLong)]);
        assert_eq!(faults("name,address\n\"A\"b,x\nC,y"), [(2, Problem::AfterQuote)]);
    }

    #[test]
    fn a_table_without_its_columns_is_no_roll() {
        assert_eq!(faults(""), [(1, Problem::NoNameColumn)]);
        assert_eq!(faults("a,b\n"), [(1, Problem::NoNameColumn), (1, Problem::NoAddressColumn)]);
        assert_eq!(faults("name;phone\nA;1"), [(1, Problem::NoAddressColumn)]);
    }

    #[test]
    fn quotes_hold_line_feeds_and_quotes_and_lines_are_still_counted() {
        let roll = read("name,address\n\"A \"\"B\"\"\",\"x\ny\"\nC,\n");
        assert_eq!(
            roll.faults,
            [Fault { line: 2, problem: Problem::Invisible }, Fault { line: 4, problem: Problem::NoAddress }]
        );
        assert_eq!(read("name,address\n\"A \"\"B\"\"\",x").people[0].name, "A \"B\"");
    }
}
