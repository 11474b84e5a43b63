"""The abstract classes of numbers, and numbers of classes that derive from float and int."""

import heapq
import math
import numbers
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction

KINDS = (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)
for value in (1, True, 1.5, 2j, Fraction(1, 2), Decimal(1), "a", None):
    print(value, [isinstance(value, kind) for kind in KINDS], [issubclass(type(value), kind) for kind in KINDS])


class Metres(float):
    pass


class Count(int):
    pass


class Size(IntEnum):
    SMALL = 4


for value in (Metres(16), Count(16), Size.SMALL):
    print(math.sqrt(value), math.floor(value), math.hypot(value, 3), math.log2(value))
    print(float(value), complex(value), 2.0 + value)
print(math.gcd(Count(4), 6), round(Metres(2.5)), divmod(Metres(7), 2), sum([Metres(1), Count(2)]))
print(math.fsum([Metres(0.1)] * 3))


class Named(float):
    def __float__(self) -> float:
        return 9.0


print(float(Named(4)), Named(4) + 1)
for wrong in ("a", None, [], object):
    try:
        print(float(wrong))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error)[:40])


class Heap(list):
    pass


heap = Heap([3, 1, 2])
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heap, heapq.heappop(heap), heapq.heappushpop(heap, 5), heapq.heapreplace(heap, 4), type(heap).__name__)
pushes = (lambda heap: heapq.heappush(heap, 1), lambda heap: heapq.heapreplace(heap, 1))
for call in (heapq.heapify, heapq.heappop, *pushes):
    try:
        call((1, 2))
    except TypeError as error:
        print(error)


def nothing():
    if False:
        yield 1


def unset(given):
    if 0:
        kept = 1
    while False:
        kept = 2
    try:
        return kept
    except UnboundLocalError as error:
        return str(error), given


def chosen(items):
    while True:
        for _ in items:
            if True:
                break
            else:
                yield "never"
        else:
            yield "none"
        if 1:
            yield "one"
            break
        elif 2:
            yield "two"


print(list(nothing()), unset(3), list(chosen([])), list(chosen([1])))
