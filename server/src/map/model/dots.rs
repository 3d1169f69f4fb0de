//! Dots that do not cover each other: those of proposals that are near each other move apart, and stay as near to
//! their points as they can.

/// How often dots are moved. More changes nothing that one would see.
const ROUNDS: usize = 160;
/// Which part of its way back a dot goes in each round.
const PULL: f64 = 0.04;
/// The angle after which directions repeat last: dots at the same point leave it in all directions.
const GOLDEN: f64 = 2.399_963_229_728_653;

/// A round thing on the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Its radius.
    pub radius: f64,
}

impl Dot {
    fn distance(self, other: Dot) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// Where dots go that stand at `points`: apart from each other and from what is fixed, within a sheet of this size.
#[must_use]
pub fn spread(points: &[Dot], fixed: &[Dot], (width, height): (f64, f64)) -> Vec<Dot> {
    let mut dots = points.to_vec();
    for _ in 0..ROUNDS {
        let before = dots.clone();
        for (index, (dot, point)) in dots.iter_mut().zip(points).enumerate() {
            dot.x += (point.x - dot.x) * PULL;
            dot.y += (point.y - dot.y) * PULL;
            let others = before.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, other)| (other, 0.5));
            for (other, share) in others.chain(fixed.iter().map(|other| (other, 1.0))) {
                let overlap = dot.radius + other.radius - dot.distance(*other);
                if overlap > 0.0 {
                    let (x, y) = direction(*other, *dot, index);
                    dot.x += x * overlap * share;
                    dot.y += y * overlap * share;
                }
            }
            dot.x = dot.x.clamp(dot.radius, (width - dot.radius).max(dot.radius));
            dot.y = dot.y.clamp(dot.radius, (height - dot.radius).max(dot.radius));
        }
    }
    dots
}

/// The direction from one dot to another, of length 1.
fn direction(from: Dot, to: Dot, index: usize) -> (f64, f64) {
    let distance = from.distance(to);
    if distance > 1e-6 {
        return ((to.x - from.x) / distance, (to.y - from.y) / distance);
    }
    let (sine, cosine) = (index as f64 * GOLDEN).sin_cos();
    (cosine, sine)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: (f64, f64) = (640.0, 500.0);

    fn dot(x: f64, y: f64) -> Dot {
        Dot { x, y, radius: 12.0 }
    }

    #[test]
    fn a_lonely_dot_stays_where_it_is() {
        assert_eq!(spread(&[dot(100.0, 100.0)], &[], SHEET), [dot(100.0, 100.0)]);
    }

    #[test]
    fn dots_at_one_point_move_apart_and_stay_near() {
        let points = vec![dot(300.0, 250.0); 14];
        let dots = spread(&points, &[], SHEET);
        for (index, one) in dots.iter().enumerate() {
            assert!(one.distance(dot(300.0, 250.0)) < 90.0, "{one:?}");
            for other in &dots[index + 1..] {
                assert!(one.distance(*other) > 19.0, "{one:?} {other:?}");
            }
        }
        assert_eq!(dots, spread(&points, &[], SHEET), "the same each time");
    }

    #[test]
    fn dots_leave_what_is_fixed_free_and_stay_on_the_sheet() {
        let name = [Dot { x: 60.0, y: 60.0, radius: 14.0 }];
        for moved in spread(&[dot(60.0, 60.0), dot(0.0, 0.0), dot(640.0, 500.0)], &name, SHEET) {
            assert!(moved.distance(name[0]) > 20.0, "{moved:?}");
            assert!((12.0..=628.0).contains(&moved.x) && (12.0..=488.0).contains(&moved.y), "{moved:?}");
        }
    }
}
