//! Two questions for machines: is the program alive, and may it be sent visitors? They say nothing that a stranger
//! could use; causes are in the program's log.

use actix_web::http::header::{CACHE_CONTROL, ContentType};
use actix_web::{HttpResponse, HttpResponseBuilder, web};

use super::state::State;
use crate::database::Migrations;

/// Declares `/healthz` and `/readyz`.
pub(super) fn declare(app: &mut web::ServiceConfig) {
    app.route("/healthz", web::get().to(alive)).route("/readyz", web::get().to(ready));
}

/// The program answers; nothing else is asked, so that a database that is away for a while gets nobody restarted.
async fn alive() -> HttpResponse {
    plain(HttpResponse::Ok()).body("alive\n")
}

/// The database answers and is migrated, and no log refuses to sign.
async fn ready(state: web::Data<State>) -> HttpResponse {
    let migrations = state.database.read(Migrations::states).await;
    let (database, migrated) = match &migrations {
        Ok(states) => (true, states.iter().all(|migration| migration.is_applied)),
        Err(failure) => {
            tracing::warn!(%failure, "not ready: the database does not answer");
            (false, false)
        }
    };
    let log = state.logs.faults().is_empty();
    let answer = if database && migrated && log { HttpResponse::Ok() } else { HttpResponse::ServiceUnavailable() };
    let word = |is_ready: bool| if is_ready { "ready" } else { "not ready" };
    plain(answer).body(format!("database: {}\nmigrations: {}\nlog: {}\n", word(database), word(migrated), word(log)))
}

fn plain(mut answer: HttpResponseBuilder) -> HttpResponseBuilder {
    answer.content_type(ContentType::plaintext()).insert_header((CACHE_CONTROL, "no-store"));
    answer
}
