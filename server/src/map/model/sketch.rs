//! The lines of a sketch:
//!
//! ```text
//! bounds 43.40,68.10 43.62,68.48
//! village 43.53,68.29 Сарыжайлау
//! road 43.53,68.29 43.50,68.32 43.487,68.342
//! river 43.60,68.12 43.55,68.25
//! place 43.5312,68.2874 kk: Мектеп; ru: Школа; en: School
//! ```

use super::fault::{Fault, Wrong};
use super::point::{Bounds, Point};
use crate::assemblies::model::Localised;

/// The most characters of a sketch.
pub const LONGEST: usize = 20_000;
/// The most characters of a name.
const LONGEST_NAME: usize = 80;

/// A sketch that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sketch {
    /// Its edges.
    pub bounds: Bounds,
    /// Villages.
    pub villages: Vec<VillageMark>,
    /// Places that people know: a school, a street.
    pub places: Vec<PlaceMark>,
    /// Roads, from end to end.
    pub roads: Vec<Vec<Point>>,
    /// Rivers, from end to end.
    pub rivers: Vec<Vec<Point>>,
}

/// A village on a sketch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VillageMark {
    /// Its line.
    pub line: usize,
    /// Its middle.
    pub at: Point,
    /// Its name in one of the languages.
    pub name: String,
}

/// A place that people know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceMark {
    /// Where it is.
    pub at: Point,
    /// What it is called.
    pub name: Localised,
}

impl Sketch {
    /// Reads the lines; nothing for a text without any.
    ///
    /// # Errors
    /// The first line that cannot be read.
    pub fn parse(text: &str) -> Result<Option<Self>, Fault> {
        if text.chars().count() > LONGEST {
            return Err(Fault::at(0, Wrong::Long));
        }
        let lines = || {
            let lines = (1..).zip(text.lines()).map(|(number, line)| (number, line.trim()));
            lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        };
        if lines().next().is_none() {
            return Ok(None);
        }
        let mut sketch = Self {
            bounds: bounds(lines())?,
            villages: Vec::new(),
            places: Vec::new(),
            roads: Vec::new(),
            rivers: Vec::new(),
        };
        for (number, line) in lines() {
            sketch.read(number, line).map_err(|wrong| Fault::at(number, wrong))?;
        }
        Ok(Some(sketch))
    }

    fn read(&mut self, number: usize, line: &str) -> Result<(), Wrong> {
        let (word, rest) = split(line);
        match word {
            "bounds" => {}
            "village" => {
                let (at, name) = self.mark(rest)?;
                self.villages.push(VillageMark { line: number, at, name: named(name)? });
            }
            "place" => {
                let (at, names) = self.mark(rest)?;
                self.places.push(PlaceMark { at, name: localised(names)? });
            }
            "road" => self.roads.push(path(rest)?),
            "river" => self.rivers.push(path(rest)?),
            word => return Err(Wrong::Word(short(word))),
        }
        Ok(())
    }

    /// A point within the edges, and what follows it.
    fn mark<'a>(&self, text: &'a str) -> Result<(Point, &'a str), Wrong> {
        let (at, rest) = split(text);
        let at = point(at)?;
        if self.bounds.contains(at) { Ok((at, rest)) } else { Err(Wrong::Outside) }
    }

    /// The first village that the district does not have.
    ///
    /// # Errors
    /// Its line.
    pub fn check_villages(&self, known: &[Localised]) -> Result<(), Fault> {
        let is_known = |mark: &&VillageMark| known.iter().any(|name| name.all().contains(&mark.name.as_str()));
        match self.villages.iter().find(|mark| !is_known(mark)) {
            Some(mark) => Err(Fault::at(mark.line, Wrong::Village(short(&mark.name)))),
            None => Ok(()),
        }
    }
}

/// The only line with edges.
fn bounds<'a>(lines: impl Iterator<Item = (usize, &'a str)>) -> Result<Bounds, Fault> {
    let mut found = None;
    for (number, line) in lines {
        let (word, rest) = split(line);
        if word != "bounds" {
            continue;
        }
        if found.is_some() {
            return Err(Fault::at(number, Wrong::BoundsTwice));
        }
        let corners = path(rest).map_err(|wrong| Fault::at(number, wrong))?;
        let bounds = match corners.as_slice() {
            [from, to] => Bounds::new(*from, *to),
            _ => None,
        };
        found = Some(bounds.ok_or_else(|| Fault::at(number, Wrong::Bounds))?);
    }
    found.ok_or_else(|| Fault::at(0, Wrong::NoBounds))
}

