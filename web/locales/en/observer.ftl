# The observer's program: help, reports and errors. Texts of single options: options.ftl.

heading-usage = Usage:
heading-commands = Commands
heading-arguments = What to give
heading-options = Options

program-about =
    Recounts a participatory budgeting vote from its public log. You need nobody's permission,
    no account, and no trust in the server: everything is computed anew on this computer.
program-usage = ortaq-observer COMMAND …
program-more =
    Where to begin:
      Download the log from the result page of your vote, and recount it:
        ortaq-observer verify cycle-2026.bundle
      Or make a vote of your own to try it on:
        ortaq-observer rehearse examples/sarzhailau.pb --out try.bundle

    How a command ends (its exit code, for scripts):
      0  done; what was checked is valid
      1  what was checked is not valid
      2  it could not be read, or the command was mistyped

    More about a command: ortaq-observer COMMAND --help

verify-about = Recount a whole vote and say, check by check, whether it is valid
verify-usage = ortaq-observer verify [options] BUNDLE
verify-more =
    What is checked: every entry of the log, every signature, every encrypted ballot, the
    council's keys, the decryption, the sums, the lot, the rule and the council's conclusion.
    Each check prints one line with what it looked at. Add --explain to read why it is made.

    Examples:
      Recount a downloaded file, and compare it with the fingerprint on your letter:
        ortaq-observer verify cycle-2026.bundle --fingerprint "15343 19937 04800 03320 95202 41694 34987 87418"
      Make sure that nothing was rewritten since the copy you kept last week:
        ortaq-observer verify cycle-2026.bundle --since last-week.bundle
      Recount a vote from its server, or a copy that “mirror” keeps:
        ortaq-observer verify https://ortaq.example/log/sarzhailau/2027/
        ortaq-observer verify my-copy

    How it ends (exit code):
      0  valid: everything that could be checked is right
      1  not valid: at least one check failed; its line says what and where
      2  not readable: no such file, an incomplete one, or not a log

rehearse-about = Turn any Pabulib file into a whole vote on this protocol
rehearse-usage = ortaq-observer rehearse [options] --out BUNDLE FILE.pb
rehearse-more =
    Every ballot of the file is encrypted, cast, counted and decrypted by made-up trustees, so
    that you can see how a log looks, try the recount on it, and spoil it to see what happens.

    Example:
      ortaq-observer rehearse examples/sarzhailau.pb --trustees 5 --threshold 3 --out try.bundle
      ortaq-observer verify try.bundle

    How it ends (exit code):
      0  the bundle is written, and its totals are those of the file's ballots
      1  the bundle is written, but its totals are not those of the file's ballots
      2  the file could not be read, or the bundle could not be written

outcome-about = Count a Pabulib file by a rule and tell the story of the count
outcome-usage = ortaq-observer outcome [options] --rule RULE FILE.pb
outcome-more =
    The rules:
      greedy        by votes: the project with most votes first; what no longer fits is skipped
      equal-shares  every voter gets an equal share of the money, and a project is funded when
                    its supporters can pay for it out of their shares (Method of Equal Shares)

    Equal ranks are decided by the lower cost, then by more votes, then by the order of ids.

    Examples:
      ortaq-observer outcome examples/sarzhailau.pb --rule greedy
      ortaq-observer outcome examples/sarzhailau.pb --rule equal-shares --completion add1u
      The settings of real elections in Wieliczka, Świecie and Assen:
        ortaq-observer outcome FILE.pb --rule equal-shares --completion add1 --start floor --exhaustive-stop no

    How it ends (exit code):
      0  counted
      2  the file could not be read, or the settings do not fit it

compare-about = Prove that a newer copy of a log continues an older one
compare-usage = ortaq-observer compare [options] OLD NEW
compare-more =
    Example:
      ortaq-observer compare monday.bundle friday.bundle
      ortaq-observer compare my-copy https://ortaq.example/log/sarzhailau/2027/

    How it ends (exit code):
      0  the newer copy begins with the older one, entry for entry
      1  it does not: the past was rewritten or shortened
      2  one of the two could not be read

