//! The functions of the standards under the protocol, each as its standard has it, so that tests,
//! and a device before its first use, can compare this build with published vectors. A compiler,
//! an optimiser and a browser stand between the code and its result; here one sees whether they
//! kept it.

use curve25519_dalek::ristretto::CompressedRistretto;
use curve25519_dalek::{RistrettoPoint, Scalar};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha512};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};
use zeroize::Zeroizing;

/// SHA-512 (FIPS 180-4) of `message`, 64 bytes.
#[wasm_bindgen(js_name = sha512)]
pub fn sha512(message: &[u8]) -> Vec<u8> {
    Sha512::digest(message).to_vec()
}

/// The element of ristretto255 that the SHA-512 of `label` maps to (RFC 9496, 4.3.4), encoded.
#[wasm_bindgen(js_name = hashToGroup)]
pub fn hash_to_group(label: &[u8]) -> Vec<u8> {
    let uniform = Sha512::digest(label).into();
    encode(&RistrettoPoint::from_uniform_bytes(&uniform))
}

/// The generator of ristretto255 times `scalar`, 32 bytes, little-endian, below the group's order.
#[wasm_bindgen(js_name = multiplyGenerator)]
pub fn multiply_generator(scalar: Vec<u8>) -> Result<Vec<u8>, JsError> {
    let scalar = decode_scalar(&Zeroizing::new(scalar))?;
    Ok(encode(&RistrettoPoint::mul_base(&scalar)))
}

/// The element `point` times `scalar`, both canonically encoded in 32 bytes.
#[wasm_bindgen(js_name = multiply)]
pub fn multiply(point: &[u8], scalar: Vec<u8>) -> Result<Vec<u8>, JsError> {
    let scalar = decode_scalar(&Zeroizing::new(scalar))?;
    let point = CompressedRistretto::from_slice(point)
        .ok()
        .and_then(|encoding| encoding.decompress())
        .ok_or_else(|| JsError::new("The point is not the encoding of a ristretto255 element."))?;
    Ok(encode(&(scalar * point)))
}

/// The Ed25519 public key (RFC 8032, 5.1.5) of a secret of 32 bytes.
#[wasm_bindgen(js_name = publicKey)]
pub fn public_key(secret: Vec<u8>) -> Result<Vec<u8>, JsError> {
    Ok(signing_key(secret)?.verifying_key().to_bytes().to_vec())
}

/// The Ed25519 signature (RFC 8032, 5.1.6) of `message`, 64 bytes.
#[wasm_bindgen(js_name = sign)]
pub fn sign(secret: Vec<u8>, message: &[u8]) -> Result<Vec<u8>, JsError> {
    Ok(signing_key(secret)?.sign(message).to_vec())
}

/// Whether `signature` is a valid Ed25519 signature of `message` by `key`, by the strict rules:
/// no cofactor, nothing of small order, everything canonical.
#[wasm_bindgen(js_name = verifies)]
pub fn verifies(key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let Ok(key) = <&[u8; 32]>::try_from(key) else {
        return false;
    };
    match (VerifyingKey::from_bytes(key), Signature::from_slice(signature)) {
        (Ok(key), Ok(signature)) => key.verify_strict(message, &signature).is_ok(),
        _ => false,
    }
}

fn encode(point: &RistrettoPoint) -> Vec<u8> {
    point.compress().to_bytes().to_vec()
}

fn decode_scalar(bytes: &[u8]) -> Result<Scalar, JsError> {
    <[u8; 32]>::try_from(bytes)
        .ok()
        .and_then(|bytes| Scalar::from_canonical_bytes(bytes).into_option())
        .ok_or_else(|| JsError::new("The scalar is not 32 bytes below the order of the group."))
}

fn signing_key(secret: Vec<u8>) -> Result<SigningKey, JsError> {
    let secret = Zeroizing::new(secret);
    <&[u8; 32]>::try_from(secret.as_slice())
        .map(SigningKey::from_bytes)
        .map_err(|_| JsError::new("An Ed25519 secret has 32 bytes."))
}
