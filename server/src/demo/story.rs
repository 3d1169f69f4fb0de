//! The demo's people live through the days of a cycle: what `acts` says, through the same use cases as anybody's.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::acts::{Act, Happens, Reviewer, STORY};
use super::assembly;
use super::ideas::Idea;
use super::residents::Resident;
use super::roll;
use crate::accounts::Role;
use crate::app::State;
use crate::clock::Moment;
use crate::cycles::{self, Phase};
use crate::database::Transaction;
use crate::drafts::{self, Words};
use crate::errors::Failure;
use crate::media::{self, Checked};
use crate::proposals::model::{Content, CostLine, Photo};
use crate::proposals::{self, By, Event, Happening, NewProposal, Proposal, store};
use crate::review::model::{Answer, Assessment, Competence, Land};
use crate::review::{self, Deed, Order};

/// The proposals whose titles wait for a translation while the assembly meets.
const TRANSLATED_LATE: [i64; 2] = [12, 13];

/// Who takes part, and where.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Cast {
    /// The cycle.
    pub cycle: i64,
    /// The villages, in the order of the district's list.
    pub villages: Vec<i64>,
    /// The neighbours.
    pub residents: Vec<Resident>,
    /// The registrar's account.
    pub registrar: i64,
    /// The moderator's account.
    pub moderator: i64,
    /// The reviewers' accounts.
    pub reviewers: [i64; 2],
    /// The account of the council's member.
    pub council_member: i64,
    /// The secretary's account.
    pub secretary: i64,
}

/// A story that is being told.
pub(super) struct Story {
    pub(super) cast: Cast,
    ideas: Vec<Idea>,
    /// Their pictures, in the same order.
    pictures: Vec<Option<Checked>>,
    /// The numbers in the database of the proposals that were handed in, by their number in the cycle.
    pub(super) handed_in: BTreeMap<i64, i64>,
    /// The comments, by their names in the story.
    pub(super) said: BTreeMap<&'static str, i64>,
}

impl Story {
    /// A story that begins.
    ///
    /// # Errors
    /// When the proposals cannot be read, which is a defect.
    pub fn begin(cast: Cast) -> Result<Self, Failure> {
        let ideas = super::ideas::all()?;
        let pictures = super::pictures::all(&ideas)?;
        Ok(Self { cast, ideas, pictures, handed_in: BTreeMap::new(), said: BTreeMap::new() })
    }

    /// The same story, told on: what was handed in is known by its author and title.
    ///
    /// # Errors
    /// When the proposals cannot be read.
    pub fn resume(state: &State, cast: Cast) -> Result<Self, Failure> {
        let mut story = Self::begin(cast)?;
        let cycle = story.cast.cycle;
        let there = state.database.read_blocking(|tx| store::of_cycle(tx, cycle, &proposals::State::ALL))?;
        for (idea, number) in story.ideas.iter().zip(1..) {
            let (author, title) = (story.author(number)?, idea.words(idea.language()).0);
            let one = there.iter().find(|one| one.author == Some(author) && one.title == title);
            story.handed_in.extend(one.map(|one| (number, one.id)));
        }
        Ok(story)
    }

