"""A ballot from its seed and choice (§13.1), as a device makes it and another remakes it."""
import math

from .ballots import first_state, powers_of
from .curve import G, L, encode, msm
from .messages import H, H512, Hs, generator, u32
from .styles import digits


def digit_bits(v, w):
    """The bits of v in the digits of the range w."""
    p = (w + 1).bit_length() - 1
    rest = w - (2**p - 1)
    last = [int(v > 2**p - 1)] if rest else []
    v -= rest * sum(last)
    bits = [v >> i & 1 for i in range(p)] + last
    assert v >> p == 0 and len(bits) == len(digits(w))
    return bits


def bits_of(style, costs, budget, choice):
    """The bits of a choice, with blank and slack."""
    if style["kind"] in ("approval", "points"):
        bits = [bit for u in choice for bit in digit_bits(u, style.get("each", 1))]
        blank = int(style["min"] >= 1 and not any(choice))
        bits += [blank] if style["min"] >= 1 else []
        return bits + digit_bits(0 if blank else style["max"] - sum(choice), style["max"] - style["min"])
    if style["kind"] == "knapsack":
        g = math.gcd(*costs)
        room = min(budget // g, sum(costs) // g)
        return choice + digit_bits(room - sum(c // g * u for c, u in zip(costs, choice)), room)
    ranks = range(1, len(style["scores"]) + 1)
    table = [[int(u == rank) for rank in ranks] for u in choice]
    return sum(table, []) + [1 - sum(row[r - 1] for row in table) for r in ranks] + [1 - sum(row) for row in table]


def mask(system, x):
    """A solution of the homogeneous equations: x("a", i) in the columns without a pivot of the reduced
    row echelon form, and in those with one what follows."""
    rows = [[dict(terms).get(i, 0) % L for i in range(system.bits)] for _, terms in system.equations]
    pivots = []
    for column in range(system.bits):
        top = len(pivots)
        found = next((r for r in range(top, len(rows)) if rows[r][column]), None)
        if found is None:
            continue
        rows[top], rows[found] = rows[found], rows[top]
        inverse = pow(rows[top][column], -1, L)
        rows[top] = [c * inverse % L for c in rows[top]]
        for r, row in enumerate(rows):
            if r != top and row[column]:
                rows[r] = [(c - row[column] * d) % L for c, d in zip(row, rows[top])]
        pivots.append(column)
    a = [0 if i in pivots else x("a", i) for i in range(system.bits)]
    for row, column in zip(rows, pivots):
        a[column] = -sum(c * v for i, (c, v) in enumerate(zip(row, a)) if i != column) % L
    return a


def make_body(seed, header, choice, bits, system, keys):
    """The whole body of §6.2, by §6.3 with the random numbers of §13.1."""
    state = H512("ballot/seed", seed, header, b"".join(map(u32, choice)))

    def x(label, i=0):
        return Hs("ballot/expand", state, label.encode(), u32(i))

    def commit(values, blinding):
        return encode(msm([(v, generator(i)) for i, v in enumerate(values)] + [(blinding, H)]))

    r, s, alpha, beta, gamma, delta = map(x, ("r", "s", "alpha", "beta", "gamma", "delta"))
    a = mask(system, x)
    R = encode(msm([(r, G)]))
    S = [encode(msm([(r, key), (v, G)])) for key, v in zip(keys, system.values_of(bits))]
    commitments = [commit(bits, beta), commit(a, alpha), commit([v * (1 - 2 * b) for v, b in zip(a, bits)], gamma),
                   commit([-v * v for v in a], delta)]
    first = first_state(header, R, S, commitments)
    powers = powers_of(int.from_bytes(first, "little") % L, len(keys))
    value = sum(p * v for p, v in zip(powers, system.values_of(a)))
    T1, T2 = encode(msm([(s, G)])), encode(msm([(s * p, key) for p, key in zip(powers, keys)] + [(value, G)]))
    e = Hs("ballot/second", first, T1, T2)
    responses = [v + e * b for v, b in zip(a, bits)] + [alpha + e * beta, delta + e * gamma, s + e * r]
    return header + b"".join([R, *S, *commitments, T1, T2] + [(k % L).to_bytes(32, "little") for k in responses])
