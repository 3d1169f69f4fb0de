//! Queries about drafts.

mod drafts;
mod invitations;
mod people;
mod proposals;

pub use drafts::{
    Fresh, begun_with, by_id, close, count_open, delete, entered_here, forget, insert, mending, of_account, origin_of,
    update,
};
pub use invitations::{by_token, insert as invite, of as invitations_of, revoke};
pub use people::{
    authors, is_author, is_signer, join, join_proposal, move_authors, sign, signatures, signed_by, signers, take_back,
};
pub use proposals::{count_of_author, forget_author, write_translation};
