//! How bytes are written for machines (canonical base64) and for hands and eyes
//! (Crockford's Base32, digits with check digits).

pub mod base64;
pub mod crockford;
pub mod digits;
