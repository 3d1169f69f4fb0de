"""Tests of ortaq_verifier with the worked example: python3 test_verifier.py [FOLDER] (default: docs/examples)."""
import base64
import contextlib
import io
import json
import os
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
EXAMPLES = os.path.join(HERE, "..", "..", "docs", "examples")

from ortaq_verifier.__main__ import main  # noqa: E402
from ortaq_verifier.log import leaf_hash  # noqa: E402
from ortaq_verifier.messages import canonical  # noqa: E402


def flip(position):
    """Turn one bit of a base64 field."""
    def change(value):
        data = bytearray(base64.b64decode(value))
        data[position] ^= 1
        return base64.b64encode(data).decode()
    return change


def plus(n):
    return lambda value: value + n


# (name, type of the entry, which of them, path of the field, change, the check that must fail).
# The log is cut behind the entry and chained anew, so that only this field is wrong; as nobody can
# sign that log, check 3 fails as well.
TAMPERINGS = [
    ("election id", "cycle", 0, ["body", "election"], flip(0), "form"),
    ("witness quorum", "cycle", 0, ["body", "witnesses", "quorum"], plus(1), "form"),
    ("float", "definition", 0, ["body", "definition", "budget"], plus(0.0), "form"),
    ("direction of text", "proposal", 0, ["body", "subject"], lambda v: v + "\u202e", "form"),
    ("number of 33 bits", "paper-batch", 0, ["body", "number"], plus(2**32), "form"),
    ("seq", "phase", 0, ["seq"], plus(1), "chain"),
    ("ballot not on the hour", "ballot", 1, ["time"], plus(60), "order"),
    ("ballot after closes", "ballot", 1, ["time"], plus(3600 * 24 * 365), "order"),
    ("end before closes", "voting-end", 0, ["time"], plus(-3600 * 24 * 365), "order"),
    ("key of a trustee", "role", 8, ["body", "key"], flip(3), "signatures"),
    ("act counter", "roll", 0, ["body", "signatures", 0, "counter"], plus(1), "signatures"),
    ("share", "ceremony-shares", 1, ["body", "data"], flip(0), "signatures"),
    ("seen before the closing", "closing-signature", 0, ["body", "signatures", 0, "seen", "seq"], plus(-1), "signatures"),
    ("definition", "voting-open", 0, ["body", "definition"], flip(31), "definition"),
    ("ballot: election", "ballot", 0, ["body", "ballot"], flip(1), "eligibility"),
    ("ballot: prev", "ballot", 0, ["body", "ballot"], flip(97), "eligibility"),
    ("ballot: seen", "ballot", 2, ["body", "ballot"], flip(125), "eligibility"),
    ("ballot: proof", "ballot", 2, ["body", "ballot"], flip(-1), "ballot-signatures"),
    ("cast signature", "ballot", 2, ["body", "signature"], flip(40), "ballot-signatures"),
    ("ballot: first byte", "ballot", 2, ["body", "ballot"], flip(0), "ballot-proofs"),
    ("challenge", "challenge", 0, ["body", "hash"], flip(0), "challenges"),
    ("counted", "closing", 0, ["body", "counted"], plus(-1), "closing"),
    ("cosignature", "standing", 0, ["body", "checkpoint"], lambda v: v[:v.index("\n— witness")] + "\n", "closing"),
    ("total", "result", 0, ["body", "totals", 1], plus(1), "totals"),
    ("lot", "result", 0, ["body", "lot"], flip(0), "lot"),
    ("tie order", "result", 0, ["body", "order"], lambda v: v[::-1], "lot"),
    ("funded", "result", 0, ["body", "funded"], lambda v: v[:-1], "outcome"),
    ("spent", "result", 0, ["body", "spent"], plus(1), "outcome"),
    ("verdict", "conclusion", 0, ["body", "verdict"], lambda v: "not-confirmed", "signatures"),
    ("size", "final", 0, ["body", "size"], plus(1), "final"),
]