    /// What happens on this day of this phase while visitors look around: what has no place any more, because they did
    /// otherwise, does not happen.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn day_among_visitors(
        &mut self,
        state: &Arc<State>,
        phase: Phase,
        day: i64,
        until: Moment,
    ) -> Result<(), Failure> {
        for Happens(_, _, number, act) in STORY.iter().filter(|happens| (happens.0, happens.1) == (phase, day)) {
            let done = match act {
                Act::HandIn if self.handed_in.contains_key(number) => Ok(()),
                Act::HandIn => self.hand_in(state, *number),
                other => self.happens(state, *number, *other),
            };
            unless_in_the_way(done)?;
        }
        unless_in_the_way(self.support(state, phase, day))?;
        unless_in_the_way(self.talk(state, phase, day, until))?;
        unless_in_the_way(self.translate_on(state, phase, day))?;
        unless_in_the_way(assembly::day_among_visitors(state, &self.cast, phase, day))?;
        unless_in_the_way(roll::day(state, &self.cast, phase, day))
    }

    /// What happens on this day of this phase, counted from 0, and no later than that.
    ///
    /// # Errors
    /// When a use case fails, which is a defect.
    pub fn day(&mut self, state: &Arc<State>, phase: Phase, day: i64, until: Moment) -> Result<(), Failure> {
        for Happens(_, _, number, act) in STORY.iter().filter(|happens| (happens.0, happens.1) == (phase, day)) {
            match act {
                Act::HandIn => self.hand_in(state, *number)?,
                other => self.happens(state, *number, *other)?,
            }
        }
        assembly::day(state, &self.cast, phase, day)?;
        self.support(state, phase, day)?;
        self.translate_on(state, phase, day)?;
        roll::day(state, &self.cast, phase, day)?;
        self.talk(state, phase, day, until)
    }

    /// The secretary translates the titles that the moderator left, when the assembly has decided.
    fn translate_on(&self, state: &Arc<State>, phase: Phase, day: i64) -> Result<(), Failure> {
        if (phase, day) != (Phase::RollCheck, 0) {
            return Ok(());
        }
        for (number, id) in self.handed_in.iter().filter(|(number, _)| TRANSLATED_LATE.contains(number)) {
            let (id, words, secretary) = (*id, self.idea(*number)?.translations(), self.cast.secretary);
            state.database.write_blocking(move |tx| {
                let proposal = store::by_id(tx, id)?;
                drafts::translate(tx, &proposal, &words, By::Official(secretary, Role::Secretary))
            })?;
        }
        Ok(())
    }

    /// The cycle in which it is told.
    pub fn cycle(&self) -> i64 {
        self.cast.cycle
    }

    fn idea(&self, number: i64) -> Result<&Idea, Failure> {
        let index = usize::try_from(number - 1).unwrap_or(usize::MAX);
        self.ideas.get(index).ok_or_else(|| Failure::internal(format!("the demo has no proposal {number}")))
    }

    /// The author of a proposal: somebody of its village, another one each time.
    pub(super) fn author(&self, number: i64) -> Result<i64, Failure> {
        let village = self.idea(number)?.village;
        let of_village: Vec<i64> =
            self.cast.residents.iter().filter(|resident| resident.village == village).map(|one| one.account).collect();
        let turn = usize::try_from(number).unwrap_or_default() % of_village.len().max(1);
        of_village.get(turn).copied().ok_or_else(|| Failure::internal("nobody lives in this village of the demo"))
    }

    fn hand_in(&mut self, state: &Arc<State>, number: i64) -> Result<(), Failure> {
        let idea = self.idea(number)?;
        let village = self.cast.villages.get(idea.village).copied();
        let village = village.ok_or_else(|| Failure::internal("the demo has no such village"))?;
        let (author, content, alt) = (self.author(number)?, idea.content(village), idea.alt.clone());
        let picture = usize::try_from(number - 1).ok().and_then(|index| self.pictures.get(index).cloned()).flatten();
        let cycle = self.cast.cycle;
        let write = move |tx: &mut Transaction<'_>| hand_in(tx, cycle, author, content, picture.map(|one| (one, alt)));
        let id = state.database.write_blocking(write)?;
        self.handed_in.insert(number, id);
        Ok(())
    }

    fn happens(&self, state: &Arc<State>, number: i64, act: Act) -> Result<(), Failure> {
        let id = self.handed_in.get(&number).copied().ok_or(Failure::NotFound)?;
        let words = if TRANSLATED_LATE.contains(&number) { Vec::new() } else { self.idea(number)?.translations() };
        let doer = Doer { cast: self.cast.clone(), author: self.author(number)?, words, state: state.clone() };
        state.database.write_blocking(move |tx| doer.act(tx, id, act))
    }
}

/// What visitors are in the way of is left out.
fn unless_in_the_way(done: Result<(), Failure>) -> Result<(), Failure> {
    match done {
        Err(Failure::Refused(_) | Failure::NotFound | Failure::Conflict | Failure::Forbidden) => Ok(()),
        other => other,
    }
}

fn hand_in(
    tx: &mut Transaction<'_>,
    cycle: i64,
    author: i64,
    mut content: Content,
    picture: Option<(Checked, String)>,
) -> Result<i64, Failure> {
    if let Some((picture, alt)) = picture {
        let file = media::keep(tx, author, picture)?;
        media::publish(tx, &[&file])?;
        content.photos.push(Photo { file, alt });
    }
    let new = NewProposal { cycle, author: Some(author), by: By::Resident(author), is_collective: false, content };
    Ok(proposals::submit(tx, &new)?.id)
}

/// Who does something in one transaction.
struct Doer {
    cast: Cast,
    author: i64,
    /// Title and sentence in the languages in which the author did not write.
    words: Vec<Words>,
    state: Arc<State>,
}

