//! Which ballots of a file are ballots of the style. The others are left out, as a booth would not
//! have let them be cast, and each is named.

use ortaq_crypto::style::{BallotStyle, ChoiceError};
use ortaq_rules::{Ballot, Instance};

use super::style;
use crate::answer::Failure;
use crate::texts::Texts;

/// Why a ballot was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// One project got more than a project may get.
    OneTooMuch,
    /// The whole is more or less than a ballot may give.
    Total,
}

/// The ballots of a file, sorted out.
pub(super) struct Accepted {
    /// A choice for each ballot that was taken.
    pub choices: Vec<Vec<u32>>,
    /// Positions in the file of those that were not.
    pub refused: Vec<(usize, Refused)>,
    /// What the taken ballots add up to by the counting rules.
    pub expected: Vec<u64>,
}

impl Accepted {
    pub(super) fn new(instance: &Instance, style: &BallotStyle, texts: &Texts) -> Result<Self, Failure> {
        let system = style::system(style, instance).map_err(|reason| style::refusal(&reason, texts))?;
        let (mut choices, mut refused, mut taken) = (Vec::new(), Vec::new(), Vec::new());
        for (place, ballot) in instance.ballots.iter().enumerate() {
            let choice = choice(ballot, style, instance.projects.len());
            match choice.ok_or(ChoiceError::OptionOutOfRange).and_then(|choice| system.fill(&choice).map(|_| choice)) {
                Ok(choice) => {
                    choices.push(choice);
                    taken.push(ballot.clone());
                }
                Err(ChoiceError::TotalOutOfRange) => refused.push((place, Refused::Total)),
                Err(_) if matches!(style, BallotStyle::Ranking { .. }) => refused.push((place, Refused::Total)),
                Err(_) => refused.push((place, Refused::OneTooMuch)),
            }
        }
        if choices.is_empty() {
            return Err(Failure::new("failure-no-ballots", Vec::new()));
        }
        let expected = Instance { ballots: taken, projects: instance.projects.clone(), ..*instance }.scores();
        Ok(Self { choices, refused, expected })
    }
}

/// One number for each project: points, or the rank in a ranking. Nothing where a number is beyond
/// what any ballot can have.
fn choice(ballot: &Ballot, style: &BallotStyle, projects: usize) -> Option<Vec<u32>> {
    let ranked = matches!(style, BallotStyle::Ranking { .. });
    let mut numbers = vec![0; projects];
    for (rank, choice) in (1..).zip(&ballot.choices) {
        let number = numbers.get_mut(usize::try_from(choice.project).ok()?)?;
        *number = if ranked { rank } else { u32::try_from(choice.points).ok()? };
    }
    Some(numbers)
}
