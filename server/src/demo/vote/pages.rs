//! Pages that exist in the demo only: its printer with the letters, and the keys of its council.

use actix_web::{HttpResponse, web};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use ortaq_crypto::credential::Issuer;
use ortaq_crypto::definition::Definition;
use ortaq_crypto::entry::Role;
use ortaq_crypto::person::file;
use ortaq_letters::letter::{self, Letter, Print, Words};
use ortaq_letters::table::Addressee;
use serde::Serialize;

use super::{Hands, counting, preparation, vault};
use crate::app::{Access, Answer, Context, Route};
use crate::assemblies::store::districts;
use crate::cycles::{self, Phase};
use crate::demo::{district, history};
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts};
use crate::templates::components::Crumb;
use crate::templates::{Entry, Page};

const PRINTER: &str = "/{lang}/demo/letters";
const COUNCIL: &str = "/{lang}/demo/council";

/// The addresses of the demo's vote.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(PRINTER, Access::Public, printer),
        Route::get("/{lang}/demo/letters/{issuer}", Access::Public, print),
        Route::get(COUNCIL, Access::Public, council),
        Route::post(COUNCIL, Access::Public, go_on),
        Route::get("/{lang}/demo/council/{member}", Access::Public, key_file),
    ]
}

/// The pages of the demo's vote.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![Entry::of::<Printer>(), Entry::of::<Council>()]
}

/// A letter on the printer.
#[derive(Clone, Debug, Serialize)]
struct OnPrinter {
    number: u32,
    first: Part,
    second: Option<Part>,
}

/// A part of a letter's code.
#[derive(Clone, Debug, Serialize)]
struct Part {
    code: String,
    url: String,
}

/// The printer.
#[derive(Clone, Debug, Serialize)]
struct Printer {
    trail: Vec<Crumb>,
    letters: Vec<OnPrinter>,
    fingerprint: String,
    issuers: Vec<u32>,
}

fn trail() -> Vec<Crumb> {
    vec![Crumb::new(Message::new("demo-title"), "/demo")]
}

impl Page for Printer {
    const TEMPLATE: &'static str = "demo/letters";

    fn title(&self, texts: &Texts) -> String {
        texts.get("demo-letters-title")
    }

    fn samples() -> Vec<Self> {
        let part = |issuer: u32| Part {
            code: "50C6 22GM 34ZP 09WKR".to_owned(),
            url: format!("https://vote.example.kz/sarzhailau/2027/booth/#{issuer}=50C622GM34ZP09WKR&f=1"),
        };
        let letters = vec![
            OnPrinter { number: 1_590, first: part(1), second: Some(part(2)) },
            OnPrinter { number: 1_591, first: part(1), second: None },
        ];
        let fingerprint = "15343 19937 15343 19937 15343 19937 15343 19937".to_owned();
        let full = Self { trail: trail(), letters, fingerprint, issuers: vec![1, 2] };
        vec![Self { letters: Vec::new(), ..full.clone() }, full]
    }
}

/// The people of the demo's vote, on a thread where waiting is allowed.
async fn with_hands<T: Send + 'static>(
    context: &Context,
    work: impl FnOnce(&Hands) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let state = context.state.clone();
    let worked = web::block(move || {
        let cycle = state.database.read_blocking(|connection| {
            let assembly = districts::by_slug(connection, district::SLUG)?.id;
            cycles::by_slug(connection, assembly, history::CYCLE)
        })?;
        work(&Hands::of(&state, cycle.id)?)
    });
    worked.await.map_err(Failure::internal)?
}

/// What all letters of an issuer have in common.
fn print_of(hands: &Hands, definition: &Definition, issuer: u32) -> Print {
    let vote = hands.state.config.vote.public_url.origin();
    Print {
        title: hands.state.texts(Language::default()).get("letter-file-title"),
        booth: format!("{vote}/{}/{}/booth/", district::SLUG, history::CYCLE),
        fingerprint: definition.fingerprint(),
        issuer,
    }
}

