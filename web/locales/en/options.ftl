# The options and arguments of the observer's program.

option-help = Show this help
option-version = Show the version
option-lang = Language of everything that is printed: kk Kazakh, ru Russian, en English. Without it, the language of your computer
option-json = Print data for other programs instead of text

verify-bundle = The address of the log on the web, a file with it (a “bundle”), or a folder that holds a copy of it
verify-since = A copy of the log that you kept earlier; proves that it is the beginning of this one
verify-fingerprint = The digits on your letter or poster; proves that this is the vote they speak of. Spaces do not matter
verify-explain = Say under each check why it is made

rehearse-file = The budget and ballots, in the Pabulib format
rehearse-trustees = How many trustees hold parts of the key; 5 if not given
rehearse-threshold = How many of them are needed to decrypt; 3 if not given
rehearse-seed = Any word or number. The same one makes the same bundle again; without it, each is new. For trying out only: who knows the word knows the secrets
rehearse-out = The file to write the bundle to

outcome-file = The budget and ballots, in the Pabulib format
outcome-rule = How to count: greedy or equal-shares
outcome-utility = What a voter gets out of a funded project, for equal-shares: cost (its cost) or cardinality (one project, or its points). Without it: cost
outcome-completion = What to do with money that equal-shares leaves: none (nothing), add1 (give voters more, step by step, while it lasts), add1u (the same, and then by votes). Without it: none
outcome-start = The first share of a voter: exact (budget divided by voters) or floor (rounded down to a whole number). Without it: exact
outcome-step = How much more each voter gets at each step of add1, in whole units of money. Without it: 1
outcome-exhaustive-stop = Whether add1 stops as soon as no further project with votes can be afforded: yes or no. Without it: yes
outcome-compare = Count by votes too, and take that outcome where strictly more voters have more winners under it: greedy
outcome-min-votes = Leave out projects with fewer votes: a number, or “file” for the minimum that the file names. Without it, none is left out

compare-old = The older copy: a file, a folder or an address
compare-new = The newer copy: a file, a folder or an address

mirror-url = The log: its address, a file, or a folder that holds a copy of it
mirror-dir = The folder to keep the copy in; made if it does not exist
mirror-every = Look again after so many seconds, until ended, and tell what is new

witness-url = The log: its address, a file, or a folder that holds a copy of it
witness-dir = The folder for the witness's key and memory. Keep it safe, and never run two witnesses on it
witness-name = The name of the witness, given at the first start; without it, one is made up
witness-out = A file to write the checkpoint to, with all its signatures
witness-listen = Wait here to be asked for cosignatures, such as 127.0.0.1:8090, until ended

deposit-file = The signed ballot, as the voting page saved it
deposit-url = The address of a witness
deposit-key = The key of the witness, as the log or its operator names it; without it, nobody checks who signed the receipt
deposit-out = A file for the receipt that the witness signs

man-command = The command whose page to print; without it, the page of the program
man-out = A folder to write the pages of the program and of all commands to

completions-shell = The shell: bash, zsh or fish

option-keys = Your file of keys
option-passphrase-file = A file with the passphrase; without it, you are asked for it

keys-action = What to do: new (make keys), show (whose they are), paper (print the digits for paper), restore (make the file again from paper)
keys-log = For new and restore: the log of the election the keys are for (its address, a file, or a folder)
keys-keys = The file of keys; new and restore make it, and never overwrite one
keys-role = For new and restore: council, issuer or observer. A trustee is a council member and has the same keys
keys-index = For new and restore: your number in that role, from 1
keys-passphrase-file = A file with the passphrase, or, for new and restore, where to write the one that is made; without it, you are asked for it, and a new one is printed
keys-paper-file = For restore: a file with the digits from paper; without it, you are asked for them

trustee-log = The log: its address, a file, or a folder that holds a copy of it
trustee-projects = For how many projects keys are made, if you are the first to begin; a few more than will be voted on. Without it: 20
trustee-compared = The digits that you have compared with the other trustees, when this command asked you to
trustee-out = A file for the signed entries, one on each line, to carry to a machine that is online
trustee-publish = The address of the vote, to hand the signed entries to its server at once

sign-log = The log: its address, a file, or a folder that holds a copy of it
sign-file = The file with what is proposed
sign-out = A file for the same act with your signature added, for the next signer
sign-publish = The address of the vote, to hand the signature to its server at once
sign-number = The number under which the server lists the act

issue-action = What to do: roll (make codes and publish their parts), letters (print), replace (a lost letter), revoke (end codes), erase (destroy the codes)
issue-log = The log: its address, a file, or a folder that holds a copy of it
issue-codes = The file of codes; roll makes it
issue-roll = The roll as a table (CSV) with columns “name” and “address”
issue-lines = How many lines the roll has, if you do not print addresses
issue-booth = The address of the booth, which goes into the QR of every letter
issue-letters = Numbers of letters, divided by commas; for “letters”, without it, all of them
issue-reason = Why: lost, error, paper (voted on paper), moved or died
issue-with = For replace: the file that the other issuer made
issue-out = The file to write to

publish-url = The address of the vote
publish-file = The file with signed entries, or an act with all its signatures

booth-url = The address of the vote
booth-log = A log to compare with, such as a mirror's copy; without it, the one that the same server shows
