# What the components of all pages say.

components-optional = (optional)
components-problem = Problem:
components-problems = There is a problem
components-breadcrumbs = Where you are
components-home = Home
components-now = now
components-past = (over)
components-ended = (did not take place)
components-pages = Pages
components-page-of = Page { $page } of { $pages }
components-previous = Previous
components-next = Next
components-conflict = Somebody else changed this first
components-conflict-what-now = Nothing is lost: what you wrote is in the form below. Compare the two versions, change what is needed, and save again.
components-conflict-mine = What you wrote
components-conflict-theirs = What is saved now
components-conflict-differs = differs
