# Runs before each program of this folder. `junk` allocates blocks of several sizes and fills them, so that whatever
# the collector freed by mistake no longer holds what it held.


def junk(value=None):
    rubbish = [("#" * 13, [-1] * 5, b"\xff" * 30), {i: "rubbish" for i in range(2)}]
    return value if len(rubbish) == 2 else None


def check(found, expected):
    if found != expected:
        raise AssertionError("found %r, expected %r" % (found, expected))
