"""What patterns bind, and when; patterns that are none; where a SyntaxError is."""


def tried(value):
    x = y = "unset"
    match value:
        case [x, 0]:
            way = "a"
        case {"k": x, "l": 1}:
            way = "b"
        case [x, [y, 0]]:
            way = "c"
        case [x, y] if x == 5:
            way = "d"
        case (1 as x, 3) | [x, 4]:
            way = "e"
        case (str(x), y, *_) | (y, str() as x, 7):
            way = "f"
        case _:
            way = "_"
    return way, x, y


for value in (
    [1, 0], [1, 2], {"k": 3, "l": 1}, {"k": 3, "l": 2}, [1, [2, 0]], [1, [2, 3]], [5, 6], [1, 3], [2, 4], [1, 4], 7,
    ("s", 1, 2), (1, "t", 7), (1, "t", 8),
):  # fmt: skip
    print(tried(value))

match [1, 2]:
    case [bound, 3]:
        pass
print("bound" in globals())


class Holder:
    match [1, [2, 3]]:
        case [first, [second, 4]]:
            pass
        case [first, [*rest]]:
            print(first, rest)
    print("second" in dir())


def nested(values):
    for value in values:
        match value:
            case [a, b, 0]:
                match (a, b):
                    case (c, 1):
                        yield "one", c
                    case (c, d):
                        yield "two", c, d
            case {"x": a, **more} if (lambda: a > 1)():
                yield a, more
            case {"x": a}:
                yield a


print(list(nested([[3, 1, 0], [3, 2, 0], {"x": 2, "y": 3}, {"x": 1}, [1, 2, 3]])))

for pattern in (
    "[a, a]", "a | 1", "[a] | [b]", "{'a': b, **b}", "C(a=1, a=2)", "{1: a, 1: b}", "a as a", "[*a, *b]", "a as b.c",
    "{**rest, 1: 2}", "-a", "x.y as _", "f'a'", "1 + 2j", "{a: 1}", "{a.b: 1}", "C(a, b=1, c)", "_ as a", "*a", "a, *_",
    "{**_}", "'a' 'b'", "f()", "1 | 2 as y", "(a, b) | [b, a]", "{'k': a} | {'l': a}", "...", "None | True",
):  # fmt: skip
    try:
        compile("match x:\n case " + pattern + ": pass", "s", "exec")
        print(pattern, "is one")
    except SyntaxError as error:
        print(pattern, error.msg)

for source in ("x = = 1", "a = 1\nb = (", "if True:\nx", "x = 'abc"):
    try:
        compile(source, "folder/file.py", "exec")
    except SyntaxError as error:
        print(error, "|", error.msg, error.filename, error.lineno, error.offset)
try:
    eval("1 +")
except SyntaxError as error:
    print(error)
error = SyntaxError("bad", ("f.py", 3, 4, "text"))
print(error, error.msg, error.filename, error.lineno, error.offset, error.text)
print(SyntaxError("bad"))
for digits in ("9" * 4301, "1_0" * 4301):
    try:
        eval(digits)
    except SyntaxError as error:
        print(error)
print(len(str(eval("9" * 4300))), eval("0x" + "f" * 5000).bit_length())
