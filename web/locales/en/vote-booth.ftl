# The booth.

vote-booth-title = Voting
vote-booth-loading = The vote is being loaded and checked…
vote-booth-back = Back
vote-booth-again = Try again
vote-booth-practice = Practice: nothing is sent, and nothing counts.
vote-booth-money = { $amount } ₸
vote-booth-unreachable-title = No connection to the server
vote-booth-unreachable = The server does not answer. Check your internet connection and try again. You can also vote at the kiosk of the polling station, or on paper.

# When there is nothing to do
vote-booth-not-frozen-title = There is no ballot yet
vote-booth-not-frozen = The council has not fixed the ballot yet. Your letter says when voting begins.
vote-booth-not-open-title = Voting has not begun
vote-booth-not-open = Keep your letter. Until then you can practise with the link below.
vote-booth-opens-at = Voting begins: { $moment }.
vote-booth-closed-title = Voting has ended
vote-booth-closed = No more ballots are taken. With your tracker you can look up what became of your ballot.
vote-booth-closed-at = Voting ended: { $moment }.
vote-booth-closed-early-title = Stop: the server says that voting has ended
vote-booth-closed-early = By what the council fixed, voting goes on, and the server takes no more ballots. Tell the council or an observer, and vote on paper.
vote-booth-closed-early-until = End of voting as it was fixed: { $moment }.
vote-booth-other-letter-title = Do not vote here: this is not the vote of your letter
vote-booth-other-letter = The fingerprint on your letter is not the fingerprint of this page. Either the letter belongs to another vote, or this page was tampered with. Show both to the council or an observer. You can vote on paper.
vote-booth-other-texts-title = Do not vote here: titles were changed
vote-booth-other-texts = The titles of the projects that the server sent are not those that the council fixed. Tell the council or an observer. You can vote on paper.
vote-booth-fork-title = Stop: the log of this vote was changed
vote-booth-fork = What the server signed now contradicts what it signed for this device before. Nobody may do that. Save the evidence and give it to an observer. Vote on paper, or on another device.
vote-booth-older-log-title = Stop: the server shows an older log
vote-booth-older-log = This device has already seen a newer state of the log. Reload the page in a few minutes. If it is still so, save the evidence and give it to an observer.
vote-booth-fork-save = Save the evidence
vote-booth-broken-title = This page cannot go on
vote-booth-broken = Something does not fit together. Nothing was counted by this page since you opened it, unless it showed you a receipt. Reload it; if that does not help, vote at the kiosk or on paper and tell the council.
vote-booth-broken-code = What to tell them: { $code }
vote-booth-handed-title = The code was handed over
vote-booth-handed = The page that you opened before has taken this part of the code. Go back to it; you can close this one.
vote-booth-handed-here = I do not find it: go on here

