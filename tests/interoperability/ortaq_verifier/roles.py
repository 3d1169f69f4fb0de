"""Keys of roles and act signatures (§4.1 to §4.3; check 6)."""
from .broken import need
from .curve import ed25519, strict_key
from .messages import M, canonical, u32, u64, unbase64

BY_TRUSTEE = {"ceremony-commit", "ceremony-deal", "ceremony-shares", "ceremony-complaint", "ceremony-confirm",
              "ceremony-rehearsal", "possession", "closing-signature", "decryption"}


class Roles:
    """Check 6: `keys` are those in force by role and index, `used_keys` all that ever were."""

    def __init__(self):
        super().__init__()
        self.keys, self.used_keys, self.counters = {}, set(), {}

    def signatures(self, body):
        """All act signatures of the entry, and who had to sign it."""
        if "signatures" not in body:
            return
        content = canonical({k: v for k, v in body.items() if k != "signatures"}).encode()
        signers = [(s["role"], s["index"]) for s in body["signatures"]]
        need(len(set(signers)) == len(signers), 6, "signed twice by the same")
        self.who_signs(body, signers)
        least = self.must_have_seen(body)
        for who, s in zip(signers, body["signatures"]):
            name = f"{who[0]} {who[1]}"
            need(who in self.keys, 6, f"no key in force for {name}")
            key, seen, leaf = self.keys[who], s["seen"]["seq"], unbase64(s["seen"]["leaf"])
            need(s["counter"] > self.counters.get(key, -1), 6, f"counter of {name} does not rise")
            need(seen < self.seq and self.leaves[seen] == leaf, 6, f"{name} has not seen an earlier entry of this log")
            need(seen >= least, 6, f"{name} has not seen entry {least}")
            message = M("act", self.origin.encode(), self.election, self.definition_hash, self.type.encode(), content,
                        who[0].encode(), u32(who[1]), u64(s["counter"]), u64(seen), leaf)
            need(ed25519(key, message, unbase64(s["signature"])), 6, f"signature of {name} does not verify")
            self.counters[key] = s["counter"]

    def must_have_seen(self, body):
        """The seq of the entry that a signature must at least have seen (§4.1), so far as it is there."""
        latest, kind = self.attempt.latest, self.type
        if kind == "ceremony-complaint":
            return latest.get(("ceremony-shares", body["against"]), 0)
        step = {"ceremony-deal": "ceremony-commit", "ceremony-shares": "ceremony-deal",
                "ceremony-confirm": "ceremony-shares", "ceremony-rehearsal": "ceremony-confirm"}.get(kind)
        if step:
            return latest.get(step, 0)
        return self.first.get({"closing-signature": "closing", "decryption": "standing"}.get(kind), 0)

    def who_signs(self, body, signers):
        """§4.2 and the column of §4.3."""
        kind, cycle = self.type, self.cycle
        council_only = all(role == "council" for role, _ in signers)
        quorum = council_only and len(signers) >= cycle["council"]["quorum"]
        if kind == "role":
            self.may_enrol(body, signers, quorum)
        elif kind == "roll":
            need(signers == [("issuer", body["issuer"])], 6, "not signed by that issuer alone")
        elif kind in BY_TRUSTEE:
            need(signers == [("trustee", body["trustee"])], 6, "not signed by that trustee alone")
        elif kind in ("definition", "booth", "void"):
            need(quorum, 6, "not signed by a quorum of the council alone")
        elif kind in ("revocation", "replacement", "paper-batch"):
            others = [s for s in signers if s != ("issuer", 1)]
            need(len(signers) == 2 and len(others) == 1, 6, "not signed by the two roles alone")
            second = others[0] == ("issuer", 2) if cycle["issuers"] == 2 else others[0][0] == "council"
            need(second, 6, "not signed by the two roles alone")
        elif kind in ("statement", "objection"):
            need(len(signers) == 1 and signers[0][0] == "observer", 6, "not signed by exactly one observer")
        elif kind == "conclusion":
            need(council_only, 6, "signed by somebody outside the council")

    def may_enrol(self, body, signers, quorum):
        """The rules of `role` in §4.3."""
        role, index, key = body["role"], body["index"], unbase64(body["key"])
        size, issuers = self.cycle["council"]["size"], self.cycle["issuers"]
        most = {"council": size, "trustee": self.n, "issuer": issuers, "observer": 999}
        need(1 <= index <= most[role], 6, "no such index")
        need(strict_key(key) is not None, 6, "not a strict Ed25519 key")
        need(key not in self.used_keys, 6, "a key that was used before")
        need((role, index) not in self.keys, 6, "a key is in force for this role and index")
        if role == "trustee":
            need(signers == [("council", self.cycle["trustees"][index - 1])], 6, "not signed by that council member alone")
            need("ceremony-commit" not in self.first, 6, "a trustee enrolled after the first ceremony-commit")
        elif "definition" in self.first and role in ("council", "issuer"):
            need(quorum, 6, "enrolled after definition without a quorum")
        else:
            need(not signers, 6, "signatures where there are none")

    def on_role(self, body):
        key = unbase64(body["key"])
        self.keys[body["role"], body["index"]] = key
        self.used_keys.add(key)

    def on_role_loss(self, body):
        who = body["role"], body["index"]
        need(body["role"] != "trustee" and who in self.keys, 6, "no such key to lose")
        del self.keys[who]
