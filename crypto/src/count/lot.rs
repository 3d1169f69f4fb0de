//! One lot decides every tie and draws every sample of an election. Fewer than
//! `t` trustees can neither know nor steer it, as it is a unique value over the
//! closing entry, and anyone can check how orders come from it (§9.4).

use crate::group::{self, RistrettoPoint};
use crate::hash;

/// Q: what the trustees apply their shares of the lot key to.
pub fn base(election: &[u8; 32], definition: &[u8; 32], closing: &[u8; 32]) -> RistrettoPoint {
    hash::point("lot", &[election, definition, closing])
}

/// The seed from L, the lot key applied to [`base`].
pub fn seed(election: &[u8; 32], definition: &[u8; 32], closing: &[u8; 32], value: &RistrettoPoint) -> [u8; 32] {
    hash::h256("lot/seed", &[election, definition, closing, &group::encode(value)])
}

/// The options' ids in the order that decides ties: the first one wins.
pub fn ties<'a>(seed: &[u8; 32], ids: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut order: Vec<&str> = ids.into_iter().collect();
    order.sort_by_cached_key(|id| hash::h256("lot/ties", &[seed, id.as_bytes()]));
    order
}

/// The counted credentials in the order in which they are asked whether they voted.
pub fn sample(seed: &[u8; 32], credentials: impl IntoIterator<Item = [u8; 32]>) -> Vec<[u8; 32]> {
    let mut order: Vec<[u8; 32]> = credentials.into_iter().collect();
    order.sort_by_cached_key(|credential| hash::h256("lot/sample", &[seed, credential]));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_depends_on_the_seed_and_not_on_the_order_before() {
        let ids = ["well", "school", "bridge", "park"];
        let order = ties(&[1; 32], ids);
        assert_eq!(order, ties(&[1; 32], ids.into_iter().rev()));
        assert!((2..20).any(|seed| ties(&[seed; 32], ids) != order));
        let hashes: Vec<_> = order.iter().map(|id| hash::h256("lot/ties", &[&[1; 32], id.as_bytes()])).collect();
        assert!(hashes.is_sorted());
    }

    #[test]
    fn a_sample_is_of_the_credentials() {
        let credentials: Vec<[u8; 32]> = (0..9).map(|byte| [byte; 32]).collect();
        let mut sampled = sample(&[1; 32], credentials.iter().copied());
        assert_ne!(sampled, credentials);
        sampled.sort_unstable();
        assert_eq!(sampled, credentials);
    }

    #[test]
    fn the_base_is_this_closing_s() {
        assert_ne!(base(&[1; 32], &[2; 32], &[3; 32]), base(&[1; 32], &[2; 32], &[4; 32]));
        assert_ne!(base(&[1; 32], &[2; 32], &[3; 32]), base(&[1; 32], &[3; 32], &[2; 32]));
    }
}
