# Comments and supports: the part of a proposal's page, the page of a comment, the moderators' queue.

discussion-crumb-cycle = Cycle { $cycle }
discussion-list-title = Discussion of { $code }
discussion-comment-title = Comment on { $code }

# Supports

discussion-supports = { $count ->
    [0] Nobody supports this yet
    [one] { $count } resident supports this
   *[other] { $count } residents support this
}
discussion-supported = You support this proposal.
discussion-support-explained = Supporting is not voting yet. Only the number is shown, no names.
discussion-support = Support
discussion-support-end = Take the support back
discussion-support-sign-in = Sign in to support
discussion-support-phase = Supporting is closed now. It is open from the day proposals are taken until the list for the ballot is made.
discussion-support-state = This proposal is no longer on its way, so it cannot be supported.
discussion-support-own = You cannot support your own proposal: as its author you stand behind it already.
discussion-support-residence = Only residents of this rural district can support. Confirm your village, or see the assembly's secretary.
discussion-support-confirm = Confirm your village
discussion-done-support = Your support is counted.
discussion-done-support-end = Your support is taken back.

# Comments

discussion-comments = Comments
discussion-comments-count = Comments: { $count }
discussion-none = There are no comments yet.
discussion-closed-phase = Comments are closed now. The discussion is open from the day proposals are taken until the list for the ballot is made.
discussion-closed-hidden = A moderator hid this proposal, so its comments are closed.
discussion-closed-withdrawn = The author withdrew this proposal, so it takes no more comments.
discussion-closed-merged = This proposal went into another one. Write on the page of that one.
discussion-order = Order:
discussion-order-oldest = oldest first
discussion-order-newest = newest first
discussion-pages = Other pages of comments
discussion-earlier = Earlier comments
discussion-later = Later comments
discussion-write = Write a comment
discussion-text = Your comment
discussion-text-hint = At most 2,000 characters. Your name is shown beside it.
discussion-text-hint-author = At most 2,000 characters. Beside it stands “Author of the proposal”, not your name.
discussion-send = Publish
discussion-sign-in = Sign in to write
discussion-text-missing = Write your comment.
discussion-text-long = The comment is too long: { $length } characters. Shorten it to at most { $most }.
discussion-too-many = You wrote ten comments in ten minutes. Wait a little and send it again: your text is still on this page.
discussion-answer-gone = The comment that you answer was deleted or hidden. Write a comment of its own instead.
discussion-done-comment = Your comment is published.
discussion-done-delete = Your comment is deleted.
discussion-done-edit = Your comment is changed.

# One comment

discussion-erased = Somebody whose account was erased
discussion-by-author = Author of the proposal
discussion-deleted = Who wrote this comment deleted it.
discussion-hidden = A moderator hid this comment. The reason:
discussion-answer = Answer or report
discussion-older-answers = Older answers
discussion-newest-answers = Newest answers
discussion-edited = edited { $time }
discussion-open = Open the comment
discussion-above = See what this answers
discussion-all = All comments
discussion-answer-heading = Answer
discussion-edit-title = Change your comment on { $code }
discussion-edit-heading = Change your comment
discussion-edit-lead = You can change it until { $time }. It then says that it was edited.
discussion-edit = Change
discussion-edit-save = Save
discussion-edit-leave = Leave it as it is
discussion-edit-gone = This comment was deleted or hidden, so it cannot be changed.
discussion-edit-late = A comment can be changed for 15 minutes only. You can delete it and write another one.
discussion-edit-reported = A moderator is looking at this comment, so it cannot be changed. You can delete it.
discussion-delete-heading = Delete your comment
discussion-delete-explained = The text is gone for good. Answers stay.
discussion-delete = Delete
discussion-report-heading = Report to the moderator
discussion-report-reason = What is wrong with the comment?
discussion-report = Report
discussion-report-gone = This comment is no longer shown, so there is nothing to report.
discussion-report-own = This is your own comment. You can delete it.
discussion-report-before = You reported this comment before. A moderator looks at it.
discussion-reported = You reported this comment to the moderator.
discussion-done-report = Thank you. A moderator will look at the comment.
discussion-report-too-many = You reported ten times in ten minutes. Wait a little and send it again.
discussion-proposal-report = Report this proposal to the moderator
discussion-proposal-report-title = Report { $code }
discussion-proposal-report-lead = If the proposal has something in it that should not be published, tell the moderator. Nobody sees who reported it.
discussion-proposal-report-reason = What is wrong with the proposal?
discussion-proposal-report-gone = A moderator hid this proposal, so there is nothing to report.
discussion-proposal-report-own = This is your own proposal. You can withdraw it.
discussion-proposal-report-before = You reported this proposal to the moderator.
discussion-done-proposal-report = Thank you. A moderator will look at the proposal.
discussion-proposal-back = Back to the proposal
discussion-reason-empty = Choose a reason
discussion-reason-missing = Choose a reason.
discussion-reason-insult = It insults or threatens
discussion-reason-personal-data = It has somebody's personal data
discussion-reason-advertisement = Advertising
discussion-reason-off-topic = It is not about the proposal
discussion-reason-against-law = It is against the law

# Moderation

discussion-moderation = Decision of a moderator
discussion-moderation-reports = Reported as:
discussion-moderation-reason = Reason to hide it
discussion-moderation-hint = Needed only to hide it. It is shown in place of the comment.
discussion-moderation-hide = Hide
discussion-moderation-show = Show again
discussion-moderation-dismiss = Keep it
discussion-moderate-own = You cannot decide about your own comment. Another moderator looks at it.
discussion-proposal-moderate-own = You cannot decide about your own proposal. Another moderator looks at it.
discussion-proposal-moderation-explained = If you hide the proposal, the reason stands in place of its text. If you keep it, the reports are settled.
discussion-proposal-moderation-hide = Hide the proposal
discussion-proposal-moderation-none = No report of this proposal waits.
discussion-done-proposal-dismiss = The proposal stays, and the reports are settled.
discussion-done-hide = The comment is hidden.
discussion-done-show = The comment is shown again.
discussion-done-dismiss = The comment stays, and the reports are settled.
discussion-queue-title = Reported comments and proposals
discussion-queue-lead = Those that wait longest come first.
discussion-queue-reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
discussion-queue-waits = { $days ->
    [one] waiting for { $days } day
   *[other] waiting for { $days } days
}
discussion-queue-today = since today
discussion-queue-proposal = whole proposal
discussion-queue-rest = More that waits: { $count }. It appears once these are decided.
discussion-queue-none = Nothing waits for a decision.
discussion-queue-none-explained = When somebody reports a comment or a proposal, it appears here.
