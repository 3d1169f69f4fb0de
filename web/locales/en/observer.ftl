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
    otherwise nothing is overwritten, and it says so.

    Example:
      ortaq-observer mirror https://ortaq.example/log/sarzhailau/2027/ my-copy

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
    on the disk before it answers. Put a web server with https before it.

    Example:
      ortaq-observer witness cycle-2026.bundle --dir my-witness --name observers.example

    How it ends (exit code):
      0  signed
      1  not signed, and why; if the log showed two histories, the proof is in DIR
      2  the log or the folder could not be used

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
