"""Indices and slices that no list has, and what takes a mapping in place of variables."""

from collections import ChainMap, OrderedDict, defaultdict

big = 10**20
items = [1, 2, 3]


def told(expression):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for sequence in ("'abc'", "'äöü'", "b'abc'", "bytearray(b'abc')", "[1, 2, 3]", "(1, 2, 3)", "range(5)"):
    for index in ("big", "-big", "2**31", "2**62", "-2**40", "2**64", "big:", ":big", "-big:big", "::big", "::-big", "1::2**40", "2**33:"):
        told(sequence + "[" + index + "]")
for expression in (
    "slice(0, big).indices(5)",
    "'abc'.find('b', -big, big)",
    "[1].index(1, 0, big)",
    "range(10**30)[10**29]",
    "range(10**30)[:10**29]",
    "list(range(10**20, 10**20 + 3))",
):
    told(expression)
items[1:big] = [9]
print(items)
del items[-big:1]
print(items)
for statement in ("items[big] = 3", "del items[big]"):
    try:
        exec(statement)
    except IndexError as error:
        print(error)


class Upper(dict):
    def __missing__(self, key):
        return key.upper()


class Loud:
    def __init__(self):
        self.values = {}

    def __getitem__(self, key):
        print("get", key)
        return self.values[key]

    def __setitem__(self, key, value):
        print("set", key, value)
        self.values[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.values[key]


print(eval("foo + bar", {}, Upper(foo="x")))
print(eval("a + b", {"b": 5}, ChainMap({"a": 1})))
names = OrderedDict()
exec("x = 1\ny = x + 1\ndel x", {}, names)
print(names, eval("y", names))
exec("q = 1\nprint(q)\ndel q", {}, Loud())
counts = defaultdict(int)
exec("z += 1", {"z": 3}, counts)
print(dict(counts))
for wrong in ("eval('1', {}, 3)", "eval('1', [])", "eval('1', 3)", "exec('1', 3)", "exec('1', {}, 3)"):
    told(wrong)
ﬁ = 3
print(fi, "fi" in globals(), [name for name in globals() if name.startswith("ﬁ")])
print("\N{GREEK SMALL LETTER PI} \N{bullet}", f"\N{EM DASH} {3}", len("\N{SNOWMAN}"))
