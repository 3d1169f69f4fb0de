# Pages that explain.

information-home-title = Your district’s money, decided by the people who live there
information-home-what = Part of a rural district’s budget is decided by its residents: they propose projects and vote for those they want.
information-home-secret = Every vote is secret; what the money is spent on is public.
information-home-check = The count can be repeated by anyone, on their own computer, with nobody’s permission.
information-home-how = How it works
information-home-districts = Rural districts
information-home-no-districts = No rural district has been opened here yet.
information-home-no-districts-next = As soon as one is, its page will stand here. Until then you can read how it all works.
information-home-no-cycle = No budget is being decided at the moment.
information-home-until = until { $day }
information-home-fund = Fund: { $fund }

information-read-on = Read on

# How it works

information-help-title = How it works
information-help-lead = A participatory budget is a part of the district’s budget whose use the residents decide. From the first announcement to the finished work it goes through the same steps every time.
information-help-steps = From a wish to a finished project
information-help-announce = The sum is announced
information-help-announce-text = The akim’s office says how much money there is, what it may be used for, and on which days each step begins and ends. From then on the rules do not change.
information-help-propose = Residents propose
information-help-propose-text = You describe what is missing, where, and about what it costs. Neighbours may support and discuss it. Without e-mail you take part with your name and a code from a printed slip, which the assembly’s secretary or the library gives you.
information-help-review = Specialists check
information-help-review-text = They look at whether the idea can be done, on whose land, and what it really costs. A refusal always has a reason that everyone can read, and the author may mend the proposal or appeal.
information-help-assembly = The assembly shortens the list
information-help-assembly-text = Villages discuss the proposals at their gatherings. The assembly of the local community names the projects that come to the vote, and its minutes are public.
information-help-roll = You check the list of voters
information-help-roll-text = For seven days you can ask whether you are on it. Afterwards everyone on it gets a letter with a code.
information-help-vote = Everybody votes
information-help-vote-text = With the code from the letter, on any phone or computer, without an account. Or on paper, or with help at a polling place. You may vote again as long as voting is open: only your last vote counts, and a paper ballot replaces an electronic one.
information-help-count = The votes are counted
information-help-count-text = Members of the Public Council open the sums together. Projects get money in the order of their votes, as the announced rule says; what no longer fits is passed over, and a tie is decided by a lot that nobody can steer.
information-help-conclude = The council signs, the district decides
information-help-conclude-text = For three working days anyone may object. Then the Public Council signs its conclusion, with dissenting opinions if there are any. The budget itself is decided by the maslikhat or the akim, as the law says; that decision is published here with its number and date.
information-help-deliver = The work is done in the open
information-help-deliver-text = Contracts, payments, photos and the acceptance of the work appear on the project’s page. What is late is shown as late.
information-help-who = Who can take part?
information-help-who-text = Usually everyone from 18 years on who is registered in the district. Each district sets its own rules; they stand on the page of its cycle, each with a sentence that says what it does.
information-help-phone = Do I need a smartphone?
information-help-phone-text = No. Any phone or computer with a browser will do, an old one too. Everything can also be done on paper or at a polling place with somebody’s help.
information-help-running = Can I see who is ahead?
information-help-running-text = No, nobody can, not even those who run this site. Votes stay locked until voting has ended. Interim counts would push people to follow the leader.
information-help-binding = Is the result binding?
information-help-binding-text = The Public Council’s conclusion says what the residents decided. What weight it has in law differs from place to place, and this site does not claim more than that. If the district decides otherwise, it has to say so here, with the reason.
information-help-public = What is public?
information-help-public-text = All that officials do here: each act is written into a public log that cannot be changed afterwards without everyone noticing. Who voted for what is never public.

# How is my vote kept secret?

