//! The catalogue of checks and findings.

use super::check::{Check, Finding, Listed};

const fn finding(code: &'static str, values: &'static [&'static str]) -> Finding {
    Finding { code, values }
}

/// All checks, in order. The last two are made on demand.
pub const CATALOGUE: &[Listed] = &[
    Listed {
        check: Check::Form,
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
    Listed {
        check: Check::Chain,
        id: "chain",
        findings: &[
            finding("chain-ok", &["entries"]),
            finding("chain-broken", &["entry"]),
            finding("chain-position", &["entry", "expected"]),
        ],
    },
    Listed {
        check: Check::Checkpoint,
        id: "checkpoint",
        findings: &[
            finding("checkpoint-ok", &["entries"]),
            finding("checkpoint-missing", &[]),
            finding("checkpoint-signature", &[]),
            finding("checkpoint-size", &["stated", "entries"]),
            finding("checkpoint-root", &["entries"]),
        ],
    },
    Listed {
        check: Check::Witnesses,
        id: "witnesses",
        findings: &[
            finding("witnesses-ok", &["count", "quorum"]),
            finding("witnesses-none", &[]),
            finding("witnesses-too-few", &["count", "quorum"]),
        ],
    },
    Listed {
        check: Check::Order,
        id: "order",
        findings: &[
            finding("order-ok", &["entries"]),
            finding("order-unexpected", &["entry", "type"]),
            finding("order-time", &["entry", "stated", "earliest"]),
        ],
    },
    Listed {
        check: Check::Signatures,
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
    Listed {
        check: Check::Roll,
        id: "roll",
        findings: &[
            finding("roll-ok", &["codes", "issuers"]),
            finding("roll-one-issuer", &["codes"]),
            finding("roll-weak-key", &["line"]),
            finding("roll-double-key", &["line", "other"]),
            finding("roll-proof", &["line"]),
            finding("roll-count", &["stated", "found"]),
            finding("roll-chunk", &["entry", "reason"]),
        ],
    },
    Listed {
        check: Check::Ceremony,
        id: "ceremony",
        findings: &[
            finding("ceremony-ok", &["trustees", "threshold", "keys"]),
            finding("ceremony-rehearsal", &["trustee"]),
            finding("ceremony-fault", &["entry", "reason"]),
        ],
    },
    Listed {
        check: Check::Definition,
        id: "definition",
        findings: &[
            finding("definition-ok", &["options", "signatures", "quorum"]),
            finding("definition-limits", &["reason"]),
            finding("definition-keys", &[]),
            finding("definition-roll", &[]),
            finding("definition-differs", &["field"]),
            finding("definition-early", &["reason"]),
            finding("definition-other", &["entry"]),
        ],
    },
    Listed {
        check: Check::Eligibility,
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
    Listed {
        check: Check::BallotSignatures,
        id: "ballot-signatures",
        findings: &[finding("ballot-signatures-ok", &["ballots"]), finding("ballot-signatures-bad", &["entry"])],
    },
    Listed {
        check: Check::BallotProofs,
        id: "ballot-proofs",
        findings: &[
            finding("ballot-proofs-ok", &["ballots"]),
            finding("ballot-proofs-unreadable", &["entry"]),
            finding("ballot-proofs-bad", &["entry"]),
        ],
    },
    Listed {
        check: Check::Challenges,
        id: "challenges",
        findings: &[
            finding("challenges-ok", &["challenges"]),
            finding("challenges-signature", &["entry"]),
            finding("challenges-counted", &["entry", "other"]),
            finding("challenges-code", &["entry"]),
            finding("challenges-too-many", &["entry", "limit"]),
        ],
    },
    Listed {
        check: Check::Revocations,
        id: "revocations",
        findings: &[
            finding("revocations-ok", &["revocations", "active", "roll"]),
            finding("revocations-unknown-code", &["entry"]),
            finding("revocations-replacement", &["entry", "reason"]),
            finding("revocations-paper", &["entry"]),
        ],
    },
    Listed {
        check: Check::Closing,
        id: "closing",
        findings: &[
            finding("closing-ok", &["ballots", "counted", "signatures"]),
            finding("closing-small-quorum", &["ballots", "counted", "signatures", "safe"]),
            finding("closing-count", &["stated", "found"]),
            finding("closing-signatures", &["signatures", "threshold"]),
            finding("closing-witnesses", &["count", "quorum"]),
            finding("closing-minimum", &["counted", "minimum"]),
            finding("closing-other", &["entry"]),
            finding("closing-checkpoint", &["entry"]),
        ],
    },
    Listed {
        check: Check::Decryption,
        id: "decryption",
        findings: &[
            finding("decryption-ok", &["valid", "threshold"]),
            finding("decryption-some-invalid", &["valid", "threshold", "invalid"]),
            finding("decryption-too-few", &["valid", "threshold", "invalid"]),
        ],
    },
    Listed {
        check: Check::Totals,
        id: "totals",
        findings: &[
            finding("totals-ok", &["votes", "options"]),
            finding("totals-differ", &["option", "stated", "found"]),
            finding("totals-ballots", &["stated", "found"]),
            finding("totals-range", &[]),
        ],
    },
    Listed {
        check: Check::Lot,
        id: "lot",
        findings: &[finding("lot-ok", &["seed"]), finding("lot-differs", &[]), finding("lot-order", &[])],
    },
    Listed {
        check: Check::Outcome,
        id: "outcome",
        findings: &[
            finding("outcome-ok", &["funded", "cost"]),
            finding("outcome-differs", &["stated", "found"]),
            finding("outcome-rule", &["reason"]),
        ],
    },
    Listed {
        check: Check::Conclusion,
        id: "conclusion",
        findings: &[
            finding("conclusion-ok", &["signatures", "quorum", "dissent"]),
            finding("conclusion-quorum", &["signatures", "quorum"]),
            finding("conclusion-other-result", &["entry"]),
            finding("conclusion-not-confirmed", &["signatures", "quorum", "dissent"]),
            finding("conclusion-counts", &["entry"]),
            finding("conclusion-dissent", &["entry"]),
        ],
    },
    Listed {
        check: Check::Final,
        id: "final",
        findings: &[
            finding("final-ok", &["entry"]),
            finding("final-size", &["stated", "entries"]),
            finding("final-not-last", &["entry"]),
            finding("final-void", &["entry"]),
        ],
    },
    Listed {
        check: Check::Prefix,
        id: "prefix",
        findings: &[
            finding("prefix-ok", &["earlier", "entries"]),
            finding("prefix-shorter", &["earlier", "entries"]),
            finding("prefix-differs", &["entry"]),
        ],
    },
    Listed {
        check: Check::Fingerprint,
        id: "fingerprint",
        findings: &[
            finding("fingerprint-ok", &["fingerprint"]),
            finding("fingerprint-differs", &["given", "fingerprint"]),
        ],
    },
];
