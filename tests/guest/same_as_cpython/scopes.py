# Scopes of names: private ones, those of functions as eval() and locals() see them, of comprehensions and classes.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    def __init__(self): self.__x = 1
    def get(self): return self.__x
    def __p(self): return 'p'
    def q(self): return self.__p()
    __c = 5
a = A()
def f(x):
    y = 2
    z = [x for x in range(3)]
    return sorted(locals().items())
t(lambda: f(1))
def g(a, b=3):
    return eval('a + b')
t(lambda: g(1))
def h():
    n = 5
    exec('print(n + 1)')
    d = {}
    exec('m = 7\ndef k(): return m', d)
    return d['k'](), sorted(k for k in d if k != '__builtins__')
t(h)
ns = {'x': 2}
print(eval('x * 2', ns), eval('x + y', {'x': 1}, {'y': 5}), eval(' 1 + 2 '), eval('1\n'))
exec('q = 5'); print(q)
c = compile('1 + 2', '<s>', 'eval'); print(eval(c), type(c))
c = compile('w = 3\nprint(w)', '<s>', 'exec'); exec(c)
t(lambda: eval('foo'))
t(lambda: eval(5)); t(lambda: eval('1', 5)); t(lambda: exec(3)); t(lambda: compile('1','a','foo'))
def v():
    a = 1
    return sorted(vars()), sorted(dir())
t(v)
def clos():
    u = 1
    def inner():
        w = u
        return sorted(locals().items())
    return inner()
t(clos)
print([locals() is globals()], 'x' in vars(a.__class__), callable(f), callable(5))
print([(i, j) for i in range(3) if i for j in range(i)], {k: v for k, v in zip('ab', (1, 2))}, (lambda *a, k=3, **kw: (a, k, kw))(1, 2, z=4))
class S:
    n = 3
    l = [n for _ in range(2)] if False else 0
    r = [i for i in range(n)]
print(S.r)
def cls():
    class T:
        y = 1
        try: z = [y for _ in range(2)]
        except NameError as e: z = str(e)
    return T.z
t(cls)
x = 10; [y := x + i for i in range(3)]; print(y)
print([x for x in range(3)], x, any((hit := n) > 3 for n in range(10)), hit)
def wal():
    total = 0
    s = [total := total + v for v in [1, 2, 3]]
    return s, total
t(wal)
print(1 < 2 < 3 > 0, not 1 in [1], 3 if [] else 4, 2 ** -1, -2 ** 2, ~5, 7 // -2, -7 % 3)
x = y = [1]; x += [2]; print(y); d = {'a': 1}; d['a'] += 5; print(d); a.v = 1; a.v *= 3; print(a.v)
i = 0; l = [0, 0]; 
def idx():
    global i; i += 1; return i - 1
l[idx()] += 5; print(l, i)
def nl():
    c = 0
    def inc():
        nonlocal c
        c += 1
        return c
    inc(); return inc()
print(nl(), __debug__, ..., Ellipsis)
class Sl:
    def __getitem__(s, k): return k
assert (1, 'always true')
ñ = 3; π = 3.14; print(ñ, π, 'ñ' in globals())
t(lambda: __import__('math').pi)
def many(): return dir()
print(many(), sorted(locals().keys())[:2] != [])
x: int = 3
del x
t(lambda: x)
print(type(print), type(lambda: 0), type((i for i in ())), repr(print))
try: raise ValueError('a')
except ValueError as e: pass
t(lambda: e)
if (n := len('abc')) > 2: print(n)
print(f'{(lambda x: x)(3)}', *[1, 2], sep='-')
print("%s %d" % ("a", 3), "a" "b", not None, 5 if 1 else 6, (yield_ := 3))
