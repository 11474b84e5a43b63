"""Copies, the module types, and abstract base classes."""

import copy, types, abc
from abc import *
a = [1, [2, 3], {'x': (4, [5])}]
b = copy.copy(a); c = copy.deepcopy(a)
a[1].append(9); a[2]['x'][1].append(7)
print(a, b, c, b[1] is a[1], c[1] is a[1])
class N:
    def __init__(self, v): self.v = v; self.kids = []; self.parent = None
    def __repr__(self): return f'N({self.v})'
n = N(1); k = N(2); n.kids.append(k); k.parent = n
m = copy.deepcopy(n); print(m.kids, m.kids[0].parent is m, m is n, copy.copy(n).kids is n.kids)
class C:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(C()), copy.deepcopy([C()]))
x = []; x.append(x); y = copy.deepcopy(x); print(y[0] is y)
class D(dict): pass
d = D(a=[1]); d.attr = [2]; e = copy.deepcopy(d); e['a'].append(5); print(d, e, e.attr, type(e))
class L(list): pass
l = L([1, [2]]); l.q = 1; print(copy.copy(l), copy.copy(l).q, copy.deepcopy(l), type(copy.copy(l)))
class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = [1]
s = copy.deepcopy(S()); print(s.a)
class St:
    def __init__(self): self.x = 1; self.lock = 5
    def __getstate__(self): d = self.__dict__.copy(); del d['lock']; return d
    def __setstate__(self, d): self.__dict__.update(d); self.lock = 'new'
print(copy.copy(St()).__dict__, copy.deepcopy(St()).__dict__)
t = (1, [2]); print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, 2)) )
print(copy.deepcopy({1, 2}), copy.copy({1}), copy.deepcopy(3.5), copy.deepcopy(print) is print)
class E(Exception):
    def __init__(self, m, code): super().__init__(m, code); self.code = code
print(repr(copy.copy(E('a', 3))), copy.copy(E('a', 3)).code)
class T(tuple): pass
print(copy.copy(T((1, 2))), copy.deepcopy(T((1, [2]))), type(copy.copy(T((1,)))))
ns = types.SimpleNamespace(a=1, b='x'); print(ns, ns.a, ns == types.SimpleNamespace(a=1, b='x')); ns.c = 3; print(ns)
print(isinstance(lambda: 1, types.FunctionType), isinstance(len, types.BuiltinFunctionType), isinstance(n.__init__, types.MethodType), types.NoneType)
mp = types.MappingProxyType({'a': 1}); print(mp, mp['a'], list(mp))
try: mp['b'] = 1
except TypeError as e: print(e)
def meth(self): return self.v * 10
n.meth = types.MethodType(meth, n); print(n.meth())
K = types.new_class('K', (N,), {}, lambda ns: ns.update(z=5)); print(K.z, K(3))
mod = types.ModuleType('mymod', 'doc'); mod.x = 5; print(mod.x, mod.__name__, mod)
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): pass
    def describe(self): return f'{self.name}: {self.area()}'
class Half(Shape):
    def area(self): return 1
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = 'sq'
for c in (Shape, Half):
    try: c()
    except TypeError as e: print(e)
print(Sq(3).describe(), Shape.__abstractmethods__ == {'area', 'name'}, isinstance(Sq(1), Shape))
class Plug(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Plug: return hasattr(C, 'run')
        return NotImplemented
class R:
    def run(self): pass
print(issubclass(R, Plug), isinstance(R(), Plug), isinstance(3, Plug))
@Shape.register
class Reg: pass
print(issubclass(Reg, Shape), isinstance(Reg(), Shape), Shape.register(int), isinstance(3, Shape))
class A2(ABC):
    @staticmethod
    @abstractmethod
    def s(): pass
    @classmethod
    @abstractmethod
    def c(cls): pass
try: A2()
except TypeError as e: print(e)
class I1(ABC):
    @abstractmethod
    def f(self): return 'base f'
class I2(I1):
    def f(self): return super().f() + '!'
print(I2().f(), type(I2), I1.__mro__)
