# Dictionaries, their views and sets: what they say, in which order, and what is a mistake.


def e(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


d = {"a": 1, "b": 2, "c": 3}
print(d.keys(), d.values(), d.items(), list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
print(
    sorted(d.keys() & {"a", "z"}),
    sorted(d.keys() | ["q"]),
    sorted(d.keys() - {"a"}),
    sorted(d.keys() ^ {"a", "q"}),
    sorted(d.items() & [("a", 1)]),
    sorted({"a", "x"} - d.keys()),
    sorted(["a", "n"] - d.keys()),
    sorted({"a", "x"} | d.keys()),
    sorted({"a"} & d.keys()),
)
print(
    d.keys() == {"a", "b", "c"},
    {"a", "b", "c"} == d.keys(),
    d.keys() <= {"a", "b", "c", "d"},
    d.keys() > {"a"},
    d.items() == {("a", 1), ("b", 2), ("c", 3)},
    d.keys() == d.keys(),
    d.values() == d.values(),
    d.keys() == ["a", "b", "c"],
)
print(
    len(d.keys()),
    "a" in d,
    2 in d.values(),
    ("a", 1) in d.items(),
    ("a", 2) in d.items(),
    d.keys().isdisjoint("xyz"),
    d.items().isdisjoint([("a", 1)]),
)
print(d | {"a": 9, "z": 0}, d)
d |= [("q", 1)]
print(d)
e(lambda: {1: 2} | [(1, 2)])
e(lambda: {} < {})
e(lambda: dict(1))
e(lambda: dict([1]))
e(lambda: dict(["abc"]))
e(lambda: dict(1, 2))
e(lambda: {}.update(1, 2))
e(lambda: {}.pop())
e(lambda: {}.get())
e(lambda: {}.pop(1))
e(lambda: {}.popitem())
e(lambda: {}[1])
e(lambda: {}["abc"])
e(lambda: {}[[1]])
e(lambda: [1] in {})
e(lambda: {}.get([1]))
e(lambda: {}.setdefault([1], 2))
e(lambda: {[1]: 2})
e(lambda: {(1, [2]): 3})
e(lambda: {}.pop({}))
e(lambda: {{}: 1})
e(lambda: {1: 2}[{}])
e(lambda: {[]})
e(lambda: {1, [2]})
e(lambda: set([[1]]))
e(lambda: hash([]))
e(lambda: hash({}))
e(lambda: hash(set()))
e(lambda: hash({}.values()) and 1)
e(lambda: hash({}.keys()))
e(lambda: dict.fromkeys("abc"))
e(lambda: dict.fromkeys([1, 2], 0))
e(lambda: dict.fromkeys(3))
e(lambda: dict(a=1, b=2))
e(lambda: dict([("a", 1)], b=2))
e(lambda: dict({"a": 1}, a=3))
e(lambda: dict(zip("ab", [1, 2])))
e(lambda: dict([["a", 1], ["b", 2]]))
e(lambda: dict(["ab", "cd"]))
e(lambda: dict([(1, 2, 3)]))
e(lambda: dict([(1,)]))
e(lambda: dict(None))
e(lambda: dict([None]))


def f():
    d = {1: 2, 3: 4}
    for k in d:
        d[k + 10] = 1


e(f)


def f():
    d = {1: 2, 3: 4}
    for k in d:
        del d[k]


e(f)


def f():
    d = {"a": 2, "b": 4, "c": 5}
    for k in d:
        d[k.upper()] = d.pop(k)
    return d


e(f)


def f():
    d = {1: 2, 3: 4}
    for k, v in d.items():
        d.clear()


e(f)


def f():
    s = {1, 2, 3}
    for k in s:
        s.add(k + 10)


e(f)


def f():
    s = {1, 2, 3}
    for k in s:
        s.discard(k)


e(f)
d = {}
d["me"] = d
d["l"] = [d]
print(d)
l = [1]
l.append(l)
print(l)
print([l, l])
d = {"a": 1}
d["v"] = d.values()
print(d)
from collections import OrderedDict

o = OrderedDict([("a", 1), ("b", 2)])
o.move_to_end("a")
print(o, list(o), o == {"b": 2, "a": 1}, o == OrderedDict([("a", 1), ("b", 2)]), o == {"a": 1, "b": 2})
o.move_to_end("a", last=False)
print(o, o.popitem(last=False), o, OrderedDict())
e(lambda: o.move_to_end("zz"))
e(lambda: OrderedDict().popitem())
print(o | {"x": 1}, {"x": 1} | o, type(o.copy()), OrderedDict.fromkeys("abc"))


class D(dict):
    def __missing__(self, k):
        return k * 2


x = D(a=1)
print(x["a"], x["b"], x, len(x), x.get("q"), type(x | {}), x.copy(), type(x.copy()), D.fromkeys("ab"))


class E(dict):
    def __init__(self, *a):
        super().__init__(*a)
        self.n = 1

    def __setitem__(self, k, v):
        super().__setitem__(k, v * 10)

    def __getitem__(self, k):
        return super().__getitem__(k) + 1


y = E({"q": 5})
y["w"] = 7
print(y, y["w"], y["q"], y.n, list(y.items()), y == {"q": 5, "w": 70}, "q" in y, isinstance(y, dict))


class S(set):
    def add(self, x):
        super().add(x)
        return self


s = S([1])
s.add(5)
print(s | {7}, len(s), 5 in s, sorted(s), s == {1, 5}, set.union(s, [9]))
print(
    {1, 2} == {1, 2},
    {1} == frozenset({1}),
    {1} == [1],
    {1, 2} < {1, 2, 3},
    {1, 2}.issubset([1, 2, 3]),
    {1} | frozenset({2}),
    frozenset({2}) | {1},
    frozenset("ab") == set("ba"),
    {frozenset({1}): 2},
)
print(
    set(),
    frozenset(),
    frozenset([1]),
    [set(), frozenset()],
    {1}.isdisjoint([2]),
    {1, 2, 3}.intersection([1, 2], (2,)),
    {1}.union([2], [3]),
    {1, 2, 3}.difference([1], [2]),
)
e(lambda: {1} | [2])
e(lambda: {1}.union(3))
e(lambda: {1} < [1])
e(lambda: set(1))
e(lambda: set(1, 2))
e(lambda: frozenset(5))
e(lambda: {1}.remove(2))
e(lambda: {1}.remove([2]))
e(lambda: set().pop())
e(lambda: frozenset().add(1))
e(lambda: {2} in {frozenset({2})})
e(lambda: {1} + {2})
print(iter({}).__class__.__name__, type({}.keys()), type({}.items()), type(iter(set())))


class P:
    def __init__(s, a):
        s.a = a

    def __eq__(s, o):
        return s.a == o.a


e(lambda: {P(1)})
e(lambda: hash(P(1)))


class Q(P):
    def __hash__(s):
        return hash(s.a)


e(lambda: len({Q(1), Q(1), Q(2)}))


class R(Q):
    def __eq__(s, o):
        return True


e(lambda: hash(R(1)))


class B:
    def __hash__(s):
        return "a"


e(lambda: hash(B()))


class B:
    def __hash__(s):
        return 2**70


e(lambda: hash(B()))


class B:
    __hash__ = None


e(lambda: hash(B()))
