# The numbered checks of a recount: what each is called, and why it is made.
# The observer's tool and the browser's recount both show these texts.

check-form = Entries are well formed
check-form-why =
    Every line of the log must be written in the one agreed way, with known fields
    and no more than the allowed size. So two programs can never read the same line differently.

check-chain = The chain is unbroken
check-chain-why =
    Every entry has its place number and repeats the hash of the entry before it.
    If anyone changed, removed or inserted a line, the chain would break there.

check-checkpoint = The checkpoint matches the log
check-checkpoint-why =
    The server signs a short summary of the whole log, the checkpoint. The summary is
    computed anew here from all entries and must be the one that was signed.

check-witnesses = Witnesses have signed
check-witnesses-why =
    Independent witnesses sign the same checkpoint. So the server cannot show
    one history to you and another to your neighbour.

check-order = Entries come in the right order
check-order-why =
    A vote runs in steps: roll, keys, freezing, voting, closing, count, conclusion.
    An act out of its turn, such as a ballot after closing, is an error.

check-signatures = Official acts are signed
check-signatures-why =
    Acts of the council, issuers and observers must be signed with a key that was announced
    before, and each signer's acts are counted. So no act can be forged, repeated or held back.

check-roll = The voters' roll is sound
check-roll-why =
    Every voting code on the roll is made of the issuers' parts, and each issuer has proven
    that it knows its part. No code stands twice, and none is so weak that a stranger could use it.

check-ceremony = The council's keys were made fairly
check-ceremony-why =
    The trustees promised their parts before anyone saw another's, then showed what they had
    promised, all signed one record, and rehearsed the decryption. Nobody holds the whole key.

check-definition = What is voted on was frozen
check-definition-why =
    Projects, costs, limits, keys, roll and rules were fixed before voting and signed by
    enough members of the council. Nobody could change them while people voted.

check-eligibility = Every ballot comes from the roll
check-eligibility-why =
    Each ballot belongs to this vote and to a voting code of the roll that was valid at that
    moment. A repeated ballot names the one it replaces. So one code counts once.

check-ballot-signatures = Every ballot is signed by its voter
check-ballot-signatures-why =
    A ballot must carry the signature of its voting code. The server does not have the codes,
    so it cannot make a ballot for anyone.

check-ballot-proofs = Every encrypted ballot obeys the rules
check-ballot-proofs-why =
    Each ballot proves, without being opened, that it holds an allowed choice: no more projects
    than permitted, and no project twice. So no ballot can carry hidden extra votes.

check-challenges = Tested ballots were not counted
check-challenges-why =
    A voter may test the device by opening a ballot instead of casting it. An opened ballot
    is no longer secret, so it must never be counted.

check-revocations = Revoked codes were revoked properly
check-revocations-why =
    A code is cancelled when its owner votes on paper or loses the letter. Two officials must sign,
    and there may never be more valid codes than people on the roll.

check-closing = Voting was closed properly
check-closing-why =
    The closing names how many ballots there are, was not before the announced time, and was
    signed by enough trustees and witnesses before anything was decrypted.

check-decryption = Only the sums were decrypted
check-decryption-why =
    Each trustee proves that the answer belongs to the sum of all ballots. Answers without a valid
    proof are named and left out; there must be enough valid ones. Single ballots stay closed.

check-totals = The totals are right
check-totals-why =
    The votes for every project are computed anew from the ballots and the trustees' answers,
    and must equal the published result.

check-lot = The lot was drawn fairly
check-lot-why =
    A tie is broken by a number that the trustees can only make together, after closing.
    It is computed anew, so nobody could choose or guess it in advance.

check-outcome = The rule funds the same projects
check-outcome-why =
    The counting rule is applied anew to the totals. It must choose the same projects
    for the money as the published result.

check-conclusion = The council signed its conclusion
check-conclusion-why =
    Enough members of the Public Council signed a conclusion, and it speaks of this very
    result and of no other.

check-final = The log is finished
check-final-why =
    The last entry says how many entries there are. Nothing is missing at the end,
    and nothing follows.

check-prefix = The earlier copy is its beginning
check-prefix-why =
    The copy that you kept earlier must be, entry for entry, the beginning of this log.
    If not, the past was rewritten.

check-fingerprint = The fingerprint is the one you were given
check-fingerprint-why =
    The fingerprint on the letter or poster belongs to exactly one vote. If it differs,
    this is the log of another vote, or a forged one.

state-passed = passed
state-failed = FAILED
state-not-reached = not checked
state-not-yet = not yet

not-reached = because check { $cause } failed
not-yet = the vote has not come this far
found-other = { $code }: { $details }
