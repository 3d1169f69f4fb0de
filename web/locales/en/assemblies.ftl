# Rural districts: villages, officials, the Public Council, who lives where.

assemblies-list-title = Rural districts
assemblies-list-lead = Each rural district decides together on a part of its budget. Find yours.
assemblies-list-empty = There is no rural district here yet. The administrator adds the first one.
assemblies-people-count =
    { $count ->
        [one] { $count } person lives here
       *[other] { $count } people live here
    }
assemblies-cycles = Participatory budgeting
assemblies-cycle = Cycle { $name }
assemblies-cycles-all = All cycles
assemblies-cycles-none = No cycle has been announced yet.
assemblies-people-title = Who is who
assemblies-officials-count =
    { $count ->
        [0] nobody holds a role now
        [one] { $count } role is held now
       *[other] { $count } roles are held now
    }
assemblies-members-count =
    { $count ->
        [0] no members yet
        [one] { $count } member
       *[other] { $count } members
    }
assemblies-villages = Villages
assemblies-village = Village
assemblies-villages-none = No village has been added yet.
assemblies-people = People
assemblies-voters = Voters
assemblies-seats = Seats in the assembly
assemblies-total = Total
assemblies-duties = Your work here

# Settings of a district and of a village.
assemblies-new-title = Add a rural district
assemblies-settings-title = Settings of the rural district
assemblies-settings-public = Every change is public and is written into the log under your role.
assemblies-village-new-title = Add a village
assemblies-village-title = Change a village
assemblies-in-kazakh = In Kazakh
assemblies-in-russian = In Russian
assemblies-in-english = In English
assemblies-name = Name
assemblies-rural-district-name = Name of the rural district
assemblies-village-name = Name of the village
assemblies-district = District
assemblies-region = Region
assemblies-slug = Short name for addresses
assemblies-slug-hint = Small Latin letters, digits and dashes, for example sarzhailau. It cannot be changed later, because pages and logs are linked by it.
assemblies-population = How many people live here
assemblies-time-zone = Time zone
assemblies-time-zone-hint = Days and deadlines begin and end at its midnight.
assemblies-village-voters = How many of them may vote
assemblies-save = Save
assemblies-notice-created = The rural district has been added.
assemblies-notice-saved = Saved.
assemblies-notice-village-added = The village has been added.

# What is wrong with a field.
assemblies-name-missing = Write a name
assemblies-name-long = The name is too long: { $most } characters at most
assemblies-name-strange = Write it with letters; something here cannot be shown
assemblies-sentence-missing = Write one sentence; it will be public
assemblies-sentence-long = This is too long: { $most } characters at most
assemblies-number-range = Write a whole number from { $least } to { $most }
assemblies-day-wrong = Write a date, for example 31.03.2027
assemblies-day-order = The last day is before the first day
assemblies-day-past = Choose a day in the future
assemblies-choice-missing = Choose one from the list
assemblies-slug-wrong = Write 2 to 40 small Latin letters, digits and dashes, beginning with a letter
assemblies-slug-taken = Another rural district has this short name. Choose another
assemblies-time-zone-unknown = Choose a time zone from the list
assemblies-village-taken = This rural district has a village of this name already
assemblies-voters-many = There cannot be more voters than people


# Officials.
assemblies-role-administrator = Administrator
assemblies-role-moderator = Moderator
assemblies-role-reviewer = Reviewer
assemblies-role-secretary = Secretary of the assembly
assemblies-role-registrar = Registrar
assemblies-role-polling-officer = Polling officer
assemblies-role-council-member = Member of the Public Council
assemblies-role-delivery-officer = Delivery officer
assemblies-role-observer = Observer
assemblies-officials-title = Officials and their acts
assemblies-officials-lead = Who may do what here, from when until when, and who appointed them. Each of their acts is public.
assemblies-officials-now = Roles
assemblies-officials-none = Nobody holds a role yet.
assemblies-officials-past = Former officials
assemblies-term-holds = Until { $last }
assemblies-term-comes = From { $first } to { $last }
assemblies-term-over = From { $first } to { $last }
assemblies-term-ended-because = Ended early: { $reason }
assemblies-grant-title = Grant a role
assemblies-grant-lead = The role holds only between its dates and only in this rural district. Granting it is public, also when you grant it to yourself.
assemblies-person = The person’s account
assemblies-person-hint = The e-mail address with which they sign in, or the number shown on the page of their account.
assemblies-person-missing = Write an e-mail address or the number of an account
assemblies-person-unknown = There is no such account. Ask the person to sign in once, then try again
assemblies-role = Role
assemblies-role-choose = Choose a role
assemblies-full-name = Full name
assemblies-full-name-public = As the appointment has it. It will be public.
assemblies-first-day = First day
assemblies-last-day = Last day
assemblies-appointed = How they were appointed
assemblies-appointed-hint = Who decided, when, and under which number. It will be public.
assemblies-grant = Grant the role
assemblies-notice-granted = The role has been granted. It is public now.
assemblies-mandate-overlaps = This person holds this role in that time already. Prolong or end the mandate that is there
assemblies-mandate-account = Account number { $number }
assemblies-prolong-title = Change the last day
assemblies-prolong = Save the last day
assemblies-end-title = End the mandate now
assemblies-end-lead = The role ends at once. It can be granted again, but not taken back unseen.
assemblies-end-reason = Reason
assemblies-end-reason-hint = One sentence. It will be public.
assemblies-end = End the mandate
assemblies-mandate-is-over = This mandate is over. To give the role again, grant it anew.
assemblies-notice-mandate-changed = The mandate has been changed. It is public now.

