# What the commands rehearse, compare, mirror and witness answer.

# rehearse
rehearsal-title = A whole vote was made out of { $path }:
rehearsal-voters = { $count ->
    [one] { $count } voter of the file cast a ballot that counts
   *[other] { $count } voters of the file cast a ballot that counts
}
rehearsal-revotes = { $count ->
    [one] { $count } of them had voted differently before
   *[other] { $count } of them had voted differently before
}
rehearsal-challenges = { $count ->
    [one] { $count } tested the device before casting
   *[other] { $count } tested the device before casting
}
rehearsal-replacements = { $count ->
    [one] { $count } lost the letter after casting, got a new one and voted again
   *[other] { $count } lost their letter after casting, got a new one and voted again
}
rehearsal-paper = { $count ->
    [one] { $count } more voted here first and then on paper; that ballot is not counted here
   *[other] { $count } more voted here first and then on paper; those ballots are not counted here
}
rehearsal-gone = { $count ->
    [one] { $count } more was on the list of voters, and had moved or died
   *[other] { $count } more were on the list of voters, and had moved or died
}
rehearsal-style-up-to = Ballot: up to { $max } of the projects
rehearsal-style-approval = Ballot: { $min } to { $max } of the projects, or none
rehearsal-style-points = Ballot: { $min } to { $max } points together, at most { $each } for a project, or none
rehearsal-style-ranking = Ballot: up to { $ranks } ranks, worth { $scores } points
rehearsal-ranks-cut = The file has { $ranks } ranks; no more than these fit an encrypted ballot
rehearsal-unproven = Limits of the file that the proof of a ballot does not show: { $limits }
rehearsal-council = Council: { $threshold } of { $trustees } trustees decrypt; two issuers, one witness
rehearsal-rule-greedy = Rule: the most votes first, what does not fit is skipped; ties by lot
rehearsal-rule-no-skip = Rule: the most votes first, until a project does not fit; ties by lot
rehearsal-rule-threshold = Rule: the most votes first, from { $minimum } votes on, what does not fit is skipped; ties by lot
rehearsal-rule-other = Rule: the most votes first, what does not fit is skipped; ties by lot. (The file names another rule, “{ $named }”; a log of this protocol is counted by sums of votes.)
rehearsal-money = Amounts stand in the log without a decimal point, in units of 10^-{ $decimals } of the currency
rehearsal-seed-given = Seed: { $seed }
rehearsal-seed-drawn = Seed: { $seed } (drawn now; --seed { $seed } makes the same vote again)
rehearsal-left-out = { $count ->
    [one] { $count } ballot of the file was left out:
   *[other] { $count } ballots of the file were left out:
}
rehearsal-refused-one = line { $line }: more for one project than a ballot may give
rehearsal-refused-length = line { $line }: more or fewer projects than a ballot may have
rehearsal-refused-sum = line { $line }: more or fewer points than a ballot may give
rehearsal-equal = { $projects ->
    [one] Totals: the decrypted total of { $projects } project equals what the rules compute from the same ballots.
   *[other] Totals: the decrypted totals of all { $projects } projects equal what the rules compute from the same ballots.
}
rehearsal-not-equal = The decrypted totals are NOT what the rules compute from the same ballots. Keep the file and the bundle, and report this:
rehearsal-all-ballots = Together with those of the left-out ballots that can be read, the rules compute other totals:
rehearsal-column-equal = They also equal the column “{ $column }” of the file.
rehearsal-column-differs = The column “{ $column }” of the file says something else:
rehearsal-difference = { $project }: { $other } there, { $decrypted } decrypted
rehearsal-written = { $entries ->
    [one] The log with { $entries } entry is in { $path }
   *[other] The log with { $entries } entries is in { $path }
}
rehearsal-fingerprint = Fingerprint, as it would stand on letters: { $fingerprint }
rehearsal-next = Now recount it:

failure-threshold = { $threshold } of { $trustees } trustees cannot decrypt together: --threshold must not be more than --trustees.
failure-project-id = The project “{ $project }” has an id of more than 64 bytes or with control characters. Shorten it in the file.
failure-money = The budget or a cost of the file is too large: in its smallest unit of money, an amount must be below { $most }.
failure-limit = The file's { $key } is “{ $value }”, which is not a limit that a ballot can have. Correct it in the file.
failure-style = No encrypted ballot can have the limits of this file: { $reason }.
failure-no-ballots = Not one ballot of the file is a ballot by its own limits, so there is nothing to vote. Check the limits in it.
failure-rehearsal = The vote cannot be rehearsed: { $reason }. Check the numbers in the file.
infeasible-options = it has { $options } projects, and a ballot has 1 to 500
infeasible-nothing = nothing may be chosen
infeasible-least = at least { $least } and at most { $most } contradict each other
infeasible-length = a ballot would have { $bytes } bytes, more than fits an entry of the log; fewer projects or points would fit
infeasible-total = { $voters } voters giving up to { $greatest } each could exceed what the count can find
infeasible-other = { $reason }

# compare
comparison-same = SAME: both copies have the same { $old } entries.
comparison-continues = CONTINUED: the newer copy begins with all { $old } entries of the older one and has { $new } now.
comparison-shorter = SHORTER: the newer copy has only the first { $new } of the { $old } entries of the older one. If you gave them in the wrong order, exchange them.
comparison-forks = FORKED: the copies differ from entry { $entry } on.
comparison-old-unsigned = The checkpoint of the older copy is not signed by its log for exactly these entries.
comparison-new-unsigned = The checkpoint of the newer copy is not signed by its log for exactly these entries.
comparison-cheated = The log { $origin } signed both histories. This proves that it cheated: keep both files, and show them to the council, the witnesses and other observers.
comparison-other-log = They are copies of different logs, or one of them is forged: their first entries name different keys.
comparison-unproven = This does not prove who changed it: one of the copies may have been damaged or forged by somebody else.

