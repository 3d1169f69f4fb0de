//! The results of a vote: what is awaited before, who won and why after, and what follows.

use ortaq_crypto::entry::{Closing, Natural, Sample, Verdict, VoidReason};
use serde::Serialize;

use super::super::model::{Counted, Names};
use super::super::read::{Address, Found, Said};
use super::tally::{Published, Tally, revocations};
use crate::app::{Answer, Context};
use crate::clock::Moment;
use crate::count::{Awaited, Stage};
use crate::cycles::{Phase, Place};
use crate::i18n::{Language, Message, Texts, Value};
use crate::templates::Page;
use crate::templates::components::{Crumb, Row};

/// What the council concluded.
#[derive(Clone, Debug, Serialize)]
struct ConclusionView {
    is_confirmed: bool,
    paragraphs: Vec<String>,
    sample: Vec<Row>,
    revocations: Vec<Row>,
    dissents: Vec<Dissenter>,
    entry: String,
}

/// A member who does not agree.
#[derive(Clone, Debug, Serialize)]
struct Dissenter {
    name: String,
    paragraphs: Vec<String>,
}

/// That the vote is void.
#[derive(Clone, Debug, Serialize)]
struct VoidView {
    reason: &'static str,
    paragraphs: Vec<String>,
    entry: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    place: Place,
    trail: Vec<Crumb>,
    awaited: Option<Awaited>,
    state: Option<Message>,
    /// Whether the published result is not what its totals lead to.
    differs: bool,
    tally: Option<Tally>,
    conclusion: Option<ConclusionView>,
    void: Option<VoidView>,
    result_entry: Option<String>,
    links: Option<Links>,
}

/// Where everything is counted again.
#[derive(Clone, Debug, Serialize)]
struct Links {
    recount: String,
    file: String,
    bundle: String,
}

fn paragraphs(text: Option<&str>) -> Vec<String> {
    text.unwrap_or_default().lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
}

impl Show {
    fn of(found: &Found, language: Language, vote_url: &str) -> Self {
        let place = Place::of(&found.assembly, &found.cycle, language);
        let names = Names::of(&found.texts, &found.villages, language);
        let counted = match (&found.definition, &found.result) {
            (Some(definition), Some((_, result))) => Some(Counted::of(definition, result)),
            _ => None,
        };
        let differs = matches!(counted, Some(Err(_)));
        let published = found.closing.as_ref().zip(found.result.as_ref());
        let tally = match (counted, published) {
            (Some(Ok(counted)), Some((closing, (_, result)))) => {
                Some(Tally::of(&counted, Published::of(closing, result), &names))
            }
            _ => None,
        };
        let entry = |seq: u64| format!("{}/audit/entries/{seq}", place.path);
        let slug = &found.assembly.description.slug;
        let vote = format!("{vote_url}/{slug}/{}", found.cycle.slug);
        let links = found.closing.as_ref().map(|_| Links {
            recount: format!("{vote}/recount/"),
            file: format!("{vote}/recount/recount.html"),
            bundle: format!("/log/{slug}/{}/bundle.ortaq", found.cycle.slug),
        });
        let is_counted = found.result.is_some();
        Self {
            trail: place.trail(),
            awaited: found.awaited.clone().filter(|_| !is_counted && !found.cycle.phase.is_end()),
            state: state(found),
            differs,
            tally,
            conclusion: found.conclusion.as_ref().map(|said| conclusion(found, said, entry(said.seq))),
            void: found.void.as_ref().map(|said| void(said, entry(said.seq))),
            result_entry: found.result.as_ref().map(|(seq, _)| entry(*seq)),
            links,
            place,
        }
    }
}

/// Where the result stands and what follows.
fn state(found: &Found) -> Option<Message> {
    let last_day = found.cycle.schedule.end(found.cycle.phase).unwrap_or(Moment(1));
    let until = |id| Message::new(id).with("day", Value::date(last_day.0 - 1));
    match found.cycle.phase {
        Phase::Objections => Some(until("tally-state-objections")),
        Phase::Conclusion => Some(Message::new("tally-state-conclusion")),
        Phase::Decision => Some(Message::new("tally-state-decision")),
        Phase::Delivery | Phase::Closed => Some(Message::new("tally-state-delivery")),
        Phase::Void => Some(Message::new("tally-state-void")),
        Phase::NotConfirmed => Some(Message::new("tally-state-not-confirmed")),
        Phase::NotFunded => Some(Message::new("tally-state-not-funded")),
        _ => None,
    }
}

