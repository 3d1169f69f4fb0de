//! What pages show of a map: the drawing, and what a script needs to open the large one.

use serde::Serialize;
use serde_json::json;

use super::model::{Bounds, Drawing, Ground, Point, Sketch, degrees};
use super::store::Kept;
use crate::app::assets;
use crate::assemblies::model::{Localised, Village};
use crate::config::MapConfig;
use crate::i18n::Language;
use crate::templates::components::Choice;

/// The library that draws the large map, and its style: files that are fetched before the program is built. Without
/// them pages have the drawing and the lists.
const LIBRARY: &str = "map/leaflet.js";
const LIBRARY_STYLE: &str = "map/leaflet.css";

/// The drawing in a page. In templates: `{{> map/sketch sketch=…}}`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MapView {
    ground: Ground,
    names: Vec<NameView>,
    dots: Vec<DotView>,
    /// The villages in words.
    villages: String,
    count: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct NameView {
    x: f64,
    y: f64,
    text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct DotView {
    number: i64,
    x: f64,
    y: f64,
    from_x: f64,
    from_y: f64,
    /// Whether a line leads to where it belongs.
    is_moved: bool,
    is_ended: bool,
    is_wanted: bool,
}

/// A proposal that gets a dot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pin {
    /// Its number in the cycle.
    pub number: i64,
    /// Where it is.
    pub at: Point,
    /// Whether it goes no further.
    pub is_ended: bool,
    /// Whether the reader asked for it.
    pub is_wanted: bool,
}

impl MapView {
    /// A sketch with dots, for a reader.
    #[must_use]
    pub fn of(sketch: &Sketch, villages: &[Village], pins: &[Pin], reader: Language) -> Self {
        let drawing = Drawing::of(sketch);
        let called: Vec<String> =
            sketch.villages.iter().map(|mark| village_name(&mark.name, villages, reader).to_owned()).collect();
        let places: Vec<_> = drawing
            .ground
            .villages
            .iter()
            .zip(&called)
            .map(|(spot, name)| (drawing.name_spot(*spot), name.as_str()))
            .collect();
        let (pins, spots): (Vec<&Pin>, Vec<_>) =
            pins.iter().filter_map(|pin| Some((pin, drawing.spot(pin.at)?))).unzip();
        let moved = drawing.dots(&spots, &places);
        let dot = |((pin, from), to): ((&&Pin, &super::model::Spot), &super::model::Spot)| DotView {
            number: pin.number,
            x: to.x,
            y: to.y,
            from_x: from.x,
            from_y: from.y,
            is_moved: (to.x - from.x).hypot(to.y - from.y) > 3.0,
            is_ended: pin.is_ended,
            is_wanted: pin.is_wanted,
        };
        let mut dots: Vec<DotView> = pins.iter().zip(&spots).zip(&moved).map(dot).collect();
        // What stands last covers the others.
        dots.sort_by_key(|dot| dot.is_wanted);
        let names = places.iter().map(|(spot, name)| NameView { x: spot.x, y: spot.y, text: (*name).to_owned() });
        Self { names: names.collect(), villages: called.join(", "), count: dots.len(), dots, ground: drawing.ground }
    }

    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        let text = "bounds 43.40,68.10 43.62,68.48\nvillage 43.53,68.29 Сарыжайлау\nroad 43.4,68.1 43.6,68.4\n\
                    river 43.6,68.1 43.4,68.4\nplace 43.53,68.29 kk: Мектеп; ru: Школа; en: School";
        let at = Point { latitude: 43_530_000, longitude: 68_290_000 };
        let pin = |number, is_ended, is_wanted| Pin { number, at, is_ended, is_wanted };
        let sketch = Sketch::parse(text).ok().flatten();
        let pins = [pin(1, false, false), pin(2, true, false), pin(3, false, true)];
        sketch.map(|sketch| Self::of(&sketch, &[], &pins, Language::Kazakh)).unwrap_or_else(|| Self {
            ground: Ground::default(),
            names: Vec::new(),
            dots: Vec::new(),
            villages: String::new(),
            count: 0,
        })
    }
}