fn frozen(hands: &Hands) -> Result<Option<Definition>, Failure> {
    hands.ask(|replay, _| replay.definition().ok().map(|(definition, _)| definition.clone()))
}

/// The lines of the roll whose letters are on the printer.
fn lines(hands: &Hands) -> Result<std::ops::Range<u32>, Failure> {
    let lines = preparation::lines(hands)?;
    Ok(lines.saturating_sub(vault::LETTERS)..lines)
}

fn code(hands: &Hands, issuer: u32, line: u32) -> Result<String, Failure> {
    let issuer = Issuer::from_number(u64::from(issuer)).ok_or(Failure::NotFound)?;
    Ok(hands.vault.issuance(hands.election, issuer).code(line, 0).written().to_string())
}

async fn printer(context: Context) -> Answer {
    let made = with_hands(&context, |hands| {
        let Some(definition) = frozen(hands)? else { return Ok(None) };
        let issuers = u32::try_from(definition.issuers.len()).unwrap_or(1);
        let part = |issuer: u32, line: u32| {
            let code = code(hands, issuer, line)?;
            Ok::<_, Failure>(Part { url: letter::link(&print_of(hands, &definition, issuer), &code), code })
        };
        let mut letters = Vec::new();
        for line in lines(hands)? {
            let second = if issuers == 2 { Some(part(2, line)?) } else { None };
            letters.push(OnPrinter { number: line + 1, first: part(1, line)?, second });
        }
        Ok(Some((letters, definition.fingerprint(), issuers)))
    });
    let (letters, fingerprint, issuers) = made.await?.unwrap_or_default();
    context.page(Printer { trail: trail(), letters, fingerprint, issuers: (1..=issuers).collect() })
}

/// The letters of an issuer, as they go to the printer.
async fn print(context: Context) -> Answer {
    let issuer: u32 = context.path("issuer").parse().map_err(|_| Failure::NotFound)?;
    let document = with_hands(&context, move |hands| {
        let definition = frozen(hands)?.ok_or(Failure::NotFound)?;
        let print = print_of(hands, &definition, issuer);
        let words = Language::ALL.map(|language| words(hands.state.texts(language), language, &definition, issuer));
        let mut document = letter::begin(&print);
        for line in lines(hands)? {
            let addressee = Addressee { name: format!("№ {}", line + 1), address: "Бесқұдық".to_owned() };
            let (number, code) = (line + 1, code(hands, issuer, line)?);
            let addressee = Some(&addressee).filter(|_| issuer == 1);
            document.push_str(&letter::page(&print, &Letter { number, addressee, code: &code, words: &words }));
        }
        document.push_str(letter::end());
        Ok(document)
    });
    let policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    let mut response = HttpResponse::Ok();
    response.insert_header((actix_web::http::header::CONTENT_SECURITY_POLICY, policy));
    Ok(response.content_type("text/html; charset=utf-8").body(document.await?))
}

/// A time as letters have it, by the clocks of the district.
fn date(time: u64) -> Message {
    let zone = TimeZone::get(&district::description().time_zone).unwrap_or(TimeZone::UTC);
    let time = Timestamp::from_second(i64::try_from(time).unwrap_or_default()).unwrap_or_default().to_zoned(zone);
    let part = |format: &str| time.strftime(format).to_string();
    let day = Message::new("letter-date").with("day", part("%d")).with("month", part("%m")).with("year", part("%Y"));
    day.with("hour", part("%H")).with("minute", part("%M"))
}

/// What letters say in a language.
fn words(texts: &Texts, language: Language, definition: &Definition, issuer: u32) -> Words {
    let issuers = definition.issuers.len();
    let say = |id: &'static str| {
        let (opens, closes) = (date(definition.opens.0), date(definition.closes.0));
        let message = Message::new(id).with("opens", opens).with("closes", closes);
        let count = u64::try_from(issuers).unwrap_or(1);
        texts.say(&message.with("part", u64::from(issuer)).with("parts", count))
    };
    Words {
        lang: language.code().to_owned(),
        title: say("letter-title"),
        when: say("letter-when"),
        part: say(if issuers == 1 { "letter-only-part" } else { "letter-part" }),
        how: say(if issuers == 1 { "letter-how-one" } else { "letter-how" }),
        warning: say("letter-warning"),
        fingerprint: say("letter-fingerprint"),
    }
}

