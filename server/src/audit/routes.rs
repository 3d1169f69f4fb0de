//! The addresses of this room. All are for everybody.

use super::{files, pages};
use crate::app::{Access, Route};

/// Pages under a language, files without one.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/{lang}/assemblies/{assembly}/audit", Access::Public, pages::show_waiting),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/audit", Access::Public, pages::show_list),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/audit/check", Access::Public, pages::show_check),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/audit/entries/{seq}",
            Access::Public,
            pages::show_entry,
        ),
        Route::get("/log/{assembly}/{cycle}/checkpoint", Access::Public, files::checkpoint),
        Route::get("/log/{assembly}/{cycle}/cosigned", Access::Public, files::cosigned),
        Route::get("/log/{assembly}/{cycle}/bundle.ortaq", Access::Public, files::bundle),
        Route::get("/log/{assembly}/{cycle}/tile/{place:.+}", Access::Public, files::tile),
    ]
}
