//! The numbered checks, and every finding that they can report. The numbers and codes are part of
//! the public interface: observers quote them, and both the recount in the browser and the texts
//! of the locale folder are found by them.

/// One check of a recount.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Its place in the list, from 1.
    pub number: u8,
    /// Its stable id. `check-{id}` is its name, `check-{id}-why` says why it is made.
    pub id: &'static str,
    /// The findings it can report.
    pub findings: &'static [Finding],
}

/// One thing that a check can find; `found-{code}` is its text.
#[derive(Clone, Copy, Debug)]
pub struct Finding {
    /// The stable code.
    pub code: &'static str,
    /// The names of the values that it comes with.
    pub values: &'static [&'static str],
}

/// The check with this id.
#[must_use]
pub fn check(id: &str) -> Option<&'static Check> {
    CHECKS.iter().find(|check| check.id == id)
}

const fn finding(code: &'static str, values: &'static [&'static str]) -> Finding {
    Finding { code, values }
}

/// All checks, in order. The last two are made on demand.
pub const CHECKS: &[Check] = &[
    Check {
        number: 1,
        id: "form",
        findings: &[
            finding("form-ok", &["entries", "largest"]),
            finding("form-unreadable", &["entry"]),
            finding("form-not-canonical", &["entry"]),
            finding("form-unknown-type", &["entry", "type"]),
            finding("form-field", &["entry", "field"]),
            finding("form-too-large", &["entry", "size", "limit"]),
        ],
    },
    Check {
        number: 2,
        id: "chain",
        findings: &[
            finding("chain-ok", &["entries"]),
            finding("chain-broken", &["entry"]),
            finding("chain-position", &["entry", "expected"]),
        ],
    },
    Check {
        number: 3,
        id: "checkpoint",
        findings: &[
            finding("checkpoint-ok", &["entries"]),
            finding("checkpoint-missing", &[]),
            finding("checkpoint-signature", &[]),
            finding("checkpoint-size", &["stated", "entries"]),
            finding("checkpoint-root", &["entries"]),
        ],
    },
    Check {
        number: 4,
        id: "witnesses",
        findings: &[
            finding("witnesses-ok", &["count", "quorum"]),
            finding("witnesses-none", &[]),
            finding("witnesses-too-few", &["count", "quorum"]),
        ],
    },
    Check {
        number: 5,
        id: "order",
        findings: &[
            finding("order-ok", &["entries"]),
            finding("order-unexpected", &["entry", "type"]),
            finding("order-time", &["entry", "stated", "earliest"]),
        ],
    },
    Check {
        number: 6,
        id: "signatures",
        findings: &[
            finding("signatures-ok", &["acts"]),
            finding("signatures-bad", &["entry"]),
            finding("signatures-unknown-key", &["entry"]),
            finding("signatures-counter", &["entry", "stated", "expected"]),
            finding("signatures-too-few", &["entry", "count", "needed"]),
            finding("signatures-seen", &["entry"]),
            finding("signatures-who", &["entry"]),
        ],
    },
    Check {
        number: 7,
        id: "roll",
        findings: &[
            finding("roll-ok", &["codes", "issuers"]),
            finding("roll-one-issuer", &["codes"]),
            finding("roll-weak-key", &["line"]),
            finding("roll-double-key", &["line", "other"]),
            finding("roll-proof", &["line"]),
            finding("roll-root", &[]),
            finding("roll-count", &["stated", "found"]),
            finding("roll-chunk", &["entry", "reason"]),
        ],
    },
    Check {
        number: 8,
        id: "ceremony",
        findings: &[
            finding("ceremony-ok", &["trustees", "threshold", "keys"]),
            finding("ceremony-commitment", &["trustee"]),
            finding("ceremony-signature", &["trustee"]),
            finding("ceremony-keys", &[]),
            finding("ceremony-rehearsal", &["trustee"]),
            finding("ceremony-fault", &["entry", "reason"]),
            finding("ceremony-incomplete", &["trustees"]),
        ],
    },
    Check {
        number: 9,
        id: "definition",
        findings: &[
            finding("definition-ok", &["options", "signatures", "quorum"]),
            finding("definition-limits", &["reason"]),
            finding("definition-keys", &[]),
            finding("definition-roll", &[]),
            finding("definition-quorum", &["signatures", "quorum"]),
            finding("definition-differs", &["field"]),
            finding("definition-early", &["reason"]),
            finding("definition-other", &["entry"]),
        ],
    },
    Check {
        number: 10,
        id: "eligibility",
        findings: &[
            finding("eligibility-ok", &["ballots", "codes"]),
            finding("eligibility-other-vote", &["entry"]),
            finding("eligibility-unknown-code", &["entry"]),
            finding("eligibility-revoked", &["entry"]),
            finding("eligibility-previous", &["entry"]),
            finding("eligibility-seen", &["entry"]),
            finding("eligibility-too-many", &["entry", "limit"]),
        ],
    },
    Check {
        number: 11,
        id: "ballot-signatures",
        findings: &[finding("ballot-signatures-ok", &["ballots"]), finding("ballot-signatures-bad", &["entry"])],
    },
    Check {
        number: 12,
        id: "ballot-proofs",
        findings: &[
            finding("ballot-proofs-ok", &["ballots"]),
            finding("ballot-proofs-unreadable", &["entry"]),
            finding("ballot-proofs-bad", &["entry"]),
        ],
    },
    Check {
        number: 13,
        id: "challenges",
        findings: &[
            finding("challenges-ok", &["challenges"]),
            finding("challenges-signature", &["entry"]),
            finding("challenges-counted", &["entry", "other"]),
            finding("challenges-code", &["entry"]),
            finding("challenges-too-many", &["entry", "limit"]),
        ],
    },
    Check {
        number: 14,
        id: "revocations",
        findings: &[
            finding("revocations-ok", &["revocations", "active", "roll"]),
            finding("revocations-signatures", &["entry"]),
            finding("revocations-unknown-code", &["entry"]),
            finding("revocations-active", &["entry", "active", "roll"]),
            finding("revocations-replacement", &["entry", "reason"]),
            finding("revocations-paper", &["entry"]),
        ],
    },
    Check {
        number: 15,
        id: "closing",
        findings: &[
            finding("closing-ok", &["ballots", "counted", "signatures"]),
            finding("closing-count", &["stated", "found"]),
            finding("closing-early", &[]),
            finding("closing-signatures", &["signatures", "threshold"]),
            finding("closing-witnesses", &["count", "quorum"]),
            finding("closing-minimum", &["counted", "minimum"]),
            finding("closing-other", &["entry"]),
            finding("closing-checkpoint", &["entry"]),
        ],
    },
    Check {
        number: 16,
        id: "decryption",
        findings: &[
            finding("decryption-ok", &["valid", "threshold"]),
            finding("decryption-some-invalid", &["valid", "threshold", "invalid"]),
            finding("decryption-too-few", &["valid", "threshold", "invalid"]),
        ],
    },
    Check {
        number: 17,
        id: "totals",
        findings: &[
            finding("totals-ok", &["votes", "options"]),
            finding("totals-differ", &["option", "stated", "found"]),
            finding("totals-ballots", &["stated", "found"]),
            finding("totals-range", &[]),
        ],
    },
    Check {
        number: 18,
        id: "lot",
        findings: &[
            finding("lot-ok", &["seed"]),
            finding("lot-differs", &[]),
            finding("lot-answers", &["valid", "threshold"]),
            finding("lot-order", &[]),
        ],
    },
    Check {
        number: 19,
        id: "outcome",
        findings: &[
            finding("outcome-ok", &["funded", "cost"]),
            finding("outcome-differs", &["stated", "found"]),
            finding("outcome-rule", &["reason"]),
        ],
    },
    Check {
        number: 20,
        id: "conclusion",
        findings: &[
            finding("conclusion-ok", &["signatures", "quorum", "dissent"]),
            finding("conclusion-quorum", &["signatures", "quorum"]),
            finding("conclusion-other-result", &["entry"]),
            finding("conclusion-confirmed", &[]),
            finding("conclusion-counts", &["entry"]),
            finding("conclusion-dissent", &["entry"]),
        ],
    },
    Check {
        number: 21,
        id: "final",
        findings: &[
            finding("final-ok", &["entry"]),
            finding("final-size", &["stated", "entries"]),
            finding("final-not-last", &["entry"]),
            finding("final-void", &["entry"]),
        ],
    },
    Check {
        number: 22,
        id: "prefix",
        findings: &[
            finding("prefix-ok", &["earlier", "entries"]),
            finding("prefix-shorter", &["earlier", "entries"]),
            finding("prefix-differs", &["entry"]),
        ],
    },
    Check {
        number: 23,
        id: "fingerprint",
        findings: &[
            finding("fingerprint-ok", &["fingerprint"]),
            finding("fingerprint-differs", &["given", "fingerprint"]),
        ],
    },
];
