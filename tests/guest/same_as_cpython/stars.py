a = [1, 2]; b = (3, 4); c = {5}
print([*a, *b], (*a, *b), {*a, *b, *c}, [*a], (*a,), [0, *a, 9, *b, 10])
print(sorted({**{"x": 1}, "y": 2, **{"z": 3}}.items()), {"a": 1, **{"a": 2}}, {**{}})
def f(*args, **kw): return args, sorted(kw.items())
print(f(*a, 1, *b, k=2, **{'c': 3}, **{'d': 4}))
print(f(k=1, *a), f(*a, k=1, *b), f(0, *'ab', *range(3)), f(*(x for x in a)))
def g():
    return *a, *b
def h():
    x = yield *a, 5
    yield x
print(g(), list(h()))
for x in *a, *b: print(x, end=' ')
print()
class S:
    def __getitem__(self, i): return i
s = S()
print(s[*a], s[1, *a], s[1:2, ::3], s[...], s[a[0]:], s[(1, 2)], s[x:=3], x)
first, *rest = range(5); print(first, rest)
*init, last = 'abc'; print(init, last)
(p, *q), r = [1, 2, 3], 4; print(p, q, r)
[i, *j] = {1: 2}; print(i, j)
for k, *v in [(1, 2, 3), (4,)]: print(k, v)
a, b = *a, ; print(a, b)
x = *range(3), 7; print(x)
def many(*a, **k): return len(a), len(k)
print(eval('many(' + ','.join(map(str, range(300))) + ')'), eval('many(' + ','.join('*[1]' for _ in range(40)) + ')'))
print(eval('many(' + ','.join(f'k{i}={i}' for i in range(300)) + ', **{"z": 1})'))
class M:
    def keys(self): return ['a', 'b']
    def __getitem__(self, k): return k * 2
print(sorted({**M()}.items()), f(**M()))
() = []; [] = ()
del (), []
print(dict(**{'a b': 1}), {*()}, [*{}], {*'aa'})


def k(a, b=2, *, c=0):
    pass


class A:
    def m(self, x):
        pass


for text in ["[*1]", "(*1,)", "{*1}", "{**1}", "k(*1)", "k(**1)", "k(a=1, **{'a': 2})", "k(**{'a': 1}, **{'a': 2})",
             "k(**{1: 2})", "A().m(*3)", "print(*3)", "print(**3)", "k(1, a=2)", "k(1, **{'a': 2})", "k(1,2,3)", "k()",
             "k(1,z=2)", "A().m()", "A.m()", "len(*1)", "{**[1, 2]}", "print(sep='', **{'sep': 1})",
             "(lambda x: 0)(*5)", "A().m(1, **{'x': 2})", "k(*[1], *[2], *[3])"]:
    try:
        print(text, eval(text))
    except TypeError as e:
        print(text, e)

for text in ["k(a=1, a=2)", "k(**a, *b)", "k(a=1, 2)", "k(**a, 2)", "k(True=1)", "k(a.b=1)", "k(x for x in y, 1)",
             "*a", "*a = 1", "a = *b", "*a, *b = c", "[*a for a in b]", "{**a for a in b}", "{*a: 1}", "{1, **a}",
             "{**a, 1}", "{1: 2, *a}", "print(*)", "k(**)", "del *a", "for *a in b: pass", "*a += 1", "[a] += 1"]:
    try:
        compile(text, "text", "exec")
    except SyntaxError as e:
        print(text, e.msg)
