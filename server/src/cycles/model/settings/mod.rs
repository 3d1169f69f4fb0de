//! What a cycle is set to: typed, with the defaults of a rural district, checked field by field.
//!
//! Settings are edited one group at a time while the cycle is a draft, and frozen by announcing it.

mod answers;
mod assembly;
mod ballot;
mod calendar;
mod council;
mod counting;
mod field;
mod money;
mod proposals;
mod witnesses;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use answers::{Answers, Mistake, share_text};
pub use assembly::AssemblySettings;
pub use ballot::BallotSettings;
pub use calendar::{CalendarSettings, Lengths};
pub use council::CouncilSettings;
pub use counting::CountingSettings;
pub use field::{Choice, Control, Field};
pub use money::MoneySettings;
pub use proposals::ProposalSettings;
pub use witnesses::{WitnessKey, WitnessSettings};

/// All settings of a cycle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The fund and what one project may ask for.
    pub money: MoneySettings,
    /// Who proposes.
    pub proposals: ProposalSettings,
    /// Gatherings and sessions; the usual ones where a cycle is older than these settings.
    #[serde(default)]
    pub assembly: AssemblySettings,
    /// How voters choose.
    pub ballot: BallotSettings,
    /// How votes become an outcome.
    pub counting: CountingSettings,
    /// Council, trustees, issuers.
    pub council: CouncilSettings,
    /// Who cosigns the log.
    pub witnesses: WitnessSettings,
    /// Time zone, holidays, least lengths.
    pub calendar: CalendarSettings,
}

/// The pages on which settings are edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// [`Settings::money`].
    Money,
    /// [`Settings::proposals`].
    Proposals,
    /// [`Settings::assembly`].
    Assembly,
    /// [`Settings::ballot`].
    Ballot,
    /// [`Settings::counting`].
    Counting,
    /// [`Settings::council`].
    Council,
    /// [`Settings::witnesses`].
    Witnesses,
    /// [`Settings::calendar`].
    Calendar,
}

impl Group {
    /// All of them, in the order of the pages.
    pub const ALL: [Group; 8] = [
        Group::Money,
        Group::Proposals,
        Group::Assembly,
        Group::Ballot,
        Group::Counting,
        Group::Council,
        Group::Witnesses,
        Group::Calendar,
    ];

    /// The code in addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Group::Money => "money",
            Group::Proposals => "proposals",
            Group::Assembly => "assembly",
            Group::Ballot => "ballot",
            Group::Counting => "counting",
            Group::Council => "council",
            Group::Witnesses => "witnesses",
            Group::Calendar => "calendar",
        }
    }

    /// The group with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Group> {
        Self::ALL.into_iter().find(|group| group.code() == code)
    }

    /// The message id of its heading.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Group::Money => "cycles-group-money",
            Group::Proposals => "cycles-group-proposals",
            Group::Assembly => "cycles-group-assembly",
            Group::Ballot => "cycles-group-ballot",
            Group::Counting => "cycles-group-counting",
            Group::Council => "cycles-group-council",
            Group::Witnesses => "cycles-group-witnesses",
            Group::Calendar => "cycles-group-calendar",
        }
    }

    /// Its fields, in the order of the page.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Group::Money => money::FIELDS,
            Group::Proposals => proposals::FIELDS,
            Group::Assembly => assembly::FIELDS,
            Group::Ballot => ballot::FIELDS,
            Group::Counting => counting::FIELDS,
            Group::Council => council::FIELDS,
            Group::Witnesses => witnesses::FIELDS,
            Group::Calendar => calendar::FIELDS,
        }
    }
}

impl Settings {
    /// What the form of a group shows before anything is typed.
    #[must_use]
    pub fn answers(&self, group: Group) -> Answers {
        match group {
            Group::Money => self.money.answers(),
            Group::Proposals => self.proposals.answers(),
            Group::Assembly => self.assembly.answers(),
            Group::Ballot => self.ballot.answers(),
            Group::Counting => self.counting.answers(),
            Group::Council => self.council.answers(),
            Group::Witnesses => self.witnesses.answers(),
            Group::Calendar => self.calendar.answers(),
        }
    }

    /// These settings with one group as typed.
    ///
    /// # Errors
    /// All mistakes, each with its field.
    pub fn with(&self, group: Group, answers: &Answers) -> Result<Settings, Vec<Mistake>> {
        let mut settings = self.clone();
        match group {
            Group::Money => settings.money = MoneySettings::read(answers)?,
            Group::Proposals => settings.proposals = ProposalSettings::read(answers)?,
            Group::Assembly => settings.assembly = AssemblySettings::read(answers)?,
            Group::Ballot => settings.ballot = BallotSettings::read(answers)?,
            Group::Counting => settings.counting = CountingSettings::read(answers)?,
            Group::Council => settings.council = CouncilSettings::read(answers)?,
            Group::Witnesses => settings.witnesses = WitnessSettings::read(answers)?,
            Group::Calendar => settings.calendar = CalendarSettings::read(answers)?,
        }
        Ok(settings)
    }

    /// Whether the field means something with the present answers of the others.
    #[must_use]
    pub fn uses(&self, field: &str) -> bool {
        use ortaq_crypto::style::BallotStyle;
        use ortaq_rules::greedy::MinimumVotes;
        let (style, minimum) = (&self.ballot.style, &self.counting.minimum);
        match field {
            "most" | "least" => matches!(style, BallotStyle::Approval { .. } | BallotStyle::Points { .. }),
            "each" => matches!(style, BallotStyle::Points { .. }),
            "scores" => matches!(style, BallotStyle::Ranking { .. }),
            "minimum_votes" => matches!(minimum, MinimumVotes::Votes { .. } | MinimumVotes::Lesser { .. }),
            "minimum_share" => matches!(minimum, MinimumVotes::ShareOfRoll { .. } | MinimumVotes::Lesser { .. }),
            "village_people" => self.counting.village_reserve.numerator > 0,
            _ => true,
        }
    }

    /// What is still missing or contradicts itself, with the group in which it is mended.
    #[must_use]
    pub fn mistakes(&self) -> Vec<(Group, Mistake)> {
        let of = |group: Group| {
            let read = self.with(group, &self.answers(group));
            read.err().unwrap_or_default().into_iter().map(move |mistake| (group, mistake))
        };
        Group::ALL.into_iter().flat_map(of).collect()
    }
}
