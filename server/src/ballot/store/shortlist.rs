//! What a ballot is made of, as it stands now.

use std::collections::BTreeMap;

use super::super::model::{Facts, Plan, Shown, Words, assemble};
use super::corrections;
use crate::assemblies::model::Village;
use crate::assemblies::store::{roll, villages};
use crate::cycles::Cycle;
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::proposals::store::{latest_version, of_cycle, translations};
use crate::proposals::{Proposal, State};

/// The states from which a proposal could still come onto the ballot.
const UNDECIDED: &[State] =
    &[State::Submitted, State::UnderReview, State::Returned, State::RefusalProposed, State::Appealed, State::Feasible];

/// The ballot of a cycle as it stands, and what it is made of.
#[derive(Clone, Debug)]
pub struct Looked {
    /// The shortlist, by number.
    pub shortlist: Vec<Shown>,
    /// The district's villages, in the order of Kazakh.
    pub villages: Vec<Village>,
    /// The plan.
    pub plan: Plan,
    /// What else the checks ask.
    pub facts: Facts,
}

/// Looks at the ballot of a cycle.
///
/// # Errors
/// When the database does not answer.
pub fn look(connection: &mut Connection, cycle: &Cycle) -> Result<Looked, Failure> {
    let villages = villages::of_assembly(connection, cycle.assembly, Language::Kazakh)?;
    let proposals = of_cycle(connection, cycle.id, &[State::Shortlisted])?;
    let mut shortlist = Vec::new();
    for proposal in &proposals {
        shortlist.push(shown(connection, proposal)?);
    }
    let undecided = of_cycle(connection, cycle.id, UNDECIDED)?;
    let was_brought = roll::last_import(connection, cycle.assembly)?.is_some();
    let lines = u64::try_from(roll::count(connection, cycle.assembly)?).unwrap_or_default();
    let facts = Facts {
        lines: was_brought.then_some(lines),
        open_corrections: corrections::counts(connection, cycle.id)?.open,
        undecided: undecided.iter().map(Proposal::code).collect(),
    };
    Ok(Looked { plan: assemble(cycle, &shortlist, &villages), shortlist, villages, facts })
}

fn shown(connection: &mut Connection, proposal: &Proposal) -> Result<Shown, Failure> {
    let content = latest_version(connection, proposal.id)?.content;
    let mut words: BTreeMap<Language, Words> = BTreeMap::new();
    for known in translations(connection, &[proposal.id])? {
        words.insert(known.language, Words { title: known.title, summary: known.summary });
    }
    words.insert(content.language, Words { title: content.title, summary: content.summary });
    Ok(Shown {
        number: proposal.number,
        request: proposal.request,
        category: proposal.category,
        village: proposal.village,
        language: content.language,
        words,
        photo: content.photos.into_iter().next(),
    })
}
