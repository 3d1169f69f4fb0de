//! The page of the keys: whose are there, with their fingerprints, who is awaited in the ceremony, what waits to be
//! signed; and for who may, links by which people enrol their keys.

use ortaq_crypto::encoding::digits;
use ortaq_crypto::entry::{Code, Role as KeyRole};
use ortaq_crypto::replay::Replay;
use serde::Serialize;

use super::super::enrolling;
use super::super::store::proposed;
use super::official;
use crate::accounts::Role;
use crate::app::{Answer, Context};
use crate::assemblies::model::Assembly;
use crate::assemblies::store::districts;
use crate::audit::{self, Actor, Deed, Kind, Published, Scope};
use crate::cycles::{self, Cycle};
use crate::database::{Connection, Transaction};
use crate::errors::{Failure, Message};
use crate::i18n::{Language, Texts};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// What may have happened to a key that ends: codes of the log.
const LOSSES: [&str; 3] = ["lost", "exposed", "left"];
/// Observers have numbers up to this on the page; the protocol has room for more.
const OBSERVERS: u32 = 20;

/// Somebody who holds a key, or will.
#[derive(Clone, Debug, Serialize)]
struct Holder {
    role: &'static str,
    number: u32,
    name: String,
    is_trustee: bool,
    fingerprint: Option<String>,
    trustee_fingerprint: Option<String>,
    /// A new key waits for the council's signatures.
    waits: bool,
}

/// An act that waits for signatures.
#[derive(Clone, Debug, Serialize)]
struct Waiting {
    kind: String,
    signatures: usize,
}

/// A link that was just made: it is shown once.
#[derive(Clone, Debug, Serialize)]
struct Made {
    name: String,
    url: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Keys {
    trail: Vec<Crumb>,
    cycle: String,
    path: String,
    members: Vec<Holder>,
    issuers: Vec<Holder>,
    observers: Vec<Holder>,
    step: Option<&'static str>,
    awaited: Vec<String>,
    waiting: Vec<Waiting>,
    council_url: String,
    issuer_url: String,
    may_invite: bool,
    made: Option<Made>,
}

/// What the log says of the keys.
#[derive(Clone, Debug, Default)]
struct Known {
    council: Vec<(u32, [u8; 32])>,
    trustees: Vec<(u32, [u8; 32])>,
    issuers: Vec<(u32, [u8; 32])>,
    observers: Vec<(u32, [u8; 32])>,
    step: Option<&'static str>,
    awaited: Vec<u32>,
}

impl Known {
    fn of(replay: &Replay) -> Self {
        use ortaq_crypto::council::ceremony::Step;
        let (step, awaited) = match replay.ceremony() {
            Ok(ceremony) => {
                let (step, awaited) = ceremony.awaited();
                let step = match step {
                    Step::Commit => "council-step-commit",
                    Step::Deal => "council-step-deal",
                    Step::Shares => "council-step-shares",
                    Step::Confirm => "council-step-confirm",
                    Step::Rehearse => "council-step-rehearse",
                    Step::Restart => "council-step-restart",
                    Step::Done => "council-step-done",
                };
                (Some(step), awaited)
            }
            Err(_) => (None, Vec::new()),
        };
        let keys = |role| replay.keys(role);
        Self {
            council: keys(KeyRole::Council),
            trustees: keys(KeyRole::Trustee),
            issuers: keys(KeyRole::Issuer),
            observers: keys(KeyRole::Observer),
            step,
            awaited,
        }
    }
}

fn fingerprint(keys: &[(u32, [u8; 32])], number: u32) -> Option<String> {
    keys.iter().find(|(known, _)| *known == number).map(|(_, key)| digits::fingerprint(key))
}

/// Everything the page is made of.
struct Found {
    assembly: Assembly,
    cycle: Cycle,
    known: Known,
    waiting: Vec<Waiting>,
    /// Whose new keys are among them.
    unsigned: Vec<(KeyRole, u32)>,
}

impl Keys {
    fn of(found: &Found, language: Language, vote_url: &str, may_invite: bool, made: Option<Made>) -> Self {
        let Found { assembly, cycle, known, waiting, unsigned } = found;
        let waits = |role: KeyRole, number: u32| unsigned.contains(&(role, number));
        let assembly_path = format!("/assemblies/{}", assembly.description.slug);
        let path = format!("{assembly_path}/cycles/{}", cycle.slug);
        let roster = cycle.roster.clone().unwrap_or_default();
        let trustees = roster.trustees();
        let place = |member: u32| trustees.iter().position(|trustee| *trustee == member);
        let index = |member: u32| place(member).and_then(|place| u32::try_from(place + 1).ok());
        let members: Vec<Holder> = roster
            .members
            .iter()
            .map(|member| Holder {
                role: "council",
                number: member.number,
                name: member.name.clone(),
                is_trustee: member.is_trustee,
                fingerprint: fingerprint(&known.council, member.number),
                trustee_fingerprint: index(member.number).and_then(|index| fingerprint(&known.trustees, index)),
                waits: waits(KeyRole::Council, member.number),
            })
            .collect();
        let name_of = |number: u32| {
            let member = members.iter().find(|member| member.number == number);
            member.map(|member| member.name.clone()).unwrap_or_default()
        };
        let issuer = |number: u32| Holder {
            role: "issuer",
            number,
            name: roster.second_issuer.filter(|_| number == 2).map(name_of).unwrap_or_default(),
            is_trustee: false,
            fingerprint: fingerprint(&known.issuers, number),
            trustee_fingerprint: None,
            waits: waits(KeyRole::Issuer, number),
        };
        let observer = |number: u32| Holder {
            role: "observer",
            number,
            name: String::new(),
            is_trustee: false,
            fingerprint: fingerprint(&known.observers, number),
            trustee_fingerprint: None,
            waits: false,
        };
        let enrolled = known.observers.iter().map(|(number, _)| *number).max().unwrap_or_default();
        let observers = (1..=(enrolled + u32::from(may_invite)).min(OBSERVERS)).map(observer).collect();
        let member_of = |trustee: &u32| usize::try_from(*trustee).ok().and_then(|index| trustees.get(index - 1));
        let awaited = known.awaited.iter().filter_map(member_of).map(|member| name_of(*member)).collect();
        let title = Message::new("cycles-title").with("cycle", cycle.slug.as_str());
        let base = format!("{vote_url}/{}/{}", assembly.description.slug, cycle.slug);
        Self {
            trail: vec![
                Crumb::new(assembly.description.name.in_language(language), assembly_path),
                Crumb::new(title, path.as_str()),
            ],
            cycle: cycle.slug.clone(),
            path,
            issuers: (1..=cycle.settings.council.issuers).map(issuer).collect(),
            members,
            observers,
            step: known.step,
            awaited,
            waiting: waiting.clone(),
            council_url: format!("{base}/council/"),
            issuer_url: format!("{base}/issuer/"),
            may_invite,
            made,
        }
    }
}

impl Page for Keys {
    const TEMPLATE: &'static str = "council/keys";