mirror-about = Keep a full copy of a log in a folder, checked while it is copied
mirror-usage = ortaq-observer mirror [options] LOG DIR
mirror-more =
    The folder can be recounted, compared and put on any web server. Run it again, by hand or by a
    timer, to add what is new. What is already there must be the beginning of what the log shows;
    otherwise nothing is overwritten, it says so, and what was shown instead is kept in DIR.evidence.

    With --every it goes on until it is ended, tells what is new, and waits for a server that is
    away. When the log contradicts the copy, it ends with 1.

    Example:
      ortaq-observer mirror https://ortaq.example/log/sarzhailau/2027/ my-copy
      ortaq-observer mirror https://ortaq.example/log/sarzhailau/2027/ my-copy --every 60

    How it ends (exit code):
      0  the copy is up to date
      1  the log shows another history than the copy, or is not what it signed
      2  the log could not be read, or the folder could not be written

witness-about = Be a witness: sign a checkpoint if it continues what you signed before
witness-usage = ortaq-observer witness [options] --dir DIR LOG
witness-more =
    A witness works on a computer of its own. It signs a checkpoint only when the log continues what
    it signed before, so that the server cannot keep two histories. The signature is the last line
    that it prints. At the first start it makes a key in DIR and prints the public part, to give to
    the council.

    With --listen it waits until it is asked, by the open protocol C2SP tlog-witness, and remembers
    on the disk before it answers. Put a web server with https before it. It then also takes deposits
    of ballots that the server refused (see “deposit”), keeps a copy of the log in DIR, carries the
    ballots to the server if LOG is the address of the vote's own log, tells which are withheld, and
    cosigns no closing without them.

    Example:
      ortaq-observer witness cycle-2026.bundle --dir my-witness --name observers.example

    How it ends (exit code):
      0  signed
      1  not signed, and why; if the log showed two histories, the proof is in DIR
      2  the log or the folder could not be used

deposit-about = Deposit a ballot that the server did not take with a witness
deposit-usage = ortaq-observer deposit [options] BALLOT WITNESS
deposit-more =
    The voting page saves a signed ballot that was refused, or that is not answered. A witness keeps it
    if the log should have taken it, carries it to the server, and does not let the vote be closed
    without it. Run it again to see whether the log has it now. Nobody can read the choice.

    Example:
      ortaq-observer deposit ortaq-ballot-7K3M.json https://witness.example --out receipt.json

    How it ends (exit code):
      0  the witness keeps it, or the log has it
      1  the witness does not take it, and why
      2  the file could not be read, or the witness not be reached

man-about = Print the manual page of this program or of one command
man-usage = ortaq-observer man [COMMAND]
man-more =
    Examples:
      ortaq-observer man verify > ortaq-observer-verify.1
      ortaq-observer man --out /usr/local/share/man/man1

completions-about = Print the completions of commands and options for a shell
completions-usage = ortaq-observer completions SHELL
completions-more =
    Examples:
      ortaq-observer completions bash > /etc/bash_completion.d/ortaq-observer
      ortaq-observer completions zsh > ~/.zfunc/_ortaq-observer
      ortaq-observer completions fish > ~/.config/fish/completions/ortaq-observer.fish

# The report of a recount
report-title = Recount of the log { $origin }
report-totals = Votes: { $totals }
report-funded = Funded: { $projects }
report-funded-none = Funded: no project
report-log-key = Key of the log: { $key }
report-witnesses = Witnesses: { $names }
verdict-valid = VALID, and it is the vote of your letter: the fingerprint { $fingerprint } agrees.
verdict-valid-in-itself =
    VALID in itself. Now compare the fingerprint { $fingerprint } with a letter or poster: only that shows that it is your vote.
verdict-valid-so-far = VALID so far, and it is the vote of your letter: the fingerprint { $fingerprint } agrees. The vote goes on.
verdict-valid-so-far-in-itself =
    VALID so far in itself; the vote goes on. Now compare the fingerprint { $fingerprint } with a letter or poster: only that shows that it is your vote.
verdict-early = VALID so far. Nothing has been frozen to vote on yet, so there is no fingerprint to compare.
verdict-invalid = { $count ->
    [one] NOT VALID: check { $checks } failed. Keep this file, and show it to the council and to other observers.
   *[other] NOT VALID: checks { $checks } failed. Keep this file, and show it to the council and to other observers.
}

# Progress, on a terminal only
progress-ballots = ballots
progress-entries = entries
progress-line = { $what }: { $done } of { $total }, { $rate } per second, { $left } left

