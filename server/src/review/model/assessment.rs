//! What reviewers found out about a proposal: can it be built, what does it cost, whose is the land, whose task is it, who
//! pays for running it.

use serde::{Deserialize, Serialize};

use super::words::{LONGEST_REMARK, read_words};
use crate::errors::{Message, Value};
use crate::proposals::model::MOST_MONEY;

/// An answer of yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
}

/// Whose the land is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Land {
    /// The rural district's, or another communal owner's.
    Communal,
    /// The state's.
    State,
    /// Somebody's own.
    Private,
    /// No land is needed.
    NotNeeded,
    /// Not known yet.
    Unclear,
}

/// Whose task it is by law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Competence {
    /// The akim's of the rural district.
    RuralDistrict,
    /// The district's.
    District,
    /// The region's or the republic's.
    Higher,
    /// Nobody's: a private matter.
    Private,
    /// Not known yet.
    Unclear,
}

macro_rules! codes {
    ($answer:ident $words:literal: $($variant:ident $code:literal),+) => {
        impl $answer {
            /// All of them, in the order of the form.
            pub const ALL: &[$answer] = &[$($answer::$variant),+];

            /// The code in forms and message ids.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $($answer::$variant => $code),+ }
            }

            /// The id of its words.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $($answer::$variant => concat!($words, $code)),+ }
            }

            /// The answer with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|answer| answer.code() == code)
            }
        }
    };
}

codes!(Answer "review-answer-": Yes "yes", No "no");
codes!(Land "review-land-": Communal "communal", State "state", Private "private", NotNeeded "not-needed", Unclear "unclear");
codes!(
    Competence "review-competence-":
    RuralDistrict "rural-district", District "district", Higher "higher", Private "private", Unclear "unclear"
);

/// What reviewers found out. What is not known yet is none or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Whether it can be carried out.
    pub feasible: Option<Answer>,
    /// Why.
    pub feasible_words: String,
    /// What it costs after checking, in tenge.
    pub cost: Option<u64>,
    /// How that was checked.
    pub cost_words: String,
    /// Whose the land is.
    pub land: Option<Land>,
    /// More about it.
    pub land_words: String,
    /// Whose task it is by law.
    pub competence: Option<Competence>,
    /// By which law or act.
    pub competence_words: String,
    /// What running it costs per year, in tenge.
    pub running: Option<u64>,
    /// Who pays for that.
    pub running_payer: String,
    /// Anything else.
    pub remarks: String,
}

/// One thing that was found out, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about: the id of a text.
    pub label: &'static str,
    /// The answer, if it is known.
    pub answer: Option<Value>,
    /// The explanation, or empty.
    pub words: String,
}

impl Assessment {
    /// What was found out, in the order of the form; what is open and unexplained is left out.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let named = |name: &'static str| Value::from(Message::new(name));
        let money = |amount: u64| Value::money(i64::try_from(amount).unwrap_or(i64::MAX));
        let finding = |label, answer, words: &String| Finding { label, answer, words: words.clone() };
        let all = [
            finding("review-assessment-feasible", self.feasible.map(|it| named(it.name())), &self.feasible_words),
            finding("review-assessment-cost", self.cost.map(money), &self.cost_words),
            finding("review-assessment-land", self.land.map(|it| named(it.name())), &self.land_words),
            finding("review-assessment-competence", self.competence.map(|it| named(it.name())), &self.competence_words),
            finding("review-assessment-running", self.running.map(money), &self.running_payer),
            finding("review-assessment-remarks", None, &self.remarks),
        ];
        all.into_iter().filter(|finding| finding.answer.is_some() || !finding.words.is_empty()).collect()
    }

    /// The names of its fields, in the order of the form; each is the end of the id of its label.
    pub const FIELDS: [&str; 11] = [
        "feasible",
        "feasible-words",
        "cost",
        "cost-words",
        "land",
        "land-words",
        "competence",
        "competence-words",
        "running",
        "running-payer",
        "remarks",
    ];

    /// A field as a form has it.
    #[must_use]
    pub fn value(&self, field: &str) -> String {
        let number = |amount: Option<u64>| amount.map(|amount| amount.to_string()).unwrap_or_default();
        match field {
            "feasible" => self.feasible.map(Answer::code).unwrap_or_default().to_owned(),
            "feasible-words" => self.feasible_words.clone(),
            "cost" => number(self.cost),
            "cost-words" => self.cost_words.clone(),
            "land" => self.land.map(Land::code).unwrap_or_default().to_owned(),
            "land-words" => self.land_words.clone(),
            "competence" => self.competence.map(Competence::code).unwrap_or_default().to_owned(),
            "competence-words" => self.competence_words.clone(),
            "running" => number(self.running),
            "running-payer" => self.running_payer.clone(),
            "remarks" => self.remarks.clone(),
            _ => String::new(),
        }
    }

    /// Whether all questions are answered, so that it can carry a decision.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.feasible.is_some()
            && self.cost.is_some()
            && self.land.is_some()
            && self.competence.is_some()
            && self.running.is_some()
    }

    /// Whether it says yes, and nothing is open.
    #[must_use]
    pub fn says_yes(&self) -> bool {
        self.is_complete() && self.feasible == Some(Answer::Yes)
    }
}

