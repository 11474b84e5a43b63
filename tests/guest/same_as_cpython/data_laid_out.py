# pprint, with random data and options.

import pprint
import random

R = random.Random(2)


def value(d):
    k = R.randrange(12 if d else 7)
    if k == 0:
        return R.randrange(10 ** R.randrange(1, 12))
    if k == 1:
        return R.choice(
            [
                "a",
                "hello world",
                "it's",
                "x" * 50,
                "the quick brown fox jumps over the lazy dog " * R.randrange(1, 4),
                "line one\nline two\n" * 3,
                "é" * 20,
                "",
                "tab\there and there and everywhere in this long string of words",
            ]
        )
    if k == 2:
        return R.choice([None, True, 1.5, 1e100])
    if k == 3:
        return bytes(R.randrange(256) for _ in range(R.randrange(40)))
    if k == 4:
        return 1234567
    if k == 5:
        return R.choice(["abc", "def ghi"])
    if k == 6:
        return R.choice([(), [], {}])
    n = R.randrange(6)
    if k in (7, 8):
        return [value(d - 1) for _ in range(n)]
    if k == 9:
        return tuple(value(d - 1) for _ in range(n))
    if k == 10:
        return {R.choice(["k", "key", "a long key", "zz", 5, 7, (1, 2)]): value(d - 1) for _ in range(n)}
    return R.choice([set, frozenset])(R.randrange(1000) for _ in range(n * 4))


class P:
    def __repr__(self):
        return "P()" * 30


for i in range(150):
    v = value(4)
    kw = dict(
        indent=R.choice([1, 1, 2, 4]),
        width=R.choice([20, 40, 80, 5]),
        compact=R.random() < 0.3,
        sort_dicts=R.random() < 0.6,
        underscore_numbers=R.random() < 0.2,
    )
    if R.random() < 0.2:
        kw["depth"] = R.randrange(1, 4)
    print(i, pprint.pformat(v, **kw))
l = [1]
l.append(l)
d = {"a": l}
d["d"] = d
import re

print(
    re.sub("id=[0-9]+", "id", pprint.pformat(l)),
    pprint.isrecursive(l),
    pprint.isreadable(l),
    pprint.isreadable([1, "a"]),
    pprint.isrecursive([1]),
)
print(pprint.saferepr([1, {"b": 1, "a": 2}]))
pprint.pprint({3: 1, 1: 2, 2: 3})
pprint.pp({3: 1, 1: 2})
pprint.pprint([P(), P()])
pprint.pprint({"x": P(), "y": [P()]})
pprint.pprint({1, "a", (2, 3)} and {"mixed": 1, 5: 2})
for kw in ({"indent": -1}, {"depth": 0}, {"width": 0}):
    try:
        pprint.PrettyPrinter(**kw)
    except ValueError as e:
        print(e)
