"""inspect.signature of what is built in and of the library, and the docstrings of values."""

import collections
import functools
import inspect
import itertools
import json
import math
import re

for function in (
    *(abs, all, any, ascii, bin, callable, chr, delattr, divmod, eval, format, hasattr, hash, hex, id, input),
    *(isinstance, issubclass, len, oct, open, ord, pow, print, repr, round, setattr, sorted, sum),
    *(list.append, [].append, list.sort, [].sort, dict.get, {}.get, dict.fromkeys, {}.setdefault, {}.popitem),
    *(str.split, "".split, str.join, "".join, str.encode, "".replace, str.strip, "".zfill, b"".join, b"".strip),
    *(math.sqrt, math.gcd, math.floor, math.isclose, math.factorial, math.pow, math.copysign, math.prod, re.sub),
    *(int.bit_length, (5).to_bytes, int.from_bytes, float.is_integer, (1.5).hex, tuple.count, ().count, set),
    *(max, min, range, iter, next, getattr, vars, dir, type, int, str, dict, zip, map, filter),
):
    try:
        print(function.__name__, inspect.signature(function))
    except ValueError:
        print(function.__name__, "no signature")


def double(*numbers, scale=2, **options):
    """Doubles."""


class Spread:
    def __init__(self, *parts, sep=",", **names):
        pass

    def method(self, first, /, second, *rest, third=3, **others):
        pass


def around():
    scale = 2

    def inside(*numbers, by=scale, **options):
        return numbers, by, options, scale

    return inside


for function in (double, Spread, Spread.method, Spread().method, around(), functools.partial(double, scale=3)):
    print(inspect.signature(function))

# What the library's own functions take, in which stars are, is told as well.
for function in (json.dumps, json.loads, functools.wraps):
    print([parameter.kind.name for parameter in inspect.signature(function).parameters.values()][:3])
for module in (collections, functools, inspect, itertools, json, math, re):
    for name in sorted(vars(module)):
        if callable(vars(module)[name]):
            try:
                inspect.signature(vars(module)[name])
            except (ValueError, TypeError):
                pass
print("all were told")


class Point(tuple):
    """A point."""


class Plain(dict):
    pass


values = (5, 1.5, "text", b"", [], (), {}, set(), True, range(3), ValueError("x"), object(), len, [].append, str.split)
print([isinstance(value.__doc__, str) and not value.__doc__.startswith("\n") for value in values])
print(Point().__doc__, Plain().__doc__, (lambda: 0).__doc__, double.__doc__, type(iter([])).__name__)
o = len
print(dict.fromkeys.__qualname__, str.maketrans.__name__, object.__new__.__name__, len.__qualname__, o.__name__)