/// Reads an assessment as it was typed.
///
/// # Errors
/// What is wrong, by field.
pub fn read_assessment<'a>(typed: impl Fn(&str) -> &'a str) -> Result<Assessment, Vec<(&'static str, Message)>> {
    let mut problems = Vec::new();
    let mut words = |field: &'static str| {
        read_words(typed(field), LONGEST_REMARK, None).unwrap_or_else(|problem| {
            problems.push((field, problem));
            String::new()
        })
    };
    let mut assessment = Assessment {
        feasible_words: words("feasible-words"),
        cost_words: words("cost-words"),
        land_words: words("land-words"),
        competence_words: words("competence-words"),
        running_payer: words("running-payer"),
        remarks: words("remarks"),
        ..Assessment::default()
    };
    let unknown = || Message::new("review-choose-one");
    match chosen(typed("feasible"), Answer::from_code) {
        Ok(answer) => assessment.feasible = answer,
        Err(()) => problems.push(("feasible", unknown())),
    }
    match chosen(typed("land"), Land::from_code) {
        Ok(answer) => assessment.land = answer,
        Err(()) => problems.push(("land", unknown())),
    }
    match chosen(typed("competence"), Competence::from_code) {
        Ok(answer) => assessment.competence = answer,
        Err(()) => problems.push(("competence", unknown())),
    }
    for (field, amount) in [("cost", &mut assessment.cost), ("running", &mut assessment.running)] {
        match tenge(typed(field)) {
            Ok(read) => *amount = read,
            Err(problem) => problems.push((field, problem)),
        }
    }
    if assessment.running.is_some_and(|running| running > 0) && assessment.running_payer.is_empty() {
        problems.push(("running-payer", Message::new("review-payer-missing")));
    }
    if problems.is_empty() { Ok(assessment) } else { Err(problems) }
}

/// A code of a list, or none if nothing was chosen.
fn chosen<T>(typed: &str, from_code: impl Fn(&str) -> Option<T>) -> Result<Option<T>, ()> {
    if typed.is_empty() { Ok(None) } else { from_code(typed).map(Some).ok_or(()) }
}

/// Whole tenge, with spaces between the digits if one likes; none if nothing was typed.
fn tenge(typed: &str) -> Result<Option<u64>, Message> {
    let digits: String = typed.chars().filter(|letter| !letter.is_whitespace() && *letter != '₸').collect();
    if digits.is_empty() {
        return Ok(None);
    }
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    let amount = digits.parse::<u64>().ok().filter(|amount| is_number && *amount <= MOST_MONEY);
    amount.map(Some).ok_or_else(|| Message::new("review-money-unreadable"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fields: &[(&str, &'static str)]) -> Result<Assessment, Vec<(&'static str, &'static str)>> {
        let typed = |field: &str| fields.iter().find(|(name, _)| *name == field).map_or("", |(_, value)| *value);
        read_assessment(typed)
            .map_err(|problems| problems.into_iter().map(|(field, message)| (field, message.id())).collect())
    }

    const WHOLE: &[(&str, &str)] = &[
        ("feasible", "yes"),
        ("cost", "5 600 000 ₸"),
        ("land", "communal"),
        ("competence", "rural-district"),
        ("running", "0"),
    ];

    #[test]
    fn an_assessment_may_be_written_bit_by_bit_and_carries_a_decision_when_whole() {
        let nothing = read(&[]).unwrap();
        assert_eq!(nothing, Assessment::default());
        assert!(!nothing.says_yes());
        let whole = read(WHOLE).unwrap();
        assert_eq!((whole.cost, whole.running), (Some(5_600_000), Some(0)));
        assert!(whole.says_yes());
        for (missing, _) in WHOLE {
            let rest: Vec<_> = WHOLE.iter().copied().filter(|(field, _)| field != missing).collect();
            assert!(!read(&rest).unwrap().says_yes(), "{missing} is open");
        }
        let no = Assessment { feasible: Some(Answer::No), ..whole };
        assert!(no.is_complete() && !no.says_yes());
    }

    #[test]
    fn what_a_form_shows_is_read_back_the_same() {
        let mut whole = read(WHOLE).unwrap();
        whole.running = Some(120_000);
        whole.running_payer = "Әкімдік".to_owned();
        whole.remarks = "Екі жол\nескерту".to_owned();
        let typed: Vec<(&str, String)> = Assessment::FIELDS.iter().map(|field| (*field, whole.value(field))).collect();
        let field = |name: &str| typed.iter().find(|(field, _)| *field == name).map_or("", |(_, value)| value.as_str());
        assert_eq!(read_assessment(field).unwrap(), whole);
    }

    #[test]
    fn what_cannot_be_read_is_said_beside_its_field() {
        assert_eq!(read(&[("feasible", "maybe")]).unwrap_err(), [("feasible", "review-choose-one")]);
        assert_eq!(read(&[("land", "Communal")]).unwrap_err(), [("land", "review-choose-one")]);
        for wrong in ["-1", "1.5", "five", "1000000000001", "99999999999999999999999", "１２"] {
            assert_eq!(read(&[("cost", wrong)]).unwrap_err(), [("cost", "review-money-unreadable")], "{wrong}");
        }
        assert_eq!(read(&[("running", "5")]).unwrap_err(), [("running-payer", "review-payer-missing")]);
    }
}
