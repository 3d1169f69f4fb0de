//! Serving the files of the pages: those of the booth as they are frozen with the vote, the others from this program.

use actix_web::HttpResponse;
use actix_web::http::header;
use ortaq_crypto::booth::FileList;
use ortaq_crypto::replay::Replay;

use super::booth::{self, Kept};
use super::{Call, Reply, Service, files};
use crate::app::assets::smallest;
use crate::audit::Published;
use crate::database::Connection;
use crate::errors::Failure;

/// The addresses of the pages.
pub(super) fn services() -> Vec<Service> {
    vec![
        Service::get("booth", to_folder),
        Service::get("booth/{file:.*}", booth_file),
        Service::get("council", to_folder),
        Service::get("council/{file:.*}", |call| page_file("council", call)),
        Service::get("issuer", to_folder),
        Service::get("issuer/{file:.*}", |call| page_file("issuer", call)),
        Service::get("recount", to_folder),
        Service::get("recount/{file:.*}", |call| page_file("recount", call)),
    ]
}

/// A page's address ends in a slash, as its files stand below it.
async fn to_folder(call: Call) -> Reply {
    let to = format!("{}/", call.own_path());
    Ok(HttpResponse::PermanentRedirect().insert_header((header::LOCATION, to)).finish())
}

async fn page_file(page: &'static str, call: Call) -> Reply {
    // The page is there for cycles that have a log.
    call.log().await?;
    let path = call.path("file");
    if path == booth::LIST {
        let list = files::list_of(page).ok_or(Failure::NotFound)?;
        return Ok(text(&list));
    }
    let file = files::find(page, path).ok_or(Failure::NotFound)?;
    Ok(send(&call, &Kept::from(file)))
}

async fn booth_file(call: Call) -> Reply {
    let log = call.log().await?;
    let followers = call.state.followers.clone();
    let path = match call.path("file") {
        "" => "index.html".to_owned(),
        path => path.to_owned(),
    };
    let asked = path.clone();
    let frozen = call.state.database.read(move |connection| {
        let Some(hash) = followers.ask(connection, &log, Replay::booth)? else { return Ok(None) };
        frozen(connection, &log, &hash, &asked).map(Some)
    });
    match frozen.await? {
        Some(Frozen::List(list)) => Ok(text(&list)),
        Some(Frozen::File(file)) => Ok(send(&call, &file)),
        None => page_file(booth::PAGE, call).await,
    }
}

enum Frozen {
    List(FileList),
    File(Kept),
}

fn frozen(connection: &mut Connection, log: &Published, hash: &[u8; 32], path: &str) -> Result<Frozen, Failure> {
    if path == booth::LIST {
        return booth::kept_list(connection, log.id, hash).map(Frozen::List);
    }
    booth::kept(connection, log.id, hash, path).map(Frozen::File)
}

fn text(list: &FileList) -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(list.text().to_owned())
}

fn send(call: &Call, file: &Kept) -> HttpResponse {
    let accepts = Some(call.header("accept-encoding")).filter(|accepts| !accepts.is_empty());
    let (content, encoding) = smallest(&file.plain, file.brotli.as_deref(), file.gzip.as_deref(), accepts);
    let mut response = HttpResponse::Ok();
    response.insert_header((header::CONTENT_TYPE, file.content_type.as_str()));
    response.insert_header((header::VARY, "Accept-Encoding"));
    if let Some(policy) = &file.policy {
        response.insert_header((header::CONTENT_SECURITY_POLICY, policy.as_str()));
    }
    if let Some(encoding) = encoding {
        response.insert_header((header::CONTENT_ENCODING, encoding));
    }
    response.body(content.to_vec())
}
