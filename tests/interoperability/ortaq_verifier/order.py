"""Which entry may stand where (§4.4; check 5)."""
from .broken import need

# Line 2 of §4.4: anywhere after `cycle` and before `final`.
ANYWHERE = {"role", "role-loss", "phase", "office", "proposal", "review", "session", "decision", "delivery",
            "statement", "objection"}
# Entries that stand once, after another one.
ONCE_AFTER = {"voting-end": "voting-open", "closing": "voting-end", "standing": "closing", "result": "standing",
              "conclusion": "result"}


class Order:
    """Check 5; `first` maps each type to the seq of its first entry so far."""

    def order(self, body):
        kind, has = self.type, self.first.__contains__
        need((kind == "cycle") == (self.seq == 0), 5, "the first entry, and no other, is cycle")
        need(not has("final"), 21, "an entry after final")
        if has("closing"):
            need(self.time >= self.definition["closes"], 5, "time before closes in an entry after closing")
        if kind in ANYWHERE or kind == "cycle":
            return
        if kind == "final":
            need(has("conclusion") or has("void"), 5, "final before conclusion or void")
            return
        need(not has("void"), 5, "not allowed after void")
        if kind in ("roll", "definition") or kind.startswith("ceremony-"):
            need(not has("definition"), 5, "after definition")
            return
        need(has("definition"), 5, "before definition")
        self.order_of_vote(kind, has, body)

    def order_of_vote(self, kind, has, body):
        """Lines 4 to 8 of §4.4."""
        closes = self.definition["closes"]
        if kind in ("booth", "possession"):
            need(not has("closing"), 5, "after closing")
        elif kind == "voting-open":
            need(not has(kind), 5, "a second voting-open")
            need(self.time >= self.definition["opens"], 5, "time before opens")
        elif kind in ("ballot", "challenge"):
            need(has("voting-open") and not has("voting-end"), 5, "not between voting-open and voting-end")
            need(self.time < closes, 5, "time not before closes")
            need(self.time % 3600 == 0, 5, "time is not a whole hour")
        elif kind == "replacement" or kind == "revocation" and body["reason"] != "paper":
            need(not has("voting-end"), 5, "after voting-end")
        elif kind in ("revocation", "paper-batch"):
            need(has("voting-end") and not has("closing"), 5, "not between voting-end and closing")
        elif kind in ONCE_AFTER:
            before = ONCE_AFTER[kind]
            need(has(before) and not has(kind), 5, f"before {before}, or for the second time")
            need(kind not in ("voting-end", "closing") or self.time >= closes, 5, "time before closes")
        elif kind == "closing-signature":
            need(has("closing") and not has("standing"), 5, "not between closing and standing")
            need(body["trustee"] not in self.closers, 5, "a second one of this trustee")
        elif kind == "decryption":
            need(has("standing") and not has("result"), 5, "not between standing and result")
            need(body["trustee"] not in self.answered, 5, "a second one of this trustee")
        elif kind == "void":
            need(not has("conclusion"), 5, "after conclusion")
