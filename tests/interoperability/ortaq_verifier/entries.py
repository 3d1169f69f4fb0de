"""The form of lines and the fields of entries (§3.1, §4.1, §4.3; check 1)."""
from .curve import strict_key
from .messages import H256, demand, parse_canonical, unbase64


def integer(v):
    """§3.1: not negative, below 2⁵³; true and false are no integers."""
    demand(type(v) is int and 0 <= v < 2**53, "not an integer from 0 to 2^53 - 1")


def small(v):
    """A number below 2³² (§3.1)."""
    integer(v)
    demand(v < 2**32, "not below 2^32")


def string(v):
    demand(type(v) is str, "not a string")


def b64(size=None):
    """Base64 (§2), of exactly `size` bytes if that is given."""
    def check(v):
        string(v)
        data = unbase64(v)
        demand(size is None or len(data) == size, f"not {size} bytes in base64")
    return check


def text(v):
    """A text hash or the empty string (§4.1)."""
    if v != "":
        b64(32)(v)


# Control characters and those that turn the direction of a line (§4.1).
FORBIDDEN = {*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}


def label(v):
    """An id or the empty string."""
    string(v)
    demand(len(v.encode()) <= 64, "more than 64 bytes")
    demand(not any(ord(c) in FORBIDDEN for c in v), "control characters")


def ident(v):
    label(v)
    demand(v, "an empty id")


def name(v):
    """The origin of a log or the name of a witness, as in `cycle` (§4.3)."""
    ident(v)
    demand(not any(c.isspace() or c == "+" for c in v), "white space or +")


def code(v):
    string(v)
    letters = "abcdefghijklmnopqrstuvwxyz"
    demand(1 <= len(v) <= 40 and v[0] in letters and all(c in letters + "0123456789-" for c in v), "not a code")


def one_of(*values):
    def check(v):
        demand(type(v) is type(values[0]) and v in values, f"not one of {', '.join(map(str, values))}")
    return check


def or_empty(inner):
    return lambda v: v == "" or inner(v)


def list_of(inner, least=0, most=None):
    def check(v):
        demand(type(v) is list and len(v) >= least and (most is None or len(v) <= most), "not a list of the right length")
        for item in v:
            inner(item)
    return check


def obj(**fields):
    """An object with exactly these fields in this order."""
    def check(v):
        demand(type(v) is dict and list(v) == list(fields), f"fields are not {', '.join(fields)}")
        for name, inner in fields.items():
            try:
                inner(v[name])
            except ValueError as error:
                raise ValueError(f"{name}: {error}") from None
    return check


def kinds(**variants):
    """An object whose first field `kind` says which other fields there are."""
    def check(v):
        demand(type(v) is dict and type(v.get("kind")) is str and v["kind"] in variants, "unknown kind")
        obj(kind=string, **variants[v["kind"]])(v)
    return check


ROLE = one_of("council", "trustee", "issuer", "observer")
SIGNED = {"signatures": list_of(obj(role=ROLE, index=small, counter=integer,
                                    seen=obj(seq=integer, leaf=b64(32)), signature=b64(64)))}
WITNESSES = obj(quorum=small, keys=list_of(obj(name=name, key=b64(32))))
ACT = dict(role=code, actor=integer, event=code, subject=label, reason=or_empty(code), amount=integer, text=text)
PIECE = dict(attempt=small, trustee=small, chunk=small, chunks=small, data=b64())
SHARE = obj(numerator=integer, denominator=integer)
RULE = obj(rank_by=one_of("votes", "votes_per_cost"), after_misfit=one_of("skip", "stop"),
           minimum=kinds(none={}, votes=dict(votes=integer), share_of_roll=dict(share=SHARE),
                         lesser=dict(votes=integer, share=SHARE)),
           reserved=list_of(obj(label=label, members=list_of(ident), amount=integer)),
           exclusive_groups=list_of(obj(label=label, members=list_of(ident))),
           ties=one_of("lot"), reserve_list=integer)
STYLE = kinds(approval=dict(min=small, max=small), points=dict(min=small, max=small, each=small),
              knapsack={}, ranking=dict(scores=list_of(small)))
DEFINITION = obj(protocol=one_of("ortaq/1"), origin=ident, log_key=b64(32), election=b64(32), tally=one_of("sums"),
                 options=list_of(obj(id=ident, cost=integer, category=label, village=label)), budget=integer,
                 style=STYLE, bits=small, system=b64(32), attempt=small, transcript=b64(32), lot_key=b64(32),
                 keys=b64(), threshold=small, trustees=list_of(b64(32)),
                 council=obj(quorum=small, keys=list_of(obj(index=small, key=b64(32)))), issuers=list_of(b64(32)),
                 roll=obj(lines=integer, root=b64(32)), rule=RULE, opens=integer, closes=integer,
                 minimum_ballots=integer, witnesses=WITNESSES, booth=b64(32), texts=text)
