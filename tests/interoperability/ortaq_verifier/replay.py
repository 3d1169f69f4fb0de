"""The run through the log and the state of each check (§11)."""
from .ballots import Ballots
from .broken import Broken, need
from .ceremony import Ceremony
from .count import Count
from .definition import Definition
from .entries import parse_entry
from .log import leaf_hash, merkle_root, read_note
from .messages import demand, unbase64
from .order import Order
from .roles import Roles
from .roll import Roll

CHECKS = ("form chain checkpoint witnesses order signatures roll ceremony definition eligibility ballot-signatures "
          "ballot-proofs challenges revocations closing decryption totals lot outcome conclusion final").split()
# The entry with which a check ends; 1 to 6 end with the log.
ENDS = {7: "definition", 8: "definition", 9: "definition", 10: "voting-end", 11: "voting-end", 12: "voting-end",
        13: "voting-end", 14: "closing", 15: "standing", 16: "result", 17: "result", 18: "result", 19: "result",
        20: "conclusion", 21: "final"}
# The entries of which there must be one before an unfinished check says that it holds so far.
ABOUT = {7: {"roll"}, 8: {"ceremony-commit"}, 9: {"definition"}, 10: {"ballot"}, 11: {"ballot"}, 12: {"ballot"},
         13: {"challenge"}, 14: {"revocation", "replacement", "paper-batch"}, 15: {"closing"}, 16: {"decryption"},
         17: set(), 18: set(), 19: set(), 20: set(), 21: set()}


class Replay(Order, Roles, Roll, Ceremony, Definition, Ballots, Count):
    """Runs through the entries in order; the first broken rule is raised as Broken."""

    def __init__(self):
        super().__init__()
        self.leaves, self.first = [], {}  # first: type -> seq of its first entry

    def entry(self, entry, leaf):
        """Checks 5, 6 and then that of the entry's own type."""
        self.seq, self.time, self.type, body = entry["seq"], entry["time"], entry["type"], entry["body"]
        self.leaf = leaf
        self.order(body)
        self.signatures(body)
        handler = getattr(self, "on_" + self.type.replace("-", "_"), None)
        if handler:
            handler(body)
        self.first.setdefault(self.type, self.seq)
        self.leaves.append(leaf)

    def on_cycle(self, body):
        self.cycle, self.origin, self.election = body, body["origin"], unbase64(body["election"])
        self.n, self.t = len(body["trustees"]), body["threshold"]
        self.used_keys = {unbase64(k) for k in [body["log_key"]] + [w["key"] for w in body["witnesses"]["keys"]]}

    def on_final(self, body):
        need(body["size"] == self.seq + 1, 21, "size is not the number of entries")


class Verification:
    """All checks of §11 of a checkpoint note and the lines of a log.

    `failures` maps the numbers of failed checks to messages; the lowest is the one that is named.
    """

    def __init__(self, note, lines):
        self.failures, self.replay, self.complete = {}, Replay(), False
        self.lines, self.leaves = lines, [leaf_hash(line) for line in lines]
        self.entries = self.form_and_chain()
        self.checkpoint_good = self.checkpoint(note)
        self.run()

    def form_and_chain(self):
        """Checks 1 and 2 over the whole log; the entries before the first failure."""
        good = []
        for seq, line in enumerate(self.lines):
            try:
                entry = parse_entry(line)
            except ValueError as error:
                self.failures.setdefault(1, f"entry {seq}: {error}")
                continue
            before = self.leaves[seq - 1] if seq else bytes(32)
            if entry["seq"] != seq or unbase64(entry["prev"]) != before:
                self.failures.setdefault(2, f"entry {seq}: seq or prev is wrong")
            if not self.failures:
                good.append(entry)
        if not self.lines:
            self.failures[1] = "there is no entry"
        return good

    def checkpoint(self, note):
        """Checks 3 and 4; they need a first entry `cycle`."""
        if not self.entries or self.entries[0]["type"] != "cycle":
            return False
        cycle = self.entries[0]["body"]
        try:
            size, root, cosigned = read_note(note, cycle)
            demand(size == len(self.lines) and root == merkle_root(self.leaves), "the checkpoint is of another size or root")
        except ValueError as error:
            self.failures[3] = str(error)
            return False
        quorum = cycle["witnesses"]["quorum"]
        if len(cosigned) < quorum:
            self.failures[4] = f"{len(cosigned)} witnesses cosigned, {quorum} must"
        return True

    def run(self):
        """Checks 5 to 21, to the first entry that breaks a rule."""
        seq = 0
        try:
            for seq, entry in enumerate(self.entries):
                self.replay.entry(entry, self.leaves[seq])
            if len(self.entries) == len(self.lines):
                self.replay.verify_ballots()
                self.replay.done |= {11, 12}
                self.complete = True
        except Broken as broken:
            seq = seq if broken.seq is None else broken.seq
            self.failures[broken.check] = f"entry {seq} ({self.entries[seq]['type']}): {broken}"

    def state(self, check):
        """(True, False or None, words) for a check from 1 to 21."""
        first = self.replay.first
        if check in self.failures:
            return False, "failed: " + self.failures[check]
        if check == 1 or check == 2 and 1 not in self.failures or check in (3, 4) and self.checkpoint_good:
            return True, "ok"
        if check in (5, 6):
            ended = begun = self.complete
        else:
            ended = ENDS.get(check) in first
            if check in (11, 12, 15, 16, 17, 18) and not self.complete:
                ended = check in self.replay.done
            begun = check in ABOUT and not ABOUT[check].isdisjoint(first)
        if ended:
            return True, "ok"
        if not self.complete:
            lowest = min(self.failures)
            return None, f"not reached: check {lowest} ({CHECKS[lowest - 1]}) failed"
        if begun:
            return True, "ok so far"
        return None, "not yet" + (": the vote was ended by void" if "void" in first and check != 21 else "")
