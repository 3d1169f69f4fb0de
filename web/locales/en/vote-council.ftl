# The page of people with keys: members of the council, trustees, observers.

vote-council-title = Keys of the vote
vote-council-unsupported = This page needs a newer browser with JavaScript switched on. Try it on another computer or phone.
vote-council-loading = One moment…
vote-council-platform = To the platform
vote-council-next = Go on
vote-council-back = Back
vote-council-again = Try again
vote-council-print = Print
vote-council-open = Open
vote-council-fingerprint = Fingerprint of the key
vote-council-role-council = Member { $number } of the council
vote-council-role-observer = Observer { $number }
vote-council-role-issuer = Issuer { $number }
vote-council-role-trustee = Trustee { $number }
vote-council-kind-council = Member of the council
vote-council-kind-observer = Observer

vote-council-begin = Open your key
vote-council-begin-lead = You made a key for this vote and kept it as a file and on paper. Either will do.
vote-council-begin-file = I have the file
vote-council-begin-paper = I have only the paper
vote-council-begin-none = No key yet?
vote-council-begin-none-lead = The secretary gives you a link of your own. Open that link, and this page helps you to make a key.
vote-council-begin-offline = A computer that is never online
vote-council-begin-offline-lead = The log of the vote can be opened from a file, and what you publish can be saved as files.
vote-council-begin-offline-open = Work with files

vote-council-join = You become: { $who }
vote-council-join-council = With your key you will agree to what is voted on and sign the conclusion. Nobody can do that in your name without it.
vote-council-join-observer = With your key you will sign what you state and object to, so that nobody can change it.
vote-council-join-not-you = Is this link not yours? Close this page and tell the secretary. Names stand on the platform's page of keys.
vote-council-join-need = What you need
vote-council-join-need-paper = paper and a pen
vote-council-join-need-place = a quiet place where nobody looks over your shoulder
vote-council-join-need-minutes = ten minutes
vote-council-join-make = Make my key
vote-council-passphrase = Passphrase
vote-council-passphrase-lead = Write these eight groups of digits down. They open the file with your key.
vote-council-passphrase-once = It is shown this once. Nobody can tell it to you again, neither the secretary nor the server.
vote-council-passphrase-written = I wrote it down
vote-council-save = Save the file with your key
vote-council-save-lead = The file is locked with the passphrase. Whoever has only one of the two can do nothing.
vote-council-save-where = A USB stick is best. Keep the passphrase in another place than the file.
vote-council-save-file = Save the file
vote-council-save-again = Save it once more
vote-council-saved = The file was given to your browser to save. Look whether it is among your downloads.
vote-council-write = Your key on paper
vote-council-write-lead = If the file is lost, this paper replaces it. Write down all sixteen groups, or print them.
vote-council-write-code = The same digits as a code to scan
vote-council-write-secret = No passphrase protects this paper. Keep it like money: in a sealed envelope, in a safe. Do not photograph it.
vote-council-write-sheet = Key of the vote { $origin }. { $who }. Secret: keep in a sealed envelope.
vote-council-write-done = The paper is ready
vote-council-check = Is the paper right?
vote-council-check-lead = Type two of its groups. So we both know that nothing was miscopied.
vote-council-check-group = Group { $number }
vote-council-check-wrong = Group { $number } is not the same. Look at the paper again.
vote-council-check-done = Check and hand in my key
vote-council-check-back = Show the paper again
vote-council-enrolled = Your key is enrolled
vote-council-enrolled-lead = This is the fingerprint of your key. It is not secret.
vote-council-enrolled-why = Copy it and compare it in person with what the others see of you on the platform's page of keys. So everybody knows that this key is yours and nobody else's.
vote-council-unsigned = Your key waits for the council
vote-council-unsigned-lead = The vote is frozen, so a quorum of the council, { $count } members, signs first that this key is yours. Read them the digits below, face to face or by telephone. Keep your file and your paper: you come back with them.
vote-council-unsigned-look = Look whether it is signed
vote-council-unsigned-still = It is not signed yet.

