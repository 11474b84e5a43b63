"""Enumerations of all kinds."""

from enum import *
import enum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, list(Color), len(Color), Color(2), Color['BLUE'], Color.CRIMSON is Color.RED, Color.CRIMSON)
print(Color.__members__, type(Color.RED), isinstance(Color.RED, Color), Color.RED in Color, Color)
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE, hash(Color.RED) == hash('RED'), {Color.RED: 'r'}[Color.RED])
for code in ['Color(9)', "Color['X']", 'Color.RED = 5', 'Color.RED < Color.BLUE', '1 in Color', 'Color.PINK', '''
class M(Color): X = 5''', '''
class D(Enum):
    A = 1
    A = 2''', '''
@unique
class U(Enum):
    A = 1
    B = 1''', 'del Color.RED', 'Color.RED.value = 3', 'Color("RED")']:
    try: exec(code); print('ok', code)
    except Exception as e: print(type(e).__name__, e)
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius):
        self.mass = mass; self.radius = radius
    @property
    def g(self): return round(self.mass / self.radius, 2)
    @classmethod
    def big(cls): return cls.EARTH
    @staticmethod
    def st(): return 's'
    def describe(self): return f'{self.name}:{self.mass}'
print(Planet.EARTH.g, Planet.EARTH.value, Planet.big(), Planet.st(), Planet.MARS.describe(), Planet((0.64, 3.39)))
class A(Enum):
    X = auto(); Y = auto(); Z = 10; W = auto()
print([m.value for m in A])
class N(IntEnum):
    LOW = 1; HIGH = 3
print(N.LOW, repr(N.LOW), N.LOW + 1, N.LOW < N.HIGH, N(3), f'{N.LOW}', '%d' % N.HIGH, sorted([N.HIGH, N.LOW]), [1,2,3][N.LOW], isinstance(N.LOW, int), N.LOW == 1)
class S(StrEnum):
    A = auto(); B = 'bee'
print(S.A, repr(S.A), S.B.upper(), f'{S.B:>5}', S('bee'), S.A == 'a')
class Str(str, Enum):
    P = 'p'; Q = 'q'
print(Str.P, repr(Str.P), Str.P == 'p', f'{Str.P}', Str.P.upper(), Str.P.value)
class P(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(P.R | P.W, repr(P.R | P.X), P.RW, P.R in P.RW, ~P.R, P.R & P.W, bool(P.R & P.W), list(P.RW), P(5), P(0), repr(P(0)), list(P), P.R ^ P.RW, len(P.RW), P)
class IF(IntFlag):
    A = 1; B = 2
Animal = Enum('Animal', 'ANT BEE CAT')
print(list(Animal), Animal.BEE.value, Enum('T', ['a', 'b']).b, Enum('T', {'x': 5, 'y': 6}).y.value, Enum('T', [('q', 9)]).q)
class Day(Enum):
    MON = 1
    @classmethod
    def _missing_(cls, v):
        return cls.MON if v == 'monday' else None
print(Day('monday'))
class L(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    AA = auto(); BB = auto()
print(L.AA.value, L.BB.value)
class Co(Enum):
    def __new__(cls, value, label):
        o = object.__new__(cls); o._value_ = value; o.label = label; return o
    A = (1, 'one'); B = (2, 'two')
print(Co(1), Co.A.label, Co.B.value, repr(Co.A))
class Op(Enum):
    ADD = '+'
    SUB = '-'
    def __call__(self, a, b): return a + b if self is Op.ADD else a - b
    def __str__(self): return self.value
print(Op.ADD(1, 2), Op('-')(5, 3), Op.ADD, f'{Op.SUB}', repr(Op.ADD))
print([c.name for c in Color], dict((c.name, c.value) for c in Color), Color.RED is Color(1), {c: c.value for c in Color})
for name, m in Color.__members__.items(): print(name, m)
class Shape(Enum):
    SQ = [1]
    CI = {'a': 1}
print(Shape.SQ.value)
class W(Enum):
    A = 1
    def __lt__(self, o): return self.value < o.value
    B = 2
print(W.A < W.B, sorted([W.B, W.A]), max(W, key=lambda w: w.value))

print(Color.RED.__class__, type(Color), Color.__name__, str(Color.RED)[0], '{}'.format(Color.RED), '{:>12}|'.format(Color.RED), reversed(Color) and list(reversed(Color)))
