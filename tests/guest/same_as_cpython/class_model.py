"""Classes: inheritance, metaclasses, descriptors, slots, native bases, and what goes wrong."""

class A:
    "doc of A"
    def __init__(self, x): self.x = x
    def f(self): return self.x
    @property
    def y(self): return self.x * 2
    @y.setter
    def y(self, v): self.x = v
    @classmethod
    def make(cls, v): return cls(v)
    @staticmethod
    def st(a): return a + 1
a = A(3)
print(a.f(), a.y, A.make(5).x, A.st(1), a.st(2))
a.y = 10
print(a.x, a.__dict__, vars(a))
a.__dict__['z'] = 5
print(a.z, A.__name__, A.__mro__, A.__doc__, A.__module__, A.__bases__)
class B(A):
    def __init__(self, x, w):
        super().__init__(x)
        self.w = w
    def f(self): return super().f() + 1
b = B(1, 2)
print(b.f(), b.w, isinstance(b, A), issubclass(B, A), B.__mro__)
print(A, B, type(b), type(type(b)))
class M(type):
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.reg = []
    def __call__(cls, *args):
        o = super().__call__(*args)
        cls.reg.append(o)
        return o
    def __len__(cls): return len(cls.reg)
    def __iter__(cls): return iter(cls.reg)
    def __getitem__(cls, i): return cls.reg[i]
    def __contains__(cls, x): return x in cls.reg
    @property
    def count(cls): return len(cls.reg)
    def meth(cls): return cls.__name__
    def __repr__(cls): return '<M %s>' % cls.__name__
class C(metaclass=M, key=1):
    def __init__(self, v): self.v = v
c1, c2 = C(1), C(2)
print(len(C), [o.v for o in C], C[0] is c1, c1 in C, C.count, C.meth(), C, type(C))
class D(C): pass
D(4)
print(len(D), D, isinstance(D, M))
class L(list):
    def append(self, x):
        super().append(x * 2)
l = L([1, 2])
l.append(3)
print(l, len(l), l[1:], l == [1, 2, 6], L, isinstance(l, list), sum(l), type(l[1:]))
class D2(dict):
    def __missing__(self, k): return k + '!'
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
d = D2()
d['a'] = 1
print(d, d['a'], d['zz'], d.get('q'))
class I(int):
    def __new__(cls, v): return super().__new__(cls, v + 1)
    def __repr__(self): return 'I(%d)' % int(self)
print(I(3), I(3) + 1, 1 + I(3), type(I(3) + 1), [I(1)], I(4) > 3, 3 < I(4), I(3) == 4, hash(I(3)) == hash(4))
class S(str):
    def shout(self): return self.upper() + '!'
print(S('abc').shout(), S('x') + 'y', 'y' + S('x'), S('a') == 'a', len(S('abc')), {S('a'): 1}['a'])
class E(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
try: raise E(3, 'bad')
except E as e: print(e.code, e, repr(e), e.args)
print((5).__add__(3), int.__add__(1, 2), [1,2].__len__(), list.__len__([1]), "a".__eq__("b"), hasattr(5, '__iter__'), hasattr([], '__iter__'))
for bad in ['A()', 'A(1,2)', 'object(1)', 'class X(int, str): pass', 'class X(A, A): pass', 'a.nope', 'A.nope', 'int.__add__("a", 1)', 'list.append()', 'list.append(1, 2)', 'class X(bool): pass', 'del a.qq', 'super().x', 'super(A, 5)', 'A.y = 5; 1/0', 'isinstance(1, 5)', 'C(1,2,3)']:
    try:
        exec(bad)
        print('no error', bad)
    except Exception as e:
        print(type(e).__name__, e)
class X: pass
class Y: pass
class P(X, Y): pass
class Q(Y, X): pass
try:
    class Z(P, Q): pass
except TypeError as e: print(e)
class Base:
    subs = []
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Base.subs.append(cls.__name__)
class S1(Base, tag='x'): pass
class S2(Base): pass
print(Base.subs, S1.tag, S2.tag, Base.__subclasses__())
class Desc:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.name, 'unset')
    def __set__(self, obj, value): obj.__dict__[self.name] = value
class H:
    v = Desc()
    w = Desc()
h = H()
print(h.v, h.__dict__); h.v = 3
print(h.v, h.w, h.__dict__, type(H.v).__name__)
class Sl:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
s = Sl()
for code in ['s.c = 1', 's.b', 's.__dict__', 's.a = 5; print(s.a)', 'del s.a; s.a']:
    try: exec(code)
    except Exception as e: print(type(e).__name__, e)
class G:
    def __getattr__(self, n): return 'got ' + n
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
g = G(); g.q = 4; print(g.q, g.zip); del g.q; print(g.q)
class GA:
    def __init__(self): self.k = 1
    def __getattribute__(self, n): return 'GA ' + n if n != 'k' else object.__getattribute__(self, n)
print(GA().k, GA().foo)
print(type('T', (A,), {'z': 5}).z, type('T', (A,), {'z': 5})(1).f())
print(dir(a)); print(dir(3)[:5], list[int], int | None, dict[str, int], isinstance(3, int | str), tuple[int, ...])
class Borg:
    st = {}
    def __init__(self): self.__dict__ = self.st
b1 = Borg(); b2 = Borg(); b1.x = 5; print(b2.x)
class Other: pass
b1.__class__ = Other; print(type(b1))
