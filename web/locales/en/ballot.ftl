# The ballot before it is frozen, and the roll check.

# The ballot
ballot-title = The ballot
ballot-lead = This is how the projects will stand in the booth. Nobody writes the ballot by hand: it is put together from the assembly's shortlist and the cycle's rules.
ballot-changed-meanwhile = The ballot changed while you were reading. Nothing was recorded. Please look through it again.
ballot-standing = Is it ready?
ballot-standing-frozen = The council has frozen the ballot. It does not change any more.
ballot-standing-ended = The cycle has ended.
ballot-standing-ready = The ballot was looked through and found ready to be frozen. It has not changed since.
ballot-standing-over = The ballot was found ready, but something has changed since. It must be looked through again.
ballot-standing-red = The ballot is not ready yet: something is still to be put right.
ballot-standing-clear = Nothing stands in the way. The council can look through the ballot and record that it is ready.
ballot-ready-by = Found ready on { $day }, in the role: { $role }. Record number { $number }.
ballot-over-why = What is different now:
ballot-hash = Fingerprint of what was found ready
ballot-hash-text = Two people who see the same digits looked at exactly the same ballot. The log has the ballot's text under this record.
ballot-left-open = { $count ->
    [one] { $count } request to correct the roll was still open when the roll check ended.
   *[other] { $count } requests to correct the roll were still open when the roll check ended.
}
ballot-declare = It is ready to be frozen
ballot-declare-text = Compare numbers, titles and costs with the minutes of the session. Your record is public, with your role.
ballot-notice-ready = It is recorded that the ballot is ready to be frozen.
ballot-refused-not-now = This is recorded between the roll check and the freezing. Look at the dates of the cycle.
ballot-refused-red = Something on the ballot is still to be put right. The page of the ballot says what and where.
ballot-refused-ready-already = This very ballot is already recorded as ready.

