# Letters. Nobody answers them; each says one thing and has one link.

mail-footer = You get this letter from Ortaq, where people decide together on a part of the budget. Please do not answer: nobody reads this mailbox.
mail-link-note = If the button does not work, copy this address into your browser:
mail-follow-note = You get this letter because you follow this on Ortaq.
mail-unsubscribe = No more such letters
mail-only-kazakh = This was written in Kazakh only.
mail-only-russian = This was written in Russian only.
mail-only-english = This was written in English only.

mail-address-unusable = No letter can be sent to this address. Use one with Latin letters only.

mail-sign-in-link-subject = Your link to sign in
mail-sign-in-link-text = Press the button to sign in. The link works once, within { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
mail-sign-in-link-action = Sign in
mail-sign-in-link-note = You did not ask for it? Then do nothing: without this link nobody can sign in as you. Do not pass the link on to anybody.

mail-account-made-subject = Your account is ready
mail-account-made-text = Welcome! You can now propose projects, support and comment on those of your neighbours, and follow what becomes of them.
mail-account-made-vote = Nobody needs an account to vote. The code for that comes with a letter on paper.
mail-account-made-action = Open my account
mail-account-made-note = Somebody else used your address? Sign in with it and erase the account: then nothing of it is left.

mail-new-device-subject = Somebody signed in to your account
mail-new-device-text = Somebody signed in on a device that your account did not know: { $device }, on { $at }.
mail-new-device-action = Look at my devices
mail-new-device-note = Was it you? Then all is well. If not, end that sign-in on the page behind the button.

mail-email-change-subject = Confirm your new address
mail-email-change-text = This address is to become the one of your account. Press the button within { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} to confirm it.
mail-email-change-action = Confirm the address
mail-email-change-note = You did not ask for it? Then do nothing: nothing changes.

mail-email-changed-subject = The address of your account has changed
mail-email-changed-text = Your account now has another e-mail address; sign-in links go there. If it was not you, tell the secretary of your assembly at once.
mail-email-changed-action = Where to get help

mail-phase-changed-subject = { $cycle }: { $phase } ({ $assembly })
mail-phase-changed-text = { $assembly }, { $cycle }: a new stage has begun. It is called “{ $phase }”.
mail-phase-changed-until = It lasts until { $until }.
mail-phase-changed-action = What I can do now

mail-proposal-action = Open the proposal
mail-proposal-note = You get this letter because you wrote this proposal, alone or with others.
mail-proposal-reason = Reason: { $reason }
mail-proposal-admitted-subject = { $code } goes on to the review
mail-proposal-admitted-text = A moderator has looked at your proposal “{ $title }” ({ $assembly }). Now reviewers look at feasibility, cost and land.
mail-proposal-returned-subject = { $code }: please mend your proposal by { $last }
mail-proposal-returned-text = Your proposal “{ $title }” came back to you. The last day to mend it is { $last }. After that the review goes on with what there is. This is to be mended:
mail-proposal-hidden-subject = { $code } was hidden
mail-proposal-hidden-text = A moderator hid your proposal “{ $title }”. Its page stays, without its words and pictures. You can mend it; then a moderator looks at it again.
mail-proposal-shown-subject = { $code } is shown again
mail-proposal-shown-text = Everybody sees your proposal “{ $title }” again. A moderator looks at it anew.
mail-proposal-merged-subject = { $code } went into { $into }
mail-proposal-merged-text = Your proposal “{ $title }” wants the same as { $into }, so the two were merged. Its page, supports and comments stay, and lead to the other.
mail-proposal-found-feasible-subject = { $code } can be carried out
mail-proposal-found-feasible-text = The reviewers found that your proposal “{ $title }” can be carried out. Next, the assembly decides what goes on the ballot.
mail-proposal-refusal-agreed-subject = { $code } was refused
mail-proposal-refusal-agreed-text = Two reviewers refused your proposal “{ $title }”. If that is not right, you may appeal: the last day is { $last }. Somebody who took no part in the refusal will decide. The button leads to the appeal.
mail-proposal-reopened-subject = { $code } is under review again
mail-proposal-reopened-text = There are new facts about your proposal “{ $title }”, so the reviewers look at it again.
mail-proposal-appeal-upheld-subject = { $code }: your appeal was right
mail-proposal-appeal-upheld-text = Your appeal about “{ $title }” was upheld. The review begins anew.
mail-proposal-appeal-rejected-subject = { $code }: your appeal was rejected
mail-proposal-appeal-rejected-text = Your appeal about “{ $title }” was rejected. The refusal stays. The page of the proposal stays as well.
mail-proposal-remind-mending-subject = { $code }: the last day to mend it is { $last }
mail-proposal-remind-mending-text = Your proposal “{ $title }” still waits to be mended. The last day is { $last }.
mail-proposal-remind-appeal-subject = { $code }: the last day to appeal is { $last }
mail-proposal-remind-appeal-text = If the refusal of your proposal “{ $title }” is not right, you may still appeal. The last day is { $last }.

mail-announcement-subject = { $title } ({ $assembly })
mail-announcement-action = Read on the site

mail-meeting-gathering = Separate gathering of { $village } ({ $assembly })
mail-meeting-session = Session of the assembly ({ $assembly })
mail-meeting-called = { $name } is called
mail-meeting-changed = { $name }: date, place or agenda changed
mail-meeting-cancelled = { $name } does not take place
mail-meeting-text = { $at }, { $place }
mail-meeting-reason = Reason: { $reason }
mail-meeting-agenda =
    Agenda:
    { $agenda }
mail-meeting-action = Read on the site

mail-council-again = Still awaited: { $subject }
mail-council-action = Open the council's page
mail-council-need = You need your key: the file and its passphrase, or the paper. Whoever has no key yet asks the secretary for a link.
mail-council-awaited =
    Awaited:
    { $names }
mail-council-note = You get this letter as a member of the Public Council. Budget { $cycle }, { $assembly }. Nobody will ever ask for your key or your passphrase by mail.
mail-council-ceremony-subject = The trustees make the keys of the vote
mail-council-ceremony-text = Open the council's page with your key and leave it open. It does your part and says when a number is to be compared. With all trustees at the same time it takes about ten minutes.
mail-council-definition-subject = What is voted on waits for your signature
mail-council-definition-text = Read the projects, their costs, the dates and the rules, compare the number with the other members, and sign. It takes about ten minutes. When a quorum has signed, nothing of it can be changed any more.
mail-council-booth-subject = New files of the booth wait for your signature
mail-council-booth-text = The page on which people vote is to get new files. Read why, and sign if you agree. It takes about five minutes.
mail-council-closing-subject = The count begins: your signature is needed
mail-council-closing-text = Voting has ended. Open the council's page with your key: it verifies all ballots, and you compare a number with the other trustees and sign. Leave it open: it opens the sums when enough have signed. With all trustees at the same time it takes about ten minutes.
mail-council-decryption-subject = The count waits for your part of the key
mail-council-decryption-text = The closing is signed. Open the council's page with your key and leave it open: it decrypts the sums, never a single ballot. It takes a few minutes.
mail-council-conclusion-subject = The council's conclusion waits for your signature
mail-council-conclusion-text = Read the conclusion, who does not agree and why, and sign. It takes about five minutes.
mail-council-void-subject = It is proposed that the vote is void
mail-council-void-text = Read the reasons, and sign if you agree. It takes about five minutes. When a quorum has signed, the vote ends without a result.

# Ending letters

mail-unsubscribe-title = No more letters about this?
mail-unsubscribe-text = Press the button, and no more letters come about { $name }. You keep following it on the site.
mail-unsubscribe-button = No more such letters
mail-unsubscribed-title = No more letters come
mail-unsubscribed-text = No more letters come about { $name }. One that is on its way now may still arrive.
mail-unsubscribed-again = You can change this at any time on the page of what you follow.
mail-unsubscribe-following = What I follow
mail-unsubscribe-bad-title = This link is not complete
mail-unsubscribe-bad-text = Part of the address is missing or was changed. Open the link from the letter once more, or sign in and choose there which letters you want.

# For administrators

mail-outbox-title = Letters that did not arrive
mail-outbox-waiting = { $count ->
    [0] No letter waits.
    [one] { $count } letter waits to be sent.
   *[other] { $count } letters wait to be sent.
}
mail-outbox-none = No letter has failed in the last 30 days.
mail-outbox-privacy = Texts and addresses are erased when a letter has ended; of an address only the part after the @ is kept, for 30 days.
mail-outbox-kind = Letter
mail-outbox-domain = To an address at
mail-outbox-what = What happened
mail-outbox-attempts = Attempts
mail-outbox-at = When
mail-kind-sign-in-link = Sign-in link
mail-kind-account-made = New account
mail-kind-new-device = New device
mail-kind-email-change = New address
mail-kind-email-changed = Changed address
mail-kind-phase-changed = New stage
mail-kind-proposal = About a proposal
mail-kind-announcement = Announcement
mail-kind-meeting = Gathering or session
mail-kind-council = Letter to the council
mail-state-waiting = is tried again
mail-state-sending = is being sent
mail-state-sent = sent
mail-state-refused = refused for good
mail-state-given-up = given up
mail-state-cancelled = no longer wanted
mail-step-connect = when reaching the mail server
mail-step-sign-in = when signing in to the mail server
mail-step-sender = when naming the sender
mail-step-recipient = when naming the recipient
mail-step-message = when handing over the letter
mail-step-here = on this platform
mail-fault-refused = the mail server refused, with code { $code }
mail-fault-lost = no connection, or it broke
mail-fault-stalled = no answer in time
mail-fault-garbled = the answer made no sense
mail-fault-unsupported = the mail server lacks what the settings ask for
mail-fault-late = too late to be of use
mail-fault-broken = the letter could not be written
mail-fault-unknown = no answer was noted

# The demo's mailbox

mail-demo-title = The demo's mailbox
mail-demo-text = In the demo no letter leaves this computer. Here are the latest ones.
mail-demo-none = No letters yet. Ask for a sign-in link, for example, and come back.
mail-demo-to = To { $address }
