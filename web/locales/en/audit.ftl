# The log of a cycle: what happened, the proof, how to check it.

audit-log-is-final = The log of this cycle has ended. Nothing can be added to it.
audit-crumb-assembly = The rural district
audit-crumb-cycle = Cycle { $cycle }
audit-crumb-log = The log

audit-list-title = Everything that happened
audit-list-lead =
    { $size ->
        [one] { $size } entry, newest first. Nobody can change or remove an entry unseen, not even we.
       *[other] { $size } entries, newest first. Nobody can change or remove an entry unseen, not even we.
    }
audit-list-check = [Check the log yourself].
audit-list-empty = No entry fits what you chose.
audit-list-pages = Older and newer entries
audit-list-newer = Newer entries
audit-list-older = Older entries
audit-filter = Show only some entries
audit-filter-kind = What it is about
audit-filter-role = Who did it
audit-filter-subject = Only what happened to the proposal { $subject } is shown.
audit-filter-all = All
audit-filter-show = Show
audit-filter-clear = Show all entries

audit-entry-title = Entry { $seq }
audit-entry-text = What was said about it
audit-entry-text-proof = How this text belongs to the entry
audit-entry-text-explained = Texts stand beside the log, so that they can be erased if the law asks for it. The entry has the hash of the salt and the text; docs/protocol.md, section 2, says how it is made.
audit-entry-salt = Salt
audit-entry-text-hash = Hash in the entry
audit-entry-text-concealed = A moderator hid this text. The entry stays: it has only the hash of the text, so the log is whole.
audit-entry-bytes = The entry itself
audit-entry-bytes-explained = These are its bytes. It names the hash of the entry before, so it stands in one place only.
audit-entry-proof = Proof that it is in the log
audit-entry-proof-explained =
    { $size ->
        [one] The hash of the entry leads step by step to the root that the log signed for { $size } entry.
       *[other] The hash of the entry leads step by step to the root that the log signed for { $size } entries.
    }
audit-entry-leaf = Hash of the entry
audit-entry-step-left = With the hash to its left:
audit-entry-step-right = With the hash to its right:
audit-entry-root = Root in the checkpoint
audit-entry-checkpoint = The signed checkpoint
audit-entry-yourself = Check it yourself
audit-entry-yourself-explained = This copies the whole log to your computer and checks every hash on the way:
audit-entry-line-explained = This prints the hash of this entry with tools that every computer has:
audit-entry-neighbours = Entries beside this one
audit-entry-newer = The entry after
audit-entry-older = The entry before

audit-check-title = Check this log
audit-check-lead = You need not believe us. With a computer and a quarter of an hour you can recount everything.
audit-check-compare = Compare the fingerprint
audit-check-compare-explained = It stands on posters and in letters as well. If it is the same, everybody speaks of the same vote.
audit-check-fingerprint = Fingerprint of the cycle
audit-check-no-fingerprint = There is none yet: it comes into being when the council freezes what is voted on.
audit-check-origin = Name of the log
audit-check-key = Key of the log
audit-check-recount = Recount
audit-check-recount-explained = The observer's program reads every entry, repeats every check and says in words what it found:
audit-check-keep = Keep a copy
audit-check-keep-explained = Run this again later: if anything of the past was changed, the program says so.
audit-check-checkpoint = The current checkpoint
audit-check-checkpoint-explained =
    { $size ->
        [one] With this the log stands by { $size } entry. Two checkpoints that contradict each other would convict it.
       *[other] With this the log stands by all { $size } entries. Two checkpoints that contradict each other would convict it.
    }
audit-check-cosigned = Independent witnesses have signed it: they checked that the log continues what was there before.
audit-check-not-cosigned = No independent witness has signed this checkpoint yet.
audit-check-files = Download
audit-check-bundle = The whole log in one file
audit-check-checkpoint-file = The checkpoint
audit-check-files-explained = The log is also served as tiles by the open standard C2SP tlog-tiles, so programs that we did not write can read it.

