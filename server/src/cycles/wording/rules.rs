//! The rules of a cycle in plain words, a sentence each.

use ortaq_crypto::style::BallotStyle;
use ortaq_rules::greedy::{AfterMisfit, MinimumVotes, RankBy};

use super::super::model::Settings;
use super::super::model::settings::share_text;
use crate::i18n::{Message, Value};

/// What everybody should know before proposing and voting.
#[must_use]
pub fn rules(settings: &Settings) -> Vec<Message> {
    let parts = [money(settings), assembly(settings), ballot(settings), counting(settings), council(settings)];
    parts.into_iter().flatten().collect()
}

fn tenge(amount: u64) -> Value {
    Value::money(i64::try_from(amount).unwrap_or(i64::MAX))
}

fn money(settings: &Settings) -> Vec<Message> {
    let (money, proposals) = (&settings.money, &settings.proposals);
    let cap = Message::new("cycles-rule-cap").with("share", share_text(money.cap));
    let own = Message::new("cycles-rule-own").with("share", share_text(money.own_contribution));
    vec![
        Message::new("cycles-rule-who").with("age", proposals.minimum_age),
        Message::new("cycles-rule-per-author").with("count", proposals.per_author),
        cap.with("cap", tenge(money.cap_in_tenge())),
        own,
    ]
}

fn assembly(settings: &Settings) -> Vec<Message> {
    let assembly = &settings.assembly;
    let meets = Message::new("cycles-rule-meetings").with("days", assembly.notice_days);
    vec![
        meets.with("share", share_text(assembly.gathering_quorum)),
        Message::new("cycles-rule-shortlist")
            .with("share", share_text(assembly.session_quorum))
            .with("most", assembly.most_projects),
    ]
}

fn ballot(settings: &Settings) -> Vec<Message> {
    let style = match &settings.ballot.style {
        BallotStyle::Approval { min: 0 | 1, max } => Message::new("cycles-rule-approval").with("most", *max),
        BallotStyle::Approval { min, max } => {
            Message::new("cycles-rule-approval-least").with("least", *min).with("most", *max)
        }
        BallotStyle::Points { max, each, .. } => {
            Message::new("cycles-rule-points").with("most", *max).with("each", *each)
        }
        BallotStyle::Knapsack {} => Message::new("cycles-rule-knapsack"),
        BallotStyle::Ranking { scores } => Message::new("cycles-rule-ranking").with("ranks", scores.len()),
    };
    vec![style, Message::new("cycles-rule-minimum-ballots").with("count", settings.ballot.minimum_ballots)]
}

fn counting(settings: &Settings) -> Vec<Message> {
    let counting = &settings.counting;
    let mut rules = vec![
        match counting.minimum {
            MinimumVotes::None => Message::new("cycles-rule-minimum-none"),
            MinimumVotes::Votes { votes } => Message::new("cycles-rule-minimum-votes").with("votes", votes),
            MinimumVotes::ShareOfRoll { share } => {
                Message::new("cycles-rule-minimum-share").with("share", share_text(share))
            }
            MinimumVotes::Lesser { votes, share } => {
                Message::new("cycles-rule-minimum-lesser").with("votes", votes).with("share", share_text(share))
            }
        },
        Message::new(match counting.rank_by {
            RankBy::Votes => "cycles-rule-by-votes",
            RankBy::VotesPerCost => "cycles-rule-by-votes-per-cost",
        }),
        Message::new(match counting.after_misfit {
            AfterMisfit::Skip => "cycles-rule-skip",
            AfterMisfit::Stop => "cycles-rule-stop",
        }),
    ];
    if counting.village_reserve.numerator > 0 {
        let villages = Message::new("cycles-rule-villages").with("share", share_text(counting.village_reserve));
        rules.push(villages.with("people", counting.village_people));
    }
    if counting.reserve_list > 0 {
        rules.push(Message::new("cycles-rule-reserve-list").with("count", counting.reserve_list));
    }
    rules.push(Message::new("cycles-rule-ties"));
    rules
}

fn council(settings: &Settings) -> Vec<Message> {
    let council = &settings.council;
    let sits = Message::new("cycles-rule-council").with("size", council.size);
    let keys = Message::new("cycles-rule-trustees").with("trustees", council.trustees);
    let mut rules = vec![
        sits.with("quorum", council.quorum_in_members()),
        keys.with("threshold", council.threshold).with("closing", council.closing_quorum),
        Message::new(if council.issuers == 2 { "cycles-rule-issuers-two" } else { "cycles-rule-issuers-one" }),
    ];
    if !council.closing_is_safe() {
        rules.push(Message::new("cycles-rule-closing-weak"));
    }
    let witnesses = &settings.witnesses;
    rules.push(if witnesses.quorum == 0 {
        Message::new("cycles-rule-witnesses-none")
    } else {
        Message::new("cycles-rule-witnesses").with("count", witnesses.keys.len()).with("quorum", witnesses.quorum)
    });
    let days = settings.calendar.lengths.objection_days;
    rules.push(Message::new("cycles-rule-objections").with("days", days));
    rules
}
