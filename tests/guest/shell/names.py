"""The names that values.txt uses."""

import functools
import re  # noqa: F401 - a value uses it
import types  # noqa: F401 - a value uses it
from collections import OrderedDict, namedtuple  # noqa: F401 - a value uses it


class Lonely:
    def __repr__(self):
        return "<lonely>"


class Lines:
    def __repr__(self):
        return "first\nsecond\nthird"


class Own(list):
    def __repr__(self):
        return "Own!"


class Plainly(list):
    pass


class Words(dict):
    pass


class Problem(Exception):
    pass


class Layout(list):
    def _repr_pretty_(self, p, cycle):
        with p.group(8, "Layout([", "])"):
            for number, item in enumerate(self):
                if number:
                    p.text(",")
                    p.breakable()
                p.pretty(item)


Pair = namedtuple("Pair", "left right")


def function(x, y):
    pass


def default(x, y=2, *args, key="k", **kwargs):
    pass


def recursive_list():
    items = [1, [2]]
    items[1].append(items)
    return items


def recursive_dict():
    items = {}
    items["self"] = items
    return items


def declared(a: "int", /, *others: str, flag: bool = True, **options) -> None:
    pass


def wrapping(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


@wrapping
def wrapped(x: int, y: int = 2) -> int:
    return x
