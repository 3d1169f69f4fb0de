//! Passkeys: the questions put to authenticators and the check of their answers (Web Authentication
//! Level 3), by `webauthn_rp`.
//!
//! A passkey belongs to the host name of the platform. Browsers make none for a bare IP address, so
//! there [`RelyingParty::of`] is None and pages do not offer it.

use std::net::IpAddr;

use thiserror::Error;
use webauthn_rp::bin::{Decode, Encode};
use webauthn_rp::request::auth::AuthenticationVerificationOptions;
use webauthn_rp::request::register::{
    CredProtect, Nickname, PublicKeyCredentialUserEntity, RegistrationVerificationOptions, UserHandle64, Username,
};
use webauthn_rp::request::{AsciiDomain, PublicKeyCredentialDescriptor, RpId, TimedCeremony};
use webauthn_rp::response::auth::DiscoverableAuthentication64;
use webauthn_rp::response::register::{CompressedPubKey, DynamicState, Registration, StaticState};
use webauthn_rp::response::{AuthTransports, CredentialId};
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthenticationServerState, DiscoverableCredentialRequestOptions,
    PublicKeyCredentialCreationOptions, RegistrationServerState,
};

use super::model::Account;
use super::store::{NewPasskey, Passkey, StoredPasskey};

type StoredKey = StaticState<CompressedPubKey<[u8; 32], [u8; 32], [u8; 48], Vec<u8>>>;

/// Why an authenticator's answer does not count. For the program's log; the reader hears that
/// another way in is open.
#[derive(Debug, Error)]
#[error("the passkey was not accepted: {0}")]
pub struct NotAccepted(String);

impl NotAccepted {
    /// With this reason.
    pub fn because(reason: impl ToString) -> Self {
        Self(reason.to_string())
    }
}

/// A question to an authenticator.
#[derive(Debug)]
pub struct Question {
    /// What the answer must repeat; random.
    pub challenge: [u8; 16],
    /// What the answer will be checked with; stays here.
    pub state: Vec<u8>,
    /// What the browser hands to the authenticator, as JSON.
    pub options: String,
}

/// The platform, as authenticators know it.
#[derive(Debug)]
pub struct RelyingParty {
    id: RpId,
    origin: String,
}

impl RelyingParty {
    /// The platform at this origin, such as `https://ortaq.example`. None if its host is no name.
    #[must_use]
    pub fn of(origin: &str) -> Option<Self> {
        let origin = origin.trim_end_matches('/');
        let (_, authority) = origin.split_once("://")?;
        let host = authority.split(':').next().unwrap_or_default();
        if authority.starts_with('[') || host.parse::<IpAddr>().is_ok() {
            return None;
        }
        let domain = AsciiDomain::try_from(host.to_owned()).ok()?;
        Some(Self { id: RpId::Domain(domain), origin: origin.to_owned() })
    }

    /// The question that makes a passkey for an account that has these already.
    ///
    /// # Errors
    /// When something stored about the account cannot be said to authenticators.
    pub fn ask_to_register(
        &self,
        account: &Account,
        handle: &[u8],
        known: &[Passkey],
    ) -> Result<Question, NotAccepted> {
        let handle = read_handle(handle)?;
        let exclude = known.iter().map(describe).collect::<Result<Vec<_>, _>>()?;
        let user = PublicKeyCredentialUserEntity {
            name: account_name(account)?,
            id: &handle,
            display_name: Nickname::try_from(account.name.clone()).ok(),
        };
        let mut options = PublicKeyCredentialCreationOptions::passkey(&self.id, user, exclude);
        // Enforced, this extension turns away every device that does not know it, phones among them. That the
        // owner is verified is asked for and checked anyway.
        options.extensions.cred_protect = CredProtect::None;
        let (server, client) = options.start_ceremony().map_err(NotAccepted::because)?;
        Ok(Question {
            challenge: challenge_bytes(&server),
            state: server.encode().map_err(NotAccepted::because)?,
            options: serde_json::to_string(&client).map_err(NotAccepted::because)?,
        })
    }

    /// The challenge that an answer to [`Self::ask_to_register`] repeats.
    ///
    /// # Errors
    /// When it is no such answer.
    pub fn challenge_of_registration(answer: &str) -> Result<[u8; 16], NotAccepted> {
        let registration = Registration::from_json_relaxed(answer.as_bytes()).map_err(NotAccepted::because)?;
        registration.challenge_relaxed().map(|sent| sent.0.to_be_bytes()).map_err(NotAccepted::because)
    }

