"""Checkpoints, bundles and the tree of the log (§3.2, §3.3)."""
import hashlib

from .curve import ed25519
from .entries import integer, obj, one_of, string
from .messages import demand, parse_canonical, unbase64


def leaf_hash(line):
    """RFC 6962 §2.1; also the chain's hash (§3.1)."""
    return hashlib.sha256(b"\0" + line).digest()


def merkle_root(leaves):
    """RFC 6962 §2.1 over leaf hashes: pair neighbours, an odd last one moves up."""
    level = list(leaves)
    while len(level) > 1:
        pairs = [hashlib.sha256(b"\1" + level[i] + level[i + 1]).digest() for i in range(0, len(level) - 1, 2)]
        level = pairs + level[len(pairs) * 2:]
    return level[0] if level else hashlib.sha256(b"").digest()


def key_id(name, algorithm, key):
    return hashlib.sha256(name.encode() + b"\n" + algorithm + key).digest()[:4]


def read_note(note, cycle):
    """(size, root, {name of a witness: the latest time of its cosignatures}); ValueError if refused."""
    demand(len(note.encode()) <= 1_000_000, "note: longer than 1,000,000 bytes")
    demand(not any((ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0) and c != "\n" for c in note), "note: control characters")
    lines = note.split("\n")
    demand(len(lines) >= 6 and lines[3] == "" and lines[-1] == "", "note: not three lines, an empty one and signatures")
    origin, size, root, signatures = lines[0], lines[1], unbase64(lines[2]), lines[4:-1]
    demand(origin == cycle["origin"], "note: of another origin")
    demand(len(size) <= 20 and size.isascii() and size.isdigit() and str(int(size)) == size, "note: size")
    demand(len(root) == 32 and len(signatures) <= 100, "note: root or number of signatures")
    text = "\n".join(lines[:3]).encode() + b"\n"
    log_key = unbase64(cycle["log_key"])
    witnesses = {(w["name"], key_id(w["name"], b"\4", unbase64(w["key"]))): unbase64(w["key"])
                 for w in cycle["witnesses"]["keys"]}
    by_log, cosigned = 0, {}
    for line in signatures:
        parts = line.split(" ")
        demand(len(parts) == 3 and parts[0] == "—" and parts[1], "note: malformed signature line")
        name, data = parts[1], unbase64(parts[2])
        demand(len(data) >= 5, "note: malformed signature line")
        if (name, data[:4]) == (origin, key_id(origin, b"\1", log_key)):
            by_log += 1
            demand(by_log == 1 and ed25519(log_key, text, data[4:]), "note: the log's key signed twice or wrongly")
        if (name, data[:4]) in witnesses:
            time = int.from_bytes(data[4:12], "big")
            message = b"cosignature/v1\ntime %d\n" % time + text
            good = len(data) == 76 and ed25519(witnesses[name, data[:4]], message, data[12:])
            demand(good, f"note: wrong cosignature of {name}")
            cosigned[name] = max(time, cosigned.get(name, 0))
    demand(by_log == 1, "note: not signed by the log's key")
    return int(size), root, cosigned


def read_bundle(data):
    """(checkpoint note, lines); ValueError if the file is not a bundle (§3.3)."""
    lines = data.split(b"\n")
    demand(lines[-1] == b"", "the last line has no line feed")
    header = parse_canonical(lines[0])
    obj(bundle=one_of("ortaq/1"), entries=integer, checkpoint=string)(header)
    demand(header["entries"] == len(lines) - 2, f"{header['entries']} entries announced, {len(lines) - 2} there")
    return header["checkpoint"], lines[1:-1]
