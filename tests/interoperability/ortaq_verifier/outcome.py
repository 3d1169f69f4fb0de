"""The rule that turns totals into funded options (§10.1, §10.2; check 19)."""
from fractions import Fraction


def outcome(definition, totals, order):
    """(funded, reserve, spent) of §10.2; totals by option id, order the tie order."""
    rule = definition["rule"]
    cost = {o["id"]: o["cost"] for o in definition["options"]}
    minimum = least_votes(rule["minimum"], definition["roll"]["lines"])

    def rank(option):
        votes, tie = totals[option], order.index(option)
        if rule["rank_by"] == "votes":
            return (0, -votes, tie)
        if votes == 0:
            return (2, 0, tie)
        return (0, 0, tie) if cost[option] == 0 else (1, -Fraction(votes, cost[option]), tie)

    ranked = sorted(cost, key=rank)
    funded = []

    def blocked(option):
        return any(option in g["members"] and any(f in g["members"] for f in funded) for g in rule["exclusive_groups"])

    rest = definition["budget"] - sum(r["amount"] for r in rule["reserved"])
    for members, left in [(r["members"], r["amount"]) for r in rule["reserved"]] + [(ranked, rest)]:
        stopped = False
        for option in ranked:
            if option not in members or option in funded or totals[option] < minimum or stopped or blocked(option):
                continue
            if cost[option] > left:
                stopped = rule["after_misfit"] == "stop"
            else:
                funded.append(option)
                left -= cost[option]
    reserve = [o for o in ranked if o not in funded and totals[o] >= minimum and not blocked(o)]
    return funded, reserve[:rule["reserve_list"]], sum(cost[o] for o in funded)


def least_votes(minimum, lines):
    """The minimum of §10.1: none, votes, a share of the roll rounded up, or the lesser."""
    values = [minimum["votes"]] if "votes" in minimum else []
    if "share" in minimum:
        values.append(-(-lines * minimum["share"]["numerator"] // minimum["share"]["denominator"]))
    return min(values, default=0)