REASONS = dict(paper=integer, lost=integer, moved=integer, died=integer, error=integer)
BODIES = {  # §4.3
    "cycle": obj(protocol=one_of("ortaq/1"), origin=name, log_key=b64(32), nonce=b64(32), election=b64(32),
                 previous=string, rules=text, council=obj(size=small, quorum=small), trustees=list_of(small),
                 threshold=small, closing_quorum=small, issuers=one_of(1, 2), witnesses=WITNESSES),
    "role": obj(role=ROLE, index=small, key=b64(32), **SIGNED),
    "role-loss": obj(role=ROLE, index=small, reason=code),
    **{t: obj(**ACT) for t in ("phase", "office", "proposal", "review", "session", "decision", "delivery")},
    "roll": obj(issuer=small, chunk=small, chunks=small, parts=b64(), proof=b64(64), **SIGNED),
    "ceremony-commit": obj(attempt=small, trustee=small, keys=integer, box=b64(32), box_proof=b64(64),
                           commitment=b64(32), **SIGNED),
    "ceremony-deal": obj(**PIECE, **SIGNED),
    "ceremony-shares": obj(**PIECE, **SIGNED),
    "ceremony-complaint": obj(attempt=small, trustee=small, against=small, point=b64(32), proof=b64(96), **SIGNED),
    "ceremony-restart": obj(attempt=small, reason=code, blamed=integer),
    "ceremony-confirm": obj(attempt=small, trustee=small, transcript=b64(32), **SIGNED),
    "ceremony-rehearsal": obj(attempt=small, trustee=small, factors=b64(), proof=b64(96), **SIGNED),
    "definition": obj(definition=DEFINITION, **SIGNED),
    "booth": obj(booth=b64(32), reason=code, text=text, **SIGNED),
    "possession": obj(trustee=small, proof=b64(64), **SIGNED),
    "voting-open": obj(definition=b64(32)),
    "ballot": obj(ballot=b64(), signature=b64(64)),
    "challenge": obj(credential=b64(32), hash=b64(32), signature=b64(64)),
    "revocation": obj(credentials=list_of(b64(32), 1, 1000), reason=one_of(*REASONS), **SIGNED),
    "replacement": obj(old=b64(32), parts=list_of(b64(32)), proofs=list_of(b64(64)),
                       reason=one_of("lost", "error"), **SIGNED),
    "voting-end": obj(definition=b64(32)),
    "paper-batch": obj(number=small, ballots=integer, revocations=integer, text=text, **SIGNED),
    "closing": obj(definition=b64(32), entries=integer, ballots=integer, counted=integer, challenges=integer,
                   revoked=integer, replaced=integer),
    "closing-signature": obj(trustee=small, closing=b64(32), **SIGNED),
    "standing": obj(checkpoint=string),
    "decryption": obj(trustee=small, factors=b64(), proof=b64(96), lot_factor=b64(32), lot_proof=b64(96), **SIGNED),
    "result": obj(ballots=integer, totals=list_of(integer), lot=b64(32), order=list_of(ident), funded=list_of(ident),
                  reserve=list_of(ident), spent=integer),
    "statement": obj(about=text, text=text, **SIGNED),
    "objection": obj(about=text, text=text, **SIGNED),
    "conclusion": obj(result=b64(32), verdict=one_of("confirmed", "not-confirmed"), text=text, revocations=obj(**REASONS),
                      sample=obj(asked=integer, answered=integer, disputed=integer),
                      dissent=list_of(obj(member=small, text=text)), **SIGNED),
    "void": obj(reason=one_of("too-few-ballots", "too-few-trustees", "objection-upheld", "other"), text=text, **SIGNED),
    "final": obj(size=small),
}


def parse_entry(line):
    """The entry of a line, or ValueError (check 1)."""
    demand(len(line) <= 65535, "longer than 65,535 bytes")
    entry = parse_canonical(line)
    obj(seq=integer, prev=b64(32), time=integer, type=string, body=lambda v: None)(entry)
    demand(entry["type"] in BODIES, f"unknown type {entry['type']}")
    BODIES[entry["type"]](entry["body"])
    if entry["type"] == "cycle":
        check_cycle(entry["body"])
    return entry


def check_cycle(body):
    """What §4.3 says of `cycle` beside the form of its fields."""
    council, trustees, threshold = body["council"], body["trustees"], body["threshold"]
    demand(1 <= council["quorum"] <= council["size"] <= 99, "quorum or size of the council")
    demand(2 <= threshold <= len(trustees) <= 31, "threshold or number of trustees")
    demand(all(a < b for a, b in zip([0] + trustees, trustees)) and trustees[-1] <= council["size"], "trustees")
    demand(threshold <= body["closing_quorum"] <= len(trustees), "closing quorum")
    quorum, witnesses = body["witnesses"]["quorum"], body["witnesses"]["keys"]
    names, keys = [w["name"] for w in witnesses], [w["key"] for w in witnesses]
    demand(quorum == 0 or len(keys) < 2 * quorum <= 2 * len(keys), "quorum of the witnesses")
    demand(len(keys) == len(set(keys)) == len(set(names)), "a witness is there twice")
    for key in [body["log_key"]] + keys:
        demand(strict_key(unbase64(key)) is not None, "the key of the log or of a witness is not a strict one")
    election = H256("election", body["origin"].encode(), unbase64(body["log_key"]), unbase64(body["nonce"]))
    demand(unbase64(body["election"]) == election, "election is not the hash of origin, log key and nonce")