class Example(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(os.path.join(EXAMPLES, "election.jsonl"), "rb") as f:
            cls.data = f.read()
        lines = cls.data.decode().split("\n")[:-1]
        cls.header, cls.entries = json.loads(lines[0]), lines[1:]

    def run_main(self, *arguments):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                status = main(list(arguments))
            except SystemExit as stop:
                status = stop.code
        return status, out.getvalue()

    def verify(self, data, *arguments):
        """(exit status, output) for a bundle of these bytes."""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "bundle.jsonl")
            with open(path, "wb") as f:
                f.write(data)
            return self.run_main(path, *arguments)

    def failed(self, data, *arguments):
        """The ids of failed checks of an invalid bundle, lowest first."""
        status, out = self.verify(data, "--json", *arguments)
        found = json.loads(out)
        self.assertEqual((status, found["valid"]), (1, False))
        return [check["id"] for check in found["checks"] if check["ok"] is False]

    def bundle(self, lines, note=None):
        header = dict(self.header, entries=len(lines), checkpoint=self.header["checkpoint"] if note is None else note)
        return "".join(line + "\n" for line in [canonical(header), *lines]).encode()

    def test_self_test(self):
        status, out = self.run_main("--self-test", EXAMPLES)
        self.assertEqual(status, 0, out)

    def test_example_is_valid(self):
        status, out = self.verify(self.data, "--json")
        found = json.loads(out)
        self.assertEqual((status, found["valid"], found["verdict"]), (0, True, "confirmed"))
        self.assertTrue(all(check["ok"] for check in found["checks"][:21]))
        self.assertEqual(found["totals"], {"P1": 6, "P2": 4, "P3": 0, "P4": 1})
        self.assertEqual(found["funded"], ["P1", "P2", "P3"])
        status, out = self.verify(self.data, "--fingerprint", found["fingerprint"])
        self.assertEqual(status, 0)
        self.assertIn("\nVALID\n", out)

    def test_fingerprint(self):
        self.assertEqual(self.failed(self.data, "--fingerprint", "0" * 40), ["fingerprint"])

    def test_tamperings(self):
        for name, kind, which, path, change, expected in TAMPERINGS:
            with self.subTest(name):
                self.assertEqual(set(self.failed(self.tampered(kind, which, path, change))) - {"checkpoint"}, {expected})

    def tampered(self, kind, which, path, change):
        """The log up to the changed entry."""
        seq = [i for i, line in enumerate(self.entries) if json.loads(line)["type"] == kind][which]
        entry = json.loads(self.entries[seq])
        place = entry
        for step in path[:-1]:
            place = place[step]
        old = place[path[-1]]
        place[path[-1]] = change(old)
        self.assertNotEqual(canonical(place[path[-1]]), canonical(old))
        return self.bundle(self.entries[:seq] + [canonical(entry)])

    def test_chain(self):
        """Without chaining anew the next entry shows that a time was changed."""
        entry = json.loads(self.entries[12])
        entry["time"] += 1
        lines = self.entries[:12] + [canonical(entry)] + self.entries[13:]
        self.assertEqual(self.failed(self.bundle(lines)), ["chain", "checkpoint"])
        self.assertNotEqual(leaf_hash(lines[12].encode()), leaf_hash(self.entries[12].encode()))

    def test_checkpoint(self):
        note = self.header["checkpoint"]
        without = note[:note.index("\n— witness")] + "\n"
        self.assertEqual(self.failed(self.bundle(self.entries, without)), ["witnesses"])
        self.assertEqual(self.failed(self.bundle(self.entries, note + "— x y\n")), ["checkpoint"])
        self.assertEqual(self.failed(self.bundle(self.entries, note.replace("\n81\n", "\n081\n"))), ["checkpoint"])
        self.assertEqual(self.failed(self.bundle(self.entries[:-1])), ["checkpoint"])
        self.assertEqual(self.verify(self.bundle(self.entries, note + "— other AAAAAAA=\n"))[0], 0)

    def test_empty_log(self):
        self.assertEqual(self.failed(self.bundle([])), ["form"])

    def test_after_final(self):
        entry = json.loads(self.entries[12])
        entry.update(seq=81, prev=base64.b64encode(leaf_hash(self.entries[-1].encode())).decode())
        self.assertEqual(self.failed(self.bundle(self.entries + [canonical(entry)])), ["checkpoint", "final"])

    def test_prefix(self):
        with tempfile.TemporaryDirectory() as folder:
            older = os.path.join(folder, "older.jsonl")
            with open(older, "wb") as f:
                f.write(self.bundle(self.entries[:30]))
            self.assertEqual(self.verify(self.data, "--prefix", older)[0], 0)
            with open(older, "wb") as f:
                f.write(self.bundle(self.entries[1:30]))
            self.assertEqual(self.failed(self.data, "--prefix", older), ["prefix"])

    def test_not_readable(self):
        for data in (self.data[:-1], self.data[:20000], b"", self.data + b"\n", b"\xef\xbb\xbf" + self.data,
                     self.data.replace(b'"entries":81', b'"entries":82')):
            self.assertEqual(self.verify(data)[0], 2)
        self.assertEqual(self.run_main(os.path.join(EXAMPLES, "no-such-file"))[0], 2)
        self.assertEqual(self.run_main()[0], 2)


if __name__ == "__main__":
    if len(sys.argv) > 1 and os.path.isdir(sys.argv[1]):
        EXAMPLES = os.path.abspath(sys.argv.pop(1))
    unittest.main()
