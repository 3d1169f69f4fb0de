//! Printed slips: an official enters the name and village of a signed paper form, the platform
//! makes an account and a code that is shown once, to be printed and handed over.
//!
//! The code is the holder's only way in, so it has no end; an official can replace it, which ends
//! the sessions that the old one opened. Each such act is public, without the resident's name.

use ortaq_crypto::credential::code::{BYTES, Code};
use zeroize::Zeroizing;

use super::model::{NewAccount, PersonName};
use super::role::Role;
use super::sign_in::hash_of_code;
use super::store::{self, NewSlip, Profile};
use crate::assemblies::model::Official;
use crate::assemblies::store::residences;
use crate::audit::{self, Actor, Deed, Kind, Scope};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::secrets::{Secrets, random};

/// The roles that hand out slips.
pub const ISSUERS: &[Role] = &[Role::Secretary, Role::Registrar];

/// The official who hands out a slip, and where.
#[derive(Clone, Copy, Debug)]
pub struct Issuer {
    /// The assembly.
    pub assembly: i64,
    /// The official.
    pub official: Official,
}

/// What the paper form says.
#[derive(Clone, Debug)]
pub struct PaperForm {
    /// Name and language of the resident.
    pub person: Profile,
    /// The village where they live.
    pub village: i64,
    /// The official says that an earlier holder of the same name is somebody else.
    pub is_another_person: bool,
}

/// What came of a paper form.
pub enum Issued {
    /// The code, to be shown once.
    Code(Code),
    /// Somebody of this name in this village has a slip already.
    Namesake,
}

/// Makes an account and a code for the holder of a paper form.
///
/// # Errors
/// When the database does not answer.
pub fn issue(tx: &mut Transaction<'_>, secrets: &Secrets, issuer: Issuer, form: &PaperForm) -> Result<Issued, Failure> {
    let PaperForm { person, village, is_another_person } = form;
    let folded = person.name.folded();
    let namesakes = store::namesakes(tx.connection(), issuer.assembly, Some(*village), &folded)?;
    if namesakes > 0 && !is_another_person {
        return Ok(Issued::Namesake);
    }
    let account = make_account(tx, &person.name, person.language)?;
    residences::confirm_on_paper(tx, issuer.assembly, *village, account, issuer.official)?;
    let code = fresh_code()?;
    keep(tx, secrets, issuer, account, Some(*village), &code)?;
    record(tx, issuer, "slip-issued")?;
    Ok(Issued::Code(code))
}

/// Replaces the code of an account that officials of this assembly gave one, and ends its sessions.
///
/// # Errors
/// [`Failure::NotFound`] for an account of another assembly, or that the database does not answer.
pub fn replace(tx: &mut Transaction<'_>, secrets: &Secrets, issuer: Issuer, account: i64) -> Result<Code, Failure> {
    let old = store::slip_of(tx.connection(), issuer.assembly, account)?;
    let code = fresh_code()?;
    keep(tx, secrets, issuer, account, old.village, &code)?;
    store::end_sessions(tx, account)?;
    record(tx, issuer, "slip-replaced")?;
    Ok(code)
}

fn make_account(tx: &mut Transaction<'_>, name: &PersonName, language: Language) -> Result<i64, Failure> {
    store::create(tx, &NewAccount { name: name.clone(), email: None, language, is_administrator: false })
}

fn fresh_code() -> Result<Code, Failure> {
    let fresh = Zeroizing::new(random::<BYTES>()?);
    Ok(Code::new(&fresh))
}

fn keep(
    tx: &mut Transaction<'_>,
    secrets: &Secrets,
    issuer: Issuer,
    account: i64,
    village: Option<i64>,
    code: &Code,
) -> Result<(), Failure> {
    let slip = NewSlip { account, assembly: issuer.assembly, village, code_hash: hash_of_code(secrets, code) };
    store::issue_slip(tx, &slip)
}

fn record(tx: &mut Transaction<'_>, issuer: Issuer, event: &str) -> Result<(), Failure> {
    let deed = Deed {
        kind: Kind::Office,
        role: issuer.official.role.code(),
        actor: Actor::Account(issuer.official.account),
        event,
        subject: String::new(),
        reason: None,
        amount: 0,
        text: None,
    };
    audit::record(tx, Scope::Assembly(issuer.assembly), deed)
}
