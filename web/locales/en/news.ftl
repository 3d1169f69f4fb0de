# Announcements, and following them.

news-title = Announcements
news-all = All announcements
news-none = Nothing has been announced yet.
news-older = Older announcements
news-feed = Announcements for feed readers (Atom)
news-tag-corrected = corrected
news-published-by = { $role }, { $day }
news-corrected-by = Corrected on { $day } ({ $role }):
news-old-versions = What it said before
news-old-version = The version of { $when }
news-withdrawn-title = Withdrawn announcement
news-withdrawn-text = This announcement was withdrawn on { $day } ({ $role }).
news-withdrawn-reason = Reason: { $reason }
news-withdrawn-only-you = Only officials still see what it said.

# Writing

news-new-title = New announcement
news-new-lead = It is published at once, and everybody who follows gets a letter. Write it in one language or in several; whoever reads in another one is told so.
news-about = What is it about?
news-field-title = Title in { $language }
news-field-text = Text in { $language }
news-publish-button = Publish now
news-correct-title = Correct the announcement
news-correct-lead = What it said before stays readable, with your note on what was corrected.
news-field-note = What did you correct?
news-field-note-hint = One sentence, for example: “The meeting begins at 11:00, not at 10:00.”
news-correct-button = Publish the correction
news-withdraw-title = Withdraw the announcement
news-withdraw-lead = Its text is no longer shown. In its place stands that it was withdrawn, when, and why. This cannot be undone.
news-field-reason = Why is it withdrawn?
news-field-reason-hint = One sentence that everybody will read.
news-withdraw-button = Withdraw it for good
news-published = The announcement is published.
news-corrected = The correction is published.
news-withdrawn = The announcement is withdrawn.
news-title-missing = Give this text a title.
news-text-missing = Write the text that belongs to this title.
news-title-too-long = The title is too long: at most { $most } characters.
news-text-too-long = The text is too long: at most { $most } characters.
news-nothing-written = Write title and text in at least one language.
news-note-missing = Say in a sentence what you corrected.
news-reason-missing = Say in a sentence why it is withdrawn.
news-note-too-long = This is too long: at most { $most } characters.
news-about-unknown = Choose one of the list.
news-is-withdrawn = This announcement has been withdrawn. It cannot be changed any more.
news-conflict = Somebody else corrected it while you were writing
news-conflict-text = This is what it says now. Below is what you wrote. Bring both together, then publish.
news-corrected-meanwhile = Somebody corrected it meanwhile; above is what it says now. Press again if it is still to be withdrawn.

# Following

news-follow-title = Follow
news-follow-text = Who follows learns what happens here.
news-follow-by-mail = Follow, with letters
news-follow-silently = Follow without letters
news-follow-sign-in = Sign in to follow
news-follow-end = Follow no longer
news-follows-by-mail = You follow this, and letters come.
news-follows-silently = You follow this, without letters.
news-following-title = What I follow
news-following-lead = You choose for each whether letters come.
news-following-none = You do not follow anything yet.
news-following-find = Find your rural district
news-following-begun = You follow this now.
news-following-ended = You do not follow this any more.
news-mail-comes = Letters come.
news-mail-does-not-come = No letters come.
news-mail-begin = Send me letters
news-mail-end = Send no letters
news-mail-on = From now on letters come.
news-mail-off = No more letters come.
