# What the mistakes say that people make, in a table: each line fails, and says with what.


class Empty:
    pass


class Filled:
    size = 3
    __slots__ = ()

    def method(self, one, two=2):
        return one

    @property
    def fixed(self):
        return 1

    @classmethod
    def make(cls, one):
        return cls()

    @staticmethod
    def bare(one):
        return one


def none():
    pass


def one(a):
    return a


def two(a, b):
    return a


def three(a, b, c):
    return a


def optional(a, b=1):
    return a


def lone(a=1):
    return a


def keyword(*, key, other):
    return key


def starred(a, *args, **kwargs):
    return a


def late():
    print(later)
    later = 1


def loop_name():
    for item in []:
        pass
    return item


def closed():
    def inner():
        return outer_name

    value = inner()
    outer_name = 1
    return value


def generator():
    yield 1
    return 5


MISTAKES = """
Empty.unknown
late()
loop_name()
closed()
none.foo
Empty().foo
Empty.foo
Filled().foo
generator().foo
Filled().fixed = 2
del Empty().x
Empty() + 1
1 + Empty()
Empty() < Empty()
for x in Empty: pass
Empty()()
Empty(1)
Empty(x=1)
none(1)
none(1, 2)
none(x=1)
one()
one(1, 2)
one(1, 2, 3)
one(b=1)
one(1, a=1)
one(1, b=2)
two()
two(1)
two(b=1)
two(1, 2, 3)
three()
three(1)
lone(1, 2)
lone(1, 2, 3)
optional()
optional(1, 2, 3)
optional(c=1)
keyword()
keyword(key=1)
keyword(1)
keyword(key=1, other=2, third=3)
starred()
starred(1, a=2)
Filled().method()
Filled().method(1, 2, 3)
Filled().method(1, 2, two=3)
Filled().method(three=3)
Filled.make()
none[0]
Empty()[0]
len(Empty())
raise Empty
raise Empty()
from nothing import one
next(generator(), 1, 2)
generator().send(1)
with Empty(): pass
recursion()
"""


def recursion():
    return recursion() + 1


for line in MISTAKES.strip().splitlines():
    try:
        exec(line)
        print(line, "->", "no error")
    except BaseException as error:
        print(line, "->", type(error).__name__, "|", str(error), "|", repr(error.args))