fn split(text: &str) -> (&str, &str) {
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    (word, rest.trim())
}

fn point(text: &str) -> Result<Point, Wrong> {
    Point::parse(text).ok_or_else(|| Wrong::Point(short(text)))
}

fn path(text: &str) -> Result<Vec<Point>, Wrong> {
    let points = text.split_whitespace().map(point).collect::<Result<Vec<_>, _>>()?;
    if points.len() < 2 { Err(Wrong::FewPoints) } else { Ok(points) }
}

fn named(text: &str) -> Result<String, Wrong> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_name = (1..=LONGEST_NAME).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if is_name { Ok(name) } else { Err(Wrong::Name) }
}

/// `kk: Мектеп; ru: Школа; en: School`, in any order.
fn localised(text: &str) -> Result<Localised, Wrong> {
    let name = |code: &str| {
        let part = text.split(';').find_map(|part| part.trim().strip_prefix(code)?.trim_start().strip_prefix(':'));
        named(part.unwrap_or_default())
    };
    Ok(Localised { kazakh: name("kk")?, russian: name("ru")?, english: name("en")? })
}

/// The beginning of what somebody typed, to say it back.
fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: &str = "bounds 43.40,68.10 43.62,68.48\n";

    fn fault(lines: &str) -> (usize, Wrong) {
        let fault = Sketch::parse(&format!("{BOUNDS}{lines}")).unwrap_err();
        (fault.line, fault.wrong)
    }

    #[test]
    fn a_sketch_is_read_line_by_line() {
        let text = "# The district\n\nvillage 43.53,68.29  Қызыл   тал\nroad 43.5,68.2 43.6,68.3 43.7,68.9\n\
                    river 43.4,68.1 43.6,68.4\nplace 43.531,68.287 en: School; kk:Мектеп ; ru : Школа\n";
        let sketch = Sketch::parse(&format!("{text}{BOUNDS}")).unwrap().unwrap();
        assert_eq!((sketch.villages[0].line, sketch.villages[0].name.as_str()), (3, "Қызыл тал"));
        assert_eq!((sketch.roads[0].len(), sketch.rivers[0].len()), (3, 2), "a road may leave the sheet");
        assert_eq!(sketch.places[0].name.all(), ["Мектеп", "Школа", "School"]);
    }

    #[test]
    fn nothing_typed_is_no_sketch() {
        assert_eq!(Sketch::parse(" \n# to be drawn\n"), Ok(None));
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_line() {
        assert_eq!(fault("rode 43.5,68.2 43.6,68.3"), (2, Wrong::Word("rode".to_owned())));
        assert_eq!(fault("\nroad 43.5,68.2 north"), (3, Wrong::Point("north".to_owned())));
        assert_eq!(fault("river 43.5,68.2"), (2, Wrong::FewPoints));
        assert_eq!(fault("village 43.5,68.2"), (2, Wrong::Name));
        assert_eq!(fault("village 44.5,68.2 Тал"), (2, Wrong::Outside));
        assert_eq!(fault("place 43.5,68.2 kk: Мектеп; ru: Школа"), (2, Wrong::Name));
        assert_eq!(fault("bounds 43.40,68.10 43.62,68.48"), (2, Wrong::BoundsTwice));
        let lonely = |text: &str| Sketch::parse(text).unwrap_err();
        assert_eq!(lonely("road 43.5,68.2 43.6,68.3"), Fault::at(0, Wrong::NoBounds));
        assert_eq!(lonely("bounds 43.62,68.48 43.40,68.10"), Fault::at(1, Wrong::Bounds));
        assert_eq!(lonely("bounds 43.62,68.48"), Fault::at(1, Wrong::FewPoints));
        assert_eq!(lonely(&"#".repeat(LONGEST + 1)), Fault::at(0, Wrong::Long));
    }

    #[test]
    fn a_village_is_one_of_the_districts() {
        let text = format!("{BOUNDS}village 43.53,68.29 Кызылтал\nvillage 43.52,68.29 Тал");
        let sketch = Sketch::parse(&text).unwrap().unwrap();
        let known = [Localised {
            kazakh: "Қызылтал".into(), russian: "Кызылтал".into(), english: "Kyzyltal".into()
        }];
        let fault = sketch.check_villages(&known).unwrap_err();
        assert_eq!((fault.line, fault.wrong), (3, Wrong::Village("Тал".to_owned())));
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_typed_is_answered(text in "(bounds|village|road|place|\\PC| |\n|[0-9.,;:-]){0,60}") {
            let _ = Sketch::parse(&text);
        }
    }
}
