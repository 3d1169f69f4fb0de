# Judging proposals: moderation, feasibility, refusals by two, appeals.

review-crumb-cycle = Cycle { $cycle }

# Where a proposal stands

review-state-submitted = Waits for a moderator
review-state-hidden = Hidden by a moderator
review-state-merged = Went into another proposal
review-state-under-review = Under review
review-state-returned = With the author, who is to mend it
review-state-refusal-proposed = Refusal proposed; a second reviewer is needed
review-state-refused = Refused; the author may appeal
review-state-appealed = Appealed
review-state-refused-finally = Refused, and the appeal was rejected
review-state-feasible = Can be carried out
review-state-shortlisted = On the shortlist
review-state-left-out = Not on the shortlist
review-state-withdrawn = Withdrawn by the author

# The dashboard

review-dashboard-title = Proposals to be judged
review-reported = Reported comments and proposals
review-dashboard-lead = What waits longest stands first.
review-dashboard-ends = All judging must be done by { $day }.
review-dashboard-over = Proposals of this cycle are not judged now.
review-dashboard-done = Nothing waits for you.
review-dashboard-done-explained = New proposals appear here as soon as they are handed in.
review-filter-village = Village
review-filter-all = All villages
review-filter-show = Show
review-filter-clear = Show all villages
review-queue-moderation = New, to be looked at by a moderator
review-queue-mine = You work on these
review-queue-appeals = Appeals to decide
review-queue-second = A second reviewer is needed
review-queue-unassigned = Under review, nobody works on them yet
review-queue-others = With other reviewers
review-queue-returned = With their authors
review-queue-hidden = Hidden
review-queue-none = Nothing here.
review-queue-rest =
    { $count ->
        [one] { $count } more proposal has waited less long. Choose a village to see fewer at once.
       *[other] { $count } more proposals have waited less long. Choose a village to see fewer at once.
    }
review-waits =
    { $days ->
        [one] for { $days } day
       *[other] for { $days } days
    }
review-waits-today = since today
review-due = last day: { $day }
review-whole-district = The whole rural district
review-counts = All proposals
review-tag-author = You wrote it
review-tag-conflict = You declared an interest
review-tag-took-part = You took part in the refusal
review-tag-taken = { $name } works on it

# What one may do with a proposal

review-show-title = Judging { $code }
review-show-caption = Judging { $code }
review-show-whole = Read the whole proposal
review-show-acts = What you can do now
review-show-none = There is nothing that you can do with this proposal now.
review-show-back = Back, without doing it
review-show-facts = The proposal
review-show-panel = What was said so far
review-fact-state = Where it stands
review-fact-since = Since
review-fact-due = Last day for the author
review-fact-taker = Who works on it
review-taker-you = You
review-fact-village = Village
review-fact-request = Asks the fund for
review-fact-total = Costs altogether
review-last-day = The last day for that is { $day }.

review-act-admit = Admit it to the review
review-act-return = Return it to the author
review-act-assess = Write down what you found out
review-act-find = Find that it can be carried out
review-act-refuse = Propose to refuse it
review-act-agree = Agree with the refusal
review-act-decline = Do not agree with the refusal
review-act-reopen = Take the review up again
review-act-uphold = Uphold the appeal
review-act-reject = Reject the appeal
review-act-merge = Merge it into another proposal
review-act-hide = Hide it
review-act-show = Show it again
review-act-take = I take this one
review-act-give-back = Give it back
review-act-declare = Declare an interest

review-explain-admit = It goes on to the reviewers.
review-explain-return = The author has a week to mend it. Then the review goes on, mended or not.
review-explain-assess = Feasibility, cost, land, competence, running costs. Everybody can read it on the proposal's page. You may save it bit by bit.
review-explain-find = The assembly may then put it on the shortlist.
review-explain-refuse = A second reviewer must agree. Until then nothing is decided.
review-explain-agree = The proposal is then refused. The author has a week to appeal.
review-explain-decline = The review goes on.
review-explain-reopen = Only for new facts. Say which.
review-explain-uphold = The review begins anew.
review-explain-reject = The proposal is then refused for good.
review-explain-merge = For two that want the same. Supports and comments stay where they are, and both pages lead to each other.
review-explain-hide = Nobody but officials and the author sees its words, pictures and comments any more. Its page stays and says why.
review-explain-show = Everybody sees it again, and a moderator looks at it anew.
review-explain-take = Others see that you work on it. It decides nothing.
review-explain-give-back = Others see that nobody works on it.
review-explain-declare = If you or people close to you gain from it. From then on you do not judge it, and others do.

review-words-return = What is to be mended
review-words-find = Remark
review-words-refuse = Explanation
review-words-agree = Why you agree
review-words-decline = Why you do not agree
review-words-reopen = The new facts
review-words-uphold = Explanation
review-words-reject = Explanation
review-words-merge = Remark
review-words-hide = Explanation
review-words-declare = What your interest is
review-words-hint = Public. In plain words; name no person.
review-words-missing = Explain it in a sentence or two.
review-words-too-long = Write at most { $most } characters.

review-button-return = Return it
review-button-assess = Save
review-button-find = It can be carried out
review-button-refuse = Propose the refusal
review-button-agree = Refuse it
review-button-decline = Do not refuse it
review-button-reopen = Take the review up again
review-button-uphold = Uphold the appeal
review-button-reject = Reject the appeal
review-button-merge = Merge it
review-button-hide = Hide it
review-button-declare = Declare the interest

