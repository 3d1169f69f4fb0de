//! What a rehearsal made, told to whoever wants to try a recount on it.

use ortaq_crypto::rehearsal::Rehearsed;
use ortaq_crypto::style::BallotStyle;
use ortaq_rules::pabulib::{Note, NoteKind};

use super::accepted::{Accepted, Refused};
use super::comparison::{Comparison, Difference};
use super::outcome::Told;
use super::style::Style;
use crate::answer::quoted;
use crate::command_line::Rehearse;
use crate::file;
use crate::numbers;
use crate::texts::{Texts, Value};

/// How many single cases are told before the rest is only counted.
const SHOWN: usize = 10;

pub(super) struct Page<'a> {
    pub request: &'a Rehearse,
    pub source: &'a file::Read,
    pub style: &'a Style,
    pub rule: Told,
    pub accepted: &'a Accepted,
    pub seed: &'a str,
    pub seed_given: bool,
    pub rehearsed: &'a Rehearsed,
    pub comparison: &'a Comparison,
    pub texts: &'a Texts,
}

impl Page<'_> {
    pub(super) fn text(&self) -> String {
        let parts = [self.made(), self.left_out(), self.totals(), self.notes(), self.next()];
        let shown: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        shown.join("\n")
    }

    fn line(&self, id: &str, values: &[(&str, Value)]) -> String {
        self.texts.with(id, values) + "\n"
    }

    /// A line of a list.
    fn item(&self, id: &str, values: &[(&str, Value)]) -> String {
        format!("  {}", self.line(id, values))
    }

    fn made(&self) -> String {
        let sizes = self.rehearsed.sizes;
        let mut text = self.line("rehearsal-title", &[("path", self.request.file.display().to_string().into())]);
        for (id, count) in [
            ("rehearsal-voters", sizes.voters),
            ("rehearsal-revotes", sizes.revotes),
            ("rehearsal-challenges", sizes.challenges),
            ("rehearsal-replacements", sizes.replacements),
            ("rehearsal-paper", sizes.paper),
            ("rehearsal-gone", sizes.gone),
        ] {
            if count > 0 {
                text.push_str(&self.item(id, &[("count", count.into())]));
            }
        }
        text.push_str(&self.style());
        let (trustees, threshold) = (u64::from(self.request.trustees), u64::from(self.request.threshold));
        text.push_str(
            &self.item("rehearsal-council", &[("trustees", trustees.into()), ("threshold", threshold.into())]),
        );
        let named = self.rule.named.as_str();
        text.push_str(&self.item(self.rule.id, &[("named", named.into()), ("minimum", self.rule.minimum.into())]));
        if self.source.parsed.instance.decimals > 0 {
            let decimals = u64::from(self.source.parsed.instance.decimals);
            text.push_str(&self.item("rehearsal-money", &[("decimals", decimals.into())]));
        }
        let seed = if self.seed_given { "rehearsal-seed-given" } else { "rehearsal-seed-drawn" };
        text + &self.item(seed, &[("seed", self.seed.into())])
    }

    fn style(&self) -> String {
        let points = |number: u32| self.points(u64::from(number)).into();
        let mut text = match &self.style.style {
            BallotStyle::Approval { min: 0, max } => {
                self.item("rehearsal-style-up-to", &[("max", u64::from(*max).into())])
            }
            BallotStyle::Approval { min, max } => self
                .item("rehearsal-style-approval", &[("min", u64::from(*min).into()), ("max", u64::from(*max).into())]),
            BallotStyle::Points { min, max, each } => {
                let values = [("min", points(*min)), ("max", points(*max)), ("each", points(*each))];
                self.item("rehearsal-style-points", &values)
            }
            BallotStyle::Ranking { scores } => {
                let scores: Vec<String> = scores.iter().map(ToString::to_string).collect();
                let values = [("ranks", scores.len().into()), ("scores", scores.join(", ").into())];
                self.item("rehearsal-style-ranking", &values)
            }
            BallotStyle::Knapsack {} => String::new(),
        };
        if let Some(ranks) = self.style.ranks_cut {
            text.push_str(&self.item("rehearsal-ranks-cut", &[("ranks", ranks.into())]));
        }
        if !self.style.unproven.is_empty() {
            let limits: Vec<String> = self.style.unproven.iter().map(|(key, value)| format!("{key} {value}")).collect();
            text.push_str(&self.item("rehearsal-unproven", &[("limits", limits.join(", ").into())]));
        }
        text
    }

    fn left_out(&self) -> String {
        let refused = self.accepted.refused.iter().map(|(place, reason)| {
            let id = match (reason, &self.style.style) {
                (Refused::OneTooMuch, _) => "rehearsal-refused-one",
                (Refused::Total, BallotStyle::Approval { .. } | BallotStyle::Ranking { .. }) => {
                    "rehearsal-refused-length"
                }
                (Refused::Total, _) => "rehearsal-refused-sum",
            };
            let line = self.line_of(*place);
            (line, self.texts.with(id, &[("line", line.into())]))
        });
        let mut all: Vec<(usize, String)> = self.source.left_out.iter().cloned().chain(refused).collect();
        if all.is_empty() {
            return String::new();
        }
        all.sort();
        let mut text = self.line("rehearsal-left-out", &[("count", all.len().into())]);
        for (_, told) in all.iter().take(SHOWN) {
            text.push_str(&format!("  {told}\n"));
        }
        text + &self.more(all.len())
    }

    /// Where a ballot stands in the file.
    fn line_of(&self, place: usize) -> usize {
        self.source.parsed.document.votes.rows.get(place).map_or(0, |row| row.line)
    }

    fn more(&self, all: usize) -> String {
        match all.saturating_sub(SHOWN) {
            0 => String::new(),
            rest => self.item("note-more", &[("count", rest.into())]),
        }
    }

    fn totals(&self) -> String {
        let Comparison { projects, from_rules, column, from_column, from_all } = self.comparison;
        let mut text = match from_rules.as_slice() {
            [] => self.line("rehearsal-equal", &[("projects", (*projects).into())]),
            differing => self.differing("rehearsal-not-equal", &[], differing),
        };
        let left_out = self.accepted.refused.len() + self.source.left_out.len();
        if left_out > 0 && !from_all.is_empty() {
            text.push_str(&self.differing("rehearsal-all-ballots", &[], from_all));
        }
        match (column, from_column.as_slice()) {
            (Some(column), []) => text.push_str(&self.line("rehearsal-column-equal", &[("column", (*column).into())])),
            (Some(column), differing) => {
                text.push_str(&self.differing("rehearsal-column-differs", &[("column", (*column).into())], differing));
            }
            (None, _) => {}
        }
        text
    }

    fn differing(&self, id: &str, values: &[(&str, Value)], differing: &[Difference]) -> String {
        let mut text = self.line(id, values);
        for Difference { project, other, decrypted } in differing.iter().take(SHOWN) {
            let (other, decrypted) = (self.points(*other), self.points(*decrypted));
            let values =
                [("project", project.as_str().into()), ("other", other.into()), ("decrypted", decrypted.into())];
            text.push_str(&self.item("rehearsal-difference", &values));
        }
        text + &self.more(differing.len())
    }

    /// Votes or points as the file writes them.
    fn points(&self, units: u64) -> String {
        numbers::money(units, self.source.parsed.instance.point_decimals, self.texts.language())
    }

    /// What else was odd in the file.
    fn notes(&self) -> String {
        let refused: Vec<usize> = self.accepted.refused.iter().map(|(place, _)| self.line_of(*place)).collect();
        let told = |note: &Note| match note.kind {
            NoteKind::CountDiffers { .. } => self.comparison.column == Some(note.field.as_str()),
            NoteKind::TooManyProjects { .. } => refused.contains(&note.line),
            _ => false,
        };
        file::notes(self.source.parsed.notes.iter().filter(|note| !told(note)), self.texts)
    }

    fn next(&self) -> String {
        let (out, fingerprint) = (quoted(&self.request.out), &self.rehearsed.fingerprint);
        let entries = self.rehearsed.header.entries.0;
        let values = [("path", self.request.out.display().to_string().into()), ("entries", entries.into())];
        let mut text = self.line("rehearsal-written", &values);
        text.push_str(&self.line("rehearsal-fingerprint", &[("fingerprint", fingerprint.as_str().into())]));
        text.push_str(&self.line("rehearsal-next", &[]));
        text + &format!("  ortaq-observer verify {out} --fingerprint \"{fingerprint}\"\n")
    }
}
