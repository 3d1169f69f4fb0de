//! How much one account, and one address, may ask for. Behind one address may be a whole village, so its budgets are
//! large and those of an account are small. Reading, sending forms and trying secrets have budgets of their own.
//!
//! Memory stays small: whoever has asked for nothing long enough to have the whole budget again is forgotten.

use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use super::route::Budget;
use crate::config::{Budgets, LimitsConfig};
use crate::errors::Failure;

/// Who has asked for how much, lately.
pub struct Limits<C: Clock + Clone = DefaultClock> {
    account: Purse<i64, C>,
    address: Purse<IpAddr, C>,
    asked: AtomicU32,
}

/// After this many questions, those whose budgets are whole again are forgotten.
const SWEEP: u32 = 4096;

impl Limits {
    /// Limits as configured.
    #[must_use]
    pub fn new(config: &LimitsConfig) -> Self {
        Self::with_clock(config, &DefaultClock::default())
    }
}

impl<C: Clock + Clone> Limits<C> {
    fn with_clock(config: &LimitsConfig, clock: &C) -> Self {
        Self {
            account: Purse::new(&config.account, clock),
            address: Purse::new(&config.address, clock),
            asked: AtomicU32::new(0),
        }
    }

    /// Takes one request out of the budget of an account.
    ///
    /// # Errors
    /// [`Failure::TooMany`] with the seconds to wait.
    pub fn account(&self, account: i64, budget: Budget) -> Result<(), Failure> {
        self.sweep();
        self.account.take(&account, budget)
    }

    /// Takes one request out of the budget of an address; an IPv6 network of 64 bits is one address, as a household
    /// has at least as many.
    ///
    /// # Errors
    /// [`Failure::TooMany`] with the seconds to wait.
    pub fn address(&self, address: IpAddr, budget: Budget) -> Result<(), Failure> {
        self.sweep();
        self.address.take(&household(address), budget)
    }

    fn sweep(&self) {
        if self.asked.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            self.account.forget();
            self.address.forget();
        }
    }
}

/// An IPv4 address, or the IPv6 network of 64 bits.
pub(super) fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
    }
}

type Limiter<K, C> = RateLimiter<K, DashMapStateStore<K>, C, NoOpMiddleware<<C as Clock>::Instant>>;

/// Three budgets of everyone; an absent one is without limit.
struct Purse<K: Hash + Eq + Clone, C: Clock + Clone> {
    reading: Option<Limiter<K, C>>,
    writing: Option<Limiter<K, C>>,
    guessing: Option<Limiter<K, C>>,
    clock: C,
}

impl<K: Hash + Eq + Clone, C: Clock + Clone> Purse<K, C> {
    fn new(budgets: &Budgets, clock: &C) -> Self {
        let limiter = |quota: Option<Quota>| quota.map(|quota| RateLimiter::dashmap_with_clock(quota, clock.clone()));
        Self {
            reading: limiter(per(MINUTE, budgets.reading_per_minute)),
            writing: limiter(per(MINUTE, budgets.forms_per_minute)),
            guessing: limiter(per(HOUR, budgets.sign_ins_per_hour)),
            clock: clock.clone(),
        }
    }

    fn take(&self, who: &K, budget: Budget) -> Result<(), Failure> {
        let limiter = match budget {
            Budget::Reading => &self.reading,
            Budget::Writing => &self.writing,
            Budget::Guessing => &self.guessing,
        };
        let Some(Err(not_yet)) = limiter.as_ref().map(|limiter| limiter.check_key(who)) else { return Ok(()) };
        let wait = not_yet.wait_time_from(self.clock.now());
        Err(Failure::TooMany { retry_after: wait.as_secs() + 1 })
    }

