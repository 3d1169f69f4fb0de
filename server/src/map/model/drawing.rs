//! A sketch as shapes on a sheet, for the drawing in the page and for the picture below the large map.

use serde::Serialize;

use super::dots::{Dot, spread};
use super::point::{Bounds, Point};
use super::sketch::Sketch;

/// The width of the sheet, in its own units.
pub const WIDTH: f64 = 640.0;
/// How far a village reaches from its middle, in metres.
const VILLAGE: f64 = 750.0;
/// A dot with the space around it.
const DOT: f64 = 19.0;
/// Half the height of a name.
const NAME: f64 = 14.0;
/// The width of a letter.
const LETTER: f64 = 13.5;

/// The colours of the picture, by day and by night. In a page the style sheet has them.
const STYLE: &str = ".l{fill:#f1ead8}.w{stroke:#7fb6c9;stroke-width:5px}.c{stroke:#cdbf9c;stroke-width:6px}\
.r{stroke:#fffdf7;stroke-width:3.5px}.v{fill:#e0cf9f;stroke:#b4740a;stroke-width:1.5px}\
path{fill:none;stroke-linecap:round;stroke-linejoin:round}path,circle{vector-effect:non-scaling-stroke}\
@media(prefers-color-scheme:dark){.l{fill:#20282a}.w{stroke:#3c7284}.c{stroke:#11171a}.r{stroke:#6c6a5c}\
.v{fill:#3a3420;stroke:#dca845}}";

/// What the picture may do where it is opened: show itself in [`STYLE`], whose hash this is, and nothing else.
pub const POLICY: &str = "default-src 'none'; style-src 'sha256-sOFxuxlmgDgrAyYUcrfQqhDi2LLMpTa8sPUn4O5rvdU='; frame-ancestors 'none'; sandbox";

/// A place on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Spot {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// The ground: what of a sketch has no words.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Ground {
    /// The width of the sheet.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Roads, as SVG has paths.
    pub roads: Vec<String>,
    /// Rivers.
    pub rivers: Vec<String>,
    /// The middles of villages.
    pub villages: Vec<Spot>,
    /// How far villages reach.
    pub reach: f64,
    /// Places that people know.
    pub places: Vec<Spot>,
}

/// A sketch on a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    bounds: Bounds,
    /// The ground.
    pub ground: Ground,
}

impl Drawing {
    /// Draws a sketch.
    #[must_use]
    pub fn of(sketch: &Sketch) -> Self {
        let bounds = sketch.bounds;
        let height = tenths(WIDTH * bounds.ratio());
        let at = |point: Point| spot(&bounds, height, point);
        let paths = |lines: &[Vec<Point>]| {
            lines.iter().map(|line| path(&line.iter().copied().map(at).collect::<Vec<_>>())).collect()
        };
        let ground = Ground {
            width: WIDTH,
            height,
            roads: paths(&sketch.roads),
            rivers: paths(&sketch.rivers),
            villages: sketch.villages.iter().map(|village| at(village.at)).collect(),
            reach: tenths((WIDTH * VILLAGE / bounds.metres_across()).clamp(10.0, 70.0)),
            places: sketch.places.iter().map(|place| at(place.at)).collect(),
        };
        Self { bounds, ground }
    }

    /// Where a point is on the sheet; none if it is beside it.
    #[must_use]
    pub fn spot(&self, point: Point) -> Option<Spot> {
        self.bounds.contains(point).then(|| spot(&self.bounds, self.ground.height, point))
    }

    /// Where the name of a village goes: below it, or above it at the lower edge.
    #[must_use]
    pub fn name_spot(&self, village: Spot) -> Spot {
        let below = village.y + self.ground.reach + 2.0 * NAME;
        let y = if below > self.ground.height - NAME / 2.0 { village.y - self.ground.reach - NAME } else { below };
        Spot { x: village.x, y: tenths(y) }
    }

    /// Where the dots of these spots go, so that each is seen, and the names too.
    #[must_use]
    pub fn dots(&self, spots: &[Spot], names: &[(Spot, &str)]) -> Vec<Spot> {
        let round = |spot: &Spot| Dot { x: spot.x, y: spot.y, radius: DOT };
        let fixed: Vec<Dot> = names.iter().flat_map(|(spot, name)| letters(*spot, name)).collect();
        let points: Vec<Dot> = spots.iter().map(round).collect();
        let dots = spread(&points, &fixed, (self.ground.width, self.ground.height));
        dots.iter().map(|dot| Spot { x: tenths(dot.x), y: tenths(dot.y) }).collect()
    }

    /// The ground as a picture of its own. It has no words, so it is the same in every language, and nothing in it
    /// comes from a text.
    #[must_use]
    pub fn picture(&self) -> String {
        let Ground { width, height, roads, rivers, villages, reach, .. } = &self.ground;
        let lines = |class: &str, paths: &[String]| -> String {
            paths.iter().map(|path| format!("<path class=\"{class}\" d=\"{path}\"/>")).collect()
        };
        let circle = |spot: &Spot| format!("<circle class=\"v\" cx=\"{}\" cy=\"{}\" r=\"{reach}\"/>", spot.x, spot.y);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
             height=\"{height}\" preserveAspectRatio=\"none\"><style>{STYLE}</style>\
             <rect class=\"l\" width=\"{width}\" height=\"{height}\"/>{}{}{}{}</svg>",
            lines("w", rivers),
            villages.iter().map(circle).collect::<String>(),
            lines("c", roads),
            lines("r", roads),
        )
    }
}