information-secrecy-title = How is my vote kept secret?
information-secrecy-lead = Your choice is locked on your own device, before it is sent. Nobody ever opens it alone: only the sums of all votes are opened, and only by several members of the Public Council together.
information-secrecy-path = The way of your vote
information-secrecy-lock = Your device locks it
information-secrecy-lock-text = The phone encrypts your choice with the council’s key. What leaves the phone looks like random numbers, and the same choice looks different every time.
information-secrecy-code = A code signs it, not your name
information-secrecy-code-text = The code from your letter shows that a person on the list of voters is voting. It has two halves, made and printed by two different offices, so neither office can vote in your place.
information-secrecy-add = Locked votes are added up
information-secrecy-add-text = The encryption allows adding without opening. Your vote becomes a part of the sum while it is still locked.
information-secrecy-open = Only the sums are opened
information-secrecy-open-text = Each trustee of the council holds one part of the key, on their own device. A set number of them must work together, and everybody can see what they opened: the sums, and nothing else.
information-secrecy-who = Who can see what?
information-secrecy-who-person = Who
information-secrecy-who-sees = What they see
information-secrecy-neighbours = Your neighbours, observers, everybody
information-secrecy-neighbours-sees = That some code voted, to the hour, and whether it voted again. Not whose code it is and not for what it voted.
information-secrecy-operator = Those who run this site
information-secrecy-operator-sees = Locked votes, and technical traces such as network addresses. Not the choice, as long as the page they send you is the published one.
information-secrecy-issuer = The offices that make the codes
information-secrecy-issuer-sees = Who got a letter with which half of a code. Together they can tell whose code has voted. Never for what.
information-secrecy-trustee = A single trustee of the council
information-secrecy-trustee-sees = Nothing more than everybody else.
information-secrecy-trustees = Enough trustees working together in secret
information-secrecy-trustees-sees = They could open single votes. This is why they come from different groups, and why their names are public.
information-secrecy-limits = What is not protected
information-secrecy-limits-lead = No way of voting protects against everything. These are the limits of this one:
information-secrecy-limit-device = Your device sees your choice. A phone with a virus, or a voting page that was tampered with, could look on. If you doubt your phone, use another one or vote on paper.
information-secrecy-limit-proof = Someone who prepares their device for it can prove how they voted. So a vote can be sold, as with a photo of a paper ballot.
information-secrecy-limit-time = The log shows at what hour a code voted. In a tiny village, someone who saw you with the phone at that hour may guess which code is yours. The choice stays hidden even then.
information-secrecy-limit-small = If all voters but one told each other what they chose, the sums would give away the last one. So nothing is counted below a set number of votes.
information-secrecy-limit-issuer = Where one office makes the codes alone, that office could vote in anyone’s place. The page of the cycle says whether there are one or two.
information-secrecy-limit-years = The locked votes are public for ever. Computers of a far future might open them.
information-secrecy-pressure = If somebody puts you under pressure
information-secrecy-pressure-text = Vote as they want while they look, and vote again later when you are alone: only the last vote counts. Or vote on paper, which replaces every electronic vote. The log shows that your code voted again, so paper is safer if they know your code. Nobody may ask how you voted, an employer least of all.

# How do I check the count?

information-checking-title = How do I check the count?
information-checking-lead = You can check three things yourself: that your vote is in the count, that your device recorded what you chose, and that the count is right. You need to trust neither us nor the akim’s office for it.
information-checking-mine = Is my vote in?
information-checking-mine-text = After voting you get a receipt with a short tracking code. Save it, print it, or take a photo. Look it up on the page of the vote at any time: it says whether that vote counts, was replaced by a later one, was revoked, or is not there. A receipt does not show what you chose, so it may be shown to anyone.
information-checking-device = Did my device tell the truth?
information-checking-device-text = Before you cast your vote you can test the device: it must open the locked vote that it has just made, and another device checks whether your choice is in it. A tested vote is not counted; you then make a new one. A device does not know beforehand whether it will be tested, so one that cheats will hardly stay undiscovered when many people test.
information-checking-count = Is the count right?
information-checking-count-text = Everything from which the result follows is in one file, the log: the list of projects, every locked vote, the sums and how they were opened. On the page of the results a button counts all of it again, on your own device.
information-checking-program = If you do not want to trust this site even for that, download the log and the observer’s program, and type:
information-checking-program-says = The program repeats every check and says, one line for each, what it looked at and what it found. How it works is described to the last byte, so anyone may write another one, and it must come to the same result.
information-checking-rewrite = Was anything rewritten later?
information-checking-rewrite-text = Each entry of the log is tied to all entries before it. Witnesses keep copies and sign what they have seen. Keep a copy yourself, or only the fingerprint from your letter: if a single character of the past changed, it would no longer match.
information-checking-limits = What checking cannot show
information-checking-limit-roll = Whether the right people are on the list of voters. For this the list can be asked for seven days, and objections are public.
information-checking-limit-look = Whether a device looked on while you chose. The test shows that a device changes votes, not that it is curious.
information-checking-limit-paper = Whether each paper ballot was entered as it was marked. For this there are observers at the polling place, and the signed minutes.
information-checking-limit-refuse = Whether the site refused to accept votes. This cannot be prevented, but it can be proven: a refused vote can be handed in to be published, and everyone then sees that it is missing.
information-checking-wrong = If something does not match
information-checking-wrong-text = Object within three working days after the count. An objection is public and must be answered. If it is upheld, the vote is void and is held again with new keys.