audit-waiting-title = Acts that wait for a log
audit-waiting-lead = The log of a cycle opens when the cycle is announced. What officials do before that is shown here at once, and is written into the next log first of all.
audit-waiting-none = No act is waiting.
audit-waiting-none-explained = Everything that was done so far is in a log.

audit-role-platform = The platform by itself
audit-role-administrator = An administrator
audit-role-moderator = A moderator
audit-role-reviewer = A reviewer
audit-role-secretary = The secretary of the assembly
audit-role-registrar = The registrar
audit-role-polling-officer = A polling officer
audit-role-council-member = The Public Council
audit-role-trustee = A trustee of the keys
audit-role-issuer = Who issues the codes
audit-role-delivery-officer = The delivery officer
audit-role-observer = An observer
audit-role-resident = A resident
audit-role-voter = A voter

audit-kind-cycle = Opening of the log
audit-kind-role = Keys of roles
audit-kind-role-loss = Keys that ended
audit-kind-phase = Phases of the cycle
audit-kind-office = Acts of officials
audit-kind-proposal = Proposals
audit-kind-review = Review of proposals
audit-kind-session = Gatherings and sessions
audit-kind-decision = Budget decisions
audit-kind-delivery = Carrying out the projects
audit-kind-roll = The voter roll
audit-kind-ceremony-commit = Keys: promises
audit-kind-ceremony-deal = Keys: dealings
audit-kind-ceremony-shares = Keys: sealed shares
audit-kind-ceremony-complaint = Keys: complaints
audit-kind-ceremony-restart = Keys: new attempts
audit-kind-ceremony-confirm = Keys: confirmations
audit-kind-ceremony-rehearsal = Keys: rehearsals
audit-kind-definition = Freezing of the ballot
audit-kind-booth = Changes of the voting page
audit-kind-possession = Trustees who still have their shares
audit-kind-voting-open = Opening of voting
audit-kind-ballot = Ballots
audit-kind-challenge = Tested ballots
audit-kind-revocation = Ended codes
audit-kind-replacement = Replaced codes
audit-kind-voting-end = End of voting
audit-kind-paper-batch = Paper ballots
audit-kind-closing = Closing
audit-kind-closing-signature = Signatures under the closing
audit-kind-standing = Witnesses of the closing
audit-kind-decryption = Decryption
audit-kind-result = The result
audit-kind-statement = Observers' statements
audit-kind-objection = Objections
audit-kind-conclusion = The council's conclusion
audit-kind-void = Votes without an outcome
audit-kind-final = End of the log

audit-event-cycle = The log of this cycle was opened
audit-event-role = The key of a role was enrolled, number { $amount }
audit-event-role-council = The key of council member { $amount } was enrolled
audit-event-role-trustee = The key of trustee { $amount } was enrolled
audit-event-role-issuer = The key of issuer { $amount } was enrolled
audit-event-role-observer = The key of observer { $amount } was enrolled
audit-event-role-loss = The key of a role is no longer in force, number { $amount }
audit-event-role-loss-council = The key of council member { $amount } ended
audit-event-role-loss-issuer = The key of issuer { $amount } ended
audit-event-role-loss-observer = The key of observer { $amount } ended
audit-event-phase = The cycle came into another phase
audit-event-phase-drafted = The cycle was drafted
audit-event-phase-announced = The cycle was announced
audit-event-phase-intake-opened = Intake of proposals opened
audit-event-phase-review-opened = Review of the proposals began
audit-event-phase-assembly-opened = The time of gatherings and the assembly began
audit-event-phase-roll-check-opened = Everybody can now ask whether they are on the voter roll
audit-event-phase-keys-opened = The making of the council's keys began
audit-event-phase-freeze-opened = The council can now freeze what is voted on
audit-event-phase-letters-opened = The letters with codes are printed and handed out
audit-event-phase-letters-printed = All letters are printed
audit-event-phase-voting-opened = Voting opened
audit-event-phase-count-opened = Voting closed and the count began
audit-event-phase-objections-opened = Objections can be made now
audit-event-phase-conclusion-opened = The council deliberates its conclusion
audit-event-phase-decision-opened = The budget decision is awaited
audit-event-phase-delivery-opened = The projects are being carried out
audit-event-phase-closed = The cycle was closed
audit-event-phase-void = The cycle ended without an outcome
audit-event-phase-not-confirmed = The council did not confirm the result
audit-event-phase-not-funded = The budget decided otherwise
audit-event-office = An official acted: { $subject }
audit-event-office-assembly-created = The rural district was entered
audit-event-office-assembly-changed = What is said about the rural district was changed
audit-event-office-village-added = A village was entered
audit-event-office-village-changed = What is said about a village was changed
audit-event-office-mandate-granted = A role was granted
audit-event-office-mandate-prolonged = A role was prolonged
audit-event-office-mandate-ended = A role was ended
audit-event-office-member-named = A member of the assembly was named
audit-event-office-member-ended = A member of the assembly left
audit-event-office-council-changed = The roster of the Public Council was changed
audit-event-office-sketch-changed = The sketch of the district was changed
audit-event-office-residence-confirmed = A residence was confirmed
audit-event-office-roll-imported =
    { $amount ->
        [one] The list of residents was read in: { $amount } person
       *[other] The list of residents was read in: { $amount } people
    }
