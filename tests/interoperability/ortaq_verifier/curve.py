"""edwards25519 and strict Ed25519 (RFC 8032, §2), ristretto255 (RFC 9496), sums of multiples."""
import functools
import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493  # §2: ℓ
D = -121665 * pow(121666, -1, P) % P
D2 = 2 * D % P
SQRT_M1 = pow(2, (P - 1) // 4, P)
IDENTITY = (0, 1, 1, 0)  # extended coordinates X, Y, Z, T


def cached(p):
    """A point made ready to be added."""
    return ((p[1] - p[0]) % P, (p[1] + p[0]) % P, p[3] * D2 % P, 2 * p[2] % P)


def add_cached(p, q):
    x, y, z, t = p
    a = (y - x) * q[0] % P
    b = (y + x) * q[1] % P
    c = t * q[2] % P
    d = z * q[3] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def add(p, q):
    return add_cached(p, cached(q))


def negate(p):
    return (-p[0] % P, p[1], p[2], -p[3] % P)


def double(p):
    x, y, z, _ = p
    a = x * x % P
    b = y * y % P
    h = a + b
    e = h - (x + y) * (x + y) % P
    g = a - b
    f = 2 * z * z % P + g
    return (e * f % P, g * h % P, f * g % P, e * h % P)


@functools.lru_cache(maxsize=4096)
def odd_multiples(p):
    """1·p, 3·p, …, 15·p and their negatives, ready to be added."""
    twice, table = cached(double(p)), [p]
    for _ in range(7):
        table.append(add_cached(table[-1], twice))
    return [cached(q) for q in table], [cached(negate(q)) for q in table]


def msm(terms):
    """Σ scalar·point for (scalar, point) pairs: Straus' method with signed windows of 5 bits."""
    adds = [[] for _ in range(258)]
    top = -1
    for k, p in terms:
        k %= L
        plus, minus = odd_multiples(p) if k else (None, None)
        i = 0
        while k:
            if k & 1:
                digit = k & 31
                if digit < 16:
                    adds[i].append(plus[digit >> 1])
                else:
                    digit -= 32
                    adds[i].append(minus[-digit >> 1])
                k -= digit
                top = max(top, i)
            k >>= 1
            i += 1
    r = IDENTITY
    for i in range(top, -1, -1):
        r = double(r)
        for q in adds[i]:
            r = add_cached(r, q)
    return r


def times8(p):
    return double(double(double(p)))


def is_edwards_identity(p):
    return p[0] == 0 and p[1] == p[2]


def small_order(p):
    return is_edwards_identity(times8(p))


def sqrt_ratio_m1(u, v):
    """RFC 9496 §4.2: (u/v is a square, the non-negative root of u/v or of SQRT_M1·u/v)."""
    v3 = v * v * v % P
    r = u * v3 * pow(u * v3 * v3 * v % P, (P - 5) // 8, P) % P
    check = v * r * r % P
    u %= P
    correct, flipped, flipped_i = check == u, check == -u % P, check == -u * SQRT_M1 % P
    if flipped or flipped_i:
        r = r * SQRT_M1 % P
    return correct or flipped, (P - r if r & 1 else r)


def edwards_decode(data):
    """RFC 8032 §5.1.3; None if refused."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if len(data) != 32 or y >= P:
        return None
    square, x = sqrt_ratio_m1(y * y - 1, (D * y * y + 1) % P)
    if not square or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


def edwards_encode(p):
    z = pow(p[2], -1, P)
    x, y = p[0] * z % P, p[1] * z % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE = edwards_decode((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


@functools.lru_cache(maxsize=65536)
def strict_key(data):
    """A point of a strict Ed25519 key (canonical, order not dividing 8), else None."""
    p = edwards_decode(data)
    return None if p is None or small_order(p) else p


def ed25519(key, message, signature):
    """Strict verification as in §2: S < ℓ, canonical A and R of large order, no cofactor."""
    a, s = strict_key(key), int.from_bytes(signature[32:], "little")
    if a is None or len(signature) != 64 or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    r = msm([(s, BASE), (k, negate(a))])  # not (−k mod ℓ)·A: A may have a part of small order
    return edwards_encode(r) == signature[:32] and not small_order(r)


INVSQRT_A_MINUS_D = 54469307008909316920995813868745141605393597292927456921205312896311721017578
SQRT_AD_MINUS_ONE = 25063068953384623474111414158702152701244531502492656460079210482610430750235


def magnitude(x):
    """The absolute value of RFC 9496 §4.1."""
    x %= P
    return P - x if x & 1 else x


def decode(data):
    """A canonical ristretto255 point, else None."""
    s = int.from_bytes(data, "little")
    if len(data) != 32 or s >= P or s & 1:
        return None
    u1, u2 = (1 - s * s) % P, (1 + s * s) % P
    v = (-D * u1 * u1 - u2 * u2) % P
    square, inv = sqrt_ratio_m1(1, v * u2 * u2 % P)
    x = magnitude(2 * s * inv * u2)
    y = u1 * inv * inv * u2 * v % P
    t = x * y % P
    return None if not square or t & 1 or y == 0 else (x, y, 1, t)


def encode(p):
    """RFC 9496 §4.3.2."""
    x, y, z, t = p
    u1, u2 = (z + y) * (z - y) % P, x * y % P
    _, inv = sqrt_ratio_m1(1, u1 * u2 * u2 % P)
    den1, den2 = inv * u1 % P, inv * u2 % P
    z_inv = den1 * den2 * t % P
    if t * z_inv % P & 1:
        x, y, den2 = y * SQRT_M1 % P, x * SQRT_M1 % P, den1 * INVSQRT_A_MINUS_D % P
    if x * z_inv % P & 1:
        y = -y
    return magnitude(den2 * (z - y)).to_bytes(32, "little")


def is_identity(p):
    """The identity of ristretto255: any point of its coset."""
    return p[0] == 0 or p[1] == 0


def map_to_group(data):
    """MAP of RFC 9496 §4.3.4, of 32 bytes."""
    t = int.from_bytes(data, "little") & (2**255 - 1)
    r = SQRT_M1 * t * t % P
    u, v = (r + 1) * (1 - D * D) % P, (-1 - r * D) * (r + D) % P
    square, s = sqrt_ratio_m1(u, v)
    c = -1
    if not square:
        s, c = -magnitude(s * t), r
    n = c * (r - 1) * (D - 1) ** 2 - v
    w0, w1, w2, w3 = 2 * s * v, n * SQRT_AD_MINUS_ONE, 1 - s * s, 1 + s * s
    return (w0 * w3 % P, w2 * w1 % P, w1 * w3 % P, w0 * w2 % P)


def scalar(data):
    """A canonical scalar, else None."""
    k = int.from_bytes(data, "little")
    return k if len(data) == 32 and k < L else None


G = BASE  # the generator of ristretto255