# Choosing
vote-booth-choose-title = Choose projects
vote-booth-explain-approval = { $least ->
    [0] You can choose up to { $most } of these projects.
   *[other] You can choose at least { $least } and at most { $most } of these projects.
}
vote-booth-explain-knapsack = You can choose as many projects as fit into { $most } ₸ together.
vote-booth-explain-points = { $least ->
    [0] You have { $most } points to give. One project can get up to { $each }.
   *[other] You have { $most } points to give, and give at least { $least }. One project can get up to { $each }.
}
vote-booth-explain-ranking = Put up to { $most } projects in order: 1 is the one you want most.
vote-booth-choose-order = Everybody sees the cards in an order of their own. The numbers are the same for all, as on paper.
vote-booth-choose-blank = You can also choose nothing: a blank ballot counts as taking part.
vote-booth-choose-this = Choose this project
vote-booth-choose-next = Next: check
vote-booth-fits-not = Does not fit into the { $left } ₸ that are left.
vote-booth-points = { $points ->
    [0] no points
    [one] { $points } point
   *[other] { $points } points
}
vote-booth-points-less = One point less
vote-booth-points-more = One point more
vote-booth-rank-label = Place of this project
vote-booth-rank-none = no place
vote-booth-rank = { $rank }
vote-booth-rank-moved = Project { $number } gave up place { $rank }.
vote-booth-approval-chosen = { $chosen ->
    [0] 
        { $left ->
            [one] You chose nothing yet. You can choose { $left } project.
           *[other] You chose nothing yet. You can choose { $left } projects.
        }
    [one] You chose { $chosen } project. You can choose { $left } more.
   *[other] You chose { $chosen } projects. You can choose { $left } more.
}
vote-booth-approval-full = { $chosen ->
    [one] You chose { $chosen } project. That is all: to choose another, first take it back.
   *[other] You chose { $chosen } projects. That is all: to choose another, first take one back.
}
vote-booth-approval-above = You chose { $chosen }, and can choose at most { $most }. Take { $over } back.
vote-booth-approval-below = You chose { $chosen }. Choose at least { $least }, so { $under } more, or nothing at all.
vote-booth-points-chosen = { $chosen ->
    [0] You gave no points yet. You have { $left } to give.
    [one] You gave { $chosen } point. You have { $left } left.
   *[other] You gave { $chosen } points. You have { $left } left.
}
vote-booth-points-full = You gave all { $chosen } points. To give one elsewhere, first take one back.
vote-booth-points-above = You gave { $chosen } points, and have { $most }. Take { $over } back.
vote-booth-points-below = You gave { $chosen }. Give at least { $least }, so { $under } more, or none at all.
vote-booth-knapsack-chosen = { $chosen ->
    [0] You chose nothing yet. There are { $left } ₸.
   *[other] You chose for { $chosen } ₸. There are { $left } ₸ left.
}
vote-booth-knapsack-full = You chose for { $chosen } ₸: that is all the money.
vote-booth-knapsack-above = You chose for { $chosen } ₸, and there are { $most } ₸. That is { $over } ₸ too much: take something back.
vote-booth-knapsack-below = You chose for { $chosen } ₸ of { $least } ₸: { $under } ₸ are missing.
vote-booth-ranking-chosen = { $chosen ->
    [0] You gave no place yet. There are { $left }.
    [one] You gave { $chosen } place. There are { $left } left.
   *[other] You gave { $chosen } places. There are { $left } left.
}
vote-booth-ranking-full = You gave all { $chosen } places.
vote-booth-ranking-above = You gave { $chosen } places, and there are { $most }. Take { $over } back.
vote-booth-ranking-below = You gave { $chosen } places of { $least }: { $under } are missing.
vote-booth-keep-summary = Go on later
vote-booth-keep = Keep my choice on this phone for a day
vote-booth-keep-hint = Whoever uses this phone in that time can see your choice. It is erased when you cast. Without this, it is gone when you close the page.
vote-booth-letter-one-of-two = One of the two parts of your code is read. You can scan the other one now or later.
vote-booth-letter-all = Your code is read. Now choose.

# Checking
vote-booth-check-title = Check your choice
vote-booth-check-blank = You chose nothing. Your ballot will be blank: it counts as taking part, and for no project.
vote-booth-check-approval = { $number }. { $title }: { $cost } ₸
vote-booth-check-knapsack = { $number }. { $title }: { $cost } ₸
vote-booth-check-points = { $value ->
    [one] { $number }. { $title }: { $value } point
   *[other] { $number }. { $title }: { $value } points
}
vote-booth-check-ranking = Place { $value }: project { $number }, { $title }
vote-booth-check-not-yet = Nothing is counted yet.
vote-booth-check-yes = Yes, that is my choice
vote-booth-check-change = Change it