vote-council-file = Open the file with your key
vote-council-file-lead = Nothing of it leaves this device.
vote-council-file-label = File with your key
vote-council-file-hint = If you also saved what the device remembers, choose both files together.
vote-council-file-none = Choose the file whose name ends in keys.json.
vote-council-passphrase-hint = Eight groups of six digits
vote-council-paper = Type your key from paper
vote-council-paper-lead = Nothing of it leaves this device.
vote-council-paper-role = Who you are
vote-council-paper-number = Your number
vote-council-paper-number-hint = It stands on the paper and on the platform's page of keys.
vote-council-paper-number-none = Type the number, for example 3.
vote-council-paper-digits = The sixteen groups
vote-council-paper-digits-hint = Spaces and new lines do not matter.
vote-council-forgotten = This device does not know what you signed before
vote-council-forgotten-lead = You came without what your device remembered. You can go on.
vote-council-forgotten-what = Before anything is opened you will be asked to compare a fingerprint with the other trustees. Really compare it: a second, false closing would be found out by nothing else.
vote-council-forgotten-file = If you have the file whose name ends in memory.json, go back and choose it together with the key.

vote-council-sitting = The vote
vote-council-sitting-nothing = Nothing to do for now
vote-council-sitting-nothing-lead = When something is to be signed, it appears here. You may close this page.
vote-council-own-key = My key
vote-council-trouble-again = The page tries again by itself. Keep it open.
vote-council-memory-save = Save what this device remembers
vote-council-awaited = Awaited are
vote-council-stands = Where the vote stands
vote-council-stage-done = done
vote-council-stage-open = not yet
vote-council-stage-keys = The vote is frozen: projects, rules and keys
vote-council-stage-opened = Voting has begun
vote-council-stage-ended = Voting has ended
vote-council-stage-closed = What is counted is fixed
vote-council-stage-result = The result is there
vote-council-stage-concluded = The council has concluded
vote-council-stage-void = The council has declared this vote void.
vote-council-do-publish = Your part is being sent
vote-council-do-publish-lead = This page does it by itself.
vote-council-do-verify = All ballots are being checked
vote-council-do-verify-lead = This device checks every ballot before you sign that they are all. Nothing is opened. Keep the page open.
vote-council-do-done = All is done
vote-council-do-done-lead = Nothing is left for you to do as a trustee of this vote. Keep file and paper until the conclusion is signed.
vote-council-verified = { $done } of { $total } ballots checked
vote-council-read = { $done } of { $total } entries read
vote-council-wait-stay = The page goes on by itself when the others are ready. You may also close it and come back.
vote-council-wait-close = You may close this page.
vote-council-wait-member-key = Your key is not enrolled yet
vote-council-wait-member-key-lead = Ask the secretary for a link of your own.
vote-council-wait-roster = Not all trustees are here yet
vote-council-wait-roster-lead = The keys of the vote are made together. These trustees have yet to open this page with their keys.
vote-council-wait-commit = The trustees begin
vote-council-wait-commit-lead = Your sealed promise is sent. The others send theirs.
vote-council-wait-deal = The promises are opened
vote-council-wait-deal-lead = Your part is sent. The others open theirs.
vote-council-wait-shares = The shares are handed out
vote-council-wait-shares-lead = Your shares for the others are sent. Theirs for you are on the way.
vote-council-wait-confirm = The shares are checked
vote-council-wait-confirm-lead = All that you were given is right. The others check theirs.
vote-council-wait-rehearse = A rehearsal
vote-council-wait-rehearse-lead = Your part of a rehearsal of the count is done. The others do theirs.
vote-council-wait-restart = One share was false
vote-council-wait-restart-lead = A trustee was sent a false share, and the log shows by whom. No key was made, and nothing is lost. The making of keys begins anew in a moment.
vote-council-wait-freezing = The keys of the vote are made
vote-council-wait-freezing-lead = Everything has been tried out. Next the council signs what is voted on. What is to be signed appears here.
vote-council-wait-voting = Voting goes on
vote-council-wait-voting-lead = Nothing to do until it ends. Three days before the end open this page once: it shows that your key is still there.
vote-council-wait-closing = Voting has ended
vote-council-wait-closing-lead = The registrar enters who voted on paper. After that it is fixed what is counted.
vote-council-wait-closing-signatures = You have signed what is counted
vote-council-wait-closing-signatures-lead = The others check the ballots and sign too.
vote-council-wait-standing = Enough have signed
vote-council-wait-standing-lead = The server and the witnesses confirm the signed log.
vote-council-wait-void = Too few ballots
vote-council-wait-void-lead = Fewer people voted than the rules ask for. The ballots stay closed, so that nobody's choice is found out. The council declares the vote void.
vote-council-wait-answers = Your part of the opening is done
vote-council-wait-answers-lead = You have opened the sum of all ballots as far as your key can. No single ballot is opened.
vote-council-wait-result = Enough have done their part
vote-council-wait-result-lead = The server adds it up and publishes the result.
vote-council-compare-roster = Compare with the other trustees
vote-council-compare-roster-lead = This is the fingerprint of the list of all trustees. It must be the same for everybody.
vote-council-compare-closing = Compare with the other trustees before anything is opened
vote-council-compare-closing-lead = This is the fingerprint of what is to be counted. It must be the same for everybody, and no trustee may have signed another.
vote-council-compare-how = Read it out at the table, or by telephone to people whose voice you know. Do not send it by a message.
vote-council-compare-same = It is the same
vote-council-compare-other = It is different
vote-council-compare-again = Compare again
vote-council-differs = Stop: do not go on
vote-council-differs-roster = Somebody sees other trustees than you do. Sign nothing. Check first that all of you opened the page of the same vote; if so, the server shows different things to different people. Tell the observers.
vote-council-differs-closing = Somebody sees another closing than you do. Sign and open nothing: from two openings single ballots could be found out. Tell the observers and keep this page open.

