# Proposals: the list, the page of a proposal, its versions.

# The list
proposals-title = Proposals
proposals-lead = What residents want to have built. Read, support what you like, and say what you think of it.
proposals-propose = Propose something
proposals-propose-first = Be the first to propose something
proposals-to-cycle = To the cycle: when proposals are taken
proposals-search = Search
proposals-search-hint = Any words, from any keyboard: құдық, кудык and qudyq find the same.
proposals-search-button = Show
proposals-filter = Narrow down and sort
proposals-filter-all = All
proposals-filter-state = Where it stands
proposals-show-all = Show all proposals
proposals-order = Order
proposals-order-random = Random; the best match first when searching
proposals-order-newest = Newest first
proposals-order-supported = Most supported first
proposals-order-request = Smallest amount first
proposals-order-title = By title
proposals-shuffled = The order is random and different for each visitor, so that none has an advantage. It stays the same for you.
proposals-count = { $count ->
    [one] { $count } proposal.
   *[other] { $count } proposals.
}
proposals-count-many = More than { $count } proposals have these words. The best matches are shown; add a word to find fewer.
proposals-none = There are no proposals yet.
proposals-none-found = Nothing was found.
proposals-none-found-what-now = Try a shorter word or fewer filters.
proposals-meant = Nothing was found for what you typed. Perhaps another keyboard was on; this is what was found for “{ $text }”.
proposals-similar-to = Proposals that speak of the same as { $code }:
proposals-whole-district = Whole rural district
proposals-card-request = Asks for { $request }
proposals-card-supports = { $count ->
    [one] { $count } resident supports it
   *[other] { $count } residents support it
}
proposals-group-all = All
proposals-group-under-review = Under review
proposals-group-feasible = Feasible
proposals-group-ballot = On the ballot
proposals-group-ended = Refused, left out or withdrawn

# Categories
proposals-category-roads = Roads and bridges
proposals-category-water = Water
proposals-category-light = Light and electricity
proposals-category-sport = Sport
proposals-category-children = Children and school
proposals-category-culture = Culture and memory
proposals-category-health = Health
proposals-category-environment = Environment
proposals-category-livestock = Livestock
proposals-category-connection = Internet and telephone
proposals-category-other = Other

# Where it stands
proposals-state-submitted = Handed in
proposals-state-hidden = Hidden
proposals-state-merged = Merged into another
proposals-state-under-review = Under review
proposals-state-returned = Returned to be mended
proposals-state-refusal-proposed = Refusal proposed
proposals-state-refused = Refused
proposals-state-appealed = Appealed
proposals-state-refused-finally = Refused finally
proposals-state-feasible = Feasible
proposals-state-shortlisted = On the ballot
proposals-state-left-out = Left out
proposals-state-withdrawn = Withdrawn
proposals-next-submitted = A moderator will look at it next.
proposals-next-hidden = The author can mend it; then a moderator can show it again.
proposals-next-merged = It lives on in the other proposal.
proposals-next-under-review = A reviewer looks at whether it can be carried out, what it costs, and whose land it is.
proposals-next-returned = It is the author's turn to mend it.
proposals-next-refusal-proposed = One reviewer wants to refuse it. A second reviewer must agree.
proposals-next-refused = Two reviewers refused it. The author can appeal.
proposals-next-appealed = Somebody who did not refuse it decides about the appeal next.
proposals-next-refused-finally = The appeal was rejected. This is final.
proposals-next-feasible = It can be carried out. The assembly decides whether it goes on the ballot.
proposals-next-shortlisted = The assembly put it on the ballot. Residents decide by their votes.
proposals-next-left-out = The assembly did not put it on the ballot. The reason is in the history.
proposals-next-withdrawn = The author took it back.
proposals-due = Last day: { $day }.

# The page
proposals-hidden-title = Proposal { $code } is hidden
proposals-hidden-text = A moderator has hidden what this proposal says. The reason is in the history.
proposals-hidden-only-you = Only its authors and moderators see the text below.
proposals-collective = Proposed by a group
proposals-merged-into = This proposal went into another one:
proposals-merged-from = Went into this one
proposals-duties = What you can do
proposals-duty-mend = Mend the proposal
proposals-duty-appeal = Appeal the refusal
proposals-duty-translations = Translate title and summary
proposals-duty-authors = Invite co-authors
proposals-duty-review = Review
proposals-duty-withdraw = Withdraw the proposal
proposals-field-language = Language
proposals-field-title = Title
proposals-field-summary = In one sentence
proposals-field-need = Why it is needed
proposals-field-description = What is to be done
proposals-field-beneficiaries = Whom it serves
proposals-field-category = About
proposals-field-village = Village
proposals-field-place = Where
proposals-field-costs = What it costs
proposals-field-contribution = Contributions and request
proposals-field-photos = Photos
proposals-field-attachments = Documents
proposals-field-gathering = Minutes of the gathering
proposals-cost-what = For what
proposals-cost-amount = Amount
proposals-cost-total = Altogether
proposals-cost-cash = Residents bring in money
proposals-cost-in-kind = Residents bring in work and material
proposals-cost-sponsors = Sponsors bring
proposals-cost-request = Asked from the fund
proposals-authors = Authors
proposals-authors-not-named = The authors are not named here.
proposals-from-paper = Entered by an official from a signed paper form.
proposals-in-other-languages = In other languages
proposals-more = About this proposal
proposals-submitted = Handed in: { $day }
proposals-since = In this state since: { $day }
proposals-versions = All versions and what changed
proposals-log = Its entries in the public log
proposals-similar = Similar proposals
proposals-history = What happened

# What happened
proposals-event-submitted = Handed in
proposals-event-admitted = Passed on to the reviewers
proposals-event-hidden = Hidden
proposals-event-shown = Shown again
proposals-event-merged = Merged into another proposal
proposals-event-mended = Mended by the author
proposals-event-returned = Returned to the author to be mended
proposals-event-mending-ended = The time for mending is over
proposals-event-found-feasible = Found feasible
proposals-event-refusal-proposed = A reviewer proposed to refuse it
proposals-event-refusal-agreed = A second reviewer agreed to the refusal
proposals-event-refusal-declined = A second reviewer did not agree to the refusal
proposals-event-appealed = The author appealed
proposals-event-appeal-upheld = The appeal was upheld; the review begins anew
proposals-event-appeal-rejected = The appeal was rejected
proposals-event-reopened = The review was taken up again
proposals-event-shortlisted = The assembly put it on the ballot
proposals-event-left-out = The assembly left it out
proposals-event-withdrawn = Withdrawn by the author

# Versions
proposals-versions-title = Versions of { $code }
proposals-versions-lead = All that this proposal has said. What was added is underlined, what was removed is struck through.
proposals-versions-all = All versions
proposals-version = Version { $number }
proposals-version-of = Version { $number }, { $day }
proposals-version-changes = What changed
proposals-compared = From version { $from } to version { $to }
proposals-compare = Compare
proposals-compare-others = Compare other versions
proposals-compare-from = Older version
proposals-compare-to = Newer version
proposals-no-differences = These two versions say the same.
proposals-inserted = added:
proposals-inserted-end = end of what was added.
proposals-deleted = removed:
proposals-deleted-end = end of what was removed.

proposals-refused-not-now = This cannot be done with the proposal now: the cycle's phase or the proposal's state has changed. Open the proposal's page again.
proposals-review = Review and decisions
proposals-map = Map of the proposals
proposals-on-the-map = Show on the map