    fn forget(&self) {
        for limiter in [&self.reading, &self.writing, &self.guessing].into_iter().flatten() {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }

    #[cfg(test)]
    fn remembered(&self) -> usize {
        [&self.reading, &self.writing, &self.guessing].into_iter().flatten().map(RateLimiter::len).sum()
    }
}

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

/// So many at once, and as many again spread over the period.
fn per(period: Duration, count: u32) -> Option<Quota> {
    let count = NonZeroU32::new(count)?;
    Quota::with_period(period / count.get()).map(|quota| quota.allow_burst(count))
}

#[cfg(test)]
mod tests {
    use governor::clock::FakeRelativeClock;

    use super::*;

    fn limits(clock: &FakeRelativeClock) -> Limits<FakeRelativeClock> {
        let config = LimitsConfig {
            account: Budgets { reading_per_minute: 60, forms_per_minute: 6, sign_ins_per_hour: 2 },
            address: Budgets { reading_per_minute: 600, forms_per_minute: 60, sign_ins_per_hour: 3 },
        };
        Limits::with_clock(&config, clock)
    }

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn who_tries_a_password_too_often_waits_as_long_as_told() {
        let clock = FakeRelativeClock::default();
        let limits = limits(&clock);
        for _ in 0..2 {
            limits.account(7, Budget::Guessing).unwrap();
        }
        let Err(Failure::TooMany { retry_after }) = limits.account(7, Budget::Guessing) else { panic!("let through") };
        assert_eq!(retry_after, 1801);
        clock.advance(Duration::from_secs(retry_after));
        limits.account(7, Budget::Guessing).unwrap();
    }

    #[test]
    fn one_account_does_not_use_up_what_another_has() {
        let limits = limits(&FakeRelativeClock::default());
        for _ in 0..6 {
            limits.account(7, Budget::Writing).unwrap();
        }
        assert!(limits.account(7, Budget::Writing).is_err());
        limits.account(8, Budget::Writing).unwrap();
        limits.account(7, Budget::Reading).unwrap();
    }

    #[test]
    fn a_household_is_one_address() {
        let limits = limits(&FakeRelativeClock::default());
        for host in ["2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:2:ffff::"] {
            limits.address(address(host), Budget::Guessing).unwrap();
        }
        assert!(limits.address(address("2001:db8:1:2::9"), Budget::Guessing).is_err());
        limits.address(address("2001:db8:1:3::1"), Budget::Guessing).unwrap();
        for _ in 0..3 {
            limits.address(address("192.0.2.1"), Budget::Guessing).unwrap();
        }
        assert!(limits.address(address("::ffff:192.0.2.1"), Budget::Guessing).is_err());
    }

    #[test]
    fn a_village_reads_together_behind_one_address() {
        let config = crate::config::Config::load(None, []).unwrap();
        let limits = Limits::with_clock(&config.limits, &FakeRelativeClock::default());
        for villager in 0..400 {
            for _page in 0..25 {
                limits.address(address("203.0.113.1"), Budget::Reading).unwrap();
                limits.account(villager, Budget::Reading).unwrap();
            }
            limits.address(address("203.0.113.1"), Budget::Guessing).unwrap();
        }
    }

    #[test]
    fn no_limit_is_no_limit() {
        let config = LimitsConfig { account: Budgets::UNLIMITED, address: Budgets::UNLIMITED };
        let limits = Limits::with_clock(&config, &FakeRelativeClock::default());
        for _ in 0..100_000 {
            limits.account(1, Budget::Guessing).unwrap();
        }
        assert_eq!(limits.account.remembered(), 0);
    }

    #[test]
    fn who_has_not_asked_for_long_is_forgotten() {
        let clock = FakeRelativeClock::default();
        let limits = limits(&clock);
        for host in 0..SWEEP - 1 {
            let network = Ipv6Addr::from_bits(u128::from(host) << 64);
            limits.address(network.into(), Budget::Guessing).unwrap();
        }
        assert_eq!(limits.address.remembered(), 4095);
        clock.advance(HOUR);
        limits.address(address("192.0.2.1"), Budget::Reading).unwrap();
        assert_eq!(limits.address.remembered(), 1);
    }
}
