"""Ballots and challenges (§6; checks 10 to 13)."""
import secrets

from .broken import Broken, need
from .curve import G, L, decode, ed25519, is_identity, msm, scalar
from .messages import H, H256, H512, Hs, M, demand, generator, unbase64

HEADER = 157  # bytes before R
BATCH = 64  # ballots that are verified together


class Header:
    """The first 157 bytes of a body (§6.2); ValueError if they cannot be read."""

    def __init__(self, body):
        demand(len(body) >= HEADER and body[0] == 1, "length or first byte of the ballot")
        self.election, self.definition, self.credential = body[1:33], body[33:65], body[65:97]
        self.prev, self.seen_bytes, self.seen_leaf = body[97:117], body[117:125], body[125:157]
        self.seen = int.from_bytes(self.seen_bytes, "big")
        self.hash = H256("ballot", body)
        self.tracker = self.hash[:20]


class Ballot(Header):
    """The parsed body of §6.2 with ρ and e; ValueError if it is not well-formed."""

    def __init__(self, body, m, n):
        super().__init__(body)
        demand(len(body) == HEADER + 32 * (m + n + 10), "length of the ballot")
        fields = [body[i:i + 32] for i in range(HEADER, len(body), 32)]
        points = [decode(x) for x in fields[:m + 7]]
        scalars = [scalar(x) for x in fields[m + 7:]]
        demand(None not in points and None not in scalars, "a point or scalar of the ballot is not canonical")
        self.R, self.S = points[0], points[1:m + 1]
        self.B, self.A, self.C, self.D, self.T1, self.T2 = points[m + 1:]
        self.f, (self.zA, self.zC, self.z) = scalars[:n], scalars[n:]
        self.state = first_state(body[:HEADER], fields[0], fields[1:m + 1], fields[m + 1:m + 5])
        self.rho = int.from_bytes(self.state, "little") % L
        self.e = Hs("ballot/second", self.state, fields[m + 5], fields[m + 6])

    def equations(self, system, keys):
        """Equations 1 to 4 of §6.4 as pairs of sides, each a list of (scalar, point)."""
        e, f, powers = self.e, self.f, powers_of(self.rho, len(keys))
        value = sum(p * v for p, v in zip(powers, system.values_of(f)))
        gens = [generator(i) for i in range(len(f))]
        return [
            ([(1, self.A), (e, self.B)], list(zip(f, gens)) + [(self.zA, H)]),
            ([(1, self.D), (e, self.C)], [(x * (e - x), g) for x, g in zip(f, gens)] + [(self.zC, H)]),
            ([(1, self.T1), (e, self.R)], [(self.z, G)]),
            ([(1, self.T2)] + [(e * p, s) for p, s in zip(powers, self.S)],
             [(self.z * p, k) for p, k in zip(powers, keys)] + [(value, G)]),
        ]

    def equation_5_holds(self, system):
        return all((sum(c * self.f[i] for i, c in terms) - self.e * d) % L == 0 for d, terms in system.equations)


def first_state(header, R, S, commitments):
    """Step 2 of §6.3, from bytes: the state from which ρ comes."""
    h = header
    return H512("ballot/first", h[1:33], h[33:65], h[65:97], h[97:117], h[117:125], h[125:157], R, b"".join(S), *commitments)


def powers_of(x, count):
    powers = [1]
    while len(powers) < count:
        powers.append(powers[-1] * x % L)
    return powers


def proofs_hold(ballots, system, keys):
    """Equations 1 to 4 of all the ballots, each times a fresh random number, in one sum (§6.4)."""
    total = {}
    for ballot in ballots:
        for left, right in ballot.equations(system, keys):
            weight = secrets.randbits(128)
            for sign, side in ((weight, left), (-weight, right)):
                for k, p in side:
                    total[p] = total.get(p, 0) + sign * k
    return is_identity(msm((k, p) for p, k in total.items()))


class Ballots:
    """Checks 10 and 13 as the entries come, 11 and 12 over all ballots before the count."""

    def __init__(self):
        super().__init__()
        self.ballots, self.challenges = 0, 0
        self.pending = []  # (seq, body, signature) of ballots whose signature and proof are not verified
        self.last = {}  # credential: (tracker, seq) of its last ballot
        self.parsed = {}  # seq: the last ballots, once verified
        self.times_voted, self.times_challenged = {}, {}
        self.trackers, self.challenged = set(), set()  # pairs of credential and tracker

    def on_ballot(self, body):
        raw = unbase64(body["ballot"])
        try:
            ballot = Header(raw)
        except ValueError as error:
            raise Broken(12, str(error)) from None
        c = ballot.credential
        need((ballot.election, ballot.definition) == (self.election, self.definition_hash), 10,
             "of another election or definition")
        need(c in self.active, 10, "the credential is not active")
        need(ballot.prev == self.last.get(c, (bytes(20),))[0], 10, "prev is not the last ballot")
        need(self.first["definition"] <= ballot.seen < self.seq and self.leaves[ballot.seen] == ballot.seen_leaf, 10,
             "seen is no earlier entry of this log since the definition")
        need(self.times_voted.get(c, 0) < 50, 10, "more than 50 ballots")
        need((c, ballot.tracker) not in self.challenged, 13, "a ballot that was challenged")
        self.pending.append((self.seq, raw, unbase64(body["signature"])))
        self.last[c] = ballot.tracker, self.seq
        self.times_voted[c] = self.times_voted.get(c, 0) + 1
        self.trackers.add((c, ballot.tracker))
        self.ballots += 1

    def on_challenge(self, body):
        c, ballot_hash = unbase64(body["credential"]), unbase64(body["hash"])
        need(c in self.active, 13, "the credential is not active")
        message = M("open", self.election, self.definition_hash, c, ballot_hash)
        need(ed25519(c, message, unbase64(body["signature"])), 13, "the signature of the challenge does not verify")
        need(self.times_challenged.get(c, 0) < 50, 13, "more than 50 challenges")
        tracker = c, ballot_hash[:20]
        need(tracker not in self.challenged and tracker not in self.trackers, 13, "challenged twice, or challenged and cast")
        self.challenged.add(tracker)
        self.times_challenged[c] = self.times_challenged.get(c, 0) + 1
        self.challenges += 1

    def verify_ballots(self):
        """Checks 11 and 12 of the pending ballots; Broken for the first entry that fails."""
        last = {seq for _, seq in self.last.values()}
        while self.pending:
            batch, self.pending = self.pending[:BATCH], self.pending[BATCH:]
            good, broken = [], None
            for seq, raw, signature in batch:
                try:
                    good.append((seq, self.read_ballot(raw, signature)))
                except Broken as error:
                    broken, broken.seq = error, seq
                    break
            if not proofs_hold([b for _, b in good], self.system, self.option_keys):
                for seq, ballot in good:
                    if not proofs_hold([ballot], self.system, self.option_keys):
                        raise Broken(12, "the proof of the ballot does not hold", seq)
            if broken:
                raise broken
            self.parsed.update((seq, ballot) for seq, ballot in good if seq in last)

    def read_ballot(self, raw, signature):
        """The ballot, of which equations 1 to 4 are still to be verified."""
        header = Header(raw)
        message = M("cast", self.election, self.definition_hash, header.credential, header.hash)
        need(ed25519(header.credential, message, signature), 11, "the cast signature does not verify")
        try:
            ballot = Ballot(raw, len(self.option_keys), self.system.bits)
        except ValueError as error:
            raise Broken(12, str(error)) from None
        need(ballot.equation_5_holds(self.system), 12, "the proof of the ballot does not hold")
        return ballot
