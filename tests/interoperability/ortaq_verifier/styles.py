"""Ballot styles as bits, equations and values (§5)."""
import math

from .messages import H256, demand, i64, u32, u64


def digits(w):
    """Weights of the digits of the range w (§5.1)."""
    p = (w + 1).bit_length() - 1
    rest = w - (2**p - 1)
    return [2**i for i in range(p)] + ([rest] if rest else [])


class System:
    """Bits, equations and values of a ballot style (§5.2), or ValueError if it is not feasible (§5.4).

    Equations are (d, [(bit, coefficient), …]), values [(bit, weight), …] for each option.
    """

    def __init__(self, style, options, budget, lines):
        kind, m = style["kind"], len(options)
        if kind in ("approval", "points"):
            self.points(m, style["min"], style["max"], style.get("each", 1))
        elif kind == "knapsack":
            self.knapsack([o["cost"] for o in options], budget)
        else:
            self.ranking(m, style["scores"])
        demand(all(sum(abs(c) for _, c in e) + abs(d) < 2**63 for d, e in self.equations), "style: numbers too great")
        demand(lines * self.greatest < 2**32, "style: sums too great")
        demand(157 + 32 * (m + self.bits + 10) <= 48800, "style: ballots too long")
        e = b"".join(i64(d) + u32(len(terms)) + b"".join(u32(i) + i64(c) for i, c in terms) for d, terms in self.equations)
        v = b"".join(u32(len(terms)) + b"".join(u32(i) + u64(w) for i, w in terms) for terms in self.values)
        self.hash = H256("system", u32(self.bits), e, v)  # §5.3

    def points(self, m, least, most, each):
        """Also approval, with each = 1."""
        demand(0 < each <= most and least <= most <= m * each, "style: not feasible")
        self.greatest, weights = each, digits(each)
        self.values = [[(j * len(weights) + i, w) for i, w in enumerate(weights)] for j in range(m)]
        terms = [term for value in self.values for term in value]
        if least >= 1:
            terms.append((len(terms), most))
        terms += [(len(terms) + i, w) for i, w in enumerate(digits(most - least))]
        self.bits, self.equations = len(terms), [(most, terms)]

    def knapsack(self, costs, budget):
        g = math.gcd(*costs)
        demand(g > 0 and max(costs) <= budget, "style: not feasible")
        costs = [c // g for c in costs]
        room = min(budget // g, sum(costs))
        self.greatest, self.values = 1, [[(j, 1)] for j in range(len(costs))]
        self.bits = len(costs) + len(digits(room))
        self.equations = [(room, [(i, c) for i, c in enumerate(costs + digits(room)) if c])]

    def ranking(self, m, scores):
        k = len(scores)
        demand(1 <= k <= m and scores[-1] > 0, "style: not feasible")
        demand(all(a > b for a, b in zip(scores, scores[1:])), "style: scores do not fall")
        self.greatest = scores[0]
        self.values = [[(j * k + r, scores[r]) for r in range(k)] for j in range(m)]
        self.bits = m * k + k + m
        self.equations = [(1, [(j * k + r, 1) for j in range(m)] + [(m * k + r, 1)]) for r in range(k)]
        self.equations += [(1, [(j * k + r, 1) for r in range(k)] + [(m * k + k + j, 1)]) for j in range(m)]

    def values_of(self, bits):
        """The value of each option, L_j(bits)."""
        return [sum(w * bits[i] for i, w in terms) for terms in self.values]