audit-event-office-slips-made =
    { $amount ->
        [one] { $amount } slip with a code was printed
       *[other] { $amount } slips with codes were printed
    }
audit-event-office-slips-cancelled =
    { $amount ->
        [one] { $amount } unused slip was cancelled
       *[other] { $amount } unused slips were cancelled
    }
audit-event-office-slip-issued = A resident without e-mail got a slip with a code
audit-event-office-slip-replaced = A slip with a code was replaced
audit-event-office-sign-in-reset = A resident's ways to sign in were reset
audit-event-office-settings-changed = Settings of the cycle were changed: { $subject }
audit-event-office-dates-moved = Dates of the cycle were moved
audit-event-office-clock-confirmed = The platform's clock was confirmed
audit-event-office-announcement-published = An announcement was published
audit-event-office-announcement-corrected = An announcement was corrected
audit-event-office-announcement-withdrawn = An announcement was withdrawn
audit-event-office-roll-added = One person was added to the voter roll
audit-event-office-roll-removed = One person was removed from the voter roll
audit-event-office-roll-changed = One line of the voter roll was corrected
audit-event-office-roll-correction-refused = One request to correct the voter roll was refused
audit-event-office-key-invited = Somebody got a link to enrol a key: { $subject }
audit-event-office-key-ended = A key was reported lost: { $subject }
audit-event-proposal = Something happened to the proposal { $subject }
audit-event-proposal-submitted = The proposal { $subject } was handed in
audit-event-proposal-mended = The proposal { $subject } was mended
audit-event-proposal-appealed = The author appealed the refusal of { $subject }
audit-event-proposal-withdrawn = The author withdrew the proposal { $subject }
audit-event-proposal-translated = Title and summary of { $subject } were translated
audit-event-review = The proposal { $subject } was reviewed
audit-event-review-admitted = The proposal { $subject } was admitted to the review
audit-event-review-returned = The proposal { $subject } was returned to its author
audit-event-review-hidden = The proposal { $subject } was hidden
audit-event-review-shown = The proposal { $subject } is shown again
audit-event-review-merged = The proposal { $subject } was merged into another
audit-event-review-mending-ended = The time to mend the proposal { $subject } is over
audit-event-review-assessed = The proposal { $subject } was assessed
audit-event-review-found-feasible = The proposal { $subject } can be carried out
audit-event-review-refusal-proposed = A reviewer proposed to refuse { $subject }
audit-event-review-refusal-agreed = The proposal { $subject } was refused: a second reviewer agreed
audit-event-review-refusal-declined = A second reviewer did not agree to refuse { $subject }
audit-event-review-appeal-upheld = The appeal about { $subject } was upheld
audit-event-review-appeal-rejected = The appeal about { $subject } was rejected
audit-event-review-reopened = The review of { $subject } was taken up again
audit-event-review-conflict-declared = An official declared an interest in { $subject }
audit-event-review-comment-hidden = A comment on the proposal { $subject } was hidden
audit-event-review-comment-shown = A comment on the proposal { $subject } is shown again
audit-event-session = A gathering or a session of the assembly was recorded
audit-event-session-gathering-called = A separate gathering was called: { $subject }
audit-event-session-session-called = A session of the assembly was called: { $subject }
audit-event-session-meeting-changed = Date, place or agenda of a meeting was changed: { $subject }
audit-event-session-meeting-cancelled = A meeting was cancelled: { $subject }
audit-event-session-meeting-held = A meeting was held with its quorum: { $subject }, present: { $amount }
audit-event-session-no-quorum = A meeting was not held, as its quorum was missing: { $subject }, present: { $amount }
audit-event-session-question-hidden = A question before a session was hidden: { $subject }
audit-event-session-minutes-published = The minutes of a meeting were published: { $subject }
audit-event-session-minutes-corrected = The minutes of a meeting were corrected: { $subject }, version { $amount }
audit-event-session-shortlisted = The assembly put { $subject } on the ballot
audit-event-session-left-out = The assembly left { $subject } out of the ballot
audit-event-session-ballot-ready = The ballot was found ready to be frozen, with this many projects: { $amount }
audit-event-decision = A budget decision was recorded: { $subject }
audit-event-decision-money-decided = The budget gives the money, decision { $subject }
audit-event-decision-money-refused = The budget does not give the money, decision { $subject }
audit-event-delivery = Something happened to the project { $subject }
audit-event-roll = Issuer { $amount } published parts of the voter roll
audit-event-ceremony-commit = Trustee { $amount } promised a part of the keys
audit-event-ceremony-deal = Trustee { $amount } published the promised part
audit-event-ceremony-shares = Trustee { $amount } sealed the shares for the others
audit-event-ceremony-complaint = Trustee { $amount } proved that a share is false
audit-event-ceremony-restart = The making of the keys begins anew, attempt { $amount }
audit-event-ceremony-confirm = Trustee { $amount } signed the record of the keys
audit-event-ceremony-rehearsal = Trustee { $amount } rehearsed the decryption
audit-event-definition = The council froze what is voted on, projects: { $amount }
audit-event-booth = The voting page was mended
audit-event-possession = Trustee { $amount } still has the share of the keys
audit-event-voting-open = Voting opened
audit-event-ballot = A ballot was cast
audit-event-challenge = A voter tested a device, and the ballot was not cast
audit-event-revocation = Codes ended: { $amount }
audit-event-revocation-paper = Codes ended, as their holders voted on paper: { $amount }
audit-event-revocation-lost = Codes of lost letters ended: { $amount }
audit-event-revocation-moved = Codes ended, as their holders moved away: { $amount }
audit-event-revocation-died = Codes of the deceased ended: { $amount }
audit-event-revocation-error = Codes ended after an error in the roll: { $amount }
audit-event-replacement = A code was replaced by another
audit-event-voting-end = Voting ended
audit-event-paper-batch = A box of paper ballots was counted, ballots: { $amount }
audit-event-closing = The vote was closed, ballots to count: { $amount }
audit-event-closing-signature = Trustee { $amount } signed the closing
audit-event-standing = Witnesses signed the closing
audit-event-decryption = Trustee { $amount } decrypted the sum of the ballots
audit-event-result = The result was published, funded projects: { $amount }
audit-event-statement = An observer made a statement
audit-event-objection = An observer objected
audit-event-conclusion = The council signed its conclusion
audit-event-conclusion-confirmed = The council confirmed the result
audit-event-conclusion-not-confirmed = The council did not confirm the result
audit-event-void = The vote ended without an outcome
audit-event-void-too-few-ballots = The vote ended without an outcome: too few ballots
audit-event-void-too-few-trustees = The vote ended without an outcome: too few trustees
audit-event-void-objection-upheld = The vote ended without an outcome: an objection was upheld
audit-event-final = The log ended with this entry
audit-list-seq = No. { $seq }
audit-event-office-administrator-granted = Somebody became an administrator of the platform
audit-event-office-administrator-revoked = Somebody is no longer an administrator of the platform
