//! `issue letters`: one file for the printer, once the vote is frozen.

use std::fs::File;
use std::io::{BufWriter, Write};

use ortaq_crypto::credential::Issuance;
use ortaq_crypto::definition::Definition;
use ortaq_letters::letter::{self, Letter, Print, Words};
use ortaq_letters::table::Addressee;

use super::lines::Lines;
use super::{Done, Stop, found_out, needed, numbers, table};
use crate::answer::{Answer, Failure};
use crate::command_line::Issue;
use crate::files::beside;
use crate::language::Language;
use crate::person;
use crate::sign::missing;
use crate::texts::Texts;

/// Seconds by which clocks in Kazakhstan are ahead of Coordinated Universal Time, in all of it since March 2024.
const AHEAD: u64 = 5 * 3600;

/// Lines whose parts are made again, to see that the log has the parts of these codes.
const TRIED: u32 = 12;

pub(super) fn run(request: &Issue, texts: &Texts) -> Done {
    let (codes, out) = (needed(request.codes.as_ref(), "--codes")?, needed(request.out.as_ref(), "--out")?);
    let booth = request.booth.as_deref().ok_or_else(|| missing("--booth"))?;
    let people = request.roll.as_deref().map(|path| table::read(path, texts)).transpose()?;
    let (log, replayed) = super::read(request, texts)?;
    let (definition, _) = replayed.replay.definition().map_err(|reason| person::not_ready(&reason))?;
    let passphrase = person::passphrase(request.passphrase.as_deref(), texts)?;
    let issuance = super::codes(&codes, &passphrase, &replayed)?;
    let roll = Lines::read(&log)?;
    let counted = people.as_ref().map_or(roll.count(), |people| u32::try_from(people.len()).unwrap_or(u32::MAX));
    if counted != roll.count() || u64::from(counted) != definition.roll.lines.0 {
        let values = vec![("lines", u64::from(counted).into()), ("other", definition.roll.lines.0.into())];
        return Err(found_out("issue-other-count", values));
    }
    let chosen = if request.letters.is_some() { numbers(request, counted)? } else { (0..counted).collect() };
    try_some(&issuance, &roll, &chosen)?;

    let print = Print {
        title: texts.get("letter-file-title"),
        booth: booth.to_owned(),
        fingerprint: definition.fingerprint(),
        issuer: issuance.issuer().number(),
    };
    let issuers = u32::try_from(definition.issuers.len()).unwrap_or(1);
    let words = words(definition, print.issuer, issuers);
    let writing = |error| Failure::writing(&out, &error);
    let fresh = beside(&out, "new");
    let mut file = BufWriter::new(File::create(&fresh).map_err(writing)?);
    file.write_all(letter::begin(&print).as_bytes()).map_err(writing)?;
    for line in &chosen {
        let page = page(&print, &words, &issuance, &roll, people.as_deref(), *line)?;
        file.write_all(page.as_bytes()).map_err(writing)?;
    }
    file.write_all(letter::end().as_bytes()).and_then(|()| file.flush()).map_err(writing)?;
    std::fs::rename(&fresh, &out).map_err(writing)?;
    let values = [
        ("count", chosen.len().into()),
        ("path", out.display().to_string().into()),
        ("fingerprint", print.fingerprint.into()),
        ("codes", codes.display().to_string().into()),
    ];
    Ok(Answer::valid(format!("{}\n", texts.with("issue-letters-made", &values))))
}

fn page(
    print: &Print,
    words: &[Words],
    issuance: &Issuance,
    roll: &Lines,
    people: Option<&[Addressee]>,
    line: u32,
) -> Result<String, Stop> {
    let issue = roll.now(line).map_or(0, |standing| standing.issue);
    let code = issuance.code(line, issue).written();
    let place = usize::try_from(line).unwrap_or_default();
    let addressee = people.and_then(|people| people.get(place));
    let page = letter::page(print, &Letter { number: line + 1, addressee, code: &code, words });
    if page.is_empty() {
        return Err(Failure::new("failure-booth-address", vec![("url", print.booth.as_str().into())]).into());
    }
    Ok(page)
}

/// Makes a few parts again: letters with codes that are not on the roll would be found out by voters only.
fn try_some(issuance: &Issuance, roll: &Lines, chosen: &[u32]) -> Result<(), Stop> {
    let step = chosen.len().div_ceil(TRIED as usize).max(1);
    let issuer = issuance.issuer().number();
    let place = usize::try_from(issuer - 1).unwrap_or_default();
    for line in chosen.iter().step_by(step).chain(chosen.last()) {
        let standing = roll.now(*line).and_then(|standing| Some((*standing.parts.get(place)?, standing.issue)));
        if !standing.is_some_and(|(part, issue)| issuance.made(&part, *line, issue)) {
            return Err(found_out("issue-other-codes", vec![("number", u64::from(line + 1).into())]));
        }
    }
    Ok(())
}

/// What letters say, in all languages.
fn words(definition: &Definition, issuer: u32, issuers: u32) -> Vec<Words> {
    let of = |language: Language| {
        let texts = Texts::new(language);
        let date = |time: u64| texts.with("letter-date", &calendar(time));
        let values = [
            ("opens", date(definition.opens.0).into()),
            ("closes", date(definition.closes.0).into()),
            ("part", u64::from(issuer).into()),
            ("parts", u64::from(issuers).into()),
        ];
        let text = |id: &str| texts.with(id, &values);
        Words {
            lang: language.code().to_owned(),
            title: text("letter-title"),
            when: text("letter-when"),
            part: text(if issuers == 1 { "letter-only-part" } else { "letter-part" }),
            how: text(if issuers == 1 { "letter-how-one" } else { "letter-how" }),
            warning: text("letter-warning"),
            fingerprint: text("letter-fingerprint"),
        }
    };
    Language::ALL.map(of).to_vec()
}

/// A time as day and hour in Kazakhstan (days from civil, H. Hinnant).
fn calendar(time: u64) -> [(&'static str, crate::texts::Value); 5] {
    let local = time + AHEAD;
    let days = local / 86_400 + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let two = |number: u64| format!("{number:02}").into();
    let (hour, minute) = (two(local / 3600 % 24), two(local / 60 % 60));
    [("day", two(day)), ("month", two(month)), ("year", year.to_string().into()), ("hour", hour), ("minute", minute)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        let times = [
            (0, "01.01.1970.05.00"),
            (951_782_400, "29.02.2000.05.00"),
            (1_803_859_200, "01.03.2027.05.00"),
            (1_803_927_540, "01.03.2027.23.59"),
            (1_803_927_600, "02.03.2027.00.00"),
        ];
        for (time, expected) in times {
            let texts = Texts::new(Language::English);
            let date = calendar(time).map(|(_, value)| match value {
                crate::texts::Value::Text(text) => text,
                crate::texts::Value::Number(number) => texts.number(number),
            });
            assert_eq!(date.join("."), expected);
        }
    }
}
