//! What every page of the vote asks first: where the vote stands, and what is voted on (`docs/vote.md`).

use ortaq_crypto::encoding::base64;
use serde::Serialize;

use crate::assemblies::store::districts;
use crate::audit;
use crate::council;
use crate::cycles;
use crate::database::Connection;
use crate::errors::Failure;
use crate::media;
use crate::proposals;
use crate::vote::{Call, Reply, Service, answer};

/// The addresses of this room on the vote's origin.
#[must_use]
pub fn services() -> Vec<Service> {
    vec![Service::get("api/vote", vote), Service::get("api/pictures/{option}", picture)]
}

#[derive(Serialize)]
struct Names {
    kk: String,
    ru: String,
    en: String,
}

#[derive(Serialize)]
struct Texts {
    salt: String,
    text: String,
}

/// A witness that the platform asks, for whoever has a ballot to deposit.
#[derive(Serialize)]
struct WitnessAnswer {
    name: String,
    address: String,
}

#[derive(Serialize)]
struct VoteAnswer {
    phase: String,
    now: u64,
    opens: Option<u64>,
    closes: Option<u64>,
    assembly: Names,
    platform: String,
    first: String,
    definition: Option<String>,
    position: Option<u64>,
    texts: Option<Texts>,
    booth: Option<String>,
    /// How many keys the ceremony makes: one for the lot, one for each project of the shortlist, two spare ones.
    keys: u32,
    witnesses: Vec<WitnessAnswer>,
}

async fn vote(call: Call) -> Reply {
    let (place, log) = (call.place(), call.log().await?);
    let (now, platform) = (call.state.clock.now().as_entry_time(), call.state.config.public_url.origin());
    let witnesses = call.state.config.log.witnesses.iter();
    let witnesses =
        witnesses.map(|witness| WitnessAnswer { name: witness.name().to_owned(), address: witness.url.clone() });
    let witnesses = witnesses.collect();
    let followers = call.state.followers.clone();
    let found = call.state.database.read(move |connection| {
        let assembly = districts::by_slug(connection, &place.0)?;
        let cycle = cycles::by_slug(connection, assembly.id, &place.1)?;
        let (frozen, booth) = followers.ask(connection, &log, |replay| {
            let frozen = replay.definition().ok().map(|(definition, at)| (definition.opens.0, definition.closes.0, at));
            (frozen, replay.booth())
        })?;
        let line = |connection: &mut Connection, position: u64| -> Result<String, Failure> {
            audit::lines(connection, log.id, position, position + 1)?.pop().ok_or(Failure::NotFound)
        };
        let position = frozen.map(|(_, _, position)| position);
        let definition = position.map(|position| line(connection, position)).transpose()?;
        let texts = match position {
            Some(position) => audit::text_of(connection, log.id, position)?,
            None => None,
        };
        let name = assembly.description.name;
        Ok(VoteAnswer {
            phase: cycle.phase.code().to_owned(),
            now,
            opens: frozen.map(|(opens, _, _)| opens),
            closes: frozen.map(|(_, closes, _)| closes),
            assembly: Names { kk: name.kazakh, ru: name.russian, en: name.english },
            platform,
            first: line(connection, 0)?,
            definition,
            position,
            texts: texts.map(|text| Texts { salt: base64::encode(&text.salt), text: text.text }),
            booth: booth.map(|hash| base64::encode(&hash)),
            keys: council::keys_to_make(connection, cycle.id)?,
            witnesses,
        })
    });
    answer(&found.await?)
}

async fn picture(call: Call) -> Reply {
    let (place, option) = (call.place(), call.path("option").to_owned());
    let bytes = call.state.database.read(move |connection| {
        let assembly = districts::id_of(connection, &place.0)?;
        let cycle = cycles::by_slug(connection, assembly, &place.1)?;
        let number = option.strip_prefix('P').and_then(|digits| digits.parse().ok()).ok_or(Failure::NotFound)?;
        let proposal = proposals::store::by_number(connection, cycle.id, number)?;
        let photos = proposals::store::card_photos(connection, &[proposal.id])?;
        let photo = photos.get(&proposal.id).ok_or(Failure::NotFound)?;
        media::public_photo(connection, &photo.file)
    });
    let mut response = actix_web::HttpResponse::Ok();
    response.insert_header((actix_web::http::header::CACHE_CONTROL, "no-cache"));
    Ok(response.content_type("image/webp").body(bytes.await?))
}
