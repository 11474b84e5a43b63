# The match statement: every kind of pattern, and the names match and case beside it.
import collections
class Color:
    RED = "red value"
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x = x; self.y = y
def http(status):
    match status:
        case 400: return "bad"
        case 401 | 403 | 404: return "not allowed"
        case -1 | 1.5 | "s" | b"b" | 1+2j: return "odd"
        case None: return "none"
        case True: return "true"
        case _: return "other"
print([http(s) for s in (400, 403, -1, 1.5, "s", b"b", 1+2j, None, True, 1, 5, [1])])
def seq(v):
    match v:
        case []: return "empty"
        case [x]: return f"one {x}"
        case (x, y): return f"two {x} {y}"
        case [1, *rest]: return f"one and {rest}"
        case [first, *_, last] if first == last: return f"same {first}"
        case [[a, b], *_]: return f"nested {a} {b}"
        case [*all]: return f"all {all}"
        case str(): return "text"
        case {"x": 1, **rest}: return f"x {sorted(rest.items())}"
        case {"a": [p, q], "b": {"c": c}}: return f"deep {p} {q} {c}"
        case {}: return "mapping"
        case int(n) | float(n) if n > 5: return f"big {n}"
        case Point(x=0, y=0): return "origin"
        case Point(0, y): return f"on y {y}"
        case Point(x, y) as p: return f"point {x} {y} {p.x}"
        case Color.RED: return "red"
        case (int() | str()) as z: return f"z {z}"
    return "nothing"
for v in ([], [1], (1, 2), [1, 2, 3], [7, 8, 7], [[1, 2], 3, 4], [3, 4, 5], "abc", {"x": 1, "y": 2}, {"a": [1, 2], "b": {"c": 3}}, {}, 9, 7.5,
          Point(0, 0), Point(0, 3), Point(4, 5), Color.RED, 2, 3.0, {1}, range(3), b"ab", None):
    print(seq(v))
match = 3; case = 4; print(match, case, match + case)
match (1, 2):
    case (a, b):
        print(a, b)
match [1,
       2], 3:
    # a comment
    case [_, y], z:
        print(y, z)
def loop():
    for w in "go north", "quit", "look":
        match w.split():
            case ["go", d]: print("going", d); continue
            case ["quit"]: break
        print("never")
loop()
match match:
    case 3: print("three")
print(type(match), match.__class__ if True else 0)
try:
    match Point(1, 2):
        case Point(1, 2, 3): pass
except TypeError as e: print(e)
for t in ["match x:\n case _: pass\n case 1: pass", "match x:\n case y: pass\n case 1: pass", "match x:\n case a | 1: pass",
          "match x:\n case [*a, *b]: pass", "match x:\n case P(a=1, 2): pass"]:
    try: compile(t, 't', 'exec'); print('fine')
    except SyntaxError as e: print(e.msg)
match x := 5:
    case 5 if (y := x) > 3: print("walrus", y)
class Cmd:
    def run(self, v):
        match v:
            case {"action": "move", "dir": ("n" | "s") as d}: return d
            case {"action": str(act)}: return act
print(Cmd().run({"action": "move", "dir": "n"}), Cmd().run({"action": "jump", "z": 1}), Cmd().run(3))


def told(value):
    match value:
        case int(n) | float(n) if n > 100:
            return "big", n
        case {"kind": kind, "name": str(name), **rest}:
            return kind, name, rest
        case ["go", ("north" | "south") as way]:
            return way
        case {}:
            return "mapping"
        case _:
            return type(value)


print([told(v) for v in (101, 99, {"kind": 1, "name": "n", "z": 2}, {"kind": 1, "name": 2}, ["go", "south"], ["go", "up"])])
print(told(...), told(NotImplemented), type(...).__name__, type(...) is type(NotImplemented))


class Asked:
    def __getattr__(self, name):
        raise AttributeError(f"asked for {name}")


class Anything:
    def __getattr__(self, name):
        return lambda *args: 0


class Own(collections.UserList):
    pass


for value in Asked(), Anything(), Own([1, 2]), collections.UserDict(a=1), collections.deque([3, 4]):
    match value:
        case [first, second]:
            print("two", first, second)
        case {"a": found}:
            print("mapping", found)
        case _:
            print("other")
