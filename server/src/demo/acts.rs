//! What the demo's people do with proposals on which day of which phase.

use crate::cycles::Phase;
use crate::review::model::{HidingReason, RefusalReason};

/// Which of the two reviewers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reviewer {
    First,
    Second,
}

/// What somebody does with the proposal of a number.
#[derive(Clone, Copy, Debug)]
pub(super) enum Act {
    /// Its author hands it in.
    HandIn,
    /// The moderator lets it go on, and translates its title and sentence.
    Admit,
    /// The moderator puts it into the one of this number.
    Merge(i64, &'static str),
    /// The moderator hides it.
    Hide(HidingReason, &'static str),
    /// Its author takes it back.
    Withdraw(&'static str),
    /// A reviewer works on it.
    Take(Reviewer),
    /// A reviewer finds out what there is to know, and that it can be carried out.
    Find(Reviewer),
    /// A reviewer asks for something to be mended.
    Return(Reviewer, &'static str),
    /// Its author mends it: what the note says, with a first line of an estimate that says so.
    Mend(&'static str),
    /// A reviewer wants to refuse it.
    Refuse(Reviewer, RefusalReason, &'static str),
    /// The other one agrees.
    Agree(Reviewer, &'static str),
    /// The other one does not.
    Decline(Reviewer, &'static str),
    /// Its author appeals.
    Appeal(&'static str),
    /// The council's member rejects the appeal.
    Reject(&'static str),
}

/// On a day of a phase, counted from 0, this happens to the proposal of this number.
pub(super) struct Happens(pub Phase, pub i64, pub i64, pub Act);

/// The number of the proposal that is merged, of the one that is hidden, and of the one that is withdrawn.
pub(super) const MERGED: i64 = 16;
pub(super) const HIDDEN: i64 = 17;
pub(super) const WITHDRAWN: i64 = 18;

use Act::{Admit, Agree, Appeal, Decline, Find, HandIn, Hide, Mend, Merge, Refuse, Reject, Return, Take, Withdraw};
use Phase::{Intake, Review};
use Reviewer::{First, Second};

/// All of it, in order.
pub(super) const STORY: &[Happens] = &[
    Happens(Intake, 0, 1, HandIn),
    Happens(Intake, 0, 2, HandIn),
    Happens(Intake, 0, 3, HandIn),
    Happens(Intake, 0, 4, HandIn),
    Happens(Intake, 0, 5, HandIn),
    Happens(Intake, 0, 6, HandIn),
    Happens(Intake, 1, 1, Admit),
    Happens(Intake, 1, 2, Admit),
    Happens(Intake, 1, 3, Admit),
    Happens(Intake, 1, 7, HandIn),
    Happens(Intake, 1, 8, HandIn),
    Happens(Intake, 1, 9, HandIn),
    Happens(Intake, 1, 10, HandIn),
    Happens(Intake, 1, 11, HandIn),
    Happens(Intake, 2, 12, HandIn),
    Happens(Intake, 2, 13, HandIn),
    Happens(Intake, 2, 14, HandIn),
    Happens(Intake, 2, 15, HandIn),
    Happens(Intake, 2, MERGED, HandIn),
    Happens(Intake, 2, HIDDEN, HandIn),
    Happens(Intake, 2, WITHDRAWN, HandIn),
    Happens(Intake, 2, 4, Admit),
    Happens(Intake, 2, 5, Admit),
    Happens(Intake, 2, 6, Admit),
    Happens(Intake, 2, HIDDEN, Hide(HidingReason::Advertisement, "Бұл – дүкеннің жарнамасы, жоба емес.")),
    Happens(Intake, 3, WITHDRAWN, Withdraw("Осындай аялдаманы аудан биыл өзі салады.")),
    Happens(Intake, 10, 7, Admit),
    Happens(Intake, 10, 8, Admit),
    Happens(Intake, 10, 9, Admit),
    Happens(Intake, 10, 10, Admit),
    Happens(Intake, 10, 11, Admit),
    Happens(Intake, 12, 12, Admit),
    Happens(Intake, 12, 13, Admit),
    Happens(Intake, 12, 14, Admit),
    Happens(Intake, 12, 15, Admit),
    Happens(Intake, 12, MERGED, Merge(1, "Екеуі де Абай көшесіндегі шамдар туралы.")),
    Happens(Review, 0, 1, Find(First)),
    Happens(Review, 0, 2, Find(Second)),
    Happens(
        Review,
        0,
        14,
        Refuse(First, RefusalReason::OverCap, "Сұралған 304 миллион теңге шекті құннан отыз есе артық."),
    ),
    Happens(
        Review,
        0,
        15,
        Refuse(Second, RefusalReason::PrivateLand, "Жол жеке меншік жермен өтеді және бір дүкенге ғана қызмет етеді."),
    ),
    Happens(Review, 1, 14, Agree(Second, "Келісемін: қор мұндай құрылысты көтермейді.")),
    Happens(Review, 1, 15, Agree(First, "Келісемін, жер кадастрында жеке меншік деп тіркелген.")),
    Happens(Review, 1, 3, Find(First)),
    Happens(Review, 1, 4, Return(First, "Көпірдің жұмыс жобасының нөмірін және тіректің бағасын көрсетіңіз.")),
    Happens(Review, 1, 7, Take(First)),
    Happens(Review, 2, 5, Find(Second)),
    Happens(Review, 2, 15, Appeal("Дорогой пользуется половина улицы, не только магазин. Прошу посмотреть ещё раз.")),
    Happens(Review, 2, 6, Refuse(Second, RefusalReason::NotCompetence, "Мал дәрігерлік іс ауданның құзырында.")),
    Happens(Review, 5, 4, Mend("Жұмыс жобасының нөмірі мен тіректің бағасы қосылды.")),
    Happens(Review, 5, 6, Decline(First, "Қора – ауылдың ортақ мүлкі, оны салу округтің құзырында.")),
    Happens(Review, 6, 15, Reject("Тексердік: кадастрда жол жоқ, жер жеке меншікте. Бас тарту дұрыс.")),
    Happens(Review, 7, 4, Find(First)),
    Happens(Review, 7, 6, Find(First)),
    Happens(Review, 8, 7, Find(First)),
    Happens(Review, 9, 8, Find(Second)),
    Happens(Review, 10, 9, Find(Second)),
    Happens(Review, 11, 10, Find(First)),
    Happens(Review, 12, 11, Find(Second)),
    Happens(Review, 13, 12, Find(First)),
    Happens(Review, 14, 13, Find(Second)),
];
