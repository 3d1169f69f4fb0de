"""What a verification says, as text or as JSON (§1, §11)."""
import json

from .messages import fingerprint
from .replay import CHECKS


def limits(replay):
    """The limits of this vote that §1, §4.5 and §9.1 want to be named."""
    cycle, found = getattr(replay, "cycle", None), []
    if cycle:
        n, t, c = replay.n, replay.t, cycle["closing_quorum"]
        safe = (n + t - 1) // 2 + 1
        if cycle["issuers"] == 1:
            found.append("there is one issuer, who can vote for anyone")
        if cycle["witnesses"]["quorum"] == 0:
            found.append("no witness need cosign: only the devices of voters witness this log")
        if c < safe:
            found.append(f"the closing quorum is {c}, and {safe} would be safe: the secrecy of ballots also rests on "
                         "the honest majority of the witnesses")
    if replay.definition and replay.definition["minimum_ballots"] < 10:
        found.append(f"counts of {replay.definition['minimum_ballots']} ballots are possible, less than 10")
    return found


def states(verification, anchor, older):
    """[(number, id, True, False or None, words)] for all 23 checks."""
    found = [(n, name, *verification.state(n)) for n, name in enumerate(CHECKS, 1)]
    lines, replay = verification.lines, verification.replay
    good, words = None, "not asked for"
    if older is not None:
        good = lines[:len(older)] == older
        words = f"ok: {len(older)} of {len(lines)} entries" if good else "failed: the older copy is not the beginning"
    found.append((22, "prefix", good, words))
    good, words = None, "none was given: compare the fingerprint below with the one on the letter or poster"
    if anchor is not None:
        mine = fingerprint(replay.definition_hash) if replay.definition else ""
        good = mine.replace(" ", "") == "".join(anchor.split()) != ""
        words = "ok" if good else "failed: this is NOT the fingerprint that was given"
    found.append((23, "fingerprint", good, words))
    return found


def as_json(verification, anchor=None, older=None):
    replay, found = verification.replay, states(verification, anchor, older)
    result = replay.result or {"totals": [], "funded": []}
    options = replay.definition["options"] if replay.definition else []
    return json.dumps({
        "valid": all(good is not False for _, _, good, _ in found),
        "fingerprint": fingerprint(replay.definition_hash) if replay.definition else "",
        "checks": [{"id": name, "ok": good} for _, name, good, _ in found],
        "totals": dict(zip((o["id"] for o in options), result["totals"])),
        "funded": result["funded"],
        "verdict": replay.verdict,
    }, ensure_ascii=False)


def as_text(verification, anchor=None, older=None):
    replay, found = verification.replay, states(verification, anchor, older)
    out = [f"{number:3} {name:18} {words}" for number, name, _, words in found]
    out += [f"Note: {note}" for note in replay.notes] + [f"Limit: {limit}" for limit in limits(replay)]
    if replay.result:
        out.append(f"Ballots counted: {replay.result['ballots']}")
        out += [f"  {o['id']}: {total}" for o, total in zip(replay.definition["options"], replay.result["totals"])]
        out.append(f"Funded: {', '.join(replay.result['funded']) or 'none'} (spent {replay.result['spent']})")
    if replay.verdict:
        said = {"confirmed": "the council CONFIRMED the result", "not-confirmed": "the council did NOT CONFIRM the result"}
        out.append(f"Verdict: {said[replay.verdict]}")
    if "void" in replay.first:
        out.append("The vote was ended by void, without an outcome.")
    if replay.definition:
        out.append(f"Fingerprint: {fingerprint(replay.definition_hash)}")
    valid = all(good is not False for _, _, good, _ in found)
    out.append("VALID" if valid and "final" in replay.first else "VALID SO FAR" if valid else "INVALID")
    return "\n".join(out)


def is_valid(verification, anchor=None, older=None):
    return all(good is not False for _, _, good, _ in states(verification, anchor, older))
