# Strings and bytes: built piece by piece in C, out of pieces that may call back into Python.
import re


class Shown:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return junk("<%d>" % self.value)

    def __str__(self):
        return junk("str %d" % self.value)

    def __format__(self, spec):
        return junk("format " + spec)


def piece(match):
    return junk("[" + match.group(1) * 2 + "]")


for turn in range(ROUNDS):
    check("".join([junk("%d;" % i) for i in range(30)]).count(";"), 30)
    check(", ".join(str(Shown(i)) for i in range(4)), "str 0, str 1, str 2, str 3")
    check(b"-".join([bytes([65 + i]) * 3 for i in range(4)]), b"AAA-BBB-CCC-DDD")
    text = " ".join("word%d" % i for i in range(40))
    check([junk(word) for word in text.split()], ["word%d" % i for i in range(40)])
    check(text.rsplit(" ", 2)[1:], ["word38", "word39"])
    check(text.replace("word", "w%d-" % turn).split("w%d-" % turn)[-1], "39")
    check(text.partition(" word20 ")[2][:6], "word21")
    check(("x" * 50 + str(turn)).upper().strip("X"), str(turn))
    check("%s|%r|%5d|%-5s|%x" % (Shown(1), Shown(2), turn, "ab", 255), "str 1|<2>|%5d|ab   |ff" % turn)
    check("{}|{!r}|{!s}|{:>8}|{name}".format(Shown(1), [Shown(2)], Shown(3), "ab", name=Shown(4)),
          "format |[<2>]|str 3|      ab|format ")
    check(f"{Shown(5)!r}{[Shown(6)]}{junk('x' * 3)}{turn:03d}", "<5>[<6>]xxx%03d" % turn)
    check(repr([Shown(1), (Shown(2), {"k": Shown(3)}), {Shown(4)}]), "[<1>, (<2>, {'k': <3>}), {<4>}]")
    check(str({i: [Shown(i)] for i in range(3)}), "{0: [<0>], 1: [<1>], 2: [<2>]}")
    check(eval(repr("".join(chr(0x3B1 + i) for i in range(5)) + "\n\x01'")), "αβγδε\n\x01'")
    check(str("héllo ☃ %d" % turn).encode().decode(), "héllo ☃ %d" % turn)
    check(str(bytes(range(97, 105)), "utf-8"), "abcdefgh")

    check(re.sub(r"(\d)", piece, "a1b2c%d" % (turn % 10)), "a[11]b[22]c[%d%d]" % (turn % 10, turn % 10))
    check(re.sub("(a+)", lambda match: junk(str(len(match.group(1)))), "aaa b aa a"), "3 b 2 1")
    check(re.match(r"(\w+) (\w+)", "hello world%d" % turn).groups(), ("hello", "world%d" % turn))
    check(re.compile("[,;]").split("a,b;c,%d" % turn), ["a", "b", "c", str(turn)])
    check([junk(re.search("k%d=(.*?);" % i, "k0=zero;k1=one;k2=two;").group(1)) for i in range(3)],
          ["zero", "one", "two"])

    joined = ""
    for i in range(25):
        joined += str(i) + ","
    check(joined.split(",")[:-1], [str(i) for i in range(25)])
    check([ord(c) for c in "".join(map(chr, range(60, 90)))], list(range(60, 90)))
    check("%(a)s-%(b)r" % {"a": Shown(1), "b": [Shown(2)]}, "str 1-[<2>]")
    check("abc%d" % turn in {"abc%d" % turn: 1}, True)  # an interned and a fresh string
    check(str.format("{:{}}|", "x", junk(5)), "x    |")

print("ok")