    /// The passkey that an answer brings.
    ///
    /// # Errors
    /// When it does not answer the question of this `state`.
    pub fn check_registration(&self, state: &[u8], answer: &str, name: String) -> Result<NewPasskey, NotAccepted> {
        let state = RegistrationServerState::<64>::decode(state).map_err(NotAccepted::because)?;
        let registration = Registration::from_json_relaxed(answer.as_bytes()).map_err(NotAccepted::because)?;
        let origins = [self.origin.as_str()];
        let options = RegistrationVerificationOptions::<&str, &str> {
            allowed_origins: &origins,
            error_on_unsolicited_extensions: false,
            ..Default::default()
        };
        let made = state.verify(&self.id, &registration, &options).map_err(NotAccepted::because)?;
        let Ok(static_state) = made.static_state().encode();
        let Ok(dynamic_state) = made.dynamic_state().encode();
        let Ok(transports) = made.transports().encode();
        Ok(NewPasskey {
            name,
            credential_id: made.id().as_ref().to_vec(),
            transports,
            static_state,
            dynamic_state: dynamic_state.to_vec(),
        })
    }

    /// The question that signs in with whichever passkey its holder chooses.
    ///
    /// # Errors
    /// When the machine's clock makes no sense.
    pub fn ask_to_sign_in(&self) -> Result<Question, NotAccepted> {
        let (server, client) =
            DiscoverableCredentialRequestOptions::passkey(&self.id).start_ceremony().map_err(NotAccepted::because)?;
        Ok(Question {
            challenge: challenge_bytes(&server),
            state: server.encode().map_err(NotAccepted::because)?,
            options: serde_json::to_string(&client).map_err(NotAccepted::because)?,
        })
    }

    /// The challenge and the passkey's id of an answer to [`Self::ask_to_sign_in`].
    ///
    /// # Errors
    /// When it is no such answer.
    pub fn claim_of_sign_in(answer: &str) -> Result<([u8; 16], Vec<u8>), NotAccepted> {
        let claim = DiscoverableAuthentication64::from_json_relaxed(answer.as_bytes()).map_err(NotAccepted::because)?;
        let challenge = claim.challenge_relaxed().map_err(NotAccepted::because)?;
        Ok((challenge.0.to_be_bytes(), claim.raw_id().as_ref().to_vec()))
    }

    /// Checks an answer, and gives the passkey's counter and backup state as it tells them now.
    ///
    /// # Errors
    /// When it does not answer the question of this `state`, or its counter went back.
    pub fn check_sign_in(&self, state: &[u8], passkey: &StoredPasskey, answer: &str) -> Result<Vec<u8>, NotAccepted> {
        let state = DiscoverableAuthenticationServerState::decode(state).map_err(NotAccepted::because)?;
        let claim = DiscoverableAuthentication64::from_json_relaxed(answer.as_bytes()).map_err(NotAccepted::because)?;
        let handle = read_handle(&passkey.handle)?;
        let key = StoredKey::decode(&passkey.static_state).map_err(NotAccepted::because)?;
        let mut credential =
            AuthenticatedCredential::new(claim.raw_id(), &handle, key, read_dynamic(&passkey.dynamic_state)?)
                .map_err(NotAccepted::because)?;
        let origins = [self.origin.as_str()];
        let options = AuthenticationVerificationOptions::<&str, &str> {
            allowed_origins: &origins,
            error_on_unsolicited_extensions: false,
            ..Default::default()
        };
        state.verify(&self.id, &claim, &mut credential, &options).map_err(NotAccepted::because)?;
        let Ok(dynamic_state) = credential.dynamic_state().encode();
        Ok(dynamic_state.to_vec())
    }
}

/// Counter of signatures, and whether the passkey is kept in more than one place, as its
/// authenticator last told. For the account's export.
#[must_use]
pub fn told_by_authenticator(dynamic_state: &[u8]) -> Option<(u32, bool)> {
    let state = read_dynamic(dynamic_state).ok()?;
    Some((state.sign_count, matches!(state.backup, webauthn_rp::response::Backup::Exists)))
}

fn challenge_bytes(server: &impl TimedCeremony) -> [u8; 16] {
    server.sent_challenge().0.to_be_bytes()
}

fn read_handle(handle: &[u8]) -> Result<UserHandle64, NotAccepted> {
    let bytes: [u8; 64] = handle.try_into().map_err(NotAccepted::because)?;
    let Ok(handle) = UserHandle64::decode(bytes);
    Ok(handle)
}

fn read_dynamic(state: &[u8]) -> Result<DynamicState, NotAccepted> {
    let bytes: [u8; 7] = state.try_into().map_err(NotAccepted::because)?;
    DynamicState::decode(bytes).map_err(NotAccepted::because)
}

fn describe(passkey: &Passkey) -> Result<PublicKeyCredentialDescriptor<Vec<u8>>, NotAccepted> {
    Ok(PublicKeyCredentialDescriptor {
        id: CredentialId::<Vec<u8>>::decode(passkey.credential_id.clone()).map_err(NotAccepted::because)?,
        transports: AuthTransports::decode(passkey.transports).map_err(NotAccepted::because)?,
    })
}

/// What the authenticator lists the account under: its e-mail, or its number where that is none or
/// is not allowed there.
fn account_name(account: &Account) -> Result<Username<'static>, NotAccepted> {
    let email = account.email.clone().and_then(|email| Username::try_from(email).ok());
    let number = || Username::try_from(format!("ortaq-{}", account.id)).map_err(NotAccepted::because);
    email.map_or_else(number, Ok)
}
