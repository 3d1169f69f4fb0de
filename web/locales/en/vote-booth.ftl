# The booth.

vote-booth-title = Voting