# The code
vote-booth-code-title = { $parts ->
    [1] Enter the code from your letter
   *[other] Enter both parts of your code
}
vote-booth-code-where = { $parts ->
    [1] It stands in your letter. It proves that you may vote, and not who you are.
   *[other] Part 1 stands on the letter, part 2 on the sealed slip beside it. Together they prove that you may vote, and not who you are.
}
vote-booth-code-practice = { $parts ->
    [1] For practice you need no letter: use the practice code.
   *[other] For practice you need no letter: use the practice codes.
}
vote-booth-practice-codes = Use practice codes
vote-booth-code-only = Code
vote-booth-code-part-1 = Part 1, from the letter
vote-booth-code-part-2 = Part 2, from the sealed slip
vote-booth-code-hint = 17 letters and digits. Capital or small letters and spaces make no difference.
vote-booth-code-read = Part { $part } is read.
vote-booth-code-other = Enter another one
vote-booth-code-right = ✓ This part is right.
vote-booth-code-empty = Enter the code as it stands on the paper.
vote-booth-code-character = “{ $character }” is in no code (character { $place }). Look at the paper once more.
vote-booth-code-length = { $missing ->
    [0] The code has 17 characters, and here are { $read }.
   *[other] The code has 17 characters, and here are { $read }. Compare it with the paper.
}
vote-booth-code-check = One of the characters is wrong, or two are swapped. Compare group by group.
vote-booth-code-in-part = Part { $part }: { $problem }
vote-booth-code-next = Next
vote-booth-code-camera = You can also point your phone’s own camera at the QR code on the paper and open the link: this page takes the code.
vote-booth-scan = Scan with the camera
vote-booth-scan-view = What the camera sees
vote-booth-scan-hold = Hold the QR code before the camera.
vote-booth-scan-stop = Stop scanning
vote-booth-scan-other = This is not a code of this vote.
vote-booth-scan-failed = The camera cannot be used here. Type the code, or open the link with your phone’s own camera.
vote-booth-fingerprint-summary = Is this the vote of my letter?
vote-booth-fingerprint-text = Compare these digits with the fingerprint on your letter. If they differ, do not vote here, and tell the council or an observer.
vote-booth-unknown-code-title = This code is not on the roll
vote-booth-unknown-code = It was typed without a mistake, but no one on the roll has it. Are both parts from the same letter, of this vote? If so, ask the registrar for a new letter, or vote on paper.
vote-booth-revoked-title = This code is no longer valid
vote-booth-revoked = It was revoked: a new letter was made, or you voted on paper. If neither is so, object: ask the registrar and an observer.
vote-booth-too-many-title = This code has voted 50 times
vote-booth-too-many = That is the most. Your last ballot counts. If you want another choice to count, vote on paper.
vote-booth-other-code = Enter another code

# Casting
vote-booth-making-title = Your ballot is being made
vote-booth-making = The code is turned into your key on this device, and your choice is encrypted. That takes a few seconds.
vote-booth-cast-title = Cast your vote
vote-booth-history-never = This code has not voted yet.
vote-booth-history-title = { $times ->
    [one] This code has already voted once
   *[other] This code has already voted { $times } times
}
vote-booth-history-hour = Within the hour from { $moment }
vote-booth-history-object = If you vote now, only the new ballot counts. If that was not you, stop, and object: show your letter to the council and an observer.
vote-booth-history-meanwhile = One of them came while this page was open. Your ballot was made anew after it.
vote-booth-history-tests = { $challenges ->
    [one] A device was tested with it once.
   *[other] Devices were tested with it { $challenges } times.
}
vote-booth-cast-sealed = Your choice is encrypted in a ballot. This is its tracker:
vote-booth-cast-not-yet = It is not counted yet. Only casting it makes it count.
vote-booth-cast-go = Cast my vote
vote-booth-cast-test = Test this device first
vote-booth-sending-title = Your ballot is being sent
vote-booth-sending-not-yet = Not counted yet.
vote-booth-sending-safe = Encrypted and signed, it stays on this phone until it is counted. If the page is closed, open it again here and it is sent.
vote-booth-sending-kiosk = Stay here until it is counted. If that takes long, call the staff.
vote-booth-sending-now = Sending…
vote-booth-sending-offline = There is no connection. Next try in { $seconds } seconds, or as soon as the connection is back.
vote-booth-sending-busy = Many are voting at this moment. Next try in { $seconds } seconds.
vote-booth-sending-again = Send now