vote-council-sign-waits = { $count ->
    [one] One thing waits for your signature
   *[other] { $count } things wait for your signature
}
vote-council-sign-lead = Read it first. You sign only what you agree with.
vote-council-act-definition = What is voted on
vote-council-act-booth = Mended files of the booth
vote-council-act-conclusion = The conclusion
vote-council-act-void = The vote is to be void
vote-council-act-role = A new key
vote-council-act-lead = Read this in peace. With your signature you agree to it.
vote-council-act-sign = I agree and sign
vote-council-act-later = Not now
vote-council-act-signed = { $count ->
    [0] Nobody has signed yet.
    [one] { $count } member has signed.
   *[other] { $count } members have signed.
}
vote-council-act-text-other = The words that the server shows are not those that would be signed. Sign nothing, and tell the secretary and the observers.
vote-council-signed = Signed
vote-council-signed-waits = { $count ->
    [one] Your signature is there, { $count } in all. More are awaited.
   *[other] Your signature is there, { $count } in all. More are awaited.
}
vote-council-signed-stands = Yours was the last signature needed. It now stands in the log.
vote-council-fingerprint-vote = Fingerprint of the vote
vote-council-fingerprint-vote-lead = It stands for all that you read here. It will be printed on every letter. Compare it with the other members before you sign.
vote-council-definition-when = When and who
vote-council-definition-opens = Voting begins
vote-council-definition-closes = Voting ends
vote-council-definition-roll = On the roll
vote-council-definition-minimum = Not opened below
vote-council-definition-threshold = To open the sum
vote-council-definition-threshold-of = { $threshold } of { $trustees } trustees are needed
vote-council-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
vote-council-ballots = { $count ->
    [one] { $count } ballot
   *[other] { $count } ballots
}
vote-council-definition-how = How people choose, and how it is counted
vote-council-style-approval = One chooses { $min } to { $max } projects, or none.
vote-council-style-points = One gives { $min } to { $max } points, at most { $each } to a project, or none.
vote-council-style-knapsack = One chooses projects that fit the money together.
vote-council-style-ranking = { $count ->
    [one] One puts up to { $count } project in order.
   *[other] One puts up to { $count } projects in order.
}
vote-council-definition-rule = Projects are funded in the order of their votes while the money lasts, as the rules say that were published when the cycle was announced.
vote-council-definition-settings = All settings of the count
vote-council-definition-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
vote-council-definition-budget = Money of the fund
vote-council-money = { $sum } ₸
vote-council-definition-keys = Keys of the council
vote-council-definition-keys-lead = Their fingerprints stand on the platform's page of keys.
vote-council-booth-lead = The booth is the page on which people vote. Its files would be replaced by mended ones.
vote-council-booth-hash = New files, as a hash
vote-council-reason = Reason
vote-council-verdict-confirmed = The council confirms the result.
vote-council-verdict-not-confirmed = The council does not confirm the result.
vote-council-dissent = Who dissents
vote-council-dissent-none = Nobody.
vote-council-dissent-what = Who dissents signs as well: the signature is for the text and for one's own dissent in it.
vote-council-dissent-you = This is you.
vote-council-dissent-silent = Gave no reasons.
vote-council-dissent-own = If you do not agree and are not named here, do not sign: tell the secretary, who prepares the conclusion anew with your words.
vote-council-revocations = Codes that were revoked
vote-council-revoked-paper = voted on paper
vote-council-revoked-lost = letter lost
vote-council-revoked-moved = moved away
vote-council-revoked-died = died
vote-council-revoked-error = entered by mistake
vote-council-sample = Questions to a sample of voters
vote-council-sample-asked = asked
vote-council-sample-answered = answered
vote-council-sample-disputed = say that they did not vote as shown
vote-council-void-lead = If enough members sign, the vote ends without an outcome. That cannot be taken back.
vote-council-void-too-few-ballots = Reason: too few ballots.
vote-council-void-too-few-trustees = Reason: too few trustees are left.
vote-council-void-objection-upheld = Reason: an objection was upheld.
vote-council-void-other = Another reason.
vote-council-new-key-lead = This gives a new key to: { $who }. The old key is worth nothing from then on.
vote-council-new-key = The new key
vote-council-new-key-compare = Ask this person, face to face or by telephone, whether they made a new key.

