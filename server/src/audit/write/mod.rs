//! Writing into the log, inside the use case's transaction.
//!
//! What happened and its entry are durable together or not at all. Nothing is signed here: that
//! follows the commit (see [`super::publish`]).

mod append;
mod conceal;
mod open;
mod record;
mod text;
mod waiting;

pub(super) use append::append_if;
pub use append::{Appended, append, lock};
pub use conceal::{conceal, reveal};
pub use open::{Opening, open_log};
pub use record::record;
pub use text::{Text, erase_account, erase_text, keep_text, texts_of_account};
