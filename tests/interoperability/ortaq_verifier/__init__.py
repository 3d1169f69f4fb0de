"""An independent verifier for Ortaq, protocol version 1.

Written from docs/protocol.md alone, without sight of any other implementation; it shares no code
with the Rust implementation. Python 3.9 or later, standard library only. "§" refers to sections of
that page, the numbers of checks are those of its §11.

    python3 -m ortaq_verifier BUNDLE                        verify a bundle (§3.3)
    python3 -m ortaq_verifier BUNDLE --fingerprint DIGITS   and compare the cycle's fingerprint
    python3 -m ortaq_verifier BUNDLE --prefix OLDER         and look whether OLDER is its beginning
    python3 -m ortaq_verifier BUNDLE --json                 the outcome as one line of JSON
    python3 -m ortaq_verifier --self-test FOLDER            verify FOLDER/election.jsonl and compare
                                                            every value with FOLDER/values.json

Exit status: 0 valid (so far), 1 invalid, 2 not readable. It is not constant-time and holds no
secrets: everything that it reads is public.

Where to look: curve (groups and Ed25519), messages (hashes and encodings), log (notes, bundles,
trees), entries (the form of lines), order and roles (checks 5 and 6), roll (7 and 14), proofs and
ceremony (8), styles and definition (9), ballots (10 to 13), count (15 to 18 and 20), outcome (19),
replay (the run through the log), report, making (a ballot from its seed) and selftest.
"""
