//! The frame in which the rooms stand: the state, the addresses, the gate before them, and how the
//! platform starts and stops.

mod address;
pub mod assets;
pub mod context;
mod cookies;
pub mod form;
pub mod frame;
mod gate;
pub mod headers;
pub mod health;
pub mod limits;
pub mod metrics;
pub mod observability;
mod platform;
mod refusal;
pub mod route;
mod state;

pub use context::{Context, Request, Viewer};
pub use form::{Form, FormView, Problems};
pub use frame::Frame;
pub use platform::{Platform, StartFailure};
pub use route::{Access, Answer, Budget, Method, Route};
pub use state::State;

/// Every address of the platform. The demo's own are added where it is the demo.
#[must_use]
pub fn routes(is_demo: bool) -> Vec<Route> {
    let rooms = [crate::information::routes(), crate::accounts::routes(), crate::assemblies::routes()];
    let mut routes: Vec<Route> = rooms.into_iter().flatten().collect();
    if is_demo {
        routes.extend(crate::demo::routes());
    }
    routes
}
