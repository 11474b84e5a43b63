"""Classes that derive from built-in types, and from named tuples: what they show, copy, and say of mistakes."""

from __future__ import annotations

import copy
import heapq
import inspect
import pickle
from collections import namedtuple
from typing import NamedTuple, get_type_hints


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Money(float):
    def __repr__(self):
        return f"Money({float(self)})"

    def __str__(self):
        return f"${float(self):.2f}"


class Level(int):
    def __str__(self):
        return "<%d>" % self


class Word(str):
    def __str__(self):
        return "a word"


class Row(tuple):
    def __str__(self):
        return "a row"


class Items(list):
    pass


money, level = Money(2.5), Level(7)
print(f"{money}", f"{money:.1f}", f"{money!r}", f"{money:>8}|", "{} {:5}|".format(money, level), format(level), format(level, "04d"))
print([level, money], {money: level}, "%s %r %d" % (level, money, level), f"{Word('x')} {Word('x'):>3}", f"{Row()}", f"{Items([1])}")
for one in money, level, Word("x"), Row((1, 2)), Items([3]):
    print(type(copy.copy(one)), type(copy.deepcopy([one])[0]), type(pickle.loads(pickle.dumps(one))), copy.copy(one))
print(level.__reduce_ex__(2)[1], level.__str__(), level.__repr__(), money.__str__())

for mistake in (
    lambda: len(level), lambda: len(money), lambda: -Row(), lambda: ~money, lambda: 1 + Word("x"), lambda: Word("x") + 1,
    lambda: level + "a", lambda: "a" + level, lambda: level < "a", lambda: Row() < [], lambda: Items() + (), lambda: Row() + [],
    lambda: {Items(): 1}, lambda: {Row((1, [])): 1}, lambda: 1 in level, lambda: level / 0, lambda: level[0], lambda: level(),
    lambda: Row((1,))[4], lambda: Row()["a"], lambda: Items()[1], lambda: Items() * "a", lambda: level - None, lambda: level @ level,
):
    attempt(mistake)
print(float(level), complex(level), int(level), bool(level), abs(level), hash(level), 1 + level, 2.5 * level, divmod(level, 2))


class Point(namedtuple("Point", "x y")):
    def __str__(self):
        return f"at {self.x}"


class Item(NamedTuple):
    """Something to buy."""

    name: str
    weight: int = 1
    value: "float" = 0

    @classmethod
    def read(cls, text):
        return cls(*text.split())

    def __str__(self):
        return f"<{self.name}>"


point, item = Point(1, 2), Item("a")
print(f"{point} {item}", copy.copy(point), copy.copy(item), pickle.loads(pickle.dumps(item)), item._replace(weight=7)[:2])
print(Item.__annotations__, get_type_hints(Item), inspect.signature(Item), inspect.signature(namedtuple("N", "a b", defaults=[3])))
print(Item._fields, Item._field_defaults, Item.read("a b"), repr(Item.read("a b")), Item.__doc__, Item.__name__)
for mistake in (
    lambda: Item(), lambda: Item(1, 2, 3, 4), lambda: Item(1, name=2), lambda: Item(1, size=2), lambda: item[5], lambda: item["a"],
    lambda: setattr(item, "name", 1), lambda: setattr(item, "other", 1), lambda: setattr(point, "x", 1), lambda: delattr(point, "x"),
    lambda: Point(1), lambda: Point._make([1]), lambda: point._replace(z=1), lambda: point < 3, lambda: point + [1],
):
    attempt(mistake)
point.z = 3
print(point.z, vars(point))
Pair = namedtuple("Pair", "left right")
Pair.__doc__ += ": two things"
Pair.total = lambda self: self.left + self.right
Pair.first = property(lambda self: self.left)
print(Pair.__doc__, Pair(1, 2).total(), Pair(3, 4).first, Pair(5, 6))


class Task:
    def __init__(self, name):
        self.name = name


class Ranked(Task):
    def __lt__(self, other):
        return self.name < other.name


first, second = Ranked("a"), Ranked("b")
for mistake in (
    lambda: ("x", 1) < (1, 2), lambda: ("x", 1) <= (1, 2), lambda: sorted([(1, "a"), ("b", 2)]), lambda: max([(1, 2), ("b", 2)]),
    lambda: heapq.heapify([(1, Task("a")), (1, Task("b"))]), lambda: (1, Task("a")) > (1, Task("b")), lambda: [Task("a")] < [Task("b")],
):
    attempt(mistake)
print((1, first) < (1, second), sorted([(1, second), (1, first)])[0][1].name, (1, 2) < (1, 2, 3), () >= ())
print((1, 2) <= (1, 2), (1, 2) < (1, 2), (1, 2, 3) > (1, 2), (2,) > (1, 5), (1,) >= (1, 0), (1, 2) == (1, 2.0), (1,) == (1, 2))


def brief(): "What it does."; return 1


print(brief.__doc__, brief())
