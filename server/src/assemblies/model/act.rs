//! Acts in office, by the codes under which the log has them.

/// What an official did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A rural district was added.
    AssemblyCreated,
    /// What describes it was changed.
    AssemblyChanged,
    /// A village was added.
    VillageAdded,
    /// What describes a village was changed.
    VillageChanged,
    /// A role was granted.
    MandateGranted,
    /// The last day of a mandate was changed.
    MandateProlonged,
    /// A mandate was ended before its time.
    MandateEnded,
    /// An assembly member was named.
    MemberNamed,
    /// An assembly member's mandate was ended.
    MemberEnded,
    /// The Public Council's roster was changed.
    CouncilChanged,
    /// Slips with codes were made.
    SlipsMade,
    /// Slips that nobody had used were cancelled.
    SlipsCancelled,
    /// The roll was brought.
    RollImported,
    /// A residence was confirmed after seeing papers.
    ResidenceConfirmed,
}

impl Event {
    /// Its code in the log.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::AssemblyCreated => "assembly-created",
            Self::AssemblyChanged => "assembly-changed",
            Self::VillageAdded => "village-added",
            Self::VillageChanged => "village-changed",
            Self::MandateGranted => "mandate-granted",
            Self::MandateProlonged => "mandate-prolonged",
            Self::MandateEnded => "mandate-ended",
            Self::MemberNamed => "member-named",
            Self::MemberEnded => "member-ended",
            Self::CouncilChanged => "council-changed",
            Self::SlipsMade => "slips-made",
            Self::SlipsCancelled => "slips-cancelled",
            Self::RollImported => "roll-imported",
            Self::ResidenceConfirmed => "residence-confirmed",
        }
    }
}
