"""Enumerations of values of other types, of the library and of programs."""

from enum import Enum, IntEnum, StrEnum, auto
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

@dataclass
class CreatureDataMixin:
    size: str
    legs: int
    tail: bool = field(repr=False, default=True)
class Creature(CreatureDataMixin, Enum):
    BEETLE = 'small', 6
    DOG = 'medium', 4
print(repr(Creature.DOG), Creature.DOG, Creature.DOG.legs, repr(Creature.DOG.value), Creature(CreatureDataMixin('small',6)))
class D(date, Enum):
    NY = 2020, 1, 1
    XM = 2020, 12, 25
print(list(D), D.NY, D.NY.year, repr(D.NY.value), D.NY < D.XM)
class M(Decimal, Enum):
    A = '1.5'
    B = 2
print(list(M), M.A, M.A + M.B, repr(M.A.value), M.A == Decimal('1.5'))
class Mix:
    def describe(self): return self.name + '!'
    def __repr__(self): return 'mix'
class P(Mix, Enum):
    X = 1
print(P.X.describe(), repr(P.X), str(P.X), P.X.value)
class Q(str, Mix, Enum):
    X = 'x'
print(repr(Q.X), str(Q.X), f'{Q.X}', Q.X.describe())
class N:
    def __new__(cls, v):
        o = object.__new__(cls); o.v = v; return o
class R(N, Enum):
    A = 5
print(R.A.v, type(R.A.value).__name__)
class Planet(Enum):
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius): self.mass=mass; self.radius=radius
print(repr(Planet.EARTH), Planet.EARTH.mass)
class T(tuple, Enum):
    A = 1, 2
print(repr(T.A), T.A[1], T.A.value)
class L(list, Enum):
    A = [1, 2]
print(repr(L.A), L.A.value)
class I(IntEnum):
    A = 1
print(repr(I.A), str(I.A), f'{I.A}', I.A + 1)
class S(StrEnum):
    A = auto()
print(repr(S.A), str(S.A))
class MyInt(int):
    def __repr__(self): return 'MyInt(%d)' % int(self)
class E(MyInt, Enum):
    A = 3
print(repr(E.A), str(E.A), repr(E.A.value))