/// What a village of a sketch is called for a reader. One that was renamed since keeps the name that was typed.
fn village_name<'a>(typed: &'a str, villages: &'a [Village], reader: Language) -> &'a str {
    let names = villages.iter().map(|village| &village.description.name);
    let mut known = names.filter(|name: &&Localised| name.all().contains(&typed));
    known.next().map_or(typed, |name| name.in_language(reader))
}

/// The large map, which a script opens. In templates: `{{> map/large large=…}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Large {
    /// All that the script needs, as JSON.
    data: String,
}

/// Of which district, as kept and set up, a large map is.
#[derive(Clone, Copy, Debug)]
pub struct Setup<'a> {
    /// The district's part of addresses.
    pub slug: &'a str,
    /// The sketch as it is kept.
    pub kept: &'a Kept,
    /// Its villages.
    pub villages: &'a [Village],
    /// What the operator decided.
    pub config: &'a MapConfig,
}

impl Large {
    /// The large map for a reader; none without its library, and none with neither a sketch nor tiles.
    #[must_use]
    pub fn of(setup: Setup<'_>, points: &[Point], reader: Language) -> Option<Self> {
        let (library, style) = (assets::link(LIBRARY)?, assets::link(LIBRARY_STYLE)?);
        let (kept, sketch, tiles) = (setup.kept, setup.kept.sketch(), &setup.config.tiles);
        let bounds = match (&sketch, tiles) {
            (Some(sketch), _) => sketch.bounds,
            (None, Some(_)) => Bounds::around(points)?,
            (None, None) => return None,
        };
        let corner = |point: Point| [degrees(point.latitude), degrees(point.longitude)];
        let image = sketch.as_ref().map(|_| format!("/assemblies/{}/map.svg?v={}", setup.slug, kept.version));
        let data = json!({
            "library": library,
            "style": style,
            "image": image,
            "ratio": bounds.ratio(),
            "bounds": [corner(bounds.from), corner(bounds.to)],
            "names": sketch.map(|sketch| names(&sketch, setup.villages, reader)).unwrap_or_default(),
            "tiles": tiles.as_ref().map(|tiles| tiles.address().to_owned()),
            "attribution": setup.config.attribution,
        });
        Some(Self { data: data.to_string() })
    }

    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        Self { data: json!({ "library": "/static/map/leaflet.js", "names": ["<b>"] }).to_string() }
    }
}

fn names(sketch: &Sketch, villages: &[Village], reader: Language) -> Vec<serde_json::Value> {
    let name = |at: Point, text: &str, is_village: bool| json!({ "at": [degrees(at.latitude), degrees(at.longitude)], "text": text, "village": is_village });
    let of_villages =
        sketch.villages.iter().map(|mark| name(mark.at, village_name(&mark.name, villages, reader), true));
    let of_places = sketch.places.iter().map(|place| name(place.at, place.name.in_language(reader), false));
    of_villages.chain(of_places).collect()
}

/// Ways to pick a point, for the form of a draft. In templates: `{{> map/picker form picker=…}}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Picker {
    /// Villages and places, each with its point as value.
    places: Vec<Choice>,
    large: Option<Large>,
}

impl Picker {
    /// The ways in a district.
    #[must_use]
    pub fn of(setup: Setup<'_>, reader: Language) -> Self {
        let choice =
            |at: Point, name: &str| Choice::new(format!("{},{}", degrees(at.latitude), degrees(at.longitude)), name);
        let sketch = setup.kept.sketch();
        let places = sketch.iter().flat_map(|sketch| {
            let villages = sketch.villages.iter();
            let villages = villages.map(|mark| choice(mark.at, village_name(&mark.name, setup.villages, reader)));
            villages.chain(sketch.places.iter().map(|place| choice(place.at, place.name.in_language(reader))))
        });
        Self { places: places.collect(), large: Large::of(setup, &[], reader) }
    }

    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        Self { places: vec![Choice::new("43.531200,68.287400", "Мектеп")], large: Some(Large::sample()) }
    }
}