review-field-reason = Reason
review-field-into = Number of the other proposal
review-field-into-hint = For example P07. It must be of this cycle and still on its way.
review-reason-missing = Choose a reason.
review-choose-one = Choose one of the answers.
review-merge-unreadable = Write the number of a proposal, for example P07.
review-merge-unknown = This cycle has no proposal of this number.
review-merge-itself = This is the proposal's own number. Write the number of the other one.
review-merge-ended = That proposal is no longer on its way, so nothing can go into it. Choose another one.
review-merge-interest = You wrote that proposal or have an interest in it. Another moderator has to merge them.
review-find-needs-assessment = First write down what was found out, with every question answered and “yes” to the first one.

review-difference-decision = Decision
review-difference-words = Explanation

review-done-admit = { $code } went on to the reviewers.
review-done-return = { $code } went back to the author.
review-done-assess = { $code }: saved, and public on its page.
review-done-find = { $code } can be carried out. The assembly decides next.
review-done-refuse = { $code }: refusal proposed. A second reviewer must agree.
review-done-agree = { $code } is refused. The author may appeal.
review-done-decline = { $code } is not refused. The review goes on.
review-done-reopen = { $code } is under review again.
review-done-uphold = { $code }: the appeal was upheld. The review begins anew.
review-done-reject = { $code }: the appeal was rejected.
review-done-merge = { $code } was merged.
review-done-hide = { $code } is hidden.
review-done-show = { $code } is shown again.
review-done-take = { $code }: you work on it now.
review-done-give-back = { $code }: you gave it back.
review-done-declare = { $code }: your interest is declared. Others judge it.

review-closed-role = Your role does not let you do this.
review-closed-author = You wrote this proposal, so others judge it.
review-closed-conflict = You declared an interest in this proposal, so others judge it.
review-closed-own-refusal = You proposed this refusal. A second reviewer has to agree or not.
review-closed-took-part = You took part in refusing this proposal, so others decide the appeal.
review-closed-taken = Another reviewer works on this proposal. You can still decide, but speak with each other first.

# The assessment

review-assessment-feasible = Can it be carried out?
review-assessment-feasible-words = Why
review-assessment-cost = Cost after checking, in tenge
review-assessment-cost-hint = For example 5 600 000
review-assessment-cost-words = How the cost was checked
review-assessment-land = Whose is the land?
review-assessment-land-words = More about the land
review-assessment-competence = Whose task is it by law?
review-assessment-competence-words = By which law or act
review-assessment-running = Running costs per year, in tenge
review-assessment-running-hint = 0 if there are none
review-assessment-running-payer = Who pays the running costs
review-assessment-remarks = Remarks
review-answer-yes = Yes
review-answer-no = No
review-land-communal = Communal property
review-land-state = The state's
review-land-private = Private
review-land-not-needed = No land is needed
review-land-unclear = Not clear yet
review-competence-rural-district = The akim of the rural district
review-competence-district = The district
review-competence-higher = The region or the republic
review-competence-private = Nobody: it is a private matter
review-competence-unclear = Not clear yet
review-payer-missing = Say who pays the running costs.
review-money-unreadable = Write whole tenge in digits, for example 5 600 000.

# Reasons

review-refusal-over-cap = It asks for more than one project may
review-refusal-private-land = The land is private
review-refusal-not-competence = It is not the task of the rural district
review-refusal-already-planned = It is planned and paid already
review-refusal-duplicate = Another proposal wants the same
review-refusal-not-feasible = It cannot be carried out
review-refusal-too-expensive-to-run = Running it costs too much
review-refusal-against-law = The law forbids it
review-refusal-incomplete = Something important is missing
review-refusal-other = Another reason
review-hiding-insult = It insults somebody
review-hiding-personal-data = It tells private things about somebody
review-hiding-advertisement = It is an advertisement
review-hiding-not-a-proposal = It is not a proposal
review-hiding-against-law = The law forbids publishing it
review-hiding-other = Another reason

# On the proposal's page

review-panel-into = It went into the proposal
review-panel-from = These went into it:
review-panel-last-day = The last day for the author to answer is { $day }.
review-panel-assessment = What the reviewers found out
review-panel-assessed = Version { $number },
review-panel-conflicts = Who declared an interest and does not judge it
review-panel-act = Judge it
review-panel-appeal = Appeal the refusal
review-panel-appealed = The appeal
review-said-hidden = Why a moderator hid it
review-said-returned = What is to be mended
review-said-refusal-proposed = Why a reviewer wants to refuse it
review-said-refusal-agreed = A second reviewer agreed
review-said-refusal-declined = A second reviewer did not agree with the refusal
review-said-appealed = What the author says against it
review-said-appeal-upheld = The appeal was upheld
review-said-appeal-rejected = The appeal was rejected
review-said-found-feasible = It can be carried out
review-said-reopened = Why the review was taken up again

# The appeal

review-appeal-title = Appeal against the refusal of { $code }
review-appeal-lead = If the refusal is not right, say why. Somebody who took no part in it will decide.
review-appeal-decision = What is refused, and why
review-appeal-write = Your appeal
review-appeal-reasons = Why the refusal is not right
review-appeal-reasons-hint = Public. Say what was overlooked or is different, and name papers if there are any.
review-appeal-then = While the appeal runs you may also mend the proposal.
review-appeal-button = Appeal
review-appeal-back = Back to the proposal
review-appeal-runs = Your appeal is handed in. Somebody who took no part in the refusal will decide.
review-appeal-mend-explained = You may mend the proposal until then: answer to what was missing or wrong.
review-appeal-mend = Mend the proposal
review-appeal-too-late = The time to appeal is over. The refusal stays.
review-appeal-nothing = There is no refusal to appeal now.
review-done-appeal = Your appeal is handed in.
