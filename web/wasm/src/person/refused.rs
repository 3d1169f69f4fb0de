//! Refusals of a person's tools as codes.

use ortaq_crypto::encoding::digits::Mistyped;
use ortaq_crypto::person::file::CannotOpen;
use ortaq_crypto::person::sign::CannotSign;
use ortaq_crypto::replay::NotReady;

use crate::fault::Fault;

/// `digits-group` with the group, from 1, or `digits-count` with how many were read and are needed.
pub(super) fn mistyped(mistyped: Mistyped) -> Fault {
    match mistyped {
        Mistyped::Group(group) => Fault::new("digits-group").with("group", group),
        Mistyped::Count { read, expected } => Fault::new("digits-count").with("read", read).with("expected", expected),
    }
}

pub(crate) fn cannot_open(cause: &CannotOpen) -> Fault {
    match cause {
        CannotOpen::File => Fault::new("file-damaged"),
        CannotOpen::Rounds(rounds) => Fault::new("file-rounds").with("rounds", *rounds),
        CannotOpen::Passphrase => Fault::new("file-passphrase"),
    }
}

/// `log-invalid` with the check that fails, `log-over` where nothing may be signed any more, `log-early` where the vote
/// has not come so far.
pub(crate) fn not_ready(cause: &NotReady) -> Fault {
    match cause {
        NotReady::Invalid(check) => Fault::new("log-invalid").with("check", u32::from(*check)),
        NotReady::Over(_) => Fault::new("log-over"),
        NotReady::Early(_) => Fault::new("log-early"),
    }
}

pub(crate) fn cannot_sign(cause: &CannotSign) -> Fault {
    match cause {
        CannotSign::NotReady(cause) => not_ready(cause),
        CannotSign::OtherElection => Fault::new("other-election"),
        CannotSign::NotEnrolled { role, index } => {
            Fault::new("not-enrolled").with("role", role.as_str()).with("index", *index)
        }
        CannotSign::NotTheirs { role, kind } => {
            Fault::new("not-theirs").with("role", role.as_str()).with("type", kind.as_str())
        }
        CannotSign::Malformed(kind) => Fault::new("act-malformed").with("type", kind.as_str()),
    }
}
