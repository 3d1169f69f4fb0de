//! All addresses of the vote's origin, below `/{assembly}/{cycle}/`.

use super::{Service, pages};
use crate::{audit, casting, council, count};

/// Every address.
pub(super) fn services() -> Vec<Service> {
    let rooms = [pages::services(), audit::services(), casting::services(), council::services(), count::services()];
    rooms.into_iter().flatten().collect()
}
