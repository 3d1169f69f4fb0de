"""The roll, revocations, replacements and paper batches (§7, §4.3; checks 7 and 14)."""
import functools

from .broken import need
from .curve import add, edwards_encode, small_order, strict_key
from .entries import REASONS
from .log import leaf_hash, merkle_root
from .messages import Hs, u32, unbase64
from .proofs import part_proof


class Roll:
    """`active` are the credentials that may vote, `known` all that ever were."""

    def __init__(self):
        super().__init__()
        self.parts, self.chunks_done, self.chunks_announced = [[]], 0, None
        self.roll, self.roll_root, self.roll_signers = None, None, {}
        self.active, self.known = set(), set()
        self.revoked, self.replaced = dict.fromkeys(REASONS, 0), 0
        self.batches, self.paper_used = 0, 0

    # check 7 (§7.2)

    def on_roll(self, body):
        issuer, chunks, parts = body["issuer"], body["chunks"], unbase64(body["parts"])
        done = self.chunks_done
        need(self.roll is None and issuer == len(self.parts), 7, "the roll is complete, or of another issuer")
        need(body["chunk"] == done < chunks, 7, "chunks are not in order")
        need(done == 0 or chunks == self.chunks_announced, 7, "another number of chunks")
        count, rest = divmod(len(parts), 32)
        last = done + 1 == chunks
        need(rest == 0 and (1 <= count <= 1000 if last else count == 1000), 7, "length of a chunk")
        points = [strict_key(parts[i:i + 32]) for i in range(0, len(parts), 32)]
        need(None not in points, 7, "a part is not canonical or of small order")
        proof = unbase64(body["proof"])
        need(part_proof(proof, lambda t: Hs("roll-proof", self.election, u32(issuer), u32(done), u32(chunks), parts, t),
                        points), 7, "the proof of the parts does not hold")
        self.roll_signers.setdefault(issuer, set()).add(self.keys["issuer", issuer])
        self.parts[-1] += points
        self.chunks_done, self.chunks_announced = done + 1, chunks
        if last and issuer == self.cycle["issuers"]:
            self.complete_roll()
        elif last:
            self.parts.append([])
            self.chunks_done = 0

    def complete_roll(self):
        """Add the issuers' parts up to credentials."""
        need(len({len(column) for column in self.parts}) == 1, 7, "the issuers have different numbers of lines")
        roll = []
        for line in zip(*self.parts):
            p = functools.reduce(add, line)
            need(not small_order(p), 7, "a credential of small order")
            roll.append(edwards_encode(p))
        need(len(set(roll)) == len(roll), 7, "a credential is there twice")
        self.roll, self.roll_root = roll, merkle_root(leaf_hash(c) for c in roll)
        self.active, self.known = set(roll), set(roll)

    # check 14 (§7.3)

    def on_revocation(self, body):
        for c in map(unbase64, body["credentials"]):
            need(c in self.active, 14, "a revoked credential is not active")
            self.active.remove(c)
            self.revoked[body["reason"]] += 1

    def on_replacement(self, body):
        old, parts, proofs = unbase64(body["old"]), body["parts"], body["proofs"]
        need(old in self.active, 14, "the old credential is not active")
        for i, key in enumerate(self.definition["issuers"], 1):
            need(self.keys.get(("issuer", i)) == unbase64(key), 14, f"the key of issuer {i} is not that of the definition")
        need(len(parts) == len(proofs) == self.cycle["issuers"], 14, "number of parts or proofs")
        points = []
        for issuer, (part, proof) in enumerate(zip(map(unbase64, parts), map(unbase64, proofs)), 1):
            points.append(strict_key(part))
            need(points[-1] is not None, 14, "a part is not canonical or of small order")
            need(part_proof(proof, lambda t: Hs("replacement-proof", self.election, u32(issuer), old, part, t),
                            points[-1:]), 14, "the proof of a part does not hold")
        p = functools.reduce(add, points)
        new = edwards_encode(p)
        need(not small_order(p) and new not in self.known, 14, "the new credential is of small order or was one before")
        self.active.remove(old)
        self.active.add(new)
        self.known.add(new)
        self.replaced += 1

    def on_paper_batch(self, body):
        need(body["number"] == self.batches + 1, 14, "number of the batch")
        need(body["ballots"] <= body["revocations"], 14, "more ballots than revocations")
        self.batches += 1
        self.paper_used += body["revocations"]
        need(self.paper_used <= self.revoked["paper"], 14, "more in the batches than revoked for paper")