vote-council-state = State something or object
vote-council-state-lead = Your words are published with your number. The log has their fingerprint, so nobody can change them unnoticed.
vote-council-state-kind = What is it?
vote-council-state-statement = A statement
vote-council-state-objection = An objection: the council has to answer it
vote-council-state-words = Your words
vote-council-state-words-hint = What you saw, when and where. Do not name voters.
vote-council-state-words-none = Write what you want to state.
vote-council-state-send = Sign and publish
vote-council-stated = Published
vote-council-stated-lead = Your words stand beside the log, and the log names them.

vote-council-offline = Work with files
vote-council-offline-lead = Bring the log of the vote from the recount page on a USB stick. What you are to publish is saved as files, which somebody hands in from another computer.
vote-council-offline-tool = This page must have been loaded before the network is unplugged. On a machine that was never online, use the program ortaq-observer.
vote-council-offline-log = Log of the vote
vote-council-offline-log-hint = The file whose name ends in .ortaq
vote-council-offline-log-none = Choose the file with the log.
vote-council-offline-later = Come back with a newer copy of the log.
vote-council-offline-memory = First save what this device remembers, then publish.
vote-council-offline-publish = { $count ->
    [one] One file to hand in
   *[other] { $count } files to hand in
}
vote-council-offline-publish-lead = They hold no secret. Hand them in by the program: ortaq-observer publish.
vote-council-offline-publish-save = Save the files