# Acts of officials.
assemblies-acts-title = Acts
assemblies-acts-none = No act has been recorded yet.

# Assembly members.
assemblies-members-title = Assembly members
assemblies-members-lead = The delegates whom each village sends to the assembly.
assemblies-seats-count =
    { $count ->
        [0] No seats.
        [one] { $count } seat.
       *[other] { $count } seats.
    }
assemblies-seats-free =
    { $count ->
        [one] { $count } seat is free.
       *[other] { $count } seats are free.
    }
assemblies-seat-of = Seat { $seat }.
assemblies-members-past = Former members
assemblies-member-new-title = Name an assembly member
assemblies-member-new-lead = Name whom the village elected. It will be public.
assemblies-village-choose = Choose a village
assemblies-seat = Seat
assemblies-seat-hint = Each village’s seats are numbered from 1.
assemblies-elected = How they were elected
assemblies-elected-hint = The separate gathering, its date, and its minutes. It will be public.
assemblies-member-name = Name the member
assemblies-member-seat-unknown =
    { $seats ->
        [0] This village has no seats
        [one] This village has { $seats } seat
       *[other] This village has { $seats } seats
    }
assemblies-member-seat-taken = Somebody holds this seat in that time. End that mandate first, or choose another seat
assemblies-notice-member-named = The member has been named. It is public now.
assemblies-notice-member-ended = The mandate has been ended. It is public now.

# The Public Council.
assemblies-council = Council
assemblies-council-title = Public Council
assemblies-council-lead = The council freezes the ballot, watches over the vote and signs the conclusion. Trustees hold the parts of the key that opens the count.
assemblies-council-none = The council’s members are not named yet.
assemblies-trustees-count =
    { $count ->
        [0] No trustees are named yet.
        [one] { $count } of them is a trustee.
       *[other] { $count } of them are trustees.
    }
assemblies-council-chair = chair
assemblies-council-trustee = trustee
assemblies-council-second-issuer = issues the second part of the codes
assemblies-council-copied = Each cycle takes its own copy of this list when it is announced. Later changes are for the next cycle.
assemblies-council-edit-title = Change the council’s members
assemblies-council-edit-lead = One member per line. Leave the lines after the last member empty. The number of the line is the member’s number in the log.
assemblies-council-member = Member { $number }
assemblies-council-is-trustee = Trustee: holds a part of the key
assemblies-council-chair-number = Number of the chair
assemblies-council-issuer-number = Number of the member who issues the second part of the codes
assemblies-council-issuer-hint = The registrar makes one part of each code, this member the other, so that neither can vote for anyone.
assemblies-council-gap = Write a name, or move the members below up by one line
assemblies-council-twice = This name is on the list already
assemblies-council-unknown = Write the number of a member of the list

# Confirmed residents, for officials.
assemblies-residents-title = Confirmed residents
assemblies-residents-lead = Whose village is confirmed. Only the registrar and the secretary see this page.
assemblies-residents-count =
    { $count ->
        [0] Nobody yet.
        [one] { $count } resident is confirmed.
       *[other] { $count } residents are confirmed.
    }
assemblies-residents-name = Name
assemblies-residents-how = Confirmed by
assemblies-residents-when = When
assemblies-residents-official = Official
assemblies-how-code = a code from a slip
assemblies-how-roll = the roll
assemblies-how-paper = papers seen by an official
assemblies-ways-title = Ways to confirm
assemblies-slips-good =
    { $count ->
        [0] no codes waiting
        [one] { $count } code not used yet
       *[other] { $count } codes not used yet
    }
assemblies-roll-have = { $count } people, brought on { $day }
assemblies-roll-none = not brought yet
assemblies-paper-title = Confirm after seeing papers
assemblies-paper-lead = Do this when you have seen a document that shows where the person lives. That you confirmed somebody is public; whom, is not.
assemblies-paper-confirm = Confirm
assemblies-notice-resident-confirmed = The resident’s village is confirmed.