# What was looked at
ballot-checks = What was checked
ballot-tag-red = to be put right
ballot-tag-warning = good to know
ballot-tag-good = in order
ballot-comes-later = Keys, the roll's credentials and the booth's files come with the ceremony; the freezing checks them.
ballot-topic-shortlist = Shortlist
ballot-topic-undecided = Undecided proposals
ballot-topic-money = Money
ballot-topic-style = How people choose
ballot-topic-rule = How votes are counted
ballot-topic-texts = Titles and sentences
ballot-topic-photos = Pictures
ballot-topic-dates = Dates
ballot-topic-people = Council
ballot-topic-roll = Roll
ballot-good-shortlist = There are projects to choose from.
ballot-good-undecided = No proposal waits for a decision.
ballot-good-money = Every project asks for something, and none for more than allowed.
ballot-good-style = A ballot for these projects can be made, kept secret and counted.
ballot-good-rule = The rule of counting fits the projects.
ballot-good-texts = Every card has a title and a sentence in Kazakh and Russian, and they fit.
ballot-good-photos = Every project has a picture.
ballot-good-dates = Voting has its dates, and there is time for the letters.
ballot-good-people = Council members, trustees and issuers are named.
ballot-good-roll = The roll is there, and no correction waits.
ballot-language-kk = Kazakh
ballot-language-ru = Russian
ballot-language-en = English
ballot-problem-nothing = No project is shortlisted. Record the assembly's vote on the shortlist.
ballot-problem-only-one = Only one project is shortlisted, so there is nothing to choose. Shortlist another one.
ballot-problem-undecided = Not decided, and so left out of this ballot: { $projects }.
ballot-problem-above-cap = { $project } asks for { $cost }, more than the cap of { $cap }. It cannot stay on the shortlist at this cost.
ballot-problem-asks-nothing = { $project } asks the fund for nothing. Mend its estimate, or take it off the shortlist.
ballot-problem-no-fund = The fund has no sum that can be voted on. The rules were fixed when the cycle was announced: a new cycle is needed.
ballot-problem-unwritable = A project has a number or a name that the log cannot hold. Take it off the shortlist, or mend it.
ballot-problem-no-choice = Whoever votes must choose everything, so there is nothing to choose. Shortlist more projects.
ballot-problem-minimum-ballots = The least number of ballots is below 2, so choices would not be secret. The rules were fixed when the cycle was announced: a new cycle is needed.
ballot-problem-minimum-above-roll = At least { $minimum } ballots are asked for, but the roll has { $lines } people. The vote would end without an outcome.
ballot-problem-style-options = The ballot has { $count } projects; it can have 1 to 500. Shorten the shortlist.
ballot-problem-style-nothing = By the rules nothing may be chosen. They were fixed when the cycle was announced: a new cycle is needed.
ballot-problem-style-least = By the rules one chooses at least { $least } and at most { $most }, which contradict each other. A new cycle is needed.
ballot-problem-style-room = By the rules one may give { $most }, but these projects have room for { $room } only. Shortlist more projects.
ballot-problem-style-each = By the rules one project may get { $each } points, but a ballot has { $most } only. A new cycle is needed.
ballot-problem-style-costs = No project has a cost, but voters are to stay within the fund. Shortlist projects that cost something.
ballot-problem-style-never = { $project } costs { $cost }, more than the fund of { $budget }: nobody could ever choose it. Take it off the shortlist.
ballot-problem-style-scores = The points for ranks must fall from rank to rank and stay above zero. A new cycle is needed.
ballot-problem-style-ranks = Voters are to name { $ranks } ranks, but there are { $options } projects. Shortlist more projects.
ballot-problem-style-large = The sums are too large for the proof that a ballot is valid. A new cycle with smaller sums is needed.
ballot-problem-style-total = { $lines } voters who may give up to { $greatest } each are more than the count can hold. A new cycle with fewer points is needed.
ballot-problem-style-long = A ballot would be too long for the log: { $bytes } bytes. Shorten the shortlist.
ballot-problem-rule-unknown = The rule names { $project }, which is not on the ballot. Tell the administrator.
ballot-problem-rule-double = { $project } is on the ballot twice. Tell the administrator.
ballot-problem-rule-reserved = More money is set aside for small villages than there is in the fund. A new cycle is needed.
ballot-problem-rule-share = A share in the rule of counting is not a number of votes. A new cycle is needed.
ballot-problem-rule-broken = The rule of counting contradicts itself. Tell the administrator.
ballot-problem-rule-unwritable = The rule of counting has a number that the log cannot hold. A new cycle is needed.
ballot-problem-title-missing = { $project } has no title in this language: { $language }. Add it among the translations.
ballot-problem-summary-missing = { $project } has no sentence in this language: { $language }. Add it among the translations.
ballot-problem-title-long = The title of { $project } is too long for a card ({ $language }): { $length } characters, { $most } fit. Shorten it.
ballot-problem-summary-long = The sentence of { $project } is too long for a card ({ $language }): { $length } characters, { $most } fit. Shorten it.
ballot-problem-no-photo = { $project } has no picture. It can be voted on without one.
ballot-problem-voting-dates = Voting has no dates, or ends before it opens. Set the dates.
ballot-problem-letters-time = { $days ->
    [one] There would be { $days } day for the letters; { $needed } are needed. Move the dates of voting.
   *[other] There would be { $days } days for the letters; { $needed } are needed. Move the dates of voting.
}
ballot-problem-trustees = { $named } trustees are named; the rules ask for { $needed }. Look at the roster of the council.
ballot-problem-members = { $named } council members are named; the rules ask for { $needed }. Look at the roster of the council.
ballot-problem-second-issuer = It is not named who makes the second part of the codes. Look at the roster of the council.
ballot-problem-roll-missing = The roll has not been brought. The registrar brings it.
ballot-problem-roll-long = The roll is longer than a vote can have: 10,000,000 people.
ballot-problem-corrections-open = { $count ->
    [one] { $count } request to correct the roll waits for the registrar.
   *[other] { $count } requests to correct the roll wait for the registrar.
}
ballot-problem-corrections-left = { $count ->
    [one] { $count } request to correct the roll was not decided in time.
   *[other] { $count } requests to correct the roll were not decided in time.
}
ballot-mend-shortlist = Shortlist
ballot-mend-review = Review
ballot-mend-rules = Rules
ballot-mend-dates = Dates
ballot-mend-council = Council
ballot-mend-proposal = Open the proposal
ballot-mend-translations = Translations
ballot-mend-roll = Bring the roll
ballot-mend-desk = Registrar's desk
ballot-change-gone = { $project } is no longer on the shortlist.
ballot-change-came = { $project } came onto the shortlist.
ballot-change-cost = { $project } asks for { $now } instead of { $before }.
ballot-change-texts = The title or the sentence of { $project } is another.
ballot-change-place = The village or the category of { $project } is another.
ballot-change-fund = The fund is another.
ballot-change-style = Voters choose in another way.
ballot-change-rule = Votes are counted in another way.
ballot-change-minimum-ballots = The least number of ballots is another.
ballot-change-dates = The dates of voting are others.

