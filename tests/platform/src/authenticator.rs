//! An authenticator in software: makes passkeys and answers questions as a phone does, so that
//! stories can also send what no honest phone would.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const BACKUP_ELIGIBLE: u8 = 0x08;
const BACKED_UP: u8 = 0x10;
const ATTESTED: u8 = 0x40;

/// A passkey on a device.
pub struct Authenticator {
    key: SigningKey,
    /// The passkey's id.
    pub credential_id: Vec<u8>,
    /// Whom it signs in.
    pub user_handle: String,
    /// How often it has signed.
    pub counter: u32,
    /// Whether it is kept in more than one place.
    pub is_backed_up: bool,
    /// Whether it checks that it is its owner's finger.
    pub verifies_user: bool,
    /// The page that it believes to be on.
    pub origin: String,
}

impl Authenticator {
    /// A device on a page of this origin, whose key is made from `seed`.
    pub fn new(origin: &str, seed: u8) -> Self {
        Self {
            key: SigningKey::from_bytes(&[seed; 32]),
            credential_id: vec![seed; 16],
            user_handle: String::new(),
            counter: 0,
            is_backed_up: true,
            verifies_user: true,
            origin: origin.to_owned(),
        }
    }

    /// The answer to a question that makes a passkey.
    pub fn make(&mut self, question: &Value) -> Value {
        self.user_handle = question["user"]["id"].as_str().expect("the question names a user").to_owned();
        let data = self.data(question["rp"]["id"].as_str().expect("the question names the platform"), true);
        // {"fmt": "none", "attStmt": {}, "authData": bytes}
        let mut object = vec![0xA3, 0x63];
        object.extend(b"fmt\x64none\x67attStmt\xA0\x68authData\x58");
        object.push(u8::try_from(data.len()).expect("the data fits one byte of length"));
        object.extend(&data);
        let client = self.client_data("webauthn.create", question);
        self.answer(json!({
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
            "attestationObject": URL_SAFE_NO_PAD.encode(object),
            "transports": ["internal"],
        }))
    }

    /// The answer to a question that signs in.
    pub fn sign_in(&mut self, question: &Value) -> Value {
        self.counter += 1;
        let data = self.data(question["rpId"].as_str().expect("the question names the platform"), false);
        let client = self.client_data("webauthn.get", question);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client));
        let signature = self.key.sign(&signed);
        self.answer(json!({
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
            "authenticatorData": URL_SAFE_NO_PAD.encode(data),
            "signature": URL_SAFE_NO_PAD.encode(signature.to_bytes()),
            "userHandle": self.user_handle,
        }))
    }

    fn answer(&self, response: Value) -> Value {
        let id = URL_SAFE_NO_PAD.encode(&self.credential_id);
        json!({
            "id": id,
            "rawId": id,
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": {},
            "response": response,
        })
    }

    fn client_data(&self, kind: &str, question: &Value) -> Vec<u8> {
        let challenge = question["challenge"].as_str().expect("the question has a challenge");
        // The order of the fields is the specification's.
        format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{}","crossOrigin":false}}"#, self.origin)
            .into_bytes()
    }

    fn data(&self, host: &str, is_new: bool) -> Vec<u8> {
        let mut flags = USER_PRESENT;
        if self.verifies_user {
            flags |= USER_VERIFIED;
        }
        if self.is_backed_up {
            flags |= BACKUP_ELIGIBLE | BACKED_UP;
        }
        if is_new {
            flags |= ATTESTED;
        }
        let mut data = Sha256::digest(host).to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        if is_new {
            data.extend([0; 16]);
            data.extend(u16::try_from(self.credential_id.len()).expect("the id is short").to_be_bytes());
            data.extend(&self.credential_id);
            // The public key as COSE: {1: 1 (OKP), 3: -8 (EdDSA), -1: 6 (Ed25519), -2: bytes}
            data.extend([0xA4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20]);
            data.extend(self.key.verifying_key().as_bytes());
        }
        data
    }
}
