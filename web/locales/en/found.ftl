# What each numbered check looked at, and what it found. The part after "found-" is the code
# that the replay reports; one line for a sound log, the others for each way to fail.

found-form-ok = { $entries ->
    [one] { $entries } entry read, the largest { $largest } bytes
   *[other] { $entries } entries read, the largest { $largest } bytes
}
found-form-unreadable = entry { $entry } cannot be read
found-form-not-canonical = entry { $entry } is not written in the agreed way
found-form-unknown-type = entry { $entry } is of an unknown kind: { $type }
found-form-field = entry { $entry } has a missing, unknown or bad field: { $field }
found-form-too-large = entry { $entry } has { $size } bytes; { $limit } are allowed

found-chain-ok = { $entries ->
    [one] { $entries } entry, first to last
   *[other] { $entries } entries, each holding the hash of the one before
}
found-chain-broken = entry { $entry } does not continue the entry before it
found-chain-position = entry { $entry } stands where number { $expected } should be

found-checkpoint-ok = root of { $entries } entries recomputed, signature of the log valid
found-checkpoint-missing = there is no signed checkpoint
found-checkpoint-signature = the signature of the log under the checkpoint is not valid
found-checkpoint-size = the checkpoint speaks of { $stated } entries, the log has { $entries }
found-checkpoint-root = the root of the { $entries } entries differs from the signed one

found-witnesses-ok = { $count } valid signatures of witnesses, { $quorum } needed
found-witnesses-none = this vote asks for no witnesses: another history cannot be ruled out
found-witnesses-too-few = { $count } valid signatures of witnesses, but { $quorum } are needed

found-order-ok = { $entries } entries, each in its turn
found-order-unexpected = entry { $entry } ({ $type }) may not stand there
found-order-time = entry { $entry } is dated { $stated }, which cannot be: the earliest allowed is { $earliest }, and times of ballots are whole hours

found-signatures-ok = { $acts ->
    [one] { $acts } signed act
   *[other] { $acts } signed acts, every signature valid
}
found-signatures-bad = the signature of entry { $entry } is not valid
found-signatures-unknown-key = entry { $entry } is signed with a key that was not announced for this
found-signatures-counter = entry { $entry } has number { $stated } of its signer, { $expected } was due
found-signatures-too-few = entry { $entry } has { $count } signatures, { $needed } are needed
found-signatures-seen = entry { $entry } refers to an entry that is not in this log
found-signatures-who = entry { $entry } is not signed by exactly those who must sign it

found-roll-ok = { $codes ->
    [one] { $codes } voting code of { $issuers } issuers
   *[other] { $codes } voting codes, each of the parts of { $issuers } issuers
}
found-roll-one-issuer = { $codes } voting codes, all from one issuer: who issues them could vote with them
found-roll-weak-key = the voting code in line { $line } of the roll has a weak key
found-roll-double-key = lines { $line } and { $other } of the roll have the same key
found-roll-proof = in line { $line } of the roll an issuer did not prove that it knows its part
found-roll-count = the roll should have { $stated } lines, { $found } were found
found-roll-chunk = the part of the roll in entry { $entry } is not as it must be: { $reason }

found-ceremony-ok = { $trustees } trustees, any { $threshold } of them can decrypt; { $keys } keys
found-ceremony-rehearsal = trustee { $trustee } gave a wrong answer in the rehearsal
found-ceremony-fault = entry { $entry } breaks the rules of the ceremony: { $reason }

found-definition-ok = { $options } projects on the ballot, signed by { $signatures } members of the council, { $quorum } needed
found-definition-limits = the ballot cannot be as it is described: { $reason }
found-definition-keys = the frozen ballot names other council keys
found-definition-roll = the frozen ballot names another roll
found-definition-differs = the frozen ballot differs from what the log says before it: { $field }
found-definition-early = the ballot was frozen too early: { $reason }
found-definition-other = entry { $entry } speaks of another frozen ballot

found-eligibility-ok = { $ballots ->
    [one] { $ballots } ballot of { $codes } codes, all on the roll
   *[other] { $ballots } ballots of { $codes } codes, all on the roll
}
found-eligibility-other-vote = the ballot in entry { $entry } belongs to another vote
found-eligibility-unknown-code = the ballot in entry { $entry } has a code that is not on the roll
found-eligibility-revoked = the ballot in entry { $entry } has a code that was no longer valid
found-eligibility-previous = the ballot in entry { $entry } names a wrong earlier ballot
found-eligibility-seen = the ballot in entry { $entry } refers to an entry that is not in this log
found-eligibility-too-many = the code of entry { $entry } was used more than { $limit } times