# The booth
ballot-booth = In the booth
ballot-booth-text = The booth shows the cards to each voter in another random order, so that no project gains by its place. The printed numbers stay as they are here.
ballot-whole-district = Whole rural district
ballot-read-more = Read all of { $project }
ballot-none = The ballot will stand here once the assembly has made its shortlist.
ballot-see-proposals = See the proposals
ballot-rules = Rules
ballot-fund = Fund: { $fund }.
ballot-dates = Voting opens: { $opens }. It ends: { $closes }.
ballot-choose-approval = { $most ->
    [one] You can choose { $most } project.
   *[other] You can choose up to { $most } projects.
}
ballot-choose-approval-exactly = Choose exactly { $most } projects, or none.
ballot-choose-approval-least = Choose { $least } to { $most } projects, or none.
ballot-choose-points = You can give out up to { $most } points, at most { $each } to one project.
ballot-choose-points-least = Give out { $least } to { $most } points, at most { $each } to one project, or none.
ballot-choose-knapsack = Choose projects that cost no more than { $fund } together.
ballot-choose-ranking = { $ranks ->
    [one] Name the project that you like best.
   *[other] Name up to { $ranks } projects, the one you like best first. They get points: { $scores }.
}

# The roll check
ballot-roll-title = Am I on the roll?
ballot-roll-lead = Only people on the voter roll get a letter with a code. Ask now, while it can still be put right.
ballot-roll-until = Last day: { $day }.
ballot-roll-people = { $count ->
    [one] The roll has { $count } person.
   *[other] The roll has { $count } people.
}
ballot-roll-not-brought = The roll has not been brought yet. Please come back in a day or two, or ask the registrar.
ballot-roll-before = The roll is checked after the assembly's stage.
ballot-roll-begins = First day: { $day }.
ballot-roll-over = The roll check is over. The roll does not change any more.
ballot-name = Your full name
ballot-name-hint = Surname, name and patronymic, as in the identity card. Capitals and spaces do not matter.
ballot-name-wrong = Write the full name: surname and name, letters only.
ballot-born = Your birth date
ballot-born-hint = Such as 21.05.1980
ballot-born-or-year-hint = Such as 21.05.1980. If you do not know the day, the year is enough.
ballot-born-wrong = Write a full date in the past, such as 21.05.1980.
ballot-born-or-year-wrong = Write a date or a year in the past, such as 21.05.1980 or 1980.
ballot-ask = Look
ballot-found = Yes, you are on the roll
ballot-found-village = Your village on the roll: { $village }. There you will get your letter.
ballot-found-wrong-village = Is the village wrong?
ballot-not-found = We did not find you
ballot-not-found-text = Check the spelling and the date first: the roll has them as in the identity card. If they are right, ask for a correction.
ballot-wrong-title = Is something wrong?
ballot-wrong-text = Somebody is missing, has died or moved away, stands twice, or the village is wrong? Ask for a correction. You need not sign in.
ballot-counts = Corrections so far
ballot-count-asked = Asked for
ballot-count-added = People added
ballot-count-removed = People removed
ballot-count-changed = Lines corrected
ballot-count-refused = Refused, with a reason
ballot-count-open = Not decided
ballot-correction-title = Ask for a correction
ballot-correction-lead = The registrar looks at your request and compares it with the papers.
ballot-correction-paper = You can also fill in a printed form at the registrar's in the akim's office.
ballot-correction-kept = Only the registrar sees what you write here. It is erased as soon as the request is decided; only the kind, the day and the decision stay.
ballot-wrong = What is wrong?
ballot-wrong-missing = Somebody is missing on the roll
ballot-wrong-details = A name or a birth date is wrong
ballot-wrong-village = The village is wrong
ballot-wrong-moved = Somebody who moved away is listed
ballot-wrong-died = Somebody who died is listed
ballot-wrong-twice = Somebody is listed twice
ballot-wrong-unchosen = Choose what is wrong.
ballot-person = Who it is about
ballot-person-name = Full name
ballot-person-born = Birth date
ballot-right-village = Right village
ballot-right-village-hint = Needed if somebody is missing or the village is wrong.
ballot-choose-village = Choose a village
ballot-village-missing = Choose the village.
ballot-listed-title = How the roll has it, if otherwise
ballot-listed = On the roll as
ballot-listed-name = Name as on the roll
ballot-listed-born = Birth date as on the roll
ballot-contact = How to reach you
ballot-contact-hint = A telephone number, if the registrar may have a question.
ballot-words = Anything else
ballot-words-long = This is too long: at most { $most } characters.
ballot-send = Send the request
ballot-received-title = Your request was received
ballot-received-lead = Write down this code. With it you will see the answer.
ballot-received-text = The code is shown only once. Nobody can find your request without it.
ballot-answer-title = See the answer to a request
ballot-answer-lead = Type the code that you got with your request.
ballot-code = Code
ballot-code-hint = Twelve letters and digits, such as 7K3M-Q0XN-42DA
ballot-code-unknown = There is no request with this code. Compare it sign by sign.
ballot-see-answer = See the answer
ballot-asked-on = Asked on { $day }.
ballot-decided-on = Decided on { $day }.
ballot-answer-says = The registrar says:
ballot-state-open = The registrar has not decided yet
ballot-state-left = The roll check ended before this was decided
ballot-state-refused = The roll stays as it is. The reason: { $reason }
ballot-state-corrected = The roll was put right
ballot-state-added = The person was added to the roll
ballot-state-removed = The person was removed from the roll
ballot-state-changed = The roll was corrected
ballot-refusal-right-already = the roll is right already
ballot-refusal-not-registered = the person is not registered here
ballot-refusal-too-young = the person is too young to vote
ballot-refusal-no-papers = the papers do not show it
ballot-refusal-unclear = it is unclear who is meant

