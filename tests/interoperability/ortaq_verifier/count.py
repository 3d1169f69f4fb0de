"""Closing, decryption, totals, lot and conclusion (§9, §10.3; checks 15 to 20)."""
import functools

from .broken import Broken, need
from .curve import G, IDENTITY, add, decode, encode, is_identity, msm
from .log import merkle_root, read_note
from .messages import H256, Hp, u32, unbase64
from .outcome import outcome
from .proofs import equality_proof, lagrange


class Count:
    """`valid` are the valid answers of trustees in the order of the log."""

    def __init__(self):
        super().__init__()
        self.closing_leaf, self.counted = None, set()
        self.closers, self.answered, self.valid, self.notes = set(), set(), {}, []
        self.done = set()  # checks made to their end within an entry that then breaks another rule
        self.result, self.verdict = None, None

    # check 15 (§9.1)

    def on_closing(self, body):
        self.names_definition(body)
        self.counted = {c for c in self.last if c in self.active}
        said = [body[k] for k in ("entries", "ballots", "counted", "challenges", "revoked", "replaced")]
        found = [self.seq, self.ballots, len(self.counted), self.challenges, sum(self.revoked.values()), self.replaced]
        need(said == found, 15, f"closing says {said}, the log {found}")
        self.closing_leaf = self.leaf

    def on_closing_signature(self, body):
        need(unbase64(body["closing"]) == self.closing_leaf, 15, "of another closing")
        self.closers.add(body["trustee"])

    def on_standing(self, body):
        need(len(self.counted) >= self.definition["minimum_ballots"], 15, "fewer ballots than the minimum")
        need(len(self.closers) >= self.cycle["closing_quorum"], 15, "too few trustees signed the closing")
        try:
            size, root, cosigned = read_note(body["checkpoint"], self.cycle)
        except ValueError as error:
            raise Broken(15, str(error)) from None
        need(self.first["closing"] < size <= self.seq, 15, "size of the checkpoint")
        need(merkle_root(self.leaves[:size]) == root, 15, "root of the checkpoint")
        late = [name for name, time in cosigned.items() if time >= self.definition["closes"]]
        need(len(late) >= self.cycle["witnesses"]["quorum"], 15, "the quorum of witnesses did not cosign after closes")
        self.done.add(15)
        self.verify_ballots()  # checks 11 and 12 come before all that follows
        self.done |= {11, 12}
        counted = [self.parsed[self.last[c][1]] for c in self.counted]
        self.R = functools.reduce(add, (b.R for b in counted), IDENTITY)
        self.S = [functools.reduce(add, (b.S[j] for b in counted), IDENTITY) for j in range(len(self.option_keys))]
        self.Q = Hp("lot", self.election, self.definition_hash, self.closing_leaf)

    # checks 16 to 19 (§9.2 to §10.2)

    def on_decryption(self, body):
        """An invalid answer is named and left out."""
        i, factors = body["trustee"], unbase64(body["factors"])
        self.answered.add(i)
        shares, m = self.attempt.public_shares(i), len(self.option_keys)
        points = [decode(factors[k:k + 32]) for k in range(0, len(factors), 32)]
        lot = decode(unbase64(body["lot_factor"]))
        context = [self.election, self.definition_hash, u32(i), self.closing_leaf]
        if (len(factors) == 32 * m and None not in points and lot is not None
                and equality_proof("decryption", context, self.R, shares[1:m + 1], points, unbase64(body["proof"]))
                and equality_proof("lot", context, self.Q, shares[:1], [lot], unbase64(body["lot_proof"]))):
            self.valid[i] = points, lot
        else:
            self.notes.append(f"the decryption of trustee {i} (entry {self.seq}) is invalid and left out")

    def on_result(self, body):
        need(len(self.valid) >= self.t, 16, f"only {len(self.valid)} valid answers of trustees")
        self.done.add(16)
        self.lagrange = lagrange(list(self.valid)[:self.t])
        ids = [o["id"] for o in self.definition["options"]]
        self.check_totals(body, len(ids))
        self.done.add(17)
        self.check_lot(body, ids)
        self.done.add(18)
        funded, reserve, spent = outcome(self.definition, dict(zip(ids, body["totals"])), self.ties)
        need((body["funded"], body["reserve"], body["spent"]) == (funded, reserve, spent), 19,
             f"funded {funded}, reserve {reserve}, spent {spent} by the rule")
        self.result, self.result_leaf = body, self.leaf

    def check_totals(self, body, m):
        """§9.3."""
        self.opened = [msm([(1, s)] + [(-k, self.valid[i][0][j]) for i, k in self.lagrange.items()])
                       for j, s in enumerate(self.S)]
        need(body["ballots"] == len(self.counted) and len(body["totals"]) == m, 17, "number of ballots or totals")
        most = len(self.counted) * self.system.greatest
        for v, point in zip(body["totals"], self.opened):
            need(v <= most and is_identity(msm([(v, G), (-1, point)])), 17, f"{v} is not the total")

    def check_lot(self, body, ids):
        """§9.4."""
        self.lot_point = msm([(k, self.valid[i][1]) for i, k in self.lagrange.items()])
        self.seed = H256("lot/seed", self.election, self.definition_hash, self.closing_leaf, encode(self.lot_point))
        need(unbase64(body["lot"]) == self.seed, 18, "another seed")
        self.ties = sorted(ids, key=lambda option: H256("lot/ties", self.seed, option.encode()))
        need(body["order"] == self.ties, 18, "another tie order")

    # check 20 (§10.3)

    def on_conclusion(self, body):
        need(unbase64(body["result"]) == self.result_leaf, 20, "of another result")
        need(body["revocations"] == self.revoked, 20, "revocations by reason")
        sample, dissent = body["sample"], [x["member"] for x in body["dissent"]]
        need(sample["disputed"] <= sample["answered"] <= sample["asked"], 20, "numbers of the sample")
        signers = {s["index"] for s in body["signatures"]}
        need(all(a < b for a, b in zip(dissent, dissent[1:])), 20, "dissent does not rise")
        need(set(dissent) <= signers, 20, "dissent of a member who did not sign")
        need(len(signers) - len(dissent) >= self.cycle["council"]["quorum"], 20, "the quorum does not stand behind it")
        self.verdict = body["verdict"]
