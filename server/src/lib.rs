//! The platform.

pub mod app {
    //! The frame in which the rooms stand.
    pub mod assets;
}
pub mod i18n;
pub mod information;
pub mod templates;
