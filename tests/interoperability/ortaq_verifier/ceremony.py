"""The trustees' ceremony and possession (§8; check 8)."""
import functools

from .broken import Broken, need
from .curve import G, L, add, decode, encode, is_identity, msm, scalar
from .messages import H256, Hs, u32, unbase64
from .proofs import equality_proof, knowledge_proof


class Attempt:
    """One attempt of the ceremony (§8.2 to §8.4)."""

    def __init__(self, number):
        self.number, self.keys = number, None
        self.commits, self.dealt, self.dealings, self.shared, self.shares = {}, {}, {}, {}, {}  # by trustee
        self.leaves, self.confirmed, self.rehearsed, self.liar = [], set(), set(), None
        self.latest = {}  # by type (of shares also by trustee): the seq of its last entry so far

    def collect(self, store, body, length):
        """Take one piece (§8.2); the whole once it is complete."""
        pieces = store.setdefault(body["trustee"], [])
        data = unbase64(body["data"])
        start = 45000 * len(pieces)
        if not (body["chunks"] == -(-length // 45000) and body["chunk"] == len(pieces) < body["chunks"]
                and len(data) == min(45000, length - start)):
            raise Broken(8, "a piece of the wrong number or length")
        pieces.append(data)
        return b"".join(pieces) if len(pieces) == body["chunks"] else None

    def finish_dealings(self, threshold):
        """K_k and the column sums Σ_i A_{i,k,c} from which the public shares follow (§8.4)."""
        self.columns = [[functools.reduce(add, (d[k][c] for d in self.dealings.values())) for c in range(threshold)]
                        for k in range(self.keys)]
        self.council = [column[0] for column in self.columns]

    @functools.lru_cache(maxsize=None)
    def public_shares(self, j):
        """V_{jk} for all k (§8.4)."""
        return [msm([(pow(j, c, L), p) for c, p in enumerate(column)]) for column in self.columns]


class Ceremony:
    """Check 8; `attempt` is the last one begun."""

    def __init__(self):
        super().__init__()
        self.attempt = Attempt(1)

    def ceremony_entry(self, body):
        """What holds for all entries of the ceremony but the restart."""
        a = self.attempt
        need(body["attempt"] == a.number, 8, "of another attempt")
        need(1 <= body["trustee"] <= self.n, 8, "no such trustee")
        need(a.liar is None, 8, "only a restart may follow a complaint")
        return a, body["trustee"]

    def on_ceremony_commit(self, body):
        a, i = self.ceremony_entry(body)
        need(all(("trustee", j + 1) in self.keys for j in range(self.n)), 8, "a trustee is not enrolled")
        need(i not in a.commits, 8, "a second commit of this trustee")
        need(2 <= body["keys"] <= 510 and a.keys in (None, body["keys"]), 8, "number of keys")
        raw = unbase64(body["box"])
        box = decode(raw)
        need(box is not None and not is_identity(box), 8, "the one-time key is no point or the identity")
        challenge = lambda t: Hs("ceremony/box", self.election, u32(a.number), u32(i), raw, t)
        need(knowledge_proof(unbase64(body["box_proof"]), challenge, [box]), 8,
             "the proof of the one-time key does not hold")
        a.keys = body["keys"]
        a.commits[i] = (self.leaf, box, unbase64(body["commitment"]))
        a.leaves.append(self.leaf)
        a.latest[self.type] = self.seq

    def on_ceremony_deal(self, body):
        a, i = self.ceremony_entry(body)
        need(len(a.commits) == self.n, 8, "a dealing before all have committed")
        size = 32 * a.keys * self.t
        dealing = a.collect(a.dealt, body, size + 64)
        a.leaves.append(self.leaf)
        a.latest[self.type] = self.seq
        if dealing is None:
            return
        need(H256("ceremony/commitment", self.election, u32(a.number), u32(i), dealing) == a.commits[i][2], 8,
             "the dealing does not open the commitment")
        points = [decode(dealing[k:k + 32]) for k in range(0, size, 32)]
        need(None not in points, 8, "a point of the dealing is not canonical")
        rows = [points[k * self.t:(k + 1) * self.t] for k in range(a.keys)]
        need(not any(is_identity(row[0]) for row in rows), 8, "a part of a key is the identity")
        challenge = lambda t: Hs("ceremony/possession", self.election, u32(a.number), u32(i), dealing[:size], t)
        need(knowledge_proof(dealing[size:], challenge, [row[0] for row in rows]), 8,
             "the proof of the dealing does not hold")
        a.dealings[i] = rows
        if len(a.dealings) == self.n:
            a.finish_dealings(self.t)
            need(not any(map(is_identity, a.council)), 8, "a key of the council is the identity")
            a.commits_hash = H256("ceremony/commits", b"".join(a.commits[j][0] for j in sorted(a.commits)))

    def on_ceremony_shares(self, body):
        a, i = self.ceremony_entry(body)
        need(len(a.dealings) == self.n, 8, "shares before all dealings are complete")
        whole = a.collect(a.shared, body, 32 * a.keys * (self.n - 1))
        a.latest[self.type, i] = self.seq
        a.leaves.append(self.leaf)
        a.latest[self.type] = self.seq
        if whole is not None:
            need(all(scalar(whole[k:k + 32]) is not None for k in range(0, len(whole), 32)), 8,
                 "a sealed share is not canonical")
            a.shares[i] = whole
            if len(a.shares) == self.n:
                a.transcript = H256("ceremony/transcript", b"".join(a.leaves))

    def on_ceremony_complaint(self, body):  # §8.3
        a, j = self.ceremony_entry(body)
        i = body["against"]
        need(1 <= i <= self.n and i != j, 8, "a complaint against oneself or nobody")
        need(i in a.shares and len(a.confirmed) < self.n, 8, "a complaint before the shares or after all confirmed")
        start = 32 * a.keys * (j - 1 - (j > i))
        sealed = a.shares[i][start:start + 32 * a.keys]
        z, (_, box_i, _), (_, box_j, _) = decode(unbase64(body["point"])), a.commits[i], a.commits[j]
        context = [self.election, u32(a.number), u32(j), u32(i)]
        need(z is not None and equality_proof("complaint", context, box_i, [box_j], [z], unbase64(body["proof"])), 8,
             "the proof of the complaint does not hold")
        a.liar = j
        for k in range(a.keys):
            pad = Hs("ceremony/pad", self.election, u32(a.number), a.commits_hash, u32(i), u32(j),
                     unbase64(body["point"]), u32(k))
            share = scalar(sealed[32 * k:32 * k + 32])
            expected = [(-pow(j, c, L), p) for c, p in enumerate(a.dealings[i][k])]
            if not is_identity(msm([(share - pad, G)] + expected)):
                a.liar = i

    def on_ceremony_restart(self, body):
        need(body["attempt"] == self.attempt.number + 1, 8, "not the next attempt")
        need(body["blamed"] <= self.n and self.attempt.liar in (None, body["blamed"]), 8, "another trustee is to blame")
        self.attempt = Attempt(body["attempt"])

    def on_ceremony_confirm(self, body):
        a, i = self.ceremony_entry(body)
        need(len(a.shares) == self.n and i not in a.confirmed, 8, "confirmed before all shares, or twice")
        need(unbase64(body["transcript"]) == a.transcript, 8, "another transcript")
        a.confirmed.add(i)
        a.latest[self.type] = self.seq

    def on_ceremony_rehearsal(self, body):  # §8.4
        a, j = self.ceremony_entry(body)
        need(len(a.confirmed) == self.n and j not in a.rehearsed, 8, "rehearsed before all confirmed, or twice")
        factors = unbase64(body["factors"])
        points = [decode(factors[k:k + 32]) for k in range(0, len(factors), 32)]
        need(len(factors) == 32 * a.keys and None not in points, 8, "the factors are not points, one for each key")
        base = msm([(Hs("ceremony/rehearsal", self.election, a.transcript), G)])
        context = [self.election, a.transcript, u32(j)]
        need(equality_proof("rehearsal", context, base, a.public_shares(j), points, unbase64(body["proof"])), 8,
             "the proof of the rehearsal does not hold")
        a.rehearsed.add(j)

    def on_possession(self, body):  # §8.5
        j = body["trustee"]
        shares, seen = self.attempt.public_shares(j), unbase64(body["signatures"][0]["seen"]["leaf"])
        publics = b"".join(map(encode, shares))
        challenge = lambda t: Hs("possession", self.election, self.definition_hash, u32(j), seen, publics, t)
        need(knowledge_proof(unbase64(body["proof"]), challenge, shares), 8, "the proof of possession does not hold")
