//! The link in a letter that ends such letters without signing in: what it ends, and a keyed hash
//! that only this platform can make. It never expires, since letters lie in mailboxes for years.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use subtle::ConstantTimeEq;

use crate::secrets::Secrets;

/// What the keyed hash is for.
const PURPOSE: &str = "mail-unsubscribe";
/// Bytes of the keyed hash that travel.
const PROOF: usize = 16;

/// Whose letters about what are to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsubscribing {
    /// The account.
    pub account: i64,
    /// What the letters are about, as the outbox has it.
    pub scope: String,
}

/// The token of a link.
pub(super) fn token(secrets: &Secrets, account: i64, scope: &str) -> String {
    let whole = secrets.keyed_hash(PURPOSE, &[&account.to_be_bytes(), scope.as_bytes()]);
    let proof: Vec<u8> = whole.into_iter().take(PROOF).collect();
    format!("{account}.{scope}.{}", URL_SAFE_NO_PAD.encode(proof))
}

/// What a token ends, if this platform made it, letter by letter.
pub(super) fn read(secrets: &Secrets, claimed: &str) -> Option<Unsubscribing> {
    let mut parts = claimed.split('.');
    let (account, scope) = (parts.next()?.parse().ok()?, parts.next()?);
    let ours = token(secrets, account, scope);
    bool::from(ours.as_bytes().ct_eq(claimed.as_bytes())).then(|| Unsubscribing { account, scope: scope.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_by_the_platform_that_made_it_alone() {
        let ours = Secrets::new([1; 32]);
        let token = token(&ours, 42, "cycle-7");
        assert_eq!(read(&ours, &token), Some(Unsubscribing { account: 42, scope: "cycle-7".to_owned() }));
        assert_eq!(read(&Secrets::new([2; 32]), &token), None);
    }

    #[test]
    fn a_changed_token_ends_nothing() {
        let secrets = Secrets::new([1; 32]);
        let good = token(&secrets, 42, "cycle-7");
        let letters: Vec<char> = good.chars().collect();
        for place in 0..letters.len() {
            for other in ['0', '1', 'A', 'z', '.', '-'] {
                let mut changed = letters.clone();
                changed[place] = other;
                let changed: String = changed.into_iter().collect();
                assert!(changed == good || read(&secrets, &changed).is_none(), "{changed}");
            }
        }
        for broken in
            ["", ".", "..", "...", "42.cycle-7", "42.cycle-7.", "x.cycle-7.AAAA", "42.cycle-7.%%%", "٤٢.cycle-7.AA"]
        {
            assert_eq!(read(&secrets, broken), None, "{broken}");
        }
        assert_eq!(read(&secrets, &good[..good.len() - 1]), None);
        assert_eq!(read(&secrets, &format!("{good}A")), None);
        assert_eq!(read(&secrets, &good.replace("42.", "042.")), None);
    }
}