# Errors: what happened, and what to do
error-title = Error: { $message }
error-help = Help: { $command } --help
error-unknown-option = there is no option { $option }.
error-unknown-option-similar = there is no option { $option }. Did you mean { $similar }?
error-unknown-command = there is no command “{ $command }”.
error-unknown-command-similar = there is no command “{ $command }”. Did you mean “{ $similar }”?
error-value = “{ $value }” cannot be used for { $option }.
error-value-choices = “{ $value }” cannot be used for { $option }. Choose one of: { $choices }.
error-value-missing = { $option } needs a value after it.
error-missing = something is missing: { $arguments }.
error-too-much = “{ $argument }” is one thing too many here.
error-conflict = { $option } cannot be used together with { $other }, or was given twice.
error-mistyped = the command cannot be understood as it is written.

failure-not-found = There is no file or folder “{ $path }”. Check the name, and that you are in the right folder.
failure-is-folder = “{ $path }” is a folder. Name a file in it.
failure-denied = This user may not use “{ $path }”. Choose another place, or ask for the right to use it.
failure-reading = “{ $path }” could not be read: { $reason }. Fetch it once more, or try another copy.
failure-writing = “{ $path }” could not be written: { $reason }. Check that there is room, or choose another place.
failure-not-pabulib = “{ $path }” is not a readable Pabulib file: { $reason }. Correct the file, or take another copy.
failure-rule = This file cannot be counted with these settings: { $reason }. Change them, or take another file.
failure-no-threshold = “{ $path }” names no minimum of votes. Give one as a number: --min-votes 48

# Logs on the web
failure-web-address = “{ $url }” is not a complete address. Copy it from the browser's address bar, from http to the end.
failure-web-unreachable = The server of “{ $url }” cannot be reached. Check the address and the connection, or try again later.
failure-web-missing = The server does not have “{ $url }”. Check the address; if the log grew just now, run it again.
failure-web-answer = Instead of “{ $url }” the server sent the error { $status }. Try again later, or take another copy.
failure-web-elsewhere = The server of “{ $url }” sends us on to another one: “{ $target }”. If you trust it, give that address.
failure-web-circle = The server sends us on again and again, last to “{ $url }”. Try again later, or take another copy.
failure-web-slow = The server sends “{ $url }” too slowly, or has stopped sending. Try again later, or take another copy.
failure-web-broken = The connection broke off while “{ $url }” was being fetched. Run it again.
failure-web-range = The server sent another part of “{ $url }” than was asked for. Try again later, or take another copy.
failure-web-large = “{ $url }” is larger than { $megabytes } MB, more than it may be. It is not the file of a log: check the address.
failure-web-not-understood = “{ $url }” could not be fetched: { $reason }. Check the address, or try again later.

# People with keys: council members, trustees, issuers, observers
keys-about = Make and keep the keys of a council member, issuer or observer
keys-usage = ortaq-observer keys ACTION [LOG] --keys FILE [options]
keys-more =
    All your keys come from one secret number. It is kept twice: in a file that only its passphrase
    opens, and as digits on paper. Keep the passphrase and the paper in different places; whoever has
    the paper, or the file with its passphrase, can sign in your name.

    Examples:
      ortaq-observer keys new cycle-2027.bundle --role council --index 3 --keys my-keys.json
      ortaq-observer keys show --keys my-keys.json
      ortaq-observer keys restore cycle-2027.bundle --role council --index 3 --keys my-keys.json

    How it ends (exit code):
      0  done
      2  a file could not be read or written, or something was mistyped

keys-shown =
    Keys of: { $role } { $index }
    Public key, to be enrolled: { $key }
    Its fingerprint, to compare face to face: { $fingerprint }
keys-passphrase =
    The passphrase of the file. Write it down; it is not shown again:
    { $digits }
keys-paper =
    The digits for paper. Write them down by hand, and keep them where the file is not:
    { $digits }
role-council = council member
role-trustee = trustee
role-issuer = issuer
role-observer = observer
prompt-passphrase = Passphrase (8 groups of 6 digits; what you type is not shown):
prompt-paper = The digits from paper (16 groups of 6; what you type is not shown):

