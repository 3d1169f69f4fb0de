//! What a draft still lacks before it can be announced, said in words.

use ortaq_crypto::entry::Id;

use super::{Cycle, Group, Mistake, Roster, Schedule};
use crate::clock::Moment;

/// Where something that is missing is mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On a page of settings.
    Settings(Group),
    /// On the page of dates.
    Dates,
    /// In the roster of the council.
    Roster,
    /// In the configuration of the platform.
    Platform,
}

/// Something that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// Where it is mended.
    pub place: Place,
    /// What.
    pub mistake: Mistake,
}

/// Everything that keeps a draft from being announced at this time, with this roster, under this name of its log.
#[must_use]
pub fn lacks(cycle: &Cycle, roster: &Roster, origin: &str, now: Moment) -> Vec<Lack> {
    let settings = cycle.settings.mistakes().into_iter();
    let settings = settings.map(|(group, mistake)| Lack { place: Place::Settings(group), mistake });
    let dates = date_mistakes(&cycle.schedule, cycle, now).into_iter();
    let dates = dates.map(|mistake| Lack { place: Place::Dates, mistake });
    let roster = roster_mistakes(cycle, roster).into_iter().map(|mistake| Lack { place: Place::Roster, mistake });
    let named = Id::try_from(origin.to_owned()).is_ok();
    let name = (!named).then(|| Mistake::new("origin", "cycles-lack-origin")).into_iter();
    let name = name.map(|mistake| Lack { place: Place::Platform, mistake });
    settings.chain(dates).chain(roster).chain(name).collect()
}

/// What is wrong with these dates for a cycle at this time.
#[must_use]
pub fn date_mistakes(schedule: &Schedule, cycle: &Cycle, now: Moment) -> Vec<Mistake> {
    let calendar = cycle.settings.calendar.calendar();
    schedule.mistakes(cycle.point(now), &calendar, cycle.settings.calendar.lengths)
}

fn roster_mistakes(cycle: &Cycle, roster: &Roster) -> Vec<Mistake> {
    let council = &cycle.settings.council;
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let counted = |message, named: usize, needed: u32| {
        let mistake = Mistake::new("roster", message).with("named", count(named)).with("needed", u64::from(needed));
        (count(named) != u64::from(needed)).then_some(mistake)
    };
    let size = counted("cycles-lack-members", roster.members.len(), council.size);
    let trustees = counted("cycles-lack-trustees", roster.trustees().len(), council.trustees);
    let issuer_missing = council.issuers == 2 && roster.second_issuer.is_none();
    let issuer = issuer_missing.then(|| Mistake::new("roster", "cycles-lack-second-issuer"));
    [size, trustees, issuer].into_iter().flatten().collect()
}
