# Annotations are computed where CPython computes them, and kept in __annotations__.
seen = []


def note(text):
    seen.append(text)
    return text


def f(a: int, b: "text" = 2, *args: float, c: note("c"), d: int = 4, **rest: dict) -> note("return"):
    local: note("never") = a
    only: note("never")
    rest["x"]: note("never") = 3
    return local


print(sorted(f.__annotations__.items(), key=repr))
print(f(1, c=0), seen)


def plain(a):
    pass


print(plain.__annotations__)
plain.__annotations__["a"] = int
print(plain.__annotations__)
plain.__annotations__ = {"b": str}
print(plain.__annotations__)
try:
    plain.__annotations__ = 5
except TypeError as e:
    print(e)

x: int = 5
y: note("y")
print(x, sorted(__annotations__))


class Point:
    x: int
    y: int = 0
    name: "str" = "p"
    note("class attribute")

    def __init__(self, x: int) -> None:
        self.x: int = x
        self.z: note("never")


print(sorted(Point.__annotations__.items(), key=repr), Point.y, Point(3).x, hasattr(Point, "x"))
print(sorted(Point.__init__.__annotations__), seen)


class Holder:
    pass


h = Holder()
h.value: note("computed, not kept") = 7
print(h.value, seen[-1], sorted(__annotations__))


def local_only():
    w: int
    try:
        return w
    except UnboundLocalError as e:
        print(e)


local_only()


def outer(cls: type):
    def inner(v: cls) -> cls:
        return v
    return inner


print(outer(int).__annotations__ == {"v": int, "return": int}, outer(str).__annotations__["v"])


async def task(n: int) -> str:
    pass


print(task.__annotations__["n"], (lambda: 0).__annotations__)

for text in ["(x, y): int", "[x]: int = 1", "x, y: int", "f(): int = 1", "x + 1: int", "lambda: 0: int = 1",
             "def f(a, a): pass", "def f(a=1, b): pass", "def f(*): pass", "def f(*, **k): pass", "def f(**k, a): pass",
             "def f(*a, *b): pass", "def f(a, /, b, /): pass", "def f(*, a, /): pass", "def f(**k, **j): pass",
             "lambda *: 0", "lambda a, a: 0", "def f(/): pass", "x = 1\nfrom __future__ import annotations",
             "from __future__ import nothing", "from __future__ import braces"]:
    try:
        compile(text, "text", "exec")
        print(text, "is fine")
    except SyntaxError as e:
        print(text, e.msg)
