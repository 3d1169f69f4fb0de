"""Messages, hashes and encodings of §2 and the canonical form of §3.1."""
import base64
import functools
import hashlib
import json
import struct

from .curve import L, add, map_to_group


def u32(x):
    return struct.pack(">I", x)


def u64(x):
    return struct.pack(">Q", x)


def i64(x):
    return struct.pack(">q", x)


def lp(x):
    return u32(len(x)) + x


def M(tag, *parts):
    """A message of §2."""
    return lp(b"ortaq/1/" + tag.encode("ascii")) + b"".join(map(lp, parts))


def H256(tag, *parts):
    return hashlib.sha256(M(tag, *parts)).digest()


def H512(tag, *parts):
    return hashlib.sha512(M(tag, *parts)).digest()


def Hs(tag, *parts):
    return int.from_bytes(H512(tag, *parts), "little") % L


def Hp(tag, *parts):
    data = H512(tag, *parts)
    return add(map_to_group(data[:32]), map_to_group(data[32:]))


H = Hp("generator/H")


@functools.lru_cache(maxsize=None)
def generator(i):
    """G_i of §2."""
    return Hp("generator/G", u32(i))


def fingerprint(data):
    """Forty decimal digits in groups of five (§2)."""
    digits = str(int.from_bytes(H256("fingerprint", data), "big") % 10**40).zfill(40)
    return " ".join(digits[i:i + 5] for i in range(0, 40, 5))


def crockford(data):
    """A tracker as it is shown (§6.2)."""
    bits = "".join(f"{b:08b}" for b in data)
    text = "".join("0123456789ABCDEFGHJKMNPQRSTVWXYZ"[int(bits[i:i + 5], 2)] for i in range(0, len(bits), 5))
    return " ".join(text[i:i + 4] for i in range(0, len(text), 4))


def unbase64(text):
    """RFC 4648 §4 with padding and zero unused bits; ValueError otherwise."""
    data = base64.b64decode(text.encode("ascii"), validate=True)
    if base64.b64encode(data).decode() != text:
        raise ValueError("base64 is not canonical")
    return data


def canonical(value):
    """The canonical form of §3.1, as text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def parse_canonical(line):
    """The value of a canonical line; ValueError if its bytes are not the canonical ones."""
    try:
        value = json.loads(line.decode("utf-8"))
        same = canonical(value).encode("utf-8") == line
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not JSON in UTF-8 ({type(error).__name__})") from None
    if not same:
        raise ValueError("not in the canonical form")
    return value


def demand(condition, message):
    """Refuse what was read, for the reason `message`."""
    if not condition:
        raise ValueError(message)