# Accessibility

information-accessibility-title = Accessibility
information-accessibility-lead = This site should work for everyone: on an old phone, with large letters, with the keyboard alone, with a screen reader, without JavaScript.
information-accessibility-can = What you can rely on
information-accessibility-can-zoom = You can enlarge the text up to four times without losing anything.
information-accessibility-can-keyboard = Everything can be reached and used with the keyboard, and you always see where you are.
information-accessibility-can-reader = Headings, fields, hints and errors are marked so that a screen reader says them in the right order and language.
information-accessibility-can-contrast = Letters stand out clearly, in light and in dark colours; colour is never the only sign.
information-accessibility-can-script = Reading, signing in and every form work without JavaScript.
information-accessibility-standard = How far we are
information-accessibility-standard-text = Our measure is the standard WCAG 2.2, level AA. Every page is tested by a program with each change, in all three languages, and looked at in a narrow window and enlarged four times.
information-accessibility-limits = What we know is not good enough
information-accessibility-limit-people = Programs find only a part of the barriers. People who use a screen reader every day have not yet tested this site.
information-accessibility-limit-log = The entries of the public log are shown as they are, in a technical form. Beside each stands a sentence that says what it means.
information-accessibility-limit-speech = Many screen readers have no Kazakh voice, and read Kazakh with a Russian one.
information-accessibility-tell = Tell us
information-accessibility-tell-text = If something does not work for you, tell the akim’s office of your rural district. Say which page it was and what you wanted to do. Whatever can be done on this site can also be done on paper or at the office.

# Privacy

information-privacy-title = Privacy
information-privacy-lead = We keep as little about you as possible, show you all of it, and erase it when you ask.
information-privacy-read = If you only read
information-privacy-read-text = We do not ask who you are, count no visitors, and load nothing from other sites. Your browser keeps your language and a random number that protects forms from being forged. Your network address is used to fend off overload, and is not written into the public log.
information-privacy-account = If you have an account
information-privacy-account-text = We keep your name, your e-mail address or the code you sign in with, your language, your village if you confirmed it, what you follow, and when and with which browser you signed in. You can see and end these sign-ins on your page.
information-privacy-public = What others see
information-privacy-public-text = Your name stands beside what you publish: proposals and comments. What officials do in their office is public with their name. Your e-mail address is never shown.
information-privacy-vote = When you vote
information-privacy-vote-text = You vote without an account. This site does not learn from your vote who you are, and your account does not know whether you voted.
information-privacy-vote-link = How your vote stays secret is [explained here].
information-privacy-log = The public log
information-privacy-log-text = The log can never be changed, so no name and no text of yours goes into it: only a fingerprint, made with a random number that we keep beside the text. When you have something erased, both go, and from the fingerprint nobody can tell any more what it was.
information-privacy-rights = What you can do
information-privacy-rights-export = Take all data of your account with you, as one file.
information-privacy-rights-erase = Erase your account. What the law makes the office keep, such as a signed paper form, stays there.
information-privacy-rights-ask = Ask the akim’s office of your rural district, which is responsible for these data, what it knows about you.

# Platform settings

information-administration-title = Platform settings
information-administration-lead = What you do here is public: each act is written into the log with your office.
information-administration-districts = Rural districts
information-administration-districts-text = Villages, officials and cycles are looked after on the page of each district.
information-administration-new = Open a rural district
information-administration-new-text = Gives a further district its own page, with its villages.
information-administration-people = People
information-administration-people-text = Accounts, and new ways to sign in for those who lost theirs.
information-administration-mail = Mail
information-administration-mail-text = Which letters wait, and why a letter did not arrive.
information-administration-clock = Clock
information-administration-clock-text = What to do when the machine’s clock was wrong.
