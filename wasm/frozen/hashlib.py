"""Hash functions: checksums that cannot be forged. MD5 and SHA-1 can be, and are here for old ones."""

import _hashlib

algorithms_guaranteed = {
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512",
    "shake_128", "shake_256", "blake2b", "blake2s",
}
algorithms_available = set(algorithms_guaranteed)

__all__ = sorted(algorithms_guaranteed) + [
    "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest"
]


def new(name, data=b'', *, usedforsecurity=True):
    """The hash function of that name, with some data already."""
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    return _hashlib.new(name.lower().replace("-", ""), data)


def md5(data=b'', *, usedforsecurity=True):
    """MD5, 16 bytes."""
    return _hashlib.new("md5", data)


def sha1(data=b'', *, usedforsecurity=True):
    """SHA-1, 20 bytes."""
    return _hashlib.new("sha1", data)


def sha224(data=b'', *, usedforsecurity=True):
    """SHA-224, 28 bytes."""
    return _hashlib.new("sha224", data)


def sha256(data=b'', *, usedforsecurity=True):
    """SHA-256, 32 bytes."""
    return _hashlib.new("sha256", data)


def sha384(data=b'', *, usedforsecurity=True):
    """SHA-384, 48 bytes."""
    return _hashlib.new("sha384", data)


def sha512(data=b'', *, usedforsecurity=True):
    """SHA-512, 64 bytes."""
    return _hashlib.new("sha512", data)


def sha3_224(data=b'', *, usedforsecurity=True):
    """SHA3-224, 28 bytes."""
    return _hashlib.new("sha3_224", data)


def sha3_256(data=b'', *, usedforsecurity=True):
    """SHA3-256, 32 bytes."""
    return _hashlib.new("sha3_256", data)


def sha3_384(data=b'', *, usedforsecurity=True):
    """SHA3-384, 48 bytes."""
    return _hashlib.new("sha3_384", data)


def sha3_512(data=b'', *, usedforsecurity=True):
    """SHA3-512, 64 bytes."""
    return _hashlib.new("sha3_512", data)


def shake_128(data=b'', *, usedforsecurity=True):
    """SHAKE128: digest(length) gives as many bytes as asked for."""
    return _hashlib.new("shake_128", data)


def shake_256(data=b'', *, usedforsecurity=True):
    """SHAKE256: digest(length) gives as many bytes as asked for."""
    return _hashlib.new("shake_256", data)


def _blake2(name, most, data, digest_size, key, salt, person, tree):
    if not 1 <= digest_size <= most:
        raise ValueError("digest_size for {} must be between 1 and {} bytes, here it is {}".format(
            name.replace("b2", "B2").replace("blake", "Blake"), most, digest_size
        ))
    if len(key) > most:
        raise ValueError("maximum key length is " + str(most) + " bytes")
    quarter = most // 4
    if len(salt) > quarter:
        raise ValueError("maximum salt length is " + str(quarter) + " bytes")
    if len(person) > quarter:
        raise ValueError("maximum person length is " + str(quarter) + " bytes")
    fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node = tree
    block = bytearray((digest_size, len(key), fanout, depth)) + leaf_size.to_bytes(4, "little")
    block += node_offset.to_bytes(8 if most == 64 else 6, "little") + bytes((node_depth, inner_size))
    block += bytes(most // 2 - len(block))
    block += bytes(salt) + bytes(quarter - len(salt)) + bytes(person) + bytes(quarter - len(person))
    made = _hashlib.new(name, b"", bytes(block), last_node)
    if key:
        made.update(bytes(key) + bytes(2 * most - len(key)))
    made.update(data)
    return made


def blake2b(
    data=b'', *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0,
    node_depth=0, inner_size=0, last_node=False, usedforsecurity=True
):
    """BLAKE2b, up to 64 bytes."""
    tree = fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node
    return _blake2("blake2b", 64, data, digest_size, key, salt, person, tree)


def blake2s(
    data=b'', *, digest_size=32, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0,
    node_depth=0, inner_size=0, last_node=False, usedforsecurity=True
):
    """BLAKE2s, up to 32 bytes."""
    tree = fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node
    return _blake2("blake2s", 32, data, digest_size, key, salt, person, tree)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password, made slow to guess."""
    if dklen is None:
        dklen = new(hash_name).digest_size
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    return _hashlib.pbkdf2(hash_name, password, salt, iterations, dklen)


def file_digest(fileobj, digest):
    """The hash of a file that is open for bytes; digest is a name or a function such as sha256."""
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getvalue"):
        made.update(fileobj.getvalue())
        return made
    while True:
        part = fileobj.read(65536)
        if not part:
            return made
        made.update(part)


blake2b.SALT_SIZE = blake2b.PERSON_SIZE = 16
blake2b.MAX_KEY_SIZE = blake2b.MAX_DIGEST_SIZE = 64
blake2s.SALT_SIZE = blake2s.PERSON_SIZE = 8
blake2s.MAX_KEY_SIZE = blake2s.MAX_DIGEST_SIZE = 32
