def show(f):
    try:
        r = f()
    except BaseException as e:
        print(type(e).__name__, repr(e), str(e), e.args)
    else:
        print("->", r)


show(lambda: {}["x"])
show(lambda: {}[(1, 2)])
show(lambda: {}[1])
show(lambda: int("x"))
show(lambda: float("x"))
show(lambda: [][1])
show(lambda: (1).foo)
show(lambda: None.x)
show(lambda: open("/nonexistent"))
show(lambda: 1 / 0)
show(lambda: 1 % 0)
show(lambda: 1.0 / 0)
show(lambda: 1 // 0)
show(lambda: xyz)
show(lambda: len(3))
show(lambda: "a" + 1)
show(lambda: 1 + "a")
show(lambda: [1] + (1,))
show(lambda: "a" * "b")
show(lambda: b"\xff".decode())
show(lambda: chr(-1))
show(lambda: ord("ab"))
show(lambda: max([]))
show(lambda: min(()))
show(lambda: next(iter([])))
show(lambda: [].pop())
show(lambda: {}.popitem())
show(lambda: set().pop())
show(lambda: [1].remove(2))
show(lambda: [1].index(2))
show(lambda: "a".index("b"))
show(lambda: int([]))
show(lambda: sum(["a"]))
show(lambda: sorted([1, "a"]))
show(lambda: (lambda a: a)())
show(lambda: (lambda a: a)(1, 2))
show(lambda: (lambda a: a)(b=1))
show(lambda: int("5", 99))


def un():
    a, b = 1, 2, 3


show(un)


def un():
    a, b, c = 1, 2


show(un)


def un():
    a, *b, c = []


show(un)


def un():
    a, b = 5


show(un)


def un():
    raise 5


show(un)


def un():
    raise ValueError


show(un)


def un():
    raise ValueError from 5


show(un)


def un():
    raise KeyError("a", "b")


show(un)


def un():
    assert False


show(un)


def un():
    assert 0, "msg"


show(un)


def un():
    assert 0, (1, 2)


show(un)


def un():
    try:
        1 / 0
    except 5:
        pass


show(un)


def un():
    try:
        1 / 0
    except (5, ValueError):
        pass


show(un)


def un():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e


show(un)
