# Why something was not done, and what to do next.

errors-not-found-title = There is no such page
errors-not-found-next = Check the address, or begin at the home page. The page may have moved or been withdrawn.
errors-forbidden-title = This page is not open to you
errors-forbidden-next = It is for people with a certain role in this district. If you hold that role, sign in with that account, or ask the administrator.
errors-refused-title = This cannot be done
errors-refused-next = Go back, and change what the sentence above says.
errors-conflict-title = Somebody else changed this first
errors-conflict-next = Go back, load the page again, and make your change on top of theirs. Nothing of theirs was lost.
errors-form-expired-title = This form has expired
errors-form-expired-next = Nothing was changed. Go back, load the page again, and send the form once more.
errors-malformed-title = The request could not be understood
errors-malformed-next = Go back, load the page again, and try once more.
errors-too-large-title = That is too much at once
errors-too-large-next = Send less in one form.
errors-too-many-title = Too many requests
errors-too-many-next = Wait a little, then try again.
errors-unavailable-title = This is not possible at the moment
errors-unavailable-next = Nothing was lost. Try again in a few minutes.
errors-internal-title = Something went wrong on our side
errors-internal-next = Try again in a few minutes. If it happens again, tell the administrator the reference below.
errors-reference = Reference: { $reference }
errors-home = To the home page
