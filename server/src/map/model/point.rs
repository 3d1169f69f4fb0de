//! Points on the earth, in millionths of a degree.

/// The widest sketch, in millionths of a degree: far more than any rural district.
const WIDEST: i64 = 5_000_000;
/// The narrowest, about 500 metres.
const NARROWEST: i64 = 5_000;

/// A point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// To the north, in millionths of a degree.
    pub latitude: i64,
    /// To the east, in millionths of a degree.
    pub longitude: i64,
}

impl Point {
    /// Reads `43.53,68.29`. None if it is no point.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (latitude, longitude) = text.split_once(',')?;
        Some(Self { latitude: coordinate(latitude, 90)?, longitude: coordinate(longitude, 180)? })
    }
}

impl From<(i64, i64)> for Point {
    fn from((latitude, longitude): (i64, i64)) -> Self {
        Self { latitude, longitude }
    }
}

/// The edges of a sketch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The corner in the south west.
    pub from: Point,
    /// The corner in the north east.
    pub to: Point,
}

impl Bounds {
    /// The edges between two corners. None if the second is not north east of the first, if they are too near or too
    /// far, or make a strip.
    #[must_use]
    pub fn new(from: Point, to: Point) -> Option<Self> {
        let bounds = Self { from, to };
        let (height, width) = (to.latitude - from.latitude, to.longitude - from.longitude);
        let sizes = NARROWEST..=WIDEST;
        let is_sized = sizes.contains(&height) && sizes.contains(&width);
        (is_sized && (0.25..=3.0).contains(&bounds.ratio())).then_some(bounds)
    }

    /// The edges around some points, with a margin; none if there are none.
    #[must_use]
    pub fn around(points: &[Point]) -> Option<Self> {
        let edges = |of: fn(&Point) -> i64| Some((points.iter().map(of).min()?, points.iter().map(of).max()?));
        let (south, north) = edges(|point| point.latitude)?;
        let (west, east) = edges(|point| point.longitude)?;
        let margin = ((north - south).max(east - west) / 8).max(NARROWEST);
        let from = Point { latitude: south - margin, longitude: west - margin };
        Some(Self { from, to: Point { latitude: north + margin, longitude: east + margin } })
    }

    /// Whether a point lies within the edges.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        (self.from.latitude..=self.to.latitude).contains(&point.latitude)
            && (self.from.longitude..=self.to.longitude).contains(&point.longitude)
    }

    /// How much higher than wide it is on the ground.
    #[must_use]
    pub fn ratio(&self) -> f64 {
        let height = (self.to.latitude - self.from.latitude) as f64;
        let width = (self.to.longitude - self.from.longitude) as f64 * self.shrinking();
        height / width
    }

    /// Metres from the western to the eastern edge.
    #[must_use]
    pub fn metres_across(&self) -> f64 {
        const METRES: f64 = 111_320.0 / 1_000_000.0;
        (self.to.longitude - self.from.longitude) as f64 * self.shrinking() * METRES
    }

    /// How much shorter a degree to the east is here than one to the north.
    fn shrinking(&self) -> f64 {
        let middle = (self.from.latitude + self.to.latitude) as f64 / 2_000_000.0;
        middle.to_radians().cos().max(0.01)
    }
}

/// Degrees with a point or a comma, as millionths of a degree. None if it is no number, or farther than `most` degrees
/// from zero.
#[must_use]
pub fn coordinate(typed: &str, most: i64) -> Option<i64> {
    let typed = typed.trim().replace(',', ".");
    let (is_south_or_west, digits) = match typed.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, typed.as_str()),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || !is_number(whole) || !is_number(part) {
        return None;
    }
    let millionths: String = part.chars().chain("000000".chars()).take(6).collect();
    let value = whole.parse::<i64>().ok()? * 1_000_000 + millionths.parse::<i64>().ok()?;
    (value <= most * 1_000_000).then_some(if is_south_or_west { -value } else { value })
}

/// Millionths of a degree as people read and type them.
#[must_use]
pub fn degrees(millionths: i64) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let size = millionths.unsigned_abs();
    format!("{sign}{}.{:06}", size / 1_000_000, size % 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(text: &str) -> Point {
        Point::parse(text).unwrap()
    }

    #[test]
    fn a_point_is_two_numbers_of_degrees() {
        assert_eq!(point("43.53,68.29"), Point { latitude: 43_530_000, longitude: 68_290_000 });
        assert_eq!(point("-1.5,-0.000001"), Point { latitude: -1_500_000, longitude: -1 });
        for text in ["", "43.53", "43.53;68.29", "91,0", "0,181", "a,b", "43.53,68.29,1"] {
            assert_eq!(Point::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_sketch_is_neither_a_strip_nor_a_dot_nor_a_continent() {
        assert!(Bounds::new(point("43.40,68.10"), point("43.62,68.48")).is_some());
        for (from, to) in [
            ("43.62,68.48", "43.40,68.10"),
            ("43.40,68.10", "43.4001,68.1001"),
            ("43.40,68.10", "53.40,78.10"),
            ("43.40,68.10", "43.41,68.50"),
        ] {
            assert_eq!(Bounds::new(point(from), point(to)), None, "{from} {to}");
        }
    }

    #[test]
    fn a_degree_to_the_east_is_shorter_in_the_north() {
        let here = Bounds::new(point("43,68"), point("44,69")).unwrap();
        assert!((1.37..1.39).contains(&here.ratio()), "{}", here.ratio());
        assert!((80_000.0..82_000.0).contains(&here.metres_across()), "{}", here.metres_across());
    }

    #[test]
    fn edges_leave_a_margin_around_points() {
        assert_eq!(Bounds::around(&[]), None);
        let around = Bounds::around(&[point("43.5,68.2"), point("43.6,68.3")]).unwrap();
        assert!(around.contains(point("43.5,68.2")) && around.contains(point("43.61,68.19")));
        assert!(!around.contains(point("43.7,68.2")));
    }
}