# Refused
vote-booth-refused-title = Your ballot was not taken: it is not counted
vote-booth-refused-closed = Voting has ended. If you had cast before the end, keep the evidence below.
vote-booth-refused-not-open = Voting has not begun. Come back when it has.
vote-booth-refused-other-vote = The server says that this ballot belongs to another vote. Reload the page and compare the fingerprint with your letter.
vote-booth-refused-unknown-code = The server says that your code is not on the roll. Ask the registrar, or vote on paper.
vote-booth-refused-revoked = Your code was revoked: a new letter was made, or you voted on paper. If neither is so, object.
vote-booth-refused-not-latest = Another ballot was cast with your code after this one was made. Vote anew with your letter. If that was not you, object.
vote-booth-refused-not-seen = The server does not know the state of the log that it showed to this device. Vote anew, and give the evidence to an observer.
vote-booth-refused-too-many = This code has voted 50 times, and that is the most. The last ballot counts.
vote-booth-refused-challenged = This very ballot was opened as a test, so it can never count. Vote anew.
vote-booth-refused-malformed = The server cannot read the ballot. Reload the page and vote anew; if it happens again, use another device or paper.
vote-booth-refused-signature = The server says that the signature of the ballot is wrong. Reload the page and vote anew; if it happens again, use another device or paper.
vote-booth-refused-proof = The server says that the proof in the ballot is wrong. Reload the page and vote anew; if it happens again, use another device or paper.
vote-booth-refused-other = The server refused it ({ $code }). Reload the page and vote anew; if it happens again, use another device or paper.
vote-booth-refused-unproven = The server says that it took the ballot, but what it sent does not prove it ({ $code }). Save the evidence, and look up the tracker on another device.
vote-booth-evidence = If this is wrong, save the evidence: the ballot and its signature, without your choice or code. An observer’s witness takes it as proof that you handed it in.
vote-booth-evidence-save = Save the evidence
vote-booth-evidence-where = This page may send nothing to others, so an observer deposits it for you: ortaq-observer deposit FILE WITNESS. The witness keeps it, carries it to the server, and does not sign the end of the vote without it.
vote-booth-evidence-witness = { $name }: { $address }
vote-booth-refused-remove = Remove it from this device

# The receipt
vote-booth-receipt-title = Your vote is in the ballot box
vote-booth-receipt-counted = Your ballot was taken, and this device has checked that it is in the log.
vote-booth-receipt-practice-title = End of the practice
vote-booth-receipt-practice = This ballot was not sent and is not counted. In the real vote you would now get a receipt.
vote-booth-receipt-tracker = Tracker
vote-booth-receipt-qr = QR code of the page that looks up this tracker
vote-booth-receipt-keep = Save, print or photograph this: with the tracker you can look up your ballot at any time.
vote-booth-receipt-save = Save the receipt
vote-booth-receipt-print = Print
vote-booth-receipt-done = Done
vote-booth-receipt-done-kiosk = Done: clear the screen
vote-booth-receipt-again-title = Changed your mind?
vote-booth-receipt-again = You can vote again with the same letter until { $until }. Only the last ballot counts. A vote on paper counts instead of all of them.
vote-booth-receipt-secret = The receipt does not show what you chose, and nobody can see that from it.
vote-booth-checked-title = What this device has checked
vote-booth-checked-signed = The log is signed with the key that the council fixed.
vote-booth-checked-included = Your ballot is entry { $position } of a log of { $size }.
vote-booth-checked-first = It is the first time that this device sees this log; next time it compares.
vote-booth-checked-continues = The log continues the one that this device saw before.
vote-booth-checked-witnesses = { $witnesses ->
    [one] { $witnesses } independent witness has seen this state of the log.
   *[other] { $witnesses } independent witnesses have seen this state of the log.
}
vote-booth-checked-no-witness = No independent witness has seen this state of the log yet. Look up the tracker in an hour.

# Testing the device
vote-booth-test-title = Test this device
vote-booth-test-why = Does this device encrypt what you chose? You can find out with a second device. The ballot of the test is never counted; afterwards you get a new one.
vote-booth-test-note = Write down or photograph the tracker below.
vote-booth-test-open = Open the ballot: this device must show what is inside.
vote-booth-test-compare = The second device makes the ballot again. Its tracker must be the same.
vote-booth-test-shows = The second device shows this choice. If it is your real one, choose something else for the test.
vote-booth-test-go = Open this ballot as a test
vote-booth-test-other = Choose something else for the test
vote-booth-test-back = No test: back to casting
vote-booth-test-failed = The test could not be entered in the log. Check the connection and try again.
vote-booth-opened-title = The ballot is open
vote-booth-opened-never = This ballot will never be counted.
vote-booth-opened-how = Open the checker on the second device and let its camera read these pictures, or give it the file.
vote-booth-opened-frame = Picture { $number } of { $count }
vote-booth-opened-qr = QR code with a piece of the opened ballot
vote-booth-opened-save = Save as a file
vote-booth-opened-checker = Get the checker
vote-booth-opened-checker-hint = Better take the checker from somewhere else: an observer, another site, a USB stick. It is one file and needs no internet.
vote-booth-opened-differs = If the second device shows another tracker or another choice, this device lies. Do not vote with it, and tell an observer.
vote-booth-opened-go-on = The test is done: make a new ballot