found-ballot-signatures-ok = { $ballots ->
    [one] { $ballots } signature, valid
   *[other] { $ballots } signatures, all valid
}
found-ballot-signatures-bad = the ballot in entry { $entry } is not signed by its voting code

found-ballot-proofs-ok = { $ballots ->
    [one] { $ballots } ballot, its proof valid
   *[other] { $ballots } ballots, all proofs valid
}
found-ballot-proofs-unreadable = the ballot in entry { $entry } cannot be read
found-ballot-proofs-bad = the ballot in entry { $entry } does not prove that it obeys the rules

found-challenges-ok = { $challenges ->
    [0] nobody tested a device
    [one] { $challenges } tested ballot, not counted
   *[other] { $challenges } tested ballots, none of them counted
}
found-challenges-signature = the test in entry { $entry } is not signed by its voting code
found-challenges-counted = the ballot tested in entry { $entry } was also cast, in entry { $other }
found-challenges-code = the test in entry { $entry } has a code that is not valid
found-challenges-too-many = the code of entry { $entry } was tested more than { $limit } times

found-revocations-ok = { $revocations ->
    [0] no code revoked; { $active } valid codes, { $roll } people on the roll
    [one] { $revocations } code revoked; { $active } valid codes, { $roll } people on the roll
   *[other] { $revocations } codes revoked; { $active } valid codes, { $roll } people on the roll
}
found-revocations-unknown-code = entry { $entry } revokes a code that is not valid
found-revocations-replacement = the new code in entry { $entry } was not issued as it must be: { $reason }
found-revocations-paper = the batch of paper ballots in entry { $entry } is not covered by revoked codes

found-closing-ok = { $ballots } ballots of { $counted } voters to count; signed by { $signatures } trustees
found-closing-small-quorum = { $ballots } ballots of { $counted } voters to count; signed by { $signatures } trustees. A limit: fewer than { $safe } had to sign, so that there is only one closing rests on the witnesses too
found-closing-count = the closing names { $stated } ballots, the log has { $found }
found-closing-signatures = { $signatures } trustees signed the closing, { $threshold } are needed
found-closing-witnesses = { $count } witnesses signed the closing before the decryption, { $quorum } are needed
found-closing-minimum = { $counted } ballots are too few to decrypt without showing single choices; { $minimum } are needed
found-closing-other = entry { $entry } speaks of another closing, or signs this one again
found-closing-checkpoint = the checkpoint in entry { $entry } is not one of this log

found-decryption-ok = { $valid } valid answers of trustees, { $threshold } needed
found-decryption-some-invalid = { $valid } valid answers of trustees, { $threshold } needed; left out as not valid: { $invalid }
found-decryption-too-few = { $valid } valid answers of trustees, { $threshold } are needed; not valid: { $invalid }

found-totals-ok = { $votes } votes for { $options } projects, as published
found-totals-differ = project { $option }: published { $stated }, recomputed { $found }
found-totals-ballots = the result names { $stated } ballots, the log has { $found } to count
found-totals-range = a decrypted sum is greater than so many ballots can give

found-lot-ok = number of the lot recomputed: { $seed }
found-lot-differs = the published number of the lot differs from the recomputed one
found-lot-order = the published order of the lot does not follow from its number

found-outcome-ok = { $funded ->
    [one] { $funded } project funded, together { $cost }, as published
   *[other] { $funded } projects funded, together { $cost }, as published
}
found-outcome-differs = published: { $stated }; recomputed: { $found }
found-outcome-rule = the rule cannot be applied: { $reason }

found-conclusion-ok = signed by { $signatures } members of the council, { $quorum } needed; { $dissent } dissenting
found-conclusion-quorum = { $signatures } members of the council signed, { $quorum } are needed
found-conclusion-other-result = the conclusion in entry { $entry } speaks of another result
found-conclusion-not-confirmed = the council did NOT confirm this result: { $signatures } members signed, { $quorum } needed; { $dissent } dissenting
found-conclusion-counts = the conclusion in entry { $entry } counts the revoked codes otherwise than the log
found-conclusion-dissent = the conclusion in entry { $entry } names the dissent of someone who did not sign it, or names one twice

found-final-ok = the log ends with entry { $entry }, as it says
found-final-size = the log says that it has { $stated } entries, there are { $entries }
found-final-not-last = entries follow after the end in entry { $entry }
found-final-void = the vote was declared void, and the log ends with entry { $entry }; a new vote needs new keys

found-prefix-ok = { $earlier } entries of the earlier copy are the beginning of these { $entries }
found-prefix-shorter = the earlier copy has { $earlier } entries, this one only { $entries }
found-prefix-differs = entry { $entry } differs from the earlier copy

found-fingerprint-ok = { $fingerprint }, as given
found-fingerprint-differs = given { $given }, but this log has { $fingerprint }
