"""Operators, special methods, private names and classes derived from builtins."""

# stacks, bank accounts, vectors, iterators
import math
class Account:
    interest = 0.02
    def __init__(self, owner, balance=0):
        self.owner = owner; self.__balance = balance
    @property
    def balance(self): return self.__balance
    @balance.setter
    def balance(self, v):
        if v < 0: raise ValueError('negative')
        self.__balance = v
    def __str__(self): return f"{self.owner}: {self.balance}"
    def __repr__(self): return f"Account({self.owner!r}, {self.balance!r})"
    def __add__(self, o): return Account(self.owner + '&' + o.owner, self.balance + o.balance)
    def __lt__(self, o): return self.balance < o.balance
    def __eq__(self, o): return isinstance(o, Account) and self.balance == o.balance
    def __hash__(self): return hash(self.owner)
a, b = Account('A', 10), Account('B', 20)
print(a, repr(b), a + b, a < b, a > b, sorted([b, a]), max(a, b), a == Account('Z', 10), {a: 1}, a._Account__balance)
try: a.balance = -1
except ValueError as e: print(e)
try: a.__balance
except AttributeError as e: print(e)
try: a >= b
except TypeError as e: print(e)
try: a + 1
except AttributeError as e: print(e)
print(vars(a), a.__dict__, Account.__dict__['interest'], hasattr(a, 'balance'), getattr(a, 'zzz', 'dflt'))
class V:
    def __init__(self, *c): self.c = c
    def __iter__(self): return iter(self.c)
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return V(*self.c[i]) if isinstance(i, slice) else self.c[i]
    def __abs__(self): return math.sqrt(sum(x*x for x in self))
    def __bool__(self): return any(self.c)
    def __mul__(self, k): return V(*(x*k for x in self)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __neg__(self): return V(*(-x for x in self))
    def __matmul__(self, o): return sum(x*y for x, y in zip(self, o))
    def __contains__(self, x): return x in self.c
    def __repr__(self): return 'V' + repr(self.c)
    def __call__(self, f): return V(*map(f, self))
    def __format__(self, spec): return '<' + ', '.join(format(x, spec) for x in self) + '>'
    def __iadd__(self, o): self.c = tuple(x + y for x, y in zip(self, o)); return self
    def __eq__(self, o): return tuple(self) == tuple(o)
    def __round__(self, n=0): return V(*(round(x, n) for x in self))
    def __reversed__(self): return reversed(self.c)
    def __index__(self): return 2
    def __float__(self): return 1.5
    def __int__(self): return 2
    def __divmod__(self, o): return ('dm', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __bytes__(self): return bytes(self.c)
v = V(3, 4)
print(v, abs(v), bool(V(0, 0)), v * 2, 3 * v, -v, v @ V(1, 2), 3 in v, v[0], v[:1], len(v), v(lambda x: x + 1), f'{v:.1f}', list(reversed(v)), v == V(3, 4), round(V(1.234, 2.5), 1))
v += V(1, 1); print(v, [10, 20, 30][v], float(v), int(v), divmod(v, 3), v ** 2, bytes(V(1, 2)), hex(v), range(v), 'abc'[v])
try: hash(v)
except TypeError as e: print(e)
for bad in ['v - 1', 'v < v', 'v["a"]', 'v()', 'v[0] = 1', 'v.foo', 'v.c.x = 1', 'len(5)', 'iter(5)', '5()', 'V.nope', 'None.x', 'next([])', 'v @ 3', '~v', '+v', 'object() + 1', 'object() < object()', '[][object()]', 'class A(object, V): pass', 'V.__init__()', 'int("x").foo', 'A1()', 'super().foo()']:
    try: eval(bad) if '=' not in bad and 'del' not in bad and 'class' not in bad else exec(bad); print('ok', bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
class Meta(type):
    def __new__(m, n, b, d):
        d['added'] = 42
        return super().__new__(m, n, b, d)
class Z(metaclass=Meta): pass
print(Z.added, Z().added, type(Z).__name__)
class Singleton:
    _inst = None
    def __new__(cls, *a):
        if cls._inst is None: cls._inst = super().__new__(cls)
        return cls._inst
print(Singleton() is Singleton(), Singleton(1) is Singleton(2))
class Temp:
    def __init__(self, c): self.c = c
    f = property(lambda s: s.c * 9/5 + 32, lambda s, v: setattr(s, 'c', (v - 32) * 5/9), doc='Fahr')
t = Temp(100); t.f = 32; print(t.c, t.f, Temp.f.__doc__, Temp.f.fget is not None)
class A:
    def who(self): return 'A'
class B(A):
    def who(self): return 'B' + super().who()
class C(A):
    def who(self): return 'C' + super().who()
class D(B, C):
    def who(self): return 'D' + super().who()
print(D().who(), [k.__name__ for k in D.__mro__], D.mro(), super(B, D()).who(), issubclass(D, (C, int)), D.__base__, D.__bases__)
print(isinstance(True, int), type(3), type('a'), type(None), type(print), type(D), type(lambda: 0), type(V), type(iter([])), type(range(3)), type(x for x in []))
class CL(list):
    def __getitem__(self, i): return super().__getitem__(i % len(self)) if isinstance(i, int) else super().__getitem__(i)
c = CL([1, 2, 3]); print(c[4], c[-5], c + [4], c * 2, c.index(2), sorted(c, reverse=True), [x for x in c], c.copy(), list(c), str(c), isinstance(c, list))
class Str(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
    def twice(self): return self * 2
s = Str('ab'); print(s, s.twice(), s + 'c', s == 'AB', s.lower(), ' '.join([s, 'x']), f'{s:>4}', s[0], s in 'xABy', type(s.lower()), {'AB': 1}[s], int(Str('5')), len(s), sorted(Str('cab')))
class Fl(float):
    def __repr__(self): return f'Fl({float.__repr__(self)})'
print(Fl(2.5) + 1, Fl(2.5), round(Fl(2.567), 1), max(Fl(1), 2), [Fl(1)], Fl(2) * Fl(3), 2 ** Fl(3), -Fl(1), Fl(3) == 3, f'{Fl(1):.2f}')
class Tp(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def first(self): return self[0]
p = Tp(1, 2, 3); print(p, p.first, p[1:], len(p), p + (4,), hash(p) == hash((1, 2, 3)), p == (1, 2, 3), {p: 1}[(1, 2, 3)], [*p]); x, *y = p; print(x, y)
