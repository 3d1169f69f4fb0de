count-refused-not-now = Paper votes can be said to be entered during voting and the count only.