/// A member of the council with the passphrase of their key file.
#[derive(Clone, Debug, Serialize)]
struct Member {
    number: u32,
    name: String,
    is_trustee: bool,
    passphrase: String,
}

/// The keys of the council, of which a visitor takes one.
#[derive(Clone, Debug, Serialize)]
struct Council {
    trail: Vec<Crumb>,
    members: Vec<Member>,
    council_url: String,
    can_go_on: bool,
}

impl Page for Council {
    const TEMPLATE: &'static str = "demo/council";

    fn title(&self, texts: &Texts) -> String {
        texts.get("demo-council-title")
    }

    fn samples() -> Vec<Self> {
        let member = |number, is_trustee| Member {
            number,
            name: "Әлия Нұрғалиева".to_owned(),
            is_trustee,
            passphrase: "514011 519154 524291 529437 534572 539717 544852 549993".to_owned(),
        };
        let council_url = "https://vote.example.kz/sarzhailau/2027/council/".to_owned();
        let members = vec![member(1, true), member(2, false)];
        let page = Self { trail: trail(), members, council_url, can_go_on: true };
        vec![Self { can_go_on: false, ..page.clone() }, page]
    }
}

async fn council(context: Context) -> Answer {
    let page = with_hands(&context, |hands| {
        let vote = hands.state.config.vote.public_url.origin();
        let roster = hands.cycle.roster.clone().unwrap_or_default();
        let members = roster.members.into_iter().map(|member| Member {
            passphrase: hands.vault.passphrase(Role::Council, member.number).written().to_string(),
            number: member.number,
            name: member.name,
            is_trustee: member.is_trustee,
        });
        Ok(Council {
            trail: trail(),
            members: members.collect(),
            council_url: format!("{vote}/{}/{}/council/", district::SLUG, history::CYCLE),
            can_go_on: matches!(hands.cycle.phase, Phase::Keys | Phase::Freeze | Phase::Count | Phase::Conclusion),
        })
    });
    context.page(page.await?)
}

/// Everybody but the visitor does their part, as far as it goes.
async fn go_on(context: Context) -> Answer {
    let visitor: Option<u32> = context.form.text("visitor").parse().ok();
    with_hands(&context, move |hands| {
        let others: Vec<u32> = hands.members().into_iter().filter(|member| Some(*member) != visitor).collect();
        match hands.cycle.phase {
            Phase::Keys => preparation::others(hands, visitor)?,
            Phase::Freeze => preparation::sign_all(hands, "definition", &others)?,
            Phase::Count => {
                counting::begin(hands)?;
                counting::others(hands, visitor)?;
            }
            Phase::Conclusion => preparation::sign_all(hands, "conclusion", &others)?,
            _ => {}
        }
        super::settle(&hands.state, hands.cycle.id)
    })
    .await?;
    Ok(context.see_other_saying(&context.link("/demo/council"), &Message::new("demo-council-done")))
}

/// The key file of a member, as their device would keep it.
async fn key_file(context: Context) -> Answer {
    let member: u32 = context.path("member").parse().map_err(|_| Failure::NotFound)?;
    let text = with_hands(&context, move |hands| {
        if !hands.members().contains(&member) {
            return Err(Failure::NotFound);
        }
        let (vault, holder) = (&hands.vault, hands.holder(Role::Council, member));
        let (seed, passphrase) = (vault.seed(Role::Council, member), vault.passphrase(Role::Council, member));
        file::seal(&seed, &holder, &passphrase, &vault.sealing(member)).map_err(Failure::internal)
    });
    let name = format!("attachment; filename=\"ortaq-council-{member}.json\"");
    let mut response = HttpResponse::Ok();
    response.insert_header((actix_web::http::header::CONTENT_DISPOSITION, name));
    Ok(response.content_type("application/json").body(text.await?))
}
