//! The form of each act, and how it is read.

use serde::Serialize;

use super::super::acts::Deed;
use super::super::model::{
    Act, Answer, Assessment, Competence, HidingReason, LONGEST_EXPLANATION, Land, RefusalReason, read_words,
};
use super::place::hidden_number;
use crate::app::{Form, FormView, Problems};
use crate::clock::Moment;
use crate::errors::{Failure, Message};
use crate::templates::components::Choice;

/// The form of an act that needs words.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ActForm {
    pub code: &'static str,
    /// The coded reasons to choose from; empty if it needs none.
    pub reasons: Vec<Choice>,
    pub has_target: bool,
    pub has_words: bool,
    pub words_are_optional: bool,
    /// What the button looks like: an end is marked.
    pub is_harsh: bool,
    /// The questions of an assessment, if it is one.
    pub assessment: Option<Questions>,
    /// The number of the latest assessment, 0 for none.
    pub seen: i64,
    /// That nothing can be found feasible yet.
    pub lacks_assessment: bool,
    /// The last day on which the author may answer.
    pub last_day: Option<Moment>,
}

/// The answers to choose from.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Questions {
    answers: Vec<Choice>,
    lands: Vec<Choice>,
    competences: Vec<Choice>,
}

impl Questions {
    fn all() -> Self {
        let choice = |code: &str, name| Choice::new(code, Message::new(name));
        Self {
            answers: Answer::ALL.iter().map(|answer| choice(answer.code(), answer.name())).collect(),
            lands: Land::ALL.iter().map(|land| choice(land.code(), land.name())).collect(),
            competences: Competence::ALL.iter().map(|it| choice(it.code(), it.name())).collect(),
        }
    }
}

impl ActForm {
    /// The form of an act; none for what is done with one press.
    pub fn of(act: Act, latest: Option<(i64, &Assessment)>, last_day: Moment) -> Option<Self> {
        if act.is_wordless() {
            return None;
        }
        let reasons = match act {
            Act::Refuse => RefusalReason::ALL
                .into_iter()
                .map(|reason| Choice::new(reason.code(), Message::new(reason.name())))
                .collect(),
            Act::Hide => HidingReason::ALL
                .into_iter()
                .map(|reason| Choice::new(reason.code(), Message::new(reason.name())))
                .collect(),
            _ => Vec::new(),
        };
        let gives_a_week = matches!(act, Act::Return | Act::Agree);
        Some(Self {
            code: act.code(),
            reasons,
            has_target: act == Act::Merge,
            has_words: act != Act::Assess,
            words_are_optional: matches!(act, Act::Find | Act::Merge),
            is_harsh: matches!(act, Act::Refuse | Act::Agree | Act::Reject | Act::Hide | Act::Merge),
            assessment: (act == Act::Assess).then(Questions::all),
            seen: latest.map_or(0, |(number, _)| number),
            lacks_assessment: act == Act::Find && !latest.is_some_and(|(_, assessment)| assessment.says_yes()),
            last_day: gives_a_week.then_some(last_day),
        })
    }

    /// Every kind of form, for samples.
    pub fn samples() -> Vec<Self> {
        let whole = Assessment::default();
        let of = |act| Self::of(act, Some((1, &whole)), Moment(1_803_884_400));
        Act::ALL.into_iter().filter_map(of).collect()
    }
}

/// The fields of an assessment, filled in with what is saved.
pub(super) fn filled(assessment: &Assessment) -> FormView {
    let fields = Assessment::FIELDS.iter().map(|field| ((*field).to_owned(), assessment.value(field)));
    FormView::of(&Form::new(fields.filter(|(_, value)| !value.is_empty()).collect()))
}

