"""Comparison with the worked example of §15."""
import json
import os

from .ballots import HEADER, Ballot
from .curve import L, decode, encode, msm
from .log import merkle_root, read_bundle
from .making import bits_of, make_body
from .messages import H, M, crockford, fingerprint, generator, unbase64
from .replay import Verification
from .report import as_text
from .styles import System


def little(k):
    return k.to_bytes(32, "little").hex()


def points(list_):
    return [encode(p).hex() for p in list_]


def system_values(system):
    return {"bits": system.bits, "hash": system.hash.hex(),
            "equations": [{"constant": d, "terms": [list(x) for x in terms]} for d, terms in system.equations],
            "values": [[list(x) for x in terms] for terms in system.values]}


def ballot_values(raw, system, keys):
    """The intermediate values of a ballot whose proof holds."""
    ballot = Ballot(raw, len(keys), system.bits)
    sides = ballot.equations(system, keys)
    holds = ballot.equation_5_holds(system) and all(encode(msm(left)) == encode(msm(right)) for left, right in sides)
    if not holds:
        raise ValueError("the proof of a ballot of the example does not hold")
    return {"body": raw.hex(), "e": little(ballot.e), "rho": little(ballot.rho), "state": ballot.state.hex(),
            "equations_1_to_4": [encode(msm(right)).hex() for _, right in sides],
            "equations_5": [little(ballot.e * d % L) for d, _ in system.equations],
            "hash": ballot.hash.hex(), "tracker": crockford(ballot.tracker)}


def style_values(given):
    """One of `styles`, remade from its seed, choice and header."""
    style, costs, keys = given["style"], given["costs"], [decode(bytes.fromhex(k)) for k in given["keys"]]
    system = System(style, [{"cost": c} for c in costs], given["budget"], 1)
    bits = bits_of(style, costs, given["budget"], given["choice"])
    header = bytes.fromhex(given["ballot"]["body"])[:HEADER]
    raw = make_body(bytes.fromhex(given["seed"]), header, given["choice"], bits, system, keys)
    inputs = {name: given[name] for name in ("style", "costs", "budget", "keys", "seed", "choice")}
    return {**inputs, "filled_bits": bits, "system": system_values(system), "ballot": ballot_values(raw, system, keys)}


def intermediate_values(verification, styles):
    """What values.json holds, from the replay."""
    r, lines = verification.replay, verification.lines
    a = r.attempt
    first = next(entry for entry in verification.entries if entry["type"] == "ballot")
    sizes = [s for s in (1, 2, 3, 5, 8, len(lines)) if s <= len(lines)]
    return {
        "ceremony": {"commits": a.commits_hash.hex(), "keys": points(a.council), "transcript": a.transcript.hex(),
                     "public_shares": [points(a.public_shares(j)) for j in range(1, r.n + 1)]},
        "count": {"L": encode(r.lot_point).hex(), "Q": encode(r.Q).hex(), "R": encode(r.R).hex(), "S": points(r.S),
                  "closing": r.closing_leaf.hex(), "opened": points(r.opened), "order": r.ties, "seed": r.seed.hex(),
                  "lagrange": [little(k) for k in r.lagrange.values()], "trustees": list(r.lagrange),
                  "totals": r.result["totals"]},
        "definition": {"fingerprint": fingerprint(r.definition_hash), "hash": r.definition_hash.hex()},
        "election": r.election.hex(),
        "first_ballot": ballot_values(unbase64(first["body"]["ballot"]), r.system, r.option_keys),
        "first_leaf": r.leaves[0].hex(),
        "generators": {"G": points(generator(i) for i in range(3)), "H": encode(H).hex()},
        "message": {"tag": "x", "inputs": ["yz"], "bytes": M("x", b"yz").hex()},
        "roll_root": r.roll_root.hex(),
        "styles": [style_values(given) for given in styles],
        "system": system_values(r.system),
        "tree": {"roots": {f"{s:04}": merkle_root(r.leaves[:s]).hex() for s in sizes}},
    }


def compare(path, mine, theirs):
    """The paths at which two values differ."""
    if isinstance(mine, dict) and isinstance(theirs, dict):
        return [x for k in sorted({*mine, *theirs}) for x in compare(f"{path}/{k}", mine.get(k), theirs.get(k))]
    if isinstance(mine, list) and isinstance(theirs, list) and len(mine) == len(theirs):
        return [x for i, (a, b) in enumerate(zip(mine, theirs)) for x in compare(f"{path}/{i}", a, b)]
    return [] if mine == theirs else [f"{path}: {mine} here, {theirs} there"]


def self_test(folder):
    """0 if the example is valid and every value is the same, else 1."""
    with open(os.path.join(folder, "election.jsonl"), "rb") as f:
        verification = Verification(*read_bundle(f.read()))
    with open(os.path.join(folder, "values.json"), encoding="utf-8") as f:
        theirs = json.load(f)
    theirs.pop("about", None)
    if verification.failures:
        print(as_text(verification))
        return 1
    differences = compare("", intermediate_values(verification, theirs["styles"]), theirs)
    print("\n".join(differences) or "self-test: the example is valid and all intermediate values are the same")
    return 1 if differences else 0