trustee-about = Do what a trustee has to do now: key ceremony, closing, decryption
trustee-usage = ortaq-observer trustee [options] --keys FILE LOG
trustee-more =
    It replays the log and says what is to be done now, or who is waited for. Run it again whenever
    the log has grown; nothing is said twice. On a computer without a network, bring the log as a
    file, and carry what --out writes to one that has it.

    Beside the file of keys it keeps what it remembers (FILE.memory). Never delete that, and never
    use one file of keys on two computers at a time: what was signed must be known.

    Examples:
      ortaq-observer trustee cycle-2027.bundle --keys my-keys.json --out to-publish.jsonl
      ortaq-observer trustee https://vote.example/aidarly/2027/log/ --keys my-keys.json --publish https://vote.example/aidarly/2027/

    How it ends (exit code):
      0  done, or nothing is to be done now
      1  refused: the log is not as it should be, and why
      2  something could not be read, written or published

trustee-says = { $count ->
    [one] { $count } signed entry: { $types }
   *[other] { $count } signed entries: { $types }
}
trustee-refused = REFUSED, nothing is signed: { $message }
trustee-compare-roster =
    Now compare these digits with the other trustees, face to face or on the telephone:
    { $fingerprint }
    They stand for who the trustees are and how many of them decrypt. If all have the same digits, run
    this again with --compared and the digits. If not, stop, and find out which log the others see.
trustee-compare-closing =
    This computer does not know what was signed with these keys before. Ask the other trustees whether
    they see the same closing of the vote, and no other:
    { $fingerprint }
    If all have the same digits, run this again with --compared and the digits. If not, sign nothing.
trustee-waits-from = Waited for: trustees { $trustees }.
trustee-waits-member-key = First your key as a council member must be enrolled.
trustee-waits-roster = Keys of trustees are still missing.
trustee-waits-ceremony = Your part of this step of the ceremony is done; the others follow.
trustee-waits-restart = The ceremony is over, as somebody did not follow it. It begins anew once that is entered.
trustee-waits-freezing = The keys are made. Next the council freezes what is voted on.
trustee-waits-voting = Nothing is to be done until the last three days of voting.
trustee-waits-closing = Voting is over. The closing is not entered yet.
trustee-waits-signatures = You have signed the closing. More signatures are needed.
trustee-waits-standing = Enough trustees have signed. Next the witnesses must have seen the closing.
trustee-waits-void = There are too few ballots to count them without showing who voted how. The council ends this vote.
trustee-waits-answers = You have done your part of the decryption. More trustees are needed.
trustee-waits-result = Enough trustees have decrypted. Next the result is published.
trustee-done = Nothing is left to do: the result is published, or the vote is void.

outbox-written = Written to “{ $path }”. Carry it to a computer that is online: ortaq-observer publish URL FILE
outbox-posted = Published: { $type }, entry { $position }

sign-about = Sign an act that several people sign: a definition, a revocation, a conclusion
sign-usage = ortaq-observer sign [options] --keys FILE LOG PROPOSED
sign-more =
    The file holds what is proposed, as the server lists it or as “issue” made it. The log is replayed
    first, and a definition is signed only if all in it is what the log says.

    Examples:
      ortaq-observer sign cycle-2027.bundle proposed.json --keys my-keys.json --out signed.json
      ortaq-observer sign my-copy proposed.json --keys my-keys.json --publish https://vote.example/aidarly/2027/ --number 4

    How it ends (exit code):
      0  signed
      1  refused, and why
      2  something could not be read, written or published

sign-refused = REFUSED, nothing is signed: { $message }
sign-definition = You sign what is voted on. Its fingerprint, as it will be on letters and posters: { $fingerprint }
sign-act =
    You sign: { $type }
    { $content }
sign-written = { $count ->
    [one] Written to “{ $path }”, with { $count } signature.
   *[other] Written to “{ $path }”, with { $count } signatures.
}
sign-published = The signature is handed over. Others are still needed.
sign-last = The signature is handed over. It was the last one needed: the act is entered.