vote-council-fault = It does not go on
vote-council-alarm = Stop: do not sign anything
vote-council-alarm-what = Keep this page open, photograph the screen, and call the other trustees and an observer.
vote-council-fault-other = Something went wrong that this page has no words for ({ $code }). Reload the page; if it happens again, tell the secretary.
vote-council-fault-stopped = The page has stopped ({ $reason }). Reload it: nothing is lost that was published.
vote-council-fault-module-missing = A part of this page did not come. Check the internet connection and reload the page.
vote-council-fault-digits-group = Group { $group } is mistyped. Compare it with the paper.
vote-council-fault-digits-count = Groups that could be read: { $read } of { $expected }. Type them all, as they are written down.
vote-council-fault-file-damaged = This is no file with a key, or it is damaged. Take the other copy, or the paper.
vote-council-fault-file-rounds = This file was made by another version of the program ({ $rounds }). Use the paper.
vote-council-fault-file-passphrase = The passphrase does not fit this file.
vote-council-fault-file-gone = The file cannot be read any more. Choose it again.
vote-council-fault-not-a-bundle = This is no log of a vote.
vote-council-fault-bundle-cut = The log is not complete: { $found } of { $announced } entries. Load it again.
vote-council-fault-other-election = This key belongs to another vote. Choose the file of this one.
vote-council-fault-not-enrolled = No key of this number is in the log yet. Check role and number, or ask the secretary for a link.
vote-council-fault-key-other = Another key is enrolled for this number. If you did not make a new one, call the secretary at once.
vote-council-fault-not-theirs = Your role does not sign this.
vote-council-fault-not-a-trustee = You are no trustee of this vote, so there is nothing to do in the making of keys.
vote-council-fault-act-malformed = What is to be signed is not readable. Reload the page.
vote-council-fault-log-early = The vote has not come so far yet.
vote-council-fault-log-behind = What you published last is not in the log of this page yet: a witness has to see it first. Wait a minute and try again.
vote-council-fault-log-over = This vote is over. Nothing more is signed.
vote-council-fault-log-newer = The log has gone on meanwhile. Reload the page.
vote-council-fault-log-invalid = The log breaks the rules: check { $check } fails.
vote-council-fault-log-older = The server shows an older log ({ $found } entries) than this device has seen ({ $seen }).
vote-council-fault-log-other-history = The server shows another past than this device has seen before.
vote-council-fault-closing-other = This device has signed another closing of this vote. A second one is never signed.
vote-council-fault-closed-early = The log says that voting has ended, but by this device’s clock it goes on until { $moment }. If the clock is right, nobody may close voting now.
vote-council-fault-said-otherwise = In attempt { $attempt } this device has said something else before. The making of keys must be restarted.
vote-council-fault-memory-other = What this device remembers belongs to other keys, or is damaged. Choose the right file.
vote-council-fault-key-stranger = A key of a trustee in the log is not the one this trustee has. The making of keys must be restarted.
vote-council-fault-seed-other = This key does not fit what the log has of you. Is it an older file?
vote-council-fault-keys-number = The number of keys to make is not known or too large.
vote-council-fault-shares = A share of trustee { $dealer } is false.
vote-council-refused-by-check = The log does not take this (check { $number }): { $why } If the others have just done something, it is tried again by itself.
vote-council-refused-no-invitation = This link is not good any more: it was used, or a newer one was made. Ask the secretary for a new link.
vote-council-refused-busy = The server is busy. It is tried again in { $seconds } s.
vote-council-refused-not-found = This does not wait any more: it was signed by enough others, or withdrawn.
vote-council-refused-absent = The server does not know this. Reload the page.
vote-council-refused-conflict = Somebody was faster. Try again.
vote-council-refused-malformed = The server could not read what was sent. Reload the page.
vote-council-refused-refused = The server does not take this.
vote-council-refused-too-large = This is too long. Shorten it.
vote-council-refused-defect = Something broke in the server. Try again later, and tell the administrator.