/// Reads what is decided.
///
/// # Errors
/// [`Failure::Malformed`] for what no form of ours sends. What the user can mend is in `problems`; then there is no deed.
pub(super) fn read_deed(act: Act, form: &Form, problems: &mut Problems) -> Result<Option<Deed>, Failure> {
    let is_optional = matches!(act, Act::Find | Act::Merge | Act::Admit | Act::Show);
    let missing = if is_optional { None } else { Some("review-words-missing") };
    let (words, unsaid) = match read_words(form.text("words"), LONGEST_EXPLANATION, missing) {
        Ok(words) => (words, None),
        Err(problem) => (String::new(), Some(problem)),
    };
    let mut wrong = |field: &str, id| {
        problems.add(field, Message::new(id));
        None
    };
    let deed = match act {
        Act::Admit => Some(Deed::Admit),
        Act::Show => Some(Deed::Show),
        Act::Return => Some(Deed::Return(words)),
        Act::Agree => Some(Deed::Agree(words)),
        Act::Decline => Some(Deed::Decline(words)),
        Act::Reopen => Some(Deed::Reopen(words)),
        Act::Uphold => Some(Deed::Uphold(words)),
        Act::Reject => Some(Deed::Reject(words)),
        Act::Find => Some(Deed::Find { assessment: hidden_number(form, "seen")?, words }),
        Act::Refuse => match RefusalReason::from_code(form.text("reason")) {
            Some(reason) => Some(Deed::Refuse(reason, words)),
            None => wrong("reason", "review-reason-missing"),
        },
        Act::Hide => match HidingReason::from_code(form.text("reason")) {
            Some(reason) => Some(Deed::Hide(reason, words)),
            None => wrong("reason", "review-reason-missing"),
        },
        Act::Merge => match proposal_number(form.text("into")) {
            Some(into) => Some(Deed::Merge { into, words }),
            None => wrong("into", "review-merge-unreadable"),
        },
        Act::Assess | Act::Take | Act::GiveBack | Act::Declare => return Err(Failure::Malformed),
    };
    // In the order of the form: the words stand last.
    unsaid.into_iter().for_each(|problem| problems.add("words", problem));
    Ok(deed.filter(|_| problems.is_empty()))
}

/// A number as people write it: `7`, `07`, `P07`; with a Cyrillic `Р` as well, which looks the same.
fn proposal_number(typed: &str) -> Option<i64> {
    let digits = typed.trim_start_matches(['P', 'p', 'Р', 'р']).trim();
    let is_number = !digits.is_empty() && digits.len() <= 9 && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| is_number && *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(act: Act, fields: &[(&str, &str)]) -> Result<Deed, Vec<(String, &'static str)>> {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let mut problems = Problems::new();
        let deed = read_deed(act, &Form::new(fields.collect()), &mut problems).unwrap();
        let list = problems.list().iter().map(|(field, message)| (field.clone(), message.id())).collect();
        deed.ok_or(list)
    }

    #[test]
    fn a_refusal_needs_its_reason_and_its_explanation() {
        assert_eq!(
            read(Act::Refuse, &[("reason", "over-cap"), ("words", "10 миллионнан асады")]),
            Ok(Deed::Refuse(RefusalReason::OverCap, "10 миллионнан асады".to_owned()))
        );
        let both = [("reason".to_owned(), "review-reason-missing"), ("words".to_owned(), "review-words-missing")];
        assert_eq!(read(Act::Refuse, &[]), Err(both.to_vec()));
        assert_eq!(read(Act::Hide, &[("reason", "over-cap"), ("words", "x")]).unwrap_err(), [both[0].clone()]);
        assert_eq!(read(Act::Decline, &[("words", " \n ")]).unwrap_err(), [both[1].clone()]);
    }

    #[test]
    fn the_number_of_a_proposal_is_read_as_people_write_it() {
        for typed in ["7", "07", "P07", "p7", "Р07", " 7 "] {
            assert_eq!(proposal_number(typed.trim()), Some(7), "{typed}");
        }
        for typed in ["", "P", "0", "-7", "7a", "7.0", "99999999999999999999", "٧"] {
            assert_eq!(proposal_number(typed), None, "{typed}");
        }
        assert_eq!(read(Act::Merge, &[("into", "x")]).unwrap_err()[0].0, "into");
    }

    #[test]
    fn who_finds_feasible_says_which_assessment_they_saw() {
        let mut problems = Problems::new();
        let read = read_deed(Act::Find, &Form::default(), &mut problems);
        assert!(matches!(read, Err(Failure::Malformed)));
    }
}
