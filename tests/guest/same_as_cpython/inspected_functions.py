"""What inspect says of functions and classes."""

import inspect
from typing import *
def f(a, b: int = 3, *args, c, d='x', **kw) -> str:
    """Doc.

        indented
    """
    return a
print(inspect.signature(f), repr(inspect.signature(f)))
class A:
    "A doc"
    def __init__(self, x, y=2): pass
    def m(self, q: 'List[int]' = None): "m doc"
    @classmethod
    def c(cls, z): pass
    @staticmethod
    def s(w): pass
    def __call__(self, k): pass
class B(A):
    def m(self, q=None): pass
a = A(1)
print(inspect.signature(A), inspect.signature(a.m), inspect.signature(A.m), inspect.signature(A.c), inspect.signature(A.s), inspect.signature(a))
for n, p in inspect.signature(f).parameters.items(): print(n, p, p.kind, p.default is inspect.Parameter.empty, p.annotation, repr(p))
print(inspect.isfunction(f), inspect.ismethod(a.m), inspect.isclass(A), inspect.isbuiltin(len), inspect.isgeneratorfunction(f), inspect.ismodule(inspect), inspect.isroutine(len))
def g(): yield 1
print(inspect.isgeneratorfunction(g), inspect.isgenerator(g()), inspect.iscoroutinefunction(f))
print(inspect.getdoc(f)); print(inspect.getdoc(A), inspect.getdoc(B(1).m), inspect.getmro(B))
print([n for n, _ in inspect.getmembers(A, inspect.isfunction)], [n for n, v in inspect.getmembers(a) if not n.startswith('__')])
ba = inspect.signature(f).bind(1, 2, 3, c=4, e=5); print(ba.arguments, ba.args, ba.kwargs)
try: inspect.signature(f).bind(1)
except TypeError as e: print(e)
try: inspect.signature(f).bind(c=1)
except TypeError as e: print(e)
from functools import partial, wraps
print(inspect.signature(partial(f, 1, c=2)))
def deco(fn):
    @wraps(fn)
    def inner(*a, **k): return fn(*a, **k)
    return inner
@deco
def h(x: int, y: Optional[int] = None, *, z: List[str] = []) -> Dict[str, int]: pass
print(inspect.signature(h), h.__name__)
print(inspect.signature(lambda x, *, y: 0), inspect.signature(lambda: 0), inspect.cleandoc("  a\n    b\n      c"))
def po(a, /, b, *, c): pass
print(inspect.signature(po), inspect.isabstract(A), inspect.Parameter.POSITIONAL_ONLY, repr(inspect.Parameter.KEYWORD_ONLY))
print(inspect.isdatadescriptor(A.__dict__.get('x')))
