# Photos and documents that people send.

media-photo-without-words = Photo without a description
media-document-size = PDF, { $kilobytes } KB
media-shrink-working = Making the photos smaller, so that they are sent faster…
media-shrink-done = The photos have been made smaller. Everything can still be seen on them.

media-refused-empty = The file is empty. Choose it again.
media-refused-photo-too-large = The photo is larger than { $megabytes } MB. Send a screenshot of it, or take it with a lower resolution.
media-refused-document-too-large = The document is larger than { $megabytes } MB. Scan it in black and white, or split it in two.
media-refused-too-many = At most { $files } files are taken at once. Send the others afterwards.
media-refused-together = Together the files are too large. Send this one once more on its own.
media-refused-busy = Many people are sending files just now. Choose this file again and send it in a minute.
media-refused-budget = You have many files that no proposal uses yet. Take some out of your drafts, then send this one again.
media-refused-heic = This photo is in the HEIC format, which many telephones and browsers cannot show. On an iPhone open Settings → Camera → Formats, choose “Most Compatible” and take the photo again. On Android turn off HEIF or “high efficiency” in the camera's settings. Or send a screenshot of the photo.
media-refused-avif = This photo is in the AVIF format, which older telephones cannot show. Open it and send a screenshot, or save it as JPEG.
media-refused-gif = GIF pictures are not taken. Send a photo in JPEG, PNG or WebP, or a screenshot.
media-refused-svg = This is a drawing in SVG, which can carry programs. Send it as a photo or a screenshot.
media-refused-is-document = This is a PDF document. Send it under documents; here choose a photo.
media-refused-is-photo = This is a photo. Send it under photos, or make a PDF of it; here choose a PDF document.
media-refused-no-photo = This file is not a photo in JPEG, PNG or WebP, whatever its name says. Choose another one, or send a screenshot.
media-refused-no-document = This file is not a PDF document, whatever its name says. Save or print it as PDF, then choose it again.
media-refused-photo-cut = The end of the photo is missing: it was probably not copied whole. Choose it again, or take another one.
media-refused-too-many-pixels = The photo has too many pixels: at most 40 million, and 12,000 along one side. Send a screenshot of it.
media-refused-photo-damaged = The photo is damaged and cannot be opened. Choose another one, or send a screenshot of it.
media-refused-document-cut = The end of the document is missing: it was probably not copied whole. Choose it again, or save it anew.
media-refused-locked = The document is locked with a password. Save it without one, so that everybody can read it.
media-refused-active = The document contains programs, forms that act, or other files. Print it as PDF again, so that only its pages are left.
media-refused-hidden = The document could not be looked through. Print it as PDF again, then choose that file.