# The registrar's desk
ballot-desk-title = Corrections of the roll
ballot-desk-lead = What waits longest stands first. Each decision is counted in the public log, without names.
ballot-desk-until = Requests can be decided until the end of this day: { $day }.
ballot-desk-closed = The roll is not being checked now, so nothing can be decided.
ballot-desk-empty = No request waits.
ballot-decide-title = A request to correct the roll
ballot-decide-lead = Compare with the papers. Mend the fields if the papers say otherwise: the roll gets what stands in them.
ballot-decided-meanwhile = This request was decided already. Your decision was not recorded.
ballot-decided-erased = Who it was about has been erased.
ballot-is-on = On the roll. Village: { $village }
ballot-is-not-on = Not on the roll
ballot-decision = Decision
ballot-decision-missing = Choose a decision.
ballot-decide-add = Add the person to the roll
ballot-decide-remove = Remove the person from the roll
ballot-decide-change = Correct the line of the roll
ballot-decide-refuse = Leave the roll as it is
ballot-if-corrected = If the roll is put right
ballot-if-refused = If it stays as it is
ballot-reason = Reason
ballot-choose-reason = Choose a reason
ballot-reason-missing = Choose why the roll stays as it is.
ballot-answer = A few words for whoever asked
ballot-answer-hint = They see it with their code. Name nobody here.
ballot-decide = Record the decision
ballot-notice-decided = The decision is recorded.
ballot-refused-no-roll-check = The roll is not being checked now. The cycle's page says when it is.
ballot-refused-too-many = So many requests wait that no more can be taken now. Please go to the registrar in the akim's office.
ballot-refused-no-roll = The roll has not been brought yet. Bring it first.
ballot-refused-nobody-there = Nobody of this name and birth date is on the roll. Compare the spelling; if it is right, leave the roll as it is.
ballot-refused-there-already = This person is on the roll already. Leave the roll as it is, or mend the fields.
ballot-refused-nothing-changes = The roll has it like this already. Leave the roll as it is, or mend the fields.
