# The recount page: recounts the whole vote on the reader's own device. Checks and findings: checks.ftl, found.ftl.

vote-recount-title = Recount of the vote
vote-recount-unsupported = A recount needs a newer browser with JavaScript switched on. Open this page on another device, or recount the log with the program ortaq-observer.
vote-recount-lead = This device computes everything anew from the public log: every signature, every encrypted ballot, the sums, the lot and the outcome. You need nobody's permission, and you need not trust the server.
vote-recount-private = The recount stays on this device: nothing about it is sent anywhere.

vote-recount-fingerprint = Fingerprint from a letter or poster
vote-recount-fingerprint-hint = Forty digits. They show that this is your vote and not another one. You can also enter them afterwards.
vote-recount-fingerprint-compare = Compare the fingerprint
vote-recount-fingerprint-empty = Enter the digits of the letter or poster.

vote-recount-published = Recount the published log
vote-recount-file-heading = Recount a file
vote-recount-file = Log file on this device
vote-recount-file-hint = A bundle: its name ends in .ortaq, .bundle or .jsonl. It is only read here, not sent.
vote-recount-file-start = Recount this file
vote-recount-file-none = Choose a file first.

vote-recount-running = The recount is running
vote-recount-fetching = Fetching the log: { $done } of { $total } KB
vote-recount-fetching-unknown = Fetching the log: { $done } KB
vote-recount-starting = Getting ready…
vote-recount-pass-1 = Reading the log: { $done } of { $total } entries
vote-recount-pass-2 = Verifying ballots: { $done } of { $total }
vote-recount-progress = Progress of the recount
vote-recount-stop = Stop
vote-recount-stopped = The recount was stopped.
vote-recount-another = Recount another log

vote-recount-valid = The vote is valid
vote-recount-valid-anchored = Every check passed, and it is the vote of your letter: the fingerprint agrees.
vote-recount-valid-in-itself = Every check passed: the log is valid in itself. Now compare the fingerprint below with a letter or poster: only that shows that it is your vote.
vote-recount-so-far = Valid so far
vote-recount-so-far-anchored = Everything that could be checked is right, and it is the vote of your letter: the fingerprint agrees. The vote goes on.
vote-recount-so-far-in-itself = Everything that could be checked is right; the vote goes on. Compare the fingerprint below with a letter or poster: only that shows that it is your vote.
vote-recount-so-far-early = Everything that could be checked is right. Nothing has been frozen to vote on yet, so there is no fingerprint to compare.
vote-recount-invalid = NOT VALID: check { $number } failed
vote-recount-invalid-keep = Keep this log file, and show it to the council and to other observers.
vote-recount-not-confirmed = The council did not confirm this result.
vote-recount-this-fingerprint = Fingerprint of this vote
vote-recount-seconds = { $entries } entries and { $ballots } ballots, recounted on this device in { $seconds } s.

vote-recount-result = Result, counted here
vote-recount-project = Project
vote-recount-votes = Votes
vote-recount-outcome = Outcome
vote-recount-funded = funded, place { $place }
vote-recount-not-funded = not funded
vote-recount-funded-none = No project is funded.

vote-recount-checks = The checks
vote-recount-checks-passed = { $count ->
    [one] { $count } check passed
   *[other] { $count } checks passed
}
vote-recount-check = Check { $number }: { $name }
vote-recount-why = Why this is checked

vote-recount-lookup = Look up a ballot
vote-recount-tracker = Tracker
vote-recount-tracker-hint = 32 letters and digits, as the booth showed them and the receipt has them.
vote-recount-tracker-look = Look it up
vote-recount-receipt = Receipt that the booth saved
vote-recount-receipt-hint = The file of the receipt. It is only read here, not sent.
vote-recount-tracker-unreadable = This is no tracker: it has 32 letters and digits. Compare it with the receipt once more.
vote-recount-receipt-unreadable = This file is not a receipt of a booth. Choose the file that the booth saved.
vote-recount-counted = This ballot is in the log, as entry { $position }, and it counts.
vote-recount-counted-so-far = This ballot is in the log, as entry { $position }. It counts unless another one replaces it, or the code is revoked.
vote-recount-replaced = This ballot is in the log, as entry { $position }, but a later ballot of the same code, entry { $by }, replaced it. The later one counts.
vote-recount-revoked = This ballot is in the log, as entry { $position }, but its code was revoked, for instance because the voter voted on paper. It does not count.
vote-recount-challenged = This ballot was opened to test a device, in entry { $position }. Tested ballots do not count.
vote-recount-absent = No ballot with this tracker is in this log. If your receipt says otherwise, keep it, and show it to the council and to observers.
vote-recount-entry-same = The receipt's entry is in this log, in its place.
vote-recount-entry-other = In the place of the receipt's entry this log has another one. Keep the receipt, and show it to the council and to observers.
vote-recount-entry-beyond = This log ends before the receipt's entry. Take a newer copy of the log.
vote-recount-head-forked = The log signed two different histories: the one of your receipt and this one. Your receipt is the proof. Keep it, and show it to the council and to observers.
vote-recount-head-other-log = The receipt is signed by another log than this one.
vote-recount-unsound = The log is not valid, so what it says about a ballot proves little.

vote-recount-kept = Compare with a copy kept from earlier
vote-recount-kept-lead = If the past was rewritten, an earlier copy shows it.
vote-recount-kept-file = Earlier log file
vote-recount-kept-compare = Compare
vote-recount-kept-here = This device recounted the vote before, and the log continues what it saw then.
vote-recount-kept-changed = This device recounted a vote of this name before, and the log does not continue what it saw then.
vote-recount-kept-other-key = This device recounted a vote of this name before, but another key signed it. Ask the council which one is right.

vote-recount-save = Keep a copy
vote-recount-save-lead = Keep the log file: with it, anyone can recount the vote again, and see if the past is rewritten later.
vote-recount-save-bundle = Save the log file
vote-recount-save-report = Save the report
vote-recount-page = This page as one file for any computer, without a network
vote-recount-facts = Log
vote-recount-origin = Name of the log
vote-recount-key = Key of the log
vote-recount-witnesses = Witnesses
vote-recount-witnesses-none = none

vote-recount-fault = The recount could not be finished
vote-recount-not-a-bundle = This file is not the log of a vote. Choose the file that was saved as the log, or fetch it once more.
vote-recount-bundle-version = This log has the format “{ $version }”, which this page does not know. Open a newer recount page.
vote-recount-bundle-cut = This file ends too early: it should have { $announced } entries, and has { $found }. Fetch it once more, or take another copy.
vote-recount-file-gone = The file was changed or removed while it was being read. Choose it again.
vote-recount-head-unreadable = What this device remembered of the vote cannot be read.
vote-recount-module-missing = A part of this page is missing: the program that recounts. Load the page once more, or recount the log with ortaq-observer.
vote-recount-unreachable = The log could not be fetched. Check your internet connection and try again, or recount a file that was saved.
vote-recount-not-sums = The parts of the recount do not fit together. Load the page once more and try again.
vote-recount-fault-stopped = The recount stopped unexpectedly: { $reason }. There may be too little memory: close other pages and try again, or recount the log with ortaq-observer.
