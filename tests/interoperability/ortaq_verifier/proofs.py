"""Proofs of §7 and §8.1."""
import math

from .curve import BASE, G, L, decode, edwards_decode, encode, is_identity, msm, scalar, small_order
from .messages import H512, Hs


def equality_proof(tag, context, base, publics, results, proof):
    """§8.1: publics[i] = x_i·G and results[i] = x_i·base for the same x_i."""
    t1, t2, z = decode(proof[:32]), decode(proof[32:64]), scalar(proof[64:])
    if t1 is None or t2 is None or z is None:
        return False
    state = H512("equality/" + tag, *context, encode(base), b"".join(map(encode, publics)), b"".join(map(encode, results)))
    w = int.from_bytes(state, "little") % L
    c = Hs("equality/" + tag + "/challenge", state, proof[:32], proof[32:64])
    weights = [c * pow(w, i, L) for i in range(len(publics))]
    return (is_identity(msm([(z, G), (-1, t1)] + [(-k, v) for k, v in zip(weights, publics)]))
            and is_identity(msm([(z, base), (-1, t2)] + [(-k, d) for k, d in zip(weights, results)])))


def knowledge_proof(proof, challenge, points):
    """§8.2, §8.5: z·G = T + Σ c^(k+1)·points[k], with `challenge` a function of the bytes of T."""
    t, z = decode(proof[:32]), scalar(proof[32:])
    if t is None or z is None:
        return False
    c = challenge(proof[:32])
    return is_identity(msm([(z, G), (-1, t)] + [(-pow(c, k + 1, L), p) for k, p in enumerate(points)]))


def part_proof(proof, challenge, parts):
    """§7.2: 8·(z·B − T − Σ_{i=1…} c^i·P_i) = 0 on edwards25519."""
    t, z = edwards_decode(proof[:32]), scalar(proof[32:])
    if t is None or z is None:
        return False
    c = challenge(proof[:32])
    return small_order(msm([(z, BASE), (-1, t)] + [(-pow(c, i + 1, L), p) for i, p in enumerate(parts)]))


def lagrange(used):
    """λ_i at zero for the set of trustees `used` (§9.2)."""
    return {i: math.prod(l * pow(l - i, -1, L) for l in used if l != i) % L for i in used}

