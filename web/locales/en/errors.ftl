# Why something was not done, and what to do next. Each kind has a title and what to do.

errors-not-found-title = This page does not exist
errors-not-found-next = The address may be mistyped, or what stood here has been removed. Begin at the home page, or go back to the page you came from.
errors-forbidden-title = This page is not open to you
errors-forbidden-next = It belongs to an office that you do not hold here. If you should hold it, ask the administrator of your district. If you have another account, sign in with that one.
errors-refused-title = This is not possible now
errors-refused-next = Go back to the page you came from: it says what can be done at the moment.
errors-conflict-title = Somebody else changed this first
errors-conflict-next = Nothing of theirs was overwritten. Go back, reload the page to see what is saved now, and make your change again.
errors-form-expired-title = This form is too old
errors-form-expired-next = It was open for very long, or you have signed in or out since. Nothing was saved. Go back, reload the page, and send it again.
errors-malformed-title = We could not read what was sent
errors-malformed-next = Nothing was saved. Go back, reload the page, and try again. If you typed an address, check it.
errors-too-large-title = That is too much at once
errors-too-large-next = Nothing was saved. Shorten the text or choose a smaller file, and send it again.
errors-too-many-title = Too many attempts
errors-too-many-next = Wait a few minutes, then try again. Nothing was lost.
errors-internal-title = Something went wrong on our side
errors-internal-next = It is not your fault. Try again in a few minutes. If it happens again, tell the administrator the number below: it shows where to look.
errors-unavailable-title = This does not work at the moment
errors-unavailable-next = The site is being serviced or is very busy. Try again in a few minutes. What was confirmed to you before is safe.
errors-reference = Number of this error
errors-home = To the home page