    fn title(&self, texts: &Texts) -> String {
        texts.get("council-keys-title")
    }

    fn samples() -> Vec<Self> {
        use crate::cycles::Phase;
        let sample = |phase, known: Known, may_invite, made: Option<Made>| {
            let found = Found {
                assembly: Assembly::sample(),
                cycle: Cycle::sample(phase),
                known,
                waiting: [
                    "definition",
                    "booth",
                    "revocation",
                    "replacement",
                    "paper-batch",
                    "conclusion",
                    "void",
                    "role",
                ]
                .map(|kind| Waiting { kind: kind.to_owned(), signatures: 2 })
                .to_vec(),
                unsigned: vec![(KeyRole::Issuer, 2)],
            };
            Self::of(&found, Language::Kazakh, "https://vote.example.kz", may_invite, made)
        };
        let key = |number: u32| (number, [7; 32]);
        let known = |step| Known {
            council: vec![key(1), key(2)],
            trustees: vec![key(1)],
            issuers: vec![key(1)],
            observers: vec![key(1)],
            step: Some(step),
            awaited: vec![2],
        };
        let made = Made {
            name: "Айгүл Серікова".to_owned(),
            url: "https://vote.example.kz/s/2027/council/#…".to_owned(),
        };
        let steps = [
            "council-step-commit",
            "council-step-deal",
            "council-step-shares",
            "council-step-confirm",
            "council-step-rehearse",
            "council-step-restart",
            "council-step-done",
        ];
        let mut samples: Vec<Self> =
            steps.into_iter().map(|step| sample(Phase::Keys, known(step), false, None)).collect();
        samples.push(sample(Phase::Keys, Known::default(), true, Some(made)));
        samples
    }
}

fn find(
    connection: &mut Connection,
    followers: &audit::Followers,
    (assembly, cycle): (&str, &str),
) -> Result<Found, Failure> {
    let assembly = districts::by_slug(connection, assembly)?;
    let cycle = cycles::by_slug(connection, assembly.id, cycle)?;
    let log = Published::of_cycle(connection, cycle.id)?.ok_or(Failure::NotFound)?;
    let known = followers.ask(connection, &log, Known::of)?;
    let acts = proposed::open(connection, log.id)?;
    let unsigned = enrolling::waiting(&acts);
    let waiting = acts.into_iter().map(|act| Waiting { kind: act.kind, signatures: act.signatures.len() }).collect();
    Ok(Found { assembly, cycle, known, waiting, unsigned })
}

async fn page(context: &Context, made: Option<Made>) -> Answer {
    let place = (context.path("assembly").to_owned(), context.path("cycle").to_owned());
    let followers = context.state.followers.clone();
    let found =
        context.state.database.read(move |connection| find(connection, &followers, (&place.0, &place.1))).await?;
    let may_invite = context.viewer.has_any(&[Role::Secretary, Role::Administrator]);
    let vote_url = context.state.config.vote.public_url.origin();
    context.page(Keys::of(&found, context.language(), &vote_url, may_invite, made))
}

/// Shows the keys.
pub async fn show(context: Context) -> Answer {
    page(&context, None).await
}

/// Whose key a form is about.
fn holder(context: &Context) -> Result<(KeyRole, u32), Failure> {
    let role = match context.form.text("role") {
        "council" => KeyRole::Council,
        "issuer" => KeyRole::Issuer,
        "observer" => KeyRole::Observer,
        _ => return Err(Failure::Malformed),
    };
    let number = context.form.text("number").parse().map_err(|_| Failure::Malformed)?;
    Ok((role, number))
}

/// The cycle at an address, and its log.
fn cycle_of(tx: &mut Transaction<'_>, (assembly, cycle): &(String, String)) -> Result<(Cycle, i64), Failure> {
    let assembly = districts::id_of(tx.connection(), assembly)?;
    let cycle = cycles::by_slug(tx.connection(), assembly, cycle)?;
    let log = audit::log_of(tx.connection(), cycle.id)?.ok_or(Failure::NotFound)?;
    Ok((cycle, log))
}

/// What an official did about somebody's key, for the log.
fn deed((account, office): (i64, Role), event: &'static str, (role, number): (KeyRole, u32)) -> Deed<'static> {
    Deed {
        kind: Kind::Office,
        role: office.code(),
        actor: Actor::Account(account),
        event,
        subject: format!("{}-{number}", role.as_str()),
        reason: None,
        amount: u64::from(number),
        text: None,
    }
}

/// Makes a link for somebody to enrol a key, and shows it once.
pub async fn invite(context: Context) -> Answer {
    let (role, number) = holder(&context)?;
    let by = official(&context)?;
    let place = (context.path("assembly").to_owned(), context.path("cycle").to_owned());
    let invited = context.state.database.write(move |tx| {
        let (cycle, log) = cycle_of(tx, &place)?;
        let token = enrolling::invite(tx, log, role, number)?;
        audit::record(tx, Scope::Cycle(cycle.id), deed(by, "key-invited", (role, number)))?;
        let roster = cycle.roster.unwrap_or_default();
        let name = roster.members.iter().find(|member| role == KeyRole::Council && member.number == number);
        Ok((token, name.map(|member| member.name.clone()).unwrap_or_default()))
    });
    let (token, name) = invited.await?;
    let folder = if role == KeyRole::Issuer { "issuer" } else { "council" };
    let vote = context.state.config.vote.public_url.origin();
    let url = format!(
        "{vote}/{}/{}/{folder}/#role={}&index={number}&invitation={}",
        context.path("assembly"),
        context.path("cycle"),
        role.as_str(),
        token.as_str()
    );
    page(&context, Some(Made { name, url })).await
}

/// Ends a key that is lost.
pub async fn end(context: Context) -> Answer {
    let holder = holder(&context)?;
    let by = official(&context)?;
    let reason = LOSSES.into_iter().find(|code| *code == context.form.text("reason")).ok_or(Failure::Malformed)?;
    let reason = Code::try_from(reason.to_owned()).map_err(Failure::internal)?;
    let place = (context.path("assembly").to_owned(), context.path("cycle").to_owned());
    let followers = context.state.followers.clone();
    let ended = context.state.database.write(move |tx| {
        let (cycle, log) = cycle_of(tx, &place)?;
        enrolling::end(tx, &followers, log, holder, reason)?;
        audit::record(tx, Scope::Cycle(cycle.id), deed(by, "key-ended", holder))
    });
    ended.await?;
    let path = format!("/assemblies/{}/cycles/{}/keys", context.path("assembly"), context.path("cycle"));
    Ok(context.see_other_saying(&context.link(&path), &Message::new("council-key-ended")))
}
