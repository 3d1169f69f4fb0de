"""What is frozen for the vote (§4.5, §5.4, §10.1; check 9)."""
from .broken import Broken, need
from .curve import encode
from .messages import H256, canonical, unbase64
from .outcome import least_votes
from .styles import System


class Definition:
    """Check 9; the hash is empty until the definition is there."""

    def __init__(self):
        super().__init__()
        self.definition, self.definition_hash, self.system, self.option_keys = None, b"", None, None

    def on_definition(self, body):
        d, cycle = body["definition"], self.cycle
        need(self.roll is not None, 9, "definition before the roll is complete")
        need(len(self.attempt.rehearsed) == self.n, 9, "definition before all trustees rehearsed")
        same = all(d[k] == cycle[k] for k in ("protocol", "origin", "log_key", "election", "threshold", "witnesses"))
        need(same and d["council"]["quorum"] == cycle["council"]["quorum"], 9, "not what the entry cycle says")
        self.check_keys(d)
        ids = [o["id"] for o in d["options"]]
        need(1 <= len(ids) <= 500 and len(set(ids)) == len(ids), 9, "number or ids of the options")
        lines = d["roll"]["lines"]
        need(lines == len(self.roll) <= 10_000_000 and unbase64(d["roll"]["root"]) == self.roll_root, 9, "another roll")
        self.check_ceremony(d)
        need(d["budget"] > 0 and d["opens"] < d["closes"], 9, "budget, opens or closes")
        need(d["minimum_ballots"] >= 2, 9, "minimum_ballots is less than 2")
        check_rule(d["rule"], ids, d["budget"], lines)
        try:
            self.system = System(d["style"], d["options"], d["budget"], lines)
        except ValueError as error:
            raise Broken(9, str(error)) from None
        need(d["bits"] == self.system.bits and unbase64(d["system"]) == self.system.hash, 9, "another system of equations")
        self.definition, self.definition_hash = d, H256("definition", canonical(d).encode())
        self.option_keys = self.attempt.council[1:len(ids) + 1]

    def check_keys(self, d):
        """The keys are those in force, and the roll was signed under them."""
        def in_force(role):
            return sorted((i, key) for (r, i), key in self.keys.items() if r == role)

        council = [(k["index"], unbase64(k["key"])) for k in d["council"]["keys"]]
        need(council == in_force("council"), 9, "keys of the council")
        need(len(council) >= d["council"]["quorum"], 9, "fewer council keys than the quorum")
        for role, count in (("trustee", self.n), ("issuer", self.cycle["issuers"])):
            keys = list(enumerate(map(unbase64, d[role + "s"]), 1))
            need(keys == in_force(role) and len(keys) == count, 9, f"keys of the {role}s")
        for i, key in enumerate(map(unbase64, d["issuers"]), 1):
            need(self.roll_signers[i] == {key}, 9, f"the roll of issuer {i} was signed under another key")

    def check_ceremony(self, d):
        a, m = self.attempt, len(d["options"])
        need(d["attempt"] == a.number and unbase64(d["transcript"]) == a.transcript, 9, "another ceremony")
        need(a.keys >= m + 1, 9, "too few keys")
        council = b"".join(encode(k) for k in a.council[:m + 1])
        need(unbase64(d["lot_key"]) == council[:32] and unbase64(d["keys"]) == council[32:], 9, "other keys of the council")

    def names_definition(self, body):
        need(unbase64(body["definition"]) == self.definition_hash, 9, "another definition")

    on_voting_open = on_voting_end = names_definition


def check_rule(rule, ids, budget, lines):
    """The rule is well-formed (§10.1)."""
    for group in rule["reserved"] + rule["exclusive_groups"]:
        need(set(group["members"]) <= set(ids), 9, "a member of a group is no option")
    need(sum(r["amount"] for r in rule["reserved"]) <= budget, 9, "more reserved than the budget")
    if "share" in rule["minimum"]:
        share = rule["minimum"]["share"]
        need(share["denominator"] > 0, 9, "denominator 0")
        need(least_votes({"share": share}, lines) < 2**64, 9, "share of the roll")