issue-about = Make codes for the roll, print letters, replace and revoke them
issue-usage = ortaq-observer issue ACTION [LOG] [options]
issue-more =
    For the registrar and the second issuer, each on a computer that is never online. Codes come from
    one file; between “roll” and “letters” nothing else has to be kept. The registrar prints letters
    with addresses (--roll), the second issuer slips with numbers only (--lines), both in the same
    order: nobody may see both parts of a code.

    Examples:
      ortaq-observer issue roll log.bundle --keys k.json --codes codes.json --roll people.csv --out roll.jsonl
      ortaq-observer issue letters log.bundle --codes codes.json --roll people.csv --booth https://vote.example/aidarly/2027/booth/ --out letters.html
      ortaq-observer issue replace log.bundle --keys k.json --codes codes.json --letters 17 --reason lost --out half.json
      ortaq-observer issue revoke log.bundle --keys k.json --letters 3,18 --reason moved --out revocation.json
      ortaq-observer issue erase --codes codes.json

    How it ends (exit code):
      0  done
      1  refused, and why: a bad line in the roll, a log that does not hold, other codes
      2  something is missing, or could not be read or written

issue-refused = Nothing is made. { $message }
issue-bad-lines = { $count ->
    [one] { $count } line of the roll is not right. Correct it, and run this again:
    { $lines }
   *[other] { $count } lines of the roll are not right. Correct them, and run this again:
    { $lines }
}
issue-more-lines = … and { $count } more
issue-empty-roll = “{ $path }” has no people in it, only the line with the names of columns.
issue-not-utf8 = Line { $line } of “{ $path }” is not in UTF-8. Save the table once more as “CSV UTF-8”.
issue-other-count = The roll here has { $lines } lines, and the other one { $other }. Both issuers and the log must have the same: compare the tables.
issue-other-codes = The log has another part for letter { $number } than these codes make. These are not the codes that were published: look for the right file.
issue-roll-made =
    The roll has { $lines } lines, and all of them are right.
    Written to “{ $path }”: the public parts of issuer { $issuer }, signed. Carry it to a computer that is online: ortaq-observer publish URL FILE
    The codes are in “{ $codes }”, with the passphrase of your keys. Keep this file until the letters are printed; then erase it.
issue-letters-made = { $count ->
    [one] { $count } letter is in “{ $path }”. Open it in a browser without a network, and print it at 100%, without margins.
   *[other] { $count } letters are in “{ $path }”. Open it in a browser without a network, and print it at 100%, without margins.
}
    The fingerprint on them must be the one on the vote's page: { $fingerprint }
    After printing, delete that file, and erase the codes when no letter will be replaced any more: ortaq-observer issue erase --codes { $codes }
issue-half-made = Your half of the new code for letter { $number } is in “{ $path }”. Give it to the other issuer, who adds theirs with --with.
issue-replacement-made = The new code for letter { $number } is in “{ $path }”, with your signature. The other role signs it: ortaq-observer sign. Once it is in the log, print the letter: ortaq-observer issue letters --letters { $number }
issue-revocation-made = { $count ->
    [one] The end of { $count } code is in “{ $path }”, with your signature. The other role signs it: ortaq-observer sign.
   *[other] The end of { $count } codes is in “{ $path }”, with your signature. The other role signs it: ortaq-observer sign.
}
issue-erased =
    “{ $path }” is overwritten and removed.
    No program can promise that nothing is left of it on a memory card, a USB stick or an SSD, and it knows nothing of copies. If the codes must be gone for certain, destroy the medium. Without the passphrase what may be left opens nothing.

table-line = line { $line }: { $problem }
table-no-name-column = the first line names no column “name”
table-no-address-column = the first line names no column “address”
table-fields = it has { $found } fields, the first line has { $expected }
table-no-name = there is no name
table-no-address = there is no address
table-too-long = name or address is longer than { $most } characters
table-invisible = it has characters that do not show; type name and address anew
table-twice = the same person at the same address as in line { $other }
table-open-quote = a quotation mark is opened and never closed
table-after-quote = after a closing quotation mark something else follows
table-too-many = a roll has at most { $most } lines


publish-about = Hand signed entries to a server
publish-usage = ortaq-observer publish URL FILE
publish-more =
    For entries that were signed on a computer that is never online.

    Example:
      ortaq-observer publish https://vote.example/aidarly/2027/ to-publish.jsonl

    How it ends (exit code):
      0  all are entered in the log
      2  the file or the server could not be used, or the server refused an entry; those before it are entered

booth-about = Compare the voting page that a server hands out with the one that the log names
booth-usage = ortaq-observer booth [options] URL
booth-more =
    The voting page and its programs are frozen with the vote. This fetches them as a voter's device
    does, and compares every byte. Run it often, and from different networks: a server could serve
    something else to others.

    Example:
      ortaq-observer booth https://vote.example/aidarly/2027/ --log my-copy

    How it ends (exit code):
      0  it is what the log names
      1  it is not, and what differs
      2  something could not be fetched

