//! The ground of a sketch as a picture, which the large map lies on.

use actix_web::HttpResponse;
use actix_web::http::header;

use super::super::model::{Drawing, POLICY};
use super::super::store;
use crate::app::{Answer, Context};
use crate::assemblies;
use crate::errors::Failure;

/// Pages name the version that they want, and a version never changes.
const FOR_A_YEAR: &str = "public, max-age=31536000, immutable";

/// Serves the picture.
pub async fn serve(context: Context) -> Answer {
    let slug = context.path("assembly").to_owned();
    let find = move |connection: &mut crate::database::Connection| {
        let assembly = assemblies::id_of(connection, &slug)?;
        store::of_assembly(connection, assembly)
    };
    let kept = context.state.database.read(find).await?;
    let sketch = kept.sketch().ok_or(Failure::NotFound)?;
    let is_this_version = context.query("v").is_some_and(|version| version == kept.version.to_string());
    let mut response = HttpResponse::Ok();
    response.insert_header((header::CONTENT_TYPE, "image/svg+xml"));
    response.insert_header((header::CONTENT_SECURITY_POLICY, POLICY));
    response.insert_header((header::CACHE_CONTROL, if is_this_version { FOR_A_YEAR } else { "no-cache" }));
    Ok(response.body(Drawing::of(&sketch).picture()))
}
