"""Classes that derive from a native type and from classes of the program's: whose special methods count."""

import math
from datetime import timedelta
from enum import CONFORM, EJECT, NAMED_FLAGS, Enum, Flag, IntFlag, auto, verify


def shown(text, **names):
    try:
        print(text, repr(eval(text, globals(), names)))
    except Exception as error:
        print(text, type(error).__name__, error)


class Sized:
    def __len__(self):
        return 2

    def __contains__(self, item):
        return True

    def __iter__(self):
        return iter([1])

    def __getitem__(self, place):
        return place

    def __call__(self):
        return "called"

    def __str__(self):
        return "sized"

    def __repr__(self):
        return "Sized"

    def __bool__(self):
        return False

    def __radd__(self, other):
        return "added"

    def __hash__(self):
        return 7


VALUES = (
    *((int, 5), (int, 10**30), (float, 2.5), (complex, 1j), (str, "ab"), (bytes, b"abc"), (tuple, (1, 2))),
    *((list, [1]), (dict, {1: 2}), (set, {1}), (frozenset, {1})),
)
for base, value in VALUES:
    both = type("Both", (base, Sized), {})(value)
    for text in ("len(k)", "3 in k", "list(k)", "k()", "str(k)", "repr(k)", "bool(k)", "k == v"):
        shown(text, k=both, v=value)
    alone = type("Alone", (base,), {})(value)
    for text in ("len(k)", "bool(k)", "hash(k) == hash(v)", "k == v", "k.__len__()", "repr(k)"):
        shown(text, k=alone, v=value)
shown("1 + k", k=type("Number", (int, Sized), {})(5))


class Half(float):
    pass


for text in ("int(k)", "round(k)", "math.floor(k)", "k // 1", "complex(k)", "'%d' % k", "int(Half('nan'))", "int(Half('inf'))"):
    shown(text, k=Half(2.5))


class Color(IntFlag):
    BLACK = 0
    RED = 1
    GREEN = 2
    BLUE = 4
    PURPLE = RED | BLUE
    WHITE = RED | GREEN | BLUE


print(Color.BLACK in Color.WHITE, Color.PURPLE in Color.WHITE, Color.GREEN in Color.PURPLE, len(Color.PURPLE))
print(list(Color.WHITE), list(Color), ~Color.RED, Color(5), len(Color.BLACK), Color.RED + 1)


class Kept(Flag, boundary=EJECT):
    RED = auto()
    BLUE = auto()


class Bent(Flag, boundary=CONFORM):
    RED = auto()
    BLUE = auto()


print(Kept(8 + 2), Bent(8 + 2), Kept(3))
for body in ({"RED": 1, "GREEN": 2, "WHITE": 15, "NEON": 31}, {"RED": 1, "PINK": 3}, {"RED": 1, "BLUE": 2, "BOTH": 3}):
    try:
        print(verify(NAMED_FLAGS)(Flag("Colors", body)))
    except ValueError as error:
        print(error)


class Period(timedelta, Enum):
    DAY = 1
    WEEK = 7

    @property
    def hours(self):
        return self.total_seconds() / 3600


print(list(Period), Period.DAY, str(Period.WEEK), Period.WEEK.hours, Period.DAY + Period.WEEK, Period.DAY.value)


class Proxy:
    __class__ = property(lambda self: dict)


class Other:
    @property
    def __class__(self):
        return list

    def method(self):
        return super().__init__ is not None, __class__.__name__


print(isinstance(Proxy(), dict), isinstance(Proxy(), Proxy), Proxy().__class__, type(Proxy()).__name__)
print(isinstance(Other(), list), Other().method())
for call in (int.__hash__, str.__len__, object.__repr__, str.upper):
    try:
        call()
    except TypeError as error:
        print(error)
for value in ([], {}, set()):
    try:
        hash(type("Changing", (type(value),), {})(value))
    except TypeError as error:
        print(error)
print(eval("# a comment\n3 + 4"), eval("\n\n5"), eval(" (1,\n2)"))
