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

# One comment

discussion-erased = Somebody whose account was erased
discussion-by-author = Author of the proposal
discussion-deleted = Who wrote this comment deleted it.
discussion-hidden = A moderator hid this comment. The reason:
discussion-answer = Answer or report
discussion-open = Open the comment
discussion-above = See what this answers
discussion-all = All comments
discussion-answer-heading = Answer
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
discussion-done-hide = The comment is hidden.
discussion-done-show = The comment is shown again.
discussion-done-dismiss = The comment stays, and the reports are settled.
discussion-queue-title = Reported comments
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
discussion-queue-rest = More comments that wait: { $count }. They appear once these are decided.
discussion-queue-none = No comment waits for a decision.
discussion-queue-none-explained = When somebody reports a comment, it appears here.
