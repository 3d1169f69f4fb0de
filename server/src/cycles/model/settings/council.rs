//! The Public Council, its trustees, and who makes the codes.

use ortaq_crypto::entry::Cycle;
use ortaq_rules::Share;
use serde::{Deserialize, Serialize};

use super::answers::{Answers, Mistake, Reader, share_text};
use super::field::{Choice, Field, choice, line, number, one_of};

/// The Public Council, its trustees, and who makes the codes. The log's first entry names all of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CouncilSettings {
    /// Seats.
    pub size: u32,
    /// The share of the seats that decides.
    pub quorum: Share,
    /// Trustees, n.
    pub trustees: u32,
    /// Trustees who are needed to open the result, t.
    pub threshold: u32,
    /// Trustees who must agree on what is counted.
    pub closing_quorum: u32,
    /// Who makes the codes of the letters: 1 or 2.
    pub issuers: u32,
}

impl Default for CouncilSettings {
    fn default() -> Self {
        CouncilSettings {
            size: 15,
            quorum: Share { numerator: 2, denominator: 3 },
            trustees: 5,
            threshold: 3,
            closing_quorum: Cycle::safe_closing_quorum(5, 3),
            issuers: 2,
        }
    }
}

const ISSUERS: &[Choice] = &[
    one_of("2", "cycles-issuers-two", "cycles-issuers-two-hint"),
    one_of("1", "cycles-issuers-one", "cycles-issuers-one-hint"),
];

pub(super) const FIELDS: &[Field] = &[
    number("size", "cycles-council-size", "cycles-council-size-hint"),
    line("quorum", "cycles-council-quorum", "cycles-council-quorum-hint"),
    number("trustees", "cycles-trustees", "cycles-trustees-hint"),
    number("threshold", "cycles-threshold", "cycles-threshold-hint"),
    number("closing_quorum", "cycles-closing-quorum", "cycles-closing-quorum-hint"),
    choice("issuers", "cycles-issuers", "cycles-issuers-hint", ISSUERS),
];

impl CouncilSettings {
    /// Signatures that make an act of the council.
    #[must_use]
    pub fn quorum_in_members(&self) -> u32 {
        let members = self.quorum.of_rounded_up(u64::from(self.size));
        members.and_then(|members| u32::try_from(members).ok()).unwrap_or(self.size)
    }

    /// Whether secrecy rests on the trustees alone, and not also on the witnesses (§9.1 of the protocol).
    #[must_use]
    pub fn closing_is_safe(&self) -> bool {
        self.closing_quorum >= Cycle::safe_closing_quorum(self.trustees, self.threshold)
    }

    pub(super) fn answers(&self) -> Answers {
        let council = Answers::default().with("size", self.size).with("quorum", share_text(self.quorum));
        let council = council.with("trustees", self.trustees).with("threshold", self.threshold);
        council.with("closing_quorum", self.closing_quorum).with("issuers", self.issuers)
    }

    pub(super) fn read(answers: &Answers) -> Result<Self, Vec<Mistake>> {
        let mut reader = Reader::new(answers);
        let council = CouncilSettings {
            size: reader.small("size", 2..=99),
            quorum: reader.share("quorum"),
            trustees: reader.small("trustees", 2..=31),
            threshold: reader.small("threshold", 2..=31),
            closing_quorum: reader.small("closing_quorum", 2..=31),
            issuers: reader.choice("issuers", ("2", 2), &[("1", 1)]),
        };
        council.refuse_contradictions(&mut reader);
        reader.finish(council)
    }

    fn refuse_contradictions(&self, reader: &mut Reader<'_>) {
        if self.quorum_in_members() == 0 {
            reader.refuse(Mistake::new("quorum", "cycles-quorum-nothing"));
        }
        let all = u64::from(self.trustees);
        if self.trustees > self.size {
            let size = u64::from(self.size);
            reader.refuse(Mistake::new("trustees", "cycles-trustees-above-council").with("size", size));
        }
        if self.threshold > self.trustees {
            reader.refuse(Mistake::new("threshold", "cycles-threshold-above-trustees").with("trustees", all));
        } else if !(self.threshold..=self.trustees).contains(&self.closing_quorum) {
            let mistake = Mistake::new("closing_quorum", "cycles-closing-quorum-bounds");
            let safe = u64::from(Cycle::safe_closing_quorum(self.trustees, self.threshold));
            let least = u64::from(self.threshold);
            reader.refuse(mistake.with("least", least).with("most", all).with("safe", safe));
        }
    }
}