booth-same = { $count ->
    [one] The voting page is the one that the log names: { $count } file, fingerprint { $fingerprint }
   *[other] The voting page is the one that the log names: { $count } files, fingerprint { $fingerprint }
}
booth-not-valid = NOT the voting page that the log names. { $reason }
booth-no-list = The server's list of files is none. Show this to the council and to other observers.
booth-other-list = Its list of files has the fingerprint { $served }, and the log names { $named }. Keep what is served, and show it to the council and to other observers.
booth-other-files = These files are not those of the list: { $files }. Keep what is served, and show it to the council and to other observers.

progress-codes = codes

failure-nothing-typed = Nothing was typed. Run it again, or give the digits in a file.
failure-group = Group { $group } is mistyped. Compare its six digits with what is written, and type all groups again.
failure-groups = { $read } groups of six digits were read, and { $expected } are needed.
failure-key-file = “{ $path }” is not a file of keys or codes, or it is damaged. Take another copy of it, or restore it from paper.
failure-passphrase = The passphrase does not open “{ $path }”. Nothing is lost: its digits are typed correctly, so it belongs to another file. Try the other one, or restore the keys from paper.
failure-memory = “{ $path }” belongs to other keys, or is damaged. Put the right file there. If it is lost, remove it: then this computer asks you to compare the closing with the others.
failure-exists = “{ $path }” is there already, and nothing is overwritten. Choose another name.
failure-deposit = “{ $path }” is not a signed ballot as the voting page saves it.
failure-missing = For this, { $argument } is needed as well. See --help.
failure-refused = The server refuses it: { $code }. Fetch the newest log and try again; if it stays so, ask the server's operator.
failure-refused-by-check = The server refuses it, as check { $check } of a recount would: { $code }. Fetch the newest log and sign again.
failure-no-issuer = These are not the keys or codes of this issuer. Take the right file.
failure-letter-number = There is no letter { $number }: numbers go from 1 to { $lines }.
failure-letters-many = Name from 1 to { $most } letters at a time.
failure-one-letter = Name exactly one letter.
failure-other-half = “{ $path }” is not the other issuer's half for this letter as it stands in the log now. Ask for it again.
failure-no-codes = “{ $path }” is not a file of codes. Nothing is erased.
failure-booth-address = The address “{ $url }” is too long for a QR code. Give a shorter one.

refusal-technical = { $reason }
refusal-stranger = The log has another key for you than this file makes. If these are the right keys and the right log, somebody was enrolled in your place: tell the other trustees.
refusal-not-mine = The log has something in your name in the ceremony that these keys do not make. If you have other keys, use them; otherwise have the ceremony restarted, and ask who signed in your name.
refusal-key-count = Keys cannot be made for so many projects ({ $found } keys). Between 1 and 500 projects are possible.
refusal-other-election = These keys or codes are for another election. Take the file of this one, or the right log.
refusal-no-trustee = Whoever has these keys is no trustee of this election. Nothing is to be done.
refusal-other-memory = What is remembered beside the keys belongs to other keys. Put the right file there.
refusal-older = This copy of the log has { $found } entries, and this computer has seen one with { $seen }. Fetch the newest one.
refusal-other-history = This log has another history than the one that this computer has seen before. Keep this copy, and show it to the other trustees and to an observer.
refusal-other-closing = With these keys another closing of this vote was signed. A second one is never signed: two would show the ballots by which they differ. Show both logs to the other trustees and to an observer.
refusal-said-otherwise = In attempt { $attempt } of the ceremony something else was said with these keys before. Have the ceremony restarted.
refusal-not-enrolled = The key of this file is not the one in force in this log. If none is, have it enrolled first; if another one is, tell the council.
refusal-not-theirs = An entry “{ $type }” is not signed by your role, or not in this way.
refusal-malformed = This is not an entry “{ $type }” in its exact form. Ask for it again.
refusal-log-fails = The log fails check { $check }. Recount it with “ortaq-observer verify”, and show it to an observer.
refusal-over = Nothing may be signed any more: the result is published, or the vote is void.
refusal-early = It is too early for this, by the log or by this computer's clock.
