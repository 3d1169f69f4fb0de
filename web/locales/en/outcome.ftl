# The story of a count: winners, what happened to each project, and how close the others came.

count-title-greedy = Count by votes: { $file }
count-title-equal-shares = Count by equal shares: { $file }
count-size = { $budget } to spend; { $projects } projects, { $ballots } ballots
count-minimum = Projects with fewer than { $votes } votes are left out.
count-minimum-not-applied = The file names a minimum of { $votes } votes, which was not applied. To apply it: --min-votes file

winners-title = Funded, in this order
winners-none = No project is funded.
winners-sum = Together { $cost } of { $budget }, that is { $share }; { $left } left.
column-place = No.
column-project = Project
column-village = Village
column-votes = Votes
column-points = Points
column-cost = Cost
column-left = Left

story-title = What happened, step by step
story-funded = { $project }, votes: { $votes }, costs { $cost }: funded; { $left } left.
story-misfit = { $project }, votes: { $votes }, costs { $cost }: skipped, since { $left } are left and { $lacking } are lacking.
story-below-minimum = { $project }, votes: { $votes }: left out, since { $needed } are needed and { $lacking } are lacking.
story-group = { $project }, votes: { $votes }: left out, since { $winner } of the same group is funded.
story-after-stop = { $project }, votes: { $votes }: not reached, since funding stopped before it.

tie-title = Equal ranks
tie-cost = { $projects }: put in this order by the lower cost.
tie-votes = { $projects }: equal in cost too; put in this order by the votes.
tie-lot = { $projects }: equal in everything; put in this order by their ids, in place of a lot.
tie-decisive = Another order would have funded other projects.

lacking-title = How close the others came
lacking-both = { $votes ->
    [one] { $project }: { $votes } more vote, or a cost of at most { $cost }.
   *[other] { $project }: { $votes } more votes, or a cost of at most { $cost }.
}
lacking-votes = { $votes ->
    [one] { $project }: { $votes } more vote; no lower cost would have sufficed.
   *[other] { $project }: { $votes } more votes; no lower cost would have sufficed.
}
lacking-cost = { $project }: a cost of at most { $cost }; no number of votes would have sufficed.
lacking-neither = { $project }: neither more votes nor a lower cost would have sufficed.

# The story of Equal Shares
shares-endowment = Every voter has { $endowment } to spend.
shares-raised = { $steps ->
    [one] The share was raised { $steps } time, by { $step } each time, to { $endowment }.
   *[other] The share was raised { $steps } times, by { $step } each time, to { $endowment }.
}
shares-overspent = One step more would fund projects for { $cost }, which is { $over } too much.
shares-exhaustive = No further project with votes fits what is left.
shares-all-funded = Every project with votes is funded.
shares-bought = { $project }, costs { $cost }: funded. Of its { $supporters } supporters, { $full } paid { $price } each.
shares-bought-points = { $project }, costs { $cost }: funded. Of its { $supporters } supporters, { $full } paid { $price } for each point.
shares-rest = { $voters } had less and gave all they had, together { $rest }.
shares-nothing = { $voters } had nothing left.
shares-left = All voters together have { $left } left.
shares-removed-title = What the supporters could not pay
shares-removed = { $project }, costs { $cost }: after { $rounds } purchases its { $supporters } supporters had { $money } together, so { $lacking } were lacking.
shares-affordable = For { $cost } it would have been funded even at the end.
shares-completion-title = Then by votes, with what was left
versus-title = Compared with a count by votes
versus-kept = More winners under equal shares: { $shares } voters; by votes: { $votes }; equally many: { $same }. Equal shares stays.
versus-greedy = More winners by votes: { $votes } voters; under equal shares: { $shares }; equally many: { $same }. The count by votes takes its place.

# Statistics
statistics-title = What it means
column-this-count = This count
column-by-votes = By votes
column-category = Category
column-projects = Projects
column-winners = Funded
column-spent = Money
statistics-no-group = (none)
statistics-spent = Money spent
statistics-winners = Projects funded
statistics-without-winner = Voters with no funded project
statistics-mean-winners = Funded projects per voter, mean
statistics-mean-cost = Cost of a voter's funded projects, mean
statistics-gini = Gini of that cost (0: all have equally much)
statistics-power = Inequality of influence (0: all equal)

# What is wrong with a Pabulib file, and what is merely odd
problem-at = line { $line }, { $field }: { $problem }
problem-at-line = line { $line }: { $problem }
problem-not-utf8 = the text is not in the encoding UTF-8
problem-text-before-sections = there is text before the section META
problem-missing-section = the section is missing
problem-duplicate-section = the section is there twice
problem-missing = it is missing
problem-duplicate-column = the column is there twice
problem-not-a-number = “{ $found }” is not a number from zero up
problem-out-of-range = “{ $found }” is too large or has too many decimals
problem-unknown-vote-type = “{ $found }” is not a vote type of the format
problem-duplicate-project = the project “{ $found }” is there twice
problem-unknown-project = there is no project “{ $found }”
problem-points-differ = there are { $points } points for { $projects } projects

note-title = Odd in the file, and read all the same
note-more = … and { $count } more
note-byte-order-mark = the file begins with a byte-order mark
note-stray-quote = a quotation mark that is never closed; read as it stands
note-extra-fields = more fields than columns
note-missing-fields = fewer fields than columns; the others are empty
note-missing-key = the format requires this, and it is missing
note-duplicate-key = it is there twice; the first counts
note-decimal-comma = a number with a decimal comma
note-unreadable-number = not a number; no rule needs it
note-count-differs = the file says { $stated }, its rows give { $counted }
note-project-named-twice = a ballot names “{ $project }” twice; it counts once
note-too-many-projects = a ballot names { $found } projects, { $allowed } are allowed; it counts in full
note-voter-twice = two ballots have this voter; both count
note-default-score = projects left out would have this score; here they have none