# Slips with codes.
assemblies-slips-title = Slips with codes
assemblies-slips-lead = A slip carries a code for one village. Whoever types it confirms that they live there. Each code works once.
assemblies-slips-size = How many slips
assemblies-slips-days = How many days they are good
assemblies-slips-make = Make slips
assemblies-slips-made = Slips made so far
assemblies-slips-batch = Slips { $number }
assemblies-slips-used = { $used } of { $size } used
assemblies-slips-until = good until { $day }
assemblies-slips-cancelled = cancelled
assemblies-slips-expired = no longer good
assemblies-notice-slips-made = The slips are ready to print.
assemblies-notice-slips-cancelled = Slips that nobody has used are cancelled.
assemblies-print-title = Slips to print
assemblies-print-lead = Print this page from your browser and cut the slips apart. Hand one to each person whose papers you have seen. Used slips are not printed again.
assemblies-print-none = There is nothing to print: these slips are used, cancelled or too old.
assemblies-print-slip-title = Code for { $village }
assemblies-print-slip-how = Sign in, open { $address } and type this code. It works once, until { $day }.
assemblies-print-cancel-title = Cancel these slips
assemblies-print-cancel-lead = Do this when slips were lost. Codes that were used stay used.
assemblies-print-cancel = Cancel unused slips

# The roll.
assemblies-roll-title = Bring the roll
assemblies-roll-lead = Paste the list of residents from a spreadsheet. Only keyed fingerprints of names and birth dates are kept, never the names.
assemblies-roll-now = The roll of { $day } has { $count } people. A new one replaces it; residents who are confirmed stay confirmed.
assemblies-roll-format = The first line names the columns: Name, Born, Village. Then one person per line, for example:
assemblies-roll-format-birth = A birth date is 21.05.1980, 1980-05-21, or only the year.
assemblies-roll-format-villages = Villages: { $villages }.
assemblies-roll-field = The list
assemblies-roll-import = Bring the roll
assemblies-roll-example-name = Akhmetova Aigul Serikkyzy
assemblies-roll-columns-example = Name; Born; Village
assemblies-roll-mistakes =
    { $count ->
        [one] { $count } line must be mended. Nothing has been taken yet
       *[other] { $count } lines must be mended. Nothing has been taken yet
    }
assemblies-roll-line = Line { $line }:
assemblies-roll-name = “{ $typed }” is not a full name. Write surname and name, with letters only.
assemblies-roll-birth = “{ $typed }” is not a birth date. Write 21.05.1980, 1980-05-21, or only the year.
assemblies-roll-village = “{ $typed }” is not a village of this rural district.
assemblies-roll-twice = The same person is in line { $first }. If they are two people, write the full birth dates.
assemblies-roll-columns = { $found ->
        [one] Only { $found } column was found, three are needed: name, birth date, village.
       *[other] Only { $found } columns were found, three are needed: name, birth date, village.
    }
assemblies-roll-heading = The first line must name the columns: Name, Born, Village.
assemblies-roll-empty = The list is empty. Paste the line with the columns and at least one person.
assemblies-roll-unreadable = The list cannot be read as a table. Copy it from the spreadsheet again.
assemblies-roll-long = The list is too long: { $most } people at most.
assemblies-notice-roll-imported = The roll has been brought.

# My village.
assemblies-my-village-title = My village
assemblies-my-village-home = You live in { $village }
assemblies-my-village-confirmed = Confirmed on { $day } by { $how }.
assemblies-my-village-moved = If you have moved, confirm your new village below. It takes the place of this one.
assemblies-my-village-none = It is not confirmed yet where you live. Only residents can propose and support projects, so please confirm your village once. There are two ways.
assemblies-my-village-by-code = With a code
assemblies-my-village-by-code-lead = You get a slip with a code from the registrar or the secretary of your assembly. Small letters and spaces do not matter.
assemblies-code = Code
assemblies-code-send = Confirm with the code
assemblies-code-missing = Type the code from the slip
assemblies-code-character = “{ $character }”, the character in place { $place }, is in no code. Compare it with the slip
assemblies-code-length =
    { $read ->
        [one] { $read } character was typed, a code has { $expected }. Compare it with the slip
       *[other] { $read } characters were typed, a code has { $expected }. Compare it with the slip
    }
assemblies-code-check = A character is mistyped, or two changed places. Compare the code with the slip
assemblies-code-refused = This code is not good: it may be used, too old or cancelled. Ask the registrar or the secretary for a new slip
assemblies-my-village-by-roll = With the roll
assemblies-my-village-by-roll-lead = Write your name and birth date as your documents have them. They are only compared with the roll and are not kept.
assemblies-rural-district = Rural district
assemblies-rural-district-choose = Choose a rural district
assemblies-born = Birth date
assemblies-born-hint = For example 21.05.1980
assemblies-born-wrong = Write the whole birth date, for example 21.05.1980
assemblies-full-name-wrong = Write surname and name, as your documents have them
assemblies-roll-send = Look in the roll
assemblies-roll-no-match = We could not confirm it by the roll. Check the spelling and the date. If they are right, ask the registrar of your rural district, or use a code from a slip
assemblies-notice-home-confirmed = Thank you. Your village is confirmed.
assemblies-roll-corrected = Lines put right since then: { $count }. A new table replaces them.
assemblies-roll-replaces = The new table has these corrections, or they are not needed
assemblies-roll-replaces-missing = Corrections made since then would be lost. Check that the new table has them, and tick the box.
