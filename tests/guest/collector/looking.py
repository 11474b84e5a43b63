# What the notebook's own modules ask of _mpk, with a collection at every allocation.
import _mpk
from collections import namedtuple

Pair = namedtuple("Pair", "left right")


class Base:
    shared = [1, 2]

    def method(self, first, second="two", *rest, third, fourth=[4], **others):
        return first


class Derived(Base, dict):
    pass


def closure(i):
    captured = [i]

    def inner(a, b=["default " + str(i)]):
        return captured, a, b

    return inner


for i in range(ROUNDS):
    derived = Derived()
    derived.text = "own " + str(i)
    names = _mpk.names(derived)
    junk()
    check(sorted(n for n in names if n in ("text", "shared", "method", "keys")), ["keys", "method", "shared", "text"])
    check(_mpk.static(derived, "text"), "own " + str(i))
    signature = _mpk.signature(derived.method)
    junk()
    expected = (("first", "second", "third", "fourth"), 2, 2, "rest", "others", ("two",), {"fourth": [4]})
    check(signature, expected)
    inner = closure(i)
    signature = _mpk.signature(inner)
    place = _mpk.place(inner)
    junk()
    check(signature[5], (["default " + str(i)],))
    check(place[1], 22)
    names = [name for name in _mpk.names(Pair(i, [i])) if name[0] != "_"]
    check(sorted(names), ["count", "index", "left", "right"])
    check(_mpk.run_cell("made = [str(%d)] * 3\n[made, made]" % i, "<c%d>" % i), [[str(i)] * 3, [str(i)] * 3])
    try:
        _mpk.run_cell("x = = %d" % i, "<c>")
    except SyntaxError as error:
        junk()
        check(str(error), "invalid syntax (<c>, line 1)")
    try:
        _mpk.display("", False, 0, 0, {"bad " + str(i): "text"})
    except ValueError as error:
        junk()
        check(str(error), "bad %d is not a mime type" % i)
    _mpk.display("id " + str(i), False, i, i, {"text/html": "h" * 70000 * (i % 3), "text/plain": "p" + str(i)})
print("ok")
