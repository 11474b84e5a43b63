import sys


def show(f):
    try:
        r = f()
    except BaseException as e:
        print(type(e).__name__, repr(e), repr(e.__cause__), repr(e.__context__))
    else:
        print("->", r)


def g():
    try:
        x = yield 1
        print("got", x)
        yield 2
    except ValueError as e:
        print("caught", e)
        yield 99
    return 7


a = g()
show(lambda: a.send(5))
print(next(a))
print(a.send("hi"))
show(lambda: next(a))
show(lambda: next(a))
a = g()
next(a)
print(a.throw(ValueError("v")))
show(lambda: next(a))
a = g()
next(a)
print(a.throw(ValueError))
a = g()
next(a)
show(lambda: a.throw(ValueError, "msg"))
a = g()
show(lambda: a.throw(KeyError("k")))
show(lambda: next(a))
a = g()
show(a.close)
show(lambda: next(a))


def h():
    r = yield from g()
    print("r", r)
    return r * 2


a = h()
print(list(a))


def outer():
    return (yield from h())


a = outer()
next(a)
print(a.throw(ValueError("deep")))


def bad():
    try:
        yield 1
    except GeneratorExit:
        yield 2


a = bad()
next(a)
show(a.close)


def self_run():
    next(me)


def sr():
    yield next(me)


me = sr()
show(lambda: next(me))


def stop():
    raise StopIteration("inner")
    yield


show(lambda: next(stop()))


def ret():
    return 5
    yield


show(lambda: next(ret()))
print(
    type(g()),
    g().__class__.__name__,
    g.__name__,
    g().__name__,
    g().gi_running,
    g().gi_frame is not None,
    g().gi_yieldfrom,
)
import re

print(re.sub("0x[0-9a-f]+", "X", repr(g())), re.sub("0x[0-9a-f]+", "X", repr(x for x in [])))


class It:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("done")
        return self.n


def yf():
    return (yield from It())


def run():
    r = yield from yf()
    print("res", r)


print(list(run()))


def lazy():
    for x in range(10):
        y = yield x
        if y:
            print("y", y)


print(sum(lazy()), max(lazy()), 3 in lazy(), sorted(lazy(), reverse=True)[:3])
gg = (i * i for i in range(5))
print(next(gg), list(gg), list(gg))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


import itertools

print(list(itertools.islice(fib(), 10)))


def tree(t):
    if t:
        yield from tree(t[0])
        yield t[1]
        yield from tree(t[2])


print(list(tree(((None, 1, None), 2, (None, 3, None)))))
try:
    yield_ = next(iter(()))
except StopIteration as e:
    print(repr(e))


class CM:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *a):
        print("exit", a[0])
        return True


with CM() as c, CM():
    raise ValueError
with CM() as c1, CM() as c2:
    print("paren")
with CM():
    print("one")
with CM(), CM():
    print("two")
with (
    CM() as c1,
    CM() as c2,
):
    print("trailing")
with CM() as q:
    print("as after")
with CM() as (a):
    print("t")


class NoExit:
    def __enter__(self):
        pass


def f():
    with NoExit():
        pass


show(f)


def f():
    with 5:
        pass


show(f)
for i in range(3):
    if i == 5:
        break
else:
    print("noelse")
while False:
    pass
else:
    print("welse")