impl Doer {
    fn act(&self, tx: &mut Transaction<'_>, id: i64, act: Act) -> Result<(), Failure> {
        let proposal = store::by_id(tx, id)?;
        let Cast { moderator, council_member, .. } = self.cast;
        match act {
            Act::HandIn => Ok(()),
            Act::Admit => {
                self.judge(tx, &proposal, moderator, Deed::Admit)?;
                drafts::translate(tx, &proposal, &self.words, By::Official(moderator, Role::Moderator))
            }
            Act::Merge(into, words) => {
                self.judge(tx, &proposal, moderator, Deed::Merge { into, words: words.to_owned() })
            }
            Act::Hide(reason, words) => self.judge(tx, &proposal, moderator, Deed::Hide(reason, words.to_owned())),
            Act::Withdraw(words) => {
                let happening = Happening::new(Event::Withdrawn, By::Resident(self.author)).saying(words);
                proposals::apply(tx, &proposal, &happening).map(drop)
            }
            Act::Take(reviewer) => review::take(tx, id, self.reviewer(reviewer)),
            Act::Find(reviewer) => self.find(tx, &proposal, self.reviewer(reviewer)),
            Act::Return(reviewer, words) => {
                self.judge(tx, &proposal, self.reviewer(reviewer), Deed::Return(words.to_owned()))
            }
            Act::Refuse(reviewer, reason, words) => {
                self.judge(tx, &proposal, self.reviewer(reviewer), Deed::Refuse(reason, words.to_owned()))
            }
            Act::Agree(reviewer, words) => {
                self.judge(tx, &proposal, self.reviewer(reviewer), Deed::Agree(words.to_owned()))
            }
            Act::Decline(reviewer, words) => {
                self.judge(tx, &proposal, self.reviewer(reviewer), Deed::Decline(words.to_owned()))
            }
            Act::Mend(note) => self.mend(tx, &proposal, note),
            Act::Appeal(reasons) => review::appeal(tx, id, proposal.version, self.author, reasons).map(drop),
            Act::Reject(words) => self.judge(tx, &proposal, council_member, Deed::Reject(words.to_owned())),
        }
    }

    fn reviewer(&self, which: Reviewer) -> i64 {
        let [first, second] = self.cast.reviewers;
        match which {
            Reviewer::First => first,
            Reviewer::Second => second,
        }
    }

    fn judge(&self, tx: &mut Transaction<'_>, proposal: &Proposal, account: i64, deed: Deed) -> Result<(), Failure> {
        let order = Order { proposal: proposal.id, version: proposal.version, account, deed };
        review::judge(tx, &order, &self.state.config.public_url).map(drop)
    }

    /// Assesses a proposal and finds that it can be carried out.
    fn find(&self, tx: &mut Transaction<'_>, proposal: &Proposal, account: i64) -> Result<(), Failure> {
        let assessment = Assessment {
            feasible: Some(Answer::Yes),
            feasible_words: "Жоба бір құрылыс маусымында іске асады.".to_owned(),
            cost: u64::try_from(proposal.total).ok(),
            cost_words: "Бағалар аудан бойынша соңғы сатып алулармен салыстырылды.".to_owned(),
            land: Some(Land::Communal),
            land_words: "Жер ауылдық округтің коммуналдық меншігінде.".to_owned(),
            competence: Some(Competence::RuralDistrict),
            competence_words: "Жергілікті мемлекеттік басқару туралы заң, 35-бап.".to_owned(),
            running: u64::try_from(proposal.total / 50).ok(),
            running_payer: "Ауылдық округтің бюджеті".to_owned(),
            remarks: String::new(),
        };
        let number = review::assess(tx, proposal.id, account, 0, &assessment)?;
        self.judge(tx, proposal, account, Deed::Find { assessment: number, words: String::new() })
    }

    /// Mends a proposal as its author: the first line of the estimate says more.
    fn mend(&self, tx: &mut Transaction<'_>, proposal: &Proposal, note: &str) -> Result<(), Failure> {
        let mut content = store::latest_version(tx, proposal.id)?.content;
        let first = content.costs.first().cloned().unwrap_or_default();
        let halves =
            [("Бөлшектеу", first.amount / 3), ("Тіректер, жұмыс жобасы № 14-2026", first.amount - first.amount / 3)];
        let halves = halves.map(|(what, amount)| CostLine { what: what.to_owned(), amount });
        content.costs.splice(0..1, halves);
        let happening = Happening::new(Event::Mended, By::Resident(self.author)).saying(note);
        proposals::apply_version(tx, proposal, &happening, &content).map(drop)
    }
}

/// Where the cycle stands, and on which of the phase's days.
///
/// # Errors
/// When the database does not answer.
pub(super) fn day_of(state: &State, cycle: i64) -> Result<(Phase, i64), Failure> {
    let cycle = state.database.read_blocking(|connection| cycles::by_id(connection, cycle))?;
    let calendar = cycle.settings.calendar.calendar();
    Ok((cycle.phase, calendar.days_between(cycle.since, state.clock.now())))
}