fn conclusion(found: &Found, said: &Said<ortaq_crypto::entry::Conclusion>, entry: String) -> ConclusionView {
    let roster = found.cycle.roster.clone().unwrap_or_default();
    let dissenter = |number: u32| {
        let member = roster.members.iter().find(|member| member.number == number);
        let words = found.dissents.iter().find(|(member, _)| *member == number);
        Dissenter {
            name: member.map_or_else(|| number.to_string(), |member| member.name.clone()),
            paragraphs: paragraphs(words.map(|(_, words)| words.as_str())),
        }
    };
    ConclusionView {
        is_confirmed: said.body.verdict == Verdict::Confirmed,
        paragraphs: paragraphs(said.text.as_deref()),
        sample: sample(&said.body.sample),
        revocations: revocations(&said.body.revocations),
        dissents: said.body.dissent.iter().map(|dissent| dissenter(dissent.member)).collect(),
        entry,
    }
}

fn sample(sample: &Sample) -> Vec<Row> {
    let row = |(key, number): (&'static str, Natural)| Row::new(Message::new(key), Value::from(number.0));
    [
        ("tally-sample-asked", sample.asked),
        ("tally-sample-answered", sample.answered),
        ("tally-sample-disputed", sample.disputed),
    ]
    .map(row)
    .to_vec()
}

fn void(said: &Said<VoidReason>, entry: String) -> VoidView {
    let reason = match said.body {
        VoidReason::TooFewBallots => "tally-void-too-few-ballots",
        VoidReason::TooFewTrustees => "tally-void-too-few-trustees",
        VoidReason::ObjectionUpheld => "tally-void-objection-upheld",
        VoidReason::Other => "tally-void-other",
    };
    VoidView { reason, paragraphs: paragraphs(said.text.as_deref()), entry }
}

impl Page for Show {
    const TEMPLATE: &'static str = "results/show";

    fn title(&self, texts: &Texts) -> String {
        texts.get("tally-title")
    }

    fn samples() -> Vec<Self> {
        use crate::assemblies::model::Assembly;
        use crate::cycles::Cycle;
        use ortaq_crypto::encoding::base64::{Bytes, Optional};
        use ortaq_crypto::entry::{Conclusion, Dissent, RevocationCounts};
        let found = |phase| Found {
            assembly: Assembly::sample(),
            cycle: Cycle::sample(phase),
            villages: Vec::new(),
            awaited: None,
            definition: None,
            texts: String::new(),
            closing: None,
            result: None,
            conclusion: None,
            dissents: vec![(3, "Сынама тым аз.".to_owned())],
            void: None,
        };
        let page = |found: &Found| Self::of(found, Language::Kazakh, "https://vote.example.kz");
        let mut samples: Vec<Self> = Awaited::samples()
            .into_iter()
            .filter(|awaited| awaited.stage != Stage::Nothing)
            .map(|awaited| page(&Found { awaited: Some(awaited), ..found(Phase::Count) }))
            .collect();
        let closing = Closing {
            definition: Bytes([0; 32]),
            entries: Natural(900),
            ballots: Natural(640),
            counted: Natural(608),
            challenges: Natural(9),
            revoked: Natural(3),
            replaced: Natural(1),
        };
        let published = Published { closing: &closing, seed: [7; 32], order: vec!["P01", "P02"] };
        let tally = Counted::sample().map(|counted| Tally::of(&counted, published, &Names::default()));
        let ends = [Phase::Void, Phase::NotConfirmed, Phase::NotFunded];
        let after = [Phase::Objections, Phase::Conclusion, Phase::Decision, Phase::Delivery].into_iter().chain(ends);
        for phase in after {
            let verdict = if phase == Phase::NotConfirmed { Verdict::NotConfirmed } else { Verdict::Confirmed };
            let body = Conclusion {
                result: Bytes([0; 32]),
                verdict,
                text: Optional(None),
                revocations: RevocationCounts::default(),
                sample: Sample { asked: Natural(59), answered: Natural(55), disputed: Natural(0) },
                dissent: vec![Dissent { member: 3, text: Optional(None) }],
                signatures: Vec::new(),
            };
            let is_concluded = phase >= Phase::Decision && phase != Phase::Void;
            let said = Said { seq: 950, body, text: Some("Нәтиже расталды.".to_owned()) };
            let made = Found {
                closing: Some(closing.clone()),
                conclusion: Some(said).filter(|_| is_concluded),
                ..found(phase)
            };
            let entry = format!("{}/audit/entries/940", Place::sample().path);
            samples.push(Self { tally: tally.clone(), result_entry: Some(entry), ..page(&made) });
        }
        let reasons =
            [VoidReason::TooFewBallots, VoidReason::TooFewTrustees, VoidReason::ObjectionUpheld, VoidReason::Other];
        for body in reasons {
            let void = Some(Said { seq: 950, body, text: Some("Жәшік ашық тұрған.".to_owned()) });
            samples.push(page(&Found { void, ..found(Phase::Void) }));
        }
        samples.push(Self { differs: true, ..page(&found(Phase::Objections)) });
        samples
    }
}

/// Shows the results.
pub async fn show(context: Context) -> Answer {
    let address = Address::of(&context);
    let found = context.state.database.read(move |connection| Found::find(&address, connection)).await?;
    context.page(Show::of(&found, context.language(), &context.state.config.vote.public_url.origin()))
}