# mirror
mirror-first = Copied the log { $origin }: { $entries } entries, each checked against the signed root. The log's key: { $key }
mirror-continued = Copied { $new } new entries of the log { $origin }; they continue the copy, which has { $entries } now.
mirror-up-to-date = Nothing new: the copy of the log { $origin } has all { $entries } entries.
mirror-next = To recount the copy: { $command }
mirror-nothing-kept = The copy in the folder stays as it was.
mirror-evidence = What was shown instead, with both signed checkpoints, is in “{ $path }”. Show it to the council and to other observers.
mirror-away = { $reason } The copy stays as it is, and the log is asked again.
mirror-unsigned = NOT COPIED: the checkpoint is not signed by the key that the log names in its first entry.
mirror-shorter = NOT COPIED: the copy has { $old } entries, and the log now shows only { $new }. A log never becomes shorter. If it is not an old copy, the past is being hidden.
mirror-other-log = NOT COPIED: the folder has a copy of another log ({ $old }); this one is { $new }. Give each log a folder of its own.
mirror-entry = NOT COPIED: entry { $entry } does not have the hash that the log shows for it.
mirror-rewritten = NOT COPIED: entry { $entry } is another one than in the copy. The past was rewritten: keep both, and show them to the council and to other observers.
mirror-forked = NOT COPIED: the log signed another history than the one in the copy, or its files are damaged. Keep both, and compare them: ortaq-observer compare
mirror-root = NOT COPIED: the entries do not give the root that the log signed.

# witness
witness-key-made = A key was made for this witness. Its public part, to give to the council: { $key }
witness-first-seen = Cosigned { $entries } entries of the log { $origin }, seen here for the first time. Compare its key with the council's: { $key }
witness-continues = Cosigned { $entries } entries of the log { $origin }; they continue the { $before } that were cosigned before.
witness-refused = NOT COSIGNED: { $reason }
witness-listening = Witnessing the log { $origin } at { $url }
refusal-other-key = { $origin } names another key than the log of this name that was cosigned before.
refusal-not-of-this-log = the checkpoint is not signed by the key that the log names in its first entry.
refusal-entries = the entries do not give the root in the checkpoint.
refusal-smaller = { $remembered } entries were cosigned before, and the log now shows only { $offered }. A log never becomes shorter: ask for the newest one.
refusal-fork = the log signed two different histories of { $entries } entries. Both checkpoints are in the folder “proof”: they prove that it cheats. Show them to the council and to observers.
refusal-not-consistent = the log does not continue the { $remembered } entries that were cosigned before. Both checkpoints are in the folder “proof”: show them to the council and to observers.
refusal-note-full = the checkpoint has no room for another signature.
refusal-clock = this computer's clock is wrong.

# deposit
deposit-taken = Deposited: the witness { $witness } keeps the ballot { $tracker }. If the log does not have it, the vote is not closed with the cosignature of this witness.
deposit-verified = The receipt is signed with its key.
deposit-unverified = Who signed the receipt was not checked: name the key of the witness with --key.
deposit-not-signed = NOT DEPOSITED: the receipt is not signed with the key of this witness. Whoever answered is not that witness.
deposit-is-entered = The log has this ballot: entry { $position }. There is nothing to deposit.
deposit-by-check = NOT TAKEN: the log could not have taken it either, by check { $check } of a recount: { $code }.
deposit-bad-signature = NOT TAKEN: the ballot is not signed with its own code. Take the file as the voting page saved it.
deposit-other-log = NOT TAKEN: this witness follows another log. Ask a witness of your vote.
deposit-unknown-code = NOT TAKEN: the code is not on the roll of this vote.
deposit-too-many = NOT TAKEN: this witness keeps as many ballots as it can. Ask another one.
deposit-no-log = NOT TAKEN: the witness cannot read the log now. Try again soon, or ask another one.
deposit-refused = NOT TAKEN: { $code }.
deposit-carried = The server has taken it.
deposit-waiting = WITHHELD: the log of { $entries } entries does not have the deposited ballot { $tracker }.
deposit-entered = The log has the deposited ballot { $tracker }: entry { $position }.
deposit-overtaken = The deposited ballot { $tracker } is settled: the log has something later of the same code.

failure-listening = It cannot listen at “{ $address }”: { $reason }. Give an address and a port that are free, such as 127.0.0.1:8090.
failure-locked = Another witness is at work in this folder. If none is, one was interrupted: remove “{ $path }”.
failure-other-name = This folder has the key of the witness “{ $name }”, not of “{ $given }”. Leave --name out, or take another folder.

# Logs that cannot be read
failure-cannot-fetch = “{ $url }” cannot be read: only addresses that begin with http, https or file can. Download the log, and name the file.
failure-not-log = “{ $path }” is not a log of a vote. Name a bundle, a folder made by “mirror”, or the address of a log.
failure-no-cycle = This is not a log of a vote: it does not begin with a cycle. Name another file or folder.
failure-cut = “{ $path }” is incomplete: it should have { $announced } entries and breaks off after { $found }. Fetch it once more.
failure-damaged = “{ $path }” is damaged. Fetch it once more, or take another copy.
failure-random = The operating system gives no random numbers: { $reason }. Restart the computer.
failure-stopped = The work broke off without a reason. Run it again, and report it if it happens again.
