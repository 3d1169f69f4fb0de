//! The frame in which the rooms stand: the state, the addresses, the gate before them, and how the
//! platform starts and stops.

mod address;
pub mod assets;
pub mod context;
mod cookies;
pub mod form;
pub mod frame;
mod gate;
mod headers;
mod health;
pub mod limits;
pub mod metrics;
pub mod observability;
mod open;
mod platform;
mod refusal;
mod rooms;
pub mod route;
pub mod shelf;
mod state;
pub mod uploads;

pub(crate) use address::of as address_of;
pub use context::{Context, Request, Viewer};
pub use form::{Form, FormView, LeftOut, Problems, Upload};
pub use frame::Frame;
pub use open::{Opening, open, secrets};
pub use platform::{Platform, StartFailure};
pub(crate) use refusal::{reference, status};
pub use rooms::{jobs, pages, routes};
pub use route::{Access, Answer, Budget, Method, Route};
pub use state::State;