/// A name as a row of round things, which dots keep away from. `spot` is the middle of its lower edge.
fn letters(spot: Spot, name: &str) -> Vec<Dot> {
    let width = name.chars().count() as f64 * LETTER;
    let count = (width / NAME).ceil().max(1.0);
    let dot = |index: usize| Dot {
        x: spot.x - width / 2.0 + (index as f64 + 0.5) * width / count,
        y: spot.y - NAME * 0.6,
        radius: NAME,
    };
    (0..count as usize).map(dot).collect()
}

fn spot(bounds: &Bounds, height: f64, point: Point) -> Spot {
    let part = |value: i64, from: i64, to: i64| (value - from) as f64 / (to - from) as f64;
    let x = part(point.longitude, bounds.from.longitude, bounds.to.longitude) * WIDTH;
    let y = (1.0 - part(point.latitude, bounds.from.latitude, bounds.to.latitude)) * height;
    Spot { x: tenths(x), y: tenths(y) }
}

/// A line that goes through all spots and bends as roads and rivers do: a Catmull-Rom spline.
fn path(spots: &[Spot]) -> String {
    let Some(first) = spots.first() else { return String::new() };
    let mut path = format!("M{} {}", first.x, first.y);
    let at = |index: usize| spots.get(index).copied();
    for index in 1..spots.len() {
        let (Some(from), Some(to)) = (at(index - 1), at(index)) else { continue };
        let before = index.checked_sub(2).and_then(at).unwrap_or(from);
        let after = at(index + 1).unwrap_or(to);
        let (leaving, arriving) = (towards(from, before, to), towards(to, after, from));
        path.push_str(&format!("C{} {} {} {} {} {}", leaving.x, leaving.y, arriving.x, arriving.y, to.x, to.y));
    }
    path
}

/// The point that bends a line at `at` on its side to `to`, where `away` is the spot on the other side.
fn towards(at: Spot, away: Spot, to: Spot) -> Spot {
    Spot { x: tenths(at.x + (to.x - away.x) / 6.0), y: tenths(at.y + (to.y - away.y) / 6.0) }
}

/// As exact as a drawing needs.
fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use sha2::{Digest, Sha256};

    use super::*;

    fn drawing() -> Drawing {
        let text = "bounds 43.40,68.10 43.62,68.48\nvillage 43.53,68.29 Сарыжайлау\nvillage 43.402,68.2 Тал\n\
                    road 43.40,68.10 43.51,68.29 43.62,68.48\nriver 43.62,68.10 43.40,68.48\n\
                    place 43.531,68.287 kk: Мектеп; ru: Школа; en: School";
        Drawing::of(&Sketch::parse(text).unwrap().unwrap())
    }

    fn point(text: &str) -> Point {
        Point::parse(text).unwrap()
    }

    #[test]
    fn north_is_above_and_east_is_on_the_right() {
        let drawing = drawing();
        assert_eq!(drawing.spot(point("43.62,68.10")), Some(Spot { x: 0.0, y: 0.0 }));
        assert_eq!(drawing.spot(point("43.40,68.48")), Some(Spot { x: WIDTH, y: drawing.ground.height }));
        assert_eq!(drawing.spot(point("43.39,68.48")), None);
        assert!((505.0..515.0).contains(&drawing.ground.height), "{}", drawing.ground.height);
    }

    #[test]
    fn a_road_goes_through_its_points() {
        let road = &drawing().ground.roads[0];
        assert!(road.starts_with("M0 ") && road.ends_with(" 640 0"), "{road}");
        assert_eq!(road.matches('C').count(), 2);
    }

    #[test]
    fn a_name_stays_on_the_sheet() {
        let drawing = drawing();
        let [upper, lower] = [0, 1].map(|index| drawing.ground.villages[index]);
        assert!(drawing.name_spot(upper).y > upper.y);
        assert!(drawing.name_spot(lower).y < lower.y);
    }

    #[test]
    fn dots_keep_away_from_names() {
        let drawing = drawing();
        let name = Spot { x: 300.0, y: 200.0 };
        let [dot] = drawing.dots(&[Spot { x: 330.0, y: 195.0 }], &[(name, "Сарыжайлау")])[..] else {
            panic!()
        };
        assert!((dot.y - 191.6).abs() > 20.0, "{dot:?}");
    }

    #[test]
    fn the_picture_is_a_document_that_its_policy_lets_show_itself() {
        let picture = drawing().picture();
        assert!(picture.starts_with("<svg xmlns") && picture.ends_with("</svg>"));
        assert!(!picture.contains("Сарыжайлау"), "it has no words");
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(STYLE));
        assert!(POLICY.contains(&format!("'sha256-{hash}'")), "{hash}");
    }
}