# Looking up
vote-booth-lookup-title = Look up a ballot
vote-booth-lookup-label = Tracker
vote-booth-lookup-hint = 32 letters and digits from the receipt.
vote-booth-lookup-go = Look it up
vote-booth-lookup-looking = Looking…
vote-booth-lookup-unreadable = This is no tracker: it has 32 letters and digits. Compare it with the receipt once more.
vote-booth-lookup-unproven = The server’s answer does not prove what it says. Ask an observer to look it up.
vote-booth-lookup-counted = Counted: entry { $position }. It is the last ballot of its code.
vote-booth-lookup-replaced = Replaced: after entry { $position } the same code voted again (entry { $replaced }). If that was not you, object.
vote-booth-lookup-revoked = Does not count: entry { $position } is of a code that was revoked, for a new letter or a vote on paper.
vote-booth-lookup-challenged = Opened as a test: entry { $position }. It does not count.
vote-booth-lookup-absent = No ballot with this tracker is in the log. If your receipt says otherwise, keep it, and show it to the council and an observer.
vote-booth-lookup-kept = Receipts on this device
vote-booth-lookup-erase = Erase them
vote-booth-foot-lookup = Look up a ballot
vote-booth-foot-practice = Practise
vote-booth-foot-vote = To the real vote
vote-booth-foot-platform = About this vote

# The checker, on the second device
vote-booth-checker-title = Check the ballot of another device
vote-booth-checker-how = This page is one file and sends nothing anywhere. It makes the opened ballot again and shows what is inside.
vote-booth-checker-file = File that the first device saved
vote-booth-checker-lacks = This copy was made without its module, so it cannot check anything. Get another copy.
vote-booth-checker-unreadable = This cannot be read as an opened ballot. Take the file that the first device saved at the end of its test.
vote-booth-checker-progress = { $read } of { $count } pictures read
vote-booth-checker-made = The ballot, made again here
vote-booth-checker-tracker = It has this tracker:
vote-booth-checker-typed = Tracker that the first device showed before the test
vote-booth-checker-compare = Compare
vote-booth-checker-same = The trackers are the same. If the choice below is yours too, the first device told the truth about this ballot.
vote-booth-checker-differs = The trackers differ. Compare what you noted once more; if it is right, the first device made another ballot than it says. Do not vote with it, and tell an observer.
vote-booth-checker-choice = The choice in it
vote-booth-checker-nothing = Nothing is chosen: a blank ballot.
vote-booth-checker-approval = Project { $number }
vote-booth-checker-knapsack = Project { $number }
vote-booth-checker-points = Project { $number }, points: { $value }
vote-booth-checker-ranking = Project { $number }, place { $value }
vote-booth-checker-fingerprint = Fingerprint of the vote, as in your letter:

# The kiosk
vote-booth-kiosk-locked = The kiosk is locked
vote-booth-kiosk-ask-staff = Ask the staff to unlock it for you.
vote-booth-kiosk-set = Begin the day at this kiosk
vote-booth-kiosk-set-text = Set a code with which the staff unlock the screen for each voter today.
vote-booth-kiosk-set-hint = At least { $shortest } digits, and no others than digits.
vote-booth-kiosk-set-go = Set the code
vote-booth-kiosk-cannot-keep = This browser keeps nothing, so it cannot be a kiosk. Leave the private window or change its settings.
vote-booth-kiosk-code = Staff code
vote-booth-kiosk-code-hint = Only the staff know it.
vote-booth-kiosk-unlock = Unlock for one voter
vote-booth-kiosk-wrong = This is not today’s code. Try again.
vote-booth-kiosk-idle-title = Are you still there?
vote-booth-kiosk-idle = In { $seconds } seconds the screen is cleared. Nothing is counted.
vote-booth-kiosk-stay = Yes, I go on
vote-booth-kiosk-leave = No, clear the screen
